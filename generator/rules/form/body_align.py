"""Nội dung canh đều hai bên.

Phần nội dung của văn bản canh đều cả hai lề. Dòng tiêu đề ngắn và dòng căn giữa không bắt.

Sai:
    Nội dung canh trái, lề phải răng cưa

Đúng:
    Ctrl+J (Justify)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import TEXT_KINDS, main
from generator.rules.looks import said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "body-align"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.e"
# A paragraph of one line looks the same either way.
_ONE_LINE = 70


def check(document: FormDocument) -> Iterator[Found]:
    """Paragraphs of several lines that are set left, right or centred."""
    names = {"left": "canh trái", "right": "canh phải", "center": "canh giữa"}
    wrong = [
        line
        for line in main(document, TEXT_KINDS)
        if line.paragraph.format.align in names and len(line.text) > _ONE_LINE and not _is_note(line.text)
    ]
    if wrong:
        what = f"{names[wrong[0].paragraph.format.align]}, phải canh đều hai bên"
        yield Found(document.place(wrong[0]), said(wrong, what, "đoạn"), "Chọn các đoạn ấy, Ctrl+J.")


def _is_note(text: str) -> bool:
    return text.startswith("(") and text.endswith((")", ")."))
