"""Where the lines of a text stand in a later text: lines edited, added, taken out, whole blocks moved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from generator.plan.pulling.units import Unit, paired

# A paragraph shorter than this says too little to be found elsewhere.
_TELLING = 12
_KEY = re.compile(r"\s*(?:- +)*[a-z][a-z0-9_-]*:(?:\s|$)")
# How much two lines have in common when one is taken for what became of the other.
_ALIKE = 0.5
# Above this many pairs of lines difflib would take seconds; between lines that occur once such gaps do not come.
_MOST_PAIRS = 250_000


class Followed(NamedTuple):
    """Lines are counted from 0. `same` leads from each old line to the new line that is equal to it, `altered` from an
    old line to the new one that stands in its place and resembles it.
    """

    same: dict[int, int]
    altered: dict[int, int]


def followed(
    old: Sequence[str], new: Sequence[str], units: tuple[Sequence[Unit], Sequence[Unit]] = ((), ())
) -> Followed:
    """What became of the old lines. Blank lines are found only where their neighbours are.

    `units` are lines that belong together (a row of the register, a Mục), of the old text and of the new one: they are
    followed as one, wherever they went, so that a line that many of them have is never taken for that of another.
    """
    if list(old) == list(new):
        return Followed({at: at for at in range(len(old))}, {})
    same: dict[int, int] = {}
    gaps: list[Gap] = []
    olds, news = units
    for one, other in paired(old, new, olds, news):
        _align(old, new, one, other, same, gaps)
    inside, within = {at for unit in olds for at in unit}, {at for unit in news for at in unit}
    rest = [at for at in range(len(old)) if at not in inside]
    others = [at for at in range(len(new)) if at not in within]
    _align(old, new, rest, others, same, gaps)
    _follow_moves(old, new, same)
    return Followed(same, _altered(old, new, gaps, same))


Gap = tuple[list[int], list[int]]


def _align(
    old: Sequence[str],
    new: Sequence[str],
    ones: Sequence[int],
    others: Sequence[int],
    same: dict[int, int],
    gaps: list[Gap],
) -> None:
    """Some lines of both texts that kept their order."""
    found: dict[int, int] = {}
    holes: list[Region] = []
    _in_turn([old[at] for at in ones], [new[at] for at in others], found, holes)
    same |= {ones[at]: others[to] for at, to in found.items()}
    gaps += [([*ones[a:b]], [*others[c:d]]) for a, b, c, d in holes]


Region = tuple[int, int, int, int]


def _in_turn(old: Sequence[str], new: Sequence[str], same: dict[int, int], gaps: list[Region]) -> None:
    """Lines that kept their order: first those at the edges and those that occur once, then what lies between."""
    waiting: list[Region] = [(0, len(old), 0, len(new))]
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and old[a] == new[c]:
            same[a] = c
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            same[b] = d
        if a == b or c == d:
            continue
        anchors = _in_order(_unique_pairs(old, new, (a, b, c, d)))
        if anchors:
            for left, right in anchors:
                same[left] = right
            edges = [(a - 1, c - 1), *anchors, (b, d)]
            waiting += [(x + 1, y, u + 1, v) for (x, u), (y, v) in pairwise(edges)]
        elif (b - a) * (d - c) <= _MOST_PAIRS:
            matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
            for tag, i, j, k, m in matcher.get_opcodes():
                if tag == "equal":
                    same.update(zip(range(a + i, a + j), range(c + k, c + m), strict=True))
                elif tag == "replace":
                    gaps.append((a + i, a + j, c + k, c + m))


def _unique_pairs(old: Sequence[str], new: Sequence[str], region: Region) -> list[tuple[int, int]]:
    a, b, c, d = region
    before, after = Counter(old[a:b]), Counter(new[c:d])
    places = {line: at for at, line in enumerate(new[c:d], start=c)}
    return [
        (at, places[line])
        for at, line in enumerate(old[a:b], start=a)
        if line.strip() and before[line] == 1 and after.get(line) == 1
    ]


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs that do not cross (patience)."""
    tops: list[int] = []
    chains: list[tuple[tuple[int, int], int]] = []
    last: list[int] = []
    for pair in pairs:
        at = bisect_left(tops, pair[1])
        chains.append((pair, last[at - 1] if at else -1))
        tops[at : at + 1] = [pair[1]]
        last[at : at + 1] = [len(chains) - 1]
    found: list[tuple[int, int]] = []
    here = last[-1] if last else -1
    while here >= 0:
        pair, here = chains[here]
        found.append(pair)
    return found[::-1]


def _follow_moves(old: Sequence[str], new: Sequence[str], same: dict[int, int]) -> None:
    """Paragraphs that stand elsewhere now: from one that is there once, up and down as far as all are equal.

    Keys with their values do not move by themselves: a row's deadline is no other row's.
    """
    taken = set(same.values())
    left = [at for at in range(len(old)) if at not in same]
    free = [at for at in range(len(new)) if at not in taken]
    before, after = Counter(old[at] for at in left), Counter(new[at] for at in free)
    places = {new[at]: at for at in free}
    seeds = [
        (at, places[old[at]])
        for at in left
        if len(old[at].strip()) >= _TELLING and not _KEY.match(old[at]) and before[old[at]] == after[old[at]] == 1
    ]
    for seed in seeds:
        for step in (1, -1):
            at, to = seed if step == 1 else (seed[0] - 1, seed[1] - 1)
            while 0 <= at < len(old) and 0 <= to < len(new) and at not in same and to not in taken:
                if old[at] != new[to] or _KEY.match(old[at]):
                    break
                same[at] = to
                taken.add(to)
                at, to = at + step, to + step


def _altered(old: Sequence[str], new: Sequence[str], gaps: Sequence[Gap], same: dict[int, int]) -> dict[int, int]:
    taken = set(same.values())
    altered: dict[int, int] = {}
    for ones, others in gaps:
        free = [at for at in others if at not in taken and new[at].strip()]
        for at in ones:
            if at in same or not old[at].strip() or not free:
                continue
            # One line for one line is what became of it, however little is left.
            alone = len(ones) == len(others) == 1
            best = max(free, key=lambda to: _likeness(old[at], new[to]))
            if alone or _likeness(old[at], new[best]) >= _ALIKE:
                altered[at] = best
                free = [to for to in free if to > best]
    return altered


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio()
