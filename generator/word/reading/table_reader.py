"""Tables read in order, with the rows and cells that are there in the view."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from generator.word.reading.model import Cell, CellPlace, Row, Table
from generator.word.reading.names import (
    CELL,
    CELL_PROPERTIES,
    CHANGES,
    CONTROL,
    CONTROL_CONTENT,
    INSERTED,
    MARKS,
    ROW,
    ROW_PROPERTIES,
    TABLE_PROPERTIES,
    VAL,
)
from generator.word.reading.properties import number
from generator.word.reading.tables import (
    TableLook,
    bottom_border,
    cell_span,
    drawn_borders,
    grid,
    has_cells,
    row_mark,
    rows_of,
    side_margins,
    skipped_before,
)
from generator.word.reading.tree import first
from generator.word.reading.views import cell_changes, row_changes
from generator.word.xml import w

if TYPE_CHECKING:
    from generator.word.reading.story import Reader, Surroundings

_THROUGH = frozenset((w("customXml"), w("smartTag")))
_CELL_KINDS = {w("cellIns"): "cell-inserted", w("cellDel"): "cell-deleted"}
_WIDTH, _TYPE, _BORDERS, _SPAN, _MERGE = w("tcW"), w("type"), w("tcBorders"), w("gridSpan"), w("vMerge")
_LEVEL = {"top", "bottom"}
_VERTICAL: dict[str, Literal["start", "continue"]] = {"rest": "start", "cont": "continue"}


def read_table(reader: Reader, element: Any, around: Surroundings) -> None:
    """A table and all in it, into the reader's tables and paragraphs. One none of whose rows is there is gone."""
    trace = reader.trace
    rows = rows_of(element, trace.view)
    if not rows and element.find(f".//{ROW}") is not None:
        for _ in _children(reader, element, ROW, around):
            pass
        return
    reader.flush()
    _TableReader(reader, element, around, rows).read()


