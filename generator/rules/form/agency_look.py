"""Tên cơ quan chủ quản không đậm, cơ quan ban hành đậm.

Cả hai viết chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, canh giữa. Tên cơ quan chủ quản trực tiếp chữ thường nét, tên
cơ quan ban hành chữ đậm.

Sai:
    UBND TỈNH QUẢNG NINH (đậm)
    SỞ NỘI VỤ (đậm)

Đúng:
    UBND TỈNH QUẢNG NINH (không đậm)
    SỞ NỘI VỤ (đậm)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "agency-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.2.b"
_PARENT = Look(sizes=(12, 13), bold=False, italic=False, capital=True, align="center")
_AGENCY = Look(sizes=(12, 13), bold=True, italic=False, capital=True, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of the look of either name."""
    yield from look_findings(document, document.components.parent, _PARENT)
    yield from look_findings(document, document.components.agency, _AGENCY)
