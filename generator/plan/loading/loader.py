"""The plan file as data: from the bytes on the disk to text with places, or to all that must be mended first."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from generator.plan.loading import events, odd_dash, old_encoding, reading
from generator.problems import Problem, UserError
from generator.source import Mapping, Source

# What YAML takes without a word and the line-by-line look refuses: ` #3` in a value is a comment to it, `|2` a setting.
_SILENT = re.compile(r"\s#(?=[^\s#])|:\s*\|\S*\d")
_FAR_IN = re.compile(r" {300}")


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
    reading.refuse_piles_of_marks(text, file)
    old_encoding.refuse(text, file)
    lines, found = reading.clean(reading.split_lines(text), file)
    lines, dashes = odd_dash.mend(lines, file, known)
    found += dashes
    source = Source(file, tuple(lines))
    root, problems = events.build(source)
    # No plan is pushed in so far; the line-by-line look would take long over such a file and help nobody.
    too_deep = any(problem.rule == "too-deep" for problem in problems) or any(_FAR_IN.match(line) for line in lines)
    if not too_deep and (problems or any(map(_SILENT.search, lines))):
        # YAML names one fault, often far from its cause: the line-by-line look names all, and what should stand there.
        from generator.plan.loading import traps  # only now: a plan without faults need not wait for it

        trapped = traps.find(source, known)
        problems = trapped if any(problem.severity == "error" for problem in trapped) else [*trapped, *problems]
    found += problems
    if isinstance(root, Mapping) and all(problem.severity != "error" for problem in found):
        return Loaded(root, sorted(found, key=lambda problem: problem.place))
    raise UserError(found)
