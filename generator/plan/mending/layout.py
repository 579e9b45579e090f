"""A plan file as lines that can be replaced without touching the others: line ends and the mark at the start stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.problems import Problem

MARK = "\ufeff"
_LINE = re.compile("([^\r\n]*)(\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line, what ends it ("" for the last one), and the number (from 1) of the line it was in the user's file."""

    text: str
    end: str
    origin: int


@dataclass(frozen=True)
class Swap:
    """New lines for the lines `first` to `last` (counted from 0, both included), and what that mends."""

    first: int
    last: int
    new: tuple[str, ...]
    mended: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Change:
    """A line of the user's file and what stands there instead; `line` is its number (from 1)."""

    line: int
    old: str
    new: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """The lines of a file; `mark` is the sign that some programs put at the start of UTF-8."""

    lines: tuple[FileLine, ...]
    mark: str = ""

    @classmethod
    def of(cls, text: str) -> Layout:
        """The lines of a text."""
        mark = MARK if text.startswith(MARK) else ""
        found = _LINE.findall(text[len(mark) :])
        # After the last line end the pattern finds one empty line, and after a last line without end another.
        kept = found[:-1] if len(found) > 1 and not found[-2][1] else found
        return cls(tuple(FileLine(words, end, number) for number, (words, end) in enumerate(kept, start=1)), mark)

    @property
    def text(self) -> str:
        """The file as it is written."""
        return self.mark + "".join(line.text + line.end for line in self.lines)

    def origin(self, number: int) -> int:
        """Where the line with this number (from 1) stood in the user's file."""
        return self.lines[min(max(number, 1), len(self.lines)) - 1].origin

    def swapped(self, swaps: Iterable[Swap]) -> tuple[Layout, list[Swap]]:
        """The file with the new lines, and the swaps that were made: of two that meet only the first is."""
        result: list[FileLine] = []
        made: list[Swap] = []
        done = 0
        for swap in sorted(swaps, key=lambda swap: swap.first):
            if swap.first < done:
                continue
            result += self.lines[done : swap.first]
            result += self._written(self.lines[swap.first : swap.last + 1], swap.new)
            done = swap.last + 1
            made.append(swap)
        return Layout((*result, *self.lines[done:]), self.mark), made

    def _written(self, old: Sequence[FileLine], new: Sequence[str]) -> Iterator[FileLine]:
        """New lines with the ends of the old ones. Lines that are added belong to the first old line."""
        usual = next((line.end for line in self.lines if line.end), "\n")
        added = max(0, len(new) - len(old))
        for number, words in enumerate(new):
            before = old[max(0, min(number - added, len(old) - 1))]
            last = number + 1 == len(new)
            yield FileLine(words, old[-1].end if last else before.end or usual, before.origin)

    def changes_from(self, before: Layout) -> tuple[Change, ...]:
        """The lines of the user's file that read otherwise now."""
        now = {
            number: tuple(line.text for line in lines)
            for number, lines in groupby(self.lines, lambda line: line.origin)
        }
        return tuple(
            Change(line.origin, line.text, now.get(line.origin, ()))
            for line in before.lines
            if now.get(line.origin) != (line.text,)
        )
