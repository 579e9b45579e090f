"""A plan's present text as lines that can be changed, added, taken out and moved; all others stay byte for byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.plan.binding import known_keys
from generator.plan.loading.loader import clean_lines, parse
from generator.plan.mending.layout import Layout
from generator.plan.pulling.following import followed
from generator.plan.pulling.units import units_of
from generator.problems import UserError


class Line:
    """One line. `text` is what the loader reads of it; where that is not changed the line is written as it was."""

    __slots__ = ("_raw", "_read", "end", "next", "now", "prev", "sent", "text")

    def __init__(self, text: str, raw: str | None = None, end: str = "") -> None:
        self.text, self._read, self._raw, self.end = text, text, raw, end
        self.sent = 0  # the number of the sent line it is equal to
        self.now = 0  # its number in the text before anything was written
        self.prev: Line = self
        self.next: Line = self

    @property
    def written(self) -> str:
        """The line as it is written, without its end."""
        return self.text if self._raw is None or self.text != self._read else self._raw

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.text.strip()

    @property
    def indent(self) -> int:
        """The blanks before its first sign."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment, where it does not stand under `|`."""
        return self.text.lstrip().startswith("#")


class Page:
    """The lines of a plan file, in a ring that begins and ends with `edge`."""

    def __init__(self, now: str, sent: Sequence[str], file: str = "") -> None:
        layout = Layout.of(now)
        clean, _ = clean_lines(layout.text, file, known_keys())
        self._mark = layout.mark
        self._usual = next((line.end for line in layout.lines if line.end), "\n")
        self._last_end = layout.lines[-1].end if layout.lines else "\n"
        self.edge = Line("")
        lines: list[Line] = []
        for typed, text in zip(layout.lines, clean, strict=False):
            lines.append(Line(text, typed.text, typed.end))
            lines[-1].now = len(lines)
            self._link(lines[-1], self.edge.prev)
        found = followed(sent, clean, self._units(sent, layout.text, file))
        self._same = {at + 1: lines[to] for at, to in found.same.items()}
        self._altered = {at + 1: lines[to] for at, to in found.altered.items()}
        for number, line in self._same.items():
            line.sent = number
        self._gone: set[Line] = set()

    @staticmethod
    def _units(sent: Sequence[str], now: str, file: str) -> tuple[list[list[int]], list[list[int]]]:
        """The lines that belong together in both texts; none where the present one cannot be read."""
        if "\n".join(sent) == now:
            return [], []
        try:
            roots = [parse(text, file, known_keys()).root for text in ("\n".join(sent), now)]
        except UserError:
            return [], []
        return units_of(roots[0]), units_of(roots[1])

    def __iter__(self) -> Iterator[Line]:
        line = self.edge.next
        while line is not self.edge:
            yield line
            line = line.next

    @property
    def text(self) -> str:
        """The text as it is now."""
        lines = list(self)
        ends = [line.end or self._usual for line in lines[:-1]] + [self._last_end]
        return self._mark + "".join(line.written + end for line, end in zip(lines, ends, strict=False))

    def at(self, number: int) -> Line | None:
        """Where a sent line (counted from 1) stands now, as it was sent; None if it was changed or taken out."""
        line = self._same.get(number)
        return None if line is None or line in self._gone else line

    def altered(self, number: int) -> Line | None:
        """What a sent line became that was changed since."""
        line = self._altered.get(number)
        return None if line is None or line in self._gone else line

    def near(self, number: int) -> Line | None:
        """Where a sent line stands now, changed or not."""
        return self.at(number) or self.altered(number)

    def put(self, texts: Iterable[str], after: Line) -> list[Line]:
        """New lines behind a line."""
        added = []
        for text in texts:
            line = Line(text)
            self._link(line, after)
            added.append(line)
            after = line
        return added

    def take_out(self, lines: Iterable[Line]) -> None:
        """Lines go."""
        for line in lines:
            line.prev.next, line.next.prev = line.next, line.prev
            self._gone.add(line)

    def move(self, lines: Sequence[Line], after: Line) -> None:
        """Lines go elsewhere, in this order."""
        for line in lines:
            line.prev.next, line.next.prev = line.next, line.prev
        for line in lines:
            self._link(line, after)
            after = line

    def number(self, line: Line) -> int:
        """The line's number in the text as it is now, 0 if it is gone."""
        return next((number for number, each in enumerate(self, start=1) if each is line), 0)

    @staticmethod
    def _link(line: Line, after: Line) -> None:
        line.prev, line.next = after, after.next
        after.next.prev = line
        after.next = line
