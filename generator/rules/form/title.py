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

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "title"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.5.a"
_ABOUT = re.compile(r"\s*V/v\b", re.IGNORECASE)


def check(document: FormDocument) -> Iterator[Found]:
    """Either line missing."""
    components = document.components
    if components.type is None:
        letter = any(
            re.match(r"\s*V/v\b", paragraph.text, re.IGNORECASE) for paragraph in document.word.paragraphs[:20]
        )
        # A công văn has no type; it tells its subject after "V/v".
        if components.has_header and not letter:
            yield Found(document.place(), "Trang đầu: không thấy tên loại văn bản (KẾ HOẠCH).")
    elif not components.subject:
        yield Found(document.place(components.type), "Trang đầu: dưới tên loại không có trích yếu.")
