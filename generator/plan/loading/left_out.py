"""Lines and dashes that were left out above an entry: which, is told by the keys that stand there without them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.outline.labels import typed_label
from generator.plan.loading.lines import Entry
from generator.plan.loading.nesting import Nesting
from generator.source import Source

# Which keys tell the outermost key they stand under.
OUTERMOST = {
    "header": {"parent", "agency", "number", "symbol", "place", "date"},
    "title": {"type", "subject"},
    "signatory": {"position", "name", "post"},
}
COLUMNS = {"tt", "group", "task", "product", "lead", "support", "deadline", "budget", "goal", "note"}
HOLDS_ROWS = {"group", "columns", "labels", "merge", "number_row", "widths"}
ELEMENTS = {"group", "task", "title", "part"}
# Keys whose value is one word: what stands below them is other text.
ONE_WORD = {"id", "orientation", "caption"}


def parent(source: Source, at: int, found: Entry, nesting: Nesting, top: str) -> tuple[str, int] | None:
    """The key and column of the line that is missing above the entry on the line `at` (from 0), or None.

    `top` is the outermost key the line stands under.
    """
    fits = nesting.fits(found)
    start = found.dash_columns[0] if found.dashes else found.column
    columns = [level.column for level in nesting.levels if level.kind == "keys"]
    outer = max((column for column in columns if column < start), default=None)
    if outer is None:
        return None
    if found.dashes:
        if fits or found.key != "task":
            return None
        above = set(_keys_above(nesting, at, outer))
        return ("rows", outer) if above & HOLDS_ROWS and "rows" not in above else None
    if top == "tables" and found.key in COLUMNS:
        if nesting.opens and len(columns) == 2 and len(nesting.levels) == 2 and outer == columns[1]:
            return "columns", outer + 2
        if not fits and len(columns) >= 3 and outer == columns[2] and "columns" not in _keys_above(nesting, at, outer):
            return "columns", outer
    if fits or outer != columns[0]:
        return None
    keys = {found.key, *_keys_beside(nesting, at, found.column)}
    names = (name for name, below in OUTERMOST.items() if keys <= below)
    name = next((name for name in names if not any(line.startswith(f"{name}:") for line in source.lines)), None)
    return (name, outer) if name else None


def dash(at: int, found: Entry, nesting: Nesting) -> Entry | None:
    """The entry with the `-` that is missing before it, or None.

    It stands in the column of a list's dashes, or is the first element of a list whose next one has its dash.
    """
    if found.dashes:
        return None
    if nesting.opens and found.key in ELEMENTS:
        outside = (each for each in nesting.below(at) if (each.dash_columns or [each.column])[0] < found.column)
        after = next(outside, None)
        if after and after.key == found.key and after.dashes and after.column == found.column:
            return replace(found, indent=found.indent[: after.dash_columns[0]], dashes=after.dashes)
    if nesting.fits(found) or not nesting.has_list_at(found.column):
        return None
    for above in nesting.above(at):
        if above.dashes and above.dash_columns[0] == found.column:
            same = above.key == found.key or {above.key, found.key} <= ELEMENTS
            return replace(found, dashes="- ") if same else None
    return None


def is_text_of_its_own(found: Entry, lines: Sequence[str]) -> bool:
    """Whether these lines below an entry with a value lack `text: |` above them."""
    return found.key in ONE_WORD or (found.key == "title" and any(typed_label(line.strip()) for line in lines))


def _keys_above(nesting: Nesting, at: int, column: int) -> Iterator[str]:
    """The keys of the mapping in this column that is open above the line."""
    for above in nesting.above(at):
        if above.column == column:
            yield above.key
        if above.column < column or (above.column == column and above.dashes):
            return


def _keys_beside(nesting: Nesting, at: int, column: int) -> Iterator[str]:
    """The keys that follow in this column."""
    for below in nesting.below(at):
        if below.column < column:
            return
        if below.column == column:
            yield below.key
