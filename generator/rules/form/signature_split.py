"""Phần ký đi liền nội dung, không bị tách trang.

Trang ký không được chỉ có chữ ký, và bảng Nơi nhận, chữ ký không để bị cắt làm hai trang.

Sai:
    Ngắt trang ngay trước GIÁM ĐỐC

Đúng:
    Ít nhất hai dòng nội dung ở cùng trang với chữ ký
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "signature-split"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """A page break right before the signature; a signature table that may be cut."""
    components = document.components
    if not components.sign_start or not components.position:
        return
    first = document.word.paragraph(components.sign_start)
    before = []
    for paragraph in reversed(document.word.paragraphs[: components.sign_start - 1]):
        before.append(paragraph)
        if not paragraph.is_blank:
            break
    broken = any(p.page_breaks for p in before if p.is_blank or p.text.endswith("\n") or p.page_breaks)
    if broken or first.format.page_break_before or (before and before[0].ends_section):
        where = opened(components.position[0].where)
        message = f"{where}: ngắt trang ngay trước phần ký, trang ký không có nội dung."
        yield Found(document.place(components.position[0]), message, "Bỏ ngắt trang; để nội dung sang cùng trang ký.")
    table = document.word.tables[components.sign_table - 1] if components.sign_table else None
    if table is not None and not all(row.whole for row in table.rows):
        yield Found(
            document.place(components.position[0]),
            f"{opened(components.position[0].where)}: bảng Nơi nhận và chữ ký có thể bị cắt làm hai trang.",
            "Table Properties, Row: bỏ dấu Allow row to break across pages.",
            severity="info",
        )
