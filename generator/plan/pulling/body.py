"""Paragraphs, Mục, Phần and phụ lục put in, taken out, moved, split and joined."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from generator.outline.blocks import Appendix, Block, Paragraph, Part, Span, Spans, plain
from generator.outline.comparing.changes import Comparison, Spot
from generator.outline.typed import typed
from generator.outline.wording import END_MARK
from generator.plan.model import Plan
from generator.plan.pulling.calls import without_task
from generator.plan.pulling.edits import Stopped, conflict, unplaced
from generator.plan.pulling.origins import Origin, Origins
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import CHANGED, GONE, STEP, entry_lines, lines_within
from generator.plan.pulling.retyping import without_end
from generator.plan.pulling.rewording import LOOK_AT_CASE, Done, Reworder
from generator.plan.pulling.sequence import Node, out_of_order, spliced
from generator.plan.pulling.tree import Leaf, Path
from generator.plan.pulling.words import without

Outcome = Done | Stopped
_VALUES = {"basis": "legal_bases", "opening": "opening", "closing": "closing"}
TASKS = "Chỗ này in từ sổ nhiệm vụ (`tasks`): sửa ở nhiệm vụ ấy, hoặc gõ tay."


@dataclass
class Shelf:
    """What holds lines: an entry of sections or appendices (old: its `path`; new: the index of its head in the new
    document), or a value of the plan (căn cứ, opening, closing).
    """

    path: Path = ()
    new: int = -1
    items: list[Node] = field(default_factory=list)
    head: Line | None = None
    text: Line | None = None  # the key of the text of a new entry

    @property
    def list(self) -> str:
        """The list it is an element of; "" if none."""
        return str(self.path[0]) if len(self.path) == 2 else ""


class Body:
    """Writes the order of all that stands between the title and the end."""

    def __init__(
        self,
        reworder: Reworder,
        comparison: Comparison,
        origins: Origins,
        removed: Collection[int],
        moved: Collection[int],
        added: Collection[int],
    ) -> None:
        self.reworder, self.paper, self.page = reworder, reworder.paper, reworder.paper.page
        self.comparison, self.origins, self.tree = comparison, origins, origins.tree
        self.removed, self.moved, self.added = set(removed), set(moved), set(added)
        self.partner = {new.block: old.block for old, new in comparison.partners.items() if old == Spot(old.block)}
        self.outcome: dict[Node, Outcome] = {}
        numbers = [number for origin in origins.all for number in origin.lines]
        self._known = {line for number in numbers if (line := self.page.altered(number)) is not None}

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

    # What is to stand where.

    def _origin(self, node: Node) -> Origin | None:
        return self.origins.all[node.old] if node.old >= 0 else None

    def _block(self, node: Node) -> Block:
        return self.comparison.old.blocks[node.old] if node.old >= 0 else self.comparison.new.blocks[node.new]

    def _shelves(self, target: Sequence[Node]) -> list[Shelf]:
        shelves: list[Shelf] = []
        current: Shelf | None = None
        for node in target:
            block, origin = self._block(node), self._origin(node)
            if origin is not None and origin.sort in ("letterhead", "title", "signoff"):
                current = None
            elif _is_head(block) and node.new >= 0 and self._splits_a_call(target, node):
                self.outcome[node] = unplaced(TASKS)
            elif _is_head(block):
                name = "appendices" if isinstance(block, Appendix) else "sections"
                current = Shelf(origin.home if origin is not None else (name, -1), node.new)
                shelves.append(current)
            else:
                current = self._shelf_for(node, block, origin, shelves, current)
                if current is None:
                    self.outcome[node] = unplaced("Đoạn này không thuộc Mục nào: gõ tay vào chỗ cần.")
                else:
                    current.items.append(node)
        return shelves

    def _splits_a_call(self, target: Sequence[Node], node: Node) -> bool:
        """Whether a new head stands between what one `<<tasks ...>>` prints."""
        at = target.index(node)
        before = next((each for each in reversed(target[:at]) if each.old >= 0), None)
        after = next((each for each in target[at:] if each.old >= 0), None)
        calls = [self.origins.all[each.old].call for each in (before, after) if each is not None]
        return len(calls) == 2 and bool(calls[0]) and calls[0] == calls[1]

    def _shelf_for(
        self, node: Node, block: Block, origin: Origin | None, shelves: list[Shelf], current: Shelf | None
    ) -> Shelf | None:
        """The value that a căn cứ, the opening and the closing stand in; else the entry at hand."""
        value = _VALUES.get(block.kind) if isinstance(block, Paragraph) else None
        if origin is not None and len(origin.home) == 1 and origin.home[0] in _VALUES.values():
            value = str(origin.home[0])
        if value is None:
            labelled = isinstance(block, Paragraph) and bool(block.label)
            return None if current is not None and len(current.path) == 1 and labelled and node.new >= 0 else current
        if current is not None and current.path == (value,):
            return current
        shelves.append(Shelf((value,)))
        return shelves[-1]

    # Entries.

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

    # Lines.

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
        if len(shelf.path) == 1 and shelf.path[0] in _VALUES.values():
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
            if len(shelf.path) == 1 and shelf.path[0] in _VALUES.values():
                shelf.text = self.paper.add_to(self.tree.root, str(shelf.path[0]), (), tuple(Plan.fields()))
            else:
                node = self.tree.mapping(*shelf.path)
                assert node is not None
                shelf.text = self.paper.add_to(node, "text", ())
            shelf.text.text += " |"
        indent = self._column(shelf.text) + STEP
        return self.page.put([f"{' ' * indent}{words}"], before or shelf.text)[0]

    def _leaf(self, shelf: Shelf) -> Leaf | None:
        value = len(shelf.path) == 1 and shelf.path[0] in _VALUES.values()
        return self.origins.leaf(*shelf.path) if value else self.origins.leaf(*shelf.path, "text")

    @staticmethod
    def _column(line: Line) -> int:
        return len(line.text) - len(line.text.lstrip(" -"))

    def _move(self, node: Node, origin: Origin, shelf: Shelf, before: Line | None, index: int) -> Line:
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
            return before or self._put_nothing(shelf)
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
        here = [each.old for each in shelf.items if each.old in mine]
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


def _is_head(block: Block) -> bool:
    return isinstance(block, Part | Appendix) or (isinstance(block, Paragraph) and block.kind == "section")


def _light(line: Spans) -> Spans:
    """Without emphasis: a title has its own."""
    return tuple(Span(span.text, expression=span.expression, note=span.note, todo=span.todo) for span in line)


def _look(words: Sequence[str], lines: Sequence[Spans]) -> str:
    return LOOK_AT_CASE if " ".join(words) != " ".join(plain(line) for line in lines) else ""


def _without_mark(spans: Spans, marks: str) -> Spans:
    text = plain(spans)
    return without(spans, 0, len(text) - len(text.rstrip(marks))) if marks else spans
