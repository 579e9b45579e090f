"""Groups of rows put in and moved."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outline.blocks import Spans, plain
from generator.plan.pulling.edits import conflict, unplaced
from generator.plan.pulling.new_rows import Shelf
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import GONE
from generator.plan.pulling.retyping import without_label
from generator.plan.pulling.rewording import Done
from generator.plan.pulling.sequence import Node, out_of_order
from generator.plan.pulling.shelves import Shelves
from generator.plan.pulling.yaml_lines import STEP, entry_lines


class Groups(Shelves):
    """Writes the order of the groups."""

    def _groups(self, shelves: Sequence[Shelf]) -> None:
        olds = [shelf.group for shelf in shelves if shelf.group is not None and shelf.group.node is not None]
        order = {id(group): at for at, group in enumerate(self.register.groups)}
        named = {id(self.origins[at].group): at for at in self.changes.moved if self.origins[at].row is None}
        prefer = {order[id(group)] for group in olds if id(group.node) in named}
        moving = out_of_order([order[id(group)] for group in olds], prefer)
        before: Shelf | None = None
        for shelf in shelves:
            if shelf.group is not None and shelf.group.node is not None:
                shelf.head = self.paper.head(shelf.group.node)
                if order[id(shelf.group)] in moving:
                    self._move_group(shelf, before)
                if id(shelf.group.node) in named:
                    node = Node(old=named[id(shelf.group.node)])
                    self.outcome[node] = Done(shelf.head) if shelf.head is not None else conflict(GONE)
            elif shelf.new >= 0:
                self._make_group(shelf, before)
            before = shelf

    def _behind(self, before: Shelf | None) -> Line | None:
        """Where the entry after a group is put; None where nothing of the list can be found."""
        if before is not None and before.head is not None:
            return self.paper.end_of(before.head)
        if before is not None and before.group is not None and before.group.rows:
            heads = [self.paper.head(row.node) for row in before.group.rows]
            last = next((head for head in reversed(heads) if head is not None), None)
            return self.paper.end_of(last) if last is not None else None
        first = self.register.tree.elements(*self.register.path)
        heads = [self.paper.head(node) for node in first]
        head = next((each for each in heads if each is not None), None)
        return head.prev if head is not None else None

    def _move_group(self, shelf: Shelf, before: Shelf | None) -> None:
        after = self._behind(before)
        if shelf.head is None or after is None:
            return
        lines = self.paper.span(shelf.head, self.paper.end_of(shelf.head))
        if after not in lines:
            self.page.move(lines, after)

    def _make_group(self, shelf: Shelf, before: Shelf | None) -> None:
        after = self._behind(before)
        node = Node(new=shelf.new)
        if after is None:
            self.outcome[node] = unplaced("Không tìm được chỗ đặt nhóm mới: gõ tay vào danh sách nhiệm vụ.")
            return
        dash, column = self._list_columns()
        row = self.changes.new.rows[shelf.new]
        name = "group"
        lines = self._lines(shelf.new, name)
        if not lines:
            lines = tuple(line for cell in row.cells for line in cell.lines if plain(line).strip())[-1:]
        lines = (without_label(lines[0]), *lines[1:]) if lines else ()
        words = [self.reworder.written(_upright(line)) for line in lines]
        if not shelf.rows:
            self.outcome[node] = unplaced("Nhóm mới chưa có hàng nào: gõ tay khi có nhiệm vụ.")
            return
        new = [*entry_lines("group", words, column, dash), f"{' ' * column}rows:"]
        made = self.page.put(new, after)
        shelf.head, shelf.key = made[0], made[-1]
        self.outcome[node] = Done(made[0])

    def _list_columns(self) -> tuple[int, int]:
        """The columns of dash and keys of the list's elements."""
        for node in self.register.tree.elements(*self.register.path):
            head = self.paper.head(node)
            if head is not None:
                return head.indent, node.place.column - 1
        return STEP, 2 * STEP


def _upright(line: Spans) -> Spans:
    """A group's name is bold by itself."""
    for span in (spans := tuple(span.saying(span.text) for span in line)):
        span.bold = False
    return spans
