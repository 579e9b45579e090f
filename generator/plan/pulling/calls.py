"""The names in a `<<tasks ...>>`."""

from __future__ import annotations

import re

from generator.plan.pulling.register import Row
from generator.source import Text

_TASKS = re.compile(r"(<<\s*tasks)(\s[^<>]*?)(\s*>>)")


def without_task(line: str, row: Row) -> str | None:
    """A line with a `<<tasks ...>>` that does not name this task any more; None where it was not named by itself."""
    match = _TASKS.search(line)
    name = str(row.node.get(Text("id"), ""))
    names = match[2].split() if match else []
    if match is None or not name or name not in names:
        return None
    names.remove(name)
    return f"{line[: match.end(1)]} {' '.join(names)}{line[match.start(3) :]}"


def names_in(line: str) -> list[str]:
    """The tasks and groups that a `<<tasks ...>>` on a line names."""
    match = _TASKS.search(line)
    return match[2].split() if match else []
