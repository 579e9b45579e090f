"""Bảng xếp chữ ở đầu trang và chỗ ký không có đường viền.

Bảng dùng để xếp tên cơ quan, Quốc hiệu, nơi nhận, chữ ký không được hiện đường viền.

Sai:
    Nơi nhận và chữ ký nằm trong khung

Đúng:
    Table Design, Borders: No Border
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "layout-border"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Borders round the tables at the top and at the end."""
    components = document.components
    for number, name in ((components.header_table, "Bảng đầu trang"), (components.sign_table, "Bảng Nơi nhận, chữ ký")):
        if not number:
            continue
        table = document.word.tables[number - 1]
        # An edge above or below a cell alone is a rule line made with a border.
        if table.framed or any(cell.bordered for row in table.rows for cell in row.cells):
            line = components.recipients_head if number == components.sign_table else components.symbol
            yield Found(document.place(line), f"{name}: có đường viền, phải bỏ.", "Table Design, Borders: No Border.")
