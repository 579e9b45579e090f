"""Which rows are to stand in which group, in which order."""

from __future__ import annotations

from generator.plan.pulling.new_rows import NewTable, Shelf
from generator.plan.pulling.origins import RowOrigin
from generator.plan.pulling.register import Group
from generator.plan.pulling.sequence import Node, spliced


class Shelves(NewTable):
    """The groups with their rows as they are to be."""

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
