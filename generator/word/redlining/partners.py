"""Which elements of the old and of the new document print the same thing of the outlines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.outline.comparing.changes import NOTES, Comparison
from generator.word import marks
from generator.word.bare_tables import LETTERHEAD, SIGN_OFF
from generator.word.redlining.aligning import Item, Key
from generator.word.xml import w

# In a key: not a row but the paragraph before a table.
_BEFORE = -2
_BOOKMARK, _TABLE, _CAPTION = w("bookmarkStart"), w("tbl"), f"{w('tblPr')}/{w('tblCaption')}"


class Partners:
    """What a comparison says of things as the marks in documents name them."""

    def __init__(self, comparison: Comparison) -> None:
        whole = {old: new for old, new in comparison.partners.items() if not old.field}
        self._new = {(old.block, old.row): (new.block, new.row) for old, new in whole.items()}
        self._moved = {
            (change.old.block, change.old.row)
            for change in comparison.changes
            if change.kind == "moved" and change.old is not None
        }
        self.notes = {
            comparison.old.notes[old.row].number: comparison.new.notes[new.row].number
            for old, new in whole.items()
            if old.block == NOTES
        }

    def of(self, old: Key) -> Key | None:
        """What has become of an old thing; None where it is gone."""
        if isinstance(old, str):
            return old
        block, row = old
        if row == _BEFORE:
            new = self._new.get((block, -1))
            return new and (new[0], _BEFORE)
        return self._new.get(old)

    def among(self, old: Sequence[Item], new: Sequence[Item]) -> list[tuple[int, int]]:
        """The places of the items that print the same thing."""
        places = {item.key: place for place, item in enumerate(new) if item.key is not None}
        partners = ((place, self.of(item.key)) for place, item in enumerate(old) if item.key is not None)
        return [(place, places[partner]) for place, partner in partners if partner in places]

    def has_moved(self, old: Key | None) -> bool:
        """Whether the comparison calls it moved."""
        return old in self._moved


def key_of(element: Any) -> Key | None:
    """What of the outline a paragraph, a table or a row prints; None where nothing tells."""
    if element.tag == _TABLE:
        caption = element.find(_CAPTION)
        name = "" if caption is None else caption.get(w("val"))
        if name in (LETTERHEAD, SIGN_OFF):
            return str(name)
    return _marked(element)


def before(table: Key) -> Key:
    """The key of the paragraph that stands before a table and goes where it goes."""
    return f"{table}<" if isinstance(table, str) else (table[0], _BEFORE)


def _marked(element: Any) -> Key | None:
    for bookmark in element.iter(_BOOKMARK):
        mark = marks.parsed(bookmark.get(w("name"), ""))
        if mark is not None:
            return (mark.block, -1) if element.tag == _TABLE else (mark.block, mark.row)
    return None
