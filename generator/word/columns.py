"""Column widths chosen from what the cells hold, and how tall rows will be. Lengths in points."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from generator.outline.blocks import Cell, Row, Table
from generator.word import metrics

POINTS_PER_MM = 72 / 25.4
# Left and right margin of a cell together (the table style sets them), with a little air for rounding.
CELL_PADDING = 9.5
LINE_HEIGHT = 1.15
ROW_PADDING = 4.5
# Of an em, for Vietnamese table text (0.45 in the plans), with something for the ragged ends of lines.
_AVERAGE_ADVANCE = 0.48
# Widths are weighed on this many rows at most: enough to know a table, however long it is.
_SAMPLE = 200
_STRETCH = 20
_STEPS = 160
# Half a word, of an em; and the most of a column that the ragged ends can take.
_RAGGED = 0.9
_MOST_RAGGED = 0.35
# The last shifts, in points, weighed on so many rows.
_SHIFTS = (2.0, 5.0, 11.0)
_SHIFT_SAMPLE = 60
# Room for the text of merged cells: in about so many lines, up to a share of the table.
_MERGED_LINES = 3.2
_MERGED_SHARE = 0.13


class Measured(NamedTuple):
    """A table with its column widths and the estimated height of every row."""

    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float

    def height_of(self, text: str, column: int) -> float:
        """How tall a text in bold stands in a column."""
        room = self.widths[column] - CELL_PADDING
        space = metrics.width(" ", self.size, bold=True)
        count = sum(_wrapped(line, space, room) for line in _words(text, self.size, bold=True))
        return count * self.size * LINE_HEIGHT + ROW_PADDING


def measured(table: Table, available: float, size: float) -> Measured:
    """Widths that fill `available` points and make the rows low, and the heights they lead to.

    A width the plan gives is kept. Where even the longest words do not fit side by side, columns shrink
    in proportion and words break: nothing is ever wider than the text.
    """
    widths = _widths(table, available, size)
    return Measured(tuple(widths), tuple(_heights(table.rows, widths, size)), size)


def _widths(table: Table, available: float, size: float) -> list[float]:
    given = [column.width * POINTS_PER_MM if column.width else None for column in table.columns]
    lengths, least = _contents(table, size, available)
    free = [column for column, width in enumerate(given) if width is None]
    widths = [width if width is not None else least[column] for column, width in enumerate(given)]
    room = available - sum(widths)
    if room < 0 or not free:
        return [width * available / sum(widths) for width in widths]
    step = room / _STEPS
    ragged = size * _RAGGED
    rooms = [width - CELL_PADDING for width in widths]
    filled = [_filled(room, ragged) for room in rooms]
    tallest = [_tallest(row, rooms, filled, free) for row in lengths]
    for used in range(_STEPS):
        # How much lower the rows get for each point given to a column: only a row's tallest cell matters.
        gains = [0.0] * len(widths)
        for column, lines in tallest:
            if column >= 0:
                gains[column] += lines / filled[column]
        best = max(free, key=gains.__getitem__)
        if not gains[best]:
            return _widened(table, widths, free, room - used * step)
        widths[best] += step
        rooms[best] = widths[best] - CELL_PADDING
        filled[best] = _filled(rooms[best], ragged)
        # The other rows stay as they are: cells in this column have only become lower.
        tallest = [
            _tallest(row, rooms, filled, free) if before[0] == best else before
            for row, before in zip(lengths, tallest, strict=True)
        ]
    return _shifted(table, widths, free, least, size)


def _filled(room: float, ragged: float) -> float:
    """What of a line is filled: it ends ragged, on average by half a word, much of a narrow column."""
    return room - min(ragged, room * _MOST_RAGGED)


def _tallest(
    row: Sequence[float], rooms: Sequence[float], filled: Sequence[float], free: Sequence[int]
) -> tuple[int, float]:
    """The column of a row's tallest cell and about how many lines that has; -1 where one line is enough for all."""
    tallest, lines = -1, 1.0
    for column in free:
        if row[column] > rooms[column] and row[column] / filled[column] > lines:
            tallest, lines = column, row[column] / filled[column]
    return tallest, lines


def _shifted(
    table: Table, widths: list[float], free: Sequence[int], least: Sequence[float], size: float
) -> list[float]:
    """Small shifts between columns where they save lines: words wrap in steps, which lengths alone do not show."""
    rows = [row for row in _sampled(table)[:_SHIFT_SAMPLE] if len(row.cells) == len(widths)]
    cells = [
        [_words(cell.text, size, bold=row.kind != "task") if not cell.merge else [] for cell in row.cells]
        for row in rows
    ]
    space = metrics.width(" ", size)

    @cache
    def heights(column: int, width: float) -> list[int]:
        return [sum(_wrapped(line, space, width - CELL_PADDING) for line in row[column]) for row in cells]

    def cost(tried: list[float]) -> float:
        # Lower rows first; then fewer lines in all, so that "Văn phòng Sở" stays whole where it costs nothing.
        counted = (heights(column, width) for column, width in enumerate(tried))
        return sum((max(row) + 0.1 * sum(row) for row in zip(*counted, strict=True)), 0.0)

    best = cost(widths)
    for taker, giver, points in product(free, free, _SHIFTS):
        if taker != giver and widths[giver] - points >= least[giver]:
            tried = list(widths)
            tried[taker] += points
            tried[giver] -= points
            found = cost(tried)
            if found < best:
                best, widths = found, tried
    return widths


