"""Có đường kẻ dưới tên cơ quan, Tiêu ngữ và trích yếu.

Dưới tên cơ quan ban hành, dưới Tiêu ngữ và dưới trích yếu có đường kẻ ngang, nét liền.

Sai:
    Trích yếu không có đường kẻ bên dưới

Đúng:
    Dưới trích yếu có đường kẻ bằng 1/3 đến 1/2 độ dài dòng chữ
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.rule_names import CLAUSES, NAMES, owners
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "rule-missing"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.5.b"


def check(document: FormDocument) -> Iterator[Found]:
    """Components without a line of any kind. Where a drawing may be one, nothing is claimed."""
    if document.components.spare_drawings:
        return
    for name, lines in owners(document).items():
        if lines and not document.components.rules.get(name):
            yield Found(
                document.place(lines[-1]),
                f"Trang đầu: thiếu đường kẻ dưới {NAMES[name]}.",
                "Insert, Shapes, Line: kẻ một đường nét liền dưới dòng chữ.",
                clause=CLAUSES[name],
            )
