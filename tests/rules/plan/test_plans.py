"""The plans drafted after real ones: what stays wrong in them is known, and no rule calls anything in them an error."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.rules.plan import RULES
from tests.rules.support import document

ROOT = Path(__file__).parents[3]
KNOWN = {
    "dong-thap-2021": {"lead-everybody": 2, "lead-several": 1, "same-task": 5},
    "dong-thap-2022": {
        "task-without-deadline": 1,
        "lead-everybody": 3,
        "lead-several": 1,
        "lead-in-support": 1,
        "no-funding": 1,
    },
    "hai-duong-2023": {"lead-everybody": 1, "lead-several": 1, "deadline-before-issue": 3},
    "lao-cai-2022": {"task-without-deadline": 1, "task-without-product": 1},
    "thai-binh-2022": {
        "task-without-product": 1,
        "task-without-support": 1,
        "lead-everybody": 4,
        "lead-several": 3,
        "par-domains": 1,
        "par-reports": 1,
        "no-funding": 1,
    },
}


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_found_in_a_real_plan(name: str) -> None:
    plan = document((ROOT / "plans" / f"{name}.yaml").read_text(encoding="utf-8"))
    problems = [problem for rule in RULES for problem in rule.problems(plan)]

    assert Counter(problem.rule for problem in problems) == KNOWN[name]
    assert {problem.severity for problem in problems} <= {"warning", "info"}


@pytest.mark.parametrize("path", sorted((ROOT / "tests/rules/originals").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_plan_without_faults_has_no_finding(path: Path) -> None:
    plan = document(path.read_text(encoding="utf-8"))

    assert [problem for rule in RULES for problem in rule.problems(plan)] == []
