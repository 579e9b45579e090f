"""From a paragraph of a read document to the thing in its outline, and from a spot to its words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from generator.outline.blocks import Outline, Paragraph, Spans, Table, Title
from generator.outline.comparing.changes import NOTES, Spot


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


def lines_at(outline: Outline, spot: Spot) -> tuple[str, tuple[Spans, ...]] | None:
    """The field of a spot that holds words one can write on behind, and its lines; None where there is none."""
    if spot.block == NOTES:
        return "paragraphs", outline.notes[spot.row].paragraphs
    block = outline.blocks[spot.block]
    if isinstance(block, Table) and spot.row >= 0:
        cells = [cell for cell in block.rows[spot.row].cells if spot.field in ("", cell.name) and cell.name != "tt"]
        return (cells[0].name, cells[0].lines) if cells else None
    if isinstance(block, Paragraph):
        return "spans", (block.spans,)
    if isinstance(block, Title):
        return "subject", block.subject
    return None
