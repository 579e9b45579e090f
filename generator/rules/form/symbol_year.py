"""Không ghi năm trong số, ký hiệu.

Số và ký hiệu văn bản hành chính gồm số, chữ viết tắt tên loại và chữ viết tắt tên cơ quan; năm chỉ có trong văn bản
quy phạm pháp luật.

Sai:
    Số: 15/2026/KH-SNV

Đúng:
    Số: 15/KH-SNV
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "symbol-year"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 II.3.b"
_YEAR = re.compile(r"/\s*(20\d\d)\s*/")


def check(document: FormDocument) -> Iterator[Found]:
    """A year between number and symbol."""
    line = document.components.symbol
    found = _YEAR.search(line.text) if line else None
    if line and found:
        yield Found(document.place(line), f"{opened(line.where)}: bỏ năm {found[1]} trong số, ký hiệu.")
