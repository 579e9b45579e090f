"""The footnotes of two outlines: paired by their words, then by the text that carries their signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.outline.blocks import Outline, Spans
from generator.outline.comparing.changes import NOTES, Change, Spot
from generator.outline.comparing.pairing import Item, Pairing
from generator.outline.comparing.words import cell_words, emphasis, signs


class Notes:
    """The notes of both outlines, paired."""

    def __init__(self, old: Outline, new: Outline, hints: Mapping[Spot, Spot]) -> None:
        self.old, self.new = old.notes, new.notes
        self._old_at = {note.id: index for index, note in enumerate(self.old)}
        self._new_at = {note.id: index for index, note in enumerate(self.new)}
        told = {
            spot.row: partner.row
            for spot, partner in hints.items()
            if spot.block == partner.block == NOTES
            and 0 <= spot.row < len(self.new)
            and 0 <= partner.row < len(self.old)
        }
        self.pairing = Pairing(_items(old), _items(new), told)
        self.pairing.by_words(lambda item: item.key)
        self.pairing.by_hints()
        self.pairing.rest(alone=False)

    def by_carriers(self, carriers: Iterable[tuple[Spans, Spans]]) -> None:
        """Pairs notes left over whose signs stand at the same turn in partnered texts."""
        if not self.old or not self.new:
            return
        for before, after in carriers:
            ones, others = signs(before), signs(after)
            if len(ones) != len(others):
                continue
            for one, other in zip(ones, others, strict=True):
                i, j = self._old_at.get(one, -1), self._new_at.get(other, -1)
                if i >= 0 and j >= 0 and i not in self.pairing.partner and j not in self.pairing.back:
                    self.pairing.pair(i, j, "similar")

    def same_signs(self, before: Spans, after: Spans) -> bool:
        """Whether the signs in two texts lead to the same notes; numbers do not count."""
        ones = [self._old_at.get(name, -1) for name in signs(before)]
        others = [self.pairing.back.get(self._new_at.get(name, -1), -1) for name in signs(after)]
        return ones == others

    def changes(self) -> Iterator[Change]:
        """Notes changed, added and removed. Their order is that of their signs: notes do not move by themselves."""
        for other, note in enumerate(self.new):
            one = self.pairing.back.get(other)
            if one is None:
                yield Change("added", None, Spot(NOTES, other), after=note.paragraphs)
                continue
            before, after = self.old[one].paragraphs, note.paragraphs
            if cell_words(before) != cell_words(after) or _emphasis(before) != _emphasis(after):
                spots = Spot(NOTES, one, "paragraphs"), Spot(NOTES, other, "paragraphs")
                yield Change("changed", *spots, before, after, self.pairing.tiers[one])
        for one, note in enumerate(self.old):
            if one not in self.pairing.partner:
                yield Change("removed", Spot(NOTES, one), None, before=note.paragraphs)


def _items(outline: Outline) -> list[Item]:
    return [Item(Spot(NOTES, index), "note", cell_words(note.paragraphs)) for index, note in enumerate(outline.notes)]


def _emphasis(paragraphs: tuple[Spans, ...]) -> tuple[object, ...]:
    return emphasis(tuple(span for spans in paragraphs for span in spans))
