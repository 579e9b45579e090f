"""Có tên cơ quan ban hành.

Góc trái phía trên trang đầu ghi tên cơ quan ban hành văn bản; phía trên nó là cơ quan chủ quản trực tiếp, nếu có.

Sai:
    Góc trái chỉ có số và ký hiệu

Đúng:
    UBND TỈNH QUẢNG NINH
    SỞ NỘI VỤ
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "agency-name"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.2"


def check(document: FormDocument) -> Iterator[Found]:
    """No name in the block at the top."""
    components = document.components
    pictures = any(paragraph.pictures for paragraph in document.word.paragraphs[:10])
    if document.needs_header and not components.agency and not components.parent and not pictures:
        yield Found(document.place(), "Trang đầu: thiếu tên cơ quan ban hành ở góc trái phía trên.")
