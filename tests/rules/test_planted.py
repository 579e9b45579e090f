"""The promise of `check`: of at least 150 different faults 95 % are found by the right rule at the right place."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.rules.planted import MARK, ORIGINALS, Planted, faults, found_in, planted
from tests.support import document_of

ROOT = Path(__file__).parents[2]


@cache
def results() -> tuple[Planted, ...]:
    return tuple(result for fault in faults() for result in planted(fault))


@pytest.mark.parametrize("original", ORIGINALS, ids=lambda path: path.stem)
def test_nothing_is_found_in_the_originals(original: Path) -> None:
    text = original.read_text(encoding="utf-8")
    assert [(x.rule, x.place.line, x.message) for x in found_in(original.name, text.encode())] == []
    built = document_of(text, file=original.name)
    assert [(x.rule, x.place.line, x.message) for x in found_in(f"{original.stem}.docx", built)] == []


@pytest.mark.slow
def test_at_least_150_different_faults_are_planted_in_both_kinds_of_file() -> None:
    different = {(result.kind, result.fault) for result in results()}
    in_word = {fault for kind, fault in different if "Word" in kind}
    assert len(different) >= 150
    assert len(in_word) >= 50
    assert len(different) - len(in_word) >= 50


@pytest.mark.slow
def test_95_of_100_are_found_by_the_right_rule_at_the_right_place() -> None:
    missed = [(result.rule, result.fault, result.original) for result in results() if not result.found]
    assert len(missed) <= 0.05 * len(results()), missed


@pytest.mark.slow
def test_the_table_in_the_docs_has_these_figures() -> None:
    page = (ROOT / "docs" / "do-tin-cay.md").read_text(encoding="utf-8").partition(MARK)[2]
    found = sum(result.found for result in results())
    assert f"| {len(results())} | {found} (" in page
