"""The tables of a document under their names, and the register filled from the one that holds the tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.outline.blocks import Block, Paragraph, Table, plain
from generator.plan.writing.entries import Entry
from generator.plan.writing.names import Names, slug
from generator.plan.writing.parts import Parts
from generator.plan.writing.tables import Written, written

# What a table is called that has no name of its own.
_NUMBERED = re.compile(r"(?:bang-?\d*)?")


class Placed:
    """The tables of one document. `layouts` stand under `tables:`, `register` under `tasks:`.

    The table with the most tasks fills the register; the others keep their rows to themselves.
    """

    def __init__(self, parts: Parts, names: Names) -> None:
        self.layouts: list[Entry] = []
        self.register: list[Sequence[Entry]] = []
        self._lines: dict[int, str] = {}
        made = [(table, where, written(table)) for table, where in _tables(parts)]
        chosen = max((each for _, _, each in made if each.is_register and each.rows), key=_tasks, default=None)
        seen: list[tuple[Written, str]] = []
        for table, where, each in made:
            name = next((name for other, name in seen if other == each), "")
            if not name:
                wanted = "nhiem-vu" if each.is_register else slug(where) or "bang"
                name = names.give(wanted if _NUMBERED.fullmatch(table.id) else table.id, wanted)
                seen.append((each, name))
                rows = [] if each == chosen else [Entry("rows", each.rows)] if each.rows else []
                self.layouts.append(Entry(name, [*each.layout, *rows]))
            self._lines[id(table)] = f"<<table {name}>>"
        if chosen is not None:
            self.register = chosen.rows

    def line(self, table: Table) -> str:
        """The line that places a table."""
        return self._lines[id(table)]


def _tasks(each: Written) -> int:
    return each.tasks


def _tables(parts: Parts) -> Iterator[tuple[Table, str]]:
    """Every table, with the words that tell best what it is."""
    for entry in parts.entries:
        title = entry.head.spans if isinstance(entry.head, Paragraph) else ()
        yield from ((table, plain(title)) for table in _among(entry.blocks))
    for appendix, blocks in parts.appendices:
        yield from ((table, " ".join(plain(line) for line in appendix.title)) for table in _among(blocks))


def _among(blocks: list[Block]) -> Iterator[Table]:
    return (block for block in blocks if isinstance(block, Table))
