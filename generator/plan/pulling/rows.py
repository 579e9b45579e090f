"""Rows and groups of a table put in, taken out and moved: entries of the register, each with what its group gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.outline.blocks import Cell, Spans, Table, plain
from generator.plan.pulling.calls import names_in
from generator.plan.pulling.cells import columns_of
from generator.plan.pulling.edits import Stopped, conflict, unplaced
from generator.plan.pulling.origins import Origin, RowOrigin
from generator.plan.pulling.page import Line
from generator.plan.pulling.paper import CHANGED, GONE, STEP, entry_lines, lines_within
from generator.plan.pulling.register import Group, lines_of
from generator.plan.pulling.retyping import without_label
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.sequence import Node, out_of_order, spliced
from generator.source import Mapping, Text

Outcome = Done | Stopped
HAS_LINES = "Nhiệm vụ này có nhiều dòng (`lines:`): thêm, bớt hay chuyển một dòng của nó thì gõ tay."


@dataclass
class Shelf:
    """A group as it is to be: the old one, or a new one by its row in the new table; `rows` in their order."""

    group: Group | None = None
    new: int = -1
    rows: list[Node] = field(default_factory=list)
    head: Line | None = None  # its line with the dash, once it is made
    key: Line | None = None  # the line `rows:`


@dataclass
class TableChanges:
    """What is to happen to the rows of one table, by their indices, and where the old and the new one stand."""

    origin: Origin
    old: Table
    new: Table
    partner: dict[int, int]  # from rows of the new table to those of the old
    removed: set[int] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    added: set[int] = field(default_factory=set)
    regrouped: set[int] = field(default_factory=set)  # rows beside which another group's name stands now


class Rows:
    """Writes the rows of one table anew where they changed their order; `outcome` gathers what became of each."""

    def __init__(self, reworder: Reworder, changes: TableChanges) -> None:
        self.reworder, self.paper, self.page = reworder, reworder.paper, reworder.paper.page
        self.changes = changes
        self.origins = changes.origin.rows
        self.sideways = "group" in [column.name for column in changes.old.columns]
        register = changes.origin.register
        assert register is not None
        self.register = register
        self.outcome: dict[Node, Outcome] = {}
        self.placed: dict[Node, Line] = {}
        self.columns = self._columns()

    def apply(self) -> dict[Node, Outcome]:
        """Puts all in its place; what became of each row that was added (by its new index), removed or moved."""
        shelves = self._shelves()
        self._groups(shelves)
        for shelf in shelves:
            self._fill(shelf)
        self._remove()
        return self.outcome

    def _columns(self) -> dict[str, str]:
        """From the names of the new table's columns to those of the old: by title, else in their order."""
        old, new = self.changes.old.columns, self.changes.new.columns
        titles = {column.title.casefold(): column.name for column in old}
        names = {column.name for column in old}
        found = {}
        for at, column in enumerate(new):
            name = titles.get(column.title.casefold())
            if name is None and len(old) == len(new):
                name = old[at].name
            found[column.name] = name or (column.name if column.name in names else "")
        return found

    def _shelves(self) -> list[Shelf]:
        changes = self.changes
        body = [at for at, row in enumerate(changes.old.rows) if row.kind in ("group", "task")]
        news = [at for at, row in enumerate(changes.new.rows) if row.kind in ("group", "task")]
        moved = changes.moved | self._followers()
        target = spliced(body, news, changes.partner.get, changes.removed, moved, changes.added)
        shelves: list[Shelf] = []
        for node in target:
            self._shelve(node, shelves)
        return shelves

    def _followers(self) -> set[int]:
        """The rows of groups that move as a whole."""
        groups = {id(self.origins[at].group) for at in self.changes.moved if self.origins[at].row is None}
        return {at for at, each in enumerate(self.origins) if each.row is not None and id(each.group) in groups}

    def _shelve(self, node: Node, shelves: list[Shelf]) -> None:
        if node.new >= 0:
            row = self.changes.new.rows[node.new]
            if row.kind == "group":
                shelves.append(Shelf(new=node.new))
                return
            self._shelve_new(node, shelves)
            return
        origin = self.origins[node.old]
        group = self._group_of(origin)
        if origin.row is None:
            shelves.append(Shelf(group))
            return
        at_hand = shelves[-1] if shelves else None
        if self.sideways and node.old in self.changes.moved | self.changes.regrouped:
            # In a table with its groups down the side a row that moved takes the group it stands in.
            group = self._group_now(node) or group
        named = group is not None and bool(self._title(group)) and not self.sideways
        if at_hand is None or (at_hand.group is not group and not named):
            shelves.append(Shelf(group))
        shelves[-1].rows.append(node)

    def _group_now(self, node: Node) -> Group | None:
        """The group whose name stands beside a row in the new table."""
        new = next((at for at, old in self.changes.partner.items() if old == node.old), -1)
        name = self._group_name(new) if new >= 0 else None
        return next((group for group in self.register.groups if name and self._title(group) == name), None)

    def _shelve_new(self, node: Node, shelves: list[Shelf]) -> None:
        name = self._group_name(node.new) if self.sideways else None
        if shelves and (name is None or self._shelf_name(shelves[-1]) == name):
            shelves[-1].rows.append(node)
            return
        if not shelves or name is not None:
            known = [g for g in self.register.groups if name is not None and self._title(g) == name]
            shelves.append(Shelf(known[0]) if known else Shelf(new=node.new if name else -1))
        shelves[-1].rows.append(node)

    def _group_of(self, origin: RowOrigin) -> Group | None:
        for group in self.register.groups:
            if group.node is origin.group and (origin.group is not None or origin.row in group.rows):
                return group
        return None

    def _shelf_name(self, shelf: Shelf) -> str | None:
        if shelf.new >= 0:
            return self._group_name(shelf.new)
        return self._title(shelf.group) if shelf.group else None

    def _title(self, group: Group) -> str:
        return self.reworder.title(group.node, self.register.tree)

    def _group_name(self, new: int) -> str | None:
        """What the group's cell of a row says in the new table, its number aside."""
        lines = self._lines(new, "group")
        words = " ".join(plain(line) for line in lines).strip()
        return plain(without_label(lines[0])) if words and len(lines) == 1 else words or None

    def _lines(self, new: int, name: str) -> tuple[Spans, ...]:
        """The lines of a cell of the new table; of a merged one those of its first row."""
        for at in range(new, -1, -1):
            cell = self._cell(at, name)
            if cell is None or cell.merge != "continue":
                return tuple(line for line in cell.lines if plain(line).strip()) if cell else ()
        return ()

    def _cell(self, new: int, name: str) -> Cell | None:
        row = self.changes.new.rows[new]
        return next((cell for cell in row.cells if self.columns.get(cell.name, cell.name) == name), None)

    # Groups.

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
        assert shelf.group is not None and shelf.group.node is not None
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

    # Rows.

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
                    else:
                        before = self._add(node, shelf, before)
                    continue
                row = self.origins[node.old].row
                assert row is not None
                if id(row.node) in done:
                    continue
                done.add(id(row.node))
                if at is None or at in moving:
                    before = self._move(node, shelf, before)
                    continue
                if node.old in self.changes.moved:
                    self.outcome[node] = Done(self.paper.head(row.node))
                head = self.paper.head(row.node)
                before = self.paper.end_of(head) if head is not None else before
            except Stopped as stopped:
                self.outcome[node] = stopped

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
            if name in given and words == self._printed(given[name]):
                continue
            if not words and name not in given:
                continue
            lines += entry_lines(name, self._typed(node.new, name), column, -1 if lines else dash)
        made = self.page.put(self._spaced(lines or entry_lines("task", (), column, dash), after), after)
        first = next(line for line in made if not line.blank)
        self.outcome[node] = Done(first)
        return made[-1]

    def _continues(self, new: int) -> bool:
        """Whether a new row is another line of the task above it: its number or its words are merged with those."""
        names = [column.name for column in self.changes.old.columns]
        if (
            "task"
            in ((self.register.tree.mapping("tables", self.changes.old.id) or {}).get(Text("merge")) or "").split()
        ):
            return False
        cell = self._cell(new, "tt" if "tt" in names else "task")
        return cell is not None and cell.merge == "continue"

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

    def _key_order(self, shelf: Shelf) -> list[str]:
        """The columns in the order in which the rows around write them."""
        names = [column.name for column in self.changes.old.columns if column.name not in ("tt", "group")]
        names.sort(key=lambda name: name != "task")
        rows = [
            *(shelf.group.rows if shelf.group else ()),
            *(row for group in self.register.groups for row in group.rows),
        ]
        model = next((row.node for row in rows if sum(name in row.node for name in names) > 1), None)
        if model is None:
            return names
        typed = [str(key) for key in model if key in names]
        rank = {name: at for at, name in enumerate(typed)}
        return [
            *typed[:1],
            *sorted((n for n in names if n not in typed[:1]), key=lambda n: rank.get(n, names.index(n))),
        ]

    def _words(self, new: int, name: str) -> list[str]:
        return [plain(line) for line in self._own_lines(new, name)]

    def _typed(self, new: int, name: str) -> list[str]:
        return [self.reworder.written(line) for line in self._own_lines(new, name)]

    def _own_lines(self, new: int, name: str) -> list[Spans]:
        """The lines of a cell without the number that the program prints before the first."""
        lines = list(self._lines(new, name))
        if lines and name == self._labelled():
            lines[0] = without_label(lines[0])
        return [line for line in lines if plain(line).strip()]

    def _labelled(self) -> str:
        """The column whose words get the row's number."""
        names = [column.name for column in self.changes.old.columns]
        layout = self.register.tree.mapping("tables", self.changes.old.id) or Mapping()
        style = str(layout.get(Text("labels"), "")).replace("run-on", " ").rpartition("/")[2].strip()
        if "tt" in names or not style:
            return ""
        return next((name for name in names if name != "group"), "")

    def _printed(self, value: Text) -> list[str]:
        """What a group's value prints, line by line."""
        return [plain(self.reworder.base(line.line, False).spans) for line in value.printed_lines()]

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
        if name and any(name in names_in(line.text) for line in self.page):
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


def _upright(line: Spans) -> Spans:
    """A group's name is bold by itself."""
    for span in (spans := tuple(span.saying(span.text) for span in line)):
        span.bold = False
    return spans


def _dash_of(lines: Sequence[str]) -> int:
    match = re.match(r"\s*", lines[0])
    return match.end() if match else 0
