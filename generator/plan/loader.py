"""The plan file as data: from the bytes on the disk to text with places, or to all that must be mended first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from generator.plan import events, reading, traps
from generator.problems import Problem, UserError
from generator.source import Mapping, Source


@dataclass
class Loaded:
    """A plan file as read: `root` is the whole, `notices` what was mended silently on the way (warnings)."""

    root: Mapping
    notices: list[Problem] = field(default_factory=list)


def load(path: Path, known: Collection[str] = ()) -> Loaded:
    """Read the plan file at `path`. `known` are the key names to suggest from where a key is mistyped.

    Raises UserError with all problems found: in the file itself (missing, not UTF-8 ...) or in what it says.
    """
    return parse(reading.read_text(path), str(path), known)


def parse(text: str, file: str, known: Collection[str] = ()) -> Loaded:
    """Read the text of a plan file; `file` is its name in messages. Raises UserError with all problems found."""
    lines, found = reading.clean(reading.split_lines(text), file)
    source = Source(file, tuple(lines))
    found += traps.find(source, known)
    if all(problem.severity != "error" for problem in found):
        root, problems = events.build(source)
        found += problems
        if isinstance(root, Mapping) and not problems:
            return Loaded(root, sorted(found, key=lambda problem: problem.place))
    raise UserError(found)
