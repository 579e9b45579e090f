"""Ngày dưới 10, tháng 1 và 2 thêm số 0; tháng khác không thêm.

Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước; tháng 3 đến 9 ghi một chữ số.

Sai:
    ngày 5 tháng 03 năm 2026

Đúng:
    ngày 05 tháng 3 năm 2026
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

ID = "issue-date-zero"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.4.b"
_DAY = re.compile(r"ngày\s*(\d{1,2})\b", re.IGNORECASE)
_MONTH = re.compile(r"tháng\s*(\d{1,2})\b", re.IGNORECASE)


def check(document: FormDocument) -> Iterator[Found]:
    """Zeros that are missing or too many."""
    line = document.components.date
    if line is None:
        return
    where = opened(line.where)
    day, month = _DAY.search(line.text), _MONTH.search(line.text)
    if day and len(day[1]) == 1:
        yield Found(document.place(line), f"{where}: ngày {day[1]} phải ghi 0{day[1]}.")
    if month and len(month[1]) == 1 and month[1] in "12":
        yield Found(document.place(line), f"{where}: tháng {month[1]} phải ghi 0{month[1]}.")
    if month and len(month[1]) == 2 and "03" <= month[1] <= "09":
        yield Found(
            document.place(line), f"{where}: tháng {month[1]} phải ghi {month[1][1]} (chỉ tháng 1, 2 thêm số 0)."
        )
