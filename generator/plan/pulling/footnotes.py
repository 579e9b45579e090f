"""Notes put in and taken out under `footnotes`."""

from __future__ import annotations

from generator.outline.blocks import plain
from generator.outline.comparing.changes import Change, Comparison
from generator.plan.model import Plan
from generator.plan.pulling.edits import noted, unplaced
from generator.plan.pulling.notes import Notes
from generator.plan.pulling.origins import Origins
from generator.plan.pulling.page import Line
from generator.plan.pulling.rewording import Done, Reworder
from generator.plan.pulling.yaml_lines import STEP


class Footnotes:
    """Writes notes once their signs stand in the text."""

    def __init__(self, reworder: Reworder, notes: Notes, comparison: Comparison, origins: Origins) -> None:
        self.reworder, self.paper, self.notes = reworder, reworder.paper, notes
        self.comparison, self.tree, self.origins = comparison, origins.tree, origins
        self._last: Line | None = None

    def apply(self, change: Change) -> Done:
        """A note added or removed; raises Stopped."""
        if change.kind == "added" and change.new is not None:
            return self._add(change.new.row)
        if change.kind == "removed" and change.old is not None:
            return self._remove(self.comparison.old.notes[change.old.row].id)
        raise noted("Ghi chú được đếm theo thứ tự dấu trong văn bản: không cần gõ gì.")

    def _add(self, row: int) -> Done:
        name = self.notes.new[row]
        if not self._signed(name):
            raise unplaced(
                f"Đoạn có dấu của ghi chú này chưa ghi được vào kế hoạch: đặt <<note {name}>> và gõ ghi chú."
            )
        paragraphs = self.comparison.new.notes[row].paragraphs
        words = [self.reworder.written(line) for line in paragraphs if plain(line).strip()]
        node = self.tree.mapping("footnotes")
        if self._last is not None:
            # Behind those that were added before it.
            indent = self._last.indent
            line = self.paper.add_key(name, words, self.paper.end_of_key(self._last), indent)
        elif node and any(self._stands(key.line) for key in node):
            line = self.paper.add_to(node, name, words)
        elif node is not None and (outer := self._key()) is not None:
            # Those that stood there went.
            line = self.paper.add_key(name, words, outer, STEP)
        else:
            key = self.paper.add_to(self.tree.root, "footnotes", (), tuple(Plan.fields()))
            line = self.paper.add_key(name, words, key, STEP)
        self._last = line
        return Done(line)

    def _remove(self, name: str) -> Done:
        if self._signed(name):
            raise unplaced(f"Dấu <<note {name}>> còn trong kế hoạch: bỏ dấu rồi xóa ghi chú ở `footnotes`.")
        leaf = self.origins.leaf("footnotes", name)
        assert leaf is not None
        for number in [leaf.key.line, *leaf.lines]:
            self.paper.line(number)
        key = self.paper.key_line(leaf.key.line)
        assert key is not None
        node = self.tree.mapping("footnotes")
        if node is not None and len(node) == 1 and not self.notes.new:
            key = self._key() or key
        self.paper.page.take_out(self.paper.span(key, self.paper.end_of_key(key)))
        return Done(None)

    def _key(self) -> Line | None:
        """The line of the key `footnotes`."""
        outer = self.tree.root.key_at("footnotes")
        return self.paper.key_line(outer.line) if outer is not None else None

    def _stands(self, number: int) -> bool:
        return self.paper.page.near(number) is not None

    def _signed(self, name: str) -> bool:
        """Whether a sign of the note stands in the text."""
        return any(f"<<note {name}>>" in " ".join(line.text.split()) for line in self.paper.page)
