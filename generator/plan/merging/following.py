"""Which line of a plan's earlier text stands where in a later one: unchanged, moved, or written otherwise.

A line of a plan is one paragraph or one value, so lines are what is followed. First come those that keep their order;
whatever is left over and found again elsewhere was moved.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.outline.comparing.lines import MOST_PAIRS, found_once, kept_lines
from generator.plan.loading.keys import WORD

# A key, with the dashes of the list items that it begins.
_KEY = re.compile(rf"(?P<at>\s*(?P<dash>(?:- +)*)){WORD}:(?= |$)")
# Two lines are one, written otherwise, from this share of common words; of values of one key, whatever they say.
_ALIKE = 0.4
_SAME_KEY = 0.5


class LineMap(NamedTuple):
    """Where the lines of an old text are in a new one; all indices count from 0.

    `to` has for each old line the index of the same line in the new text, -1 where there is none. `rewritten` has the
    old lines that stand there in other words. `moved` are the old lines (of both) that stand in another order.
    """

    to: tuple[int, ...]
    rewritten: dict[int, int]
    moved: frozenset[int]

    def new(self, line: int) -> int:
        """Where an old line is now, in the same words or others; -1 where it is gone."""
        return self.to[line] if self.to[line] >= 0 else self.rewritten.get(line, -1)


def line_map(old: Sequence[str], new: Sequence[str]) -> LineMap:
    """Follows the lines of `old` into `new`; both are lines without their ends, compared as they stand."""
    kept = _slid(_slid(dict(kept_lines(old, new)), new), old)
    moved, moved_anew = _moved(old, new, kept)
    rewritten = _rewritten(old, new, kept, {**moved, **moved_anew})
    to = tuple(kept.get(line, moved.get(line, -1)) for line in range(len(old)))
    return LineMap(to, rewritten | moved_anew, frozenset(moved) | frozenset(moved_anew))


def key_of(line: str) -> str:
    """The key a line begins with and how far in it stands, as typed; "" for a line of text."""
    found = _KEY.match(line)
    return found[0] if found else ""


def begins_item(line: str) -> bool:
    """Whether the line begins a row, a Mục or another item of a list."""
    found = _KEY.match(line)
    return bool(found and found["dash"])


def indent_of(line: str) -> int:
    """The blanks before the line's first sign."""
    return len(line) - len(line.lstrip())


def _slid(kept: dict[int, int], new: Sequence[str]) -> dict[int, int]:
    """Pairs of lines of both sides, turned round: new to old.

    Where a run of added lines could as well be said to stand elsewhere among equal ones, it begins with an item.
    """
    back = {after: before for before, after in kept.items()}
    end = len(new)
    while end > 0:
        start = end
        while start and start - 1 not in back:
            start -= 1
        if start == end:
            end -= 1
            continue
        best, shift, step = _head(new[start]), 0, 0
        # The line above the run is the run's last one too: the run may begin one line higher.
        while start - step - 1 in back and new[start - step - 1] == new[end - step - 1]:
            step += 1
            if _head(new[start - step]) < best:
                best, shift = _head(new[start - step]), step
        for each in range(1, shift + 1):
            back[end - each] = back.pop(start - each)
        end = start - shift
    return back


def _head(line: str) -> tuple[bool, int]:
    return not begins_item(line), indent_of(line)


def _moved(old: Sequence[str], new: Sequence[str], kept: dict[int, int]) -> tuple[dict[int, int], dict[int, int]]:
    """The lines that went elsewhere, and those that changed as they went: whole rows, Mục, paragraphs."""
    taken = set(kept.values())
    gone = {line for line in range(len(old)) if line not in kept}
    come = {line for line in range(len(new)) if line not in taken}
    moved: dict[int, int] = {}
    anew: dict[int, int] = {}
    for line, place in found_once(old, new, sorted(gone), sorted(come)).items():
        # A value alone does not go from one row to another: it only says the same there.
        if line not in gone or place not in come or (key_of(old[line]) and not _stands_alone(old[line])):
            continue
        step = 0
        while {line + step} <= gone and {place + step} <= come:
            there, here = old[line + step], new[place + step]
            if there != here and _alike(there, here) < _SAME_KEY:
                break
            (moved if there == here else anew)[line + step] = place + step
            gone.discard(line + step)
            come.discard(place + step)
            step += 1
    return moved, anew


def _stands_alone(line: str) -> bool:
    return begins_item(line) or not indent_of(line)


def _rewritten(old: Sequence[str], new: Sequence[str], kept: dict[int, int], moved: dict[int, int]) -> dict[int, int]:
    """Between lines that stayed: which old line reads otherwise now."""
    gone_to = set(moved.values())
    found: dict[int, int] = {}
    cuts = [(-1, -1), *sorted(kept.items()), (len(old), len(new))]
    for (above, over), (below, under) in pairwise(cuts):
        there = [line for line in range(above + 1, below) if line not in moved]
        here = [line for line in range(over + 1, under) if line not in gone_to]
        if there and here:
            found |= _paired(old, new, there, here)
    return found


def _paired(old: Sequence[str], new: Sequence[str], there: list[int], here: list[int]) -> dict[int, int]:
    """The lines of two stretches that are most alike, in their order; a lone line in the place of a lone one too."""
    pairs: dict[int, int] = {}
    if len(there) * len(here) <= MOST_PAIRS:
        best = [[0.0] * (len(here) + 1) for _ in range(len(there) + 1)]
        alike = [[_alike(old[line], new[place]) for place in here] for line in there]
        for x in reversed(range(len(there))):
            for y in reversed(range(len(here))):
                both = alike[x][y] + best[x + 1][y + 1] if alike[x][y] >= _ALIKE else 0.0
                best[x][y] = max(both, best[x + 1][y], best[x][y + 1])
        x = y = 0
        while x < len(there) and y < len(here):
            if alike[x][y] >= _ALIKE and best[x][y] == alike[x][y] + best[x + 1][y + 1]:
                pairs[there[x]] = here[y]
                x, y = x + 1, y + 1
            elif best[x][y] == best[x + 1][y]:
                x += 1
            else:
                y += 1
    for (above, over), (below, under) in pairwise([(-1, -1), *pairs.items(), (len(old), len(new))]):
        lone = [line for line in there if above < line < below]
        place = [line for line in here if over < line < under]
        if len(lone) == len(place) == 1 and indent_of(old[lone[0]]) == indent_of(new[place[0]]):
            pairs[lone[0]] = place[0]
    return dict(sorted(pairs.items()))


def _alike(old: str, new: str) -> float:
    """0 to 1: the share of common words; values of one key in a row are never wholly different."""
    words, others = _words(old), _words(new)
    if not words or not others:
        return 0.0
    share = 2 * (words & others).total() / (words.total() + others.total())
    same = key_of(old) and key_of(old) == key_of(new) and not begins_item(old)
    return _SAME_KEY + share / 2 if same else share


@lru_cache(maxsize=4096)
def _words(line: str) -> Counter[str]:
    return Counter(line.split())
