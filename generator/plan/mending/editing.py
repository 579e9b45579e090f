"""Edits as cuts and pastes in the user's file: what is not where it should be is never replaced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
        fit = here and _fit(group, clean, layout, taken)
        fits.append(fit)
        if fit:
            for edit in group:
                taken.setdefault(edit.place.line, []).append(edit)
    swaps = [Swap(line - 1, line - 1, (_pasted(clean[line - 1], made),)) for line, made in taken.items()]
    return layout.swapped(swaps)[0], fits


def _fit(group: Sequence[Edit], clean: list[str], layout: Layout, taken: dict[int, list[Edit]]) -> bool:
    """Whether every edit finds its words, and none meets another one."""
    beside = {line: list(made) for line, made in taken.items()}
    for edit in group:
        line, start = edit.place.line, edit.place.column - 1
        if not 1 <= line <= len(clean) or not 0 <= start <= len(clean[line - 1]) or edit.old == edit.new:
            return False
        # A sign that cannot be printed is a person's to mend: writing the line clean would drop it.
        typed = layout.lines[line - 1].text
        if reading.CONTROL.search(typed) or reading.WORD_BREAK.search(typed) or any(x in edit.new for x in _BREAKS):
            return False
        if not clean[line - 1].startswith(edit.old, start) or any(_meet(edit, other) for other in beside.get(line, ())):
            return False
        beside.setdefault(line, []).append(edit)
    return True


def _meet(one: Edit, other: Edit) -> bool:
    first, second = sorted((one, other), key=lambda edit: (edit.place.column, len(edit.old)))
    if first.place.column == second.place.column:
        return bool(first.old) or not second.old
    return first.place.column + len(first.old) > second.place.column


def _pasted(line: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: (edit.place.column, len(edit.old)), reverse=True):
        start = edit.place.column - 1
        line = line[:start] + edit.new + line[start + len(edit.old) :]
    return line
