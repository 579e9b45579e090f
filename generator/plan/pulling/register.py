"""The task register as typed: groups, rows, and which key gives a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.plan.pulling.tree import Leaf, Path, Tree
from generator.source import Mapping, Text

# What a group says of itself and a row of where it stands: no columns.
NOT_COLUMNS = frozenset({"id", "group", "body", "rows", "lines"})


@dataclass(frozen=True, eq=False)
class Row:
    """A task: its mapping, the group that gives it values (None for a task standing alone), its place among them."""

    node: Mapping
    group: Mapping | None
    path: Path

    def holder(self, name: str, line: Mapping | None = None) -> Mapping | None:
        """The mapping whose key gives the value of a column: a line's, the row's, the group's; None if none does."""
        return next((node for node in (line, self.node, self.group) if node is not None and name in node), None)


@dataclass(frozen=True, eq=False)
class Group:
    """Rows under one group's name; without a mapping they stand alone in the list."""

    node: Mapping | None
    rows: tuple[Row, ...]
    path: Path


class Register:
    """The list under `tasks`, or under the `rows` of one table."""

    def __init__(self, tree: Tree, path: Path) -> None:
        self.tree, self.path = tree, path
        self.groups = list(self._read())
        self._by_id = {str(group.node.get(Text("id"), "")): group for group in self.groups if group.node is not None}
        self._rows = {str(row.node.get(Text("id"), "")): row for group in self.groups for row in group.rows}

    def selected(self, names: Sequence[str]) -> list[Group]:
        """The groups that `<<table ID names>>` prints."""
        return [self._by_id[name] for name in names if name in self._by_id] if names else self.groups

    def rows(self, names: Sequence[str]) -> Iterator[Row]:
        """The rows that `<<tasks names>>` prints."""
        for name in names:
            if name in self._rows:
                yield self._rows[name]
            elif name in self._by_id:
                yield from self._by_id[name].rows

    def value(self, row: Row, name: str, line: Mapping | None = None) -> Leaf | None:
        """The value of a column."""
        holder = row.holder(name, line)
        return self.tree.leaf(holder, name) if holder is not None else None

    def _read(self) -> Iterator[Group]:
        loose: list[Row] = []
        for number, node in enumerate(self.tree.elements(*self.path)):
            path = (*self.path, number)
            if "rows" not in node and "group" not in node:
                loose.append(Row(node, None, path))
                continue
            if loose:
                yield Group(None, tuple(loose), self.path)
                loose = []
            rows = self.tree.elements(*path, "rows")
            yield Group(node, tuple(Row(each, node, (*path, "rows", at)) for at, each in enumerate(rows)), path)
        if loose:
            yield Group(None, tuple(loose), self.path)


def lines_of(row: Row) -> list[Mapping]:
    """The mappings of a row's `lines:`."""
    node = row.node.get(Text("lines"))
    return [each for each in node if isinstance(each, Mapping)] if isinstance(node, list) else []
