"""Keys and values as lines of a plan file in its usual form: two blanks a step, long text under `|`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.plan.loading.values import fault

_STEP = 2
# Where the comment behind a short value stands.
_COMMENT_AT = 32


class Words(NamedTuple):
    """The typed lines of a value. One short line stands behind its key, unless `below` asks for `|`."""

    lines: tuple[str, ...] = ()
    below: bool = False


class Entry(NamedTuple):
    """A key with its value, and a comment behind it; `above` is a comment on the line before."""

    key: str
    value: Words | Sequence[Entry] | Sequence[Sequence[Entry]]
    comment: str = ""
    above: str = ""


def words(line: str, below: bool = False) -> Words:
    """A value of one line; "" is a blank one."""
    return Words((line,) if line else (), below)


def lines_of(entries: Sequence[Entry], level: int = 0) -> Iterator[str]:
    """The lines of a mapping, pushed in by `level` blanks."""
    for entry in entries:
        yield from _entry(entry, level)


def _entry(entry: Entry, level: int) -> Iterator[str]:
    blanks = " " * level
    if entry.above:
        yield f"{blanks}# {entry.above}"
    head = f"{blanks}{entry.key}:"
    value = entry.value
    if isinstance(value, Words):
        yield from _words(head, value, level, entry.comment)
        return
    yield _commented(head, entry.comment)
    for element in value:
        if isinstance(element, Entry):
            yield from _entry(element, level + _STEP)
        else:
            yield from _element(element, level + _STEP)


def _element(element: Sequence[Entry], level: int) -> Iterator[str]:
    """An element of a list: its first key behind a dash."""
    lines = list(lines_of(element, level + _STEP))
    at = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#"))
    for index, line in enumerate(lines):
        yield f"{line[:level]}- {line[level + _STEP :]}" if index == at else line


def _words(head: str, value: Words, level: int, comment: str) -> Iterator[str]:
    if not value.lines:
        yield _commented(head, comment)
    elif len(value.lines) == 1 and not value.below and stands_alone(value.lines[0]):
        yield _commented(f"{head} {value.lines[0]}", comment)
    else:
        yield _commented(f"{head} |", comment)
        blanks = " " * (level + _STEP)
        yield from (f"{blanks}{line}" for line in value.lines)


def _commented(line: str, comment: str) -> str:
    return f"{line:<{_COMMENT_AT}}# {comment}" if comment else line


def stands_alone(line: str) -> bool:
    """Whether a line may stand behind its key as it is: without `: `, a quotation mark at its start, and the like."""
    return not line.startswith(("'", '"', "|")) and fault(line) is None
