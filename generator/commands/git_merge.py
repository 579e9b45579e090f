"""`git-merge`: what git calls to merge a plan or a Word file that both sides changed (gitattributes(5), merge drivers).

Plans are merged line by line. Of two Word files the one that a person edited is kept: what the program built it can
build again from the merged plan.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from generator.commands.files import write_whole
from generator.commands.outlines import office_at
from generator.plan.binding import known_keys, read
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.merging.three_way import Conflict, merged
from generator.plan.office import NAME, nearest
from generator.problems import Place, Problem, UserError

Kept = Literal["", "ours", "theirs", "both-edited"]


class Outcome(NamedTuple):
    """What became of a merge: what is left to a person, and what is wrong with a text merged without conflicts.

    There are problems only where each side could be read for itself. `kept` is which of two Word files stays; where a
    person edited both, it is ours, and a conflict.
    """

    plan: Path
    conflicts: tuple[Conflict, ...]
    problems: tuple[Problem, ...]
    kept: Kept = ""

    @property
    def is_clean(self) -> bool:
        """Whether nobody has to look at it."""
        return not self.conflicts and not self.problems and self.kept != "both-edited"


def git_merge(base: Path, ours: Path, theirs: Path, plan: Path) -> Outcome:
    """Merges `theirs` into the file `ours`; both come from `base`. `plan` is where the result will stand.

    Raises UserError where a file is no UTF-8 text, and then writes nothing.
    """
    if plan.suffix.lower() == ".docx":
        return Outcome(plan, (), (), _kept(ours, theirs))
    texts = [_text(path, plan) for path in (base, ours, theirs)]
    result = merged(*texts)
    write_whole(ours, result.text.encode())
    problems: tuple[Problem, ...] = ()
    if not result.conflicts and not any(_errors(text, plan) for text in texts[1:]):
        problems = _errors(result.text, plan)
    return Outcome(plan, result.conflicts, problems)


def _kept(ours: Path, theirs: Path) -> Kept:
    from generator.word.origin import is_untouched  # plans are merged without lxml

    if is_untouched(theirs):
        return "ours"
    if not is_untouched(ours):
        return "both-edited"
    write_whole(ours, theirs.read_bytes())
    return "theirs"


def _text(path: Path, plan: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        message = "Một trong hai bản không phải UTF-8, nên không gộp từng dòng được."
        raise UserError.at(Place(str(plan)), "not-utf8", message) from None


def _errors(text: str, plan: Path) -> tuple[Problem, ...]:
    """What keeps a plan's text, or an office's, from being built."""
    bare = text.removeprefix("\ufeff")
    try:
        if plan.name == NAME:
            parse(bare, str(plan), known_keys())
        else:
            compose(read(plan, office_at(nearest(plan)), bare))
    except UserError as error:
        return tuple(problem for problem in error.problems if problem.severity == "error")
    return ()
