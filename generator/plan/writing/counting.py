"""Which numbers of groups and rows the program would count itself: the reverse of `row_labels`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.plan.row_labels import RowLabels

_LABEL = re.compile(r"(\()?(?:(\d+\.\d+)|(\d+)|([IVXLC]+)|([a-zđ])|([A-ZĐ])|([-+]))([.)]*-?)")
# A label before the words of a cell.
_BEFORE = re.compile(rf"({_LABEL.pattern})\s+(?=\S)")
_KINDS = ("1.1", "1", "I", "a", "A")


class Counted(NamedTuple):
    """A row's label as printed, the number of its group (0: none) and how the program counts it.

    `number` counts in the group, `running` across the groups.
    """

    label: str
    group: int
    number: int
    running: int


def before_words(text: str) -> str:
    """The label that words begin with; "" where they begin with none."""
    match = _BEFORE.match(text)
    return match[1] if match else ""


def group_style(labels: list[str]) -> str | None:
    """The style that counts the labels of all groups, in order; None where there is none."""
    return next(
        (
            style
            for style in ("", *styles(labels[:1]))
            if all(RowLabels(style, "", False).of_group(number) == label for number, label in enumerate(labels, 1))
        ),
        None,
    )


def row_style(rows: list[Counted]) -> tuple[str, bool]:
    """The style, and whether it counts across groups, that fits most of the rows."""
    best, most = ("", False), sum(not row.label for row in rows)
    for style in styles(row.label for row in rows[:6]):
        for run_on in (False, True):
            fitting = sum(label_of(row, style, run_on) == row.label for row in rows)
            if fitting > most:
                best, most = (style, run_on), fitting
    return best


def label_of(row: Counted, style: str, run_on: bool) -> str:
    """The label the program would print."""
    return RowLabels("", style, run_on).of_row(row.group, row.running if run_on else row.number)


def styles(labels: Iterable[str]) -> Iterator[str]:
    """The styles these labels may be of, likeliest first, each once."""
    found: dict[str, None] = {}
    for label in labels:
        match = _LABEL.fullmatch(label)
        if match is None:
            continue
        before, *kinds, sign, after = match.groups(default="")
        for kind, core in zip(_KINDS, kinds, strict=True):
            if core:
                found[f"{before}{kind}{after}"] = None
                if kind == "I" and len(core) == 1:
                    found[f"{before}A{after}"] = None
        if sign:
            found[f"{before}{sign}{after}"] = None
    yield from found


def setting(group: str, row: str, run_on: bool, grouped: bool, numbered_column: bool) -> str:
    """What stands at `labels:`; "" where nothing need be said."""
    usual = ("I", "1") if numbered_column else ("", "")
    if (group == usual[0] or not grouped) and row == usual[1] and not run_on:
        return ""
    said = f"{group} / {row}".strip() if grouped else row or "/"
    return f"{said} run-on" if run_on else said
