"""A trap with the lines that would mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.problems import Problem


@dataclass(frozen=True)
class Trap:
    """A problem whose `mended` text replaces the lines `first` to `last` (counted from 0, both included).

    `owner` is the key whose text under `|` the lines are, if they are.
    """

    problem: Problem
    first: int
    last: int
    owner: str = ""


def apply(lines: Sequence[str], traps: Iterable[Trap]) -> list[str]:
    """The lines with each trap's mended text put in its place.

    Of two traps that touch the same line only the first is mended; another round, over the result, mends the rest.
    """
    result: list[str] = []
    done = 0
    for trap in sorted(traps, key=lambda trap: trap.first):
        if not trap.problem.mended or trap.first < done:
            continue
        result += lines[done : trap.first]
        result += trap.problem.mended.split("\n")
        done = trap.last + 1
    return result + list(lines[done:])


def named(numbers: Sequence[int]) -> str:
    """Lines counted from 0, as a person names them: `Dòng 4`, `Dòng 4–9`."""
    first, last = numbers[0] + 1, numbers[-1] + 1
    return f"Dòng {first}" if first == last else f"Dòng {first}–{last}"
