"""The plans that every promise is tried on, and how they are built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.commands.build import build
from generator.commands.outlines import read_plan
from generator.outline.blocks import Outline

FOLDER = Path(__file__).parents[2]
PLANS = (*sorted((FOLDER / "plans").glob("*.yaml")), FOLDER / "tests" / "trust" / "fixtures" / "du-cac-thu.yaml")
NAMES = [plan.stem for plan in PLANS]


@dataclass(frozen=True)
class Built:
    """A plan's outline and the document made of it."""

    outline: Outline
    document: Path


def built_plans(folder: Path) -> dict[str, Built]:
    """Builds every plan into a folder."""
    results = list(build(list(PLANS), folder, force=False))
    assert [problem for result in results for problem in result.problems] == []
    return {result.plan.stem: Built(read_plan(result.plan)[1], result.document) for result in results}
