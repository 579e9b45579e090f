"""Tables with tracked changes: rows that come and go, words that change inside cells (ISO 29500-1 17.13.5.16, .12)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any

from lxml import etree

from generator.word.bare_tables import words_of
from generator.word.redlining.aligning import Item, aligned
from generator.word.redlining.paragraphs import Weaver
from generator.word.redlining.partners import Partners, key_of
from generator.word.redlining.pieces import as_text
from generator.word.redlining.stamps import Kind, Stamps
from generator.word.xml import w

_ROW, _CELL, _ROW_PROPERTIES, _CELL_PROPERTIES = w("tr"), w("tc"), w("trPr"), w("tcPr")
_GRID = f"{w('tblGrid')}/{w('gridCol')}"
# What the program works out from the words of the whole table, and the bookmarks: no change of a row.
_WORKED_OUT = re.compile(r"<w:(?:tcW|cantSplit|keepNext|bookmarkStart|bookmarkEnd)\b[^>]*/>")


class TableWeaver:
    """Makes the tables of one document with tracked changes; `story` weaves what two cells hold."""

    def __init__(self, stamps: Stamps, weaver: Weaver, partners: Partners, story: Callable[[Any, Any], None]) -> None:
        self._stamps, self._weaver, self._partners, self._story = stamps, weaver, partners, story

    def one_sided(self, table: Any, kind: Kind) -> Any:
        """A table that was added or removed: all its rows."""
        for row in table.findall(_ROW):
            self._row(row, kind)
        return table

    def both(self, old: Any, new: Any) -> Any:
        """The new table, with the rows that only the old one has."""
        rows, rows_new = old.findall(_ROW), new.findall(_ROW)
        if len(rows) == len(rows_new) and _solid(old) == _solid(new):
            return new
        items, items_new = _items(rows), _items(rows_new)
        known = [
            pair for pair in self._partners.among(items, items_new) if items[pair[0]].kind == items_new[pair[1]].kind
        ]
        grid = [int(column.get(w("w"))) for column in new.iterfind(_GRID)]
        woven = []
        for one, other in aligned(items, items_new, known):
            if one is not None and other is not None:
                woven.append(self._cells(rows[one], rows_new[other]))
            elif other is not None:
                woven.append(self._row(rows_new[other], "ins"))
            elif one is not None:
                _fit(rows[one], grid)
                woven.append(self._row(rows[one], "del"))
        put_between(woven, {id(row) for row in rows_new})
        return new

    def _cells(self, old: Any, new: Any) -> Any:
        if _solid(old) != _solid(new):
            for cell, cell_new in zip(old.findall(_CELL), new.findall(_CELL), strict=True):
                if _solid(cell) != _solid(cell_new):
                    self._story(cell, cell_new)
        return new

    def _row(self, row: Any, kind: Kind) -> Any:
        properties = row.find(_ROW_PROPERTIES)
        if properties is None:
            properties = etree.Element(_ROW_PROPERTIES)
            row.insert(0, properties)
        properties.append(self._stamps.element(kind))
        for paragraph in row.iter(w("p")):
            self._weaver.one_sided(paragraph, kind)
        return row


def put_between(elements: Sequence[Any], there: Collection[int]) -> None:
    """Puts elements into a document, in this order, between those that stand in it already (their `id`s).

    These are left where they are: taking thousands of rows out and in again takes a second.
    """
    waiting: list[Any] = []
    last = None
    for element in elements:
        if id(element) in there:
            for other in waiting:
                element.addprevious(other)
            waiting.clear()
            last = element
        else:
            waiting.append(element)
    if last is not None:
        for other in reversed(waiting):
            last.addnext(other)


def grid_of(table: Any) -> int:
    """How many columns a table has."""
    return len(table.findall(_GRID))


def _fit(row: Any, grid: Sequence[int]) -> None:
    """Gives the cells of a row the widths of another table's columns."""
    column = 0
    for cell in row.findall(_CELL):
        span = cell.find(f"{_CELL_PROPERTIES}/{w('gridSpan')}")
        columns = 1 if span is None else int(span.get(w("val")))
        width = cell.find(f"{_CELL_PROPERTIES}/{w('tcW')}")
        if width is not None and width.get(w("type")) == "dxa":
            width.set(w("w"), str(sum(grid[column : column + columns])))
        column += columns


def _items(rows: Sequence[Any]) -> list[Item]:
    return [Item(row, key_of(row), _shape(row), words_of(row)) for row in rows]


def _shape(row: Any) -> str:
    """How a row's cells lie in the grid: words can only be tracked between rows that are built alike."""
    cells = []
    for cell in row.findall(_CELL):
        span = cell.find(f"{_CELL_PROPERTIES}/{w('gridSpan')}")
        merge = cell.find(f"{_CELL_PROPERTIES}/{w('vMerge')}")
        columns = "" if span is None else span.get(w("val"))
        cells.append(columns + ("" if merge is None else merge.get(w("val"), "continue")))
    return ",".join(cells)


def _solid(element: Any) -> str:
    """An element as XML without what is no change."""
    return _WORKED_OUT.sub("", as_text(element))
