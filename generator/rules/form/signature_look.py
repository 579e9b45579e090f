"""Quyền hạn, chức vụ in hoa, đậm; họ tên đậm; cỡ 13–14, canh giữa.

Quyền hạn, chức vụ của người ký trình bày bằng chữ in hoa, họ tên bằng chữ in thường, đều cỡ 13 đến 14, kiểu chữ
đứng, đậm.

Sai:
    Giám đốc (không đậm)

Đúng:
    GIÁM ĐỐC (đậm)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "signature-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.7"
_POSITION = Look(sizes=(13, 14), bold=True, italic=False, align="center")
_NAME = Look(sizes=(13, 14), bold=True, italic=False, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of either look; alignment only in a table, where it shows."""
    components = document.components
    in_table = bool(components.sign_table)
    position = _POSITION if in_table else Look(_POSITION.sizes, True, False)
    name = _NAME if in_table else Look(_NAME.sizes, True, False)
    yield from look_findings(document, components.position, position)
    yield from look_findings(document, [components.name] if components.name else [], name)
