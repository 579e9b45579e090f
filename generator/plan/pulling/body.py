"""Paragraphs, Mục, Phần and phụ lục put in, taken out, moved, split and joined."""

from __future__ import annotations

from generator.outline.blocks import Paragraph, Spans, plain
from generator.outline.typed import typed
from generator.outline.wording import END_MARK
from generator.plan.model import Plan
from generator.plan.pulling.arranged import TASKS, VALUES, Outcome, Shelf
from generator.plan.pulling.body_out import BodyOut
from generator.plan.pulling.edits import Stopped, unplaced
from generator.plan.pulling.origins import Origin
from generator.plan.pulling.page import Line
from generator.plan.pulling.retyping import without_end
from generator.plan.pulling.rewording import Done
from generator.plan.pulling.sequence import Node, out_of_order, spliced
from generator.plan.pulling.tree import Leaf
from generator.plan.pulling.words import without
from generator.plan.pulling.yaml_lines import STEP


class Body(BodyOut):
    """Writes the order of all that stands between the title and the end."""

    def apply(self) -> dict[Node, Outcome]:
        """Puts all in its place; what became of each block added (by its new index), removed or moved."""
        olds, news = range(len(self.comparison.old.blocks)), range(len(self.comparison.new.blocks))
        target = spliced(olds, news, self.partner.get, self.removed, self.moved, self.added)
        shelves = self._shelves(target)
        self._entries(shelves)
        for shelf in shelves:
            self._fill(shelf)
        self._remove()
        return self.outcome

    def _fill(self, shelf: Shelf) -> None:
        if shelf.new >= 0 and shelf.head is None:
            for node in shelf.items:
                if node.new >= 0:
                    self.outcome[node] = unplaced("Đoạn này thuộc Mục mới chưa ghi được vào kế hoạch: gõ tay.")
            return
        at_home = [node.old for node in shelf.items if (o := self._origin(node)) is not None and o.home == shelf.path]
        moving = out_of_order(at_home, self.moved) if shelf.new < 0 else set(at_home)
        before: Line | None = None
        for index, node in enumerate(shelf.items):
            try:
                origin = self._origin(node)
                if origin is None:
                    self._refuse_inside_tasks(shelf, index)
                    before = self._add(node, shelf, before, index)
                elif origin.home == shelf.path and node.old not in moving and shelf.new < 0:
                    before = self._line(origin) or before
                    if node.old in self.moved:
                        self.outcome[node] = Done(before)
                else:
                    if origin.sort not in ("task", "field"):
                        self._refuse_inside_tasks(shelf, index)
                    before = self._move(node, origin, shelf, before, index)
            except Stopped as stopped:
                self.outcome[self._responsible(node, shelf)] = stopped

    def _responsible(self, node: Node, shelf: Shelf) -> Node:
        """The change that moves a line: its own, else that of the new head above it or of its old head that goes."""
        if node.new >= 0 or node.old in self.moved:
            return node
        home = self.origins.all[node.old].home
        gone = (at for at in self.removed | self.moved if self.origins.all[at].sort == "head")
        return (
            Node(new=shelf.new)
            if shelf.new >= 0
            else Node(old=next((at for at in gone if self.origins.all[at].home == home), -1))
        )

    def _line(self, origin: Origin) -> Line | None:
        """The last line of a block, as a place to put something behind."""
        number = origin.call or (origin.lines[-1] if origin.lines else 0)
        return self.paper.near(number) if number else None

    def _refuse_inside_tasks(self, shelf: Shelf, index: int) -> None:
        """Between what one `<<tasks ...>>` prints no line of the text can stand."""
        standing = [each for each in shelf.items if each.old >= 0 and each.old not in self.moved]
        order = {node: at for at, node in enumerate(shelf.items)}
        before = [node for node in standing if order[node] < index][-1:]
        after = [node for node in standing if order[node] > index][:1]
        calls = [self.origins.all[node.old].call for node in (*before, *after)]
        if len(calls) == 2 and calls[0] and calls[0] == calls[1]:
            raise unplaced(TASKS)

    def _add(self, node: Node, shelf: Shelf, before: Line | None, index: int) -> Line:
        block = self.comparison.new.blocks[node.new]
        if not isinstance(block, Paragraph):
            raise unplaced(
                "Bảng mới: ghi các cột ở `tables:`, các hàng ở `rows:` của bảng, rồi đặt dòng <<table ...>>."
            )
        words = self._typed(block, shelf)
        if shelf.path == ("legal_bases",) and before is not None and before.text.rstrip().endswith(";"):
            words += ";"
        line = self._put(shelf, words, before, index)
        self.outcome[node] = Done(line)
        return line

    def _typed(self, block: Paragraph, shelf: Shelf) -> str:
        spans = self.reworder.notes.of_plan(block.spans)
        if plain(spans).endswith(END_MARK):
            spans = without_end(spans)
        if len(shelf.path) == 1 and shelf.path[0] in VALUES.values():
            spans = _without_mark(spans, " ;." if shelf.path[0] == "legal_bases" else "")
            return typed(spans, labels=False)
        return typed(spans, block.label, block.label_bold, block.label_italic)

    def _put(self, shelf: Shelf, words: str, before: Line | None, index: int) -> Line:
        """A line in the text of a shelf."""
        if shelf.new >= 0:
            return self._put_in_new(shelf, words, before)
        leaf = self._leaf(shelf)
        if leaf is None:
            return self._first_text(shelf, words, before)
        if before is None:
            before = self._before_next(shelf, leaf, index)
        elif not self.paper.is_block(leaf):
            self.paper.under_bar(leaf)
            before = self.paper.near(leaf.lines[0]) if leaf.lines else before
        return self.paper.insert(leaf, [words], before)[0]

    def _before_next(self, shelf: Shelf, leaf: Leaf, index: int) -> Line | None:
        """What stands before the next line that is still there; None for the start of the value."""
        if self.paper.key_line(leaf.key.line) is not None:
            return None
        for node in shelf.items[index + 1 :]:
            origin = self._origin(node)
            line = self._line(origin) if origin is not None else None
            if line is not None:
                return line.prev
        return None

    def _put_in_new(self, shelf: Shelf, words: str, before: Line | None) -> Line:
        assert shelf.head is not None
        column = self._column(shelf.head)
        if shelf.text is None:
            shelf.text = self.page.put([f"{' ' * column}text: |"], self.paper.end_of(shelf.head))[0]
        return self.page.put([f"{' ' * (column + STEP)}{words}"], before or shelf.text)[0]

    def _first_text(self, shelf: Shelf, words: str, before: Line | None) -> Line:
        """A value that the plan did not have."""
        if shelf.text is None:
            if len(shelf.path) == 1 and shelf.path[0] in VALUES.values():
                shelf.text = self.paper.add_to(self.tree.root, str(shelf.path[0]), (), tuple(Plan.fields()))
            else:
                node = self.tree.mapping(*shelf.path)
                assert node is not None
                shelf.text = self.paper.add_to(node, "text", ())
            shelf.text.text += " |"
        indent = self._column(shelf.text) + STEP
        return self.page.put([f"{' ' * indent}{words}"], before or shelf.text)[0]

    def _leaf(self, shelf: Shelf) -> Leaf | None:
        value = len(shelf.path) == 1 and shelf.path[0] in VALUES.values()
        return self.origins.leaf(*shelf.path) if value else self.origins.leaf(*shelf.path, "text")

    @staticmethod
    def _column(line: Line) -> int:
        return len(line.text) - len(line.text.lstrip(" -"))

    def _move(self, node: Node, origin: Origin, shelf: Shelf, before: Line | None, index: int) -> Line | None:
        if origin.sort in ("task", "field"):
            return self._move_call(node, origin, shelf, before, index)
        numbers = origin.lines
        home = self.tree.leaf_at(numbers[0])
        assert home is not None
        if not self.paper.is_block(home):
            self.paper.under_bar(home)
        if node.old in self.moved:
            lines = [self.paper.line(number) for number in numbers]
        else:
            # It goes with its head, as it is now and with what was written behind it since.
            lines = self._with_followers([line for number in numbers if (line := self.paper.near(number))])
        if not lines:
            # Somebody took it out: its new head stands without it.
            return before
        mark = self._put(shelf, "x", before, index)
        for line in lines:
            line.text = " " * mark.indent + line.text.lstrip(" ")
        self.page.move(lines, mark)
        self.page.take_out([mark])
        if node.old in self.moved:
            self.outcome[node] = Done(lines[0])
        return lines[-1]

    def _with_followers(self, lines: list[Line]) -> list[Line]:
        """Lines of a text and those that somebody put in behind the last of them."""
        found = list(lines)
        while found and (line := found[-1].next) is not self.page.edge:
            if line.sent or not line.now or line.blank or line.indent < found[-1].indent or line in self._known:
                break
            found.append(line)
        return found

    def _move_call(self, node: Node, origin: Origin, shelf: Shelf, before: Line | None, index: int) -> Line:
        """The line of a `<<tasks ...>>` goes where the first of its blocks goes, if all of them go."""
        mine = [at for at, each in enumerate(self.origins.all) if each.call == origin.call]
        olds = [each.old for each in shelf.items]
        here = olds[olds.index(mine[0]) :][: len(mine)] if mine[0] in olds else []
        line = self.paper.near(origin.call)
        if here != mine or line is None:
            raise unplaced(TASKS)
        if node.old == mine[0]:
            mark = self._put(shelf, "x", before, index)
            line.text = " " * mark.indent + line.text.lstrip(" ")
            self.page.move([line], mark)
            self.page.take_out([mark])
        if node.old in self.moved:
            self.outcome[node] = Done(line)
        return line

    # What goes.


def _without_mark(spans: Spans, marks: str) -> Spans:
    text = plain(spans)
    return without(spans, 0, len(text) - len(text.rstrip(marks))) if marks else spans
