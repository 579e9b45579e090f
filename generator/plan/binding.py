"""From the tree the loader read to the model: every mismatch becomes a problem at its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.plan.kinds import Reader, Spot
from generator.plan.loading import in_text
from generator.plan.loading.loader import Loaded, load, parse
from generator.plan.model import Plan
from generator.plan.office import Office, completed
from generator.plan.record import Record
from generator.problems import Problem, UserError


class Bound(NamedTuple):
    """A plan, and what the loader noticed."""

    plan: Plan
    notices: tuple[Problem, ...]


def read(path: Path, office: Office | None = None, text: str | None = None) -> Bound:
    """Reads and checks a plan file and takes from its office what it does not say.

    With `text` that is what the file says. Raises UserError with every problem of form in it.
    """
    loaded = load(path, known_keys()) if text is None else parse(text, str(path), known_keys())
    return complete(loaded, office or Office())


def complete(loaded: Loaded, office: Office) -> Bound:
    """The model of a loaded plan with what it leaves to its office; raises UserError as `read` does."""
    problems: list[Problem] = []
    root = completed(loaded.root, office, problems)
    try:
        bound = bind(Loaded(root, loaded.notices))
    except UserError as error:
        raise UserError([*problems, *error.problems]) from None
    if problems:
        raise UserError(problems)
    return bound


def known_keys() -> frozenset[str]:
    """Every key of the model, whatever it stands under: what a mistyped key may have been meant to be."""
    return frozenset(name for record in _records(Plan) for name in record.fields())


def _records(record: type[Record]) -> Iterator[type[Record]]:
    """A record and all those below it."""
    yield record
    for key in record.fields().values():
        for below in key.kind.records():
            yield from _records(below)


def bind(loaded: Loaded) -> Bound:
    """The model of a loaded plan; raises UserError with every key or value that does not fit."""
    reader = Reader(Plan)
    plan = Plan.read(loaded.root, Spot("tệp", loaded.root.place, "tệp kế hoạch"), reader)
    slipped = in_text.find(loaded.root, known_keys())
    if reader.problems or any(problem.severity == "error" for problem in slipped):
        raise UserError([*reader.problems, *slipped])
    return Bound(plan, (*loaded.notices, *slipped))
