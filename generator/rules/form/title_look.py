"""Tên loại in hoa, đậm; trích yếu đậm, in thường; cùng canh giữa, cỡ 13–14.

Tên loại trình bày bằng chữ in hoa, trích yếu bằng chữ in thường, đều cỡ 13 đến 14, kiểu chữ đứng, đậm, canh giữa.

Sai:
    KẾ HOẠCH cỡ 16
    CẢI CÁCH HÀNH CHÍNH NĂM 2026

Đúng:
    KẾ HOẠCH cỡ 14
    Cải cách hành chính năm 2026
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found
from generator.word.reading.words import is_upper

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "title-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.5.b"
_TYPE = Look(sizes=(13, 14), bold=True, italic=False, capital=True, align="center")
_SUBJECT = Look(sizes=(13, 14), bold=True, italic=False, capital=False, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of either line's look."""
    components = document.components
    yield from look_findings(document, [components.type] if components.type else [], _TYPE)
    # Capitals that are typed are told by subject-form; here those that a format makes.
    capital = any(not is_upper(line.text) for line in components.subject)
    capital = capital and all(line.is_capital for line in components.subject)
    look = _SUBJECT if capital else Look(_SUBJECT.sizes, _SUBJECT.bold, _SUBJECT.italic, None, _SUBJECT.align)
    yield from look_findings(document, components.subject, look)
