"""From a paragraph of a read document to the thing in its outline, and from a spot to where it was typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from generator.outline.blocks import Outline, Table
from generator.outline.comparing.changes import NOTES, Spot
from generator.problems import Place


def spot_at(outline: Outline, ordinal: int) -> Spot | None:
    """The spot whose paragraphs begin last at or before the `ordinal`-th of the document; a cell's has its column.

    The outline must have been read from a document: places hold ordinals as their lines.
    """
    known = sorted(_ordinals(outline), key=lambda item: item[0])
    at = bisect_right(known, ordinal, key=lambda item: item[0])
    return known[at - 1][1] if at else None


def _ordinals(outline: Outline) -> Iterator[tuple[int, Spot]]:
    for index, block in enumerate(outline.blocks):
        if isinstance(block, Table):
            for number, row in enumerate(block.rows):
                yield from ((cell.place.line, Spot(index, number, cell.name)) for cell in row.cells if cell.place.line)
        elif block.place.line:
            yield block.place.line, Spot(index)
    for number, note in enumerate(outline.notes):
        if note.place.line:
            yield note.place.line, Spot(NOTES, number)


def place_of(outline: Outline, spot: Spot) -> Place | None:
    """Where the words of a spot were typed; of a row without a field, those of its first cell that has a place."""
    if spot.block == NOTES:
        return outline.notes[spot.row].place
    block = outline.blocks[spot.block]
    if not isinstance(block, Table):
        return block.place
    cells = [cell for cell in block.rows[spot.row].cells if cell.place.line] if spot.row >= 0 else []
    named = [cell for cell in cells if cell.name == spot.field]
    return (named or cells)[0].place if cells else None
