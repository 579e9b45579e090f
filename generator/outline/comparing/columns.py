"""Which column of a table is which of another: by title, by name, by place; and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.outline.blocks import Column, Spans
from generator.outline.comparing.changes import Change, Spot
from generator.outline.comparing.grid import NOTHING, Grid, Line, Value, on_one_line
from generator.outline.comparing.order import staying
from generator.outline.comparing.words import flat, line

Rows = Sequence[tuple[Line, Line]]
_SHARED = 0.3


def paired_columns(old: Grid, new: Grid, rows: Rows = (), by_place: bool = True) -> dict[int, int]:
    """The partner of each old column that is still there.

    With `by_place` a column between partnered ones may have got another title: the paired `rows` tell that from a new
    column.
    """
    pairs: dict[int, int] = {}
    ones, others = old.table.columns, new.table.columns
    for old_keys, new_keys in (
        (old.titles, new.titles),
        ([column.name for column in ones], [column.name for column in others]),
    ):
        for one, key in enumerate(old_keys):
            if one in pairs or not key:
                continue
            for other, candidate in enumerate(new_keys):
                if candidate == key and other not in pairs.values():
                    pairs[one] = other
                    break
    if old.side >= 0 and new.side >= 0 and old.side not in pairs and new.side not in pairs.values():
        pairs[old.side] = new.side
    back = {other: one for one, other in pairs.items()}
    for one in range(len(ones)) if by_place else ():
        # Between partnered columns, or at the edges.
        other = pairs.get(one - 1, -1) + 1 if one == 0 or one - 1 in pairs else -1
        if one in pairs or other < 0 or other >= len(others) or other in back:
            continue
        if _may_be_one(one, other, len(ones) - len(others), rows):
            pairs[one], back[other] = other, one
    return pairs


def _may_be_one(one: int, other: int, fewer: int, rows: Rows) -> bool:
    """Whether two columns that share no title hold the same values; without rows to tell, as many columns must do."""
    both = [
        (words.words, others.words)
        for before, after in rows
        if before.kind == after.kind == "task"
        and (words := value(before, one)).words
        and (others := value(after, other)).words
    ]
    return sum(a == b for a, b in both) >= _SHARED * len(both) if both else fewer == 0


def value(line: Line, column: int) -> Value:
    """What a row says in a column, nothing where it has none."""
    return line.values[column] if 0 <= column < len(line.values) else NOTHING


def column_changes(old: Grid, new: Grid, blocks: tuple[int, int], columns: dict[int, int]) -> Iterator[Change]:
    """Columns that got another title, moved, came or went. Their spots are those of the header's last row.

    What came or went stands there with its title and the words of its cells.
    """

    def at(grid: Grid, side: int, column: int) -> Spot:
        return Spot(blocks[side], grid.header, grid.table.columns[column].name)

    back = {other: one for one, other in columns.items()}
    others = sorted(back)
    kept = {others[index] for index in staying([back[other] for other in others])}
    for other in range(len(new.table.columns)):
        one = back.get(other)
        if one is None:
            yield Change(
                "added", None, at(new, 1, other), after=(_title(new.table.columns[other]), *_cells(new, other))
            )
            continue
        before, after = _title(old.table.columns[one]), _title(new.table.columns[other])
        if flat(before[0].text if before else "") != flat(after[0].text if after else ""):
            yield Change("changed", at(old, 0, one), at(new, 1, other), (before,), (after,))
        if other not in kept:
            yield Change("moved", at(old, 0, one), at(new, 1, other))
    for one in range(len(old.table.columns)):
        if one not in columns:
            yield Change("removed", at(old, 0, one), None, before=(_title(old.table.columns[one]), *_cells(old, one)))


def _title(column: Column) -> Spans:
    """The title as typed in a plan: the line above it before a bar."""
    return line(f"{column.above} | {column.title}" if column.above else column.title)


def _cells(grid: Grid, column: int) -> Iterator[Spans]:
    """The words of each cell that has some, a merged one once."""
    for row in grid.lines:
        held = value(row, column) if row.kind == "task" else NOTHING
        if held.words and row.start(column) == row.row:
            yield on_one_line(held.lines)
