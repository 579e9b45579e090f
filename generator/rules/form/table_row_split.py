"""Hàng của bảng không bị cắt qua hai trang.

Một hàng nằm nửa trang này nửa trang kia thì khó đọc, và dễ bị hiểu thành hai nhiệm vụ.

Sai:
    Tên nhiệm vụ ở cuối trang 1, phần còn lại của nó ở đầu trang 2

Đúng:
    Table Properties, Row: bỏ dấu Allow row to break across pages
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.data_tables import data_tables, is_long, name_of
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "table-row-split"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Tables over more than a page with rows that may be cut."""
    for table in data_tables(document):
        loose = sum(not row.whole for row in table.rows)
        if loose and is_long(document, table):
            name, lines = name_of(document, table)
            yield Found(
                document.place(next(iter(lines), None)),
                f"{name}: {loose} hàng có thể bị cắt qua hai trang.",
                "Chọn cả bảng, Table Properties, Row: bỏ dấu Allow row to break across pages.",
            )
