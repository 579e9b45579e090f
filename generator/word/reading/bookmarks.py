"""Which bookmarks lead to a paragraph (ISO 29500-1 17.13.6): by the words they hold, not only where they start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.word.reading.names import ID, NAME


@dataclass(slots=True, eq=False)
class _Mark:
    name: str
    member: int  # which of the paragraphs that become one it starts in
    covers: bool = False  # words of the paragraph that is being read
    closed: bool = False
    passed: bool = False  # something hidden stands between its start and the words


class Bookmarks:
    """The bookmarks of one story as it is read. What starts between blocks belongs to the next paragraph."""

    def __init__(self) -> None:
        self._open: dict[str, _Mark] = {}
        self._fresh: list[_Mark] = []  # started since the last paragraph
        self._earlier: list[_Mark] = []  # open when the last paragraph ended
        self._member = 0

    def start(self, element: Any) -> None:
        """A w:bookmarkStart."""
        mark = _Mark(element.get(NAME) or "", self._member)
        self._open[element.get(ID) or ""] = mark
        self._fresh.append(mark)

    def end(self, element: Any) -> None:
        """A w:bookmarkEnd."""
        mark = self._open.pop(element.get(ID) or "", None)
        if mark is not None:
            mark.closed = True
            if mark.passed and not mark.covers and mark in self._fresh:
                self._fresh.remove(mark)

    def words(self) -> None:
        """Something is printed here."""
        for mark in self._open.values():
            mark.covers = True

    def hidden_block(self) -> None:
        """A row, a table or the like is passed that is not there."""
        for mark in self._fresh:
            mark.passed = True

    def goes_on(self) -> None:
        """The paragraph's end is not there: the next one is read as part of it."""
        self._member += 1

    def vanished(self) -> None:
        """Nothing is left of the paragraph."""
        self._fresh = [mark for mark in self._fresh if not mark.closed]
        self._member = 0

    def taken(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names that start in the paragraph that ends here, and those that go on in it."""
        if not (self._fresh or self._earlier or self._open):
            self._member = 0
            return (), ()
        fresh = self._fresh
        if self._member:
            # Of paragraphs that became one, those of which nothing is left have no say.
            fresh = [mark for mark in fresh if mark.covers or not mark.closed]
            fresh = fresh or [mark for mark in self._fresh if mark.member == self._member] or self._fresh
        starting = tuple(mark.name for mark in fresh)
        spanning = tuple(mark.name for mark in self._earlier if mark.covers)
        self._fresh, self._member = [], 0
        self._earlier = list(self._open.values())
        for mark in self._earlier:
            mark.covers = False
        return starting, spanning
