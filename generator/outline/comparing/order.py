"""Order of things: who moved, where the fewest and lightest shall have; what is equal in two lists, in one order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

# Lists are compared each with each up to this many pairs; longer stretches are cut into short ones.
_LARGEST = 10_000
_STRETCH = 60


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


def cut_alike(ones: list[int], others: list[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Two long stretches cut into as many short ones: what changed throughout still stands at much the same place."""
    count = max(len(ones), len(others)) // _STRETCH + 1
    for part in range(count):
        left = ones[len(ones) * part // count : len(ones) * (part + 1) // count]
        right = others[len(others) * part // count : len(others) * (part + 1) // count]
        if left and right:
            yield left, right


def equal_in_order(olds: list[str], news: list[str]) -> list[tuple[int, int]]:
    """Pairs of equal words in the same order: as many as there are in short lists, each the next one in long lists."""
    if len(olds) * len(news) > _LARGEST:
        return _each_next(olds, news)
    lengths = [[0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for i in range(len(olds) - 1, -1, -1):
        for j in range(len(news) - 1, -1, -1):
            equal = olds[i] and olds[i] == news[j]
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if equal else max(lengths[i + 1][j], lengths[i][j + 1])
    pairs = []
    i = j = 0
    while i < len(olds) and j < len(news):
        if olds[i] and olds[i] == news[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _each_next(olds: list[str], news: list[str]) -> list[tuple[int, int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(olds):
        if words:
            places[words].append(index)
    pairs = []
    reached = 0
    for index, words in enumerate(news):
        known = places.get(words, [])
        at = bisect_left(known, reached)
        if at < len(known):
            pairs.append((known[at], index))
            reached = known[at] + 1
    return pairs
