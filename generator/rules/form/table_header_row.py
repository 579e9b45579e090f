"""Hàng tiêu đề của bảng lặp lại ở mỗi trang.

Bảng dài hơn một trang mà hàng tiêu đề không lặp lại thì từ trang sau không biết cột nào là cột nào.

Sai:
    Trang 2 của phụ lục bắt đầu ngay bằng nhiệm vụ thứ 5

Đúng:
    Chọn hàng tiêu đề, Layout, Repeat Header Rows
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.data_tables import data_tables, is_long, name_of
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "table-header-row"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Tables over more than a page whose first row is not repeated."""
    for table in data_tables(document):
        if is_long(document, table) and not table.rows[0].header:
            yield Found(
                document.place(next(iter(name_of(document, table)[1]), None)),
                f"{name_of(document, table)[0]}: dài hơn một trang mà hàng tiêu đề không lặp lại.",
                "Chọn hàng tiêu đề, Table Layout: Repeat Header Rows.",
            )
