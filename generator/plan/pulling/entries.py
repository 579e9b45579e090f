"""Mục, Phần and phụ lục put in and moved."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outline.blocks import Paragraph, Part, Span, Spans, plain
from generator.plan.model import Plan
from generator.plan.pulling.arranged import Arranged, Shelf
from generator.plan.pulling.edits import conflict, unplaced
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import GONE
from generator.plan.pulling.rewording import LOOK_AT_CASE, Done
from generator.plan.pulling.sequence import Node, out_of_order
from generator.plan.pulling.yaml_lines import STEP, entry_lines


class Entries(Arranged):
    """Writes the order of the entries of `sections` and `appendices`."""

    def _entries(self, shelves: Sequence[Shelf]) -> None:
        entries = [shelf for shelf in shelves if shelf.list]
        for name in ("sections", "appendices"):
            mine = [shelf for shelf in entries if shelf.list == name]
            order = [int(shelf.path[1]) for shelf in mine if shelf.new < 0]
            moved = {
                int(o.home[1]) for at in self.moved if (o := self.origins.all[at]).sort == "head" and o.home[0] == name
            }
            moving = out_of_order(order, moved)
            before: Shelf | None = None
            for shelf in mine:
                if shelf.new >= 0:
                    self._make(shelf, name, before, shelves)
                else:
                    node = self.tree.mapping(*shelf.path)
                    shelf.head = self.paper.head(node) if node is not None else None
                    if int(shelf.path[1]) in moving:
                        self._move_entry(shelf, name, before)
                    if int(shelf.path[1]) in moved:
                        self._told(shelf)
                before = shelf

    def _told(self, shelf: Shelf) -> None:
        """What became of an entry that was to be moved."""
        at = next(at for at, each in enumerate(self.origins.all) if each.sort == "head" and each.home == shelf.path)
        self.outcome[Node(old=at)] = Done(shelf.head) if shelf.head is not None else conflict(GONE)

    def _behind(self, name: str, before: Shelf | None) -> Line | None:
        """Where the entry after another is put; None where the list cannot be found."""
        if before is not None and before.head is not None:
            return self.paper.end_of(before.head)
        heads = [self.paper.head(node) for node in self.tree.elements(name)]
        head = next((each for each in heads if each is not None), None)
        return head.prev if head is not None else None

    def _move_entry(self, shelf: Shelf, name: str, before: Shelf | None) -> None:
        after = self._behind(name, before)
        if shelf.head is None or after is None:
            return
        lines = self.paper.span(shelf.head, self.paper.end_of(shelf.head))
        if after not in lines:
            self.page.move(lines, after)

    def _make(self, shelf: Shelf, name: str, before: Shelf | None, shelves: Sequence[Shelf]) -> None:
        node = Node(new=shelf.new)
        after = self._behind(name, before)
        objectives = next((each for each in shelves if each.path == ("objectives",)), None)
        if objectives is not None and shelves.index(objectives) > shelves.index(shelf) and name == "sections":
            self.outcome[node] = unplaced(
                "Mục mới đứng trước `objectives`: gõ tay, hoặc đổi `objectives` thành một Mục."
            )
            return
        key = "sections" if name == "sections" else "appendices"
        dash, column = STEP, 2 * STEP
        elements = self.tree.elements(name)
        if elements:
            head = next((each for each in map(self.paper.head, elements) if each is not None), None)
            dash, column = (head.indent, elements[0].place.column - 1) if head else (dash, column)
        elif after is None:
            made = self.paper.add_to(self.tree.root, key, (), tuple(Plan.fields()))
            after = made
        if after is None:
            self.outcome[node] = unplaced(GONE)
            return
        block = self.comparison.new.blocks[shelf.new]
        title = "part" if isinstance(block, Part) else "title"
        lines = [block.spans] if isinstance(block, Paragraph) else list(getattr(block, "title", ()))
        capitals = self.origins.capitals or not isinstance(block, Paragraph)
        words = [self.reworder.written(_light(line), capitals) for line in lines]
        made_lines = self.page.put(entry_lines(title, words, column, dash), after)
        shelf.head = made_lines[0]
        self.outcome[node] = Done(shelf.head, _look(words, lines))


def _light(line: Spans) -> Spans:
    """Without emphasis: a title has its own."""
    return tuple(Span(span.text, expression=span.expression, note=span.note, todo=span.todo) for span in line)


def _look(words: Sequence[str], lines: Sequence[Spans]) -> str:
    return LOOK_AT_CASE if " ".join(words) != " ".join(plain(line) for line in lines) else ""
