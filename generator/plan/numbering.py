"""A plan's number and date written into its text: their lines change or are added, all others stay as they are."""

from __future__ import annotations

import re

from generator.plan.binding import known_keys
from generator.plan.loading.loader import parse
from generator.plan.loading.values import split_comment
from generator.plan.mending.layout import Layout, Swap
from generator.problems import Place, UserError
from generator.source import Mapping, Node, Text

_NAMES = ("number", "date")


class CannotNumber(Exception):
    """Number and date are typed in a way that one line each cannot replace."""

    def __init__(self, place: Place) -> None:
        super().__init__(str(place))
        self.place = place


def numbered(text: str, file: str, number: str, date: str) -> Layout:
    """The text with this number and date.

    Raises UserError where it cannot be read, CannotNumber where only a person can write them there.
    """
    root = parse(text, file, known_keys()).root
    values = dict(zip(_NAMES, (number, date), strict=True))
    before = Layout.of(text)
    after, _ = before.swapped(
        Swap(at, at, tuple(new)) for at, new in _written(before, root, values).items() if at < len(before.lines)
    )
    if not _says(after.text, file, root, values):
        raise CannotNumber(_typed_at(root) or Place(file))
    return after


def _written(layout: Layout, root: Mapping, values: dict[str, str]) -> dict[int, list[str]]:
    """What stands instead of lines of the file (counted from 0)."""
    key = root.key_at("header")
    header = root[key] if key is not None else None
    below = [f"  {name}: {value}" for name, value in values.items()]
    if key is None:
        year = root.key_at("year")
        at = (year.line if year is not None else root.place.line) - 1
        line = layout.lines[at].text
        return {at: [line, "header:", *below] if year is not None else ["header:", *below, line]}
    if not isinstance(header, Mapping):
        return {key.line - 1: [layout.lines[key.line - 1].text, *below]}
    new = {child.line - 1: [_replaced(child, values[child])] for child in header if child in values}
    # Before the symbol, where it is read; else before the first key.
    anchor = next((child for child in header if child == "symbol"), next(iter(header)))
    at, indent = anchor.line - 1, _clean(anchor)[: anchor.column - 1]
    added = [f"{indent}{name}: {value}" for name, value in values.items() if name not in header]
    if added:
        new[at] = [*added, *new.get(at, [layout.lines[at].text])]
    return new


def _clean(key: Text) -> str:
    """The line of a key, as the loader reads it."""
    return key.source.lines[key.line - 1]


def _replaced(key: Text, value: str) -> str:
    """A key's line with another value; its comment stays, in its column if there is room."""
    line = _clean(key)
    head = re.match(r"\s*\w+\s*:", line)
    if head is None:
        return line
    _, comment = split_comment(line[head.end() :].strip())
    new = f"{head[0]} {value}"
    if not comment:
        return new
    at = len(line.rstrip()) - len(comment)
    return f"{new}{' ' * max(at - len(new), 2)}{comment}"


def _says(text: str, file: str, before: Mapping, values: dict[str, str]) -> bool:
    """Whether a text says exactly this, and all else as before."""
    try:
        root = parse(text, file, known_keys()).root
    except UserError:
        return False
    header = root.get(Text("header"))
    said = {name: header.get(Text(name)) for name in values} if isinstance(header, Mapping) else {}
    return said == values and _rest(root) == _rest(before)


def _rest(root: Mapping) -> dict[str, Node]:
    """All that a plan says but for number and date."""
    rest: dict[str, Node] = {str(key): value for key, value in root.items()}
    header = rest.get("header")
    kept = {key: value for key, value in header.items() if key not in _NAMES} if isinstance(header, Mapping) else {}
    rest["header"] = Mapping(kept)
    return rest


def _typed_at(root: Mapping) -> Place | None:
    """Where number or date stand, whichever is first."""
    header = root.get(Text("header"))
    keys = header if isinstance(header, Mapping) else ()
    return next((key.place for key in keys if key in _NAMES), None)
