"""Địa danh, ngày tháng in nghiêng, không đậm, cỡ 13–14.

Địa danh và thời gian ban hành trình bày bằng chữ in thường, cỡ 13 đến 14, kiểu chữ nghiêng, canh giữa dưới Quốc
hiệu, Tiêu ngữ.

Sai:
    Quảng Ninh, ngày 09 tháng 02 năm 2026 (chữ đứng)

Đúng:
    Quảng Ninh, ngày 09 tháng 02 năm 2026 (chữ nghiêng)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "issue-date-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.4.c"
_LOOK = Look(sizes=(13, 14), bold=False, italic=True, capital=False, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of its look."""
    line = document.components.date
    yield from look_findings(document, [line] if line else [], _LOOK)
