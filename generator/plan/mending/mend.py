"""The mend of a whole plan file: first until it can be read, then what its notices and the rules can mend."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.outline.blocks import Outline
from generator.plan.binding import bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading import loader
from generator.plan.loading.lines import entry
from generator.plan.mending import characters, notices, slips
from generator.plan.mending.editing import edited
from generator.plan.mending.layout import Change, Layout, Swap
from generator.problems import Place, Problem, UserError

# One trap mended uncovers another one; five in a row have been seen.
_ROUNDS = 12
# Which errors say that a key was put where it cannot stand.
_MISPLACED = frozenset({"duplicate-key", "unknown-field", "unknown-key", "wrong-kind"})

More = Callable[[str], Iterable[Problem]]


@dataclass(frozen=True)
class Mended:
    """A mended plan file.

    `done` says what was mended, at its place in the file as it was; `changes` are the lines that read otherwise now.
    `left` is what is still wrong, at its place in the new text.
    """

    text: str
    done: tuple[Problem, ...]
    changes: tuple[Change, ...]
    left: tuple[Problem, ...]


def nothing_more(_text: str) -> Iterable[Problem]:
    """No findings of rules."""
    return ()


def mend(text: str, file: str, more: More = nothing_more) -> Mended:
    """The text of the plan file `file`, mended where only one thing can have been meant.

    `more` is asked for the findings of rules in a text that can be built; those with edits are mended: a finding wholly
    or not at all, and never so that the plan could not be built any more.
    """
    before = Layout.of(text)
    layout, done = _readable(before, file)
    layout, rules = _by_findings(layout, file, more)
    outcome = _outcome(layout.text, file)
    left = outcome.notices if isinstance(outcome, Outline) else outcome.problems
    told = sorted(dict.fromkeys([*done, *rules]), key=lambda problem: problem.place)
    return Mended(layout.text, tuple(told), layout.changes_from(before), tuple(left))


def _outcome(text: str, file: str) -> Outline | UserError:
    """What the file says, or what is wrong with it."""
    try:
        return compose(bind(loader.parse(text, file, known_keys())))
    except UserError as error:
        return error


def _readable(before: Layout, file: str) -> tuple[Layout, list[Problem]]:
    """The file with the loader's findings mended; a key is moved only to where it may stand."""
    refused: set[int] = set()
    while True:
        layout, made = _loaded(before, file, refused)
        placed = [(problem, swap) for swap in made for problem in swap.mended if problem.rule in slips.PLACING]
        outcome = _outcome(layout.text, file)
        wrong = set(_misplaced(layout, outcome, placed)) if isinstance(outcome, UserError) else set()
        if not wrong - refused:
            return layout, [problem for swap in made for problem in swap.mended]
        refused |= wrong


def _misplaced(layout: Layout, error: UserError, placed: list[tuple[Problem, Swap]]) -> Iterator[int]:
    """The lines of the user's file where a key was moved to that cannot stand there."""
    for problem in error.problems:
        if problem.rule not in _MISPLACED:
            continue
        found = entry(layout.lines[problem.place.line - 1].text) if problem.place.line else None
        for mended, swap in placed:
            twice = problem.rule == "duplicate-key" and found
            same = found and any(new and new.key == found.key for new in map(entry, swap.new)) if twice else False
            if same or mended.place.line == layout.origin(problem.place.line):
                yield mended.place.line


def _loaded(layout: Layout, file: str, refused: Collection[int]) -> tuple[Layout, list[Swap]]:
    """The file with its traps mended, one round after the other until nothing is left to mend."""
    known = known_keys()
    made: list[Swap] = []
    try:
        loader.look(layout.text, file, known)
    except UserError:
        return layout, made  # in an old encoding, or marks piled up: not a letter is certain
    layout, swaps = layout.swapped(characters.swaps(layout, file))
    made += swaps
    for _ in range(_ROUNDS):
        layout, long = layout.swapped(characters.dashes(layout, file, known))
        look = loader.look(layout.text, file, known)
        layout, swaps = layout.swapped(slips.swaps(look, layout, known, refused))
        made += long + swaps
        if not swaps:
            break
    layout, swaps = layout.swapped(characters.trailing(layout, file))
    return layout, made + swaps


def _by_findings(layout: Layout, file: str, more: More) -> tuple[Layout, list[Problem]]:
    """The file with the findings mended that have edits, as long as it can be built."""
    done: list[Problem] = []
    for _ in range(_ROUNDS):
        outcome = _outcome(layout.text, file)
        if isinstance(outcome, UserError):
            break
        lines, _ = loader.clean_lines(layout.text, file, known_keys())
        found = [*notices.with_edits(outcome.notices, lines), *(p for p in more(layout.text) if p.edits)]
        after, made = _built(layout, file, found)
        if not made:
            break
        done += [
            replace(p, place=Place(file, layout.origin(p.place.line), p.place.column), hint="", edits=()) for p in made
        ]
        layout = after
    return layout, done


def _built(layout: Layout, file: str, found: list[Problem]) -> tuple[Layout, list[Problem]]:
    """The file with these findings mended, those left out that would keep it from being built; and those mended."""
    after, fits = edited(layout, [problem.edits for problem in found])
    fitting = [problem for problem, fit in zip(found, fits, strict=True) if fit]
    if not fitting or isinstance(_outcome(after.text, file), Outline):
        return after, fitting
    if len(fitting) == 1:
        return layout, []
    half = len(fitting) // 2
    after, first = _built(layout, file, fitting[:half])
    # Edits of one round never change the number of lines, but they move what stands behind them on the same line.
    touched = {edit.place.line for problem in first for edit in problem.edits}
    second = [p for p in fitting[half:] if not any(edit.place.line in touched for edit in p.edits)]
    after, rest = _built(after, file, second)
    return after, first + rest
