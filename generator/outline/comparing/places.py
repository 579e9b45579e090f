"""Where a difference stands, as an officer would say it: "Nhiệm vụ 1.3, cột Thời gian thực hiện"."""

from __future__ import annotations

from generator.outline.blocks import Spans
from generator.outline.comparing.changes import Change, Comparison, Spot
from generator.outline.comparing.naming import Side


class Places:
    """The names of places in the two outlines of one comparison; makes lists once for many changes."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self._sides = Side(comparison.old), Side(comparison.new)

    def where(self, change: Change) -> str:
        """Where a change stands: what is still there is named as it is in the new outline, what went as in the old."""
        side, spot = self._named(change)
        return side.where(spot, self._rows(change))

    def inside(self, change: Change) -> str:
        """As `where`, without the name of the part it begins with."""
        side, spot = self._named(change)
        where = side.where(spot, self._rows(change)).removeprefix(f"{side.part(spot)}, ")
        return where[:1].upper() + where[1:]

    def part(self, change: Change) -> str:
        """The part of the document: "Phần đầu", "Căn cứ", "Mục II", "Phụ lục I", "Nơi nhận", "Ghi chú" ...

        A part that was taken out says so, for another one may have its number now: "Mục II (bản cũ)".
        """
        side, spot = self._named(change)
        part, head = side.part(spot), side.head(spot)
        if change.new is not None or head < 0:
            return part
        partner = self.comparison.partners.get(Spot(head))
        return f"{part} (bản cũ)" if partner is None else self._sides[1].part(partner)

    def heading(self, change: Change) -> str:
        """The part of the document with its title: "Mục II. NHIỆM VỤ"."""
        side, spot = self._named(change)
        part, head = self.part(change), side.head(spot)
        partner = self.comparison.partners.get(Spot(head)) if change.new is None else None
        title = self._sides[1].heading(partner.block) if partner else side.heading(head)
        return f"{part}. {title}" if title else part

    def was(self, change: Change) -> str:
        """Where a thing that moved stood, in the old outline; "" for what was not there."""
        return self._sides[0].where(change.old, change.rows) if change.old else ""

    def _rows(self, change: Change) -> tuple[int, ...]:
        """The rows a changed merged cell stands over, in the new outline."""
        if change.old is None or change.new is None:
            return ()
        partners = (self.comparison.partners.get(Spot(change.old.block, row)) for row in change.rows)
        return tuple(sorted(spot.row for spot in partners if spot is not None))

    def column(self, change: Change) -> str:
        """The title of the column of a changed cell, "" for anything else."""
        side, spot = self._named(change)
        return side.column_title(spot)

    def title(self, change: Change) -> str:
        """The first words of the thing a change is about: of the row whose cell changed, of the paragraph."""
        side, spot = self._named(change)
        return side.title(spot)

    def _named(self, change: Change) -> tuple[Side, Spot]:
        if change.new is not None:
            return self._sides[1], change.new
        assert change.old is not None
        return self._sides[0], change.old


def where(comparison: Comparison, change: Change) -> str:
    """Where one change stands; for many changes of one comparison make `Places` once."""
    return Places(comparison).where(change)


def words(change: Change) -> tuple[str, str]:
    """The words before and after as plain text, line by line; signs of notes as [n]."""
    return _text(change.before), _text(change.after)


def _text(lines: tuple[Spans, ...]) -> str:
    return "\n".join(read(line) for line in lines)


def read(spans: Spans) -> str:
    """The words of one line as plain text; signs of notes and holes (`<<todo ...>>`) in brackets."""
    return "".join(f"[{span.text}]" if span.note or span.todo else span.text for span in spans)
