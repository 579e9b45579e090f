"""Thời hạn đã qua khi ban hành văn bản.

Thời hạn (cột thời gian của bảng, dòng “Thời hạn: …”) là ngày trước ngày ban hành ghi ở đầu văn bản. Chỉ xét khi ngày
ban hành đã điền đủ; thời hạn của năm trước đã có quy tắc `stale-year` nói.

Sai:
    Thời hạn hoàn thành: Trước ngày 15/02/2026, văn bản ngày 16/3/2026

Đúng:
    Thời hạn hoàn thành: Trước ngày 15/4/2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.periods import deadline
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "deadline-passed"
SEVERITY: Severity = "warning"
CLAUSE = ""

_LABEL = re.compile(r"(?:-\s*)?(?:Thời gian|Thời hạn)(?: thực hiện| hoàn thành| triển khai)*\s*:", re.IGNORECASE)
_PAST = re.compile(
    r"kết quả|hạn chế|tình hình|đánh giá|tồn tại|\bđã\b|\btừ\b|\bsau\b|trở đi|\bsố\s+\d"
    r"|/(?:KH|QĐ|NQ|CT)-|ban hành ngày",
    re.I,
)


def check(document: FormDocument) -> Iterator[Found]:
    """Each deadline of the document's year that lies before its day."""
    day = document.date
    if not (day.year and day.month and day.day):
        return
    try:
        issued = date(day.year, day.month, day.day)
    except ValueError:
        return
    looks_back = False
    for passage in document.passages:
        if passage.kind in ("section", "part", "appendix"):
            looks_back = _PAST.search(passage.text) is not None
        label = _LABEL.match(passage.text) if passage.kind in ("item", "text") else None
        if looks_back or not (label or (passage.kind == "cell" and passage.column == "deadline")):
            continue
        start = label.end() if label else 0
        words = passage.text[start:]
        said = deadline(words, document.year)
        if said.kind != "dated" or said.regular or not said.last or _PAST.search(words):
            continue
        if said.last < issued and said.last.year == issued.year:
            shown = words.strip(" ./")
            message = f"Thời hạn “{shown}” đã qua khi ban hành ({issued.day:02d}/{issued.month:02d}/{issued.year})."
            yield Found(passage.at(start, len(passage.text)), message, "Lùi thời hạn, hoặc bỏ việc đã làm xong.")
