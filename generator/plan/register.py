"""The task register: every task once, with the values its group gives it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.plan.model import Task, TaskGroup, TaskLine, groups
from generator.plan.scope import Scope
from generator.plan.suggest import suggest
from generator.problems import Place
from generator.source import Text

STANDARD = ("task", "product", "lead", "support", "deadline", "budget", "goal", "note", "tt")


class Row:
    """One task with all its values: its own, else its group's; a value left empty is blank."""

    __slots__ = ("printed", "task", "values")

    def __init__(self, task: Task, values: dict[str, Text]) -> None:
        self.task, self.values, self.printed = task, values, False

    @property
    def place(self) -> Place:
        """Where the first thing said about the task stands."""
        own = [*self.task.columns().values(), *([self.task.id] if self.task.id else [])]
        return min((text.place for text in own or self.values.values()), default=Place())


class Group(NamedTuple):
    """A group and its rows, as far as they are to be printed."""

    group: TaskGroup
    rows: tuple[Row, ...]


class Register:
    """The groups of a plan (or of one table), and where to find a row or a group by its id."""

    def __init__(self, entries: list[TaskGroup | Task]) -> None:
        self.groups: list[Group] = []
        self._groups: dict[str, Group] = {}
        self._rows: dict[str, Row] = {}
        for group in groups(entries):
            defaults = group.columns()
            rows = tuple(Row(task, defaults | task.columns()) for task in group.rows)
            entry = Group(group, rows)
            self.groups.append(entry)
            if group.id:
                self._groups[group.id] = entry
            self._rows |= {row.task.id: row for row in rows if row.task.id}

    def define_ids(self, scope: Scope) -> None:
        """Makes the ids of groups and rows known to references."""
        for group in self.groups:
            scope.define(group.group.id)
            for row in group.rows:
                scope.define(row.task.id)

    def used_fields(self) -> set[str]:
        """The names that some row or line has a value for."""
        return {
            name
            for group in self.groups
            for row in group.rows
            for values in (row.values, *(line.columns() for line in row.task.lines))
            for name, value in values.items()
            if value
        }

    def check_fields(self, columns: set[str], scope: Scope) -> None:
        """Every key of a row must be a standard field or a column of some table: else it would print nowhere."""
        known = sorted(columns | set(STANDARD))
        for holder in self._holders():
            for name, value in holder.extra.items():
                if name not in known:
                    likely = suggest(name, known)
                    hint = f"Thêm cột `{name}` vào `columns:` của bảng."
                    hint = f"Có phải bạn muốn gõ `{likely}`?" if likely else hint
                    message = f"`{name}` không phải trường của nhiệm vụ và không phải cột của bảng nào."
                    scope.error(value.place, "unknown-field", message, hint)

    def selected(self, names: tuple[str, ...], source: Text, scope: Scope) -> list[Group]:
        """The groups with these ids, all without ids; unknown ones are errors at `source`."""
        if not names:
            return self.groups
        for name in names:
            if name not in self._groups:
                self._unknown(name, self._groups, "nhóm", source, scope)
        return [self._groups[name] for name in names if name in self._groups]

    def rows(self, names: tuple[str, ...], source: Text, scope: Scope) -> Iterator[Row]:
        """The rows with these ids, or of the groups with these ids."""
        for name in names:
            if name in self._rows:
                yield self._rows[name]
            elif name in self._groups:
                yield from self._groups[name].rows
            else:
                self._unknown(name, {*self._rows, *self._groups}, "nhiệm vụ hoặc nhóm", source, scope)

    def report_unprinted(self, scope: Scope) -> None:
        """A task that stands neither in the body nor in a table is probably forgotten."""
        missing = [row for group in self.groups for row in group.rows if not row.printed]
        if missing:
            message = f"{len(missing)} nhiệm vụ không được in ở đâu, từ dòng này."
            hint = "Đặt bảng bằng <<table ...>>, hoặc in trong thân bằng <<tasks ...>>."
            scope.notice(missing[0].place, "unprinted-task", message, hint)

    def _holders(self) -> Iterator[TaskGroup | Task | TaskLine]:
        for group in self.groups:
            yield group.group
            for task in group.group.rows:
                yield task
                yield from task.lines

    def _unknown(self, name: str, known: Collection[str], kind: str, source: Text, scope: Scope) -> None:
        likely = suggest(name, known)
        hint = f"Có phải bạn muốn gõ `{likely}`?" if likely else f"Thêm `id: {name}` vào {kind} cần in."
        scope.error(source.place, "unknown-task", f"Không có {kind} nào mang id `{name}`.", hint)
