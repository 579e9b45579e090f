"""Tables as a plan has them: a layout under `tables:`, and its rows in the register or under the layout itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.outline.blocks import Column, Span, Spans, Table
from generator.plan.writing import counting
from generator.plan.writing.columns import holds_tasks, in_order, names_of
from generator.plan.writing.counting import Counted
from generator.plan.writing.entries import Entry, Words, words
from generator.plan.writing.lines import begins_with_number, clean, plain_lines, typed_lines, upright
from generator.plan.writing.rows import Group, Task, Value, groups_of, unmerged
from generator.plan.writing.unlabelled import without_label


class Written(NamedTuple):
    """A table: its layout, its rows, and whether they are tasks given to somebody (`tasks` counts them)."""

    layout: list[Entry]
    rows: list[Sequence[Entry]]
    is_register: bool
    tasks: int


def written(table: Table) -> Written:
    """A table as entries of a plan."""
    names = names_of(table)
    groups = groups_of(table, names)
    merged = unmerged(groups)
    numbering = _Numbering(groups, names)
    layout = [Entry("columns", [_column(name, column) for name, column in zip(names, table.columns, strict=True)])]
    if numbering.setting:
        layout.append(Entry("labels", words(numbering.setting)))
    if merged:
        layout.append(Entry("merge", words(" ".join(name for name in names if name in merged))))
    if any(row.kind == "numbers" for row in table.rows):
        layout.append(Entry("number_row", words("yes")))
    widths = [(name, column.width) for name, column in zip(names, table.columns, strict=True) if column.width]
    if widths:
        layout.append(Entry("widths", [Entry(name, words(f"{width:g}")) for name, width in widths]))
    rows = [entry for group in groups for entry in _group(group, names, numbering)]
    tasks = sum(len(group.tasks) for group in groups)
    return Written(layout, rows, holds_tasks(names), tasks)


def _column(name: str, column: Column) -> Entry:
    above, title = (clean(part).replace("\n", " ").strip() for part in (column.above, column.title))
    # A bar divides a header of two rows.
    title = title.replace(" | ", " / ")
    return Entry(name, Words(plain_lines([f"{above} | {title}" if above and title else above or title])))


class _Numbering:
    """How the groups and rows of a table are counted; labels that stand before words are taken off them."""

    def __init__(self, groups: list[Group], names: tuple[str, ...]) -> None:
        self.column = "tt" in names
        # The column whose words bear the numbers where there is none for them.
        self.labelled = next((name for name in names if name not in ("tt", "group")), "")
        self.grouped = any(group.titled for group in groups)
        if not self.column or "group" in names or any(not group.label for group in groups if group.titled):
            self._find_group_labels(groups)
        if not self.column:
            self._find_row_labels(groups)
        titled = [group.label for group in groups if group.titled]
        style = counting.group_style(titled)
        self.group = style or ""
        if style is None:
            for group in groups:
                _put_back(group)
        self._counted = list(_counted(groups))
        self.row, self.run_on = counting.row_style([row for _, row in self._counted])
        self._own = {id(task): row for task, row in self._counted}
        self.setting = counting.setting(self.group, self.row, self.run_on, self.grouped, self.column)

    def own_label(self, task: Task) -> str | None:
        """The label a row must say itself, for the program would print another; None where it need not."""
        if not self.column:
            return None
        printed = counting.label_of(self._own[id(task)], self.row, self.run_on)
        return None if printed == task.label else task.label

    def _find_group_labels(self, groups: list[Group]) -> None:
        titled = [group for group in groups if group.titled and group.title]
        labels = [counting.before_words(Value(group.title[:1]).text) for group in titled]
        if all(labels) and counting.group_style(labels) is not None and not any(group.label for group in titled):
            for group, label in zip(titled, labels, strict=True):
                group.label, group.title = label, without_label(group.title, label)

    def _find_row_labels(self, groups: list[Group]) -> None:
        """Only where the program would print every label as it stands there."""
        for group in groups:
            for task in group.tasks:
                task.label = counting.before_words(self._first(task).text)
        rows = list(_counted(groups))
        style, run_on = counting.row_style([row for _, row in rows])
        fits = all(counting.label_of(row, style, run_on) == row.label for _, row in rows)
        for task, _ in rows:
            if fits and style:
                holder = task.lines[0] if self.labelled in task.lines[0] else task.shared
                holder[self.labelled] = Value(without_label(holder[self.labelled].lines, task.label))
            else:
                task.label = ""

    def _first(self, task: Task) -> Value:
        value = task.lines[0].get(self.labelled) or task.shared.get(self.labelled, Value())
        return Value(value.lines[:1])


def _counted(groups: list[Group]) -> Iterator[tuple[Task, Counted]]:
    number = running = 0
    for group in groups:
        number += group.titled
        for count, task in enumerate(group.tasks, 1):
            running += 1
            yield task, Counted(task.label, number if group.titled else 0, count, running)


def _put_back(group: Group) -> None:
    """A label the program would not count stands before the title."""
    if group.label and group.title:
        first, *others = group.title
        group.title = ((Span(f"{group.label} "), *first), *others)
    group.label = ""


def _group(group: Group, names: tuple[str, ...], numbering: _Numbering) -> Iterator[Sequence[Entry]]:
    """A group as an element of the register; rows that stand in none are elements themselves."""
    common = _common(group, names) if group.titled else {}
    rows = [_task(task, names, numbering, common) for task in group.tasks]
    if not group.titled:
        yield from rows
        return
    lines = tuple(upright(line) for line in group.title)
    guarded = bool(numbering.group) and bool(lines) and begins_with_number(lines[0])
    head = [Entry("group", Words(_typed(lines, guarded)))]
    head += [Entry(name, Words(common[name])) for name in in_order(names) if name in common]
    yield [*head, Entry("rows", rows)]


def _common(group: Group, names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """What all rows of a group have in common, but for what they are."""
    found: dict[str, tuple[str, ...]] = {}
    if len(group.tasks) < 2 or any(len(task.lines) > 1 for task in group.tasks):
        return found
    for name in names:
        if name in ("tt", "group", "task"):
            continue
        values = {_typed(task.lines[0][name].lines) for task in group.tasks}
        noted = any(span.note for line in group.tasks[0].lines[0][name].lines for span in line)
        if len(values) == 1 and not noted and (value := values.pop()):
            found[name] = value
    # A row must say something itself: an empty key would blank what its group says.
    alone = any(all(name in found or not value.filled for name, value in task.lines[0].items()) for task in group.tasks)
    return {} if alone else found


def _task(
    task: Task, names: tuple[str, ...], numbering: _Numbering, common: dict[str, tuple[str, ...]]
) -> Sequence[Entry]:
    several = len(task.lines) > 1
    own = task.shared if several else task.lines[0]
    entries = [
        Entry(name, Words(_value(name, own[name], numbering)))
        for name in in_order(names)
        if name in own and name not in common and (own[name].filled or several)
    ]
    label = numbering.own_label(task)
    if label is not None:
        entries.append(Entry("tt", Words(plain_lines([label]))))
    if several:
        entries.append(Entry("lines", [_line(line, names, numbering, not at) for at, line in enumerate(task.lines)]))
    return entries or [Entry(next((name for name in in_order(names)), "task"), Words())]


def _line(line: dict[str, Value], names: tuple[str, ...], numbering: _Numbering, first: bool) -> Sequence[Entry]:
    return [
        Entry(name, Words(_value(name if first else "", line[name], numbering)))
        for name in in_order(names)
        if name in line
    ]


def _value(name: str, value: Value, numbering: _Numbering) -> tuple[str, ...]:
    guarded = name == numbering.labelled and bool(numbering.row) and bool(value.lines)
    return _typed(value.lines, guarded and begins_with_number(value.lines[0]))


def _typed(lines: Sequence[Spans], guarded: bool = False) -> tuple[str, ...]:
    """Lines of a cell; `guarded` says that the first begins with a number that is none of the program's."""
    return (*typed_lines(lines[:1], labels=guarded), *typed_lines(lines[1:]))
