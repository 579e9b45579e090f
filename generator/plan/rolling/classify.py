"""What a year in a plan means. Each rule is a question to the words around it; the first that answers decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.plan.rolling import clues
from generator.plan.rolling.cited import Citation
from generator.plan.rolling.decisions import Kind
from generator.plan.rolling.typed import WORDLESS, Line, Path
from generator.plan.rolling.years import Year

# What a year means, and whether a person must be asked.
Answer = tuple[Kind, bool]


@dataclass(frozen=True)
class Plan:
    """What the rules must know of the whole plan.

    Its year, whether it is made for a period of several years, and the sections that report on the past.
    """

    year: int
    for_period: bool = False
    results: frozenset[Path] = field(default_factory=frozenset)

    @classmethod
    def of(cls, year: int, lines: Sequence[Line]) -> Plan:
        """The facts of a plan from its lines."""
        subject = " ".join(line.words for line in lines if line.path == ("title", "subject"))
        # A subject that names its year too is that of one year within a period.
        own = "<<year" in subject or str(year) in clues.SPAN_OF_YEARS.sub("", subject)
        return cls(year, bool(clues.PERIOD.search(subject)) and not own, _reports(year, lines))


def _reports(year: int, lines: Iterable[Line]) -> frozenset[Path]:
    found: set[Path] = set()
    in_part = False
    past = re.compile(rf"{year - 1}|<<\s*year\s*-\s*1\s*>>|{clues.YEAR_PAST.pattern}", re.IGNORECASE)
    for line in lines:
        if len(line.path) == 3 and line.path[0] == "sections" and line.name in ("title", "part") and line.first:
            looks_back = bool(clues.RESULTS_TITLE.search(line.words) and past.search(line.words))
            if line.name == "part":
                in_part = looks_back
            if looks_back or in_part:
                found.add(line.path[:2])
    return frozenset(found)


def answer(year: Year, line: Line, plan: Plan, cited: Sequence[Citation]) -> Answer:
    """What a year means in its line, which cites these documents."""
    shift = year.value - plan.year
    if not line.path:
        return "comment", not shift and not year.expression
    if line.path == ("year",):
        return "year", False
    if line.path[0] in WORDLESS or line.name in WORDLESS:
        return "standard", False
    if year.named:
        return "undecided", True
    if year.expression:
        return _expression(year, shift, plan, cited)
    found = _no_year(year, shift) or _cited(year, shift, line, cited) or _in_span(year, shift)
    if found:
        return found
    if abs(shift) <= 1:
        return (_this_year, _year_after, _year_before)[shift](year, line, plan)
    if shift > 1:
        return "milestone", True
    past = not clues.BEFORE.search(year.left) and clues.RESULT.search(" ".join(year.clause)) is not None
    return ("statistic", True) if past else ("history", line.path[:2] in plan.results)


def _expression(year: Year, shift: int, plan: Plan, cited: Sequence[Citation]) -> Answer:
    """A `<<year>>` rolls by itself; in the title of a document of one year it says what will be wrong."""
    dated = any(one.start <= year.start < one.end for one in cited)
    if dated or (_titled(year, cited) and not clues.COMPARED.search(year.left)):
        return "citation", True
    asked = _is_span(year) and not clues.SCHOOL_YEAR.search(year.left)
    return ("relative" if shift else "plan-year"), asked


def _no_year(year: Year, shift: int) -> Answer | None:
    """A number that is no year, or part of a name."""
    if clues.STANDARD.search(year.left):
        return "standard", False
    glued = clues.GLUED.search(year.left) or re.match(r"[A-Za-zĐđ]", year.right)
    if glued or clues.VERSION.search(year.left):
        return ("standard", False) if shift else ("doubtful", True)
    figure = clues.FIGURE.search(year.left) and not clues.FULL_DATE.search(year.left)
    if figure or (clues.COUNTED.match(year.right) and not clues.DATED.search(year.left)):
        return ("quantity", False) if shift else ("doubtful", True)
    return None


def _titled(year: Year, cited: Sequence[Citation]) -> bool:
    """Whether a year stands in the title of a document of about that year."""
    return any(
        one.end <= year.start < one.stop and (not one.year or one.year - 1 <= year.value <= one.year + 1)
        for one in cited
    )


def _cited(year: Year, shift: int, line: Line, cited: Sequence[Citation]) -> Answer | None:
    """A year in another document's number, date or title."""
    basis = line.path[0] == "legal_bases"
    for one in cited:
        if one.start <= year.start < one.end:
            # A law of the plan's own year may as well be work on it in that year.
            return "citation", not shift and not basis and clues.LAW.match(year.words, one.start) is not None
    if clues.COMPARED.search(year.left):
        return ("statistic" if shift < -1 or basis else "doubtful"), True
    if _is_span(year):
        return None
    if _titled(year, cited):
        # There is such a document every year.
        return "citation", basis or abs(shift) <= 1
    if basis and clues.FULL_DATE.search(year.left):
        return "citation", True
    return None


