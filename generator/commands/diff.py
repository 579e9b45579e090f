"""`diff`: two versions of a plan side by side."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.commands.revisions import outline_named, outline_since
from generator.outline.comparing.changes import Comparison
from generator.outline.comparing.compare import compare


class Difference(NamedTuple):
    """Two versions, by the names the user gave them, and what leads from one to the other."""

    old: str
    new: str
    comparison: Comparison


def diff(old: str, new: str) -> Difference:
    """Compares two files or versions (`HEAD~2:plans/a.yaml`); raises UserError where one cannot be read."""
    return Difference(old, new, compare(outline_named(old), outline_named(new)))


def diff_since(plan: Path, revision: str) -> Difference:
    """Compares a plan as it was in a revision with what stands in its file now; raises UserError."""
    comparison = compare(outline_since(plan, revision), outline_named(str(plan)))
    return Difference(f"{revision}:{plan.name}", str(plan), comparison)
