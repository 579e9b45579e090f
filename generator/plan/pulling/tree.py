"""The plan as it was sent: what is typed on each line, and under which keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.plan.binding import known_keys
from generator.plan.loading.loader import parse
from generator.source import Mapping, Node, Sequence, Source, Text

Path = tuple[str | int, ...]


class Leaf(NamedTuple):
    """A value that is text: the keys that lead to it (elements of a list by number, from 0), its key, its mapping."""

    path: Path
    key: Text
    text: Text
    holder: Mapping

    @property
    def lines(self) -> list[int]:
        """The lines on which something of it is typed (from 1)."""
        return [line.line for line in self.text.printed_lines()]


class Tree:
    """The tree of a plan's text; lines and columns as the loader counts them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root = parse("\n".join(source.lines), source.file, known_keys()).root
        self._leaves: dict[int, Leaf] = {}
        self._by_key: dict[int, Leaf] = {}
        self._walk(self.root, ())

    def leaf_at(self, line: int) -> Leaf | None:
        """The value that is typed on a line."""
        return self._leaves.get(line)

    def leaf(self, holder: Mapping, name: str) -> Leaf | None:
        """A mapping's value that is text; None if it has none under this key."""
        key = holder.key_at(name)
        return self._by_key.get(key.line) if key is not None and isinstance(holder[key], Text) else None

    def typed(self) -> Iterator[str]:
        """What is typed on each line, its key aside."""
        for leaf in self._by_key.values():
            yield from leaf.text.printed_lines()

    def node(self, *path: str | int) -> Node | None:
        """What stands under these keys."""
        node: Node | None = self.root
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                key = node.key_at(step)
                node = node[key] if key is not None else None
            elif isinstance(node, Sequence) and isinstance(step, int):
                node = node[step] if step < len(node) else None
            else:
                return None
        return node

    def mapping(self, *path: str | int) -> Mapping | None:
        """The mapping under these keys."""
        node = self.node(*path)
        return node if isinstance(node, Mapping) else None

    def elements(self, *path: str | int) -> list[Mapping]:
        """The mappings of the list under these keys."""
        node = self.node(*path)
        return [each for each in node if isinstance(each, Mapping)] if isinstance(node, Sequence) else []

    def _walk(self, node: Node, path: Path) -> None:
        if isinstance(node, Mapping):
            for key, value in node.items():
                if isinstance(value, Text):
                    leaf = Leaf((*path, str(key)), key, value, node)
                    self._by_key[key.line] = leaf
                    for line in leaf.lines or [key.line]:
                        self._leaves[line] = leaf
                else:
                    self._walk(value, (*path, str(key)))
        elif isinstance(node, Sequence):
            for number, element in enumerate(node):
                self._walk(element, (*path, number))
