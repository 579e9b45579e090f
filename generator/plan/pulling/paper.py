"""The plan's present text, written on by what the sent plan had where: values, lines under `|`, entries of lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.plan.loading.reading import plain as cleaned
from generator.plan.loading.values import split_comment
from generator.plan.pulling.edits import Stopped, conflict
from generator.plan.pulling.page import Line, Page
from generator.plan.pulling.tree import Leaf, Tree
from generator.plan.pulling.yaml_lines import STEP, entry_lines, fits, key_column, lines_within, quoted_as, value_at
from generator.source import Mapping

_DASH = re.compile(r"\s*-(?=\s)")
GONE = "Chỗ này không còn trong kế hoạch hiện nay: xem lại rồi gõ tay nếu vẫn cần."
CHANGED = "Kế hoạch hiện nay đã viết khác ở chỗ này: chọn một trong hai rồi gõ tay."
TWICE = "Một chỗ của kế hoạch in ra hai nơi mà hai nơi sửa khác nhau: chọn một rồi gõ tay."


class Paper:
    """Writes by the lines of the sent plan (counted from 1); raises Stopped where the present one has none for them."""

    def __init__(self, tree: Tree, page: Page) -> None:
        self.tree, self.page = tree, page
        self.sent = tree.source.lines
        self._written: dict[int, str] = {}
        self._content: dict[int, Line] = {}  # what stood beside its key and stands under `|` now
        self.added: dict[int, dict[str, tuple[str, ...]]] = {}  # keys that mappings (by identity) got since
        self.rows_made: dict[tuple[object, ...], tuple[object, Line]] = {}  # new rows: which table's, where
        self._blocks: dict[int, Line] = {}  # keys (by line) whose values stand under `|` since

    # Words of a value, line by line.

    def typed(self, number: int) -> str:
        """What is typed on a sent line, without its key."""
        leaf = self.tree.leaf_at(number)
        if leaf is None:
            return ""
        return self.sent[number - 1].strip() if leaf.text.block else str(leaf.text).strip()

    def line(self, number: int) -> Line:
        """The line where the words of a sent line stand now; raises Stopped if they are not the same any more."""
        line = self._content.get(number) or self.page.at(number)
        if line is None:
            other = self.page.altered(number)
            if other is None:
                raise conflict(GONE)
            raise conflict(CHANGED, self._words(other), other)
        return line

    def near(self, number: int) -> Line | None:
        """Where a sent line stands now, changed or not."""
        return self._content.get(number) or self.page.near(number)

    def is_block(self, leaf: Leaf) -> bool:
        """Whether a value stands under `|` now."""
        return leaf.text.block or leaf.key.line in self._blocks

    def rewrite(self, number: int, words: str) -> Line:
        """Other words on a line of a value."""
        words = cleaned(words)
        leaf = self.tree.leaf_at(number)
        assert leaf is not None
        if number in self._written:
            line = self._content.get(number) or self.page.near(number)
            if self._written[number] == words:
                raise Stopped("already", "", line=line)
            raise conflict(TWICE, self._written[number], line)
        try:
            line = self.line(number)
        except Stopped as stopped:
            if stopped.mine and stopped.mine == words:
                raise Stopped("already", "", line=stopped.line) from None
            raise
        if self.is_block(leaf):
            line.text = f"{line.text[: len(line.text) - len(line.text.lstrip())]}{words}"
        else:
            line = self._beside_key(leaf, line, words)
        self._written[number] = words
        return line

    def insert(self, leaf: Leaf, words: Sequence[str], after: Line | None) -> list[Line]:
        """Lines put into a value behind one of its lines, at its start without one."""
        key = self.under_bar(leaf)
        anchor = after or key
        indent = anchor.indent if after is not None else self._indent_under(leaf, key)
        new = [" " * indent + cleaned(each) for each in words]
        spaced = after is not None and after.next.blank and after.prev.blank
        if spaced:
            new = [line for each in new for line in ("", each)]
        added = self.page.put(new, anchor)
        return added[1::2] if spaced else added

    def under_bar(self, leaf: Leaf) -> Line:
        """Puts a value under `|` if it stands beside its key; the key's line."""
        key = self._blocks.get(leaf.key.line) or self.page.at(leaf.key.line)
        if key is None:
            other = self.page.altered(leaf.key.line)
            if other is not None and leaf.text.block and re.search(r":\s*\|\s*$", split_comment(other.text)[0]):
                return other
            raise conflict(CHANGED, self._words(other) if other else "", other)
        if not self.is_block(leaf):
            words = str(leaf.text).strip()
            content = self._to_block(leaf, key, [words] if words else [])
            if content:
                self._content[leaf.key.line] = content[0]
        return key

    # Keys of a mapping.

    def key_line(self, number: int) -> Line | None:
        """Where the line of a key stands now, changed or not."""
        return self._blocks.get(number) or self.page.near(number)

    def end_of_key(self, line: Line) -> Line:
        """The last line of a key's value: what is pushed in further than the key, and a list at its edge."""
        column = key_column(line.text)
        last = line
        while (line := line.next) is not self.page.edge:
            if line.blank:
                continue
            if line.indent < column or (line.indent == column and not _DASH.match(line.text)):
                break
            last = line
        return last

    def add_to(self, node: Mapping, name: str, words: Sequence[str], order: Sequence[str] = ()) -> Line:
        """A new key of a mapping, behind the last of its keys that stand before it in `order`."""
        before = set(order[: list(order).index(name)]) if name in order else set(order)
        keys = list(node)
        known = [key for key in keys if key in before] or ([] if name in order else keys)
        for key in [*reversed(known), *reversed(keys)]:
            line = self.key_line(key.line)
            if line is not None:
                added = self.add_key(name, words, self.end_of_key(line), key_column(line.text))
                self.added.setdefault(id(node), {})[name] = tuple(words)
                return added
        raise conflict(GONE)

    def set_value(self, leaf: Leaf, words: Sequence[str]) -> Line:
        """A value wholly written anew."""
        lines = leaf.lines
        if len(lines) == len(words) and lines:
            changed = [(number, new) for number, new in zip(lines, words, strict=True) if self.typed(number) != new]
            for number, _ in changed:
                self._check(number)
            line = self.line(lines[0]) if not changed else None
            for number, new in changed:
                line = self.rewrite(number, new)
            assert line is not None
            return line
        for number in lines:
            self._check(number)
        key = self.page.at(leaf.key.line)
        if key is None:
            other = self.page.altered(leaf.key.line)
            raise conflict(CHANGED, self._words(other) if other else "", other)
        for number in lines:
            self._written[number] = "\0"
        if self.is_block(leaf):
            found = [self.line(number) for number in lines]
            self.page.take_out(found)
            if not words:
                key.text = re.sub(r"\s*\|\s*(?=$|\s#)", "", key.text, count=1)
                return key
            self.page.put([" " * self._indent_under(leaf, key) + cleaned(each) for each in words], key)
            return key.next
        if len(words) > 1:
            self._written[leaf.key.line] = "\0"
            return self._to_block(leaf, key, words)[0]
        return self._beside_key(leaf, key, cleaned(words[0]) if words else "")

    def add_key(self, key: str, words: Sequence[str], after: Line, indent: int) -> Line:
        """A new key of a mapping whose keys stand at `indent`, behind the line `after`."""
        return self.page.put(entry_lines(key, words, indent), after)[0]

    # Lines of entries.

    def element(self, node: Mapping) -> tuple[Line, Line]:
        """The first and the last line of an element of a list as it stands now; raises Stopped if it cannot be told.

        Its first line is the one with the dash.
        """
        head = self.head(node)
        if head is None:
            raise conflict(GONE)
        return head, self.end_of(head)

    def head(self, node: Mapping) -> Line | None:
        """The line with an element's dash, found by any line of it that is still there."""
        first = self.page.near(node.place.line)
        if first is not None and _DASH.match(first.text):
            return first
        for number in sorted(lines_within(node)):
            line = self.near(number)
            limit = node.place.column - 1
            while line is not None and line is not self.page.edge:
                if _DASH.match(line.text) and line.indent < limit:
                    return line
                if not line.blank and not line.is_comment and line.indent < limit:
                    break
                line = line.prev
        return None

    def end_of(self, head: Line) -> Line:
        """The last line of what begins on a line: all that is pushed in further, and a list under a key at its edge."""
        dash = bool(_DASH.match(head.text))
        last = line = head
        while (line := line.next) is not self.page.edge:
            if line.blank:
                continue
            if line.indent < head.indent or (line.indent == head.indent and (dash or not _DASH.match(line.text))):
                break
            if not (line.is_comment and line.indent == head.indent):
                last = line
        return last

    def span(self, first: Line, last: Line) -> list[Line]:
        """The lines from one to another."""
        found = [first]
        while found[-1] is not last:
            found.append(found[-1].next)
        return found

    def untouched(self, node: Mapping, lines: Sequence[Line]) -> bool:
        """Whether the lines of an element are those that were sent, with nothing changed, added or taken out."""
        sent = {line.sent for line in lines if line.sent}
        mine = lines_within(node)
        alien = [line for line in lines if not line.blank and not line.is_comment and line.sent not in mine]
        return mine <= sent and not alien

    def _check(self, number: int) -> None:
        if number in self._written:
            raise conflict(TWICE, self._written[number])
        self.line(number)

    def _beside_key(self, leaf: Leaf, line: Line, words: str) -> Line:
        """Words written on their key's line, else under `|`; the comment stays in its column."""
        head = line.text[: value_at(line.text)]
        _, comment = split_comment(line.text[len(head) :].strip())
        old = line.text[len(head) :].lstrip()
        quoted = old.startswith(("'", '"')) or (leaf.key == "subject" and not fits(words))
        value = quoted_as(old, words) if quoted else words if fits(words) else None
        if value is None:
            return self._to_block(leaf, line, [words])[0]
        new = f"{head.rstrip()} {value}".rstrip()
        if comment:
            at = len(line.text.rstrip()) - len(comment)
            new = f"{new}{' ' * max(at - len(new), 2)}{comment}"
        line.text = new
        return line

    def _to_block(self, leaf: Leaf, key: Line, words: Sequence[str]) -> list[Line]:
        head = key.text[: value_at(key.text)].rstrip()
        _, comment = split_comment(key.text[len(head) :].strip())
        key.text = f"{head} |  {comment}" if comment else f"{head} |"
        self._blocks[leaf.key.line] = key
        return self.page.put([" " * self._indent_under(leaf, key) + cleaned(each) for each in words], key)

    def _indent_under(self, leaf: Leaf, key: Line) -> int:
        if leaf.text.block:
            usual = leaf.text.column - leaf.key.column
            return key_column(key.text) + usual
        return key_column(key.text) + STEP

    @staticmethod
    def _words(line: Line | None) -> str:
        """What is typed on a line, its key aside."""
        if line is None:
            return ""
        at = value_at(line.text)
        return split_comment(line.text[at:].strip())[0] if at else line.text.strip()
