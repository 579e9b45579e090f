"""Tables: rows, cells and merges, and what a table's style gives the text in its cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.word.reading.cascade import Layer, Style
from generator.word.reading.formats import Border
from generator.word.reading.names import CELL, CHANGES, CONTROL, CONTROL_CONTENT, ROW, VAL
from generator.word.reading.properties import Properties, is_on, number
from generator.word.reading.tree import first
from generator.word.reading.views import View
from generator.word.xml import w

_Layers = tuple[Layer, Layer]
NO_LAYERS: _Layers = ((), ())
_THROUGH = frozenset((w("customXml"), w("smartTag")))
_GRID, _COLUMN, _WIDTH = w("tblGrid"), w("gridCol"), w("w")
_SIDES = {w(name): name for name in ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")}
_NO_BORDER = (None, "", "nil", "none")
_COLOUR, _BOTTOM = w("color"), w("bottom")
_SIDE_MARGIN = 5.4  # Word's own, left and right of a cell's text
_LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200}


def unwrapped(element: Any, name: str, view: View) -> Iterator[Any]:
    """The children of a name that are there, through content controls, custom XML and changes."""
    for child in element:
        if child.tag == name:
            if not (view.hides_row(child) if name == ROW else view.hides_cell(child)):
                yield child
        elif child.tag == CONTROL:
            content = first(child, CONTROL_CONTENT)
            if content is not None:
                yield from unwrapped(content, name, view)
        elif child.tag in _THROUGH or (child.tag in CHANGES and not view.hides(child)):
            yield from unwrapped(child, name, view)


def rows_of(table: Any, view: View) -> list[Any]:
    """The rows that are there; one none of whose cells is there is not."""
    return [row for row in unwrapped(table, ROW, view) if has_cells(row, view)]


def has_cells(row: Any, view: View) -> bool:
    """Whether a cell of a row is there, or it never had any."""
    return next(unwrapped(row, CELL, view), None) is not None or row.find(f".//{CELL}") is None


def grid(table: Any, view: View) -> list[float]:
    """The widths of the grid's columns in points."""
    columns = view.current(first(table, _GRID))
    return [] if columns is None else [(number(column.get(_WIDTH)) or 0) / 20 for column in columns.iterfind(_COLUMN)]


def drawn_borders(holder: Any) -> set[str]:
    """The sides of a w:tblBorders or w:tcBorders that are drawn."""
    found = set()
    for side in () if holder is None else holder:
        name = _SIDES.get(side.tag)
        if name and side.get(VAL) not in _NO_BORDER and side.get(_COLOUR, "").upper() != "FFFFFF":
            found.add(name)
    return found


def bottom_border(borders: Any) -> Border | None:
    """The lower edge of a cell, by its w:tcBorders."""
    side = first(borders, _BOTTOM)
    return Border(side.get(VAL) or "", (number(side.get(w("sz"))) or 0) / 8) if side is not None else None


def side_margins(properties: Any) -> float:
    """What the cells' left and right margins take together, in points, by a table's w:tblPr."""
    holder = first(properties, w("tblCellMar"))
    taken = 0.0
    for names in (("left", "start"), ("right", "end")):
        margins = [first(holder, w(name)) for name in names] if holder is not None else []
        margin = next((item for item in margins if item is not None), None)
        taken += (number(margin.get(w("w"))) or 0) / 20 if margin is not None else _SIDE_MARGIN
    return taken


def cell_span(span: Any) -> int:
    """How many grid columns a cell takes, by its w:gridSpan."""
    return max(1, min(int(number(span.get(VAL)) or 1), 1000)) if span is not None else 1


def skipped_before(properties: Any) -> int:
    """How many grid columns a row leaves empty at its start, by its w:trPr."""
    before = first(properties, w("gridBefore"))
    return max(0, min(int(number(before.get(VAL)) or 0), 1000)) if before is not None else 0


def row_mark(properties: Any, name: str) -> bool:
    """Whether a mark such as cantSplit is on for a row, by its w:trPr."""
    mark = first(properties, w(name))
    return mark is not None and is_on(mark)


class TableLook:
    """What a table's style gives the paragraphs of each of its cells, beneath their own style."""

    def __init__(self, properties: Any, style: Style | None, rows: int, columns: int) -> None:
        self._style = style
        self._rows, self._columns = rows, columns
        self._layers: dict[tuple[str, ...], _Layers] = {}
        look = first(properties, w("tblLook"))
        value = int(look.get(VAL) or "0", 16) if look is not None and _is_hex(look.get(VAL)) else 0
        self._on = {name: self._is_on(look, name, bool(value & bit)) for name, bit in _LOOKS.items()}

    @staticmethod
    def _is_on(look: Any, name: str, otherwise: bool) -> bool:
        own = look.get(w(name)) if look is not None else None
        return own in ("1", "true", "on") if own else otherwise

    def layers(self, row: int, column: int) -> _Layers:
        """Paragraph and run properties for a cell (numbers from 1); for cells of a kind the same objects."""
        if self._style is None:
            return NO_LAYERS
        conditions = self._style.conditions
        names = ["wholeTable"]
        if not self._on["noHBand"]:
            start = 2 if self._on["firstRow"] else 1
            names.append("band1Horz" if (row - start) % 2 == 0 else "band2Horz")
        names += ["firstCol"] * (self._on["firstColumn"] and column == 1)
        names += ["lastCol"] * (self._on["lastColumn"] and column == self._columns)
        names += ["firstRow"] * (self._on["firstRow"] and row == 1)
        names += ["lastRow"] * (self._on["lastRow"] and row == self._rows)
        key = tuple(name for name in names if name in conditions)
        if key not in self._layers:
            self._layers[key] = self._layer([conditions[name] for name in key], self._style)
        return self._layers[key]

    @staticmethod
    def _layer(used: list[tuple[Properties, Properties]], style: Style) -> _Layers:
        paragraphs = tuple(part for part, _ in used if part)
        runs = tuple(part for _, part in used if part)
        base_paragraph = (style.paragraph,) if style.paragraph else ()
        base_run = (style.run,) if style.run else ()
        return (*base_paragraph, *paragraphs), (*base_run, *runs)


def _is_hex(text: str | None) -> bool:
    return bool(text) and all(sign in "0123456789abcdefABCDEF" for sign in text or "") and len(text or "") <= 8
