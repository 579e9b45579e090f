"""What the columns of a table are called in a plan: as in the outline, where that can be typed."""

from __future__ import annotations

import re

from generator.outline.blocks import Table
from generator.plan.register import STANDARD
from generator.plan.writing.names import slug

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
# What a row says beside its columns.
_RESERVED = frozenset({"id", "body", "rows", "lines"})
_ASSIGNED = frozenset({"lead", "deadline", "product", "support"})


def names_of(table: Table) -> tuple[str, ...]:
    """A name for each column, each once."""
    found: list[str] = []
    for column in table.columns:
        name = wanted = column.name if _NAME.fullmatch(column.name) else slug(column.title, 2) or "cot"
        number = 1
        while name in found or name in _RESERVED:
            number += 1
            name = f"{wanted}-{number}"
        found.append(name)
    return tuple(found)


def holds_tasks(names: tuple[str, ...]) -> bool:
    """Whether the rows of a table are tasks given to somebody."""
    return "task" in names and not _ASSIGNED.isdisjoint(names)


def in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of a row's values as a person would type them: the task first, then the usual fields."""
    usual = [name for name in STANDARD if name in names and name != "tt"]
    return (*usual, *(name for name in names if name not in usual and name not in ("tt", "group")))
