"""Compares two outlines: what became of each block, row, note and line of Nơi nhận, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.outline import wording
from generator.outline.blocks import (
    Appendix,
    Block,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Spans,
    Table,
    Title,
)
from generator.outline.comparing import columns, recipients, rows
from generator.outline.comparing.changes import NOTES, Change, Comparison, Spot, Tier
from generator.outline.comparing.fields import Setting, differences
from generator.outline.comparing.notes import Notes
from generator.outline.comparing.order import staying
from generator.outline.comparing.pairing import Item, Pairing
from generator.outline.comparing.tables import Tables
from generator.outline.comparing.words import joined, line, words

_ROLES = (Letterhead, Title, SignOff)
# Titles stay where they are, paragraphs move past them.
_WEIGHTS = {"appendix": 1_000_000, "part": 1_000_000, "section": 100_000, "table": 100, "heading": 3}
_LAST = 1_000_000_000


def compare(old: Outline, new: Outline, hints: Mapping[Spot, Spot] | None = None) -> Comparison:
    """What leads from the old outline to the new one.

    `hints` say which old block or row a new one was made from (new whole spot to old one), as bookmarks tell it; they
    may be wrong. Numbers that are only counted anew are no difference.
    """
    return _Comparer(old, new, hints or {}).comparison()


class _Comparer:
    def __init__(self, old: Outline, new: Outline, hints: Mapping[Spot, Spot]) -> None:
        self.old, self.new = old, new
        self.settings = Setting(old), Setting(new)
        self.tables = Tables(old, new, hints)
        self.blocks = self._paired_blocks(hints)
        self.notes = Notes(old, new, hints)
        self.notes.by_carriers(self._carriers())
        self.moved = self._moved_blocks()
        self.found: list[tuple[tuple[int, ...], Change]] = []

    def comparison(self) -> Comparison:
        partners, tiers = self._partners()
        self._block_changes()
        for change in rows.changes(self.tables, self.notes):
            self._add(change)
        for one, other in self.tables.partners.items():
            paired = self.tables.columns(one, other)
            grids = self.tables.old.grids[one], self.tables.new.grids[other]
            for change in columns.column_changes(*grids, (one, other), paired):
                self._add(change)
        for change in self.notes.changes():
            self._add(change)
        ordered = sorted(range(len(self.found)), key=lambda index: (self.found[index][0], index))
        return Comparison(self.old, self.new, partners, tiers, tuple(self.found[index][1] for index in ordered))

    def _paired_blocks(self, hints: Mapping[Spot, Spot]) -> Pairing:
        told = {
            spot.block: partner.block
            for spot, partner in hints.items()
            if spot.row == partner.row == -1 and 0 <= spot.block < len(self.new.blocks)
            if 0 <= partner.block < len(self.old.blocks)
        }
        pairing = Pairing(_items(self.old), _items(self.new), told)
        for role in _ROLES:
            one = next((i for i, block in enumerate(self.old.blocks) if isinstance(block, role)), None)
            other = next((i for i, block in enumerate(self.new.blocks) if isinstance(block, role)), None)
            if one is not None and other is not None:
                pairing.pair(one, other, "same")
        for one, other in self.tables.partners.items():
            pairing.pair(one, other, "same")
        pairing.all_steps()
        return pairing

    def _moved_blocks(self) -> set[int]:
        others = sorted(self.blocks.back)
        weights = [_WEIGHTS.get(str(self.blocks.new[other].family), 1) for other in others]
        kept = staying([self.blocks.back[other] for other in others], weights)
        return set(others) - {others[index] for index in kept}

    def _carriers(self) -> Iterable[tuple[Spans, Spans]]:
        """The texts of partnered blocks and rows, for notes whose words say nothing about where they came from."""
        for one, other in sorted(self.blocks.partner.items()):
            yield _all_spans(self.old.blocks[one]), _all_spans(self.new.blocks[other])
        if self.old.notes and self.new.notes:
            for was, (now, _) in self.tables.rows().items():
                yield self._row_spans(self.old, was), self._row_spans(self.new, now)

    @staticmethod
    def _row_spans(outline: Outline, spot: Spot) -> Spans:
        table = outline.blocks[spot.block]
        cells = table.rows[spot.row].cells if isinstance(table, Table) else ()
        return tuple(span for cell in cells for line in cell.lines for span in line)

    def _partners(self) -> tuple[dict[Spot, Spot], dict[Spot, Tier]]:
        found: dict[Spot, tuple[Spot, Tier]] = {
            Spot(one): (Spot(other), self.blocks.tiers[one]) for one, other in sorted(self.blocks.partner.items())
        }
        found |= self.tables.rows()
        for one, other in sorted(self.notes.pairing.partner.items()):
            found[Spot(NOTES, one)] = Spot(NOTES, other), self.notes.pairing.tiers[one]
        for one, other in self.blocks.partner.items():
            before, after = self.old.blocks[one], self.new.blocks[other]
            if isinstance(before, SignOff) and isinstance(after, SignOff):
                found |= recipients.partners(before, after, (one, other))
        return {spot: partner for spot, (partner, _) in found.items()}, {
            spot: tier for spot, (_, tier) in found.items()
        }

    def _block_changes(self) -> None:
        for other, block in enumerate(self.new.blocks):
            one = self.blocks.back.get(other)
            if one is None:
                self._add(Change("added", None, Spot(other), after=block_words(block)))
                continue
            old = self.old.blocks[one]
            tier = self.blocks.tiers[one]
            if other in self.moved:
                self._add(Change("moved", Spot(one), Spot(other), tier=tier))
            marks = frozenset(
                mark
                for mark in (self.settings[0].marks.get(one), self.settings[1].marks.get(other))
                if mark is not None
            )
            for field, before, after in differences(old, block, marks, self.settings, self.notes.same_signs):
                self._add(Change("changed", Spot(one, -1, field), Spot(other, -1, field), before, after, tier))
            if isinstance(old, SignOff) and isinstance(block, SignOff):
                for change in recipients.changes(old, block, (one, other)):
                    self._add(change)
        for one, block in enumerate(self.old.blocks):
            if one not in self.blocks.partner:
                self._add(Change("removed", Spot(one), None, before=block_words(block)))

    def _add(self, change: Change) -> None:
        self.found.append((self._position(change), change))

    def _position(self, change: Change) -> tuple[int, ...]:
        """Where a change stands in the new document; what was removed, after what stood before it."""
        if change.new is not None:
            block, row, _, line = change.new
            return (_LAST if block == NOTES else block, row, line, -1)
        assert change.old is not None
        block, row, field, line = change.old
        if block == NOTES:
            return (_LAST, self._before(row, self.notes.pairing.partner), 0, row)
        if field and line >= 0:
            return (self.blocks.partner.get(block, 0), -1, line, row)
        if row >= 0:
            before = self.tables.row_before(change.old)
            return (before.block, before.row, _LAST, row)
        return (self._before(block, self.blocks.partner, self.moved), _LAST, 0, block)

    @staticmethod
    def _before(index: int, partner: Mapping[int, int], moved: Iterable[int] = ()) -> int:
        for earlier in range(index - 1, -1, -1):
            if earlier in partner and partner[earlier] not in moved:
                return partner[earlier]
        return -1


def _items(outline: Outline) -> list[Item]:
    return [_item(index, block) for index, block in enumerate(outline.blocks)]


def _item(index: int, block: Block) -> Item:
    spot = Spot(index)
    match block:
        case Part():
            return Item(spot, "part", joined(block.title))
        case Appendix():
            return Item(spot, "appendix", joined(block.title) or words_of_label(block.label))
        case Paragraph():
            family = {"heading": "heading", "section": "section", "basis": "preamble", "opening": "preamble"}
            return Item(spot, family.get(block.kind, "body"), words(block.spans), role=(block.kind, block.depth))
        case Table():
            return Item(spot, "table", "")
    return Item(spot, type(block).__name__, "")


def words_of_label(label: str) -> str:
    """A label standing for the words of a block without any."""
    return label


def block_words(block: Block) -> tuple[Spans, ...]:
    """The words of a whole block, line by line; of a table row by row."""
    match block:
        case Paragraph():
            return (block.spans,)
        case Part() | Appendix():
            return block.title
        case Table():
            return tuple(rows.row_words(row) for row in block.rows)
        case Title():
            return (line(block.type), *block.subject)
        case Letterhead():
            number = wording.number_and_symbol(block.number, block.symbol)
            date = f"{block.place_name}, {wording.issue_date(block.date)}"
            return tuple(map(line, (*block.parent, *block.agency, number, date)))
        case SignOff():
            return tuple(map(line, (*block.position, block.name, *block.post, *block.recipients)))
    raise AssertionError(block)


def _all_spans(block: Block) -> Spans:
    match block:
        case Paragraph():
            return block.spans
        case Part() | Appendix():
            return tuple(span for line in block.title for span in line)
        case Title():
            return tuple(span for line in block.subject for span in line)
    return ()
