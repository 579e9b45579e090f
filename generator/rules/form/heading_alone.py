"""Tiêu đề đi liền đoạn dưới, không nằm chơ vơ cuối trang.

Tiêu đề mục, khoản nằm ở dòng cuối trang mà lời văn ở trang sau thì khó đọc. Đánh dấu Keep with next để Word tự giữ.
Chỉ nhắc mức lưu ý khi lần lưu cuối Word đã ngắt trang ngay sau tiêu đề.

Sai:
    Cuối trang 2: II. NHIỆM VỤ, GIẢI PHÁP
    Đầu trang 3: 1. Công tác tuyên truyền

Đúng:
    Paragraph, Line and Page Breaks: Keep with next
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import HEADINGS, main
from generator.rules.looks import opened, said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "heading-alone"
SEVERITY: Severity = "info"
CLAUSE = ""
_HINT = "Chọn các tiêu đề, Paragraph, Line and Page Breaks: Keep with next."


def check(document: FormDocument) -> Iterator[Found]:
    """Headings not bound to what follows; told graver where they were seen alone."""
    loose = [line for line in main(document, HEADINGS) if not line.paragraph.format.keep_next and len(line.text) < 150]
    alone = []
    for line in loose:
        following = document.word.paragraphs[line.paragraph.ordinal : line.paragraph.ordinal + 1]
        if following and following[0].rendered_breaks and following[0].cell is None:
            alone.append(line)
    for line in alone:
        message = f"{opened(line.where)}: tiêu đề nằm cuối trang, lời văn ở trang sau."
        yield Found(document.place(line), message, _HINT, severity="warning")
    rest = [line for line in loose if line not in alone]
    if rest:
        yield Found(document.place(rest[0]), said(rest, "không giữ liền đoạn dưới (Keep with next)", "tiêu đề"), _HINT)
