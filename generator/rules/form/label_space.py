"""Sau số thứ tự có dấu cách.

Số thứ tự dính vào chữ (“I.MỤC ĐÍCH”, “3.Đối với”) hoặc thiếu dấu chấm (“3.3 Có”) làm xấu trang giấy và làm phần mềm
không nhận ra mục lục.

Sai:
    I.MỤC ĐÍCH, YÊU CẦU

Đúng:
    I. MỤC ĐÍCH, YÊU CẦU
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "label-space"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Labels typed against the words."""
    glued = [line for line in document.components.body if line.glued]
    if glued:
        what = f"số thứ tự “{glued[0].label.strip()}” dính vào chữ, phải có dấu cách"
        yield Found(document.place(glued[0]), said(glued, what))
