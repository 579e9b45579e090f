"""Nơi nhận, line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from generator.outline.blocks import SignOff, Spans, plain
from generator.outline.comparing.changes import Change
from generator.plan.model import Plan
from generator.plan.pulling.edits import Stopped
from generator.plan.pulling.head import FROM_OFFICE
from generator.plan.pulling.origins import Origins
from generator.plan.pulling.page import Line
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.sequence import Node, spliced

Outcome = Done | Stopped


class Recipients:
    """Writes the changes of Nơi nhận; `partner` leads from lines of the new list to those of the old."""

    def __init__(
        self, reworder: Reworder, origins: Origins, old: SignOff, new: SignOff, partner: Mapping[int, int]
    ) -> None:
        self.reworder, self.paper = reworder, reworder.paper
        self.tree, self.old, self.new, self.partner = origins.tree, old, new, partner
        self.leaf = origins.leaf("recipients")
        self.numbers = [n for n in self.leaf.lines if _said(self.paper.typed(n))] if self.leaf else []
        self._put: dict[Node, Line] = {}

    def apply(self, mine: Sequence[tuple[int, Change]]) -> dict[int, Outcome]:
        """What became of each change, by its index."""
        target = self._target([change for _, change in mine])
        outcomes: dict[int, Outcome] = {}
        if self.leaf is None:
            words = {c.old.line: plain(c.after[0]) for _, c in mine if c.kind == "changed" and c.old}
            lines = [
                self.new.recipients[n.new] if n.new >= 0 else words.get(n.old, self.old.recipients[n.old])
                for n in target
            ]
            done = Done(
                self.paper.add_to(self.tree.root, "recipients", [*map(_said, lines)], tuple(Plan.fields())), FROM_OFFICE
            )
            return {index: done for index, _ in mine}
        for kind in ("changed", "added moved", "removed"):
            for index, change in mine:
                if change.kind in kind:
                    outcomes[index] = _tried(self._task(change, target))
        return outcomes

    def _target(self, changes: Sequence[Change]) -> list[Node]:
        removed = {c.old.line for c in changes if c.kind == "removed" and c.old}
        moved = {c.old.line for c in changes if c.kind == "moved" and c.old}
        added = {c.new.line for c in changes if c.kind == "added" and c.new}
        olds, news = range(len(self.old.recipients)), range(len(self.new.recipients))
        return spliced(olds, news, self.partner.get, removed, moved, added)

    def _task(self, change: Change, target: Sequence[Node]) -> Callable[[], Done]:
        if change.kind == "added":
            assert change.new is not None
            node = Node(new=change.new.line)
            return partial(self._add, node, change.after[0], _ahead(target, node))
        assert change.old is not None
        number = self.numbers[change.old.line]
        if change.kind == "changed":
            return partial(self._change, number, change.before[0], change.after[0])
        if change.kind == "removed":
            return partial(self._remove, number)
        node = Node(old=change.old.line)
        return partial(self._move, number, node, _ahead(target, node))

    def _change(self, number: int, before: Spans, after: Spans) -> Done:
        typed = self.paper.typed(number)
        core = _said(typed)
        start = typed.find(core)
        words = self.reworder.reworded(core, before, after)
        return Done(self.paper.rewrite(number, f"{typed[:start]}{words}{typed[start + len(core) :]}"))

    def _remove(self, number: int) -> Done:
        self.paper.page.take_out([self.paper.line(number)])
        return Done(None)

    def _add(self, node: Node, words: Spans, ahead: Node | None) -> Done:
        assert self.leaf is not None
        anchor = self._anchor(ahead)
        typed = [self.paper.typed(number) for number in self.numbers]
        dash = "- " if any(line.startswith("-") for line in typed) else ""
        # The last line mostly ends in a full stop, those before it in the mark that a new one gets.
        mark = ";" if sum(line.endswith(";") for line in typed) * 2 >= len(typed) > 0 else ""
        line = self.paper.insert(self.leaf, [f"{dash}{self.reworder.written(words)}{mark}"], anchor)[0]
        self._put[node] = line
        return Done(line)

    def _move(self, number: int, node: Node, ahead: Node | None) -> Done:
        assert self.leaf is not None
        line = self.paper.line(number)
        self.paper.page.move([line], self._anchor(ahead) or self.paper.under_bar(self.leaf))
        self._put[node] = line
        return Done(line)

    def _anchor(self, ahead: Node | None) -> Line | None:
        """The line that a new one stands behind; None for the start of the list."""
        if ahead is None:
            return None
        return self._put.get(ahead) or (self.paper.near(self.numbers[ahead.old]) if ahead.old >= 0 else None)


def _ahead(target: Sequence[Node], node: Node) -> Node | None:
    at = target.index(node)
    return target[at - 1] if at else None


def _tried(task: Callable[[], Done]) -> Outcome:
    try:
        return task()
    except Stopped as stopped:
        return stopped


def _said(line: str) -> str:
    """A line without the dash before it and the mark at its end."""
    return line.strip().lstrip("-–— ").rstrip(" ;.,")
