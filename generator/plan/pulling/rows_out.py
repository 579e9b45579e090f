"""Rows and groups taken out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.plan.pulling.calls import names_in
from generator.plan.pulling.edits import Stopped, conflict, unplaced
from generator.plan.pulling.groups import Groups
from generator.plan.pulling.new_rows import Outcome
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import CHANGED
from generator.plan.pulling.rewording import Done
from generator.plan.pulling.sequence import Node
from generator.plan.pulling.yaml_lines import lines_within
from generator.source import Mapping, Text


class RowsOut(Groups):
    """Takes entries out of the register, if they are still those that were sent."""

    def _remove(self) -> None:
        gone = self.changes.removed
        rows: dict[int, list[int]] = {}
        for at in sorted(gone):
            origin = self.origins[at]
            if origin.row is not None:
                rows.setdefault(id(origin.row.node), []).append(at)
        for indices in rows.values():
            result = self._removed_row(indices)
            for at in indices:
                self.outcome[Node(old=at)] = result
        for at in sorted(gone):
            if self.origins[at].row is None and self.origins[at].group is not None:
                self.outcome[Node(old=at)] = self._removed_group(at)
        if self.sideways:
            self._drop_emptied_groups()

    def _removed_row(self, indices: Sequence[int]) -> Outcome:
        row = self.origins[indices[0]].row
        assert row is not None
        mine = [at for at, each in enumerate(self.origins) if each.row is row]
        if set(mine) != set(indices):
            return self._removed_lines(indices)
        name = str(row.node.get(Text("id"), ""))
        if name and not self.changes.left & set(indices) and any(name in names_in(line.text) for line in self.page):
            return unplaced(f"Nhiệm vụ này còn in trong phần lời (<<tasks {name}>>): bỏ ở đó rồi xóa hàng.")
        return self._remove_entry(row.node)

    def _removed_lines(self, indices: Sequence[int]) -> Outcome:
        nodes = [self.origins[at].line for at in indices]
        results = [self._remove_entry(node) for node in nodes if node is not None]
        return next((each for each in results if isinstance(each, Stopped)), results[0])

    def _remove_entry(self, node: Mapping) -> Outcome:
        try:
            first, last = self.paper.element(node)
        except Stopped as stopped:
            return Stopped("already") if not any(self.paper.near(n) for n in lines_within(node)) else stopped
        lines = self.paper.span(first, last)
        if not self.paper.untouched(node, lines) and id(node) not in self.paper.added:
            return conflict(CHANGED, "\n".join(line.text.strip() for line in lines), first)
        blank = lines[-1].next.blank and lines[0].prev.blank
        self.page.take_out([*lines, lines[-1].next] if blank else lines)
        return Done(None)

    def _removed_group(self, at: int) -> Outcome:
        node = self.origins[at].group
        assert node is not None
        head = self.paper.head(node)
        if head is None:
            return Stopped("already")
        key = node.key_at("rows")
        rows = self.paper.key_line(key.line) if key is not None else None
        if rows is not None and rows.next is not self.page.edge and self._has_rows(rows):
            return unplaced("Tên nhóm bị xóa nhưng nhóm vẫn còn hàng: chuyển các hàng sang nhóm khác rồi xóa nhóm.")
        lines = self.paper.span(head, self.paper.end_of(head))
        self.page.take_out(lines)
        return Done(None)

    def _has_rows(self, key: Line) -> bool:
        last = self.paper.end_of_key(key)
        return last is not key and any(
            not line.blank and not line.is_comment for line in self.paper.span(key.next, last)
        )

    def _drop_emptied_groups(self) -> None:
        """Groups down the side of a table go with their last row."""
        touched = {
            id(self.origins[at].group): self.origins[at].group for at in self.changes.removed | self.changes.moved
        }
        for node in touched.values():
            key = node.key_at("rows") if node is not None else None
            line = self.paper.key_line(key.line) if key is not None else None
            head = self.paper.head(node) if node is not None else None
            if line is not None and head is not None and not self._has_rows(line):
                self.page.take_out(self.paper.span(head, self.paper.end_of(head)))
