"""Dòng số: có chữ “Số”, dấu hai chấm, số dưới 10 thêm số 0.

Số của văn bản ghi sau chữ “Số” và dấu hai chấm, bằng chữ số Ả Rập; số nhỏ hơn 10 ghi thêm số 0 phía trước. Dự thảo
chưa có số thì để trống.

Sai:
    Số 5/KH-SNV

Đúng:
    Số: 05/KH-SNV
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "document-number"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.3.c"
_HEAD = re.compile(r"\s*số\b\s*(:?)", re.IGNORECASE)
_SMALL = re.compile(r"\s*\d\s*/")


def check(document: FormDocument) -> Iterator[Found]:
    """The line missing, without its word or colon, or with one figure alone."""
    line = document.components.symbol
    if line is None:
        if document.needs_header and document.components.has_header:
            yield Found(document.place(), "Trang đầu: thiếu dòng số, ký hiệu (“Số: …/KH-…”).")
        return
    head = _HEAD.match(line.text)
    where = opened(line.where)
    if head is None:
        yield Found(document.place(line), f"{where}: thiếu chữ “Số:” trước số và ký hiệu.")
    elif not head[1]:
        yield Found(document.place(line), f"{where}: sau chữ “Số” thiếu dấu hai chấm.")
    rest = line.text[head.end() :] if head else line.text
    if _SMALL.match(rest):
        yield Found(document.place(line), f"{where}: số nhỏ hơn 10 phải thêm số 0 phía trước.", "Ví dụ: 05.")
