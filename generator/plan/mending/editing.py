"""Edits as cuts and pastes in the user's file: what is not where it should be is never replaced."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.plan.binding import known_keys
from generator.plan.loading import loader, reading
from generator.plan.mending.layout import Layout, Swap
from generator.problems import Edit

_BREAKS = ("\n", "\r")


@dataclass(frozen=True)
class Applied:
    """A text after some edits: those that were made, and those whose words were not there or that met others."""

    text: str
    done: tuple[Edit, ...]
    left: tuple[Edit, ...]


def applied(text: str, edits: Iterable[Edit], file: str = "") -> Applied:
    """The text of the plan file `file` with these edits made; of two that overlap the first is.

    Lines and columns count as the loader's places do, in lines cleaned of odd blanks and with composed letters; a line
    that is edited is written clean. Everything else stays as it is: line ends, comments, blank lines, the mark at the
    start.
    """
    each = list(edits)
    layout, fits = edited(Layout.of(text), [(edit,) for edit in each], file)
    done = tuple(edit for edit, fit in zip(each, fits, strict=True) if fit)
    left = tuple(edit for edit, fit in zip(each, fits, strict=True) if not fit)
    return Applied(layout.text, done, left)


def edited(layout: Layout, groups: Sequence[Sequence[Edit]], file: str = "") -> tuple[Layout, list[bool]]:
    """The file with each group of edits made wholly or not at all, and which were.

    An edit of another file (a plan's words may stand in its office's) is not.
    """
    clean, _ = loader.clean_lines(layout.text, file, known_keys())
    taken: dict[int, list[Edit]] = {}
    fits = []
    for group in groups:
        here = bool(group) and all(edit.place.file in ("", file) or not file for edit in group)
        fits.append(here and _taken(group, clean, layout, taken))
    swaps = [Swap(line - 1, line - 1, (_pasted(clean[line - 1], made),)) for line, made in taken.items() if made]
    return layout.swapped(swaps)[0], fits


def _taken(group: Sequence[Edit], clean: list[str], layout: Layout, taken: dict[int, list[Edit]]) -> bool:
    """Puts a group among the edits of each line, in their order; False where one does not find its words or room."""
    for number, edit in enumerate(group):
        made = taken.setdefault(edit.place.line, [])
        at = bisect_left(made, _order(edit), key=_order)
        # Those beside it are as near as any: they do not meet each other.
        if not _finds_its_words(edit, clean, layout) or any(
            _meet(edit, other) for other in made[max(0, at - 1) : at + 1]
        ):
            for other in group[:number]:
                taken[other.place.line].remove(other)
            return False
        made.insert(at, edit)
    return True


def _finds_its_words(edit: Edit, clean: list[str], layout: Layout) -> bool:
    line, start = edit.place.line, edit.place.column - 1
    if not 1 <= line <= len(clean) or not 0 <= start <= len(clean[line - 1]) or edit.old == edit.new:
        return False
    if _holds_odd_signs(layout.lines[line - 1].text) or any(sign in edit.new for sign in _BREAKS):
        return False
    return clean[line - 1].startswith(edit.old, start)


@lru_cache(maxsize=64)
def _holds_odd_signs(line: str) -> bool:
    """Whether a sign in it cannot be printed: it is a person's to mend, writing the line clean would drop it."""
    return bool(reading.CONTROL.search(line) or reading.WORD_BREAK.search(line))


def _order(edit: Edit) -> tuple[int, int]:
    return edit.place.column, len(edit.old)


def _meet(one: Edit, other: Edit) -> bool:
    first, second = sorted((one, other), key=_order)
    if first.place.column == second.place.column:
        return bool(first.old) or not second.old
    return first.place.column + len(first.old) > second.place.column


def _pasted(line: str, edits: list[Edit]) -> str:
    """The line with these edits, which stand in order."""
    pieces = []
    at = 0
    for edit in edits:
        start = edit.place.column - 1
        pieces += [line[at:start], edit.new]
        at = start + len(edit.old)
    return "".join([*pieces, line[at:]])
