"""Bảng nằm trong lề trang.

Bảng rộng hơn phần giữa hai lề thì lấn ra lề, khi đóng tập bị khuất chữ.

Sai:
    Bảng rộng 180 mm trên trang có 160 mm chữ

Đúng:
    Table Layout, AutoFit: AutoFit Window
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.data_tables import data_tables, name_of
from generator.rules.looks import millimetres, mm
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "table-width"
SEVERITY: Severity = "warning"
CLAUSE = ""
# Word lets the cells' own margins stand out by default.
_TOLERANCE = mm(5)


def check(document: FormDocument) -> Iterator[Found]:
    """Tables whose columns together are wider than the text."""
    for table in data_tables(document):
        section = document.word.sections[min(table.section, len(document.word.sections) - 1)]
        if table.depth or not section.described or section.columns > 1:
            continue
        room = section.text_width
        if table.width > room + _TOLERANCE:
            name, lines = name_of(document, table)
            yield Found(
                document.place(next(iter(lines), None)),
                f"{name}: rộng {millimetres(table.width)} mm, phần chữ giữa hai lề chỉ {millimetres(room)} mm.",
                "Table Layout, AutoFit: AutoFit Window.",
            )
