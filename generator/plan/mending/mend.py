"""The mend of a whole plan file: first until it can be read, then what its notices and the rules can mend."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.outline.blocks import Outline
from generator.plan.binding import complete, known_keys
from generator.plan.compose import compose
from generator.plan.loading import loader
from generator.plan.loading.lines import entry
from generator.plan.mending import characters, notices, slips
from generator.plan.mending.editing import edited
from generator.plan.mending.layout import Change, Layout, Swap
from generator.plan.office import Office
from generator.plan.register import STANDARD
from generator.problems import Place, Problem, UserError
from generator.source import Mapping, Node, Sequence

# One trap mended uncovers another one; five in a row have been seen.
_ROUNDS = 12
# How often it is tried anew without the mends that put a key in a wrong place, before no key is moved at all.
_TRIES = 5
# Which errors say that a key was put where it cannot stand.
_MISPLACED = frozenset({"duplicate-key", "unknown-field", "unknown-key", "wrong-kind"})

# Under these keys any name may stand: that a key can be there says nothing.
_OWN_NAMES = frozenset({"columns", "footnotes", "tables", "widths"})
_COLUMNS = frozenset({*STANDARD, "group"})

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


def mend(text: str, file: str, more: More = nothing_more, office: Office | None = None) -> Mended:
    """The text of the plan file `file`, mended where only one thing can have been meant.

    `more` is asked for the findings of rules in a text that can be built; those with edits are mended: a finding wholly
    or not at all, and never so that the plan could not be built any more. `office` is what the plan's office has
    settled.
    """
    return _Mending(file, more, office or Office()).run(Layout.of(text))


class _Mending:
    """The mend of one file."""

    def __init__(self, file: str, more: More, office: Office) -> None:
        self.file, self.more, self.office = file, more, office
        self.known = known_keys()

    def run(self, before: Layout) -> Mended:
        layout, done = self._readable(before)
        layout, rules = self._by_findings(layout)
        outcome = self._outcome(layout.text)
        left = outcome.notices if isinstance(outcome, Outline) else outcome.problems
        told = sorted(dict.fromkeys([*done, *rules]), key=lambda problem: problem.place)
        return Mended(layout.text, tuple(told), layout.changes_from(before), tuple(left))

    def _outcome(self, text: str) -> Outline | UserError:
        """What the file says, or what is wrong with it."""
        try:
            return compose(complete(loader.parse(text, self.file, self.known), self.office))
        except UserError as error:
            return error

    def _readable(self, before: Layout) -> tuple[Layout, list[Problem]]:
        """The file with the loader's findings mended; a key is moved only to where it may stand."""
        refused: set[int] = set()
        for attempt in range(_TRIES + 2):
            layout, made = self._loaded(before, refused)
            placed = [swap for swap in made if any(problem.rule in slips.PLACING for problem in swap.mended)]
            wrong = self._misplaced(layout, placed) if placed else set()
            if not wrong - refused:
                break
            refused |= wrong if attempt < _TRIES else {line for swap in placed for line in _lines(swap)}
        return layout, [problem for swap in made for problem in swap.mended]

    def _misplaced(self, layout: Layout, placed: list[Swap]) -> set[int]:
        """The lines of the user's file where a key was moved to that cannot stand there, as far as can be seen."""
        look = loader.look(layout.text, self.file, self.known)
        problems = [*look.faults, *look.problems]
        if not isinstance(look.root, Mapping) or any(problem.rule == "unreadable" for problem in problems):
            # Nobody knows yet what stands under what.
            return {line for swap in placed for line in _lines(swap, slips.MOVING)}
        try:
            compose(complete(loader.Loaded(look.root), self.office))
        except UserError as error:
            problems += (problem for problem in error.problems if problem.place.file == self.file)
        wrong = set(_among_names(look.root, self.known))
        doubled = set()
        for problem in problems:
            if problem.rule in _MISPLACED and problem.place.line:
                wrong.add(problem.place.line)
                found = entry(layout.lines[problem.place.line - 1].text)
                doubled.add(found.key if found and problem.rule == "duplicate-key" else "")
        moved = {line for swap in placed for line in _lines(swap)}
        twice = (swap for swap in placed if any(new and new.key in doubled for new in map(entry, swap.new)))
        return moved & {layout.origin(line) for line in wrong} | {line for swap in twice for line in _lines(swap)}

    def _loaded(self, layout: Layout, refused: Collection[int]) -> tuple[Layout, list[Swap]]:
        """The file with its traps mended, one round after the other until nothing is left to mend."""
        made: list[Swap] = []
        try:
            loader.look(layout.text, self.file, self.known)
        except UserError:
            return layout, made  # in an old encoding, or marks piled up: not a letter is certain
        layout, swaps = layout.swapped(characters.swaps(layout, self.file))
        made += swaps
        for _ in range(_ROUNDS):
            layout, long = layout.swapped(characters.dashes(layout, self.file, self.known))
            look = loader.look(layout.text, self.file, self.known)
            layout, swaps = layout.swapped(slips.swaps(look, layout, self.known, refused))
            made += long + swaps
            if not swaps:
                break
        layout, swaps = layout.swapped(characters.trailing(layout, self.file))
        return layout, made + swaps

    def _by_findings(self, layout: Layout) -> tuple[Layout, list[Problem]]:
        """The file with the findings mended that have edits, as long as it can be built."""
        done: list[Problem] = []
        for _ in range(_ROUNDS):
            outcome = self._outcome(layout.text)
            if isinstance(outcome, UserError):
                break
            lines, _ = loader.clean_lines(layout.text, self.file, self.known)
            noticed = [problem for problem in outcome.notices if problem.place.file == self.file]
            found = [*notices.with_edits(noticed, lines), *(p for p in self.more(layout.text) if p.edits)]
            after, made = self._built(layout, found)
            if not made:
                break
            places = (Place(self.file, layout.origin(p.place.line), p.place.column) for p in made)
            done += [p._replace(place=place, hint="", edits=()) for p, place in zip(made, places, strict=True)]
            layout = after
        return layout, done

    def _built(self, layout: Layout, found: list[Problem]) -> tuple[Layout, list[Problem]]:
        """The file with these findings mended but those that would keep it from being built; and which they were."""
        after, fits = edited(layout, [problem.edits for problem in found], self.file)
        fitting = [problem for problem, fit in zip(found, fits, strict=True) if fit]
        if not fitting or isinstance(self._outcome(after.text), Outline):
            return after, fitting
        if len(fitting) == 1:
            return layout, []
        half = len(fitting) // 2
        after, first = self._built(layout, fitting[:half])
        # An edit leaves the lines their numbers, but it moves what stands behind it on its line.
        touched = {edit.place.line for problem in first for edit in problem.edits}
        second = [p for p in fitting[half:] if not any(edit.place.line in touched for edit in p.edits)]
        after, rest = self._built(after, second)
        return after, first + rest


def _lines(swap: Swap, rules: Collection[str] = slips.PLACING) -> Iterator[int]:
    """The lines of the user's file on which a swap mends one of these rules."""
    yield from (problem.place.line for problem in swap.mended if problem.rule in rules)


def _among_names(node: Node | None, known: Collection[str], owner: str = "") -> Iterator[int]:
    """The lines of keys that stand where names are the user's own, and that mean something elsewhere."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            if owner in _OWN_NAMES and key in known and key not in _COLUMNS:
                yield key.line
            yield from _among_names(value, known, key)
    elif isinstance(node, Sequence):
        for element in node:
            yield from _among_names(element, known)
