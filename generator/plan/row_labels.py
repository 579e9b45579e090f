"""How the groups and rows of a table are numbered: `labels: I. / 1.1. run-on`."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.outline.labels import letter, roman
from generator.plan.scope import Scope
from generator.source import Text

_STYLE = re.compile(r"(\()?(1\.1|1|I|a|A|-|\+)?([.)]*-?)")


class RowLabels(NamedTuple):
    """The style of a group's label and of a row's; with `run_on` the rows are counted across the groups."""

    group: str
    row: str
    run_on: bool

    @classmethod
    def parse(cls, text: Text | None, numbered_column: bool, scope: Scope) -> RowLabels:
        """Reads the setting; without one, tables with a `tt` column get `I / 1` and others no numbers."""
        if text is None:
            return cls("I", "1", False) if numbered_column else cls("", "", False)
        words = text.replace("run-on", " ").strip()
        group, _, row = (part.strip() for part in words.rpartition("/"))
        if not _STYLE.fullmatch(group) or not _STYLE.fullmatch(row):
            hint = "Ví dụ: labels: I / 1, labels: 1. / 1.1., labels: 1 (không có nhóm), labels: I / 1 run-on."
            scope.error(text.place, "bad-labels", f"Không hiểu kiểu số `{text}`.", hint)
            return cls("", "", False)
        return cls(group, row, "run-on" in text)

    def of_group(self, number: int) -> str:
        """The label of the n-th group."""
        return _numbered(self.group, number, 0)

    def of_row(self, group: int, number: int) -> str:
        """The label of the n-th row, in the given group (0: rows that stand in none)."""
        return _numbered(self.row, number, group)


def _numbered(style: str, number: int, group: int) -> str:
    match = _STYLE.fullmatch(style)
    if match is None or not style:
        return ""
    before, kind, after = match.groups(default="")
    match kind:
        case "1.1":
            written = f"{group}.{number}" if group else str(number)
        case "1":
            written = str(number)
        case "I":
            written = roman(number)
        case "a" | "A":
            written = letter(number) if kind == "a" else letter(number).upper()
        case _:
            written = kind
    return f"{before}{written}{after}"
