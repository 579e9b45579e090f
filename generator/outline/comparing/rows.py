"""What differs between the rows of two outlines: rows that came, went and moved, and their cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.outline.blocks import Row, Span, Spans
from generator.outline.comparing.changes import Change, Spot, Tier
from generator.outline.comparing.columns import value
from generator.outline.comparing.grid import NOTHING, Grid, Line, Value, is_number, on_one_line
from generator.outline.comparing.notes import Notes
from generator.outline.comparing.tables import Tables
from generator.outline.comparing.words import SIGN


class _Cell(NamedTuple):
    """A cell that differs: where, which row its merged cell starts at, and what it says on both sides."""

    table: int
    column: int
    start: int
    old: Spot
    new: Spot
    before: Value
    after: Value
    tier: Tier


def changes(tables: Tables, notes: Notes) -> Iterator[Change]:
    """Rows added, removed, moved, and cells changed; a merged cell once, with all its rows."""
    pairing = tables.pairing
    whole = tables.partners
    cells: list[_Cell] = []
    for other, entry in enumerate(tables.new.entries):
        if entry.kind in ("table", "side") or entry.line is None:
            continue
        spot = tables.new.items[other].spot
        one = pairing.back.get(other)
        if one is None:
            if entry.table in whole.values():
                yield Change("added", None, spot, after=line_words(tables.new.grids[entry.table], entry.line))
            continue
        was = tables.old.items[one].spot
        if other in tables.moved:
            yield Change("moved", was, spot, tier=pairing.tiers[one])
        cells += _cells(tables, one, other, notes)
    for one, entry in enumerate(tables.old.entries):
        if one not in pairing.partner and entry.line and entry.kind in ("group", "task") and entry.table in whole:
            words = line_words(tables.old.grids[entry.table], entry.line)
            yield Change("removed", tables.old.items[one].spot, None, before=words)
    yield from _together(cells)


def _cells(tables: Tables, one: int, other: int, notes: Notes) -> Iterator[_Cell]:
    was, now = tables.old.entries[one], tables.new.entries[other]
    before, after = was.line, now.line
    assert before is not None
    assert after is not None
    spots = tables.old.items[one].spot, tables.new.items[other].spot
    tier = tables.pairing.tiers[one]
    if before.kind != after.kind:
        return
    if before.kind == "group":
        if _differ(before.values[0], after.values[0], notes, look=False):
            named = spots[0]._replace(field="group"), spots[1]._replace(field="group")
            yield _Cell(was.table, 0, before.row, *named, before.values[0], after.values[0], tier)
        return
    old, new = tables.old.grids[was.table], tables.new.grids[now.table]
    columns = tables.columns(was.table, now.table)
    followed = tables.pairing.partner.get(was.parent) == now.parent if was.parent >= 0 else False
    for column, partner in columns.items():
        words, others = value(before, column), value(after, partner)
        if words is others:
            continue
        if column == old.count and is_number(words.words) and is_number(others.words):
            continue
        side = column == old.side
        if side and other in tables.moved and not followed:
            continue
        if _differ(words, others, notes, look=not side):
            named = (
                spots[0]._replace(field=old.table.columns[column].name),
                spots[1]._replace(field=new.table.columns[partner].name),
            )
            yield _Cell(was.table, column, before.start(column), *named, words, others, tier)
    if whole_elsewhere(tables, was.table, now.table):
        for column in range(len(old.table.columns)):
            held = value(before, column)
            if column not in columns and column != old.count and held.words:
                name = old.table.columns[column].name
                named = spots[0]._replace(field=name), spots[1]._replace(field=name)
                yield _Cell(was.table, column, before.start(column), *named, held, NOTHING, tier)


def whole_elsewhere(tables: Tables, one: int, other: int) -> bool:
    """Whether a row went to a table that is not its table's partner."""
    return tables.partners.get(one) != other


def _differ(before: Value, after: Value, notes: Notes, look: bool) -> bool:
    if before.words != after.words:
        return True
    if look and before.emphasis != after.emphasis:
        return True
    return SIGN in before.words and not notes.same_signs(on_one_line(before.lines), on_one_line(after.lines))


def _together(cells: list[_Cell]) -> Iterator[Change]:
    """One change for the rows of a merged cell that changed alike."""
    groups: dict[tuple[int, int, int, str, str], list[_Cell]] = {}
    for cell in cells:
        groups.setdefault((cell.table, cell.column, cell.start, cell.before.words, cell.after.words), []).append(cell)
    for alike in groups.values():
        first = alike[0]
        rows = tuple(sorted(cell.old.row for cell in alike)) if len(alike) > 1 else ()
        yield Change("changed", first.old, first.new, _lines(first.before), _lines(first.after), first.tier, rows)


def _lines(held: Value) -> tuple[Spans, ...]:
    return tuple(spans for spans in held.lines if spans)


def line_words(grid: Grid, line: Line) -> tuple[Spans, ...]:
    """The words of a row, cell by cell in the order of the columns; a group's row has one, its title."""
    if line.kind == "group":
        return (on_one_line(line.values[0].lines),)
    return tuple(on_one_line(held.lines) for held in line.values)


def row_words(row: Row) -> Spans:
    """The words of a row on one line, cells divided by bars."""
    spans: list[Span] = []
    for cell in row.cells:
        spans += [Span(" | ")] if spans else []
        spans += on_one_line(cell.lines)
    return tuple(spans)
