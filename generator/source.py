"""Text that knows where it was typed, so that every later complaint can name file, line and column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.problems import Place


class Source(NamedTuple):
    """A file as read: its name for messages and its lines (without line ends)."""

    file: str
    lines: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Source({self.file!r})"

    def place(self, line: int, column: int) -> Place:
        """The place at a 1-based line and column of this file."""
        return Place(self.file, line, column)


_NO_SOURCE = Source("")


class Text(str):
    """A scalar of the plan file. `line` and `column` (1-based) are where its first character stands.

    `block` is true for text under `|`: its n-th line stands on the n-th source line after `line`,
    which is then the first line of the text itself, not the line of the key.
    """

    __slots__ = ("block", "column", "line", "source")
    source: Source
    line: int
    column: int
    block: bool

    def __new__(
        cls, value: str, source: Source = _NO_SOURCE, line: int = 0, column: int = 0, block: bool = False
    ) -> Text:
        """The words and where they stand."""
        self = str.__new__(cls, value)
        self.source = source
        self.line = line
        self.column = column
        self.block = block
        return self

    @property
    def place(self) -> Place:
        """Where the text begins."""
        return Place(self.source.file, self.line, self.column)

    def printed_lines(self) -> Iterator[Text]:
        """The lines that hold something, each stripped and at its own place; blank lines mean nothing."""
        if not self.block:
            stripped = self.strip()
            if stripped:
                yield self if len(stripped) == len(self) else Text(stripped, self.source, self.line, self.column)
            return
        for number, content in enumerate(self.split("\n"), start=self.line):
            stripped = content.strip()
            if not stripped:
                continue
            raw = self.source.lines[number - 1] if number <= len(self.source.lines) else content
            column = len(raw) - len(raw.lstrip()) + 1
            yield Text(stripped, self.source, number, column)

    def placed(self, value: str, offset: int = 0) -> Text:
        """Other words at this text's place, `offset` characters on."""
        return Text(value, self.source, self.line, self.column + offset)


class Mapping(dict[Text, "Node"]):
    """A YAML mapping in the order typed; `place` is where its first key stands."""

    place: Place = Place()

    def key_at(self, name: str) -> Text | None:
        """The key as typed, with its place."""
        return next((key for key in self if key == name), None)


class Sequence(list["Node"]):
    """A YAML sequence; `place` is where its first `-` stands."""

    place: Place = Place()


Node = Text | Mapping | Sequence
