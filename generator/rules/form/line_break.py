"""Không ngắt dòng bằng tay trong đoạn văn.

Ngắt dòng bằng Shift+Enter giữa câu (thường do chép từ PDF) làm dòng bị kéo giãn, và khi sửa thì câu đứt ngang.

Sai:
    Các phòng, đơn vị xây dựng⏎
    kế hoạch chi tiết

Đúng:
    Các phòng, đơn vị xây dựng kế hoạch chi tiết
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "line-break"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Paragraphs of the body with a line break inside."""
    wrong = [line for line in main(document) if "\n" in line.text.strip()]
    if wrong:
        yield Found(
            document.place(wrong[0]),
            said(wrong, "bị ngắt dòng bằng tay (Shift+Enter) giữa đoạn", "đoạn"),
            "Tìm ^l trong Word, thay bằng dấu cách.",
        )
