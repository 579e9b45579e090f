"""What the rules read: the passages of a document in reading order, whether it is a plan or somebody's Word file."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from generator.outline.blocks import IssueDate
from generator.plan.office import Office
from generator.problems import Edit, Place
from generator.source import Source

PassageKind = Literal[
    "parent",  # cơ quan chủ quản
    "agency",  # cơ quan ban hành
    "symbol",  # ký hiệu (a plan), or the whole line "Số: .../..." (a Word file)
    "place",  # địa danh (a plan), or the whole line with the date (a Word file)
    "type",  # tên loại
    "subject",  # trích yếu
    "basis",  # căn cứ
    "opening",
    "part",  # Phần
    "section",  # title of a Mục
    "heading",  # labelled line wholly in bold
    "item",  # any other labelled line
    "text",  # line without a label
    "closing",
    "column",  # header of a table column
    "group",  # group row or group cell
    "cell",
    "appendix",  # title of a phụ lục
    "attached",  # the line (Kèm theo ...)
    "note",  # footnote
    "position",  # quyền hạn, chức vụ
    "name",  # người ký
    "post",
    "recipient",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a line of a cell, a title: words that are read together.

    `text` is what is printed, without the label. In a plan `place` is where the passage is typed and `source` the
    file's lines; in a Word file `place.line` counts the paragraphs in reading order, and `where` says in Vietnamese
    where that is.
    """

    kind: PassageKind
    text: str
    place: Place
    label: str = ""
    depth: int = 0  # labels.SHAPES
    column: str = ""  # of a cell: the plan's name of its column
    appendix: int = 0  # 0 in the body, else the number of the phụ lục
    computed: tuple[tuple[int, int], ...] = ()  # stretches of the text that a <<...>> printed
    source: Source | None = field(default=None, repr=False, compare=False)
    where: str = ""
    capitals: bool = False  # printed in capitals whatever is typed
    left_out: int = 0  # how many characters at its end are not read: see `bounded`

    def at(self, start: int, end: int | None = None) -> Place:
        """Where the words text[start:end] stand; where the passage begins if they were printed by a <<...>>."""
        last = len(self.text) if end is None else end
        # Of "31/9/<<year>>" the typed beginning is shown.
        typed = min((begin for begin, _ in self.computed if start < begin < last), default=last)
        return self._found(start, typed) or self.place

    def edit(self, start: int, end: int, new: str) -> tuple[Edit, ...]:
        """The mend that puts `new` in the place of text[start:end]; none where those words are not typed so."""
        place = self._found(start, end) if self.source is not None else None
        return (Edit(place, self.text[start:end], new),) if place else ()

    def is_computed(self, start: int, end: int) -> bool:
        """Whether a <<...>> printed some of text[start:end]."""
        return any(start < stop and begin < end for begin, stop in self.computed)

    def _found(self, start: int, end: int) -> Place | None:
        if self.source is None:
            return Place(self.place.file, self.place.line, self.place.column + start)
        words = self.text[start:end]
        if not words or self.is_computed(start, end):
            return None
        # The passage's n-th occurrence of the words is the n-th typed one: expressions and stars do not change that.
        passed = bisect_right(_typed(words, self.text, self.computed), start - len(words))
        first = self.place.line - 1
        for number in range(first, min(first + _MOST_LINES, len(self.source.lines))):
            if self.kind == "opening" and number > first and _OTHER_KEY.match(self.source.lines[number]):
                break
            here = _all(words, self.source.lines[number])
            passed += bisect_left(here, self.place.column - 1) if number == first else 0
            if passed < len(here):
                return Place(self.place.file, number + 1, here[passed] + 1)
            passed -= len(here)
            if number == first and self.kind not in ("subject", "opening"):
                break
        return None


def bounded(passage: Passage) -> Passage:
    """The passage, of one longer than any paragraph of a real document only its beginning.

    Patterns that look far ahead take quadratic time; a line of 200,000 characters must not stop the look at the rest.
    """
    if len(passage.text) <= LONGEST:
        return passage
    return replace(passage, text=passage.text[:LONGEST], left_out=len(passage.text) - LONGEST)


# Rules ask for one place after the other: looking through a long line anew for each would take hours.
@lru_cache(maxsize=64)
def _all(words: str, text: str) -> tuple[int, ...]:
    """Where the words begin in a text."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return tuple(found)


@lru_cache(maxsize=64)
def _typed(words: str, text: str, computed: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """Where the words begin in a text, but for those that a <<...>> printed."""
    ends = len(words)
    return tuple(at for at in _all(words, text) if not any(at < stop and begin < at + ends for begin, stop in computed))


# Characters; the longest paragraphs of real plans have about 3,000.
LONGEST = 8_000
# A trích yếu typed over several lines is read as one, and an opening that goes on from the last căn cứ.
_MOST_LINES = 6
_OTHER_KEY = re.compile(r"(?!opening:)\w")


@dataclass(frozen=True)
class Document:
    """A document as the rules read it. What is not known is "" or None."""

    file: str
    is_plan: bool
    passages: tuple[Passage, ...]
    year: int | None
    parent: str
    agency: str
    symbol: str
    place_name: str
    date: IssueDate
    office: Office

    def of(self, *kinds: PassageKind) -> Iterator[Passage]:
        """The passages of these kinds, in reading order."""
        return (passage for passage in self.passages if passage.kind in kinds)
