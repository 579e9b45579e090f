"""One side of a merge: what became of each line of the common version, and what was added between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.plan.merging.following import begins_item, indent_of, key_of, line_map

# A line that was added, or the number of a line of the common version that was moved here.
Item = str | int


class Side:
    """A version of a plan's lines, seen from the lines `base` that it came from.

    `now` has for each line of `base` what it says now, None where it was removed; `moved` are those that stand
    elsewhere now. `added[n]` is what was put before line n of `base`, in its order.
    """

    def __init__(self, frame: Frame, lines: Sequence[str]) -> None:
        self.frame, self.base = frame, frame.lines
        base = self.base
        found = line_map(base, lines)
        places = [found.new(line) for line in range(len(base))]
        self.now = [lines[place] if place >= 0 else None for place in places]
        self.moved = found.moved
        self.added: dict[int, list[Item]] = {}
        back = {place: line for line, place in enumerate(places) if place >= 0}
        gap = 0
        for place, line in enumerate(lines):
            old = back.get(place, -1)
            if old >= 0 and old not in self.moved:
                gap = old + 1
            else:
                self.added.setdefault(gap, []).append(line if old < 0 else old)
        self.gap_of = {item: gap for gap, items in self.added.items() for item in items if isinstance(item, int)}


class Unit(NamedTuple):
    """A row, value or paragraph that was added: its lines. `parent` is the line of the common version it is below."""

    items: tuple[Item, ...]
    depth: int
    key: str
    parent: int


def units(side: Side, gap: int) -> Iterator[Unit]:
    """What one side added at a gap, in pieces of which each can stand without the others; comments go with the next."""
    held: list[Item] = []
    depth = -1
    for item in side.added.get(gap, ()):
        line = item if isinstance(item, str) else side.base[item]
        bare = line.strip()
        own = [_text(side, each) for each in held]
        has_head = any(each.strip() and not each.lstrip().startswith("#") for each in own)
        if bare and has_head and indent_of(line) <= depth:
            yield _unit(side, gap, held, depth)
            held, has_head = [], False
        if bare and not bare.startswith("#") and not has_head:
            depth = indent_of(line)
        held.append(item)
    if held:
        yield _unit(side, gap, held, depth)


def _text(side: Side, item: Item) -> str:
    return item if isinstance(item, str) else side.base[item]


def _unit(side: Side, gap: int, held: list[Item], depth: int) -> Unit:
    head = next((line for line in (_text(side, item) for item in held) if line.strip() and line.strip()[0] != "#"), "")
    return Unit(tuple(held), depth, key_of(head), side.frame.parent(gap, head) if head else -1)


class Frame:
    """What stands under what in the lines of a plan, by how far they are pushed in."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self._outer = [-1] * len(lines)
        # The nearest line before each gap that is neither blank nor a comment.
        self._above = [-1] * (len(lines) + 1)
        for line, text in enumerate(lines):
            bare = text.strip()
            if bare and not bare.startswith("#"):
                self._outer[line] = self.parent(line, text)
                self._above[line + 1] = line
            else:
                self._above[line + 1] = self._above[line]

    def parent(self, gap: int, text: str) -> int:
        """The line under which a line before line `gap` stands: the nearest one further out; -1 for none."""
        depth, is_item = indent_of(text), begins_item(text)
        line = self._above[gap]
        while line >= 0:
            above = self.lines[line]
            # The items of a list may stand straight below its key.
            if indent_of(above) < depth or (is_item and indent_of(above) == depth and not begins_item(above)):
                break
            line = self._outer[line]
        return line
