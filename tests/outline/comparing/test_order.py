"""Who moved: the fewest, or the lightest."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outline.comparing.order import cut_alike, equal_in_order, staying


@pytest.mark.parametrize(
    ("places", "weights", "moved"),
    [
        ([0, 1, 2, 3], None, []),
        ([1, 2, 3, 0], None, [3]),
        ([3, 0, 1, 2], None, [0]),
        # A heading that weighs more than the two lines it would pass.
        ([2, 0, 1], [9, 1, 1], [1, 2]),
        ([], None, []),
    ],
)
def test_the_fewest_and_lightest_have_moved(places: list[int], weights: list[int] | None, moved: list[int]) -> None:
    assert sorted(set(range(len(places))) - set(staying(places, weights))) == moved


@given(st.permutations(range(7)), st.lists(st.integers(1, 5), min_size=7, max_size=7))
def test_what_stays_weighs_as_much_as_it_can(places: list[int], weights: list[int]) -> None:
    kept = staying(places, weights)
    assert all(places[a] < places[b] for a, b in pairwise(kept))
    rising = (
        chosen
        for size in range(8)
        for chosen in combinations(range(7), size)
        if all(places[a] < places[b] for a, b in pairwise(chosen))
    )
    assert sum(weights[at] for at in kept) == max(sum(weights[at] for at in chosen) for chosen in rising)


def test_equal_words_are_paired_in_order_as_many_as_there_are() -> None:
    assert equal_in_order(list("xyz"), list("zxyz")) == [(0, 1), (1, 2), (2, 3)]
    assert equal_in_order(["a"] * 200, ["a"] * 150) == [(at, at) for at in range(150)]


def test_long_stretches_are_cut_at_the_same_share_of_both() -> None:
    parts = list(cut_alike(list(range(200)), list(range(100))))
    assert [(len(left), len(right)) for left, right in parts] == [(50, 25)] * 4
