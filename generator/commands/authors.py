"""Who made the tracked changes that an edit is made of, and when."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.blocks import Letterhead, Outline, SignOff, Table, Title
from generator.outline.comparing.changes import NOTES, Change, Comparison, Spot
from generator.outline.comparing.places import words
from generator.word.reading.model import Revision, WordDocument
from generator.word.reading.views import View

_WHOLE = frozenset(("row-deleted", "cell-deleted"))
_OUT = _WHOLE | {"deleted", "moved-from"}
# Fewer letters of a tracked deletion than these may stand in any text.
_TELLING = 12
# So many paragraphs has a signature at the end of a document at most.
_FRAME = 60
_FRAMES = (Letterhead, Title, SignOff)


class Authors:
    """The tracked changes of a returned document, as far as they are there in the view it was read in."""

    def __init__(self, document: WordDocument, comparison: Comparison, view: View) -> None:
        self.comparison = comparison
        taken = {"accepted": document.revisions, "original": ()}
        mine = tuple(revision for revision in document.revisions if revision.author == view.author)
        self.revisions = taken.get(view.kind, mine)

    def of(self, change: Change) -> tuple[str, str]:
        """The authors of an edit and the day of the last of them; empty where it was not tracked."""
        found = list(self._made(change)) if self.revisions else []
        if change.kind != "changed" or words(change)[0] != words(change)[1]:
            # Words do not change by a change of looks.
            found = [revision for revision in found if revision.kind != "format"]
        names = dict.fromkeys(revision.author for revision in found if revision.author)
        return ", ".join(names), max((revision.date for revision in found), default="")

    def _made(self, change: Change) -> Iterator[Revision]:
        if change.new is None:
            yield from self._removed(change)
            return
        if change.new.field and isinstance(self.comparison.new.blocks[change.new.block], _FRAMES):
            yield from self._in_frame(change, change.new)
            return
        ordinals = set(_ordinals(self.comparison.new, change.new))
        begins = min(ordinals, default=0)
        for revision in self.revisions:
            # What stands behind a new end of a paragraph was split off.
            split = change.kind == "added" and revision.kind == "mark-inserted" and revision.ordinal == begins - 1
            if revision.ordinal in ordinals or split:
                yield revision

    def _in_frame(self, change: Change, spot: Spot) -> Iterator[Revision]:
        """Those of a field of the letterhead, the title, the signature: its paragraph is not known, so by its words."""
        blocks = self.comparison.new.blocks
        start = blocks[spot.block].place.line
        # A letterhead and a signature are a page long at most, and what follows begins with a paragraph of its own.
        ends = [block.place.line for block in blocks[spot.block + 1 :] if block.place.line > start]
        said = _bare(" ".join(words(change)))
        for revision in self.revisions:
            text = _bare(revision.text)
            if text and text in said and start <= revision.ordinal < min(ends, default=start + _FRAME):
                yield revision

    def _removed(self, change: Change) -> Iterator[Revision]:
        gone = _bare(words(change)[0])
        joined = self._before(change.old) if change.old is not None else 0
        for revision in self.revisions:
            text = _bare(revision.text)
            told = revision.kind in _OUT and text and (gone in text or (text in gone and _tells(revision, text, gone)))
            if told or (joined and revision.kind == "mark-deleted" and revision.ordinal == joined):
                yield revision

    def _before(self, old: Spot) -> int:
        """The paragraph that what stood before a removed one is now; 0 where that went too, or is no paragraph."""
        partner = self.comparison.partners.get(Spot(old.block - 1)) if old.block > 0 and old.row < 0 else None
        return self.comparison.new.blocks[partner.block].place.line if partner else 0


def _bare(text: str) -> str:
    """The letters and figures alone: what stands between them differs between a document and its outline."""
    return "".join(filter(str.isalnum, text.casefold()))


def _tells(revision: Revision, text: str, gone: str) -> bool:
    return revision.kind in _WHOLE or len(text) >= min(len(gone), _TELLING)


def _ordinals(outline: Outline, spot: Spot) -> Iterator[int]:
    """The paragraphs of the document that a spot was read from."""
    if spot.block == NOTES:
        yield outline.notes[spot.row].place.line
        return
    block = outline.blocks[spot.block]
    if not isinstance(block, Table) or spot.row < 0:
        yield block.place.line
        return
    for cell in block.rows[spot.row].cells:
        if spot.field in ("", cell.name):
            yield from range(cell.place.line, cell.place.line + max(1, len(cell.lines)))
