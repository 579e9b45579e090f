"""Which of the tracked changes in a Word file one reads as made (ISO 29500-1 17.13.5)."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from generator.word.reading.names import (
    AUTHOR,
    CELL_PROPERTIES,
    CHANGES,
    DELETED,
    PARAGRAPH_PROPERTIES,
    ROW_PROPERTIES,
    RUN_PROPERTIES,
)
from generator.word.reading.tree import first
from generator.word.xml import w

_ALL = (
    *CHANGES,
    *(w(name) for name in ("cellIns", "cellDel", "cellMerge", "numberingChange")),
    *(w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")),
)
_CELL_INSERTED, _CELL_DELETED = w("cellIns"), w("cellDel")


class View(NamedTuple):
    """A reading of a file with tracked changes.

    "accepted": as after Accept All. "original": as after Reject All. "author": only the changes of `author` are
    accepted, those of others are as before they were made.
    """

    kind: Literal["accepted", "original", "author"] = "accepted"
    author: str = ""

    def takes(self, change: Any) -> bool:
        """Whether the change that this element records counts as made."""
        if self.kind == "author":
            return (change.get(AUTHOR) or "") == self.author
        return self.kind == "accepted"

    def hides(self, change: Any) -> bool:
        """Whether what a w:ins, w:del, w:moveFrom or w:moveTo holds or marks is not there."""
        return self.takes(change) == (change.tag in DELETED)

    def current(self, properties: Any) -> Any:
        """The properties that count: those before a w:rPrChange, w:pPrChange ... that is not taken. None stays None.

        The old properties are whole; nothing of the new ones is left (17.13.5.29, 17.13.5.31).
        """
        if properties is None or self.kind == "accepted":
            return properties
        change = first(properties, f"{properties.tag}Change")
        if change is None or self.takes(change):
            return properties
        before = first(change, properties.tag)
        return before if before is not None else properties.makeelement(properties.tag)

    def hides_row(self, row: Any) -> bool:
        """Whether a table row is not there."""
        return any(self.hides(change) for change in row_changes(row))

    def hides_cell(self, cell: Any) -> bool:
        """Whether a cell is not there."""
        return any(self.takes(change) == (change.tag == _CELL_DELETED) for change in cell_changes(cell))


ACCEPTED = View()
ORIGINAL = View("original")


def has_changes(part: Any) -> bool:
    """Whether any tracked change is recorded in a part."""
    return next(part.iter(*_ALL), None) is not None


def mark_changes(paragraph: Any) -> list[Any]:
    """The changes of a paragraph's end."""
    return _children(first(first(paragraph, PARAGRAPH_PROPERTIES), RUN_PROPERTIES), CHANGES)


def row_changes(row: Any) -> list[Any]:
    """The changes of a table row as a whole."""
    return _children(first(row, ROW_PROPERTIES), CHANGES)


def cell_changes(cell: Any) -> list[Any]:
    """The changes by which a cell came or goes."""
    return _children(first(cell, CELL_PROPERTIES), (_CELL_INSERTED, _CELL_DELETED))


def _children(holder: Any, tags: Any) -> list[Any]:
    return [] if holder is None else [child for child in holder if child.tag in tags]
