"""Year, letterhead and title of a plan; what the document does not say is a hole to fill in."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from generator.outline.blocks import IssueDate, Letterhead, Outline, Title, plain
from generator.outline.text import as_text
from generator.plan.writing.casing import Casing
from generator.plan.writing.entries import Entry, Words, words
from generator.plan.writing.lines import clean, plain_lines, typed_lines
from generator.problems import Place, Problem

_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?!\d)")
_PLAN_YEAR = re.compile(r"(?<!đến )\bnăm ((?:19|20)\d\d)(?!\d|\s*[-–]\s*\d)", re.IGNORECASE)


def year_of(outline: Outline, letterhead: Letterhead | None, title: Title | None) -> int:
    """The year a plan is for: that of its subject ("năm 2026"), else of its date, else the one it names most often."""
    subject = " ".join(plain(line) for line in title.subject) if title else ""
    named = _PLAN_YEAR.search(subject)
    if named:
        return int(named[1])
    if letterhead and letterhead.date.year and 1900 <= letterhead.date.year <= 2099:
        return letterhead.date.year
    counted = Counter(_YEAR.findall(subject) or _YEAR.findall(as_text(outline)))
    return int(counted.most_common(1)[0][0]) if counted else datetime.date.today().year


def agency_of(letterhead: Letterhead | None, casing: Casing) -> tuple[str, ...]:
    """The lines of the agency's name in ordinary writing."""
    return tuple(casing.name(clean(line)) for line in letterhead.agency) if letterhead else ()


def header(letterhead: Letterhead | None, casing: Casing, notices: list[Problem]) -> list[Entry]:
    """The entries under `header:`."""
    found = letterhead or Letterhead((), (), "", "", "", IssueDate())
    asked = _Asked(found.place, notices)
    parent = tuple(casing.name(clean(line)) for line in found.parent)
    number = plain_lines([found.number])
    date, known = _date(found.date)
    return [
        *([Entry("parent", Words(plain_lines(parent)))] if parent else []),
        Entry("agency", asked.filled(plain_lines(agency_of(letterhead, casing)), "tên cơ quan ban hành")),
        Entry("number", Words(number), "" if number else "để trống đến khi văn thư cấp số"),
        Entry("symbol", asked.filled(plain_lines([found.symbol.lstrip("/ ")]), "ký hiệu văn bản")),
        Entry("place", asked.filled(plain_lines([found.place_name]), "địa danh")),
        Entry("date", words(date), "" if known else "ghi đủ ngày/tháng/năm khi ban hành"),
    ]


def title(found: Title | None, casing: Casing, notices: list[Problem]) -> list[Entry]:
    """The entries under `title:`."""
    asked = _Asked(found.place if found else Place(), notices)
    kind = casing.ordinary(clean(found.type)) if found else "Kế hoạch"
    subject = typed_lines(casing.title(line) for line in found.subject) if found else ()
    return [Entry("type", Words(plain_lines([kind]))), Entry("subject", asked.filled(subject, "trích yếu"))]


def _date(date: IssueDate) -> tuple[str, bool]:
    """A date as typed, and whether all of it is known."""
    day, month, year = date
    if not year or not 1000 <= year <= 9999:
        return "", False
    if not month or not 1 <= month <= 12:
        return f"/{year}", False
    if day:
        try:
            datetime.date(year, month, day)
        except ValueError:
            day = None
    return (f"{day:02d}/{month:02d}/{year}", True) if day else (f"{month:02d}/{year}", False)


class _Asked:
    """What a plan must say: where the document does not, a hole stands for it."""

    def __init__(self, place: Place, notices: list[Problem]) -> None:
        self._place, self._notices = place, notices

    def filled(self, lines: tuple[str, ...], what: str) -> Words:
        return filled(lines, what, self._place, self._notices)


def filled(lines: tuple[str, ...], what: str, place: Place, notices: list[Problem]) -> Words:
    """A value that must say something; without words a hole that names what belongs there."""
    if lines:
        return Words(lines)
    message = f"Không thấy {what} trong tệp Word; đã ghi <<todo {what}>> vào tệp kế hoạch."
    notices.append(Problem(place, "not-found", message, "Điền vào chỗ ấy.", severity="warning"))
    return words(f"<<todo {what}>>")
