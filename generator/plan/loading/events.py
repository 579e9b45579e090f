"""The plan file's YAML as nodes: all scalars text, every key and value with its place.

Built from the events of PyYAML's parser, not from its documents: events keep the place and the way a value was
written, and nothing turns `1.10` into a number or `no` into false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from generator.plan.loading import reading, refused
from generator.problems import Place, Problem
from generator.source import Mapping, Node, Sequence, Source, Text

KEY = re.compile(r"[a-z][a-z0-9_-]*|[0-9]+")
# The parser in C is some ten times faster; where libyaml is missing the one in Python gives the same events.
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Open:
    """A mapping or sequence whose end has not come yet; `key` is the one that waits for its value."""

    def __init__(self, node: Mapping | Sequence) -> None:
        self.node = node
        self.key: Text | None = None
        self.lacks_dash = False  # an element whose first key came again: the rest is another element

    def take(self, value: Node) -> None:
        """The value of the waiting key; of a key typed twice (already reported) the first value stays."""
        if isinstance(self.node, Mapping) and self.key is not None:
            self.node.setdefault(self.key, value)
        self.key = None


def build(source: Source) -> tuple[Node | None, list[Problem]]:
    """The root node of a file with clean lines, and the problems found; the root counts only if there are none."""
    return _Builder(source).build()


class _Builder:
    """Makes nodes of events, without recursion, and gathers what the plan file may not hold."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.open: list[_Open] = []
        self.keys: set[str] = set()  # those found well written: most come again with every row
        self.root: Node | None = None

    def build(self) -> tuple[Node | None, list[Problem]]:
        """The root node and the problems; the root counts only if there are none."""
        documents = 0
        try:
            events = self._events()
            for event in events:
                if isinstance(event, yaml.ScalarEvent):
                    self._scalar(event)
                elif isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if not self._document(event, documents):
                        break
                elif isinstance(event, yaml.NodeEvent):
                    if not self._node(event, events):
                        break
                elif isinstance(event, yaml.CollectionEndEvent):
                    self.open.pop()
        except yaml.YAMLError as error:
            self.problems.append(_unreadable(error, self.source))
        if not self.problems:
            self._check_root()
        return self.root, self.problems

    def _events(self) -> Iterator[yaml.Event]:
        """The parser's events to the last, without the detour by way of yaml.parse."""
        loader = PARSER("\n".join(self.source.lines))
        return iter(loader.get_event, None)

    def _document(self, event: yaml.DocumentStartEvent, documents: int) -> bool:
        if event.version or event.tags:
            self._report(event, "directive")
        if documents > 1:
            self._report(event, "several-documents")
        return documents == 1

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event]) -> bool:
        """Take in one node that is no scalar; false where reading must stop."""
        self._check_properties(event)
        if isinstance(event, yaml.AliasEvent):
            self._report(event, "alias")
            self._place(Text("", self.source, *_at(event)))
        elif isinstance(event, yaml.CollectionStartEvent):
            if event.flow_style:
                self._report(event, "flow")
            elif len(self.open) >= refused.MAX_DEPTH:
                self._report(event, "too-deep")
                return False
            elif self._expects_key():
                self._report(event, "bad-key")
            else:
                node = Mapping() if isinstance(event, yaml.MappingStartEvent) else Sequence()
                node.place = self.source.place(*_at(event))
                self._place(node)
                self.open.append(_Open(node))
                return True
            self._place(Text("", self.source, *_at(event)))
            return _skip(events)
        return True

    def _expects_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].node, Mapping) and self.open[-1].key is None

    def _place(self, node: Node) -> None:
        """Put a finished or just opened node where it belongs."""
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if isinstance(top.node, Sequence):
            top.node.append(node)
        elif top.key is None:
            top.key = node if isinstance(node, Text) else Text("")
        else:
            top.take(node)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        if event.anchor or event.tag:
            self._check_properties(event)
        text = self._text(event)
        if not self.open:
            self.root = text
            return
        top = self.open[-1]
        if isinstance(top.node, Sequence):
            self._report(event, "list-of-text")
            top.node.append(text)
        elif top.key is None:
            self._check_key(event, text)
            top.key = text
        else:
            if text and not event.style and text.line > top.key.line:
                # A value that begins below its key was meant to stand under `|`.
                self._report(event, "continued-value")
            top.take(text)

    def _check_key(self, event: yaml.ScalarEvent, key: Text) -> None:
        node = self.open[-1].node
        if key in self.keys and key not in node and not event.style:
            return
        number_at_edge = key.isdecimal() and len(self.open) == 1
        if event.style or not KEY.fullmatch(key) or number_at_edge:
            self._report(
                event, "bad-key", f"“{key}” không phải từ khóa: bên trái dấu hai chấm là một chữ thường, không dấu."
            )
            return
        if not key.isdecimal():
            self.keys.add(key)
        first = node.key_at(key) if isinstance(node, Mapping) and key in node else None
        if first is not None and not self.open[-1].lacks_dash:
            self._repeated(key, first)

    def _repeated(self, key: Text, first: Text) -> None:
        """A key that came before: in a list most likely the first of an element without its dash."""
        node = self.open[-1].node
        outer = self.open[-2].node if len(self.open) > 1 else None
        if isinstance(outer, Sequence) and isinstance(node, Mapping) and first is next(iter(node)):
            from generator.plan.loading import heads  # only where something is wrong

            self.open[-1].lacks_dash = True
            dash = outer.place.column - 1
            mended = " " * dash + "-".ljust(key.column - 1 - dash) + self.source.lines[key.line - 1].lstrip()
            self.problems.append(Problem(key.place, "missing-dash", *heads.NO_DASH, mended))
            return
        self.problems.append(
            Problem(
                key.place,
                "duplicate-key",
                f"Từ khóa “{key}” đã có ở dòng {first.line}, không được gõ hai lần.",
                "Gộp hai phần làm một, hoặc xóa một phần.",
            )
        )

    def _check_properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor and not isinstance(event, yaml.AliasEvent):
            self._report(event, "anchor")
        if getattr(event, "tag", None):
            self._report(event, "tag")

    def _text(self, event: yaml.ScalarEvent) -> Text:
        """The scalar as text at its place; what was written in a way that loses line breaks is reported."""
        start, end = event.start_mark, event.end_mark
        if not event.style and start and end and start.line == end.line:
            # Nearly every key and value of a plan.
            return Text(event.value, self.source, start.line + 1, start.column + 1)
        line, column = _at(event)
        value = event.value
        if event.style == "|":
            return self._block(value, line, column)
        if event.style == ">":
            self._report(event, "folded", mended=_replaced(self.source, line, column, "|"))
        elif not _on_one_line(event):
            self._report(event, "continued-value")
        elif event.style == '"':
            # Only here can characters come in that were not seen in the file: as `\0`, `\n`, `\_`.
            if "\n" in value or "\r" in value or reading.CONTROL.search(value) or reading.WORD_BREAK.search(value):
                self._report(event, "control-character")
            value = reading.plain(value)
        quoted = 1 if event.style in ("'", '"') else 0
        return Text(value, self.source, line, column + quoted)

    def _block(self, value: str, line: int, column: int) -> Text:
        """Text under `|`: line for line as in the file, without blank lines at the end.

        An empty block has no first line; its place is the `|` itself.
        """
        lines = value.split("\n")
        while lines and not lines[-1].strip():
            lines.pop()
        if not lines:
            return Text("", self.source, line, column)
        filled = next(index for index, content in enumerate(lines) if content.strip())
        raw = self.source.lines[line + filled]
        indent = len(raw) - len(lines[filled])
        return Text("\n".join(lines), self.source, line + 1, indent + 1, block=True)

    def _check_root(self) -> None:
        place = self.source.place(1, 1)
        if self.root is None or self.root == "":
            self.problems.append(
                Problem(
                    place, "empty-file", "Tệp trống, chưa có kế hoạch nào.", "Chép một tệp kế hoạch có sẵn rồi sửa lại."
                )
            )
        elif not isinstance(self.root, Mapping):
            self.problems.append(
                Problem(
                    self.root.place,
                    "not-a-plan",
                    "Tệp không mở đầu bằng các từ khóa của kế hoạch.",
                    "Mỗi phần mở đầu bằng một dòng như `year: 2023`; xem một tệp kế hoạch có sẵn.",
                )
            )

    def _report(self, event: yaml.Event, rule: str, message: str = "", mended: str = "") -> None:
        usual, hint = refused.WORDS[rule]
        self.problems.append(Problem(self.source.place(*_at(event)), rule, message or usual, hint, mended))


