"""Tiêu ngữ đậm, đứng, cỡ 13–14, canh giữa.

Tiêu ngữ trình bày bằng chữ in thường, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu.

Sai:
    Tiêu ngữ in nghiêng

Đúng:
    Tiêu ngữ đậm, đứng, cỡ 14
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "motto-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.1.b"
_LOOK = Look(sizes=(13, 14), bold=True, italic=False, capital=False, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of its look."""
    yield from look_findings(document, document.components.motto, _LOOK)
