"""Trích yếu không có “V/v”, không có dấu chấm cuối.

“V/v” chỉ dùng trong trích yếu của công văn. Trích yếu của văn bản có tên loại là tên của nó, không phải một câu,
nên không có dấu chấm cuối; dài quá 500 chữ cái thì phần mềm quản lý văn bản không nhận.

Sai:
    V/v cải cách hành chính năm 2026.

Đúng:
    Cải cách hành chính năm 2026
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

ID = "subject-words"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.5.b"
_ABOUT = re.compile(r"\s*v\s*/\s*v\b", re.IGNORECASE)
_LONGEST = 500


def check(document: FormDocument) -> Iterator[Found]:
    """Its first words, its last sign, its length."""
    lines = document.components.subject
    if not lines:
        return
    if _ABOUT.match(lines[0].text):
        yield Found(document.place(lines[0]), f"{opened(lines[0].where)}: bỏ “V/v”, chỉ công văn mới dùng.")
    if lines[-1].text.rstrip().endswith((".", ";", ":")):
        message = f"{opened(lines[-1].where)}: trích yếu không có dấu “{lines[-1].text.rstrip()[-1]}” ở cuối."
        yield Found(document.place(lines[-1]), message, severity="warning", clause="")
    length = sum(len(line.text) + 1 for line in lines) - 1
    if length > _LONGEST:
        message = f"{opened(lines[0].where)}: trích yếu dài {length} ký tự, phần mềm văn bản chỉ nhận {_LONGEST}."
        yield Found(document.place(lines[0]), message, severity="warning", clause="")
