"""A table as rows of values: what each row says in each column, merged cells seen through, numbers taken off."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.outline.blocks import Row, Span, Spans, Table
from generator.outline.comparing.words import cell_words, cut, emphasis, flat

_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[A-ZĐa-zđ])[.)]*-?(?=\s|$)|[-+](?=\s|$)")
_BARE = re.compile(r"\w+(?=\s|$)")
_COUNTING_TITLES = {"tt", "stt", "số tt", "số thứ tự"}
_ENOUGH = 0.6


class Value(NamedTuple):
    """What a row says in one column (without the row's number): the lines, their words to compare, their emphasis."""

    lines: tuple[Spans, ...]
    words: str
    emphasis: tuple[object, ...] = ()


NOTHING = Value((), "")


class Line(NamedTuple):
    """A row of data: `row` is its index in `Table.rows`; `values` by column.

    `group` is the row at which the name of the group down the side starts, -1 without one. A group's row has one value,
    its title. `starts` has the row at which a merged cell starts, for the columns in which there is one.
    """

    row: int
    kind: str
    values: tuple[Value, ...]
    group: int = -1
    starts: Mapping[int, int] = MappingProxyType({})

    def start(self, column: int) -> int:
        """The row at which the cell in a column starts: this one, or that of a merged cell's first."""
        return self.starts.get(column, self.row)


class Grid:
    """The rows of a table below its header, as values."""

    def __init__(self, table: Table, sides: frozenset[str] = frozenset()) -> None:
        """`sides` are folded titles of columns known to hold the group's name down the side."""
        self.table = table
        titles = [folded_title(column.title, column.above) for column in table.columns]
        names = [column.name for column in table.columns]
        self.titles = titles
        self.count = next((i for i, (n, t) in enumerate(zip(names, titles, strict=True)) if is_counting(n, t)), -1)
        self.side = next(
            (i for i, (n, t) in enumerate(zip(names, titles, strict=True)) if n == "group" or t in sides), -1
        )
        self.head = next((i for i in range(len(names)) if i not in (self.count, self.side)), -1)
        self.headers = [index for index, row in enumerate(table.rows) if row.kind == "header"]
        self.header = self.headers[-1] if self.headers else 0
        self._open: dict[int, tuple[int, tuple[Spans, ...]]] = {}
        self._known: dict[int, Value] = {}
        data = [(index, row) for index, row in enumerate(table.rows) if row.kind in ("group", "task")]
        self.lines = [self._line(index, row) for index, row in data]

    def _line(self, index: int, row: Row) -> Line:
        if row.kind == "group":
            self._open.clear()
            return Line(index, "group", (self._title(row),))
        width = len(self.table.columns)
        if not self._open and len(row.cells) == width and not any(cell.merge for cell in row.cells):
            values = [self._value(cell.lines) for cell in row.cells]
            starts: dict[int, int] = {}
        else:
            values, starts = self._merged(index, row, width)
        group = starts.get(self.side, index) if self.side >= 0 and values[self.side].words else -1
        return Line(index, "task", tuple(values), group, starts)

    def _merged(self, index: int, row: Row, width: int) -> tuple[list[Value], dict[int, int]]:
        """The values of a row with merged cells, and where they start."""
        values, starts = [NOTHING] * width, {}
        column = 0
        for cell in row.cells:
            start, lines = index, cell.lines
            if cell.merge == "continue" and column in self._open:
                start, lines = self._open[column]
            elif cell.merge == "start":
                self._open[column] = index, lines
            else:
                self._open.pop(column, None)
            if column < width:
                values[column] = self._value(lines)
                starts[column] = start
            column += cell.columns
        return values, starts

    def _title(self, row: Row) -> Value:
        cells = [cell for cell in row.cells if cell.text.strip()]
        if len(cells) > 1 and (row.cells[0].name == "tt" or _NUMBER.fullmatch(flat(row.cells[0].text))):
            cells = cells[1:] if cells[0] is row.cells[0] else cells
            return self._value(tuple(line for cell in cells for line in cell.lines))
        value = self._value(tuple(line for cell in cells for line in cell.lines))
        return without_number(value) if row.cells and row.cells[0].name != "tt" else value

    def _value(self, lines: tuple[Spans, ...]) -> Value:
        # The same lines stand in many cells of a register: they are read once.
        known = self._known.get(id(lines))
        if known is None:
            known = self._known[id(lines)] = Value(lines, cell_words(lines), _emphasis(lines))
        return known

    def numbered(self) -> frozenset[str]:
        """The titles of the columns in which most rows have a counted number in front of their words.

        One row alone is not enough to tell "1 Xây dựng" from "1 hội nghị".
        """
        titles = set()
        for column in {self.head, self.side} - {-1}:
            tasks = [line for line in self.lines if line.kind == "task" and line.start(column) == line.row]
            found = [match for line in tasks if (match := _NUMBER.match(line.values[column].words))]
            bare = any(_BARE.fullmatch(match[0]) for match in found)
            if found and len(found) >= len(tasks) * (1 if bare else _ENOUGH) and (len(tasks) > 1 or not bare):
                titles.add(self.titles[column])
        return frozenset(titles)

    def take_numbers_off(self, titles: frozenset[str]) -> None:
        """Leaves out the numbers in front of the words in the columns with these titles."""
        columns = {column for column in (self.head, self.side) if column >= 0 and self.titles[column] in titles}
        if columns:
            self.lines = [
                line._replace(
                    values=tuple(
                        without_number(held) if column in columns else held for column, held in enumerate(line.values)
                    )
                )
                if line.kind == "task"
                else line
                for line in self.lines
            ]


def without_number(value: Value) -> Value:
    """A value without the number at its start."""
    match = _NUMBER.match(value.words)
    if match is None or not value.lines:
        return value
    words = value.words[match.end() :].lstrip()
    first = "".join(span.text for span in value.lines[0] if not span.note)
    taken = len(first) - len(first.lstrip()) + match.end()
    taken += len(first[taken:]) - len(first[taken:].lstrip())
    lines = (cut(value.lines[0], taken), *value.lines[1:])
    return Value(lines, words, _emphasis(lines) if value.emphasis else ())


def _emphasis(lines: tuple[Spans, ...]) -> tuple[object, ...]:
    return emphasis(lines[0] if len(lines) == 1 else tuple(span for line in lines for span in line))


def is_number(text: str) -> bool:
    """Whether a text is but a number or a letter that is counted, or nothing."""
    return not text or _NUMBER.fullmatch(text) is not None


def is_counting(name: str, title: str) -> bool:
    """Whether a column holds the numbers of the rows."""
    return name == "tt" or title in _COUNTING_TITLES


def folded_title(title: str, above: str = "") -> str:
    """A column's title as it is compared."""
    return flat(f"{above} | {title}" if above else title).casefold().rstrip(" .:")


def on_one_line(lines: tuple[Spans, ...]) -> Spans:
    """Several lines as one, divided by line ends."""
    spans: list[Span] = []
    for line in lines:
        spans += [Span("\n")] if spans else []
        spans += line
    return tuple(spans)


def leading_number(text: str, alone: bool = False) -> str:
    """The number at the start of a text, without dots and brackets; `alone` takes a bare number too ("3", "I").

    Words follow a number after a dot or a bracket ("1.3. Xây dựng"), or after a dotted number ("1.3 Xây dựng").
    """
    match = _NUMBER.match(text)
    if match is None:
        return ""
    bare = match[0].strip("().-")
    return bare if alone or match.end() == len(text) or "." in match[0] or ")" in match[0] else ""
