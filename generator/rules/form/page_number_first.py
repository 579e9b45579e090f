"""Trang thứ nhất không hiện số trang.

Số trang đánh từ 1 nhưng không hiển thị số của trang thứ nhất. Phụ lục đánh số riêng; trang đầu của phụ lục nghị
định không nói tới nên không bắt.

Sai:
    Trang 1 có số 1 ở lề trên.

Đúng:
    Đánh dấu Different First Page, để trống đầu trang thứ nhất.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.page_fields import has_number, shown
from generator.rules.form.pages import main_sections
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "page-number-first"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.7"


def check(document: FormDocument) -> Iterator[Found]:
    """A number on page 1, as a field or typed; pages that do not count from 1."""
    if document.components.type is None and not document.components.has_header:
        return
    sections = main_sections(document)
    first = next(iter(shown(document, sections[0], first=True)))
    typed = any(paragraph.text.strip().strip("-– ").isdigit() for paragraph in first)
    if has_number(first) or typed:
        yield Found(
            document.place(),
            "Trang đầu: có số trang ở lề trên; trang thứ nhất không hiện số.",
            "Header & Footer, đánh dấu Different First Page và xóa số ở trang đầu.",
        )
    start = sections[0].start
    if start not in (None, 0, 1):
        yield Found(document.place(), f"Trang đầu: số trang bắt đầu từ {start}, phải đánh từ 1.")
    for section in sections[1:]:
        if section.start is not None:
            yield Found(
                document.place(),
                f"Phần (section) {section.number + 1} của thân văn bản: số trang đánh lại từ {section.start}, "
                "phải nối tiếp.",
                "Format Page Numbers, chọn Continue from previous section.",
            )
