"""What a document itself shows of being edited: words that are no longer those a hidden bookmark was set on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.outline.comparing.changes import Spot
from generator.word import marks
from generator.word.reading.model import Paragraph, WordDocument

# A label before the words a bookmark was set on: "a)", "1.1.", "Mục 2.".
_MOST_LABEL_WORDS = 3


class Evidence(NamedTuple):
    """By hidden bookmarks: the old spots that are still there, and those of them whose words are others now.

    `unmarked` are the ordinals of the paragraphs (of a row: all of its paragraphs) without a bookmark of ours.
    """

    marked: frozenset[Spot]
    rewritten: frozenset[Spot]
    unmarked: frozenset[int]


def evidence(document: WordDocument) -> Evidence:
    """What the bookmarks of a document say about it; nothing is marked in one that has none of ours."""
    rows: dict[tuple[int, int], list[Paragraph]] = {}
    for paragraph in document.paragraphs:
        if paragraph.cell is not None:
            rows.setdefault((paragraph.cell.table, paragraph.cell.row), []).append(paragraph)
    marked: set[Spot] = set()
    rewritten: set[Spot] = set()
    carrying: set[int] = set()
    for paragraph in document.paragraphs:
        cell = paragraph.cell
        together = rows[cell.table, cell.row] if cell is not None else [paragraph]
        for name in paragraph.bookmarks:
            mark = marks.parsed(name)
            if mark is None:
                continue
            spot = Spot(mark.block, mark.row)
            marked.add(spot)
            carrying.update(one.ordinal for one in together)
            words = "".join(one.text for one in together) if mark.row >= 0 else paragraph.text
            if mark.check not in map(marks.check, _readings(words, mark.row >= 0)):
                rewritten.add(spot)
    unmarked = frozenset(paragraph.ordinal for paragraph in document.paragraphs) - carrying
    return Evidence(frozenset(marked), frozenset(rewritten), unmarked)


def _readings(words: str, row: bool) -> Iterator[str]:
    """The words, and without what may be the label before them."""
    yield words
    rest = words
    for _ in range(0 if row else _MOST_LABEL_WORDS):
        rest = rest.lstrip().partition(" ")[2]
        yield rest
