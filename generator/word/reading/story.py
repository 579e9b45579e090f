"""A story read in order: the body, a header, the notes. Text boxes come once, behind the paragraph that holds them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from generator.word.reading.cascade import Cascade
from generator.word.reading.inline import FieldState, Inline, choices, read_inline
from generator.word.reading.model import Cell, CellPlace, Paragraph, Row, Run, Story, Table
from generator.word.reading.names import (
    ALTERNATE,
    CONTROL,
    CONTROL_CONTENT,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    SECTION,
    TABLE,
    VAL,
)
from generator.word.reading.numbering import Numbering
from generator.word.reading.properties import Properties, number, paragraph_properties, run_properties
from generator.word.reading.tables import (
    TableLook,
    bottom_border,
    cell_span,
    drawn_borders,
    grid,
    row_mark,
    rows_of,
    side_margins,
    skipped_before,
    unwrapped,
)
from generator.word.xml import w

_THROUGH = frozenset(w(name) for name in ("ins", "moveTo", "customXml", "smartTag"))
_GONE = frozenset(w(name) for name in ("del", "moveFrom"))
_MOST_DEPTH = 20
_Layers = tuple[tuple[Properties, ...], tuple[Properties, ...]]


@dataclass
class Reader:
    """Reads one story. `sections` gathers the w:sectPr met, `tracked` counts changes, `unread` what was not read."""

    cascade: Cascade
    numbering: Numbering
    story: Story
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table | None] = field(default_factory=list)
    sections: list[Any] = field(default_factory=list)
    tracked: int = 0
    unread: set[str] = field(default_factory=set)
    _fields: FieldState = field(default_factory=FieldState)
    _carried: Inline | None = None

    def read(self, element: Any) -> None:
        """All blocks of a body, header or note."""
        self._blocks(element, None, 0, ((), ()), self.story)

    def _blocks(self, holder: Any, cell: CellPlace | None, depth: int, layers: _Layers, story: Story) -> None:
        for child in holder:
            tag = child.tag
            if tag == PARAGRAPH:
                self._paragraph(child, cell, depth, layers, story)
            elif tag == TABLE:
                if depth < _MOST_DEPTH:
                    self._table(child, depth, story)
                else:
                    self.unread.add("bảng lồng quá sâu")
            elif tag == CONTROL:
                content = child.find(CONTROL_CONTENT)
                if content is not None:
                    self._blocks(content, cell, depth, layers, story)
            elif tag in _THROUGH:
                self._blocks(child, cell, depth, layers, story)
            elif tag in _GONE:
                self.tracked += 1
            elif tag == ALTERNATE:
                for part in choices(child):
                    self._blocks([part], cell, depth, layers, story)
            elif tag == w("altChunk"):
                self.unread.add("đoạn nhúng từ tệp khác (altChunk)")
            elif tag == SECTION and story == "body":
                self.sections.append(child)

    def _paragraph(
        self, element: Any, cell: CellPlace | None, depth: int, layers: _Layers, story: Story, anchored: int = 0
    ) -> None:
        properties = element.find(PARAGRAPH_PROPERTIES)
        inline = read_inline(element, self._fields, self._carried)
        self._carried = None
        mark = properties.find(RUN_PROPERTIES) if properties is not None else None
        if mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None):
            # The paragraph's end was deleted: its words belong to the next paragraph.
            inline.tracked += 1
            if (following := element.getnext()) is not None and following.tag == PARAGRAPH:
                self._carried = inline
                return
        self.tracked += inline.tracked
        direct = paragraph_properties(properties)
        look, style = self.cascade.paragraph(direct, layers[0])
        section = properties.find(SECTION) if properties is not None and story == "body" and cell is None else None
        label, label_format = "", None
        if look.number is not None and (inline.pieces or inline.notes):
            label = self.numbering.next(*look.number)
            level = self.numbering.level(*look.number)
            own = run_properties(mark)
            label_format = self.cascade.run(style, {**own, **level.run} if level else own, layers[1])
        ordinal = len(self.paragraphs) + 1
        self.paragraphs.append(
            Paragraph(
                ordinal=ordinal,
                story=story,
                section=len(self.sections),
                runs=tuple(
                    Run(text, self.cascade.run(style, own, layers[1]), code) for text, own, code in inline.pieces
                ),
                format=look,
                style=style.name if style else "",
                mark=self.cascade.run(style, run_properties(mark), layers[1]),
                label=label,
                label_format=label_format,
                cell=cell,
                depth=depth,
                lines=tuple(inline.lines),
                pictures=inline.pictures,
                page_breaks=inline.page_breaks,
                rendered_breaks=inline.rendered_breaks,
                ends_section=section is not None,
                notes=tuple(inline.notes),
                fields=tuple(inline.fields),
                anchored=anchored,
            )
        )
        for box in inline.boxes:
            self._box(box, ordinal)
        if section is not None:
            self.sections.append(section)

    def _box(self, box: Any, ordinal: int) -> None:
        start = len(self.paragraphs)
        self._blocks(box, None, 0, ((), ()), "textbox")
        for at in range(start, len(self.paragraphs)):
            self.paragraphs[at] = replace(self.paragraphs[at], anchored=ordinal)

    def _table(self, element: Any, depth: int, story: Story) -> None:
        place = len(self.tables)
        self.tables.append(None)
        properties = element.find(w("tblPr"))
        named = properties.find(w("tblStyle")) if properties is not None else None
        style = self.cascade.style(named.get(VAL) or "" if named is not None else "", "table")
        rows, widths, margins = rows_of(element), grid(element), side_margins(element)
        look = TableLook(element, style, len(rows), len(widths))
        borders = properties.find(w("tblBorders")) if properties is not None else None
        framed = bool(drawn_borders(borders if borders is not None else style.table if style else None))
        read = tuple(
            self._row(row, number_, place + 1, depth, look, widths, margins, story)
            for number_, row in enumerate(rows, start=1)
        )

        def value(name: str, attribute: str) -> str:
            child = properties.find(w(name)) if properties is not None else None
            return (child.get(w(attribute)) or "") if child is not None else ""

        self.tables[place] = Table(
            number=place + 1,
            rows=read,
            section=len(self.sections),
            depth=depth,
            width=sum(widths),
            columns=len(widths),
            bordered=framed or any(cell.bordered for row in read for cell in row.cells),
            framed=framed,
            style=style.name if style else "",
            align=value("jc", "val") or "left",
            indent=(number(value("tblInd", "w")) or 0) / 20,
            fixed=value("tblLayout", "type") == "fixed",
            floating=properties is not None and properties.find(w("tblpPr")) is not None,
        )

    def _row(
        self,
        row: Any,
        number_: int,
        table: int,
        depth: int,
        look: TableLook,
        widths: list[float],
        margins: float,
        story: Story,
    ) -> Row:
        cells: list[Cell] = []
        column = 1 + skipped_before(row)
        for count, cell in enumerate(unwrapped(row, w("tc")), start=1):
            span = cell_span(cell)
            start = len(self.paragraphs)
            place = CellPlace(table, number_, column, count)
            self._blocks(cell, place, depth + 1, look.layers(number_, column), story)
            properties = cell.find(w("tcPr"))
            merge = properties.find(w("vMerge")) if properties is not None else None
            width = sum(widths[column - 1 : column - 1 + span])
            own = properties.find(w("tcW")) if properties is not None else None
            if not width and own is not None and own.get(w("type")) in (None, "dxa"):
                width = (number(own.get(w("w"))) or 0) / 20
            cells.append(
                Cell(
                    paragraphs=tuple(range(start + 1, len(self.paragraphs) + 1)),
                    columns=span,
                    merge="" if merge is None else "start" if merge.get(VAL) == "restart" else "continue",
                    width=max(0.0, width - margins) if width else None,
                    bordered=bool(
                        drawn_borders(properties.find(w("tcBorders")) if properties is not None else None)
                        - {"top", "bottom"}
                    ),
                    bottom=bottom_border(properties),
                    column=column,
                )
            )
            column += span
        return Row(tuple(cells), header=row_mark(row, "tblHeader"), whole=row_mark(row, "cantSplit"))
