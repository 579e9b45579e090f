"""Changes that are only another year: next year's plan has them by the dozen."""

from __future__ import annotations

import re
from collections import Counter

from generator.outline.comparing.changes import Change, Comparison
from generator.outline.comparing.places import words

_YEAR = re.compile(
    r"(?<![\d/.-])(?:19|20)\d\d(?![\d-])|(?<=/)(?:19|20)\d\d(?![\d-])|(?<=-)(?:19|20)\d\d(?!\d)|(?:19|20)\d\d(?=-)"
)
# Fewer are better read one by one.
_FEWEST = 5


class Years:
    """The changes of a comparison in which nothing but years differ, all by the same number of years."""

    def __init__(self, comparison: Comparison) -> None:
        shifts: dict[int, tuple[int, str]] = {}
        pairs: dict[int, Counter[str]] = {}
        for index, change in enumerate(comparison.changes):
            found = _shift(change)
            if found:
                shifts[index] = found
                pairs.setdefault(found[0], Counter())[found[1]] += 1
        usual = max(pairs, key=lambda shift: pairs[shift].total(), default=0)
        few = not usual or pairs[usual].total() < _FEWEST
        held = [] if few else [comparison.changes[index] for index, (shift, _) in shifts.items() if shift == usual]
        self._ids = {id(change) for change in held}
        self.count = len(held)
        self.shift = pairs[usual].most_common(1)[0][0] if held else ""

    def __contains__(self, change: Change) -> bool:
        return id(change) in self._ids


def _shift(change: Change) -> tuple[int, str] | None:
    """By how many years the years in a change's words went on, and the first that did ("2025 → 2026")."""
    if change.kind != "changed":
        return None
    before, after = words(change)
    if _YEAR.sub("", before) != _YEAR.sub("", after):
        return None
    pairs = list(zip(_YEAR.findall(before), _YEAR.findall(after), strict=True))
    moved = {(int(new) - int(old)) for old, new in pairs if old != new}
    told = next((f"{old} → {new}" for old, new in pairs if old != new), "")
    return (moved.pop(), told) if len(moved) == 1 else None
