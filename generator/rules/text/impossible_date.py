"""Ngày, tháng, quý, năm không có trên lịch.

31/11, 30/02, tháng 13, Quý V, ngày 32, năm 20226: gõ nhầm số, phải xem lại là ngày nào.

Sai:
    Báo cáo Quý V trước ngày 31/11/2026.

Đúng:
    Báo cáo Quý IV trước ngày 30/11/2026.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, prose

ID = "impossible-date"
SEVERITY: Severity = "error"
CLAUSE = ""

_NUMBERS = re.compile(r"(?P<day>\d(?<![\w/.-].)\d?)/(?P<month>\d{1,2})/(?P<year>\d{4,5})(?![\w/-])")
_SHORT = re.compile(
    r"[Nn]gày (?<!\w.....)(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})(?![\w/-])"
    r"| tháng (?P<long>\d{1,2})(?:(?: năm |/)(?P<year>\d{4,5}))?(?!\d))"
)
_MONTH = re.compile(r"(?:[Tt]háng (?<!\w......)|T(?<!\w.))(?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4,5})(?!\d)")
_QUARTER = re.compile(
    r"[Qq]u[ýí] (?<!\w....)(?P<number>V|VI{1,3}|I?X|IIII|0?[05-9])(?=/(?:19|20)\d\d| năm (?:19|20)|\s*(?:[.;)]|$))",
    re.MULTILINE,
)
_YEAR = re.compile(r"[Nn]ăm (?<!\w....)(?P<year>(?:19|20)\d{3})(?!\w|[.,]\d)")
_LEAP, _MOST = 2024, 12


def check(document: Document) -> Iterator[Found]:
    """Days, months, quarters and years that no calendar has."""
    words = prose(document)
    for hit in words.find(_NUMBERS, but=("year",)):
        yield from _day(hit, hit.match["month"], hit.match["year"])
    for hit in words.find(_SHORT, but=("year",)):
        yield from _day(hit, hit.match["month"] or hit.match["long"], hit.match["year"] or "")
    for hit in words.find(_MONTH, but=("year",)):
        if not re.search(r"(?:ngày |\d )\d{0,2} ?$", hit.before):
            if not 0 < int(hit.match["month"]) <= _MOST:
                yield _found(hit, f"Không có tháng {int(hit.match['month'])}.")
            elif len(hit.match["year"]) != 4:
                yield _found(hit, f"Năm {hit.match['year']} có năm chữ số.")
    for hit in words.find(_QUARTER):
        yield _found(hit, f"“{hit.words}”: một năm chỉ có bốn quý.")
    for hit in words.find(_YEAR):
        if not re.search(r"tháng \d{1,2} $", hit.before):
            yield _five(hit, document)


def _day(hit: Hit, month: str, year: str) -> Iterator[Found]:
    day = int(hit.match["day"])
    if not 0 < int(month) <= _MOST:
        yield _found(hit, f"“{hit.words}”: không có tháng {int(month)}.")
    elif len(year) == 5:
        yield _found(hit, f"“{hit.words}”: năm có năm chữ số.")
    elif not 0 < day <= calendar.monthrange(int(year) if year and int(year) > 0 else _LEAP, int(month))[1]:
        of_year = f" năm {year}" if year and int(month) == 2 else ""
        yield _found(hit, f"“{hit.words}”: tháng {int(month)}{of_year} không có ngày {day}.")


def _five(hit: Hit, document: Document) -> Found:
    """A year of five digits: in a Word file the last may be the number of a note that lost its place above the line."""
    message = f"“{hit.words}”: năm có năm chữ số."
    if document.is_plan:
        return Found(hit.place, message, "Xem lại con số.")
    hint = "Xem lại con số; nếu chữ số cuối là số của chú thích thì đặt lại chú thích (References, Insert Footnote)."
    return Found(hit.place, message, hint, severity="warning")


def _found(hit: Hit, message: str) -> Found:
    return Found(hit.place, message, "Xem lại con số.")
