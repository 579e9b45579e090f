"""Cuts and pastes in a file's lines, and where what stood there stands afterwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from generator.problems import Edit, Place


class Pasting:
    """Edits of one file. They do not overlap; `new` may hold line breaks."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._by_line: dict[int, list[Edit]] = {}
        for edit in sorted(edits, key=lambda edit: (edit.place, len(edit.old))):
            self._by_line.setdefault(edit.place.line, []).append(edit)
        ordered = (edit for made in self._by_line.values() for edit in made)
        self._breaks = [(edit.place.line, edit.place.column) for edit in ordered for _ in range(edit.new.count("\n"))]
        self._moves: dict[int, tuple[list[int], list[int]]] = {}

    def lines(self, old: Sequence[str]) -> tuple[str, ...]:
        """The lines with all edits made; each finds its words."""
        new: list[str] = []
        for number, line in enumerate(old, start=1):
            made = self._by_line.get(number)
            new += _edited(line, made).split("\n") if made else [line]
        return tuple(new)

    def moved(self, place: Place) -> Place:
        """Where what stood at a place stands now: what is put in before it on its line, or above, moves it."""
        line = place.line + bisect_left(self._breaks, (place.line, place.column))
        made = self._by_line.get(place.line)
        if not made:
            return Place(place.file, line, place.column)
        if place.line not in self._moves:
            within = [edit for edit in made if "\n" not in edit.new]
            growth = accumulate((len(edit.new) - len(edit.old) for edit in within), initial=0)
            self._moves[place.line] = ([edit.place.column for edit in within], list(growth))
        columns, growths = self._moves[place.line]
        return Place(place.file, line, place.column + growths[bisect_left(columns, place.column)])


def _edited(line: str, edits: Sequence[Edit]) -> str:
    pieces = []
    done = 0
    for edit in edits:
        at = edit.place.column - 1
        assert line.startswith(edit.old, at), f"{edit.place}: {edit.old!r}"
        assert at >= done, f"{edit.place}: overlaps"
        pieces += [line[done:at], edit.new]
        done = at + len(edit.old)
    return "".join([*pieces, line[done:]])