def _words(text: str, size: float, bold: bool = False) -> list[list[float]]:
    """The lengths of the words of each line of a text."""
    return [[_length(word, size, bold) for word in line.split()] for line in text.split("\n")]


@lru_cache(maxsize=4096)
def _length(words: str, size: float, bold: bool) -> float:
    """The length of a word or two, which tables say again and again."""
    return metrics.width(words, size, bold)


def _wrapped(words: Sequence[float], space: float, room: float) -> int:
    """How many lines words take, broken where the next no longer fits."""
    lines, used = 1, 0.0
    for word in words:
        if used and used + space + word > room:
            lines, used = lines + 1, word
        else:
            used += word + (space if used else 0.0)
    return lines


def _contents(table: Table, size: float, available: float) -> tuple[list[list[float]], list[float]]:
    """For each sampled row how long the text of each column is, in one line; and how wide each column is at least.

    What a merged cell holds is shared out among the rows or columns it takes.
    """
    count = len(table.columns)
    rows = _sampled(table)
    lengths = [[0.0] * count for _ in rows]
    least = [CELL_PADDING + 2.0] * count
    for index, row in enumerate(rows):
        for column, cell in _placed(row):
            if cell.merge == "continue" or row.kind == "group":
                continue
            bold = row.kind != "task" or cell.name == "group"
            length = sum(metrics.width(line, size, bold) for line in cell.text.split("\n"))
            tall = _rows_taken(rows, index, column) if cell.merge else 1
            for right in range(column, column + cell.columns):
                for below in range(index, index + tall):
                    lengths[below][right] += length / tall / cell.columns
            if cell.columns == 1:
                pieces = metrics.unbroken(cell.text) if row.kind == "header" else _units(cell.text)
                longest = max([_length(piece, size, bold) for piece in pieces], default=0.0)
                least[column] = max(least[column], longest + CELL_PADDING)
            if cell.merge:
                wanted = min(length / _MERGED_LINES + CELL_PADDING, available * _MERGED_SHARE)
                least[column] = max(least[column], wanted)
    for column, layout in enumerate(table.columns):
        if layout.name == "tt":
            # Numbers of groups and of rows far down must not break either: "VIII", "1.100".
            numbers = {cell.text for row in table.rows for cell in row.cells if cell.name == "tt"}
            widest = max((metrics.width(number, size, bold=True) for number in numbers), default=0.0)
            least[column] = max(least[column], widest + CELL_PADDING)
    return lengths, least


def _units(text: str) -> list[str]:
    """The words of a cell, with numbers that belong to them: "Quý III"."""
    return [unit for line in text.split("\n") for unit in metrics.units(line)]


def _widened(table: Table, widths: list[float], free: Sequence[int], room: float) -> list[float]:
    """Room that no text needs goes to all columns in proportion; the number column stays narrow."""
    sharing = [column for column in free if table.columns[column].name != "tt"] or list(free)
    total = sum(widths[column] for column in sharing)
    return [width + (room * width / total if column in sharing else 0.0) for column, width in enumerate(widths)]


def _sampled(table: Table) -> list[Row]:
    """The header and at most `_SAMPLE` task rows, in stretches, so that merged cells keep their rows."""
    header = [row for row in table.rows if row.kind in ("header", "numbers")]
    tasks = [row for row in table.rows if row.kind == "task"]
    if len(tasks) <= _SAMPLE:
        return header + tasks
    stretches = range(0, len(tasks), math.ceil(len(tasks) * _STRETCH / _SAMPLE))
    return header + [row for start in stretches for row in tasks[start : start + _STRETCH]]


def _placed(row: Row) -> list[tuple[int, Cell]]:
    """The cells of a row with the index of their first grid column."""
    placed, column = [], 0
    for cell in row.cells:
        placed.append((column, cell))
        column += cell.columns
    return placed


def _rows_taken(rows: Sequence[Row], index: int, column: int) -> int:
    """How many rows a merged cell takes."""
    taken = 1
    for row in rows[index + 1 :]:
        cell = next((cell for place, cell in _placed(row) if place == column), None)
        if cell is None or cell.merge != "continue":
            break
        taken += 1
    return taken


def _heights(rows: Sequence[Row], widths: Sequence[float], size: float) -> Iterator[float]:
    """About how tall rows are: by the number of characters, for measuring each would take longer than writing it."""

    @cache
    def per_line(first: int, last: int) -> float:
        return max(1.0, (sum(widths[first:last]) - CELL_PADDING) / (size * _AVERAGE_ADVANCE))

    for row in rows:
        most = 1
        column = 0
        for cell in row.cells:
            start, column = column, column + cell.columns
            if cell.merge:
                continue
            lines, room = 0, per_line(start, column)
            for line in cell.lines:
                length = 0
                for span in line:
                    length += len(span.text)
                lines += math.ceil(length / room) or 1
            most = max(most, lines)
        yield most * size * LINE_HEIGHT + ROW_PADDING
