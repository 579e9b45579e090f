"""The work of two people on one plan, in one text: only what both wrote differently in the same line is left to them.

Git merges by neighbourhoods of lines, so that two tasks changed side by side are a conflict to it. Here each line is
merged by itself: a line of a plan is one paragraph or one value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.plan.loading.conflict_marks import MIDDLE, OURS, THEIRS
from generator.plan.mending.layout import MARK
from generator.plan.merging.following import begins_item, indent_of, line_map
from generator.plan.merging.sides import Frame, Item, Side, Unit, units

NAMES = ("bản đang có", "bản gộp vào")
_BREAK = re.compile("\r\n|\r|\n")


class Conflict(NamedTuple):
    """What both sides wrote differently: the lines of each, and where its marks stand in the merged text (from 1)."""

    first: int
    last: int
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


class Merged(NamedTuple):
    """Both sides' work in one text; where it has conflicts they stand in it between git's marks."""

    text: str
    conflicts: tuple[Conflict, ...]


class _Piece(NamedTuple):
    """A stretch as both sides have it, and what is printed: None where that is a person's to say."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    result: tuple[str, ...] | None

    def said_by(self, side: int) -> tuple[str, ...]:
        return self.theirs if side else self.ours


def merged(base: str, ours: str, theirs: str) -> Merged:
    """Merges two texts that come from `base`; line ends and the mark at the start are those of `ours`.

    A conflict is only where both sides changed the same line differently, one removed what the other changed, or both
    added different values of one key. What both added at one place is kept, ours first. A row, Mục or paragraph that
    one side moved stands where it moved it, with the other side's changes.
    """
    end = "\r\n" if "\r\n" in ours else "\n"
    sides = [_BREAK.split(text.removeprefix(MARK)) for text in (ours, theirs)]
    old = _BREAK.split(base.removeprefix(MARK))
    if not base.strip():
        # Both made the file: what they have in common is as good as a common version.
        old = [line for line, there in zip(sides[0], line_map(*sides).to, strict=True) if there >= 0]
    lines: list[str] = []
    conflicts: list[Conflict] = []
    for piece in _folded(list(_Merge(old, *sides).run())):
        if piece.result is not None:
            lines += piece.result
            continue
        first = len(lines) + 1
        lines += [f"{OURS} {NAMES[0]}", *piece.ours, MIDDLE, *piece.theirs, f"{THEIRS} {NAMES[1]}"]
        conflicts.append(Conflict(first, len(lines), piece.ours, piece.theirs))
    return Merged((MARK if ours.startswith(MARK) else "") + end.join(lines), tuple(conflicts))


