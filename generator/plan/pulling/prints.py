"""Where each value of a task is printed: in tables and in the body."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outline.blocks import Outline, Table
from generator.outline.comparing.changes import Change, Spot
from generator.plan.pulling.origins import Origins, RowOrigin
from generator.source import Text

ELSEWHERE = "Giá trị này còn in ở chỗ khác của văn bản: chỗ ấy cũng đổi theo."


class Prints:
    """The spots at which one value of the plan is printed; `changes` are all that the leader changed."""

    def __init__(self, outline: Outline, origins: Origins, changes: Sequence[Change]) -> None:
        self._spots: dict[tuple[int, str], set[Spot]] = {}
        self._changed = {spot for change in changes if change.kind == "changed" and (spot := change.old) is not None}
        self._changed |= {
            change.old._replace(row=row) for change in changes for row in change.rows if change.old is not None
        }
        for index, (origin, block) in enumerate(zip(origins.all, outline.blocks, strict=True)):
            if origin.sort == "task" and origin.row is not None:
                name = "task" if not origin.row.node.get(Text("body")) else "body"
                self._add(origin.row.node, name, Spot(index, -1, "spans"))
            elif origin.sort == "field" and origin.row is not None:
                for name in origins.fields_on(origin.lines[0]):
                    self._add(origin.row.node, name, Spot(index, -1, "spans"))
            elif isinstance(block, Table):
                for at, row in enumerate(origin.rows):
                    for column in block.columns if row.row is not None else ():
                        assert row.row is not None
                        self._add(row.row.node, column.name, Spot(index, at, column.name))

    def unchanged_elsewhere(self, rows: Sequence[RowOrigin], name: str) -> bool:
        """Whether the value of these rows is also printed where the leader left it as it was."""
        spots = {spot for each in rows if each.row is not None for spot in self._of(each.row.node, name)}
        blocks = {spot.block for spot in spots if spot in self._changed}
        return any(spot not in self._changed for spot in spots if spot.block not in blocks)

    def _add(self, node: object, name: str, spot: Spot) -> None:
        self._spots.setdefault((id(node), name), set()).add(spot)

    def _of(self, node: object, name: str) -> set[Spot]:
        return self._spots.get((id(node), name), set())
