"""Khổ giấy A4.

Mọi trang của văn bản hành chính, kể cả trang phụ lục nằm ngang, dùng giấy A4 (210 × 297 mm).

Sai:
    Phụ lục để khổ Letter (215,9 × 279,4 mm) vì tạo từ tệp của máy cài tiếng Anh.

Đúng:
    Page Setup, Paper: A4 cho mọi phần của tệp.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.pages import pages_of
from generator.rules.looks import millimetres, mm
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "paper-size"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.1"
_SIDES = (mm(210), mm(297))
_TOLERANCE = mm(1)


def check(document: FormDocument) -> Iterator[Found]:
    """Sections whose paper is no A4."""
    for section in document.word.sections:
        sides = sorted((section.width, section.height))
        if section.described and any(abs(own - a4) > _TOLERANCE for own, a4 in zip(sides, _SIDES, strict=True)):
            size = f"{millimetres(section.width)} × {millimetres(section.height)} mm"
            yield Found(
                document.place(),
                f"{pages_of(document, section)}: khổ giấy {size}, phải là A4 (210 × 297 mm).",
                "Page Setup, Paper: chọn A4.",
            )
