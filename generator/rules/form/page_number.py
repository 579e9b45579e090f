"""Số trang có ở giữa lề trên, và không ở cuối trang.

Số trang là chữ số Ả Rập, canh giữa theo chiều ngang trong phần lề trên. Văn bản nhiều trang mà không có số trang,
hoặc đặt số trang ở cuối trang, đều trái quy định.

Sai:
    Số trang đặt ở góc phải cuối trang.

Đúng:
    Insert, Page Number, Top of Page, Plain Number 2 (giữa).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.page_fields import has_number, several_pages, shown
from generator.rules.form.pages import pages_of
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "page-number"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.7"
_HINT = "Insert, Page Number, Top of Page, chọn kiểu ở giữa."


def check(document: FormDocument) -> Iterator[Found]:
    """Page numbers that are missing, or stand at the foot."""
    missing = []
    for section in document.word.sections:
        below = [part for part in shown(document, section, footers=True) if has_number(part)]
        if below:
            yield Found(document.place(), f"{pages_of(document, section)}: số trang ở cuối trang.", _HINT)
            continue
        if not any(has_number(part) for part in shown(document, section)) and several_pages(document, section):
            missing.append(section)
    if missing:
        yield Found(document.place(), f"{pages_of(document, missing[0])}: không có số trang ở lề trên.", _HINT)