def _at(event: yaml.Event) -> tuple[int, int]:
    """Line and column of the event, from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _on_one_line(event: yaml.Event) -> bool:
    return event.start_mark is None or event.end_mark is None or event.start_mark.line == event.end_mark.line


def _skip(events: Iterator[yaml.Event]) -> bool:
    """Pass over the inside of a collection that was refused, with its end; false where it is too deep to go on.

    libyaml takes quadratic time over thousands of opened brackets.
    """
    depth = 1
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth == 0 or depth > refused.MAX_DEPTH:
            break
    return depth == 0


def _replaced(source: Source, line: int, column: int, sign: str) -> str:
    raw = source.lines[line - 1]
    return raw[: column - 1] + sign + raw[column:]


def _unreadable(error: yaml.YAMLError, source: Source) -> Problem:
    """What is left when libyaml stops: its English words help nobody, its place does."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place: Place = source.place(mark.line + 1, mark.column + 1) if mark else source.place(0, 0)
    if place.line > len(source.lines):
        place = source.place(len(source.lines), 1)
    return Problem(
        place,
        "unreadable",
        "Không hiểu được cách viết ở chỗ này hoặc ngay phía trên.",
        "Xem lại chỗ thụt vào, dấu hai chấm và dấu nháy ở dòng này và dòng trên.",
    )
