"""Names that are used no more, with the day from which they are not and the name that took their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.plan.rolling.marks import Gone
from generator.rules.data import load
from generator.rules.departments import departments

_CITIES = frozenset({"Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hà Nội", "Hồ Chí Minh"})
_TONES = str.maketrans("ÁÀẢÃẠĂẮẰẲẴẶáàảãạăắằẳẵặÓÒỎÕỌóòỏõọ", "AAAAAAAAAAAaaaaaaaaaaaOOOOOooooo")


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
    merged = load("merged-provinces")
    for now, names in merged["now"].items():
        # Another spelling of the same name is not another province.
        old = [name for name in names if name.translate(_TONES) != now.translate(_TONES)]
        if old:
            either = "|".join(map(re.escape, old))
            kind = "thành phố" if now in _CITIES else "tỉnh"
            yield Gone(re.compile(rf"(?<!\w)[Tt]ỉnh (?:{either})(?!\w)"), merged["since"], f"{kind} {now}")
