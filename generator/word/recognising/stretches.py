"""A paragraph of Word as the lines a plan has for it: line breaks made by hand are mended or kept, as the sense is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.labels import typed_label

_ENDED = re.compile(r"[.;:!?…][\"'”’)]*$|/\.$")
Stretch = tuple[int, int]


def stretches(text: str, start: int, end: int, cell: bool = False) -> Iterator[Stretch]:
    """Where the lines of `text[start:end]` stand, without blanks around them.

    A break is kept before a label, and behind the end of a sentence when a new one begins; a break inside a sentence
    is no end. In a `cell` every break is kept but those inside a phrase, before a small letter.
    """
    line: Stretch | None = None
    for first, last in _pieces(text, start, end):
        if line is not None and not _parts(text[line[0] : line[1]], text[first:end], cell):
            line = (line[0], last)
            continue
        if line is not None:
            yield line
        line = (first, last)
    if line is not None:
        yield line


def _pieces(text: str, start: int, end: int) -> Iterator[Stretch]:
    """What stands between line breaks, without blanks around it."""
    for found in re.finditer(r"[^\n]+", text[start:end]):
        words = found[0]
        if words.strip():
            begin = start + found.start() + len(words) - len(words.lstrip())
            yield begin, begin + len(words.strip())


def _parts(before: str, after: str, cell: bool) -> bool:
    """Whether a break between these words is the end of a line."""
    label = typed_label(after)
    if label and not (label[0].name == "-" and before[-1:].isdigit()):
        return True
    begins = after.lstrip("\"'“‘(")[:1]
    if cell:
        return not begins.islower() or bool(_ENDED.search(before))
    return bool(_ENDED.search(before)) and not begins.islower()
