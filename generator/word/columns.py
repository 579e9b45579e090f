"""Column widths chosen from what the cells hold, and how tall rows will be. Lengths in points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.outline.blocks import Cell, Row, Table
from generator.word import metrics

POINTS_PER_MM = 72 / 25.4
# Left and right margin of a cell together (the table style sets them), with a little air for rounding.
CELL_PADDING = 9.5
LINE_HEIGHT = 1.15
ROW_PADDING = 4.5
# Widths are weighed on this many rows at most: enough to know a table, however long it is.
_SAMPLE = 200
_STEPS = 160
# Room for the text of merged cells: in about so many lines, up to a share of the table.
_MERGED_LINES = 3.2
_MERGED_SHARE = 0.13


@dataclass(frozen=True, slots=True)
class Measured:
    """A table with its column widths and the estimated height of every row."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]


def measured(table: Table, available: float, size: float) -> Measured:
    """Widths that fill `available` points and make the rows low, and the heights they lead to.

    A width the plan gives is kept. Where even the longest words do not fit side by side, columns shrink
    in proportion and words break: nothing is ever wider than the text.
    """
    widths = _widths(table, available, size)
    heights = tuple(_height(row, table, widths, size) for row in table.rows)
    return Measured(tuple(widths), heights)


def _widths(table: Table, available: float, size: float) -> list[float]:
    count = len(table.columns)
    given = [column.width * POINTS_PER_MM if column.width else None for column in table.columns]
    rows = _sampled(table)
    least = [CELL_PADDING + 2.0] * count
    lengths: list[list[float]] = []
    for row in rows:
        lengths.append([0.0] * count)
        for column, cell in _single_cells(row):
            bold = row.kind != "task" or cell.name == "group"
            words = [word for line in cell.text.split("\n") for word in line.split()]
            longest = max((metrics.width(word, size, bold) for word in words), default=0.0)
            least[column] = max(least[column], longest + CELL_PADDING)
            if not cell.merge:
                lengths[-1][column] = sum(metrics.width(line, size, bold) for line in cell.text.split("\n"))
            else:
                # Merged cells spread over several rows: they ask for room, not for all of it.
                wanted = metrics.width(cell.text, size, bold) / _MERGED_LINES + CELL_PADDING
                least[column] = max(least[column], min(wanted, available * _MERGED_SHARE))
    free = [column for column in range(count) if given[column] is None]
    widths = [width if width is not None else least[column] for column, width in enumerate(given)]
    room = available - sum(widths)
    if room < 0 or not free:
        return [width * available / sum(widths) for width in widths]
    step = room / _STEPS
    for _ in range(_STEPS):
        gains = _gains(lengths, widths, free)
        widths[max(free, key=lambda column: gains[column])] += step
    return widths


def _gains(lengths: Sequence[Sequence[float]], widths: Sequence[float], free: Sequence[int]) -> list[float]:
    """How much lower the rows get for each point given to a column: only a row's tallest cell matters."""
    gains = [1e-9 * width for width in widths]
    for row in lengths:
        tallest, lines = -1, 1.0
        for column in free:
            needed = row[column] / (widths[column] - CELL_PADDING)
            if needed > lines:
                tallest, lines = column, needed
        if tallest >= 0:
            gains[tallest] += lines / (widths[tallest] - CELL_PADDING)
    return gains


def _sampled(table: Table) -> list[Row]:
    header = [row for row in table.rows if row.kind in ("header", "numbers")]
    tasks = [row for row in table.rows if row.kind == "task"]
    stride = max(1, math.ceil(len(tasks) / _SAMPLE))
    return header + tasks[::stride]


def _single_cells(row: Row) -> list[tuple[int, Cell]]:
    """The cells that stand in one grid column, with its index."""
    found = []
    column = 0
    for cell in row.cells:
        if cell.columns == 1 and cell.merge != "continue":
            found.append((column, cell))
        column += cell.columns
    return found


def _height(row: Row, table: Table, widths: Sequence[float], size: float) -> float:
    lines = 1
    column = 0
    for cell in row.cells:
        room = sum(widths[column : column + cell.columns]) - CELL_PADDING
        column += cell.columns
        if cell.merge:
            continue
        bold = row.kind != "task"
        needed = sum(
            max(1, math.ceil(metrics.width(line, size, bold) * 1.04 / max(room, 1))) for line in cell.text.split("\n")
        )
        lines = max(lines, needed)
    return lines * size * LINE_HEIGHT + ROW_PADDING
