"""The rows of a table as a register has them: groups, tasks, and the lines of a task that stand under one number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.outline.blocks import Cell, Row, Spans, Table, plain

Lines = tuple[Spans, ...]


class Value(NamedTuple):
    """What stands in one column of one row: its lines, and its part in a vertical merge."""

    lines: Lines = ()
    merge: str = ""

    @property
    def text(self) -> str:
        """The words, one line each."""
        return "\n".join(plain(line) for line in self.lines)

    @property
    def filled(self) -> bool:
        """Whether anything stands there."""
        return any(span.text or span.note for line in self.lines for span in line)


@dataclass
class Task:
    """A task: its label and its values by column; with several `lines` what all of them have in common is `shared`."""

    label: str
    lines: list[dict[str, Value]]
    shared: dict[str, Value] = field(default_factory=dict)


@dataclass
class Group:
    """A group: its label and title (without any: rows that stand alone), and its tasks."""

    label: str = ""
    title: Lines = ()
    tasks: list[Task] = field(default_factory=list)
    titled: bool = False


def groups_of(table: Table, names: tuple[str, ...]) -> list[Group]:
    """The body of a table; `names` are those of its columns."""
    found: list[Group] = []
    heads = _heads(table, names)
    for index, row in enumerate(table.rows):
        if row.kind in ("header", "numbers"):
            continue
        head = heads.get(index)
        if head is not None:
            found.append(head)
            continue
        values = _values(row, names)
        side = values.pop("group", None)
        if side is not None and side.merge != "continue" and (side.filled or not found or found[-1].titled):
            # The group's name down the side; without words it names none.
            found.append(Group(title=side.lines, titled=side.filled))
        elif not found or (side is None and found[-1].titled and _stands_alone(table, index, heads)):
            found.append(Group())
        _add(found[-1], values, "tt" in names)
    return found


def _heads(table: Table, names: tuple[str, ...]) -> dict[int, Group]:
    """The rows that are headings of groups; one that heads no rows, or says more than a name, is a row itself."""
    found: dict[int, Group] = {}
    for index, row in enumerate(table.rows):
        head = _head(row, names) if row.kind == "group" and "group" not in names else None
        following = table.rows[index + 1 : index + 2]
        if head is not None and following and following[0].kind == "task":
            found[index] = head
    return found


def _stands_alone(table: Table, index: int, heads: dict[int, Group]) -> bool:
    """Whether a row is a heading that heads no rows itself: it does not belong to the group above it."""
    return table.rows[index].kind == "group" and index not in heads


def _head(row: Row, names: tuple[str, ...]) -> Group | None:
    cells = list(row.cells)
    label = ""
    if names[0] == "tt" and len(cells) > 1 and cells[0].columns == 1:
        label = cells.pop(0).text.strip()
    title, *others = cells
    if any(cell.text.strip() for cell in others) or not title.text.strip():
        return None
    return Group(label, title.lines, titled=True)


def _values(row: Row, names: tuple[str, ...]) -> dict[str, Value]:
    """The cells of a row by column; one over several columns stands in the first (of a heading: in the first text)."""
    found = {name: Value() for name in names}
    at = 0
    for cell in row.cells:
        if at < len(names):
            name = names[at]
            if cell.columns > 1 and name in ("tt", "group") and at + 1 < len(names):
                name = names[at + 1]
            found[name] = _value(cell)
        at += cell.columns
    return found


def _value(cell: Cell) -> Value:
    return Value(cell.lines, cell.merge)


def _add(group: Group, values: dict[str, Value], numbered: bool) -> None:
    """A row as a task of its own, or as a further line of the one above: its number is merged with that one's."""
    number = values.pop("tt", Value())
    if numbered and number.merge == "continue" and group.tasks:
        group.tasks[-1].lines.append(values)
    else:
        group.tasks.append(Task(number.text.strip(), [values]))


def unmerged(groups: list[Group]) -> set[str]:
    """Gives the lower rows of a merge the value that stands over them; the columns where that was done.

    What stands over several lines of one task is said once, for the task. A value with a footnote's sign is not
    repeated: the sign stands once.
    """
    merged: set[str] = set()
    tasks = [(task, not number) for group in groups for number, task in enumerate(group.tasks)]
    for task, _ in tasks:
        if len(task.lines) > 1:
            _share(task)
    for name in dict.fromkeys(name for task, _ in tasks for line in task.lines for name in line):
        above = Value()
        for task, first in tasks:
            for number, line in enumerate(task.lines):
                if name not in line:
                    above = task.shared.get(name, Value())
                    continue
                value = line[name]
                if value.merge == "continue":
                    if _noted(above) or not above.filled:
                        line[name] = Value()
                        continue
                    line[name] = Value(above.lines)
                    if number or not first:
                        merged.add(name)
                else:
                    above = line[name] = Value(value.lines)
    return merged


def _share(task: Task) -> None:
    """Moves what stands over several lines to the task: one value a column."""
    for name in list(task.lines[0]):
        column = [line[name] for line in task.lines]
        starts = [number for number, value in enumerate(column) if value.merge == "start"]
        if not starts:
            continue
        task.shared[name] = Value(column[starts[0]].lines)
        end = starts[0] + 1
        while end < len(column) and column[end].merge == "continue":
            end += 1
        for line in task.lines[starts[0] : end]:
            del line[name]
    # Lines with nothing of their own are one row cut in several: it says itself what stands over it.
    kept: list[dict[str, Value]] = []
    for number, line in enumerate(task.lines):
        if line:
            kept.append(line)
        elif not number or task.lines[number - 1]:
            kept.append(dict(task.shared))
    task.lines = kept


def _noted(value: Value) -> bool:
    return any(span.note for line in value.lines for span in line)
