"""Thân văn bản in dọc.

Văn bản trình bày theo chiều dài của trang A4. Chỉ khi có bảng biểu mà không tách thành phụ lục riêng thì mới được
để trang nằm ngang.

Sai:
    Cả kế hoạch, không có bảng nào, để trang nằm ngang.

Đúng:
    Thân kế hoạch in dọc, phụ lục có bảng nhiều cột in ngang.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.pages import main_sections, pages_of
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "page-orientation"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.2"


def check(document: FormDocument) -> Iterator[Found]:
    """Landscape pages of the body without a table on them."""
    tables = {t.section for t in document.word.tables if t.number not in document.components.layout_tables}
    for section in main_sections(document):
        if section.described and section.landscape and section.number not in tables:
            yield Found(
                document.place(),
                f"{pages_of(document, section)}: để nằm ngang mà không có bảng, phải in dọc.",
                "Page Setup, Orientation: Portrait.",
            )
