"""Do the changes of a comparison lead from the old outline to the new one? Nothing lost, nothing invented."""

from __future__ import annotations

from itertools import pairwise

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
    plain,
)
from generator.outline.comparing.changes import NOTES, Comparison, Spot
from generator.outline.comparing.grid import Grid
from generator.outline.comparing.words import flat
from generator.outline.labels import typed_label

Reading = dict[str, str]


def explains(comparison: Comparison) -> None:
    """Fails unless the old things, changed and moved as told, with the added and without the removed, are the new."""
    olds, news = _things(comparison.old), _things(comparison.new)
    changes = comparison.changes
    added = {change.new for change in changes if change.kind == "added"}
    removed = {change.old for change in changes if change.kind == "removed"}
    moved = {change.new for change in changes if change.kind == "moved"}
    back = {other: one for one, other in comparison.partners.items()}
    told = _told(comparison)
    assert len(back) == len(comparison.partners)
    for other, reading in news.items():
        if other in added or (Spot(other.block) in added and other not in back):
            assert other not in back
            continue
        before = olds[back[other]]
        differing = {field for field in {*before, *reading} if before.get(field, "") != reading.get(field, "")}
        if other in moved and other.row >= 0:
            differing.discard("group")  # it went to another one
        columns = {(spot.block, spot.field) for spot in (*added, *removed) if spot and spot.row >= 0 and spot.field}
        sides = {other.block, back[other].block}
        differing -= {field for block, field in columns if block in sides}
        assert differing <= told.get(other, set()), (other, before, reading)
    for one in olds:
        gone = one in removed or (Spot(one.block) in removed and one not in comparison.partners)
        assert gone != (one in comparison.partners), one
    for change in changes:
        assert change.kind != "changed" or change.before != change.after, change
    for level in _levels(comparison):
        staying = [(back[other], other) for other in level if other in back and other not in moved]
        assert all(a < b for a, b in pairwise(one for one, _ in staying)), staying


def _told(comparison: Comparison) -> dict[Spot, set[str]]:
    told: dict[Spot, set[str]] = {}
    for change in comparison.changes:
        if change.kind != "changed":
            continue
        assert change.old is not None
        assert change.new is not None
        olds = [change.old._replace(row=row) for row in change.rows] or [change.old]
        for one in olds:
            whole = one if one.line >= 0 else one.whole
            other = comparison.partners[whole if one.line >= 0 else one.whole]
            told.setdefault(other, set()).add(change.new.field)
    return told


def _levels(comparison: Comparison) -> list[list[Spot]]:
    """Things that stand in one order: blocks, lines of Nơi nhận, rows of each table; rows of moved groups apart."""
    moved = {change.new for change in comparison.changes if change.kind == "moved"}
    back = {other: one for one, other in comparison.partners.items()}
    levels: dict[object, list[Spot]] = {}
    for spot in _things(comparison.new):
        if spot.block == NOTES:
            continue
        key: object = "blocks" if spot.row < 0 and spot.line < 0 else ("lines" if spot.line >= 0 else spot.block)
        if spot.row >= 0:
            group = _group(comparison.new, spot)
            was = back.get(spot)
            if group in moved and was and comparison.partners.get(_group(comparison.old, was)) == group:
                key = group
            if was and spot not in moved:
                assert comparison.partners[Spot(was.block)] == Spot(spot.block)
        levels.setdefault(key, []).append(spot)
    return list(levels.values())


def _group(outline: Outline, spot: Spot) -> Spot:
    table = outline.blocks[spot.block]
    assert isinstance(table, Table)
    for row in range(spot.row, -1, -1):
        if table.rows[row].kind == "group":
            return Spot(spot.block, row)
    return Spot(spot.block)


def _things(outline: Outline) -> dict[Spot, Reading]:
    things: dict[Spot, Reading] = {}
    for index, block in enumerate(outline.blocks):
        things[Spot(index)] = _reading(block)
        if isinstance(block, Table):
            grid = Grid(block)
            grid.take_numbers_off(frozenset(grid.titles))
            names = [column.name for column in block.columns]
            for row in (at for at, row in enumerate(block.rows) if row.kind == "header"):
                things[Spot(index, row)] = {column.name: column.title for column in block.columns}
            for line in grid.lines:
                fields = ["group"] if line.kind == "group" else names
                words = {name: value.words for name, value in zip(fields, line.values, strict=True) if name != "tt"}
                things[Spot(index, line.row)] = words
        if isinstance(block, SignOff):
            for number, text in enumerate(block.recipients):
                things[Spot(index, -1, "recipients", number)] = {"recipients": text.strip("- ;.")}
    for index, note in enumerate(outline.notes):
        things[Spot(NOTES, index)] = {"paragraphs": _text(*note.paragraphs)}
    return things


def _reading(block: Block) -> Reading:
    match block:
        case Letterhead():
            fields = {name: str(getattr(block, name)) for name in ("number", "symbol", "place_name", "date")}
            fields["number"] = fields["number"].lstrip("0")
            return fields | {"parent": " ".join(block.parent).lower(), "agency": " ".join(block.agency).lower()}
        case Title():
            return {"type": block.type, "subject": _text(*block.subject)}
        case Part():
            return {"title": _text(*block.title)}
        case Appendix():
            return {"title": _text(*block.title), "landscape": str(block.landscape)}
        case Paragraph():
            shape = typed_label(block.label)
            kind = "heading" if block.kind == "heading" else ""
            text = _text(block.spans).rstrip("./;: ,")
            text = text.lower() if block.kind == "section" else text
            return {"spans": text, "label": shape[0].name if shape else "", "kind": kind}
        case SignOff():
            return {"position": " ".join(block.position), "name": block.name, "post": " ".join(block.post)}
        case Table():
            return {}


def _text(*lines: Spans) -> str:
    return " ".join(flat(plain(line)) for line in lines)
