"""What a year in a plan means. Each rule is a question to the words around it; the first that answers decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.plan.rolling import clues
from generator.plan.rolling.cited import Citation
from generator.plan.rolling.decisions import Kind
from generator.plan.rolling.typed import Line
from generator.plan.rolling.years import Year

_NOT_TEXT = frozenset({"ignore", "id", "template", "labels", "merge", "widths", "format", "symbol"})


@dataclass(frozen=True)
class Plan:
    """What the rules must know of the whole plan: its year, whether it is made for a period of several years, and
    the paths of texts that report on the past.
    """

    year: int
    for_period: bool = False
    results: frozenset[tuple[str | int, ...]] = field(default_factory=frozenset)

    @classmethod
    def of(cls, year: int, lines: Iterable[Line]) -> Plan:
        """The facts of a plan from its lines."""
        subject = " ".join(line.words for line in lines if line.path == ("title", "subject"))
        # A subject that names both is that of a year within a period.
        own = str(year) in re.sub(r"\d{4}\s*[-–]\s*\d{4}", "", subject) or "<<year" in subject
        return cls(year, bool(clues.PERIOD.search(subject)) and not own, _reports(year, lines))


def _reports(year: int, lines: Iterable[Line]) -> frozenset[tuple[str | int, ...]]:
    found: set[tuple[str | int, ...]] = set()
    in_part = False
    past = re.compile(rf"{year - 1}|<<\s*year\s*-\s*1\s*>>|{clues.YEAR_PAST.pattern}", re.IGNORECASE)
    for line in lines:
        if len(line.path) == 3 and line.path[0] == "sections" and line.path[2] in ("title", "part") and line.first:
            looks_back = bool(clues.RESULTS_TITLE.search(line.words) and past.search(line.words))
            if line.path[2] == "part":
                in_part = looks_back
            if looks_back or in_part:
                found.add(line.path[:2])
    return frozenset(found)


def kind_of(year: Year, line: Line, plan: Plan, cited: tuple[Citation, ...]) -> tuple[Kind, bool]:
    """What a year means, and whether a person must be asked."""
    if not line.path:
        return "comment", year.value == plan.year and not year.expression
    if line.path == ("year",):
        return "year", False
    if line.path[0] in _NOT_TEXT or line.name in _NOT_TEXT:
        return "standard", False
    if year.named:
        return "undecided", True
    shift = year.value - plan.year
    if year.expression:
        return _expression(year, shift, line, plan, cited)
    for rule in (_sign, _in_citation, _in_range):
        found = rule(year, shift, line, plan, cited)
        if found:
            return found
    if shift == 0:
        return _this_year(year, line)
    if shift == -1:
        return _year_before(year, line, plan)
    if shift == 1:
        return _year_after(year, line, plan)
    if shift > 1:
        return "milestone", True
    past = clues.RESULT.search(" ".join(year.clause)) is not None
    return ("statistic", True) if past else ("history", line.path[:2] in plan.results)


def _expression(year: Year, shift: int, line: Line, plan: Plan, cited: tuple[Citation, ...]) -> tuple[Kind, bool]:
    if _titled(year, plan, cited) is not None and not clues.COMPARED.search(year.left):
        return "citation", True
    if _is_range(year) and not clues.SCHOOL_YEAR.search(year.left):
        return "relative", True
    return ("relative" if shift else "plan-year"), False


def _sign(year: Year, shift: int, line: Line, _plan: Plan, _cited: tuple[Citation, ...]) -> tuple[Kind, bool] | None:
    """A number that is no year at all, or part of a name."""
    if clues.STANDARD.search(year.left):
        return "standard", False
    if clues.GLUED.search(year.left) or re.match(r"[A-Za-zĐđ]", year.right):
        return ("doubtful", True) if not shift else ("standard", False)
    bare = not re.search(r"(?:[/-]|năm|quý|tháng|giai đoạn|đến|từ)\s*$", year.left, re.IGNORECASE)
    if clues.MONEY.search(year.left) and not clues.FULL_DATE.search(year.left):
        return "quantity", not shift
    if bare and clues.COUNTED.match(year.right):
        return "quantity", not shift
    return None


def _titled(year: Year, plan: Plan, cited: tuple[Citation, ...]) -> Citation | None:
    """The citation in whose title a year stands: one of about the same time."""
    for one in cited:
        if one.end <= year.start < one.stop and (not one.year or one.year - 1 <= year.value <= one.year + 1):
            return one
    return None


def _in_citation(
    year: Year, shift: int, line: Line, plan: Plan, cited: tuple[Citation, ...]
) -> tuple[Kind, bool] | None:
    basis = line.path[0] == "legal_bases"
    law = re.compile(r"\b(?:Luật|Hiến pháp|Bộ luật|Pháp lệnh)\b")
    for one in cited:
        if one.start <= year.start < one.end:
            of_this_year = not shift and law.match(year.words, one.start) is not None and not basis
            return "citation", of_this_year
    if clues.COMPARED.search(year.left):
        return ("statistic", True) if shift < -1 or basis else ("doubtful", True)
    if _is_range(year):
        return None
    if _titled(year, plan, cited) is not None:
        # A document of every year: there will be another one.
        return "citation", basis or shift in (-1, 0, 1)
    if basis and clues.FULL_DATE.search(year.left):
        return "citation", True
    return None


def _is_range(year: Year) -> bool:
    if clues.RANGE_BEHIND.match(year.right) or clues.RANGE_BEFORE.search(year.left):
        return True
    return bool(clues.RANGE_IN_WORDS.search(year.left) and clues.RANGE_WORDS_BEHIND.match(year.right))


def _in_range(year: Year, shift: int, line: Line, _plan: Plan, _cited: tuple[Citation, ...]) -> tuple[Kind, bool] | None:
    if clues.SCHOOL_YEAR.search(year.left):
        return ("relative" if shift else "plan-year", False) if abs(shift) <= 1 else ("history", False)
    if _is_range(year) and not clues.FULL_DATE.search(year.left):
        return "period", False
    if clues.HORIZON.search(year.left):
        return "period", False
    if clues.UNTIL.search(year.left):
        # "đến năm 2030" is a horizon; the plan's own year or the next one may be meant as such.
        return ("period", shift < 0) if abs(shift) > 1 else ("doubtful" if shift < 1 else "milestone", True)
    return None


def _timed(year: Year) -> bool:
    """Whether the year closes a date, a month, a quarter."""
    return any(clue.search(year.left) for clue in (clues.FULL_DATE, clues.MONTH, clues.QUARTER))


def _event(year: Year) -> bool:
    """Whether the year closes the date of something that happened."""
    if not clues.FULL_DATE.search(year.left):
        return False
    before, _ = year.clause
    events, dues = list(clues.EVENT.finditer(before)), list(clues.DUE.finditer(before))
    return bool(events) and (not dues or dues[-1].start() < events[-1].start())


def _this_year(year: Year, line: Line) -> tuple[Kind, bool]:
    before, behind = year.clause
    if line.name == "deadline":
        return "plan-year", False
    if line.path[0] == "footnotes" or clues.IN_FORCE.search(before) or clues.DONE.search(before + behind) or _event(year):
        return "doubtful", True
    return "plan-year", False


def _year_before(year: Year, line: Line, plan: Plan) -> tuple[Kind, bool]:
    before, behind = year.clause
    if line.name in ("title", "part", "subject", "group"):
        return "relative", False
    if line.name == "deadline":
        return "relative", False
    if line.path[:2] in plan.results or line.path[0] == "footnotes":
        return "statistic", True
    if clues.IN_FORCE.search(before):
        return "history", True
    if _timed(year):
        if _event(year):
            return "doubtful", True
        if clues.DUE.search(before) or not clues.RESULT.search(before + behind):
            return "relative", False
        return "statistic", True
    if clues.LOOKS_BACK.search(before) and not clues.RESULT.search(before + behind):
        return "relative", False
    return ("statistic" if clues.RESULT.search(before + behind) else "doubtful"), True


def _year_after(year: Year, line: Line, plan: Plan) -> tuple[Kind, bool]:
    before, _ = year.clause
    if plan.for_period:
        return "milestone", True
    if line.name in ("deadline", "title", "subject") or (_timed(year) and not _event(year)):
        return "relative", False
    if clues.LOOKS_AHEAD.search(before):
        return "relative", False
    return "doubtful", True
