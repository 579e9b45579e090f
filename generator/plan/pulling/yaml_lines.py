"""Lines of a plan file as they are typed: keys with their values, in the columns that they have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.plan.loading.reading import plain as cleaned
from generator.plan.loading.values import fault
from generator.source import Mapping

STEP = 2


def fits(words: str) -> bool:
    """Whether words can stand beside their key without quotes."""
    quoted = (
        len(words) > 1 and words[0] in "\"'" and words[-1] == words[0]
    )  # the loader would take the signs for its own
    return fault(words) is None and words == words.strip() and not words.startswith(("|", ">", "#")) and not quoted


def entry_lines(key: str, words: Sequence[str], indent: int, dash: int = -1) -> list[str]:
    """The lines of a new key; with `dash` it is the first of a list's element, whose dash stands in that column."""
    head = (" " * dash + "-").ljust(indent) if dash >= 0 else " " * indent
    if not words:
        return [f"{head}{key}:"]
    if len(words) == 1 and fits(words[0]):
        return [f"{head}{key}: {cleaned(words[0])}"]
    return [f"{head}{key}: |", *(" " * (indent + STEP) + cleaned(each) for each in words)]


def lines_within(node: Mapping) -> set[int]:
    """The lines (from 1) on which something of a mapping is typed."""
    found: set[int] = set()
    for key, value in node.items():
        found.add(key.line)
        if isinstance(value, Mapping):
            found |= lines_within(value)
        elif isinstance(value, list):
            for each in value:
                found |= lines_within(each) if isinstance(each, Mapping) else set()
        else:
            found |= {line.line for line in value.printed_lines()}
    return found


def value_at(line: str) -> int:
    """Where the value begins on a key's line, 0 where there is no key."""
    match = re.match(r"\s*(?:-\s+)*[a-z0-9][a-z0-9_-]*\s*:(?:\s+|$)", line)
    return match.end() if match else 0


def key_column(line: str) -> int:
    """The column (from 0) of the key on a line, dashes before it passed over."""
    match = re.match(r"\s*(?:-\s+)*", line)
    return match.end() if match else 0


def quoted_as(old: str, words: str) -> str:
    """Words in the quotes that the old value had, in single ones if it had none."""
    if old.startswith('"'):
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return "'" + words.replace("'", "''") + "'"
