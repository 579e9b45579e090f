"""The tables of two outlines: which is which, which row became which, and who moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from generator.outline.blocks import Outline, Table
from generator.outline.comparing.changes import Spot, Tier
from generator.outline.comparing.columns import paired_columns
from generator.outline.comparing.grid import Grid, Line, folded_title
from generator.outline.comparing.order import staying
from generator.outline.comparing.pairing import Item, Pairing
from generator.outline.comparing.words import loose

# A group counts for more than any number of rows: rows move past it, not it past them.
_GROUP_WEIGHT = 100_000


class Entry(NamedTuple):
    """What stands in the sequence of all rows: a table (`line` None), a group's name down the side, a row.

    `parent` is the index of the group's entry (-1: none), `table` the index of the block.
    """

    kind: str
    table: int
    line: Line | None
    parent: int = -1


class Side:
    """The tables of one outline as one sequence of entries."""

    def __init__(self, grids: dict[int, Grid]) -> None:
        self.grids = grids
        self.entries: list[Entry] = []
        self.items: list[Item] = []
        self.at: dict[Spot, int] = {}
        for index, grid in self.grids.items():
            self._add(Entry("table", index, None), Item(Spot(index), "table", ""))
            self._rows(index, grid)

    def _add(self, entry: Entry, item: Item) -> int:
        self.entries.append(entry)
        self.items.append(item)
        if entry.kind != "side":
            self.at[item.spot] = len(self.items) - 1
        return len(self.items) - 1

    def _rows(self, index: int, grid: Grid) -> None:
        parent, start = -1, -1
        others = [c for c in range(len(grid.table.columns)) if c not in (grid.count, grid.side, grid.head)]
        for line in grid.lines:
            spot = Spot(index, line.row)
            if line.kind == "group":
                parent = self._add(Entry("group", index, line), Item(spot, "group", line.values[0].words))
                start = -1
                continue
            if line.group != start:
                start = line.group
                parent = -1
                if start >= 0:
                    words = line.values[grid.side].words
                    # Not to be taken for a row's words.
                    parent = self._add(Entry("side", index, line), Item(spot, "side", f"\x02{words}"))
            head = line.values[grid.head].words if grid.head >= 0 else ""
            rest = "\x1f".join([line.values[column].words for column in others])
            self._add(Entry("task", index, line, parent), Item(spot, "task", head, rest))


class Tables:
    """The tables of both outlines, paired."""

    def __init__(self, old: Outline, new: Outline, hints: Mapping[Spot, Spot]) -> None:
        sides = _sides(old) | _sides(new)
        grids = _grids(old, sides), _grids(new, sides)
        # A column numbered on one side is on the other: with one row left there is no telling.
        numbered = frozenset(title for side in grids for grid in side.values() for title in grid.numbered())
        for grid in (*grids[0].values(), *grids[1].values()):
            grid.take_numbers_off(numbered)
        self.old, self.new = Side(grids[0]), Side(grids[1])
        told = {
            self.new.at[spot]: self.old.at[partner]
            for spot, partner in hints.items()
            if spot in self.new.at and partner in self.old.at
        }
        self.pairing = pairing = Pairing(self.old.items, self.new.items, told)
        self._columns: dict[tuple[int, int], dict[int, int]] = {}
        pairing.by_words(lambda item: item.key)
        self._pair_tables()
        self._pair_groups()
        pairing.by_hints()
        pairing.by_words(lambda item: loose(item.head), "similar")
        self._pair_tables()
        self._pair_groups()
        pairing.rest()
        self._pair_groups()
        self.partners = self._partners()
        self.moved = self._moved()

    def _partners(self) -> dict[int, int]:
        """The blocks of the tables that are in both, old to new."""
        return {
            self.old.entries[one].table: self.new.entries[other].table
            for one, other in self.pairing.partner.items()
            if self.old.entries[one].kind == "table"
        }

    def rows(self) -> dict[Spot, tuple[Spot, Tier]]:
        """The rows that are in both, old to new; header rows go with their table, the last ones first."""
        found: dict[Spot, tuple[Spot, Tier]] = {}
        for one, other in self.partners.items():
            tier = self.pairing.tiers[self.old.at[Spot(one)]]
            headers = zip(self.old.grids[one].headers[::-1], self.new.grids[other].headers[::-1], strict=False)
            found |= {Spot(one, was): (Spot(other, now), tier) for was, now in headers}
        return found | {
            self.old.items[one].spot: (self.new.items[other].spot, self.pairing.tiers[one])
            for one, other in self.pairing.partner.items()
            if self.old.entries[one].kind in ("group", "task")
        }

    def columns(self, one: int, other: int) -> dict[int, int]:
        """The columns of the table at block `one` that are in the table at block `other`."""
        known = self._columns.get((one, other))
        if known is None:
            old, new = self.old.grids[one], self.new.grids[other]
            rows = [
                (before, after)
                for i, j in self.pairing.partner.items()
                if (before := self.old.entries[i].line)
                and (after := self.new.entries[j].line)
                and (self.old.entries[i].table, self.new.entries[j].table) == (one, other)
            ]
            known = self._columns[one, other] = paired_columns(old, new, rows, by_place=self.partners.get(one) == other)
        return known

    def row_before(self, spot: Spot) -> Spot:
        """Where in the new tables the row stands that stood before an old row and is still there; else the table."""
        if spot.whole not in self.old.at:
            return Spot(self.partners.get(spot.block, 0))  # a column: its header's place
        for index in range(self.old.at[spot.whole] - 1, -1, -1):
            other = self.pairing.partner.get(index)
            if other is not None and other not in self.moved and self.old.entries[index].kind != "side":
                return self.new.items[other].spot
            if self.old.entries[index].kind == "table":
                break
        return Spot(0)

    def _pair_tables(self) -> None:
        """Tables that share rows, then those with one id or the same columns, then the only one left."""
        pairing = self.pairing
        votes = Counter(
            (self.old.at[Spot(old.table)], self.new.at[Spot(new.table)])
            for one, other in pairing.partner.items()
            if (old := self.old.entries[one]).kind == "task" and (new := self.new.entries[other])
        )
        for (one, other), _ in votes.most_common():
            self._pair(one, other)
        olds, news = self.old.grids, self.new.grids
        for alike in (
            lambda a, b: olds[a].table.id == news[b].table.id and olds[a].table.id,
            lambda a, b: olds[a].titles == news[b].titles,
            lambda a, b: len(olds) == len(news) == 1,
        ):
            for a in olds:
                for b in news:
                    if alike(a, b):
                        self._pair(self.old.at[Spot(a)], self.new.at[Spot(b)])

    def _pair_groups(self) -> None:
        """Groups of which most rows are in one group of the other side."""
        votes = Counter(
            (old.parent, new.parent)
            for one, other in self.pairing.partner.items()
            if (old := self.old.entries[one]).parent >= 0 and (new := self.new.entries[other]).parent >= 0
        )
        for (one, other), _ in votes.most_common():
            if self.old.entries[one].kind == self.new.entries[other].kind:
                self._pair(one, other)

    def _pair(self, one: int, other: int) -> None:
        if one not in self.pairing.partner and other not in self.pairing.back:
            self.pairing.pair(one, other, "similar")

    def _moved(self) -> set[int]:
        """The new entries (groups and rows) that stand elsewhere now; not those that followed their group."""
        pairing, moved = self.pairing, set()
        tables = self.partners
        members = Counter(entry.parent for entry in self.new.entries)
        by_table: dict[int, list[int]] = {}
        for index, entry in enumerate(self.new.entries):
            if entry.kind == "table" or index not in pairing.back:
                continue
            if tables.get(self.old.entries[pairing.back[index]].table) == entry.table:
                by_table.setdefault(entry.table, []).append(index)
            else:
                moved.add(index)
        for indices in by_table.values():
            weights = [
                1 if self.new.entries[index].kind == "task" else _GROUP_WEIGHT + members[index] for index in indices
            ]
            kept = {indices[at] for at in staying([pairing.back[index] for index in indices], weights)}
            moved |= set(indices) - kept
        for group in [index for index in moved if self.new.entries[index].kind == "group"]:
            followers = [
                index
                for index in moved
                if self.new.entries[index].parent == group
                and self.old.entries[pairing.back[index]].parent == pairing.back[group]
            ]
            followers.sort()
            moved -= {followers[at] for at in staying([pairing.back[index] for index in followers])}
        return moved


def _grids(outline: Outline, sides: frozenset[str]) -> dict[int, Grid]:
    return {index: Grid(block, sides) for index, block in enumerate(outline.blocks) if isinstance(block, Table)}


def _sides(outline: Outline) -> frozenset[str]:
    """The titles of the columns that hold a group's name down the side."""
    return frozenset(
        folded_title(column.title, column.above)
        for block in outline.blocks
        if isinstance(block, Table)
        for column in block.columns
        if column.name == "group" and column.title
    )
