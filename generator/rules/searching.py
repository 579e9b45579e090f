"""The words of a document as one text to search in: one search over a plan instead of one over each of its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.problems import Edit, Place
from generator.rules.document import Document, Passage, PassageKind
from generator.rules.memo import once

# Words in sentences: not the number, the date line, the signer and his post, which have their own forms.
PROSE: tuple[PassageKind, ...] = (
    "subject",
    "basis",
    "opening",
    "part",
    "section",
    "heading",
    "item",
    "text",
    "closing",
    "column",
    "group",
    "cell",
    "appendix",
    "note",
    "recipient",
)
# The lines of the text itself, as opposed to tables and lists of receivers.
LINES: tuple[PassageKind, ...] = ("basis", "opening", "heading", "item", "text", "closing")

# Letters for patterns: [^\W\d_] is any letter; these are the capitals and the small ones of Vietnamese.
CAPITAL = "A-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
SMALL = CAPITAL.lower()
# Addresses, file names and paths: their dots, colons and blanks are no punctuation.
_NAME = re.compile(
    r"\S*(?:://|@|www\.)\S*|\S*[/\\]\S*\.[a-z]{2,5}\S*|[\w-]+(?:\.[\w-]+)*\."
    r"(?:vn|com|net|org|gov|edu|info|docx?|xlsx?|pdf|yaml|txt|pptx?|zip|rar|jpe?g|png|html?|xml|json|exe)(?!\w)\S*",
    re.IGNORECASE,
)
# So many letters before and after a place are enough to judge it by.
_NEAR = 240


class Hit(NamedTuple):
    """What a pattern found: text[start:end] of a passage."""

    passage: Passage
    start: int
    end: int
    match: re.Match[str]

    def span(self, group: int | str) -> tuple[int, int]:
        """Where a group of the pattern stands in the passage."""
        first = self.start - self.match.start()
        return self.match.start(group) + first, self.match.end(group) + first

    @property
    def words(self) -> str:
        """What was found."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where it stands in the file."""
        return self.passage.at(self.start, self.end)

    def edit(self, new: str) -> tuple[Edit, ...]:
        """The mend that puts other words in its place."""
        return self.passage.edit(self.start, self.end, new)

    @property
    def before(self) -> str:
        """The passage's words right before it."""
        return self.passage.text[max(0, self.start - _NEAR) : self.start]

    @property
    def after(self) -> str:
        """The passage's words right after it."""
        return self.passage.text[self.end : self.end + _NEAR]

    @property
    def in_a_name(self) -> bool:
        """Whether it stands inside a web address or the name of a file."""
        around = self.before + self.words[:_NEAR] + self.after
        start = len(self.before)
        end = start + min(len(self.words), _NEAR)
        return any(name.start() < end and start < name.end() for name in _NAME.finditer(around))


class Reading:
    """The words of passages in one text, a line each; patterns must not cross the end of a line.

    Patterns that begin with a sign or a letter and look behind only then are fast: a look-behind at the front is
    tried at every letter. `small` is the text in lower case, for a first look.
    """

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        lines = [passage.text.replace("\n", " ") for passage in self.passages]
        self.text = "\n".join(lines)
        self.small = self.text.lower()
        self._starts: list[int] = []
        start = 0
        for line in lines:
            self._starts.append(start)
            start += len(line) + 1

    def find(self, pattern: re.Pattern[str], computed: bool = False, but: tuple[str, ...] = ()) -> Iterator[Hit]:
        """What a pattern finds; without `computed` only what its author typed, save for the groups named in `but`."""
        for match in pattern.finditer(self.text):
            number = bisect_right(self._starts, match.start()) - 1
            first = self._starts[number]
            hit = Hit(self.passages[number], match.start() - first, match.end() - first, match)
            if computed or not hit.passage.is_computed(hit.start, hit.end) or (but and _is_typed_but(hit, but)):
                yield hit


def _is_typed_but(hit: Hit, groups: tuple[str, ...]) -> bool:
    """Whether only these groups of what was found were printed by a <<...>>."""
    spans = [hit.span(group) for group in groups if hit.match[group]]
    printed = [(begin, stop) for begin, stop in hit.passage.computed if hit.start < stop and begin < hit.end]
    return all(any(start <= begin and stop <= end for start, end in spans) for begin, stop in printed)


@once
def everything(document: Document) -> Reading:
    """All that a document says, its head and its signer too."""
    return Reading(document.passages)


@once
def prose(document: Document) -> Reading:
    """The sentences, titles and cells of a document."""
    return Reading(document.of(*PROSE))
