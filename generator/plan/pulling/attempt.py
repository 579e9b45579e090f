"""One attempt to write some changes into a plan's text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from generator.outline.blocks import Letterhead, SignOff, Table, plain
from generator.outline.comparing.changes import NOTES, Change, Comparison, Spot
from generator.plan.binding import Bound
from generator.plan.pulling.body import Body
from generator.plan.pulling.case import Case
from generator.plan.pulling.changed import Changed
from generator.plan.pulling.edits import Edit, Pulled, Stopped, unplaced
from generator.plan.pulling.footnotes import Footnotes
from generator.plan.pulling.new_rows import TableChanges
from generator.plan.pulling.notes import Notes
from generator.plan.pulling.origins import Origins
from generator.plan.pulling.page import Line, Page
from generator.plan.pulling.paper import Paper
from generator.plan.pulling.recipients import Recipients
from generator.plan.pulling.register import lines_of
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.rows import Rows
from generator.plan.pulling.sequence import Node
from generator.plan.pulling.tree import Tree
from generator.plan.pulling.typed_lines import Printed

Outcome = Done | Stopped
Task = Callable[[], Done]
OTHER_TABLE = "Hàng chuyển sang bảng khác: chuyển tay trong kế hoạch."
NEW_COLUMN = "Cột mới: thêm vào `columns:` của bảng và ghi giá trị ở từng hàng."


class Attempt:
    """What all attempts for one comparison have in common."""

    def __init__(self, sent: Bound, comparison: Comparison, tree: Tree, origins: Origins) -> None:
        self.sent, self.comparison, self.tree, self.origins = sent, comparison, tree, origins
        head = next(block for block in comparison.old.blocks if isinstance(block, Letterhead))
        values = {"agency": " ".join(head.agency), "parent": " ".join(head.parent), "place": head.place_name}
        self.printed = Printed(comparison.old, sent.plan.year, values)
        self.case = Case(tree.typed())

    def made(self, changes: Sequence[Change], wanted: Sequence[int], text: str) -> Pulled:
        """The text with the changes at these indices, and an edit for every change (the others: unplaced).

        What cannot be placed leaves nothing behind: where paragraphs or rows could not, all is done again without them.
        """
        left: dict[int, tuple[Outcome, int]] = {}
        while True:
            made = _Made(self, changes, [index for index in wanted if index not in left], text)
            made.apply()
            stopped = {
                index: (outcome, outcome.line.now if isinstance(outcome.line, Line) else 0)
                for index, outcome in made.outcomes.items()
                if isinstance(outcome, Stopped) and outcome.outcome in ("unplaced", "conflict")
            }
            left |= stopped
            if all(changes[index].kind == "changed" or _is_column(changes[index]) for index in stopped):
                return made.told(left)


class _Made:
    def __init__(self, attempt: Attempt, changes: Sequence[Change], wanted: Sequence[int], text: str) -> None:
        self.comparison, self.origins, self.tree = attempt.comparison, attempt.origins, attempt.tree
        self.changes, self.wanted = changes, wanted
        self.page = Page(text, attempt.tree.source.lines, attempt.tree.source.file)
        self.paper = Paper(attempt.tree, self.page)
        added = [c.new.row for c in self._of("added") if c.new is not None and c.new.block == NOTES]
        taken = {str(name) for name in attempt.tree.mapping("footnotes") or ()}
        self.notes = Notes(attempt.comparison, added, taken)
        self.reworder = Reworder(self.paper, attempt.printed, self.notes, attempt.case)
        self.outcomes: dict[int, Outcome] = {}

    def apply(self) -> None:
        """Writes all that can be written; `outcomes` has what became of each."""
        changed = Changed(self.reworder, self.comparison, self.origins)
        for index, change in self._indexed():
            if change.kind == "changed" and not _in_recipients(change) and not self._regroups(change):
                self._try(index, partial(changed.apply, change, self._fields(change)))
        self._recipients()
        self._body()
        self._rows()
        self._columns()
        self._footnotes()

    def _indexed(self) -> list[tuple[int, Change]]:
        return [(index, self.changes[index]) for index in self.wanted]

    def _of(self, kind: str) -> list[Change]:
        return [change for _, change in self._indexed() if change.kind == kind]

    def _fields(self, change: Change) -> frozenset[str]:
        """All fields of the same thing that are to change."""
        whole = change.old.whole if change.old else None
        return frozenset(c.old.field for c in self._of("changed") if c.old and c.old.whole == whole)

    def _try(self, index: int, task: Task) -> None:
        try:
            self.outcomes[index] = task()
        except Stopped as stopped:
            self.outcomes[index] = stopped

    # Rows of tables.

    def _rows(self) -> None:
        tables = {old.block: new.block for old, new in self.comparison.partners.items() if old == Spot(old.block)}
        for block, origin in enumerate(self.origins.all):
            old = self.comparison.old.blocks[block]
            if origin.sort != "table" or not isinstance(old, Table):
                continue
            new = self.comparison.new.blocks[tables[block]] if block in tables else None
            mine = [
                (index, change)
                for index, change in self._indexed()
                if (_is_row(change) or self._regroups(change)) and block in self._tables_of(change, tables)
            ]
            if not mine or not isinstance(new, Table):
                continue
            self._rows_of(block, tables[block], mine)

    def _regroups(self, change: Change) -> bool:
        """Whether the name beside rows of a table with its groups down the side is now that of another group."""
        old = self.comparison.old.blocks[change.old.block] if change.old is not None and change.old.row >= 0 else None
        if change.kind != "changed" or not isinstance(old, Table) or change.old is None or change.old.field != "group":
            return False
        origin = self.origins.all[change.old.block]
        if old.rows[change.old.row].kind != "task" or origin.register is None:
            return False
        own = origin.rows[change.old.row].group
        words = " ".join(plain(line) for line in change.after).strip()
        others = (group for group in origin.register.groups if group.node is not own)
        return bool(words) and any(self.reworder.title(group.node, self.tree) == words for group in others)

    @staticmethod
    def _tables_of(change: Change, tables: dict[int, int]) -> list[int]:
        """The old tables whose rows a change is about: of a row that went to another table both."""
        found = [change.old.block] if change.old is not None else []
        if change.new is not None:
            found += [old for old, new in tables.items() if new == change.new.block and old not in found]
        return found

    def _rows_of(self, block: int, other: int, mine: Sequence[tuple[int, Change]]) -> None:
        old, new = self.comparison.old.blocks[block], self.comparison.new.blocks[other]
        assert isinstance(old, Table)
        assert isinstance(new, Table)
        partner = {
            now.row: was.row
            for was, now in self.comparison.partners.items()
            if was.block == block and now.block == other and was.row >= 0
        }
        changes = TableChanges(self.origins.all[block], old, new, partner)
        nodes: dict[int, Node] = {}
        for index, change in mine:
            if change.kind == "changed" and change.old:
                changes.regrouped |= {*change.rows, change.old.row}
                nodes[index] = Node(old=change.old.row)
            elif change.kind == "removed" and change.old:
                changes.removed.add(change.old.row)
                nodes[index] = Node(old=change.old.row)
            elif change.kind == "added" and change.new:
                changes.added.add(change.new.row)
                nodes[index] = Node(new=change.new.row)
            elif change.old and change.new and (change.old.block, change.new.block) == (block, other):
                changes.moved.add(change.old.row)
                nodes[index] = Node(old=change.old.row)
            else:
                nodes[index] = self._crossing(change, block, other, changes)
        result = Rows(self.reworder, changes).apply()
        for index, node in nodes.items():
            before, now = self.outcomes.get(index), result.get(node, unplaced(OTHER_TABLE))
            # Of a row that goes to another table both ends must be written.
            stays = isinstance(before, Stopped) or (
                isinstance(before, Done) and isinstance(now, Done) and node.old >= 0
            )
            self.outcomes[index] = before if before is not None and stays else now

    def _crossing(self, change: Change, block: int, other: int, changes: TableChanges) -> Node:
        """A row that goes to another table: for the one table it is taken out, for the other it is new."""
        assert change.old is not None
        assert change.new is not None
        row = self.origins.all[change.old.block].rows[change.old.row].row
        if row is None or lines_of(row) or not self._is_table(change.old.block):
            return Node()
        if change.old.block == block:
            changes.removed.add(change.old.row)
            changes.left.add(change.old.row)
            return Node(old=change.old.row)
        if change.new.block == other:
            changes.added.add(change.new.row)
            changes.come[change.new.row] = row
        return Node(new=change.new.row)

    def _is_table(self, block: int) -> bool:
        """Whether an old table is still there."""
        partner = self.comparison.partners.get(Spot(block))
        return partner is not None and isinstance(self.comparison.new.blocks[partner.block], Table)

    # Blocks.

    def _body(self) -> None:
        mine = [
            (index, change)
            for index, change in self._indexed()
            if change.kind != "changed"
            and not _is_row(change)
            and not _in_recipients(change)
            and not _is_column(change)
            and _block_of(change) >= 0
        ]
        if not mine:
            return
        removed = [c.old.block for _, c in mine if c.kind == "removed" and c.old]
        moved = [c.old.block for _, c in mine if c.kind == "moved" and c.old]
        added = [c.new.block for _, c in mine if c.kind == "added" and c.new]
        result = Body(self.reworder, self.comparison, self.origins, removed, moved, added).apply()
        for index, change in mine:
            node = Node(new=change.new.block) if change.kind == "added" and change.new else None
            if node is None and change.old is not None:
                node = Node(old=change.old.block)
            self.outcomes[index] = result.get(node, unplaced("Không tìm được chỗ: gõ tay.")) if node else unplaced("")

    def _columns(self) -> None:
        for index, change in self._indexed():
            if change.kind != "changed" and _is_column(change):
                words = "Bỏ cột" if change.kind == "removed" else "Chuyển cột"
                reason = NEW_COLUMN if change.kind == "added" else f"{words}: sửa tay ở `columns:` của bảng."
                self.outcomes[index] = unplaced(reason)

    def _recipients(self) -> None:
        mine = [(index, change) for index, change in self._indexed() if _in_recipients(change)]
        old = next((block for block in self.comparison.old.blocks if isinstance(block, SignOff)), None)
        new = next((block for block in self.comparison.new.blocks if isinstance(block, SignOff)), None)
        if mine and old is not None and new is not None:
            lines = {b.line: a.line for a, b in self.comparison.partners.items() if a.field == "recipients"}
            self.outcomes |= Recipients(self.reworder, self.origins, old, new, lines).apply(mine)

    def _footnotes(self) -> None:
        footnotes = Footnotes(self.reworder, self.notes, self.comparison, self.origins)
        for index, change in self._indexed():
            if _block_of(change) == NOTES and change.kind in ("added", "removed", "moved"):
                self._try(index, partial(footnotes.apply, change))

    def told(self, left: dict[int, tuple[Outcome, int]]) -> Pulled:
        """The text, and an edit for each change; `left` are those that were left out, with their lines before."""
        numbers: dict[Line, int] = {line: number for number, line in enumerate(self.page, start=1)}
        moved = {line.now: number for line, number in numbers.items() if line.now}
        edits = []
        for index, change in enumerate(self.changes):
            outcome, now = left.get(index, (self.outcomes.get(index), 0))
            line = outcome.line if outcome is not None else None
            number = moved.get(now, 0) or (numbers.get(line, 0) if isinstance(line, Line) else 0)
            if isinstance(outcome, Done):
                edits.append(Edit(change, "placed", outcome.reason, number))
            elif outcome is not None:
                edits.append(Edit(change, outcome.outcome, outcome.reason, number, outcome.mine))
            else:
                edits.append(Edit(change, "unplaced", "Không tìm được chỗ trong kế hoạch: gõ tay."))
        return Pulled(self.page.text, tuple(edits))


def _block_of(change: Change) -> int:
    spot = change.old or change.new
    assert spot is not None
    return spot.block


def _is_row(change: Change) -> bool:
    """Whether a change is about a whole row of a table."""
    spot = change.old or change.new
    return change.kind != "changed" and spot is not None and spot.block >= 0 and spot.row >= 0 and not spot.field


def _is_column(change: Change) -> bool:
    spot = change.old or change.new
    return spot is not None and spot.block >= 0 and spot.row >= 0 and bool(spot.field)


def _in_recipients(change: Change) -> bool:
    spot = change.old or change.new
    return spot is not None and spot.field == "recipients"
