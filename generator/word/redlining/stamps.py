"""Who changed a document and when: the elements that record tracked changes (ISO 29500-1 17.13.5)."""

from __future__ import annotations

from typing import Any, Literal

from lxml import etree

from generator.word.xml import w

# What an element records of the words inside it, or of the mark it stands in.
Kind = Literal["ins", "del", "moveFrom", "moveTo"]
# Bookmarks are numbered from 20,000, one for each block and row; a change must not share its id with one.
_FIRST_ID = 1_000_000
_NO_DATE = "2000-01-01T00:00:00Z"


class Stamps:
    """Makes the elements that record changes, each with an id of its own.

    `date` is a moment as ISO 8601 writes it ("2026-02-09T00:00:00Z"), "" for none.
    """

    def __init__(self, author: str, date: str = "") -> None:
        self._author, self._date = author, date
        self._id = _FIRST_ID
        self._moves = 0

    def element(self, name: str) -> Any:
        """A change: `ins`, `del`, `moveFrom`, `moveTo`, `rPrChange`, `pPrChange`, `sectPrChange`."""
        made = etree.Element(w(name))
        made.set(w("id"), self._next())
        made.set(w("author"), self._author)
        if self._date:
            made.set(w("date"), self._date)
        return made

    def move(self) -> tuple[tuple[Any, Any], tuple[Any, Any]]:
        """The two ends of a range that words are moved from, and of the one they are moved to (17.13.5.23-28)."""
        self._moves += 1
        return self._range("moveFrom"), self._range("moveTo")

    def _range(self, kind: str) -> tuple[Any, Any]:
        start, end = self.element(f"{kind}RangeStart"), etree.Element(w(f"{kind}RangeEnd"))
        start.set(w("name"), f"move{self._moves}")
        # Here alone the schema asks for a date (CT_MoveBookmark).
        start.set(w("date"), self._date or _NO_DATE)
        end.set(w("id"), start.get(w("id")))
        return start, end

    def _next(self) -> str:
        self._id += 1
        return str(self._id)
