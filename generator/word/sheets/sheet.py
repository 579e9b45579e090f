"""A title and one table on landscape pages, in the styles of a template, as bytes of a .docx."""

from __future__ import annotations

from typing import NamedTuple

from docx.oxml.parser import parse_xml

from generator.outline.blocks import Cell, Column, IssueDate, Outline, Row, RowKind, Span, Spans, Table, Title, plain
from generator.resources import default_template
from generator.word import metrics
from generator.word.finish import set_properties
from generator.word.package import packed, parts_of
from generator.word.sections import Models
from generator.word.sheets.marked import marked_runs
from generator.word.styles import Styles
from generator.word.table import TableWriter
from generator.word.template import opened
from generator.word.xml import R, W, paragraph, ruled_paragraph, run, table_mark

_TITLE_SHARE = 0.8


class Sheet(NamedTuple):
    """What stands on the pages: `title`, `subject` under it line by line, `about` in brackets, `summary`, the table.

    The table is left out where it has no rows besides its header.
    """

    title: str
    subject: tuple[str, ...]
    about: str
    summary: str
    table: Table


def rendered_sheet(sheet: Sheet, author: str) -> bytes:
    """The .docx of a sheet, in the program's own template: an office's may have words of its own on every page."""
    template = opened(default_template())
    document = template.renderer.get_docx()
    body = document.element.body
    for child in list(body):
        body.remove(child)
    holder = f'<w:body xmlns:w="{W}" xmlns:r="{R}">{_body(sheet, template.styles, template.models)}</w:body>'
    body.extend(list(parse_xml(holder)))
    title = " ".join([sheet.title, *sheet.subject])
    set_properties(document, title, author, IssueDate())
    page = template.models.page(landscape=True)
    table = TableWriter(template.styles, None, marked_runs).xml(sheet.table, 0, page.width, page.height)
    return packed(parts_of(document, [table]), None)


def table_of(columns: tuple[Column, ...], rows: list[Row]) -> Table:
    """A table whose header are the titles of the columns."""
    titles = [Cell(((Span(column.title, bold=True),),), name=column.name) for column in columns]
    return Table("", columns, (Row("header", tuple(titles)), *rows))


def row_of(columns: tuple[Column, ...], *cells: tuple[Spans, ...], kind: RowKind = "task") -> Row:
    """A row of one cell for each column; a group's one cell goes through all."""
    if kind == "group":
        return Row("group", (Cell(cells[0], columns=len(columns), name="group"),), together=True)
    names = (column.name for column in columns)
    return Row(kind, tuple(Cell(lines or ((),), name=name) for lines, name in zip(cells, names, strict=True)))


def subject_of(outline: Outline) -> tuple[str, ...]:
    """The document a sheet is about, as its title names it."""
    title = next((block for block in outline.blocks if isinstance(block, Title)), None)
    return (f"Dự thảo {title.type}", *map(plain, title.subject)) if title else ("Dự thảo văn bản",)


def _body(sheet: Sheet, styles: Styles, models: Models) -> str:
    room = models.page(landscape=True).width
    size = styles.size("KH Trich yeu")

    def measure(text: str) -> float:
        return metrics.width(text, size, bold=True)

    lines = [part for line in sheet.subject for part in metrics.balanced(line, room * _TITLE_SHARE, measure)]
    rule = ruled_paragraph(styles.id("KH Duong ke tieu de"), metrics.rule_length([*map(measure, lines)]), room)
    blocks = [
        paragraph(styles.id("KH Ten loai"), run(sheet.title)),
        *(paragraph(styles.id("KH Trich yeu"), run(line)) for line in lines),
        *([paragraph(styles.id("KH Kem theo"), run(sheet.about))] if sheet.about else []),
        rule,
        paragraph(styles.id("KH Noi dung"), run(sheet.summary)),
    ]
    if len(sheet.table.rows) > 1:
        blocks += [paragraph(styles.id("KH Truoc bang")), table_mark(0)]
    return "".join([*blocks, paragraph(styles.id("KH Sau bang")), models.xml(landscape=True)])
