"""What a deadline says: the first and the last day it names, or that it names none.

"Quý I/2023" is 01/01–31/03/2023; "Trước ngày 30/11/2025" ends on that day and has no first day. A part without a
year takes the next year said in the same words, else the plan's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["dated", "unbounded", "event", "unknown"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time named in text[start:end]. `first` is None where only the end is said ("trước ngày ...").

    `typed_year` is false where the year is not in these words themselves.
    """

    start: int
    end: int
    first: date | None
    last: date
    typed_year: bool


class Deadline(NamedTuple):
    """A whole cell: "dated" has a last day (and a first one, unless only the end is said).

    "unbounded" goes on or comes back ("Thường xuyên", "Hằng quý"), "event" waits for something ("Sau khi ..."),
    "unknown" says nothing of time. `regular` is true where the work goes on inside the period
    ("Thường xuyên trong năm 2023").
    """

    kind: Kind
    first: date | None = None
    last: date | None = None
    regular: bool = False


_YEAR = r"(?:19|20)\d\d"
_D, _M = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_QUARTER = r"(?:IV|I{1,3}|[1-4])"
_IN_YEAR = rf"(?:\s*+(?:[/-]|,\s*+năm|năm)|\s++)\s*+(?:năm\s*+)?(?P<{{}}>{_YEAR})(?!\d)"
_AND = r"\s*(?:,|/|-|\u2013|và|đến)\s*"
_PIECE = re.compile(
    rf"""(?:
      # 03-12/4/2019, 27/4 - 19/5/2019, 27/4/2019 - 19/5/2019, ngày 05/3 đến ngày 10/3
      (?<![\d/])(?P<d1>{_D})(?:\s*/\s*(?P<m1>{_M})(?:\s*/\s*(?P<y1>{_YEAR}))?)?
        \s*(?:[-\u2013]|đến(?:\s+hết)?)\s*(?:ngày\s+)?(?P<d2>{_D})\s*/\s*(?P<m2>{_M})(?:\s*/\s*(?P<y2>{_YEAR}))?(?![\d/])
      # 30/11/2025, 30-11-2025, 30.11.2025
    | (?<![\d/.-])(?P<d3>{_D})\s*(?P<sep>[/.-])\s*(?P<m3>{_M})\s*(?P=sep)\s*(?P<y3>{_YEAR})(?!\d)
      # ngày 30/11, 30 tháng 11 năm 2025
    | ngày\s+(?P<d4>{_D})\s*/\s*(?P<m4>{_M})(?![\d/])(?:\s*(?:,\s*)?năm\s+(?P<y4>{_YEAR}))?
    | (?:ngày\s+)?(?<!\d)(?P<d5>{_D})\s+tháng\s+(?P<m5>{_M})(?!\d)(?:\s*(?:,?\s*năm|/)\s*(?P<y5>{_YEAR}))?
      # Tháng 3,6,9,12/2023, T12/2022
    | (?:\btháng\s*|\bT\.?\s?(?=\d{{1,2}}\s*[/-]\s*{_YEAR}))
        (?P<months>{_M}(?!\d)(?:(?:{_AND})(?:tháng\s*)?{_M}(?!\d|\s*/\s*\d{{1,2}}\b))*)
        (?:{_IN_YEAR.format("y6")})?
      # Quý III/IV năm 2023, Quí IV-2025
    | \bqu[ýí]\s*(?P<quarters>{_QUARTER}(?!\w)(?:(?:{_AND})(?:qu[ýí]\s*)?{_QUARTER}(?!\w|/\d))*)
        (?:{_IN_YEAR.format("y7")})?
      # 6 tháng đầu năm 2023
    | \b(?:0?6|sáu)\s+tháng\s+(?P<half>đầu|cuối)(?:\s+năm)?(?:\s+(?P<y8>{_YEAR}))?
      # 2025-2030
    | (?:năm\s+)?(?<!\d)(?P<from>{_YEAR})(?:\s*[-\u2013]\s*|\s+đến\s+(?:hết\s+)?(?:năm\s+)?)(?P<to>{_YEAR})(?!\d)
    | (?<![\d/.:-])(?P<y9>{_YEAR})(?![\d/.-]*\d)
    | \b(?P<whole>(?:cả|trong|hết|cuối)\s+năm)\b(?!\s+(?:{_YEAR}|học|trước|tới|sau))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ONLY_END = re.compile(
    r"\b(?:trước|đến(?:\s+hết)?|chậm nhất(?:\s+là)?|muộn nhất(?:\s+là)?|hạn chót|xong(?:\s+trong)?|không quá|hết)"
    r"\s*[:,]?\s*(?:thời điểm\s*)?(?:vào\s*)?(?:hết\s*)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:từ|bắt đầu|kể từ)\s*(?:ngày\s*)?$", re.IGNORECASE)
_REGULAR = re.compile(r"\b(?:thường xuyên|liên tục|định kỳ|hằng|hàng|mỗi)\b", re.IGNORECASE)
_RECURRING = re.compile(r"\b(?:hằng|hàng|mỗi)\s+(?:năm|quý|quí|tháng|tuần|ngày)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:sau khi|khi|ngay sau|theo|kể từ|tùy|đột xuất|phát sinh|trong thời hạn|\d+\s+ngày)\b", re.IGNORECASE
)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def periods(text: str, year: int | None = None) -> tuple[Period, ...]:
    """The stretches of time that a text names, in order; `year` is that of parts which say none."""
    found = [(match, build) for match in _PIECE.finditer(text) if (build := _builder(match))]
    # A year said later holds for what stands before it: "quý I, quý II năm 2023".
    told: list[Period] = []
    after = year
    for match, build in reversed(found):
        own = _own_year(match)
        period = build(own or after)
        if own:
            after = own
        if period:
            told.append(_without_first(period, text))
    return _joined(tuple(reversed(told)), text)


def deadline(text: str, year: int | None = None) -> Deadline:
    """What the words of a deadline say as a whole."""
    named = () if _RECURRING.search(text) else periods(text, year)
    regular = _REGULAR.search(text) is not None
    if named:
        firsts = [period.first for period in named]
        known = [day for day in firsts if day]
        first = None if len(known) < len(firsts) else min(known)
        return Deadline("dated", first, max(period.last for period in named), regular)
    if regular:
        return Deadline("unbounded", regular=True)
    return Deadline("event") if _EVENT.search(text) else Deadline("unknown")


def month(year: int, number: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def _own_year(match: re.Match[str]) -> int | None:
    for name in ("y2", "y1", "y3", "y4", "y5", "y6", "y7", "y8", "y9", "from"):
        if match[name]:
            return int(match[name])
    return None


def _builder(match: re.Match[str]) -> Callable[[int | None], Period | None] | None:
    """What makes the period once its year is known; None for words that name none."""
    start, end = match.span()
    typed = _own_year(match) is not None

    def made(first: tuple[int, int, int] | None, last: tuple[int, int, int]) -> Period | None:
        try:
            return Period(start, end, date(*first) if first else None, date(*last), typed)
        except ValueError:  # 31/02
            return None

    def within(months: list[int]) -> Callable[[int | None], Period | None]:
        def build(year: int | None) -> Period | None:
            last = max(months)
            return made((year, min(months), 1), (year, last, monthrange(year, last)[1])) if year else None

        return build

    if match["d2"]:
        return lambda year: made(
            (int(match["y1"] or year or 0), int(match["m1"] or match["m2"]), int(match["d1"])),
            (int(match["y2"] or year or 0), int(match["m2"]), int(match["d2"])),
        )
    for day, number in (("d3", "m3"), ("d4", "m4"), ("d5", "m5")):
        if match[day]:
            only = (int(match[number]), int(match[day]))
            return lambda year: made((year or 0, *only), (year or 0, *only))
    if match["months"]:
        return within([int(number) for number in re.findall(r"\d+", match["months"])])
    if match["quarters"]:
        numbers = [_QUARTERS[word.upper()] for word in re.findall(_QUARTER, match["quarters"], re.IGNORECASE)]
        return within([3 * number - 2 for number in numbers] + [3 * number for number in numbers])
    if match["half"]:
        return within([1, 6] if match["half"].lower() == "đầu" else [7, 12])
    if match["from"]:
        return lambda _: made((int(match["from"]), 1, 1), (int(match["to"]), 12, 31))
    return within([1, 12])


def _without_first(period: Period, text: str) -> Period:
    """The period without its first day where only its end is meant."""
    before = text[max(0, period.start - 40) : period.start]
    return replace(period, first=None) if _ONLY_END.search(before) and not _SINCE.search(before) else period


def _joined(named: tuple[Period, ...], text: str) -> tuple[Period, ...]:
    """ "Từ ngày 05/3/2023 đến ngày 10/3/2023" and "Quý IV/2025- Quý II/2026" are one period each."""
    return tuple(_pairs(named, text))


_BETWEEN = re.compile(r"\s*(?:[-\u2013]|(?:đến|tới)(?:\s+hết)?)\s*(?:ngày\s*)?", re.IGNORECASE)


def _pairs(named: tuple[Period, ...], text: str) -> Iterator[Period]:
    held: Period | None = None
    for period in named:
        if held and _BETWEEN.fullmatch(text[held.end : period.start]) and held.first and held.last <= period.last:
            typed = held.typed_year or period.typed_year
            held = Period(held.start, period.end, held.first, period.last, typed)
            continue
        if held:
            yield held
        held = period
    if held:
        yield held
