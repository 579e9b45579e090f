"""A paragraph of Word as the lines a plan has for it: line breaks made by hand are mended or kept, as the sense is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.labels import typed_label
from generator.word.reading.model import Paragraph

_ENDED = re.compile(r"[.;:!?…][\"'”’)]*$|/\.$")
_OPENING_MARKS = "\"'“‘("
Stretch = tuple[int, int]


def stretches(paragraph: Paragraph, cell: bool = False) -> Iterator[Stretch]:
    """Where the lines of a paragraph's text stand, without blanks around them.

    A break is kept before a label, between bold and other words, and behind the end of a sentence when a new one
    begins; a break inside a sentence is none. In a `cell` every break is kept but those inside a phrase, before a
    small letter.
    """
    text = paragraph.text
    if "\n" not in text:
        if stripped := text.strip():
            start = len(text) - len(text.lstrip())
            yield start, start + len(stripped)
        return
    line: Stretch | None = None
    for first, last in _pieces(text):
        if line is not None and not _parts(paragraph, line[1], first, cell):
            line = (line[0], last)
            continue
        if line is not None:
            yield line
        line = (first, last)
    if line is not None:
        yield line


def _pieces(text: str) -> Iterator[Stretch]:
    """What stands between line breaks, without blanks around it."""
    for found in re.finditer(r"[^\n]+", text):
        words = found[0]
        if words.strip():
            begin = found.start() + len(words) - len(words.lstrip())
            yield begin, begin + len(words.strip())


def _parts(paragraph: Paragraph, end: int, start: int, cell: bool) -> bool:
    """Whether the break between `end` and `start` is the end of a line."""
    before, after = paragraph.text[:end], paragraph.text[start:]
    label = typed_label(after)
    if label and not (label[0].name == "-" and before[-1:].isdigit()):
        return True
    begins = after.lstrip(_OPENING_MARKS)[:1]
    ended = bool(_ENDED.search(before[-4:]))
    if cell:
        return not begins.islower() or ended
    if _bold_at(paragraph, end - 1) and not _bold_at(paragraph, start):
        return True
    return ended and not begins.islower()


def _bold_at(paragraph: Paragraph, index: int) -> bool:
    at = 0
    for run in paragraph.runs:
        at += len(run.text)
        if at > index:
            return run.format.bold
    return False
