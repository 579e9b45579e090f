"""Paragraphs, tasks in the body, Mục and phụ lục taken out."""

from __future__ import annotations

from generator.plan.pulling.arranged import TASKS
from generator.plan.pulling.calls import without_task
from generator.plan.pulling.edits import Stopped, conflict, unplaced
from generator.plan.pulling.entries import Entries
from generator.plan.pulling.origins import Origin
from generator.plan.pulling.paper import CHANGED
from generator.plan.pulling.rewording import Done
from generator.plan.pulling.sequence import Node
from generator.plan.pulling.tree import Path
from generator.plan.pulling.yaml_lines import lines_within


class BodyOut(Entries):
    """Takes out lines and entries, if they are still those that were sent."""

    def _remove(self) -> None:
        heads = [at for at in self.removed if self.origins.all[at].sort == "head"]
        for at in sorted(self.removed - set(heads)):
            try:
                self.outcome[Node(old=at)] = self._taken_out(at)
            except Stopped as stopped:
                gone = stopped.outcome == "conflict" and stopped.line is None
                self.outcome[Node(old=at)] = Stopped("already") if gone else stopped
        for at in heads:
            if Node(old=at) in self.outcome:
                continue
            try:
                self.outcome[Node(old=at)] = self._entry_out(self.origins.all[at])
            except Stopped as stopped:
                self.outcome[Node(old=at)] = stopped

    def _taken_out(self, at: int) -> Done:
        origin = self.origins.all[at]
        if origin.sort in ("task", "field"):
            return self._task_out(at, origin)
        if origin.sort not in ("lines", "table"):
            raise unplaced("Phần này của kế hoạch không bỏ được: gõ tay nếu cần.")
        leaf = self.tree.leaf_at(origin.lines[0])
        assert leaf is not None
        if not self.paper.is_block(leaf):
            self.paper.set_value(leaf, ())
            return Done(None)
        lines = [self.paper.line(number) for number in origin.lines]
        extra = [lines[-1].next] if lines[0].prev.blank and lines[-1].next.blank else []
        self.page.take_out([*lines, *extra])
        return Done(None)

    def _task_out(self, at: int, origin: Origin) -> Done:
        """A task is printed there no more: its name goes out of the `<<tasks ...>>`."""
        all_of = [n for n, each in enumerate(self.origins.all) if each.call == origin.call]
        mine = [n for n in all_of if self.origins.all[n].row is origin.row]
        if not set(mine) <= self.removed:
            raise unplaced(TASKS)
        if at != (all_of[0] if set(all_of) <= self.removed else mine[0]):
            return Done(None)
        line = self.paper.line(origin.call)
        if set(all_of) <= self.removed:
            self.page.take_out([line])
            return Done(None)
        assert origin.row is not None
        words = without_task(line.text, origin.row)
        if words is None:
            raise unplaced(TASKS)
        line.text = words
        return Done(line)

    def _entry_out(self, origin: Origin) -> Done:
        node = self.tree.mapping(*origin.home)
        assert node is not None
        if len(origin.home) == 1:
            key = self.tree.root.key_at(str(origin.home[0]))
            first = self.paper.key_line(key.line) if key is not None else None
            last = self.paper.end_of_key(first) if first is not None else None
        else:
            first = self.paper.head(node)
            last = self.paper.end_of(first) if first is not None else None
        if first is None or last is None:
            raise Stopped("already")
        lines = self.paper.span(first, last)
        known = lines_within(node)
        alien = [line for line in lines[1:] if not line.blank and not line.is_comment and line.sent not in known]
        left = [line for line in lines if line.sent in self._contents(origin.home)]
        if alien or not first.sent:
            raise conflict(CHANGED, "\n".join(line.text.strip() for line in alien or [first]), first)
        if left:
            raise unplaced("Tiêu đề bị xóa nhưng nội dung bên dưới còn lại: gõ tay.")
        blank = lines[0].prev.blank and lines[-1].next.blank
        self.page.take_out([*lines, lines[-1].next] if blank else lines)
        return Done(None)

    def _contents(self, home: Path) -> set[int]:
        leaf = self.origins.leaf(*home, "text")
        return set(leaf.lines) if leaf else set()
