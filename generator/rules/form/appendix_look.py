"""“Phụ lục I” cỡ 14 đậm, in thường; tên phụ lục in hoa, đậm; dòng kèm theo in nghiêng.

Từ “Phụ lục” và số thứ tự ở dòng riêng, canh giữa, chữ in thường, cỡ 14, đứng, đậm. Tên phụ lục canh giữa, chữ in
hoa, cỡ 13 đến 14, đứng, đậm. Dòng “(Kèm theo …)” canh giữa dưới tên, chữ in thường, cỡ 13 đến 14, nghiêng.

Sai:
    PHỤ LỤC I
    Danh mục nhiệm vụ

Đúng:
    Phụ lục I
    DANH MỤC NHIỆM VỤ
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings, opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "appendix-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 III.1.b"
_LABEL = Look(sizes=(14, 14), bold=True, italic=False, capital=False, align="center")
_TITLE = Look(sizes=(13, 14), bold=True, italic=False, capital=True, align="center")
_ATTACHED = Look(sizes=(13, 14), italic=True, align="center")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of the three lines; the title on the label's own line."""
    heads = document.components.appendices
    yield from look_findings(document, [head.label for head in heads if head.label], _LABEL)
    yield from look_findings(document, [line for head in heads for line in head.title], _TITLE)
    attached = [head.attached for head in heads if head.attached]
    yield from look_findings(document, attached, _ATTACHED, clause="PL1 III.1.c")
    for head in heads:
        if head.label is None and head.title:
            message = f"{opened(head.title[0].where)}: phía trên thiếu chữ “Phụ lục”."
            yield Found(document.place(head.title[0]), message, severity="warning")
        if head.label and head.title and head.title[0].paragraph is head.label.paragraph:
            between = head.label.paragraph.text[head.label.end : head.title[0].start]
            if "\n" not in between:
                message = f"{opened(head.label.where)}: tên phụ lục phải xuống dòng dưới."
                yield Found(document.place(head.label), message)
