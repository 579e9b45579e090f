"""Nơi nhận line by line: the dash before a line and the mark at its end are the program's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.blocks import SignOff
from generator.outline.comparing.changes import Change, Spot, Tier
from generator.outline.comparing.order import staying
from generator.outline.comparing.pairing import Item, Pairing
from generator.outline.comparing.words import flat, line

FIELD = "recipients"


def said(text: str) -> str:
    """What a line of Nơi nhận says; a heading keeps its colon."""
    return flat(text).lstrip("-–— ").rstrip(" ;.,")


def _items(block: SignOff) -> list[Item]:
    return [Item(Spot(0, -1, FIELD, index), FIELD, said(text)) for index, text in enumerate(block.recipients)]


def _pairing(old: SignOff, new: SignOff) -> Pairing:
    pairing = Pairing(_items(old), _items(new), {})
    pairing.by_words(lambda item: item.head)
    pairing.rest()
    return pairing


def partners(old: SignOff, new: SignOff, blocks: tuple[int, int]) -> dict[Spot, tuple[Spot, Tier]]:
    """The lines that are in both; `blocks` are the indices of the two blocks."""
    pairing = _pairing(old, new)
    return {
        Spot(blocks[0], -1, FIELD, one): (Spot(blocks[1], -1, FIELD, other), pairing.tiers[one])
        for one, other in sorted(pairing.partner.items())
    }


def changes(old: SignOff, new: SignOff, blocks: tuple[int, int]) -> Iterator[Change]:
    """The lines added, removed, moved and changed."""
    pairing = _pairing(old, new)
    others = sorted(pairing.back)
    kept = {others[index] for index in staying([pairing.back[other] for other in others])}
    for other, text in enumerate(new.recipients):
        one = pairing.back.get(other)
        spot = Spot(blocks[1], -1, FIELD, other)
        if one is None:
            if said(text):
                yield Change("added", None, spot, after=(line(said(text)),))
            continue
        was = Spot(blocks[0], -1, FIELD, one)
        if other not in kept:
            yield Change("moved", was, spot, tier=pairing.tiers[one])
        before, after = said(old.recipients[one]), said(text)
        if before != after:
            yield Change("changed", was, spot, (line(before),), (line(after),), pairing.tiers[one])
    for one, text in enumerate(old.recipients):
        if one not in pairing.partner and said(text):
            yield Change("removed", Spot(blocks[0], -1, FIELD, one), None, before=(line(said(text)),))
