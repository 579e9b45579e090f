"""Each fault is found where it is planted, in every plan it fits, and was not there before."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from generator.rules.catalogue import BY_ID
from generator.rules.plan_document import PlanDocument
from tests.rules.plan.faults import FAULTS, Plant
from tests.rules.support import document

ROOT = Path(__file__).parents[3]
PLANS = [*sorted((ROOT / "plans").glob("*.yaml")), *sorted((ROOT / "tests/rules/originals").glob("*.yaml"))]


@lru_cache
def as_it_is(path: Path) -> tuple[str, PlanDocument]:
    text = path.read_text(encoding="utf-8")
    return text, document(text)


def findings(rule: str, plan: PlanDocument) -> set[tuple[int, str]]:
    return {(problem.place.line, problem.message) for problem in BY_ID[rule].problems(plan)}


@pytest.mark.parametrize(("name", "plant", "rule"), FAULTS, ids=[name for name, *_ in FAULTS])
def test_a_planted_fault_is_found_where_it_is(name: str, plant: Plant, rule: str) -> None:
    fitting = 0
    for path in PLANS:
        text, plan = as_it_is(path)
        try:
            spoiled, line = plant(text)
        except LookupError:
            continue
        fitting += 1
        new = findings(rule, document(spoiled)) - findings(rule, plan)
        assert line in {at for at, _ in new}, path.name
    assert fitting


def test_every_fault_has_a_name_of_its_own() -> None:
    assert len({name for name, *_ in FAULTS}) == len(FAULTS) >= 30
