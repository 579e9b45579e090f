"""Where in an outline a paragraph of the Word file stands that it was read from."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from generator.outline.blocks import Outline, Table
from generator.outline.comparing.changes import NOTES, Spot
from generator.outline.comparing.naming import Side

WHOLE = "Cả văn bản"


class Located:
    """An outline whose blocks have the ordinals of their first paragraphs as lines (`Place.line`)."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self._side = Side(outline)
        self._starts = sorted({line: spot for line, spot in _starts(outline) if line}.items())

    def spot(self, ordinal: int) -> Spot | None:
        """What holds the paragraph; None for ordinal 0, the document as a whole."""
        place = bisect.bisect_right([line for line, _ in self._starts], ordinal) - 1
        return self._starts[place][1] if ordinal and place >= 0 else None

    def part(self, spot: Spot | None) -> str:
        """The part of the document a spot stands in."""
        return self._side.part(spot) if spot else WHOLE

    def where(self, spot: Spot | None) -> str:
        """The name of a spot."""
        return self._side.where(spot) if spot else WHOLE


def order(spot: Spot | None, outline: Outline) -> tuple[int, ...]:
    """Where a spot stands in the document; the whole of it comes first, notes last."""
    if spot is None:
        return (-1, 0, 0, 0)
    if spot.block == NOTES:
        return (len(outline.blocks), spot.row, 0, 0)
    block = outline.blocks[spot.block]
    names = [column.name for column in block.columns] if isinstance(block, Table) else []
    return (spot.block, spot.row, names.index(spot.field) if spot.field in names else -1, spot.line)


def _starts(outline: Outline) -> Iterator[tuple[int, Spot]]:
    """The first ordinal of every block, row, cell and note; of those that begin together the smallest last."""
    for index, block in enumerate(outline.blocks):
        yield block.place.line, Spot(index)
        for number, row in enumerate(block.rows if isinstance(block, Table) else ()):
            yield row.place.line, Spot(index, number)
            for cell in row.cells:
                # A group's title and the cells of a header are known by their row.
                yield cell.place.line, Spot(index, number, cell.name if row.kind == "task" else "")
    for number, note in enumerate(outline.notes):
        yield note.place.line, Spot(NOTES, number)
