"""Quý và ngày, tháng ghi kèm không khớp nhau.

“Quý I/2026 (tháng 4)”: tháng 4 thuộc quý II. Chỉ xét ngày, tháng ghi ngay trong ngoặc hoặc sau dấu phẩy; hạn của báo
cáo (sau khi quý kết thúc) không bị xét.

Sai:
    Hoàn thành trong Quý II/2026 (trước ngày 15/3/2026).

Đúng:
    Hoàn thành trong Quý II/2026 (trước ngày 15/6/2026). Báo cáo quý I, trước ngày 05/4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, prose

ID = "quarter-month"
SEVERITY: Severity = "warning"
CLAUSE = ""

_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# After a comma a word must show that the month explains the quarter: "quý I, tháng 6" are two times.
_LEAD = r"(?:(?i:hoàn thành|xong|trong|trước|chậm nhất|muộn nhất|vào|đến|hết|là|từ|khoảng)\s+)"
_TEXT = (
    r"(?:[Nn]gày (?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})|[Tt]háng (?P<alone>\d{1,2}))"
    r"(?:(?:/| năm )(?P<year>\d{4}))?(?![\d/])"
)
_QUARTER_FIRST = re.compile(
    rf"[Qq]u[ýí] (?<!\w....)(?P<quarter>IV|I{{1,3}}|[1-4])(?:(?:/| năm )(?P<of>\d{{4}}))?"
    rf"(?:\s*\(\s*{_LEAD}*|, {_LEAD}+){_TEXT}"
)
_MONTH_FIRST = re.compile(
    rf"{_TEXT}\s*\((?:thuộc )?[Qq]u[ýí] (?P<quarter>IV|I{{1,3}}|[1-4])(?:(?:/| năm )(?P<of>\d{{4}}))?\)"
)
_REPORTING = re.compile(r"báo cáo|sơ kết|tổng kết|đánh giá|số liệu|quyết toán|họp|kết quả", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """Quarters with a month beside them that is not of theirs."""
    words = prose(document)
    for pattern in (_QUARTER_FIRST, _MONTH_FIRST):
        for hit in words.find(pattern, but=("year", "of")):
            found = _judged(hit)
            if found:
                yield found


def _judged(hit: Hit) -> Found | None:
    match = hit.match
    quarter = _QUARTERS[match["quarter"].upper()]
    month = int(match["month"] or match["alone"])
    first, last = 3 * quarter - 2, 3 * quarter
    if _REPORTING.search(hit.before) or not 0 < month <= 12:
        return None
    shown = hit.words.strip(" (),")
    year, of = match["year"], match["of"]
    next_year = bool(year and of and int(year) == int(of) + 1)
    if year and of and year != of and not (next_year and quarter == 4 and month == 1):
        return Found(hit.place, f"“{shown}”: năm của quý và năm ghi kèm khác nhau.", "Xem lại quý hoặc ngày.")
    if first <= month <= last:
        return None
    # "before the 5th of the month after" is still the quarter.
    until = "trước" in hit.words.lower() and match["day"] and int(match["day"]) <= 15
    if until and month == last % 12 + 1:
        return None
    message = f"“{shown}”: tháng {month} thuộc quý {'I II III IV'.split()[(month - 1) // 3]}."
    return Found(hit.place, message, "Xem lại quý hoặc ngày, tháng.")
