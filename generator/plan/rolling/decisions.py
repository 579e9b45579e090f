"""What becomes of each year in a plan, as data; nothing is printed or changed here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.problems import Place

Kind = Literal[
    "year",  # the key `year`
    "date",  # the issue date: day and month are emptied
    "number",  # the document's number: emptied
    "plan-year",  # means the plan's year
    "relative",  # counts from the plan's year: the year before, the year after
    "citation",  # in another document's number, date or title
    "standard",  # ISO 9001:2015, VN-2000
    "quantity",  # 2025 hồ sơ
    "period",  # giai đoạn 2021-2025, đến năm 2030
    "milestone",  # a fixed date of some later year
    "statistic",  # results of years past
    "history",  # any other year past
    "doubtful",  # may mean the plan's year or that year for good
    "undecided",  # a mark in the line already asks about it
    "comment",  # not printed
]
ROLLS: frozenset[Kind] = frozenset({"year", "date", "number", "plan-year", "relative"})


@dataclass(frozen=True, slots=True)
class Decision:
    """One year of the source: at `place` stands `before`, and in the new plan `after`.

    `ask` says that a person must look at it; `clause` are the words before it.
    """

    place: Place
    before: str
    after: str
    kind: Kind
    ask: bool = False
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person must decide. `place` is in the source, where the words of the mark go or, if `written` is false,
    where they are only told.
    """

    place: Place
    words: str
    kind: str
    written: bool = True
