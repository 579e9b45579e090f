"""Tracked changes and comments as they are met while a file is read, and the paragraphs they end up at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from generator.word.reading.bookmarks import Bookmarks
from generator.word.reading.model import Editor, Revision, RevisionKind, Story
from generator.word.reading.names import (
    AUTHOR,
    CHANGES,
    COMMENT_END,
    COMMENT_REFERENCE,
    COMMENT_START,
    DATE,
    ID,
    NOTES,
)
from generator.word.reading.plain import words_of
from generator.word.reading.views import View
from generator.word.xml import w

_CELL = {w("cellIns"): "cell-inserted", w("cellDel"): "cell-deleted", w("cellMerge"): "cell-merged"}
_ROW = w("trPr")


@dataclass(slots=True, eq=False)
class _Change:
    kind: str
    editor: Editor
    story: Story
    text: str
    ordinal: int = -1  # not known yet


@dataclass(slots=True, eq=False)
class Anchor:
    """Where a comment stands: the paragraph of its beginning, the words of its range, those that are hidden."""

    ordinal: int = -1
    words: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


class Trace:
    """Of one document, all stories. `untouched` says that no tracked change is in the file: nothing to look for."""

    def __init__(self, view: View, untouched: bool = False) -> None:
        self.view = view
        self.untouched = untouched
        self.story: Story = "body"
        self.bookmarks = Bookmarks()
        self.anchors: dict[str, Anchor] = {}
        self.notes: dict[str, bool] = {}  # by name in the order of the signs: whether one is there
        self._open: dict[str, Anchor] = {}
        self._changes: list[_Change] = []
        self._unsettled: list[_Change | Anchor] = []
        self._editors: dict[Editor, None] = {}
        self._around: list[tuple[str, Editor]] = []
        self._last: _Change | None = None

    def begin(self, story: Story) -> None:
        """A story, or one note of it, begins."""
        self.story = story
        self.bookmarks = Bookmarks()

    def end(self, last: int) -> None:
        """It ends; what is left has its place at its last paragraph."""
        for anchor in self._open.values():
            # A range that nobody closed holds no more than the paragraph it began in.
            anchor.words = ["".join(anchor.words).partition("\n")[0]]
        self._open.clear()
        self.settle(last)

    # Tracked changes

    def change(self, kind: str, element: Any, text: str = "") -> None:
        """A change that stands in the paragraph being read, or between this one and the next."""
        editor = Editor(element.get(AUTHOR) or "", element.get(DATE) or "")
        self._editors[editor] = None
        if any(family == _family(kind) and above.author == editor.author for family, above in self._around):
            return
        last = self._last
        if last is not None and last.kind == kind and last.editor == editor and kind in _TEXTUAL:
            last.text += text
            return
        self._last = _Change(kind, editor, self.story, text)
        self._changes.append(self._last)
        self._unsettled.append(self._last)

    @contextmanager
    def around(self, changes: list[tuple[str, Any]], holder: Any) -> Iterator[None]:
        """Changes to all of what is read meanwhile, such as an inserted row: said once."""
        before = len(self._around)
        for kind, element in changes:
            self.change(kind, element, words_of(holder))
        for kind, element in changes:
            self._around.append((_family(kind), Editor(element.get(AUTHOR) or "", element.get(DATE) or "")))
        yield
        del self._around[before:]

    def between(self) -> None:
        """Words that did not change: what comes next is another change."""
        self._last = None

    # Comments and notes

    def mark(self, element: Any) -> None:
        """The beginning or end of a bookmark or of a comment's range."""
        tag = element.tag
        if tag == COMMENT_START:
            self._open[element.get(ID) or ""] = self._anchor(element)
        elif tag == COMMENT_END:
            self._open.pop(element.get(ID) or "", None)
        elif tag.endswith("Start"):
            self.bookmarks.start(element)
        else:
            self.bookmarks.end(element)

    def reference(self, element: Any) -> None:
        """A w:commentReference: the comment's place if it has no range; the end of a range that has none."""
        self._anchor(element)
        self._open.pop(element.get(ID) or "", None)

    def words(self, text: str) -> None:
        """Words that are printed."""
        for anchor in self._open.values():
            anchor.words.append(text)

    def hidden(self, text: str) -> None:
        """Words that are not there in this view."""
        for anchor in self._open.values():
            anchor.hidden.append(text)

    def note(self, name: str, shown: bool) -> None:
        """The sign of a footnote or endnote."""
        self.notes[name] = shown or self.notes.get(name, False)

    def _anchor(self, element: Any) -> Anchor:
        key = element.get(ID) or ""
        if key not in self.anchors:
            self.anchors[key] = Anchor()
            self._unsettled.append(self.anchors[key])
        return self.anchors[key]

    # Places

    def skipped(self, element: Any, changes: list[tuple[str, Any]], last: int) -> None:
        """A row, cell, table or block that is not there; `last` is the ordinal of the paragraph before it."""
        self.bookmarks.hidden_block()
        waiting, self._unsettled = self._unsettled, []
        editors = dict(self._editors)
        with self.around(changes, element):
            for item in element.iter():
                tag = item.tag
                if tag in CHANGES:
                    self._skipped_change(item)
                elif tag in (COMMENT_START, COMMENT_END):
                    self.mark(item)
                elif tag == COMMENT_REFERENCE:
                    self.reference(item)
                elif tag in NOTES:
                    self.note(f"{NOTES[tag]}-{item.get(ID)}", False)
                elif tag == w("t") or tag == w("delText"):
                    self.hidden(item.text or "")
        self.settle(last)
        self._unsettled, self._editors = waiting, editors

    def settle(self, ordinal: int) -> tuple[Editor, ...]:
        """A paragraph was read (0: in a header): what was met since the last one is at it. Who edited it."""
        self._last = None
        if self._unsettled:
            for item in self._unsettled:
                item.ordinal = ordinal
            self._unsettled.clear()
        for anchor in self._open.values():
            anchor.words.append("\n")
        if not self._editors and not self._around:
            return ()
        editors = tuple(dict.fromkeys([*self._editors, *(editor for _, editor in self._around)]))
        self._editors.clear()
        return editors

    def revisions(self) -> tuple[Revision, ...]:
        """All changes that were met."""
        return tuple(
            Revision(cast(RevisionKind, x.kind), x.editor.author, x.editor.date, x.text, max(0, x.ordinal), x.story)
            for x in self._changes
        )

    def _skipped_change(self, item: Any) -> None:
        above = item.getparent().tag
        if above == _ROW:
            self.change(f"row-{CHANGES[item.tag]}", item)
        elif above == w("rPr"):
            self.change(f"mark-{CHANGES[item.tag]}", item)
        elif above != w("numPr"):
            self.change(CHANGES[item.tag], item, words_of(item))


_TEXTUAL = ("inserted", "deleted", "moved-from", "moved-to", "format")


def _family(kind: str) -> str:
    return "-" if kind.endswith(("deleted", "moved-from")) else "+" if kind.endswith(("inserted", "moved-to")) else kind
