"""Dòng “(Kèm theo …)” khớp với văn bản.

Dưới tên phụ lục ghi trong ngoặc đơn số, ký hiệu, ngày tháng và cơ quan ban hành văn bản mà phụ lục kèm theo. Các
phần ấy phải đúng với đầu văn bản; văn bản điện tử thì để trống số, ngày.

Sai:
    (Kèm theo Kế hoạch số 15/KH-SNV …) trong khi đầu văn bản là /KH-SCT

Đúng:
    (Kèm theo Kế hoạch số 15/KH-SNV ngày 09 tháng 02 năm 2026 của Sở Nội vụ)
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
    from generator.word.reading.components import Line

ID = "appendix-attached"
SEVERITY: Severity = "error"
CLAUSE = "PL1 III.1.c"
_SYMBOL = re.compile(r"(\d*)\s*/\s*([A-ZĐ][\w-]*-[\w&-]+)")
_DATE = re.compile(r"ngày\s*(\d{1,2})?\D{1,12}?(?:tháng|/)\s*(\d{1,2})?\D{1,12}?(?:năm|/)\s*(\d{4})?", re.IGNORECASE)


def check(document: FormDocument) -> Iterator[Found]:
    """The line missing, without brackets, or telling another number or date than page 1."""
    components = document.components
    for head in components.appendices:
        line = head.attached
        if line is None:
            if components.symbol is not None:
                first = head.label or next(iter(head.title), None)
                where = opened(first.where) if first else head.where
                message = f"{where}: dưới tên phụ lục thiếu dòng “(Kèm theo …)”."
                yield Found(document.place(first), message, severity="warning")
            continue
        if not line.text.rstrip(" .").endswith(")"):
            yield Found(document.place(line), f"{opened(line.where)}: thiếu dấu ngoặc đóng.")
        yield from _compared(document, line)


def _compared(document: FormDocument, line: Line) -> Iterator[Found]:
    where, own = opened(line.where), document.components.symbol
    told, head = _SYMBOL.search(line.text), _SYMBOL.search(own.text) if own else None
    # Another symbol is told by own-symbol.
    if told and head and told[1] and head[1] and told[1].lstrip("0") != head[1].lstrip("0"):
        yield Found(document.place(line), f"{where}: số {told[1]}, đầu văn bản là {head[1]}.")
    date = _DATE.search(line.text)
    issued = document.date
    if date and own is not None:
        pairs = (("ngày", date[1], issued.day), ("tháng", date[2], issued.month), ("năm", date[3], issued.year))
        for name, there, here in pairs:
            if there and here and int(there) != here:
                yield Found(document.place(line), f"{where}: {name} {there}, đầu văn bản là {name} {here}.")
                return
