"""Signs that come in pairs: those opened and never closed, and those closed and never opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.rules.document import Passage
from generator.rules.searching import LINES

# A bracket may be closed a few lines further down: in a cell, in a list within brackets.
NEARBY = 6


class Sign(NamedTuple):
    """A sign at text[at] of the passage number `line`; `opens` is false for a closing one."""

    line: int
    passage: Passage
    at: int
    opens: bool

    @property
    def sign(self) -> str:
        """The sign itself."""
        return self.passage.text[self.at]


Lone = Callable[[Passage], Iterable[tuple[int, bool]]]


def lone_signs(passages: Iterable[Passage], lone: Lone, nearby: int = NEARBY) -> Iterator[Sign]:
    """The signs without a partner in their own passage, nor in one of the next few of the same kind.

    `lone` says of a passage which signs have no partner in it: where, and whether they open.
    """
    waiting: list[Sign] = []
    for line, passage in enumerate(passages):
        while waiting and line - waiting[0].line > nearby:
            yield waiting.pop(0)
        for at, opens in lone(passage):
            sign = Sign(line, passage, at, opens)
            if opens:
                waiting.append(sign)
            elif waiting and _go_together(waiting[-1].passage, passage):
                waiting.pop()
            else:
                yield sign
    yield from waiting


def _go_together(first: Passage, second: Passage) -> bool:
    return first.kind == second.kind or (first.kind in LINES and second.kind in LINES)
