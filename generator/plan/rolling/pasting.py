"""Cuts and pastes in a file's lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.problems import Edit


def pasted(lines: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    """The lines with all edits made; what `new` holds beyond a line break becomes lines of its own.

    The edits do not overlap, and each finds its words.
    """
    result = list(lines)
    for edit in sorted(edits, key=lambda edit: (edit.place.line, edit.place.column, len(edit.old)), reverse=True):
        index, at = edit.place.line - 1, edit.place.column - 1
        line = result[index]
        assert line.startswith(edit.old, at), f"{edit.place}: {edit.old!r}"
        result[index] = line[:at] + edit.new + line[at + len(edit.old) :]
    return result
