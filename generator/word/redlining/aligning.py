"""Which things of two sequences stand for each other, in an order that both have."""

from __future__ import annotations

import bisect
import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

# A block of the outline (its index, -1), a row of one, or the name of a table that is no block's.
Key = tuple[int, int] | str

# Each with each takes too long from here on.
_MOST_COMPARED = 60_000


class Item(NamedTuple):
    """An element of a document. `key` says which thing of the outline it is, None where that is not known.

    Elements without a key can stand for each other where they are of one `kind`; `text` says how well.
    """

    element: Any
    key: Key | None
    kind: str
    text: str


class Pair(NamedTuple):
    """An old item and the new one that stands for it, by their places; None where there is none."""

    old: int | None
    new: int | None


def aligned(old: Sequence[Item], new: Sequence[Item], known: Iterable[tuple[int, int]]) -> list[Pair]:
    """All items of both sides in one order; between two pairs first what only the old side has.

    `known` are places that stand for each other; of those that cross, the fewest are parted again.
    """
    result: list[Pair] = []
    at, at_new = 0, 0
    for first, second in [*_straight(known), (len(old), len(new))]:
        for one, other in [*_alike(old, range(at, first), new, range(at_new, second)), (first, second)]:
            result += [Pair(place, None) for place in range(at, one)]
            result += [Pair(None, place) for place in range(at_new, other)]
            if one < len(old) and other < len(new):
                result.append(Pair(one, other))
            at, at_new = one + 1, other + 1
    return result


def _straight(known: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most pairs whose order is the same on both sides."""
    pairs = sorted(known)
    # For each length: the place of the pair that ends a row of so many and does so first.
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for place, (_, second) in enumerate(pairs):
        length = bisect.bisect_left(lasts, second)
        before.append(ends[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            lasts.append(second)
        else:
            ends[length], lasts[length] = place, second
    found = []
    place = ends[-1] if ends else -1
    while place >= 0:
        found.append(pairs[place])
        place = before[place]
    return found[::-1]


def _alike(old: Sequence[Item], ours: range, new: Sequence[Item], theirs: range) -> Iterator[tuple[int, int]]:
    """Pairs of things without a key, between two that are known to stand for each other."""
    first = [place for place in ours if old[place].key is None]
    second = [place for place in theirs if new[place].key is None]
    if len(first) * len(second) > _MOST_COMPARED:
        matcher = difflib.SequenceMatcher(None, [old[x][2:] for x in first], [new[x][2:] for x in second], False)
        for a, b, size in matcher.get_matching_blocks():
            yield from zip(first[a : a + size], second[b : b + size], strict=True)
        return
    # best[i][j]: how well the first from i on and the second from j on can be paired.
    likeness = [[_likeness(old[x], new[y]) for y in second] for x in first]
    best = [[0.0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in reversed(range(len(first))):
        for j in reversed(range(len(second))):
            together = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(first) and j < len(second):
        if likeness[i][j] and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            yield first[i], second[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _likeness(old: Item, new: Item) -> float:
    """From 0 (never the same thing) to 3 (the same words)."""
    if old.kind != new.kind:
        return 0
    if old.text == new.text:
        return 3
    words, others = Counter(old.text.split()), Counter(new.text.split())
    shared = (words & others).total()
    return 0.2 + 2 * shared / max(1, words.total() + others.total())
