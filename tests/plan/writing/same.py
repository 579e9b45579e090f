"""What outlines that say the same have in common: without places, names, and how the words came there."""

from __future__ import annotations

from typing import Any

from generator.outline.blocks import Outline, Spans, Table


def letters(spans: Spans) -> list[Any]:
    """Runs of letters in one emphasis; blanks and signs of notes have none."""
    found: list[Any] = []
    for span in spans:
        for sign in ["\0"] if span.note else span.text:
            look = (False, False) if span.note or sign.isspace() else (span.bold, span.italic)
            if found and found[-1][1] == (*look, span.todo):
                found[-1] = (found[-1][0] + sign, found[-1][1])
            else:
                found.append((sign, (*look, span.todo)))
    return found


def said(value: Any, left: frozenset[str] = frozenset({"place", "anchor", "id"})) -> Any:
    """A block, row, note ... as what it says."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return (
            type(value).__name__,
            {name: said(getattr(value, name), left) for name in value._fields if name not in left},
        )
    if isinstance(value, tuple) and value and hasattr(value[0], "note"):
        return letters(value)
    if isinstance(value, tuple | list):
        return [said(each, left) for each in value]
    return value


def differences(left: Outline, right: Outline, *beside: str) -> list[Any]:
    """Where the blocks and notes of two outlines differ, as pairs; the fields named `beside` do not count."""
    ignored = frozenset({"place", "anchor", "id", *beside})
    if len(left.blocks) != len(right.blocks):
        return [("blocks", [type(b).__name__ for b in left.blocks], [type(b).__name__ for b in right.blocks])]
    found: list[Any] = []
    for mine, yours in zip((*left.blocks, *left.notes), (*right.blocks, *right.notes), strict=False):
        if said(mine, ignored) == said(yours, ignored):
            continue
        rows: list[Any] = []
        if isinstance(mine, Table) and isinstance(yours, Table):
            pairs = zip(mine.rows, yours.rows, strict=False)
            rows = [(a, b) for a, b in pairs if said(a, ignored) != said(b, ignored)]
        found += rows or [(mine, yours)]
    return found if len(left.notes) == len(right.notes) else [*found, ("notes", left.notes, right.notes)]
