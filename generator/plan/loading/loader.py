"""The plan file as data: from the bytes on the disk to text with places, or to all that must be mended first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.plan.loading import conflict_marks, events, odd_dash, old_encoding, reading
from generator.problems import Problem, UserError
from generator.source import Mapping, Node, Source

if TYPE_CHECKING:
    from generator.plan.loading.mending import Trap

# What YAML takes without a word and the line-by-line look refuses: ` #3` in a value is a comment to it, `|2` a setting.
_SILENT = re.compile(r"\s#(?=[^\s#])|:\s*\|\S*\d")
_FAR_IN = " " * 300


class Loaded:
    """A plan file as read: `root` is the whole, `notices` what was mended silently on the way (warnings)."""

    def __init__(self, root: Mapping, notices: Iterable[Problem] = ()) -> None:
        self.root, self.notices = root, list(notices)


class Look(NamedTuple):
    """All that is seen in a file: its clean lines, its tree, and what is wrong.

    `characters` are the problems of single characters, `faults` what YAML stops at, `traps` what the line-by-line look
    makes of it where there is reason for one.
    """

    source: Source
    root: Node | None
    characters: list[Problem]
    faults: list[Problem]
    traps: list[Trap]

    @property
    def problems(self) -> list[Problem]:
        """What the user is told: of a fault and its trap, which says more, only the trap."""
        trapped = sorted((trap.problem for trap in self.traps), key=lambda problem: problem.place)
        faults = [] if any(problem.severity == "error" for problem in trapped) else self.faults
        return [*self.characters, *trapped, *faults]


def load(path: Path, known: Collection[str] = ()) -> Loaded:
    """Read the plan file at `path`. `known` are the key names to suggest from where a key is mistyped.

    Raises UserError with all problems found: in the file itself (missing, not UTF-8 ...) or in what it says.
    """
    return parse(reading.read_text(path), str(path), known)


def parse(text: str, file: str, known: Collection[str] = ()) -> Loaded:
    """Read the text of a plan file; `file` is its name in messages. Raises UserError with all problems found."""
    seen = look(text, file, known)
    found = seen.problems
    if isinstance(seen.root, Mapping) and all(problem.severity != "error" for problem in found):
        return Loaded(seen.root, sorted(found, key=lambda problem: problem.place))
    raise UserError(found)


def look(text: str, file: str, known: Collection[str] = ()) -> Look:
    """All that is seen in the text of a plan file; raises UserError where it is no text that could be looked at."""
    reading.refuse_piles_of_marks(text, file)
    old_encoding.refuse(text, file)
    conflict_marks.refuse(text, file)
    lines, found = clean_lines(text, file, known)
    source = Source(file, tuple(lines))
    root, faults = events.build(source)
    # No plan is pushed in so far; the line-by-line look would take long over such a file and help nobody.
    too_deep = any(line.startswith(_FAR_IN) for line in lines) or any(each.rule == "too-deep" for each in faults)
    trapped: list[Trap] = []
    if not too_deep and (faults or any(_SILENT.search(line) for line in lines if "#" in line or "|" in line)):
        # YAML names one fault, often far from its cause: the line-by-line look names all, and what should stand there.
        from generator.plan.loading import traps  # only now: a plan without faults need not wait for it

        trapped = traps.walk(source, known)
    return Look(source, root, found, faults, trapped)


def clean_lines(text: str, file: str, known: Collection[str] = ()) -> tuple[list[str], list[Problem]]:
    """The lines of a file as they are read on, which all places count in, and what was found in their characters."""
    lines, found = reading.clean(reading.split_lines(text), file)
    lines, dashes = odd_dash.mend(lines, file, known)
    return lines, found + dashes
