"""`log`: the versions of a plan in git, and what each changed in the document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from generator.commands.history import Version, versions
from generator.commands.outlines import office_at
from generator.outline.blocks import Appendix, Letterhead, Outline, Paragraph, Part, SignOff, Table, Title
from generator.outline.comparing.changes import NOTES, Change, Kind, Spot
from generator.outline.comparing.compare import compare
from generator.outline.comparing.lines import kept_lines
from generator.plan.binding import read
from generator.plan.compose import compose
from generator.plan.office import nearest
from generator.problems import UserError

# What a change can be about.
Thing = Literal[
    "task", "group", "row", "table", "section", "paragraph", "basis", "note", "letterhead", "title", "part", "appendix",
    "recipients", "signature",
]  # fmt: skip
State = Literal["first", "changed", "broken", "mended", "removed"]


class Told(NamedTuple):
    """A version and what became of the plan in it.

    `counts` says how many things were added, removed, changed or moved; `lines` how many lines of the file came and
    went, where a version cannot be read ("broken", or "mended" where only the one before could not).
    """

    version: Version
    state: State
    counts: tuple[tuple[Kind, Thing, int], ...] = ()
    lines: tuple[int, int] = (0, 0)


class Log(NamedTuple):
    """The versions that were asked for, newest first, and how many older ones there are."""

    told: Iterator[Told]
    older: int


def log(plan: Path, most: int) -> Log:
    """The latest versions of a plan; raises UserError where git does not know it."""
    found = versions(plan)
    return Log((_told(plan, version) for version in found[:most]), max(0, len(found) - most))


def _told(plan: Path, version: Version) -> Told:
    if version.now is None:
        return Told(version, "removed")
    new = _outline(plan, version.now)
    if version.before is None:
        return Told(version, "first" if new else "broken", lines=_lines(b"", version.now))
    old = _outline(plan, version.before)
    if new is None or old is None:
        return Told(version, "mended" if new else "broken", lines=_lines(version.before, version.now))
    return Told(version, "changed", tuple(_counts(old, new)))


@lru_cache(maxsize=8)
def _outline(plan: Path, content: bytes) -> Outline | None:
    """What a version says, with what the office says now; None where it cannot be built."""
    try:
        return compose(read(plan, office_at(nearest(plan)), content.decode("utf-8-sig")))
    except (UserError, UnicodeDecodeError):
        return None


def _lines(old: bytes, new: bytes) -> tuple[int, int]:
    """How many lines came and went."""
    before, after = old.decode("utf-8", "replace").splitlines(), new.decode("utf-8", "replace").splitlines()
    kept = len(list(kept_lines(before, after)))
    return len(after) - kept, len(before) - kept


def _counts(old: Outline, new: Outline) -> Iterator[tuple[Kind, Thing, int]]:
    things: dict[tuple[Kind, Thing], set[Spot]] = {}
    for change in compare(old, new).changes:
        thing = _thing(change, old, new)
        spot = change.new or change.old
        # Of one task several columns may change: it is one task that changed.
        things.setdefault((change.kind, thing), set()).add(spot.whole if spot else Spot(0))
    for kind in ("added", "removed", "changed", "moved"):
        yield from ((each, thing, len(spots)) for (each, thing), spots in things.items() if each == kind)


def _thing(change: Change, old: Outline, new: Outline) -> Thing:
    spot, outline = (change.new, new) if change.new is not None else (change.old, old)
    assert spot is not None
    if spot.block == NOTES:
        return "note"
    match outline.blocks[spot.block]:
        case Table() as table:
            return _in_table(table, spot)
        case Paragraph(kind="section"):
            return "section"
        case Paragraph(kind="basis"):
            return "basis"
        case Paragraph():
            return "paragraph"
        case Letterhead():
            return "letterhead"
        case Title():
            return "title"
        case Part():
            return "part"
        case Appendix():
            return "appendix"
        case SignOff():
            return "recipients" if spot.field == "recipients" else "signature"


def _in_table(table: Table, spot: Spot) -> Thing:
    if not 0 <= spot.row < len(table.rows):
        return "table"
    kind = table.rows[spot.row].kind
    if kind == "group":
        return "group"
    return "task" if kind == "task" and any(column.name == "task" for column in table.columns) else "row"
