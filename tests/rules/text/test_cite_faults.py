"""Each planted slip is found on its line by its rule, in every real plan that it fits."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.rules import text as rules
from tests.rules.support import document
from tests.rules.text.cite_faults import FAULTS, Plant

ROOT = Path(__file__).parents[3]
FILES = (*sorted((ROOT / "plans").glob("*.yaml")), *sorted((ROOT / "tests" / "rules" / "originals").glob("*.yaml")))
PLANS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FILES, key=lambda path: path.stat().st_size)}
BY_ID = {rule.id: rule for rule in rules.RULES}


@cache
def found(rule: str, text: str) -> frozenset[tuple[int, str]]:
    """The lines on which a rule finds something, with their words."""
    typed = ["", *text.splitlines()]
    return frozenset((x.place.line, typed[x.place.line]) for x in BY_ID[rule].problems(document(text)))


@pytest.mark.parametrize(("plant", "rule"), [x[1:] for x in FAULTS], ids=[x[0] for x in FAULTS])
def test_a_planted_slip_is_found(plant: Plant, rule: str) -> None:
    fitted = 0
    for name, text in PLANS.items():
        # Two plans are enough for one run; the short ones come first.
        if fitted == 2:
            break
        try:
            planted, line = plant(text)
        except LookupError:
            continue
        fitted += 1
        words = planted.splitlines()[line - 1]
        assert (line, words) in found(rule, planted), f"{name}:{line}"
        assert words not in {typed for _, typed in found(rule, text)}, name
    assert fitted


def test_there_are_no_errors_in_real_plans() -> None:
    found = [
        (name, problem.rule, problem.place.line)
        for name, text in PLANS.items()
        for rule in rules.RULES
        for problem in rule.problems(document(text))
        if problem.severity == "error"
    ]
    assert found == []


def applied(text: str, rule: str, line: int) -> tuple[str, int]:
    """The text with the mends of what a rule finds on a line, and how many those are."""
    lines = text.split("\n")
    edits = [edit for x in BY_ID[rule].problems(document(text)) if x.place.line == line for edit in x.edits]
    for edit in sorted(set(edits), key=lambda edit: edit.place, reverse=True):
        typed, start = lines[edit.place.line - 1], edit.place.column - 1
        assert typed.startswith(edit.old, start)
        lines[edit.place.line - 1] = typed[:start] + edit.new + typed[start + len(edit.old) :]
    return "\n".join(lines), len(edits)


@pytest.mark.parametrize(("plant", "rule"), [x[1:] for x in FAULTS], ids=[x[0] for x in FAULTS])
def test_a_mend_leaves_nothing_to_find(plant: Plant, rule: str) -> None:
    for text in PLANS.values():
        try:
            planted, line = plant(text)
        except LookupError:
            continue
        mended, count = applied(planted, rule, line)
        left = [problem.edits for problem in BY_ID[rule].problems(document(mended)) if problem.place.line == line]
        assert not any(left)
        assert len(left) == 0 or not count
        break
