"""Where the blocks and rows of an edited file came from, by the hidden bookmarks of the program that built it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.blocks import Block, Outline, Table
from generator.outline.comparing.changes import Spot
from generator.word import marks
from generator.word.reading import model


def hints(document: model.WordDocument, outline: Outline) -> dict[Spot, Spot]:
    """Whole spots of this outline, and the whole spots of the outline that the file was built from.

    `outline` is the one of this very document. A hint may be wrong (a bookmark can end up on other words), but no old
    spot is given twice: of two claims the one whose words are still as they were is kept, else the first.
    """
    spots = dict(_first_ordinals(outline))
    best: dict[Spot, tuple[int, Spot]] = {}
    here = Spot(-1)
    for paragraph in document.paragraphs:
        here = spots.get(paragraph.ordinal, here)
        for name in paragraph.bookmarks:
            mark = marks.parsed(name)
            if mark is None or here.block < 0:
                continue
            block = outline.blocks[here.block]
            new = here if mark.row >= 0 else here.whole._replace(row=-1)
            if isinstance(block, Table) != (mark.row >= 0):
                continue
            old = Spot(mark.block, mark.row)
            rank = 0 if mark.check == marks.check(_words(block, here.row, paragraph)) else 1
            if old not in best or rank < best[old][0]:
                best[old] = (rank, new)
    found: dict[Spot, Spot] = {}
    for old, (_, new) in sorted(best.items(), key=lambda item: item[1][0]):
        found.setdefault(new, old)
    return found


def _words(block: Block, row: int, paragraph: model.Paragraph) -> str:
    """The words that the check of a bookmark here would cover."""
    if isinstance(block, Table) and row >= 0:
        return "".join(cell.text for cell in block.rows[row].cells)
    spans = getattr(block, "spans", None)
    return paragraph.text if spans is None else "".join(span.text for span in spans if not span.note)


def _first_ordinals(outline: Outline) -> Iterator[tuple[int, Spot]]:
    for index, block in enumerate(outline.blocks):
        yield block.place.line, Spot(index)
        if isinstance(block, Table):
            for number, row in enumerate(block.rows):
                yield row.place.line, Spot(index, number)
