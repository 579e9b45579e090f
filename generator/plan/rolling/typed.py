"""A plan file as the lines that were typed, each with the key it belongs to; what is left over are comments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.problems import Place
from generator.source import Mapping, Node, Source, Text

Path = tuple[str | int, ...]
# Keys whose values are not words of the document: nothing in them rolls.
WORDLESS = frozenset({"ignore", "id", "template", "labels", "merge", "widths", "format", "symbol"})


@dataclass(frozen=True, slots=True)
class Line:
    """Words as typed on one line of the file: of a value (`path` leads to it), or of a comment (`path` is empty).

    `start` counts from 0. `key` is where the value's key stands, or the value itself where it has none.
    """

    path: Path
    number: int
    start: int
    words: str
    key: Place
    first: bool = True  # of its value

    @property
    def name(self) -> str:
        """The key it belongs to."""
        return next((str(part) for part in reversed(self.path) if isinstance(part, str)), "")

    def place(self, at: int) -> Place:
        """Where words[at] stands."""
        return Place(self.key.file, self.number, self.start + at + 1)


def lines(root: Mapping) -> list[Line]:
    """All lines of the file that say something, in order."""
    source = next(iter(root)).source
    found = list(_values(root, (), root.place))
    ends = {}
    for line in found:
        ends[line.number] = line.start + len(line.words)
    found += _comments(source, ends)
    return sorted(found, key=lambda line: (line.number, line.start))


def _values(node: Node, path: Path, key: Place) -> Iterator[Line]:
    if isinstance(node, Text):
        yield from _lines(node, path, key)
    elif isinstance(node, Mapping):
        for name, value in node.items():
            yield from _values(value, (*path, str(name)), name.place)
    else:
        for index, value in enumerate(node):
            yield from _values(value, (*path, index), node.place)


def _lines(text: Text, path: Path, key: Place) -> Iterator[Line]:
    source = text.source
    if text.block:
        for index, words in enumerate(text.printed_lines()):
            raw = source.lines[words.line - 1]
            yield Line(path, words.line, words.column - 1, raw[words.column - 1 :].rstrip(), key, index == 0)
    elif text:
        raw, start = source.lines[text.line - 1], text.column - 1
        if raw.startswith(text, start):
            yield Line(path, text.line, start, str(text), key)
        else:
            # In quotes, with some of them doubled or escaped: the words are those up to the closing quote.
            yield Line(path, text.line, start, raw[start : raw.rfind(raw[start - 1])], key)


def _comments(source: Source, ends: dict[int, int]) -> Iterator[Line]:
    for number, raw in enumerate(source.lines, start=1):
        at = raw.find("#", ends.get(number, 0))
        if at >= 0 and (number in ends or not raw[:at].strip() or raw[:at].rstrip().endswith((":", "|", "-"))):
            yield Line((), number, at, raw[at:], source.place(number, at + 1))
