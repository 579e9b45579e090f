"""Values of tasks: on the row that says them, on the group that gives them, or said by a row for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.outline.blocks import Spans, plain
from generator.plan.pulling.edits import Stopped, noted, unplaced
from generator.plan.pulling.origins import RowOrigin
from generator.plan.pulling.register import NOT_COLUMNS, Register, Row, lines_of
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.tree import Leaf
from generator.source import Mapping, Text

_KEYS = ("task", "id", "body", "product", "lead", "support", "deadline", "budget", "goal", "note")
OWN = "Trước đây lấy giá trị của nhóm, nay ghi riêng ở hàng này."


class _Holder(NamedTuple):
    """Where a value is to be written: a mapping, and its value that is there now, if there is one."""

    node: Mapping
    leaf: Leaf | None


class Cells:
    """Changes values of one plan's tasks."""

    def __init__(self, reworder: Reworder) -> None:
        self.reworder, self.paper = reworder, reworder.paper
        self._written: dict[tuple[int, str], tuple[str, ...]] = {}

    def change(
        self,
        register: Register,
        rows: Sequence[RowOrigin],
        name: str,
        old: Sequence[Spans],
        new: Sequence[Spans],
        columns: Sequence[str] = (),
    ) -> Done:
        """The value of a column says something else in these rows; raises Stopped."""
        if name == "tt" and all(each.row is None or "tt" not in each.row.node for each in rows):
            raise noted("Cột số thứ tự do chương trình đếm: không cần gõ gì.")
        holders = self._holders(register, rows, name)
        if not holders:
            raise unplaced("Không tìm được hàng này trong kế hoạch: gõ tay vào bảng.")
        empty = not any(plain(line).strip() for line in new)
        done: Done | None = None
        already: Stopped | None = None
        for holder in holders:
            try:
                made = self._emptied(register, holder, name) if empty else self._said(holder, name, old, new, columns)
                done = done or made
            except Stopped as stopped:
                if stopped.outcome not in ("already", "noted"):
                    raise
                already = stopped
        if done is None:
            assert already is not None
            raise already
        return done

    def _holders(self, register: Register, rows: Sequence[RowOrigin], name: str) -> list[_Holder]:
        """The mappings to write on, each once."""
        found: dict[int, _Holder] = {}
        mine = {id(each.row.node) for each in rows if each.row is not None}
        lines = {id(each.line) for each in rows if each.line is not None}
        for each in rows:
            row = each.row
            if row is None:
                continue
            node = row.holder(name, each.line)
            if node is row.group and node is not None and not _all_take_it(register, row, name, mine):
                node = None
            if node is None:
                # What stands beside all lines of a task is said once, by the task.
                all_lines = each.line is None or {id(line) for line in lines_of(row)} <= lines
                node = row.node if all_lines else each.line
            assert node is not None
            leaf = register.tree.leaf(node, name)
            found[id(node)] = _Holder(node, leaf)
        return list(found.values())

    def _said(
        self, holder: _Holder, name: str, old: Sequence[Spans], new: Sequence[Spans], columns: Sequence[str]
    ) -> Done:
        if holder.leaf is not None and holder.leaf.text:
            return self.reworder.lines(holder.leaf, old, new)
        words = tuple(self.reworder.written(line) for line in new if plain(line).strip())
        key = (id(holder.node), name)
        if key in self._written:
            if self._written[key] == words:
                raise Stopped("already")
            raise Stopped("conflict", mine="\n".join(self._written[key]))
        if holder.leaf is not None:
            line = self.paper.set_value(holder.leaf, words)
        else:
            order = [*_KEYS[:3], *(column for column in columns if column not in _KEYS[:3])]
            line = self.paper.add_to(holder.node, name, words, order if name in order else _KEYS)
        self._written[key] = words
        return Done(line, OWN if holder.leaf is None else "")

    def _emptied(self, register: Register, holder: _Holder, name: str) -> Done:
        if holder.leaf is None:
            line = self.paper.add_to(holder.node, name, (), _KEYS)
            return Done(line, OWN)
        return Done(self.paper.set_value(holder.leaf, ()))


def _all_take_it(register: Register, row: Row, name: str, rows: set[int]) -> bool:
    """Whether every row that takes the group's value is among these."""
    group = next((each for each in register.groups if each.node is row.group), None)
    takers = [each for each in (group.rows if group else ()) if name not in each.node]
    return all(id(each.node) in rows for each in takers)


def columns_of(node: Mapping | None) -> dict[str, Text]:
    """The values of columns that a mapping gives."""
    if node is None:
        return {}
    return {str(key): value for key, value in node.items() if isinstance(value, Text) and key not in NOT_COLUMNS}
