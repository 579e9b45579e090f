"""Số, ký hiệu cỡ 13, không đậm, đứng, canh giữa.

Dòng số và ký hiệu cỡ chữ 13, kiểu chữ đứng, không đậm, canh giữa dưới tên cơ quan ban hành.

Sai:
    Số: 15/KH-SNV cỡ 14, đậm

Đúng:
    Số: 15/KH-SNV cỡ 13
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "number-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.3.c"
_LOOK = Look(sizes=(13, 13), bold=False, italic=False, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of its look."""
    line = document.components.symbol
    yield from look_findings(document, [line] if line else [], _LOOK)
