"""What the five plans say, word by word: `pytest --update-golden` writes it anew after a change that is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outline.text import as_text
from generator.plan.binding import read
from generator.plan.compose import compose

ROOT = Path(__file__).parents[1]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_a_plan_says_what_it_said(path: Path, request: pytest.FixtureRequest) -> None:
    golden = Path(__file__).parent / "golden" / f"{path.stem}.txt"
    said = as_text(compose(read(path)))
    if request.config.getoption("--update-golden"):
        golden.write_text(said, encoding="utf-8", newline="\n")

    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_a_plan_is_without_problems_and_holes(path: Path) -> None:
    outline = compose(read(path))

    assert (outline.notices, outline.todos) == ((), ())
