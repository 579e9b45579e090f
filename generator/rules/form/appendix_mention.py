"""Nội dung văn bản có nhắc tới phụ lục.

Văn bản có phụ lục kèm theo thì trong nội dung phải có chỉ dẫn về phụ lục đó.

Sai:
    Có hai phụ lục mà nội dung không nhắc phụ lục nào

Đúng:
    (Chi tiết tại Phụ lục I kèm theo)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.labels import roman
from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "appendix-mention"
SEVERITY: Severity = "error"
CLAUSE = "PL1 III.1.a"
_MENTION = re.compile(r"\b(?:phụ\s+lục|biểu|danh\s+sách|bảng)\b[^.;]{0,60}", re.IGNORECASE)
_ALL = re.compile(r"các\s+(?:phụ\s+lục|biểu)|phụ\s+lục\s+(?:chi\s+tiết\s+)?(?:đính\s+)?kèm", re.IGNORECASE)
_WORD = re.compile(r"\b(?:phụ\s+lục|kèm\s+theo|đính\s+kèm|biểu)\b", re.IGNORECASE)


def check(document: FormDocument) -> Iterator[Found]:
    """A phụ lục that the body never points to."""
    components = document.components
    heads = components.appendices
    if not heads or components.type is None:
        return
    body = " ".join(line.text for line in components.body if not line.appendix)
    body += " ".join(line.text for line in components.notes)
    body += " ".join(line.text for line in components.cells if not line.appendix)
    if not _WORD.search(body):
        line = heads[0].label or next(iter(heads[0].title), None)
        where = opened(line.where) if line else "Phụ lục"
        yield Found(document.place(line), f"{where}: nội dung văn bản không nhắc tới phụ lục kèm theo.")
        return
    if len(heads) < 2 or re.search(
        r"các\s+(?:phụ\s+lục|biểu)|phụ\s+lục\s+(?:chi\s+tiết\s+)?(?:đính\s+)?kèm", body, re.I
    ):
        return
    told = " ".join(_MENTION.findall(body))
    for head in heads:
        names = {roman(head.number), str(head.number)}
        if head.label and not any(re.search(rf"\b{name}\b", told) for name in names):
            if re.search(r"\bI\s*(?:-|–|đến)\s*[IVX]+|từ\b", told):
                continue
            message = f"{opened(head.label.where)}: nội dung văn bản không nhắc tới phụ lục này."
            yield Found(document.place(head.label), message)