class _TableReader:
    def __init__(self, reader: Reader, element: Any, around: Surroundings, rows: list[Any]) -> None:
        self._reader = reader
        self._element = element
        self._around = around
        self._view = reader.trace.view
        self._noted(first(element, TABLE_PROPERTIES))
        self._properties = self._view.current(first(element, TABLE_PROPERTIES))
        named = first(self._properties, w("tblStyle"))
        self._style = reader.cascade.style(named.get(VAL) or "" if named is not None else "", "table")
        self._widths = grid(element, self._view)
        self._margins = side_margins(self._properties)
        self._look = TableLook(self._properties, self._style, len(rows), len(self._widths))
        self._number = len(reader.tables) + 1

    def read(self) -> None:
        tables = self._reader.tables
        tables.append(None)
        style, properties = self._style, self._properties
        borders = first(properties, w("tblBorders"))
        framed = bool(drawn_borders(borders if borders is not None else style.table if style else None))
        section = len(self._reader.sections)
        rows: list[Row] = []
        for row in _children(self._reader, self._element, ROW, self._around):
            changes = [] if self._reader.trace.untouched else row_kinds(row)
            with self._reader.trace.around(changes, row):
                rows.append(self._row(row, len(rows) + 1))

        def value(name: str, attribute: str) -> str:
            child = first(properties, w(name))
            return (child.get(w(attribute)) or "") if child is not None else ""

        tables[self._number - 1] = Table(
            number=self._number,
            rows=tuple(rows),
            section=section,
            depth=self._around.depth,
            width=sum(self._widths),
            columns=len(self._widths),
            bordered=framed or any(cell.bordered for row in rows for cell in row.cells),
            framed=framed,
            style=style.name if style else "",
            align=value("jc", "val") or "left",
            indent=(number(value("tblInd", "w")) or 0) / 20,
            fixed=value("tblLayout", "type") == "fixed",
            floating=first(properties, w("tblpPr")) is not None,
        )

    def _row(self, row: Any, number_: int) -> Row:
        reader = self._reader
        properties = first(row, ROW_PROPERTIES)
        self._noted(properties)
        properties = self._view.current(properties)
        cells: list[Cell] = []
        column = 1 + skipped_before(properties)
        for cell in _children(reader, row, CELL, self._around):
            cells.append(self._cell(cell, CellPlace(self._number, number_, column, len(cells) + 1)))
            column += cells[-1].columns
        return Row(tuple(cells), header=row_mark(properties, "tblHeader"), whole=row_mark(properties, "cantSplit"))

    def _cell(self, cell: Any, place: CellPlace) -> Cell:
        reader = self._reader
        properties = first(cell, CELL_PROPERTIES)
        changed = not reader.trace.untouched and properties is not None
        merged = first(properties, w("cellMerge")) if changed else None
        if changed:
            self._noted(properties)
            for change in cell_changes(cell):
                reader.trace.change(_CELL_KINDS[change.tag], change)
            if merged is not None:
                reader.trace.change("cell-merged", merged)
            properties = self._view.current(properties)
        parts: dict[str, Any] = {}
        for part in () if properties is None else properties:
            parts[part.tag] = part
        span = cell_span(parts.get(_SPAN))
        start = reader.next
        above = self._around
        layers = self._look.layers(place.row, place.column)
        reader.container(cell, type(above)(above.story, place, above.depth + 1, layers, above.note, above.anchored))
        width = sum(self._widths[place.column - 1 : place.column - 1 + span])
        if not width and (own := parts.get(_WIDTH)) is not None and own.get(_TYPE) in (None, "dxa"):
            width = (number(own.get(w("w"))) or 0) / 20
        borders = parts.get(_BORDERS)
        return Cell(
            paragraphs=tuple(range(start, reader.next)),
            columns=span,
            merge=self._merge(parts.get(_MERGE), merged),
            width=max(0.0, width - self._margins) if width else None,
            bordered=bool(drawn_borders(borders) - _LEVEL),
            bottom=bottom_border(borders),
            column=place.column,
        )

    def _merge(self, merge: Any, changed: Any) -> Literal["", "start", "continue"]:
        if changed is not None:
            # 17.13.5.4: the merge as it is now, and as it was.
            name = "vMerge" if self._view.takes(changed) else "vMergeOrig"
            return _VERTICAL.get(changed.get(w(name)) or "", "")
        return "" if merge is None else "start" if merge.get(VAL) == "restart" else "continue"

    def _noted(self, properties: Any) -> None:
        """Says that properties were changed."""
        if properties is not None and not self._reader.trace.untouched:
            change = first(properties, f"{properties.tag}Change")
            if change is not None:
                self._reader.trace.change("format", change)


def _children(reader: Reader, holder: Any, name: str, around: Surroundings) -> Iterator[Any]:
    """The rows of a table or the cells of a row that are there; what stands between them is noted in its turn."""
    trace = reader.trace
    for child in holder:
        tag = child.tag
        if tag == name:
            if trace.untouched:
                yield child
            elif name == ROW and (trace.view.hides_row(child) or not has_cells(child, trace.view)):
                trace.skipped(child, row_kinds(child), reader.last(around))
            elif name == CELL and trace.view.hides_cell(child):
                changes = [(_CELL_KINDS[change.tag], change) for change in cell_changes(child)]
                trace.skipped(child, changes, reader.last(around))
            else:
                yield child
        elif tag == CONTROL:
            content = first(child, CONTROL_CONTENT)
            if content is not None:
                yield from _children(reader, content, name, around)
        elif tag in _THROUGH:
            yield from _children(reader, child, name, around)
        elif tag in MARKS:
            trace.mark(child)
        elif tag in CHANGES:
            if trace.view.hides(child):
                trace.skipped(child, [(CHANGES[tag], child)], reader.last(around))
            else:
                with trace.around([(CHANGES[tag], child)], child):
                    yield from _children(reader, child, name, around)


def row_kinds(row: Any) -> list[tuple[str, Any]]:
    """The changes of a row as a whole, each with what it is."""
    return [("row-inserted" if change.tag in INSERTED else "row-deleted", change) for change in row_changes(row)]
