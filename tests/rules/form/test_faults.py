"""Each planted fault is found by its own rule, and by no other."""

from __future__ import annotations

import pytest

from generator.rules.form import RULES
from tests.rules.form.faults import FAULTS
from tests.rules.form.planting import NotHere, Plant
from tests.rules.form.support import FULL, audit, built


@pytest.mark.parametrize(("name", "plant", "rule", "words"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_planted_fault_is_found_by_its_rule_alone(name: str, plant: Plant, rule: str, words: str) -> None:
    try:
        content = plant(built(FULL))
    except NotHere:
        pytest.fail(f"the full document has nothing for {name}")
    found = audit(content)
    # A date put later leaves deadlines behind it.
    assert {problem.rule for problem in found} - {"deadline-passed"} == {rule}
    assert any(words in problem.message for problem in found)
    weight = next(known.severity for known in RULES if known.id == rule)
    assert all(problem.severity in (weight, "warning", "info") for problem in found)


def test_the_faults_have_names_of_their_own_and_cover_nearly_all_rules() -> None:
    names = [name for name, *_ in FAULTS]
    assert len(names) >= 80
    assert len(set(names)) == len(names)
    # What cannot be planted in one change of a built plan has tests of its own.
    missing = {rule.id for rule in RULES} - {rule for _, _, rule, _ in FAULTS}
    assert missing == {
        "addressee",
        "agency-name",
        "deadline-passed",
        "label-sequence",
        "not-evaluated",
        "page-orientation",
        "part-look",
        "title",
    }
