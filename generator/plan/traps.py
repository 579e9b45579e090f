"""The line-by-line look at a plan file before YAML is parsed: the likely slips, all at once, each with its place."""

from __future__ import annotations

from collections.abc import Collection

from generator.problems import Problem
from generator.source import Source


def find(source: Source, known: Collection[str] = ()) -> list[Problem]:
    """All traps in the file, in order."""
    return []
