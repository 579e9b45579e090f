"""A plan as resolved: every value that counts, and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.outline.blocks import NOWHERE
from generator.plan.model import Plan
from generator.problems import Place
from generator.source import Mapping, Node, Text

Origin = Literal["plan", "office", "group", "default"]
# The names that print a value; references and notes need the whole document and stay as typed.
_NAME = re.compile(r"<<\s*(?P<name>year|agency|parent|place)\s*(?:(?P<sign>[-+])\s*(?P<shift>\d{1,4}))?\s*>>")
# What a group says of itself, not of its rows.
_OF_GROUP = frozenset({"group", "id", "rows"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value: its keys, outermost first (elements of a list by number, from 1), what it is, where it is typed."""

    path: tuple[str, ...]
    text: str
    origin: Origin
    place: Place = NOWHERE


def values(root: Mapping, file: str) -> Iterator[Value]:
    """The values of a plan's tree, completed by its office, in the order typed, then the defaults that count.

    `file` is the plan's own name: what is typed elsewhere comes from the office.
    """
    names = _names(root)
    for value in _below(root, (), file):
        yield replace(value, text=_NAME.sub(lambda match: _printed(match, names), value.text))
    for name, key in Plan.fields().items():
        if isinstance(key.default, str) and name not in root:
            yield Value((name,), key.default, "default")


def _names(root: Mapping) -> dict[str, str]:
    """What the names print."""
    header = root.get(Text("header"))
    holders = {"year": root} | {name: header for name in ("agency", "parent", "place") if isinstance(header, Mapping)}
    found = {name: holder.get(Text(name)) for name, holder in holders.items() if isinstance(holder, Mapping)}
    return {name: " ".join(text.printed_lines()) for name, text in found.items() if isinstance(text, Text)}


def _printed(match: re.Match[str], names: dict[str, str]) -> str:
    value = names.get(match["name"], match[0])
    if not match["sign"]:
        return value
    return str(int(value) + int(match["sign"] + match["shift"])) if value.isdecimal() else match[0]


def _below(node: Node, path: tuple[str, ...], file: str) -> Iterator[Value]:
    if isinstance(node, Text):
        own = not node.source.file or node.source.file == file
        yield Value(path, "\n".join(node.printed_lines()), "plan" if own else "office", node.place)
    elif isinstance(node, Mapping):
        rows = node.get(Text("rows"))
        for name, value in node.items():
            if value is rows and rows is not None:
                yield from _rows(rows, {key: node[key] for key in node if key not in _OF_GROUP}, (*path, name), file)
            else:
                yield from _below(value, (*path, name), file)
    else:
        for number, element in enumerate(node, start=1):
            yield from _below(element, (*path, str(number)), file)


def _rows(rows: Node, shared: dict[Text, Node], path: tuple[str, ...], file: str) -> Iterator[Value]:
    """Rows with the values that their group gives them."""
    for number, row in enumerate(rows if isinstance(rows, list) else (), start=1):
        yield from _below(row, (*path, str(number)), file)
        for name, value in shared.items():
            if isinstance(row, Mapping) and name not in row and isinstance(value, Text):
                yield Value((*path, str(number), name), "\n".join(value.printed_lines()), "group", value.place)
