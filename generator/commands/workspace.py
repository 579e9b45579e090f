"""The plans of an office: the folder of its office.yaml, and all below it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.commands.outlines import office_at
from generator.plan.binding import known_keys
from generator.plan.identity import Identity, identity
from generator.plan.loading.loader import load
from generator.plan.office import NAME, completed, nearest
from generator.problems import UserError

# A plan's own keys: other programs keep YAML files too.
_OF_A_PLAN = re.compile(rb"^(?:\xef\xbb\xbf)?(?:year|header|title|sections|objectives)\s*:", re.MULTILINE)
_NOT_OURS = frozenset({"node_modules", "__pycache__", "venv"})


def plans_below(folder: Path) -> Iterator[Path]:
    """The plan files in a folder and all below it, in the order of their names; broken ones too."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOT_OURS)
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() in (".yaml", ".yml") and name != NAME and _is_plan(path):
                yield path


def fellows(plan: Path) -> Iterator[Path]:
    """The other plans that number with this one: those of its office, or without office.yaml those beside it."""
    office = nearest(plan)
    beside = plans_below(office.parent) if office else sorted(plan.parent.glob("*.y*ml"))
    for path in beside:
        its = nearest(path)
        # A folder below may have an office.yaml of its own.
        same = its.resolve() == office.resolve() if its and office else its is office
        if same and path.name != NAME and path.resolve() != plan.resolve():
            yield path


def identity_of(plan: Path) -> Identity:
    """By what a plan in a file is told from others; raises UserError where it cannot be read."""
    root = load(plan, known_keys()).root
    try:
        office = office_at(nearest(plan))
    except UserError:
        return identity(root)
    return identity(completed(root, office, []))


def _is_plan(path: Path) -> bool:
    try:
        return path.parent.name == "plans" or _OF_A_PLAN.search(path.read_bytes()) is not None
    except OSError:
        return True  # told as broken
