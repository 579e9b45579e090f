"""Which lines two texts have in common, in their order; in seconds however long and alike they are.

Lines found only once on both sides lead (Bram Cohen's patience diff); equal ones follow from where they stand. difflib
alone takes minutes over thousands of lines that repeat, as the blank ones and the deadlines of a register do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from generator.outline.comparing.order import equal_in_order

# Above these many pairs of lines nobody waits for the best way to pair them.
MOST_PAIRS = 250_000


def kept_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lines that stay in their order, as pairs of indices, in no order themselves."""
    ranges = [(0, len(old), 0, len(new))]
    while ranges:
        first, end, at, stop = ranges.pop()
        while first < end and at < stop and old[first] == new[at]:
            yield first, at
            first, at = first + 1, at + 1
        while first < end and at < stop and old[end - 1] == new[stop - 1]:
            end, stop = end - 1, stop - 1
            yield end, stop
        if first == end or at == stop:
            continue
        leading = _in_order(found_once(old, new, range(first, end), range(at, stop)))
        if leading:
            cuts = [(first - 1, at - 1), *leading, (end, stop)]
            yield from leading
            ranges += [(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(cuts)]
        elif (end - first) * (stop - at) <= MOST_PAIRS:
            matcher = SequenceMatcher(None, old[first:end], new[at:stop], autojunk=False)
            for begin, where, size in matcher.get_matching_blocks():
                yield from ((first + begin + step, at + where + step) for step in range(size))
        else:
            pairs = equal_in_order([*old[first:end]], [*new[at:stop]])
            yield from ((first + line, at + place) for line, place in pairs)


def found_once(old: Sequence[str], new: Sequence[str], there: Sequence[int], here: Sequence[int]) -> dict[int, int]:
    """Among these old and new lines those that stand once on either side."""
    counted = Counter(old[line] for line in there), Counter(new[line] for line in here)
    places = {new[line]: line for line in here}
    return {
        line: places[old[line]]
        for line in there
        if old[line].strip() and counted[0][old[line]] == 1 == counted[1][old[line]]
    }


def _in_order(pairs: dict[int, int]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both sides rise."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int] = {}
    for line, place in pairs.items():
        at = bisect_left(ends, place)
        ends[at : at + 1], last[at : at + 1] = [place], [line]
        if at:
            before[line] = last[at - 1]
    chain = last[-1:]
    while chain and chain[-1] in before:
        chain.append(before[chain[-1]])
    return [(line, pairs[line]) for line in reversed(chain)]
