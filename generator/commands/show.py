"""`show`: a plan as resolved, each value with the place it comes from."""

from __future__ import annotations

from pathlib import Path

from generator.commands.outlines import office_at
from generator.plan.binding import known_keys
from generator.plan.loading.loader import load
from generator.plan.office import completed, nearest
from generator.plan.resolved import Value, values
from generator.problems import Problem, UserError


def show(path: Path) -> list[Value]:
    """Every value of a plan; raises UserError where the plan or its office's file cannot be read."""
    problems: list[Problem] = []
    root = completed(load(path, known_keys()).root, office_at(nearest(path)), problems)
    if problems:
        raise UserError(problems)
    return list(values(root, str(path)))
