"""Where each printed block of the sent plan was typed: the walk of `compose`, without its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.outline import markup
from generator.outline.blocks import Outline
from generator.outline.markup import Call
from generator.plan.pulling.register import Register, Row, lines_of
from generator.plan.pulling.tree import Leaf, Path, Tree
from generator.plan.register import STANDARD
from generator.source import Mapping, Text

# What a block is to the plan: lines of its own, a task's words, a line under a task, a table's call, the head of an
# entry (Mục, Phần, phụ lục), or one of the fixed parts.
Sort = Literal["lines", "task", "field", "table", "head", "letterhead", "title", "signoff"]


@dataclass(frozen=True, eq=False)
class RowOrigin:
    """A row of a table: a header (`group` and `row` None), a group's name (`row` None), or a task (or a line of it)."""

    group: Mapping | None = None
    row: Row | None = None
    line: Mapping | None = None
    path: Path = ()


@dataclass(frozen=True, eq=False)
class Origin:
    """`lines` are the typed lines (from 1) that print the block together; `call` the line of its `<<tasks>>` or
    `<<table>>`; `home` leads to what holds it: an entry of sections or appendices, or a key.
    """

    sort: Sort
    home: Path = ()
    lines: tuple[int, ...] = ()
    call: int = 0
    row: Row | None = None
    rows: tuple[RowOrigin, ...] = ()
    register: Register | None = None


class Origins:
    """The origin of every block of an outline, in their order."""

    def __init__(self, tree: Tree, outline: Outline) -> None:
        self.tree = tree
        self.register = Register(tree, ("tasks",))
        tables = tree.mapping("tables") or Mapping()
        self._own = {
            str(name): Register(tree, ("tables", str(name), "rows"))
            for name, layout in tables.items()
            if isinstance(layout, Mapping) and tree.elements("tables", str(name), "rows")
        }
        columns = {str(c) for name in tables for c in tree.mapping("tables", str(name), "columns") or ()}
        self.fields = frozenset({*columns, *STANDARD})
        # Titles of Mục are printed in capitals where they are counted in roman numbers.
        self.capitals = str(tree.root.get(Text("numbering"), "I.")) != "1."
        self.task_list = self._printed(("task_list",))
        self._used = {line: self._fields_of(text) for line, text in self.task_list}
        self.all = list(self._blocks())
        if len(self.all) != len(outline.blocks):
            raise ValueError(f"{len(self.all)} origins for {len(outline.blocks)} blocks")

    def leaf(self, *path: str | int) -> Leaf | None:
        """The value that is text under these keys."""
        holder = self.tree.mapping(*path[:-1])
        return self.tree.leaf(holder, str(path[-1])) if holder is not None else None

    def fields_on(self, line: int) -> list[str]:
        """The values that a line of `task_list` prints."""
        return self._used[line]

    def _printed(self, path: Path) -> list[tuple[int, Text]]:
        leaf = self.leaf(*path)
        return [(line.line, line) for line in leaf.text.printed_lines()] if leaf else []

    def _blocks(self) -> Iterator[Origin]:
        yield Origin("letterhead", ("header",))
        yield Origin("title", ("title",))
        yield from self._preamble()
        entries: list[Path] = [("objectives",)] if self.tree.mapping("objectives") is not None else []
        entries += [("sections", at) for at in range(len(self.tree.elements("sections")))]
        for path in entries:
            entry = self.tree.mapping(*path) or Mapping()
            name = "part" if "part" in entry else "title"
            yield Origin("head", path, tuple(line for line, _ in self._printed((*path, name))))
            yield from self._text(path)
        for line, _ in self._printed(("closing",)):
            yield Origin("lines", ("closing",), (line,))
        yield Origin("signoff", ("signatory",))
        for at in range(len(self.tree.elements("appendices"))):
            yield Origin("head", ("appendices", at), tuple(x for x, _ in self._printed(("appendices", at, "title"))))
            yield from self._text(("appendices", at))

    def _preamble(self) -> Iterator[Origin]:
        bases, opening = self._printed(("legal_bases",)), self._printed(("opening",))
        waiting: list[int] = []
        for index, (line, text) in enumerate(bases):
            waiting.append(line)
            if text.rstrip("*").endswith(",") and (opening or index + 1 < len(bases)):
                continue
            yield Origin("lines", ("legal_bases",), tuple(waiting))
            waiting = []
        for line, _ in opening:
            yield Origin("lines", ("opening",), (*waiting, line))
            waiting = []

    def _text(self, path: Path) -> Iterator[Origin]:
        for line, text in self._printed((*path, "text")):
            call = call_in(text)
            if call is None:
                yield Origin("lines", path, (line,))
            elif call.name == "table":
                yield Origin("table", path, (line,), line, None, *self._rows(call))
            else:
                for row in self.register.rows(call.words):
                    yield from self._task(row, path, line)

    def _task(self, row: Row, path: Path, call: int) -> Iterator[Origin]:
        body = self.tree.leaf(row.node, "body")
        words = body if body is not None and body.text else self.register.value(row, "task")
        for line in words.lines if words else ():
            yield Origin("task", path, (line,), call, row)
        for line, _ in self.task_list:
            if all((leaf := self.register.value(row, name)) and leaf.text for name in self._used[line]):
                yield Origin("field", path, (line,), call, row)

    def _fields_of(self, text: Text) -> list[str]:
        calls = (token for token in markup.parse(text, []).tokens if isinstance(token, Call))
        return [call.name for call in calls if call.name in self.fields and not call.words]

    def _rows(self, call: Call) -> tuple[tuple[RowOrigin, ...], Register]:
        name = call.words[0]
        register = self._own.get(name, self.register)
        columns = self.tree.mapping("tables", name, "columns") or Mapping()
        layout = self.tree.mapping("tables", name) or Mapping()
        path: Path = ("tables", name, "columns")
        two = any(" | " in title for title in columns.values() if isinstance(title, Text))
        numbers = str(layout.get(Text("number_row"), "no")).lower() in ("yes", "có", "true")
        rows = [RowOrigin(path=path)] * (1 + two + numbers)
        for group in register.selected(call.words[1:]):
            title = self.tree.leaf(group.node, "group") if group.node is not None else None
            if title is not None and title.text and "group" not in columns:
                rows.append(RowOrigin(group.node, None, None, group.path))
            for row in group.rows:
                rows += [RowOrigin(group.node, row, line, row.path) for line in lines_of(row) or (None,)]
        return tuple(rows), register


def call_in(text: str) -> Call | None:
    """The `<<table ...>>` or `<<tasks ...>>` that a line of a text consists of, a label before it aside."""
    if "<<table" not in text.replace(" ", "") and "<<tasks" not in text.replace(" ", ""):
        return None
    calls = [token for token in markup.parse(Text(text), []).tokens if isinstance(token, Call) and token.name != "id"]
    only = calls[0] if len(calls) == 1 else None
    return only if only is not None and only.name in ("table", "tasks") else None
