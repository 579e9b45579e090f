"""Phần, Chương: từ và số ở dòng riêng, đậm, canh giữa.

Từ “Phần”, “Chương” và số thứ tự trình bày trên một dòng, canh giữa, chữ in thường, đậm; tiêu đề ở dòng dưới, canh
giữa, in hoa, đậm.

Sai:
    PHẦN I: ĐÁNH GIÁ KẾT QUẢ (canh trái)

Đúng:
    Phần I
    ĐÁNH GIÁ KẾT QUẢ
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "part-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 V 6.a"
_LOOK = Look(sizes=(13, 14), bold=True, italic=False, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of the look of the line with the word."""
    yield from look_findings(document, main(document, ("part",)), _LOOK)
