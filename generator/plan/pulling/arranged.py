"""Which lines are to stand in which Mục, Phần, phụ lục or value of the plan, in which order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from generator.outline.blocks import Appendix, Block, Paragraph, Part
from generator.outline.comparing.changes import Comparison, Spot
from generator.plan.pulling.edits import Stopped, unplaced
from generator.plan.pulling.origins import Origin, Origins
from generator.plan.pulling.page import Line
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.sequence import Node
from generator.plan.pulling.tree import Path

Outcome = Done | Stopped
VALUES = {"basis": "legal_bases", "opening": "opening", "closing": "closing"}
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


class Arranged:
    """The body as it is to be."""

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
        value = VALUES.get(block.kind) if isinstance(block, Paragraph) else None
        if origin is not None and len(origin.home) == 1 and origin.home[0] in VALUES.values():
            value = str(origin.home[0])
        if value is None:
            labelled = isinstance(block, Paragraph) and bool(block.label)
            in_value = current is not None and len(current.path) == 1 and current.path[0] in VALUES.values()
            return None if in_value and labelled and node.new >= 0 else current
        if current is not None and current.path == (value,):
            return current
        shelves.append(Shelf((value,)))
        return shelves[-1]


def _is_head(block: Block) -> bool:
    return isinstance(block, Part | Appendix) or (isinstance(block, Paragraph) and block.kind == "section")
