"""Which columns keys and dashes may stand in, as lines go by."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.plan.loading.lines import Entry, colonless_entry, entry, foreign_entry

# Enough to see how a list is pushed in; a file of nothing but lists must not take long.
LOOK_AHEAD = 500

Kind = Literal["keys", "list"]


@dataclass(frozen=True)
class Spot:
    """Where an entry should begin; `column` is None if nothing fits. Not `sure`: only a person can tell."""

    column: int | None
    sure: bool = True


@dataclass(frozen=True)
class _Level:
    kind: Kind
    column: int


class Nesting:
    """The mappings and lists that are open at a line.

    `opens` is true after a key that has no value yet, `seen` once there was any entry.
    """

    def __init__(self, lines: Sequence[str], known: Collection[str] = ()) -> None:
        found = ((number, entry(line) or colonless_entry(line, known)) for number, line in enumerate(lines))
        self._entries = [(number, each, _level(each)) for number, each in found if each]
        mistyped = (foreign_entry(line) for line in lines)
        every = [level for _, _, level in self._entries] + [_level(each) for each in mistyped if each]
        root = min((level.column for level in every), default=0)
        self.levels = [_Level("keys", root)]
        self.opens = False
        self.seen = False

    def has_list_at(self, column: int) -> bool:
        """Whether a list is open whose dashes stand in this column."""
        return _Level("list", column) in self.levels

    def fits(self, found: Entry) -> bool:
        """Whether the entry may begin where it was typed."""
        return self._rest(_level(found), self.opens) is not None

    def below(self, number: int) -> Iterator[Entry]:
        """The next entries below the line."""
        start = self._after(number)
        yield from (found for _, found, _ in self._entries[start : start + LOOK_AHEAD])

    def above(self, number: int) -> Iterator[Entry]:
        """The next entries above the line, the nearest first."""
        end = bisect.bisect_left(self._entries, number, key=lambda each: each[0])
        yield from (found for _, found, _ in reversed(self._entries[max(0, end - LOOK_AHEAD) : end]))

    def settle(self, number: int, found: Entry, opens: bool) -> Spot:
        """Take in the entry on the line `number`; `opens` says that it has no value on its line or below it."""
        typed = _level(found)
        following = self._following(number)
        right = self._right(number, typed, found, opens)
        spot = Spot(right)
        if right is not None and right != typed.column and following:
            # If the lines below hold to what was typed, more than this one line has moved.
            before = self.levels
            self._take(_Level(typed.kind, right), found)
            spot = Spot(right, self._rest(_level(following), opens) is not None)
            self.levels = before
        self._take(_Level(typed.kind, right) if right is not None and spot.sure else typed, found)
        self.opens = opens
        self.seen = True
        return spot

    def dash(self, columns: list[int]) -> bool:
        """Take in a line that holds only dashes; what they open stands on the next lines. False if it may not."""
        rest = self._rest(_Level("list", columns[0]), self.opens)
        self._push(rest, [_Level("list", column) for column in columns])
        self.opens = self.seen = True
        return rest is not None

    def _after(self, number: int) -> int:
        """The index of the first entry below the line."""
        return bisect.bisect_right(self._entries, number, key=lambda each: each[0])

    def _following(self, number: int) -> Entry | None:
        index = self._after(number)
        return self._entries[index][1] if index < len(self._entries) else None

    def _right(self, number: int, typed: _Level, found: Entry, opens: bool) -> int | None:
        rest = self._rest(typed, self.opens)
        following = self._following(number)
        if rest is None:
            return self._nearest(typed, found, following)
        if rest[-1] != typed:
            return self._usual(number, typed, rest[-1].column)
        # A line that fits further left, though the next one goes on where the line above was, has slid.
        left = self.levels[len(rest) :]
        if following and not opens and not found.dashes and _level(following) in left:
            return max(level.column for level in left if level.kind == "keys")
        return typed.column

    def _usual(self, number: int, typed: _Level, outer: int) -> int:
        """Where most entries of the mapping or list that begins here stand: its first may be the odd one."""
        columns = Counter([typed.column])
        start = self._after(number)
        for _, _, level in self._entries[start : start + LOOK_AHEAD]:
            if level.column < outer or (level.column == outer and level.kind == "keys"):
                break
            if level.kind == typed.kind and level.column <= typed.column:
                columns[level.column] += 1
        return max(columns, key=lambda column: (columns[column], column == typed.column))

    def _nearest(self, typed: _Level, found: Entry, following: Entry | None) -> int | None:
        """The column nearest to the typed one where such an entry may begin; of two equally near the deeper."""
        places = {level.column for level in self.levels if level.kind == typed.kind}
        if self.opens:
            places.add(self.levels[-1].column + 2)
        allowed = {place for place in places if self._rest(_Level(typed.kind, place), self.opens) is not None}
        if found.dashes and following and not following.dashes:
            # The other keys of the same item show where its dash was.
            meant = following.column - (found.column - typed.column)
            if meant in allowed:
                return meant
        if "\t" in found.indent:
            return max(allowed, default=None)
        return min(allowed, key=lambda place: (abs(place - typed.column), -place), default=None)

    def _rest(self, level: _Level, opens: bool) -> list[_Level] | None:
        """The levels that stay open when an entry begins there; None if it may not."""
        rest = list(self.levels)
        while rest and (rest[-1].column > level.column or _ends_list(rest[-1], level)):
            rest.pop()
        if not rest:
            return None
        top = rest[-1]
        if top == level:
            return rest
        inside = top.column < level.column or (level.kind == "list" and top.kind == "keys")
        return rest if opens and len(rest) == len(self.levels) and inside else None

    def _take(self, level: _Level, found: Entry) -> None:
        shift = level.column - _level(found).column
        opened = [_Level("list", column + shift) for column in found.dash_columns]
        self._push(self._rest(level, self.opens), [*opened, _Level("keys", found.column + shift)])

    def _push(self, rest: list[_Level] | None, opened: list[_Level]) -> None:
        if rest is None:
            rest = [level for level in self.levels if level.column < opened[0].column]
        self.levels = (rest[:-1] if rest and rest[-1] == opened[0] else rest) + opened


def _level(found: Entry) -> _Level:
    """Where an entry begins: with its dash or its key."""
    return _Level("list", found.dash_columns[0]) if found.dashes else _Level("keys", found.column)


def _ends_list(top: _Level, level: _Level) -> bool:
    """Whether a key in the column of a list's dashes closes that list."""
    return level.kind == "keys" and top == _Level("list", level.column)
