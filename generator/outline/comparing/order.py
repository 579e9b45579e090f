"""Who moved, where things stand in another order: the fewest and lightest that explain it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def staying(places: Sequence[int], weights: Sequence[int] | None = None) -> list[int]:
    """The indices into `places` of the heaviest increasing subsequence; what is not in it has moved.

    `places` are different numbers, at first where each thing stood before, in the order in which they stand now.
    Takes n log n.
    """
    if all(before < after for before, after in pairwise(places)):
        return list(range(len(places)))
    weigh = weights or [1] * len(places)
    ranks = {place: rank for rank, place in enumerate(sorted(places), start=1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)  # a Fenwick tree of maxima: (weight, last index)
    before = [-1] * len(places)
    total: tuple[int, int] = (0, -1)
    for index, place in enumerate(places):
        rank = ranks[place]
        weight, last = 0, -1
        at = rank - 1
        while at:
            if best[at][0] > weight:
                weight, last = best[at]
            at -= at & -at
        before[index] = last
        reached = (weight + weigh[index], index)
        if reached[0] > total[0]:
            total = reached
        at = rank
        while at <= len(places):
            if reached[0] > best[at][0]:
                best[at] = reached
            at += at & -at
    kept: list[int] = []
    index = total[1]
    while index >= 0:
        kept.append(index)
        index = before[index]
    return kept[::-1]