def _is_span(year: Year) -> bool:
    """Whether the year begins or ends a period of years."""
    if clues.RANGE_BEHIND.match(year.right) or clues.RANGE.search(year.left):
        return True
    return bool(clues.RANGE_BEGINS.search(year.left) and clues.RANGE_GOES_ON.match(year.right))


def _is_school_year(year: Year) -> bool:
    """Whether the year is one of two that make a school year."""
    before = clues.SCHOOL_YEAR.search(year.left)
    if before is None:
        return False
    behind = clues.RANGE_BEHIND.match(year.right)
    first, last = before["first"], behind["last"] if behind else None
    other, wanted = (first, year.value - 1) if first is not None else (last, year.value + 1)
    return other is None or other == str(wanted) or other.startswith("<<")


def _in_span(year: Year, shift: int) -> Answer | None:
    """A year of a period, of a horizon, of a list."""
    if _is_school_year(year):
        return ("history" if abs(shift) > 1 else "relative" if shift else "plan-year"), False
    if clues.HORIZON.search(year.left) or (_is_span(year) and not clues.FULL_DATE.search(year.left)):
        return "period", False
    if clues.SINCE.search(year.left) and abs(shift) <= 1:
        return "doubtful", True
    if clues.ALSO.search(year.left) and abs(shift) <= 1:
        return "relative", True
    if clues.UNTIL.search(year.left):
        # "đến năm 2030" is a horizon; the plan's own year or the next one may be meant as such.
        return ("period", shift < 0) if abs(shift) > 1 else ("doubtful" if shift < 1 else "milestone", True)
    return None


def _is_timed(year: Year) -> bool:
    """Whether the year closes a date, a month, a quarter."""
    return any(clue.search(year.left) for clue in (clues.FULL_DATE, clues.MONTH, clues.QUARTER))


def _is_event(year: Year) -> bool:
    """Whether the year closes the date of something that happened, not one by which something is due."""
    if not clues.FULL_DATE.search(year.left):
        return False
    before, _ = year.clause
    events, dues = list(clues.EVENT.finditer(before)), list(clues.DUE.finditer(before))
    return bool(events) and (not dues or dues[-1].start() < events[-1].start())


def _this_year(year: Year, line: Line, _plan: Plan) -> Answer:
    before, behind = year.clause
    if line.name == "deadline":
        return "plan-year", False
    past = clues.IN_FORCE.search(before) or clues.NEW_YEAR.search(before) or clues.DONE.search(before + behind)
    return ("doubtful", True) if past or _is_event(year) or line.path[0] == "footnotes" else ("plan-year", False)


def _year_before(year: Year, line: Line, plan: Plan) -> Answer:
    before, behind = year.clause
    if line.name in ("deadline", "title", "part", "subject", "group"):
        return "relative", False
    if line.path[:2] in plan.results or line.path[0] == "footnotes":
        return "statistic", True
    if clues.IN_FORCE.search(before):
        return "history", True
    since = clues.SINCE_DAY.search(before) and not clues.TO.match(behind)
    if since or _is_event(year):
        return "doubtful", True
    result = clues.RESULT.search(before + behind) is not None
    if (_is_timed(year) and clues.DUE.search(before)) or (
        not result and (_is_timed(year) or clues.LOOKS_BACK.search(before))
    ):
        return "relative", False
    return ("statistic" if result else "doubtful"), True


def _year_after(year: Year, line: Line, plan: Plan) -> Answer:
    before, _ = year.clause
    if plan.for_period:
        return "milestone", True
    due = line.name in ("deadline", "title", "subject") or (_is_timed(year) and not _is_event(year))
    return ("relative", False) if due or clues.LOOKS_AHEAD.search(before) else ("doubtful", True)
