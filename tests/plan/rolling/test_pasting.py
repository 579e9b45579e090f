"""Cuts and pastes in a file's lines."""

from __future__ import annotations

import pytest

from generator.plan.rolling.pasting import Pasting
from generator.problems import Edit, Place


def edit(line: int, column: int, old: str, new: str) -> Edit:
    return Edit(Place("a", line, column), old, new)


EDITS = [
    edit(2, 7, "2026", "<<year>>"),
    edit(2, 11, "", " <<todo x>>"),
    edit(2, 1, "", "# y\n"),
    edit(2, 1, "năm", "Năm"),
]
LINES = ("một", "năm = 2026; 2026", "ba")


def test_edits_are_made_in_one_go_and_may_touch() -> None:
    assert Pasting(EDITS).lines(LINES) == ("một", "# y", "Năm = <<year>> <<todo x>>; 2026", "ba")


@pytest.mark.parametrize(
    ("line", "column", "now"),
    [(1, 2, (1, 2)), (2, 4, (3, 4)), (2, 7, (3, 7)), (2, 13, (3, 28)), (3, 1, (4, 1))],
)
def test_a_place_moves_with_what_is_put_in_before_it(line: int, column: int, now: tuple[int, int]) -> None:
    moved = Pasting(EDITS).moved(Place("a", line, column))
    assert (moved.line, moved.column) == now


def test_a_place_where_something_is_put_in_is_that_of_what_is_put_in() -> None:
    pasting = Pasting([edit(1, 3, "", " <<todo x>>")])
    assert pasting.moved(Place("a", 1, 3)) == Place("a", 1, 3)
    assert pasting.lines(("năm",))[0][2:] == " <<todo x>>m"


def test_words_that_are_not_there_are_never_replaced() -> None:
    with pytest.raises(AssertionError, match="2025"):
        Pasting([edit(1, 1, "2025", "2026")]).lines(("2026",))
