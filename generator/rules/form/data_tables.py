"""What the rules on tables share: which ones hold data, how long they are, what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.rules.looks import opened

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line
    from generator.word.reading.model import Table

# Width of a letter on the average, and height of a line, in parts of the font size.
_LETTER, _LINE = 0.45, 1.2
_LEAST_ROWS = 3
# How much higher than a page a table must be reckoned before it is said to be.
_SURELY = 1.2


def data_tables(document: FormDocument) -> Iterator[Table]:
    """Tables of the body that are no header, signature or wrapper."""
    for table in document.word.tables:
        if (
            table.number not in document.components.layout_tables
            and len(table.rows) >= _LEAST_ROWS
            and table.columns > 1
        ):
            yield table


def is_long(document: FormDocument, table: Table) -> bool:
    """Whether a table runs over more than a page: Word broke a page in it, or its rows are too high for one."""
    section = document.word.sections[min(table.section, len(document.word.sections) - 1)]
    cells = (cell for row in table.rows[1:] for cell in row.cells)
    if any(document.word.paragraph(number).rendered_breaks for cell in cells for number in cell.paragraphs):
        return True
    room = section.height - section.top - section.bottom if section.described else 700
    height = 0.0
    for row in table.rows:
        height += max((_height(document, cell.paragraphs, cell.width or 100) for cell in row.cells), default=0)
        if height > room * _SURELY:
            return True
    return False


def _height(document: FormDocument, paragraphs: tuple[int, ...], width: float) -> float:
    total = 0.0
    for number in paragraphs:
        paragraph = document.word.paragraph(number)
        size = paragraph.height
        lines = max(1, -(-len(paragraph.text) * size * _LETTER // max(width, size)))
        total += lines * size * _LINE + paragraph.format.before + paragraph.format.after
    return total


def name_of(document: FormDocument, table: Table) -> tuple[str, list[Line]]:
    """What a table is called, and its lines."""
    lines = [
        line
        for line in document.components.cells
        if line.paragraph.cell is not None and line.paragraph.cell.table == table.number
    ]
    if not lines:
        return f"Bảng {table.number}", lines
    return opened(
        lines[0].where.split(",")[0] if not lines[0].appendix else ",".join(lines[0].where.split(",")[:2])
    ), lines
