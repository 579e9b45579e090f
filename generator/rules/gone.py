"""Names that are used no more, with the day from which they are not and the name that took their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.plan.rolling.marks import Gone
from generator.rules.data import load
from generator.rules.departments import departments
from generator.rules.provinces import as_province, called, former


def gone() -> tuple[Gone, ...]:
    """All that are known: ministries, departments, provinces, the district level."""
    return (*_agencies(), *_departments(), *_provinces())


def _agencies() -> Iterator[Gone]:
    for entry in load("abolished"):
        yield Gone(re.compile(entry["words"]), entry["until"], entry["now"])


def _departments() -> Iterator[Gone]:
    for department in departments():
        if department.until:
            names = sorted((department.name, *department.short), key=len, reverse=True)
            either = "|".join(re.escape(name).replace(r"\-", "[-–]") for name in names)
            yield Gone(re.compile(rf"(?<!\w)[Ss]ở (?:{either})(?![\w&])"), department.until, f"Sở {department.now}")


def _provinces() -> Iterator[Gone]:
    for names, since, now in former():
        # One that only became a city keeps its name: `check` tells it, by the day on the new plan.
        if now not in names:
            yield Gone(as_province(names), since, called(now, date.max))
