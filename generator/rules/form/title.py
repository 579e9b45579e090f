"""Có tên loại và trích yếu.

Văn bản có tên loại ghi tên loại (KẾ HOẠCH), ngay dưới là trích yếu nội dung.

Sai:
    KẾ HOẠCH
    I. MỤC ĐÍCH, YÊU CẦU

Đúng:
    KẾ HOẠCH
    Cải cách hành chính năm 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.docx_document import FormDocument
from generator.rules.rule import Found

ID = "title"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.5.a"


def check(document: FormDocument) -> Iterator[Found]:
    """Either line missing."""
    components = document.components
    if components.type is None:
        if components.has_header:
            yield Found(document.place(), "Trang đầu: không thấy tên loại văn bản (KẾ HOẠCH).")
    elif not components.subject:
        yield Found(document.place(components.type), "Trang đầu: dưới tên loại không có trích yếu.")
