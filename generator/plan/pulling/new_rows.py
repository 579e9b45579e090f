"""What the rows of a changed table say, in the terms of the plan; which group each is to stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.outline.blocks import Cell, Spans, Table, plain
from generator.plan.pulling.edits import Stopped
from generator.plan.pulling.origins import Origin
from generator.plan.pulling.page import Line
from generator.plan.pulling.register import Group, Row
from generator.plan.pulling.retyping import without_label
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.sequence import Node
from generator.source import Mapping, Text

Outcome = Done | Stopped
HAS_LINES = "Nhiệm vụ này có nhiều dòng (`lines:`): thêm, bớt hay chuyển một dòng của nó thì gõ tay."


@dataclass
class Shelf:
    """A group as it is to be: the old one, or a new one by its row in the new table; `rows` in their order."""

    group: Group | None = None
    new: int = -1
    rows: list[Node] = field(default_factory=list)
    head: Line | None = None  # its line with the dash, once it is made
    key: Line | None = None  # the line `rows:`


@dataclass
class TableChanges:
    """What is to happen to the rows of one table, by their indices, and where the old and the new one stand."""

    origin: Origin
    old: Table
    new: Table
    partner: dict[int, int]  # from rows of the new table to those of the old
    removed: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    added: set[int] = field(default_factory=set)
    come: dict[int, Row] = field(default_factory=dict)  # rows (of the new table) that come from another table
    left: set[int] = field(default_factory=set)  # rows that go to another table
    regrouped: set[int] = field(default_factory=set)  # rows beside which another group's name stands now


class NewTable:
    """The rows of the new table, told in the names of the old one's columns."""

    def __init__(self, reworder: Reworder, changes: TableChanges) -> None:
        self.reworder, self.paper, self.page = reworder, reworder.paper, reworder.paper.page
        self.changes = changes
        self.origins = changes.origin.rows
        self.sideways = "group" in [column.name for column in changes.old.columns]
        register = changes.origin.register
        assert register is not None
        self.register = register
        self.outcome: dict[Node, Outcome] = {}
        self.placed: dict[Node, Line] = {}
        self.columns = self._columns()

    def _columns(self) -> dict[str, str]:
        """From the names of the new table's columns to those of the old: by title, else in their order."""
        old, new = self.changes.old.columns, self.changes.new.columns
        titles = {column.title.casefold(): column.name for column in reversed(old)}
        names = {column.name for column in old}
        found = {}
        for at, column in enumerate(new):
            beside = old[at] if at < len(old) else None
            if beside is not None and (beside.title.casefold() == column.title.casefold() or len(old) == len(new)):
                same = beside.title.casefold() == column.title.casefold()
                found[column.name] = beside.name if same else titles.get(column.title.casefold(), beside.name)
            else:
                other = column.name if column.name in names else ""
                found[column.name] = titles.get(column.title.casefold(), other)
        return found

    def _group_name(self, new: int) -> str | None:
        """What the group's cell of a row says in the new table, its number aside."""
        lines = self._lines(new, "group")
        words = " ".join(plain(line) for line in lines).strip()
        return plain(without_label(lines[0])) if words and len(lines) == 1 else words or None

    def _lines(self, new: int, name: str) -> tuple[Spans, ...]:
        """The lines of a cell of the new table; of a merged one those of its first row."""
        for at in range(new, -1, -1):
            cell = self._cell(at, name)
            if cell is None or cell.merge != "continue":
                return tuple(line for line in cell.lines if plain(line).strip()) if cell else ()
        return ()

    def _cell(self, new: int, name: str) -> Cell | None:
        row = self.changes.new.rows[new]
        return next((cell for cell in row.cells if self.columns.get(cell.name, cell.name) == name), None)

    def _words(self, new: int, name: str) -> list[str]:
        return [plain(line) for line in self._own_lines(new, name)]

    def _typed(self, new: int, name: str) -> list[str]:
        row = self.changes.come.get(new)
        value = self.register.value(row, name) if row is not None else None
        numbers = value.lines if value is not None else []
        old = [self.reworder.base(number, False).spans for number in numbers]
        lines = self._own_lines(new, name)
        # What came from another table keeps its expressions.
        return [self.reworder.written(line, old=old[at] if at < len(old) else ()) for at, line in enumerate(lines)]

    def _own_lines(self, new: int, name: str) -> list[Spans]:
        """The lines of a cell without the number that the program prints before the first."""
        lines = list(self._lines(new, name))
        if lines and name == self._labelled():
            lines[0] = without_label(lines[0])
        return [line for line in lines if plain(line).strip()]

    def _labelled(self) -> str:
        """The column whose words get the row's number."""
        names = [column.name for column in self.changes.old.columns]
        layout = self.register.tree.mapping("tables", self.changes.old.id) or Mapping()
        style = str(layout.get(Text("labels"), "")).replace("run-on", " ").rpartition("/")[2].strip()
        if "tt" in names or not style:
            return ""
        return next((name for name in names if name != "group"), "")

    def _printed(self, value: Text) -> list[str]:
        """What a group's value prints, line by line."""
        return [plain(self.reworder.base(line.line, False).spans) for line in value.printed_lines()]

    def _key_order(self, shelf: Shelf) -> list[str]:
        """The columns in the order in which the rows around write them."""
        names = [column.name for column in self.changes.old.columns if column.name not in ("tt", "group")]
        names.sort(key=lambda name: name != "task")
        rows = [
            *(shelf.group.rows if shelf.group else ()),
            *(row for group in self.register.groups for row in group.rows),
        ]
        model = next((row.node for row in rows if sum(name in row.node for name in names) > 1), None)
        if model is None:
            return names
        typed = [str(key) for key in model if key in names]
        rank = {name: at for at, name in enumerate(typed)}
        return [
            *typed[:1],
            *sorted((n for n in names if n not in typed[:1]), key=lambda n: rank.get(n, names.index(n))),
        ]

    def _title(self, group: Group) -> str:
        return self.reworder.title(group.node, self.register.tree)

    def _continues(self, new: int) -> bool:
        """Whether a new row is another line of the task above it: its number or its words are merged with those."""
        names = [column.name for column in self.changes.old.columns]
        layout = self.register.tree.mapping("tables", self.changes.old.id) or Mapping()
        if "task" in str(layout.get(Text("merge"), "")).split():
            return False
        cell = self._cell(new, "tt" if "tt" in names else "task")
        return cell is not None and cell.merge == "continue"
