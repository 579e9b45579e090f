"""Random plans with random known edits: what is found is what was done, nothing lost and nothing invented."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.outline.comparing.changes import Comparison
from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import read, where
from tests.outline.comparing.explaining import explains
from tests.outline.comparing.plans import Expected, Maker, yaml
from tests.support import outline_of


def found(comparison: Comparison) -> list[Expected]:
    """The changes as kind, field and the words of what was edited."""
    told = []
    for change in comparison.changes:
        spot = change.new or change.old
        assert spot is not None
        words = " ".join(map(read, change.before or change.after)).strip()
        if change.kind == "moved":
            block = comparison.new.blocks[spot.block]
            row = block.rows[spot.row] if spot.row >= 0 else None
            words = " ".join(cell.text for cell in row.cells) if row else block.text
        told.append((change.kind, spot.field, words))
    return told


def matches(expected: list[Expected], told: list[Expected]) -> bool:
    """Whether the changes are the expected ones, no more and no fewer; words may stand among others (a whole row)."""
    rest = list(told)
    for kind, field, words in expected:
        said = words.split("<<")[0].rstrip("./")
        hit = next((change for change in rest if change[:2] == (kind, field) and said in change[2]), None)
        if hit is None:
            return False
        rest.remove(hit)
    return not rest


@given(st.integers(0, 10**9))
@settings(max_examples=60, deadline=None)
def test_one_edit_is_found_as_what_it_was(seed: int) -> None:
    finds_one_edit(seed)


def finds_one_edit(seed: int) -> None:
    maker = Maker(random.Random(seed))
    draft = maker.draft()
    edited, expected = maker.edited(draft)
    if not expected:
        return
    comparison = compare(outline_of(yaml(draft)), outline_of(yaml(edited)))
    assert matches(expected, found(comparison)), (expected, found(comparison))
    explains(comparison)
    assert all(where(comparison, change) for change in comparison.changes)


@given(st.integers(0, 10**9), st.integers(2, 8))
@settings(max_examples=30, deadline=None)
def test_many_edits_together_explain_the_new_plan(seed: int, count: int) -> None:
    maker = Maker(random.Random(seed))
    draft = edited = maker.draft()
    for _ in range(count):
        edited, _ = maker.edited(edited)
    explains(compare(outline_of(yaml(draft)), outline_of(yaml(edited))))


@given(st.integers(0, 10**9))
@settings(max_examples=20, deadline=None)
def test_a_plan_does_not_differ_from_itself(seed: int) -> None:
    outline = outline_of(yaml(Maker(random.Random(seed)).draft()))
    assert compare(outline, outline).changes == ()


@pytest.mark.slow
def test_hundreds_of_edits_are_found_as_what_they_were() -> None:
    for seed in range(300):
        finds_one_edit(seed)
