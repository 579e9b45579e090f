"""New words in place of old ones: what printed them stays where it still prints them, their own case too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.outline.blocks import Span, Spans, plain
from generator.plan.pulling.case import Case

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\s+|.", re.DOTALL)


class Kept(NamedTuple):
    """The new words; `lost` are the `<<...>>` whose words are not there any more.

    `recased` says that the case of some words was made up.
    """

    spans: Spans
    lost: tuple[str, ...] = ()
    recased: bool = False


class _Piece(NamedTuple):
    """A word, a number, blanks or a sign; `owner` is the index of its span."""

    text: str
    owner: int


def kept(old: Spans, new: Spans, case: Case | None = None) -> Kept:
    """The new words with the old expressions, as far as all that one printed still stands together.

    With `case` words that differ in capitals only are the same, and the old one stays as it was; words that were not
    there are written as it says. A footnote's sign is the same as another with its id. Emphasis is that of the new
    words.
    """
    before, after = _pieces(old), _pieces(new)
    fold = str.upper if case else str
    match = _matched([fold(p.text) for p in before], [fold(p.text) for p in after])
    recased = False
    result: list[Span | None] = []
    emphasis = [new[piece.owner] for piece in after]
    for at, piece in enumerate(after):
        back = match.get(at)
        words = before[back].text if back is not None else piece.text
        if case and back is None and not piece.text.startswith("\0"):
            words = case.written(piece.text, first=all(not each.text.strip() for each in after[:at]))
            recased |= words != piece.text
        span = emphasis[at]
        result.append(span.saying(words) if not span.note else Span(words[1:], span.bold, span.italic, note=words[1:]))
    lost = []
    forward = {back: at for at, back in match.items()}
    inserts: list[tuple[int, Span]] = []
    for index, span in enumerate(old):
        if not span.expression:
            continue
        mine = [at for at, piece in enumerate(before) if piece.owner == index]
        to = [forward.get(at) for at in mine]
        if not mine:
            place = _place_of_nothing(index, before, forward)
            if place is not None:
                inserts.append((place, span))
            continue
        first = to[0]
        together = first is not None and to == list(range(first, first + len(to)))
        if first is None or not together or len(_looks(emphasis, after, first, len(to))) > 1:
            lost.append(span.expression)
            continue
        look = emphasis[first]
        result[first] = Span(span.text, look.bold, look.italic, span.expression, span.note, span.todo)
        result[first + 1 : first + len(to)] = [None] * (len(to) - 1)
    for place, span in sorted(inserts, key=lambda each: -each[0]):
        result.insert(place, span)
    return Kept(joined([span for span in result if span is not None]), tuple(lost), recased)


def _looks(emphasis: Sequence[Span], pieces: Sequence[_Piece], first: int, count: int) -> set[tuple[bool, bool]]:
    """The emphases of some pieces; blanks have none."""
    return {
        (emphasis[at].bold, emphasis[at].italic) for at in range(first, first + count) if not pieces[at].text.isspace()
    }


def joined(spans: Sequence[Span]) -> Spans:
    """Neighbours of one emphasis as one span; expressions and signs stand alone."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        plain_words = not (span.expression or span.note or span.todo)
        beside = last is not None and not (last.expression or last.note or last.todo)
        if last is not None and plain_words and beside and (last.bold, last.italic) == (span.bold, span.italic):
            last.text += span.text
            continue
        found.append(span.saying(span.text))
    return tuple(found)


def same(one: Spans, other: Spans) -> bool:
    """Whether two lines say the same in the same emphasis; blanks have none."""
    return _signs(one) == _signs(other)


def _signs(spans: Spans) -> list[tuple[str, bool, bool]]:
    found = []
    for span in spans:
        call = span.expression or span.note
        for sign in (f"<<{call}>>",) if call else span.text:
            weighs = not sign.isspace() and not span.note
            found.append((sign, span.bold and weighs, span.italic and weighs))
    return found


def without(spans: Spans, prefix: int, suffix: int) -> Spans:
    """The spans without so many characters at either end; signs of footnotes count nothing."""
    total = len(plain(spans))
    start, end = prefix, total - suffix
    found: list[Span] = []
    at = 0
    for span in spans:
        if span.note:
            found.append(span.saying(span.text))
            continue
        left, right = max(start - at, 0), min(end - at, len(span.text))
        at += len(span.text)
        if right > left or (span.expression and not span.text):
            found.append(span.saying(span.text[left:right]))
    return tuple(found)


def _pieces(spans: Spans) -> list[_Piece]:
    pieces: list[_Piece] = []
    for index, span in enumerate(spans):
        if span.note:
            pieces.append(_Piece(f"\0{span.note}", index))
        else:
            pieces += [_Piece(found, index) for found in _TOKEN.findall(span.text)]
    return pieces


def _matched(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """From pieces of the new words to those of the old: the ends first, which are what mostly stays."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    match = {at: at for at in range(start)}
    match |= {len(new) - 1 - at: len(old) - 1 - at for at in range(tail)}
    matcher = SequenceMatcher(None, old[start : len(old) - tail], new[start : len(new) - tail], autojunk=False)
    for block in matcher.get_matching_blocks():
        match |= {start + block.b + at: start + block.a + at for at in range(block.size)}
    return match


def _place_of_nothing(index: int, before: Sequence[_Piece], forward: dict[int, int]) -> int | None:
    """Where an expression that printed nothing stands now: behind what stood before it, else before what followed."""
    left = [at for at, piece in enumerate(before) if piece.owner < index]
    right = [at for at, piece in enumerate(before) if piece.owner > index]
    if left and left[-1] in forward:
        return forward[left[-1]] + 1
    if right and right[0] in forward:
        return forward[right[0]]
    return None if left or right else 0
