"""Phụ lục sang trang riêng, đánh số trang riêng.

Mỗi phụ lục bắt đầu ở trang mới và số trang của phụ lục được đánh số riêng, bắt đầu từ 1.

Sai:
    Phụ lục mang tiếp số trang 7, 8 của kế hoạch

Đúng:
    Layout, Breaks, Next Page; Format Page Numbers, Start at: 1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Place, Severity
from generator.rules.looks import opened
from generator.rules.rule import Found
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import AppendixHead, Line

ID = "appendix-pages"
SEVERITY: Severity = "error"
CLAUSE = "PL1 III.1.đ"


def check(document: FormDocument) -> Iterator[Found]:
    """A phụ lục on a page with other text, in the section before it, or counting on."""
    last = -1 if document.components.type is None else 0
    for head in document.components.appendices:
        where = opened(_where(head))
        section = document.word.sections[min(head.first.section, len(document.word.sections) - 1)]
        own_section = head.first.section > last and _begins_section(document, head)
        if head.first.section <= last or not own_section:
            if not _new_page(document, head):
                yield Found(_place(document, head), f"{where}: không sang trang mới.", "Layout, Breaks: Next Page.")
            else:
                yield Found(
                    _place(document, head),
                    f"{where}: chung phần (section) với phần trước nên số trang chạy tiếp, phải đánh số riêng từ 1.",
                    "Layout, Breaks: Next Page; Format Page Numbers, Start at: 1.",
                )
        elif section.start != 1 and section.number > 0:
            told = "chạy tiếp" if section.start is None else f"bắt đầu từ {section.start}"
            yield Found(
                _place(document, head),
                f"{where}: số trang {told}, phải đánh số riêng từ 1.",
                "Format Page Numbers, Start at: 1.",
            )
        elif section.kind == "continuous":
            yield Found(_place(document, head), f"{where}: không sang trang mới.", "Layout, Breaks: Next Page.")
        last = max(last, head.first.section)


def _where(head: AppendixHead) -> str:
    line: Line | None = head.label or next(iter(head.title), None)
    return line.where if line else f"phụ lục {quoted(head.first.text)}"


def _place(document: FormDocument, head: AppendixHead) -> Place:
    return document.place(head.label or next(iter(head.title), None))


def _begins_section(document: FormDocument, head: AppendixHead) -> bool:
    """Whether nothing is printed in its section before it."""
    for paragraph in reversed(document.word.paragraphs[: head.first.ordinal - 1]):
        if paragraph.section != head.first.section:
            return True
        if not paragraph.is_blank or paragraph.cell is not None:
            return False
    return True


def _new_page(document: FormDocument, head: AppendixHead) -> bool:
    if head.first.format.page_break_before or head.first.page_breaks:
        return True
    for paragraph in reversed(document.word.paragraphs[: head.first.ordinal - 1]):
        if paragraph.page_breaks or paragraph.ends_section:
            return True
        if not paragraph.is_blank or paragraph.cell is not None:
            return False
    return True
