"""Rows and groups of a table put in, taken out and moved: entries of the register, each with what its group gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.plan.pulling.cells import columns_of
from generator.plan.pulling.edits import Stopped, conflict, unplaced
from generator.plan.pulling.new_rows import HAS_LINES, Outcome, Shelf
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import CHANGED
from generator.plan.pulling.register import lines_of
from generator.plan.pulling.rewording import Done
from generator.plan.pulling.rows_out import RowsOut
from generator.plan.pulling.sequence import Node, out_of_order
from generator.plan.pulling.yaml_lines import STEP, entry_lines
from generator.source import Mapping, Text


class Rows(RowsOut):
    """Writes the rows of one table anew where they changed their order; `outcome` gathers what became of each."""

    def apply(self) -> dict[Node, Outcome]:
        """Puts all in its place; what became of each row that was added (by its new index), removed or moved."""
        shelves = self._shelves()
        self._groups(shelves)
        for shelf in shelves:
            self._fill(shelf)
        self._remove()
        return self.outcome

    def _fill(self, shelf: Shelf) -> None:
        own = [row.node for row in shelf.group.rows] if shelf.group else []
        places = {id(node): at for at, node in enumerate(own)}
        here = [self._place(node, places) for node in shelf.rows]
        moved = {places[id(self.origins[n.old].row.node)] for n in shelf.rows if self._is_moved(n, places)}  # type: ignore[union-attr]
        moving = out_of_order([at for at in dict.fromkeys(here) if at is not None], moved)
        before: Line | None = None
        done: set[int] = set()
        for node, at in zip(shelf.rows, here, strict=True):
            try:
                if node.new >= 0:
                    if self.changes.new.rows[node.new].kind == "group":
                        continue
                    if self._continues(node.new):
                        before = self._add_line(node, shelf)
                        continue
                    self._refuse_between_lines(node, shelf)
                    before = self._add(node, shelf, before)
                    continue
                row = self.origins[node.old].row
                assert row is not None
                if id(row.node) in done:
                    continue
                done.add(id(row.node))
                if node.old in self.changes.moved:
                    self._refuse_between_lines(node, shelf)
                if at is None or at in moving:
                    before = self._move(node, shelf, before)
                    continue
                if node.old in self.changes.moved:
                    self.outcome[node] = Done(self.paper.head(row.node))
                head = self.paper.head(row.node)
                before = self.paper.end_of(head) if head is not None else before
            except Stopped as stopped:
                self.outcome[node] = stopped

    def _refuse_between_lines(self, node: Node, shelf: Shelf) -> None:
        """Between the lines of one task no other task can stand."""
        at = shelf.rows.index(node)
        staying = [each.old not in self.changes.moved and each.old >= 0 for each in shelf.rows]
        before = [each for each, stays in zip(shelf.rows[:at], staying, strict=False) if stays][-1:]
        after = [each for each, stays in zip(shelf.rows[at:], staying[at:], strict=True) if stays][:1]
        around = [self.origins[each.old].row for each in (*before, *after)]
        if len(around) == 2 and around[0] is around[1]:
            raise unplaced(HAS_LINES)

    def _place(self, node: Node, places: dict[int, int]) -> int | None:
        row = self.origins[node.old].row if node.old >= 0 else None
        return places.get(id(row.node)) if row is not None else None

    def _is_moved(self, node: Node, places: dict[int, int]) -> bool:
        return node.old in self.changes.moved and self._place(node, places) is not None

    def _after(self, shelf: Shelf, before: Line | None) -> Line:
        """Behind which line the next row of a group is put."""
        if before is not None:
            return before
        if shelf.key is not None:
            return shelf.key
        group = shelf.group
        if group is not None and group.node is not None:
            key = group.node.key_at("rows")
            line = self.paper.key_line(key.line) if key is not None else None
            if line is not None:
                return line
        heads = [self.paper.head(row.node) for row in group.rows] if group else []
        found = next((head for head in heads if head is not None), None)
        if found is None and group is None and shelf.new < 0:
            behind = self._behind(None)
            if behind is not None:
                return behind
        if found is None:
            raise unplaced("Nhóm của hàng này không còn trong kế hoạch: gõ tay vào chỗ cần.")
        return found.prev

    def _columns_of_rows(self, shelf: Shelf) -> tuple[int, int]:
        """The columns of dash and keys of a group's rows."""
        groups = [shelf.group] if shelf.group else []
        for group in [*groups, *self.register.groups]:
            if group is None or (group.node is None) != (shelf.group is not None and shelf.group.node is None):
                continue
            for row in group.rows:
                head = self.paper.head(row.node)
                if head is not None:
                    return head.indent, row.node.place.column - 1
        dash, column = self._list_columns()
        return (column + STEP, column + 2 * STEP) if shelf.new >= 0 or shelf.group else (dash, column)

    def _add(self, node: Node, shelf: Shelf, before: Line | None) -> Line:
        after = self._after(shelf, before)
        dash, column = self._columns_of_rows(shelf)
        given = columns_of(shelf.group.node if shelf.group else None)
        lines: list[str] = []
        for name in self._key_order(shelf):
            words = self._words(node.new, name)
            # What the group gives need not be said again, if it still gives that.
            if name in given and words == self._printed(given[name]) and self.page.at(given[name].line):
                continue
            if not words and name not in given:
                continue
            lines += entry_lines(name, self._typed(node.new, name), column, -1 if lines else dash)
        come = self.changes.come.get(node.new)
        for key, value in come.node.items() if come is not None else ():
            # Its name, its words for the body, values that this table has no column for.
            if isinstance(value, Text) and key not in self._key_order(shelf):
                lines += entry_lines(str(key), [str(line) for line in value.printed_lines()], column)
        said = (id(shelf.group.node) if shelf.group else shelf.new, *lines)
        twin = self.paper.rows_made.get(said)
        if twin is not None and twin[0] is not self.changes.origin:
            # The same new row of the register, printed in two tables.
            raise Stopped("already", "", line=twin[1])
        made = self.page.put(self._spaced(lines or entry_lines("task", (), column, dash), after), after)
        first = next(line for line in made if not line.blank)
        self.outcome[node] = Done(first)
        self.paper.rows_made[said] = (self.changes.origin, first)
        return made[-1]

    def _add_line(self, node: Node, shelf: Shelf) -> Line:
        """A new line of a task that has several."""
        at = shelf.rows.index(node)
        above = next((each for each in reversed(shelf.rows[:at]) if each.old >= 0), None)
        line = self.origins[above.old].line if above is not None else None
        if line is None or shelf.rows[at - 1] != above:
            raise unplaced(HAS_LINES)
        first, last = self.paper.element(line)
        column = line.place.column - 1
        names = [column.name for column in self.changes.old.columns if column.name not in ("tt", "group")]
        cells = {name: self._cell(node.new, name) for name in names}
        own = [name for name in names if (cell := cells[name]) is not None and cell.merge != "continue"]
        lines: list[str] = []
        for name in own:
            if self._words(node.new, name):
                lines += entry_lines(name, self._typed(node.new, name), column, -1 if lines else first.indent)
        made = self.page.put(lines or entry_lines(own[0] if own else "task", (), column, first.indent), last)
        self.outcome[node] = Done(made[0])
        row = self.origins[above.old].row if above is not None else None
        head = self.paper.head(row.node) if row is not None else None
        return self.paper.end_of(head) if head is not None else made[-1]

    def _spaced(self, lines: list[str], after: Line) -> list[str]:
        """With a blank line before them where the rows around are parted by one."""
        apart = after.next.blank and after.next.next is not self.page.edge and after.next.next.indent == _dash_of(lines)
        return ["", *lines] if apart else lines

    def _move(self, node: Node, shelf: Shelf, before: Line | None) -> Line:
        row = self.origins[node.old].row
        assert row is not None
        if lines_of(row) and len([at for at, each in enumerate(self.origins) if each.row is row]) > 1:
            mine = {at for at, each in enumerate(self.origins) if each.row is row}
            if not mine <= self.changes.moved | self.changes.removed and node.old in self.changes.moved:
                raise unplaced(HAS_LINES)
        first, last = self.paper.element(row.node)
        lines = self.paper.span(first, last)
        if not self.paper.untouched(row.node, [line for line in lines if line.sent]):
            pass  # what somebody added to the row goes with it
        after = self._after(shelf, before)
        if after in lines:
            raise conflict(CHANGED)
        dash, _ = self._columns_of_rows(shelf)
        shift = dash - first.indent
        for line in lines:
            if shift and not line.blank:
                line.text = " " * max(line.indent + shift, 0) + line.text.lstrip(" ")
        self.page.move(lines, after)
        self._carry(row.node, row.group, shelf)
        self.outcome[node] = Done(first)
        return self.paper.end_of(first)

    def _carry(self, node: Mapping, old: Mapping | None, shelf: Shelf) -> None:
        """What the old group gave a row and the new one does not is written on it."""
        new = shelf.group.node if shelf.group else None
        if new is old and shelf.new < 0:
            return
        said = {*map(str, node), *self.paper.added.get(id(node), {})}
        before, after = columns_of(old), columns_of(new)
        for name in [*before, *(name for name in after if name not in before)]:
            if name in said or list(before.get(name, Text("")).printed_lines()) == list(
                after.get(name, Text("")).printed_lines()
            ):
                continue
            words = [str(line) for line in before[name].printed_lines()] if name in before else []
            self.paper.add_to(node, name, words, self._key_order(shelf))


def _dash_of(lines: Sequence[str]) -> int:
    match = re.match(r"\s*", lines[0])
    return match.end() if match else 0
