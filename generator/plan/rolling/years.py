"""The years in a line, and what the words around them say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?<!\d)(?P<literal>(?:19|20)\d\d)(?!\d)|<<\s*year\s*(?:(?P<sign>[-+\u2013\u2212])\s*(?P<shift>\d{1,4}))?\s*>>"
)
_TODO = re.compile(r"<<\s*todo\b[^<>]*>>")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NEAR = 600
_SENTENCE = re.compile(r";|[.?!](?=\s+[A-ZĐÀ-Ỹ*(])")


@dataclass(frozen=True, slots=True)
class Year:
    """A year at words[start:end] of a line: its value, and whether a `<<year>>` says it."""

    words: str
    start: int
    end: int
    value: int
    expression: bool
    named: bool  # a <<todo ...>> of the same line asks about it

    @property
    def text(self) -> str:
        """As typed."""
        return self.words[self.start : self.end]

    @property
    def left(self) -> str:
        """What stands before it, as far as it may matter."""
        return self.words[max(0, self.start - _NEAR) : self.start]

    @property
    def right(self) -> str:
        """What stands behind it, as far as it may matter."""
        return self.words[self.end : self.end + _NEAR]

    @property
    def clause(self) -> tuple[str, str]:
        """Its own sentence: what stands in it before and behind the year."""
        begin = max((match.end() for match in _SENTENCE.finditer(self.left)), default=0)
        after = _SENTENCE.search(self.right)
        return self.left[begin:], self.right[: after.start() if after else None]


def years(words: str, plan_year: int) -> Iterator[Year]:
    """The years of a line, in order; those inside a <<todo ...>> are words to the author."""
    holes = [match.span() for match in _TODO.finditer(words)]
    asked = {year for start, end in holes for year in _YEAR.findall(words, start, end)}
    for match in _TOKEN.finditer(words):
        if any(start <= match.start() < end for start, end in holes):
            continue
        literal = match["literal"]
        if literal:
            yield Year(words, match.start(), match.end(), int(literal), False, literal in asked)
        else:
            shift = int(match["shift"] or 0)
            value = plan_year + (shift if match["sign"] == "+" else -shift)
            yield Year(words, match.start(), match.end(), value, True, False)


def said(shift: int) -> str:
    """The expression for a year so far from the plan's."""
    return "<<year>>" if not shift else f"<<year {'+' if shift > 0 else '-'} {abs(shift)}>>"
