"""Số 0 trước ngày và tháng.

Viết bằng chữ “ngày … tháng … năm …”: ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước, tháng 3 đến tháng 9 thì không:
“ngày 05 tháng 01 năm 2026”, “ngày 20 tháng 6 năm 2026”. Viết gọn 05/3/2026 thì Nghị định không nói; chỉ nhắc khi một
văn bản viết hai kiểu.

Sai:
    Hoàn thành trước ngày 5 tháng 03 năm 2026.

Đúng:
    Hoàn thành trước ngày 05 tháng 3 năm 2026, sơ kết ngày 15/6/2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.problems import Edit, Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, Reading, prose
from generator.rules.variants import Variants, and_more

ID = "date-padding"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 II.4.b"

_WORDS = re.compile(r"[Nn]gày (?<!\w.....)(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})(?!\d)")
_MONTH = re.compile(r"[Tt]háng (?<!\w......)(?P<month>0[3-9]|[12]) năm (?=\d{4})")
_NUMBERS = re.compile(r"(?P<day>\d(?<![\w/.-].)\d?)/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?(?![\w/-]|[.,]\d)")
_DAY_BEFORE = re.compile(r"ngày\s+(?:\d{1,2}(?:/\d{1,2})?(?:\s*[-–,]\s*|\s+(?:đến|và|hoặc)\s+))?$", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """Dates in words against the decree, then dates in figures against each other."""
    words = prose(document)
    for hit in words.find(_WORDS):
        right = f"{_day(hit.match['day'])} tháng {_month(hit.match['month'])}"
        start = hit.span("day")[0]
        typed = hit.passage.text[start : hit.end]
        if right != typed and 0 < int(hit.match["month"]) <= 12:
            message = f"“ngày {typed}” viết đúng là “ngày {right}”."
            hint = "Ngày dưới 10 và tháng 1, 2 có số 0 ở trước; tháng 3 đến 9 thì không."
            yield Found(hit.passage.at(start, hit.end), message, hint, hit.passage.edit(start, hit.end, right))
    for hit in words.find(_MONTH):
        if re.search(r"\d $", hit.before):
            continue
        right = _month(hit.match["month"])
        year = hit.after[:4]
        message = f"“tháng {hit.match['month']} năm {year}” viết đúng là “tháng {right} năm {year}”."
        edits = hit.passage.edit(hit.start, hit.end, f"{hit.words[:6]}{right} năm ")
        yield Found(hit.place, message, "Tháng 1, 2 có số 0 ở trước; tháng 3 đến 9 thì không.", edits, "info")
    yield from _in_figures(words)


def _in_figures(words: Reading) -> Iterator[Found]:
    days, early, late = Variants(True), Variants(True), Variants(False)
    for hit in words.find(_NUMBERS, but=("year",)):
        day, month = hit.match["day"], hit.match["month"]
        whole = hit.words.count("/") == 2
        if not (whole or _DAY_BEFORE.search(hit.before)) or not (0 < int(day) <= 31 and 0 < int(month) <= 12):
            continue
        if int(day) < 10:
            days.add(day[0] == "0", hit)
        if int(month) < 10:
            (early if int(month) < 3 else late).add(month[0] == "0", hit)
    for variants, part, group in ((days, "ngày", "day"), (early, "tháng", "month"), (late, "tháng", "month")):
        rarer = variants.rarer()
        if rarer:
            yield _mixed(rarer, part, group, bool(variants.usual()), variants)


def _mixed(rarer: Sequence[Hit], part: str, group: str, padded: bool, variants: Variants) -> Found:
    hit = rarer[0]
    usual = variants.places[padded]
    message = (
        f"“{hit.words}”{and_more(len(rarer))} viết {part} {'không' if padded else 'có'} số 0 ở trước, "
        f"khác {len(usual)} chỗ khác (như “{usual[0].words}”)."
    )
    edits = tuple(edit for each in rarer for edit in _mend(each, group, padded))
    return Found(hit.place, message, "Viết một kiểu trong cả văn bản.", edits, "info", "")


def _mend(hit: Hit, group: str, padded: bool) -> tuple[Edit, ...]:
    """The date put right; where a <<year>> printed its year, only what stands before that."""
    new = _padded(hit, group, padded)
    if not hit.passage.is_computed(hit.start, hit.end):
        return hit.edit(new)
    year = len(hit.match["year"])
    return hit.passage.edit(hit.start, hit.end - year, new[:-year])


def _padded(hit: Hit, group: str, padded: bool) -> str:
    start, end = hit.span(group)
    number = str(int(hit.match[group]))
    start, end = start - hit.start, end - hit.start
    return f"{hit.words[:start]}{number.zfill(2) if padded else number}{hit.words[end:]}"


def _day(number: str) -> str:
    return str(int(number)).zfill(2)


def _month(number: str) -> str:
    return str(int(number)).zfill(2) if int(number) < 3 else str(int(number))
