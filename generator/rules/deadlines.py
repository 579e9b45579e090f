"""The deadlines of a plan, clause by clause, with where they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.problems import Place
from generator.rules.folding import folded
from generator.rules.memo import once
from generator.rules.periods import deadline, periods
from generator.rules.places import place_of
from generator.rules.plan_document import PlanDocument
from generator.rules.subject_years import without_cited

_CLAUSE = re.compile(r"[^;\n]+")
# Dates that say which document or since when, not until when.
_CITED = re.compile(r"\bsố\s*:?\s*\d|/(?:KH|QĐ|NQ|CT|NĐ|TT|CV|UBND)\b|\bban hành ngày\b")
_OPEN = re.compile(
    r"\b(?:từ|kể từ|bắt đầu|sau)\b(?!.*\b(?:đến|tới)\b)|\b(?:tiếp theo|trở đi|về sau|kéo dài|đã)\b", re.IGNORECASE
)
_LOOKING_BACK = re.compile(r"kết quả|hạn chế|tình hình|đánh giá|tồn tại")
_LABELLED = re.compile(r"(?:Thời gian|Thời hạn)(?: thực hiện| hoàn thành| triển khai)*\s*:\s*", re.IGNORECASE)


class Clause(NamedTuple):
    """A part of a deadline between semicolons that names days: the words of its periods, its first and last day."""

    words: str
    first: date | None
    last: date


class Due(NamedTuple):
    """A clause of a deadline as it stands in a plan, and the task that it is of ("" in typed lines of the body)."""

    clause: Clause
    task: str
    place: Place


@lru_cache(maxsize=4096)
def clauses(text: str, year: int | None) -> tuple[Clause, ...]:
    """The clauses of a deadline that end on a day; what comes back ("Hằng quý") or only begins has none."""
    named = periods(text, year)
    found = []
    for clause in _CLAUSE.finditer(text) if named else ():
        words = clause[0]
        inside = [one for one in named if clause.start() <= one.start < clause.end()]
        said = deadline(words, year)
        if not inside or said.kind != "dated" or said.regular or _CITED.search(words) or _OPEN.search(words):
            continue
        firsts = [one.first for one in inside]
        first = None if None in firsts else min(day for day in firsts if day)
        start, end = inside[0].start, max(one.end for one in inside)
        found.append(Clause(text[start:end].strip(), first, max(one.last for one in inside)))
    return tuple(found)


@once
def dues(document: PlanDocument) -> tuple[Due, ...]:
    """The clauses of all deadlines: each typed value once, however many rows take it from their group."""
    return (*_of_tasks(document), *_of_body(document))


def _of_tasks(document: PlanDocument) -> Iterator[Due]:
    seen: set[tuple[int, int]] = set()
    for task in document.tasks:
        typed = task.typed.get("deadline")
        if typed and (typed.line, typed.column) not in seen:
            seen.add((typed.line, typed.column))
            for clause in clauses(task.values["deadline"], document.year):
                yield Due(clause, task.words, place_of(typed, clause.words) or typed.place)
        for line in task.lines:
            for clause in clauses(line.get("deadline", ""), document.year):
                yield Due(clause, line.get("task") or task.words, task.place)


def _of_body(document: PlanDocument) -> Iterator[Due]:
    looks_back = False
    for passage in document.of("section", "part", "item", "text", "heading"):
        if passage.kind in ("section", "part"):
            looks_back = _LOOKING_BACK.search(folded(passage.text)) is not None
        if looks_back:
            continue
        label = _LABELLED.match(passage.text)
        # What a task's line takes from its row was read there.
        if label and not passage.is_computed(label.end(), label.end() + 1):
            for clause in clauses(passage.text[label.end() :], document.year):
                start = passage.text.find(clause.words, label.end())
                yield Due(clause, "", passage.at(start, start + len(clause.words)))


def years(document: PlanDocument) -> tuple[int, int] | None:
    """The first and the last year that the title names; None where it names none."""
    subject = " ".join(passage.text for passage in document.of("subject", "type"))
    named = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", without_cited(subject))]
    if not named or document.year is None:
        return None
    if "đến năm" in folded(subject) and len(named) == 1:
        return document.year, max(named[0], document.year)
    return min(*named, document.year), max(*named, document.year)