class _Merge:
    """One merge, line by line of the common version."""

    def __init__(self, base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> None:
        self.base = base
        frame = Frame(base)
        self.sides = Side(frame, ours), Side(frame, theirs)
        # What one side (its number, and the gap) added to something that the other moved goes along: below which line.
        self.carried: dict[tuple[int, int], int] = {}
        for whose, side in enumerate(self.sides):
            for gap in side.added:
                above = _anchor(self.sides[1 - whose], side, gap)
                if above is not None:
                    self.carried[whose, gap] = above

    def run(self) -> Iterator[_Piece]:
        """The pieces of the merged text, in order."""
        waiting = set(self.carried)
        pieces = list(self._all(waiting))
        if waiting:
            # Each side moved something into what the other moved: then nothing is taken along.
            self.carried.clear()
            pieces = list(self._all(waiting))
        yield from pieces

    def _all(self, waiting: set[tuple[int, int]]) -> Iterator[_Piece]:
        for line in range(len(self.base) + 1):
            yield from self._gap(line, waiting, [whose for whose in (0, 1) if (whose, line) not in self.carried])
            if line < len(self.base) and not any(line in side.moved for side in self.sides):
                yield self._line(line)

    def _line(self, line: int) -> _Piece:
        """A line of the common version as both have it now."""
        old = self.base[line]
        one, other = (side.now[line] for side in self.sides)
        ours, theirs = (() if text is None else (text,) for text in (one, other))
        if one == other or other == old:
            return _Piece(ours, theirs, ours)
        if one == old:
            return _Piece(ours, theirs, theirs)
        agreed = None if one is None or other is None else _agreed(old, one, other)
        return _Piece(ours, theirs, (agreed,) if agreed else None)

    def _gap(self, gap: int, waiting: set[tuple[int, int]], whose: Collection[int] = (0, 1)) -> Iterator[_Piece]:
        """What was added or moved before a line: deeper things first, for they belong to what stands above."""
        ours, theirs = (list(units(side, gap)) if n in whose else [] for n, side in enumerate(self.sides))
        rivals: dict[int, Unit] = {}
        for are_one in (_same, _rivals):
            for one in ours:
                other = next((other for other in theirs if are_one(one, other)), None)
                if other is not None and id(one) not in rivals:
                    rivals[id(one)] = other
                    theirs.remove(other)
        listed = [(unit, 0) for unit in ours] + [(unit, 1) for unit in theirs]
        for unit, n in sorted(listed, key=lambda each: -each[0].depth):
            rival = rivals.get(id(unit))
            if rival is None:
                pieces = list(self._placed(unit.items, n, waiting))
                if unit.parent >= 0 and self.sides[1 - n].now[unit.parent] is None:
                    yield _by(n, _all_of(pieces), None)  # the other side removed what this belongs to
                else:
                    yield from pieces
            elif _same(unit, rival):
                yield from self._placed(unit.items, None, waiting)
            else:
                here, there = (_all_of(self._placed(each.items, n, waiting)) for n, each in enumerate((unit, rival)))
                yield _Piece(here, there, None)

    def _placed(self, items: Sequence[Item], whose: int | None, waiting: set[tuple[int, int]]) -> Iterator[_Piece]:
        """Added lines as they are, moved ones with what both sides made of them; `whose` is None for both sides'."""
        for item in items:
            if isinstance(item, str):
                yield _by(whose, (item,), (item,))
                continue
            yield from self._moved(item, whose)
            here = [told for told, above in self.carried.items() if above == item and told in waiting]
            for told in here:
                waiting.remove(told)
                yield from self._gap(told[1], waiting, told[:1])

    def _moved(self, line: int, whose: int | None) -> Iterator[_Piece]:
        piece = self._line(line)
        if whose is None or not all(line in side.moved for side in self.sides):
            yield piece
        elif self.sides[0].gap_of[line] != self.sides[1].gap_of[line]:
            yield _by(whose, piece.said_by(whose), None)  # both moved it, to different places
        elif not whose:
            yield piece


def _by(whose: int | None, lines: tuple[str, ...], result: tuple[str, ...] | None) -> _Piece:
    """Lines that one side has, or both."""
    return _Piece(() if whose else lines, lines if whose != 0 else (), result)


def _all_of(pieces: Iterable[_Piece]) -> tuple[str, ...]:
    """Every line of the pieces; of what they do not settle, both sides'."""
    return tuple(line for each in pieces for line in (each.ours + each.theirs if each.result is None else each.result))


def _anchor(side: Side, other: Side, gap: int) -> int | None:
    """The line that `side` moved away and that what `other` added at a gap is part of; None where it stays there."""
    gone = side.moved - other.moved
    if {gap - 1, gap} <= gone and _beside(side, gap):
        return gap - 1
    parent = next((unit.parent for unit in units(other, gap) if unit.parent in gone), None)
    return None if parent is None else max(line for line in gone if parent <= line < gap)


def _beside(side: Side, line: int) -> bool:
    """Whether a moved line still stands straight below the line it stood below."""
    items = side.added[side.gap_of[line]]
    at = items.index(line)
    return at > 0 and items[at - 1] == line - 1


def _same(one: Unit, other: Unit) -> bool:
    return one.items == other.items


def _rivals(one: Unit, other: Unit) -> bool:
    """Whether both added the same thing with other words: a key there can be once, a row that begins the same."""
    if one.depth != other.depth or one.parent != other.parent:
        return False
    if one.key and not begins_item(one.key):
        return one.key == other.key
    return begins_item(one.key) and one.items[0] == other.items[0]


def _agreed(old: str, one: str, other: str) -> str | None:
    """A line that one side only pushed in or out and the other wrote anew; None where that is not so."""
    for shifted, written in ((one, other), (other, one)):
        if shifted.strip() == old.strip() and indent_of(written) == indent_of(old):
            return shifted[: indent_of(shifted)] + written.strip()
    return None


def _folded(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Conflicts side by side are one, and one takes in what a side removed or put there around it."""
    at = 0
    done: list[_Piece] = []
    while at < len(pieces):
        if pieces[at].result is not None:
            done.append(pieces[at])
            at += 1
            continue
        end = at + 1
        while end < len(pieces) and pieces[end].result is None:
            end += 1
        held = pieces[at:end]
        for side in (0, 1):
            if any(piece.said_by(side) for piece in held):
                continue
            # This side removed the lines: all that it removed with them is seen, and what it put there.
            for fits in (_without(side), _put_by(side)):
                while done and fits(done[-1]):
                    held.insert(0, done.pop())
                while end < len(pieces) and (fits(pieces[end]) or pieces[end].result is None):
                    held.append(pieces[end])
                    end += 1
        ours, theirs = (tuple(line for piece in held for line in piece.said_by(side)) for side in (0, 1))
        done.append(_Piece(ours, theirs, ours if ours == theirs else None))
        at = end
    yield from done


def _without(side: int) -> Callable[[_Piece], bool]:
    return lambda piece: bool(piece.said_by(1 - side)) and not piece.said_by(side)


def _put_by(side: int) -> Callable[[_Piece], bool]:
    return lambda piece: bool(piece.said_by(side)) and not piece.said_by(1 - side) and piece.result is not None
