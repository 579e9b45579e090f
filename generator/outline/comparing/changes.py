"""What differs between two outlines, as data: for people (`diff`), and for the plan file (`pull`)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.outline.blocks import Outline, Spans

# How the two sides were found to be one thing: by a bookmark, by their words, by words that are alike.
Tier = Literal["bookmark", "same", "similar"]
Kind = Literal["changed", "added", "removed", "moved"]

NOTES = -1


class Spot(NamedTuple):
    """A thing in an outline that can change by itself.

    `block` is the index in `Outline.blocks`; NOTES with `row` the index in `Outline.notes`.
    `row` is the index in `Table.rows`, -1 where no row is meant.
    `field` is "" for the whole block, row or note, else the name of the field in the block (Letterhead: "parent",
    "agency", "number", "symbol", "place_name", "date"; Title: "type", "subject"; Part: "title"; Paragraph: "spans",
    "label", "kind"; Appendix: "label", "title", "attached", "landscape"; SignOff: "recipients", "position", "name",
    "post"; Note: "paragraphs"), or of a row the name of the column (`Cell.name`).
    `line` is the index of a line in the one list whose lines come and go by themselves, "recipients"; else -1.
    """

    block: int
    row: int = -1
    field: str = ""
    line: int = -1

    @property
    def whole(self) -> Spot:
        """The block, row or note that the field belongs to."""
        return self._replace(field="", line=-1)


class Change(NamedTuple):
    """One difference. `old` is None for what was added, `new` for what was removed.

    "changed" has both spots with the same field, and the words `before` and `after`, line by line. "moved" has whole
    spots; what else changed in the moved thing is a change of its own. "added" and "removed" mean whole things, with
    their words (a row: cell by cell; a group's row has one, its title).
    A column that came, went, moved or got another title is told at the last header row, with the column's name as
    field; what came or went has its title and then the words of its cells. The rows of a group that moved go with it
    without a word of their own. Notes never move: their signs do.
    `rows` are the old rows a changed merged cell stands over, when there are several (indices in `Table.rows`).
    """

    kind: Kind
    old: Spot | None
    new: Spot | None
    before: tuple[Spans, ...] = ()
    after: tuple[Spans, ...] = ()
    tier: Tier = "same"
    rows: tuple[int, ...] = ()


class Comparison(NamedTuple):
    """Two outlines and what leads from one to the other.

    `partners` says what became of each old block, row, note and line of Nơi nhận that is still there (whole spots;
    lines with their index), whether it changed or not; `tiers` how that was known. `changes` stand in the order of
    the new document, removed things where they stood.
    """

    old: Outline
    new: Outline
    partners: dict[Spot, Spot]
    tiers: dict[Spot, Tier]
    changes: tuple[Change, ...]
