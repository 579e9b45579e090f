"""Footnotes: which note of the plan a sign in the new document stands for."""

from __future__ import annotations

from collections.abc import Collection

from generator.outline.blocks import Span, Spans
from generator.outline.comparing.changes import NOTES, Comparison, Spot


class Notes:
    """Translates the ids of the new document's notes to the plan's; `added` are the new notes that are to be written.

    A sign whose note is not among them is left out.
    """

    def __init__(self, comparison: Comparison, added: Collection[int], taken: Collection[str]) -> None:
        self._ids: dict[str, str] = {}
        for at, note in enumerate(comparison.old.notes):
            partner = comparison.partners.get(Spot(NOTES, at))
            if partner is not None:
                self._ids[comparison.new.notes[partner.row].id] = note.id
        numbers = [int(name) for name in taken if name.isdecimal()]
        following = max(numbers, default=0)
        self.new: dict[int, str] = {}
        for at in sorted(added):
            following += 1
            self.new[at] = str(following)
            self._ids[comparison.new.notes[at].id] = str(following)

    def of_plan(self, spans: Spans) -> Spans:
        """Words of the new document with the plan's ids at the signs."""
        found: list[Span] = []
        for span in spans:
            if not span.note:
                found.append(Span(span.text, span.bold, span.italic))
            elif span.note in self._ids:
                name = self._ids[span.note]
                found.append(Span(name, span.bold, span.italic, note=name))
        return tuple(found)
