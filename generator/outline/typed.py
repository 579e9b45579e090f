"""Words as a line of a plan file: the reverse of `markup`, with the fewest marks a person would type."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.outline.blocks import Paragraph, Span, Spans
from generator.outline.labels import nearly_a_label, typed_label

# A star that is read as one without help: `3 * 4`, `(*)`.
_STAR = re.compile(r"(?<=\s)\*(?=\s)|(?<=\()\*(?=\))|(\*)")
# `<<` opens a call, `<year>` and `{{year}}` look like one that is mistyped.
_SIGN = re.compile(r"\\|<(?=<|$)|(?<!<)<(?=\s*[a-z][^<>]*>)|\{(?=\{[^{}]*\}\})")
_WORD_END = re.compile(r"\w+$")
# What is taken for a key of the plan file (`lead: ...`), after a dash too.
_KEY = re.compile(r"((?:-[ \t]+)*[a-z][a-z0-9_-]*[ \t]*)(:(?:\s|$))")
_LINE_END = re.compile("[\n\r\v\f\x85\u2028\u2029]+")


class _Piece(NamedTuple):
    """Words (or a call) as typed; `weightless` is what shows no emphasis: a blank, a footnote's sign."""

    typed: str
    bold: bool = False
    italic: bool = False
    weightless: bool = False
    call: bool = False


def typed(
    spans: Spans, label: str = "", label_bold: bool = False, label_italic: bool = False, labels: bool = True
) -> str:
    """One typed line that is read as these words, with this label before them.

    A span with an expression is typed as that, whatever it printed; a footnote's sign as `<<note ID>>`, a hole as
    `<<todo ...>>`. `labels` says whether a label could begin the line where it will stand (in a text, in a title, not
    in căn cứ): words that look like one then get a `\\`. Line ends become blanks. What the grammar cannot say: italics
    that begin inside a word begin with the word.
    """
    if len(spans) == 1 and not label and not labels and (simple := _simple(spans[0])):
        return simple
    pieces = [piece for span in spans for piece in _pieces(span)]
    while pieces and pieces[0].typed.isspace():
        del pieces[0]
    if label:
        head = [_Piece(label, label_bold, label_italic)]
        pieces = [*head, _Piece(" ", weightless=True), *pieces] if pieces else head
    elif pieces and labels and _looks_labelled(pieces):
        pieces[0] = pieces[0]._replace(typed=f"\\{pieces[0].typed}")
    line = _marked(_whole_words(pieces)).strip()
    if line.startswith("#"):
        line = f"\\{line}"
    return _KEY.sub(r"\1\\\2", line, count=1) if _KEY.match(line) else line


def _simple(span: Span) -> str:
    """The words of a span in which nothing has to be marked, as most cells of a table are; "" for any other."""
    if span.bold or span.italic or span.expression or span.note or span.todo:
        return ""
    text = span.text.strip()
    plain = not any(sign in text for sign in "*\\<{#\n") and not _LINE_END.search(text)
    return text if plain and not _KEY.match(text) else ""


def typed_paragraph(paragraph: Paragraph) -> str:
    """The line of a paragraph in a text of the plan, with the `<<id ...>>` that names it."""
    line = typed(paragraph.spans, paragraph.label, paragraph.label_bold, paragraph.label_italic)
    return f"{line} <<id {paragraph.anchor}>>" if paragraph.anchor else line


def _pieces(span: Span) -> list[_Piece]:
    """A span without the blanks at its edges, which are pieces of their own."""
    if span.note or span.todo or span.expression:
        call = span.expression or _call(span)
        return [_Piece(call, span.bold, span.italic, weightless=bool(span.note), call=True)]
    text = _LINE_END.sub(" ", span.text)
    words = text.strip()
    if not words:
        return [_Piece(text, weightless=True)] if text else []
    at = text.index(words)
    before, after = _Piece(text[:at], weightless=True), _Piece(text[at + len(words) :], weightless=True)
    piece = _Piece(_escaped(words), span.bold, span.italic)
    return [each for each in (before, piece, after) if each.typed]


def _call(span: Span) -> str:
    if span.note:
        return f"<<note {span.note}>>"
    words = " ".join(span.text.replace("<", " ").replace(">", " ").split())
    return "<<todo>>" if words in ("", "…") else f"<<todo {words}>>"


def _escaped(words: str) -> str:
    """Words of one emphasis with `\\` before signs that would mean something."""
    if "<" in words or "\\" in words or "{" in words:
        words = _SIGN.sub(r"\\\g<0>", words)
    return _STAR.sub(lambda star: f"\\{star[0]}" if star[1] else star[0], words) if "*" in words else words


def _looks_labelled(pieces: list[_Piece]) -> bool:
    if pieces[0].call or not pieces[0].typed:
        return False
    words = ""
    for piece in pieces:
        if piece.call:
            break
        words += piece.typed
    return bool(typed_label(words) or nearly_a_label(words.lstrip("*")))


def _whole_words(pieces: list[_Piece]) -> list[_Piece]:
    """A `*` after a letter does not open italics: they begin where the word does."""
    pieces = [*pieces]
    for index in range(len(pieces) - 1, 0, -1):
        left, right = pieces[index - 1], pieces[index]
        opens = right.italic and not left.italic and left.bold == right.bold
        if not opens or left.weightless or right.weightless or left.call or not left.typed[-1:].isalnum():
            continue
        word = _WORD_END.search(left.typed)
        start = word.start() if word else len(left.typed)
        moved = left.typed[start:]
        if right.call:
            pieces.insert(index, right._replace(typed=moved, call=False))
        else:
            pieces[index] = right._replace(typed=moved + right.typed)
        if start:
            pieces[index - 1] = left._replace(typed=left.typed[:start])
        else:
            del pieces[index - 1]
    return pieces


def _marked(pieces: list[_Piece]) -> str:
    """The pieces with their marks: set where the emphasis changes, never inside blanks."""
    line = ""
    bold = italic = False
    waiting = ""  # blanks and signs of footnotes
    for piece in pieces:
        if piece.weightless:
            waiting += piece.typed
            continue
        if waiting:
            # What stands between two emphases has what both have.
            line += _mark(bold and not piece.bold, italic and not piece.italic) + waiting
            bold, italic, waiting = bold and piece.bold, italic and piece.italic, ""
        mark = _mark(bold != piece.bold, italic != piece.italic)
        # `(**)` is two stars in brackets.
        shut = mark and line.endswith("(") and piece.typed.startswith(")")
        line += mark + ("\\" if shut else "") + piece.typed
        bold, italic = piece.bold, piece.italic
    return line + _mark(bold, italic) + waiting


def _mark(bold: bool, italic: bool) -> str:
    return "**" * bold + "*" * italic
