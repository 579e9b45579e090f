"""The inline grammar: `**đậm**`, `*nghiêng*`, `\\` and the closed set of `<<...>>` calls.

A line of text becomes tokens. Nothing is evaluated here: a call is only recognised, and what is
no call and no markup comes out as typed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.problems import Problem
from generator.source import Text

VERBS = ("ref", "note", "id", "table", "tasks", "todo")

_CALL = re.compile(
    r"<<\s*(?:"
    rf"(?P<verb>{'|'.join(VERBS)})(?P<words>\s[^<>]*)?"
    r"|(?P<name>[^\W\d_]\w*(?:-[^\W\d_]\w*)*)\s*(?:(?P<sign>[-+\u2013\u2212])\s*(?P<shift>\d{1,4}))?"
    r")\s*>>"
)
_PIECE = re.compile(r"\\.?|<<[^<>]*>>|<<|\*+|[^\\<*]+|<", re.DOTALL)
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Chars(NamedTuple):
    """Words as typed, with their emphasis."""

    text: str
    bold: bool = False
    italic: bool = False


class Call(NamedTuple):
    """One `<<...>>`: a verb with its words, or a name that prints a value, shifted where it is a number."""

    name: str
    words: tuple[str, ...]
    shift: int
    source: Text
    bold: bool = False
    italic: bool = False


Token = Chars | Call


class Line(NamedTuple):
    """One typed line: its tokens, and whether a `\\` before its first sign says that no label begins there."""

    tokens: tuple[Token, ...]
    unlabelled: bool
    source: Text


def is_plain(text: str) -> bool:
    """Whether a line holds no sign of the grammar."""
    return "<<" not in text and "*" not in text and "\\" not in text


def parse(text: Text, problems: list[Problem]) -> Line:
    """Reads one line; what is wrong with it is added to `problems`, at its place."""
    if is_plain(text):
        return Line((Chars(str(text)),) if text else (), False, text)
    pieces = _PIECE.findall(text)
    literal = _literal_stars(pieces) if "*" in text else set()
    tokens: list[Token] = []
    bold = italic = unlabelled = seen = False
    offset = opened = 0
    for index, piece in enumerate(pieces):
        at, offset = offset, offset + len(piece)
        if piece[0] == "*" and index not in literal:
            bold ^= len(piece) >= 2
            italic ^= len(piece) != 2
            opened = at if bold and len(piece) >= 2 else opened
            continue
        if piece.startswith("<<"):
            call = _call(text.placed(piece, at), bold, italic, problems)
            if call:
                tokens.append(call)
                seen = True
                continue
        elif piece[0] == "\\":
            unlabelled |= not seen
            piece = _unescaped(piece, first=not seen)
        if piece:
            tokens.append(Chars(piece, bold, italic))
            seen = True
    if bold or italic:
        message = "Dấu ** mở mà không đóng trong dòng này."
        hint = "Thêm ** ở cuối chữ đậm; muốn in chính dấu sao thì gõ \\*."
        problems.append(Problem(text.placed("", opened).place, "open-bold", message, hint))
    return Line(_joined(tokens), unlabelled, text)


def _literal_stars(pieces: list[str]) -> set[int]:
    """The stars that are stars: `(*)`, `3 * 4`, four and more in a row, an italic that never closes."""
    literal: set[int] = set()
    opened = -1
    for index, piece in enumerate(pieces):
        if piece[0] != "*":
            continue
        before = pieces[index - 1][-1] if index else " "
        after = pieces[index + 1][0] if index + 1 < len(pieces) else " "
        if len(piece) > 3 or (before == "(" and after == ")"):
            literal.add(index)
        elif len(piece) == 1:
            closes = opened >= 0 and not before.isspace()
            opens = opened < 0 and not after.isspace() and not before.isalnum()
            if closes:
                opened = -1
            elif opens:
                opened = index
            else:
                literal.add(index)
        elif len(piece) == 3:
            opened = -1 if opened >= 0 else index
    if opened >= 0 and len(pieces[opened]) == 1:
        literal.add(opened)
    return literal


def _unescaped(piece: str, first: bool) -> str:
    sign = piece[1:]
    return sign if first or sign in _PUNCTUATION else piece


def _call(source: Text, bold: bool, italic: bool, problems: list[Problem]) -> Call | None:
    meaning = _meaning(str(source))
    if meaning is None:
        if not source.endswith(">>"):
            message, hint = "Dấu << mở mà không có >> đóng.", "Gõ đủ <<...>>, hoặc gõ \\<< nếu chỉ muốn in dấu <<."
        else:
            message = f"Không hiểu {source}."
            hint = (
                "Trong <<...>> chỉ viết: một tên (<<year>>, <<year - 1>>, <<agency>>) "
                "hoặc ref, note, id, table, tasks, todo kèm chữ."
            )
        problems.append(Problem(source.place, "bad-expression", message, hint))
        return None
    return Call(*meaning, source, bold, italic)


@lru_cache(maxsize=1024)
def _meaning(typed: str) -> tuple[str, tuple[str, ...], int] | None:
    """Name, words and shift of a call, None where it is none: a register says `<<year>>` in every row."""
    match = _CALL.fullmatch(typed)
    if match is None:
        return None
    if match["verb"]:
        return match["verb"], tuple((match["words"] or "").split()), 0
    shift = int(match["shift"] or 0)
    return match["name"], (), shift if match["sign"] == "+" else -shift


def _joined(tokens: list[Token]) -> tuple[Token, ...]:
    """Neighbouring words of one emphasis become one token."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if (
            isinstance(token, Chars)
            and isinstance(last, Chars)
            and (last.bold, last.italic) == (token.bold, token.italic)
        ):
            joined[-1] = Chars(last.text + token.text, token.bold, token.italic)
        else:
            joined.append(token)
    return tuple(joined)
