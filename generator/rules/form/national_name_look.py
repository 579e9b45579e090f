"""Quốc hiệu in hoa, đậm, cỡ 12–13, canh giữa.

Quốc hiệu trình bày bằng chữ in hoa, cỡ chữ 12 đến 13, kiểu chữ đứng, đậm.

Sai:
    Cộng hòa xã hội chủ nghĩa Việt Nam, cỡ 14

Đúng:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, cỡ 13, đậm
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "national-name-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.1.a"
_LOOK = Look(sizes=(12, 13), bold=True, italic=False, capital=True, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of its look."""
    yield from look_findings(document, document.components.national, _LOOK)
