"""Edits as cuts and pastes: exactly where the words stand, and nothing else touched."""

from __future__ import annotations

import time

import pytest

from generator.plan.mending.editing import applied
from generator.plan.mending.layout import Layout, Swap
from generator.problems import Edit, Place

PLAN = """\
# ghi chú ở đầu

year:   2026   # năm
title:
    subject: "Kế hoạch  A"
closing: |

      Một hai một

# cuối
"""


def edit(line: int, column: int, old: str, new: str) -> Edit:
    return Edit(Place("f", line, column), old, new)


def test_only_the_words_change() -> None:
    made = applied(PLAN, [edit(8, 15, "một", "ba"), edit(5, 15, "Kế hoạch", "Đề án"), edit(3, 9, "2026", "2027")])
    assert made.text == (
        PLAN.replace("hai một", "hai ba").replace('"Kế hoạch  A"', '"Đề án  A"').replace("   2026", "   2027")
    )
    assert not made.left


def test_words_that_are_not_there_are_never_replaced() -> None:
    wrong = [
        edit(8, 8, "Một", "x"),
        edit(8, 7, "một", "x"),
        edit(99, 1, "", "x"),
        edit(0, 0, "", "x"),
        edit(8, 99, "", "x"),
    ]
    made = applied(PLAN, wrong)
    assert (made.text, made.done, made.left) == (PLAN, (), tuple(wrong))


@pytest.mark.parametrize("new", ["x\ny", "x\r"])
def test_an_edit_makes_no_lines(new: str) -> None:
    assert applied(PLAN, [edit(8, 7, "Một", new)]).text == PLAN


def test_of_two_edits_that_overlap_the_first_given_is_made() -> None:
    first, second = edit(8, 11, "hai một", "x"), edit(8, 7, "Một hai", "y")
    made = applied(PLAN, [first, second])
    assert made.text == PLAN.replace("hai một", "x")
    assert (made.done, made.left) == ((first,), (second,))


def test_edits_that_only_touch_are_both_made() -> None:
    made = applied(PLAN, [edit(8, 7, "Một", "1"), edit(8, 10, " hai", "-2"), edit(8, 7, "", "(")])
    assert made.text == PLAN.replace("Một hai", "(1-2")


def test_of_two_words_put_in_at_one_place_the_first_is() -> None:
    made = applied("a: b\n", [edit(1, 4, "", "x"), edit(1, 4, "", "y")])
    assert (made.text, len(made.left)) == ("a: xb\n", 1)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends_stay(end: str, last: bool) -> None:
    text = PLAN.replace("\n", end) if last else PLAN.rstrip("\n").replace("\n", end)
    assert applied(text, [edit(8, 7, "Một", "Hai")]).text == text.replace("Một", "Hai")


def test_mixed_line_ends_stay_each_as_it_is() -> None:
    assert applied("a: 1\r\nb: 2\nc: 3\rd: 4", [edit(3, 4, "3", "x")]).text == "a: 1\r\nb: 2\nc: x\rd: 4"


def test_the_mark_at_the_start_stays_and_counts_for_nothing() -> None:
    assert applied("\ufeffa: b\n", [edit(1, 4, "b", "c")]).text == "\ufeffa: c\n"


def test_places_count_in_the_line_as_it_is_read_and_an_edited_line_is_written_so() -> None:
    # A no-break blank, a letter in pieces, a sign that is not seen; the second line has them too and stays.
    text = "a:\u00a0To\u0301c \u200bx\nb:\u00a0To\u0301c\n"
    assert applied(text, [edit(1, 8, "x", "y")]).text == "a: Tóc y\nb:\u00a0To\u0301c\n"


def test_a_line_with_a_sign_that_cannot_be_read_is_left_to_a_person() -> None:
    text = "a: \x01 b\n"
    assert applied(text, [edit(1, 6, "b", "c")]).text == text


@pytest.mark.parametrize("text", ["", "\n", "a", "a\n", "a\r\n\r\nb", "\ufeff", "\n\n", "a\rb\n", " \n\t"])
def test_a_text_is_its_lines(text: str) -> None:
    layout = Layout.of(text)
    assert layout.text == text
    assert len(layout.lines) == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def test_added_lines_get_the_line_end_of_their_neighbours() -> None:
    layout, made = Layout.of("a\r\nb").swapped([Swap(1, 1, ("b", "c", "d"))])
    assert layout.text == "a\r\nb\r\nc\r\nd"
    assert [line.origin for line in layout.lines] == [1, 2, 2, 2]
    assert len(made) == 1


def test_of_two_swaps_that_meet_only_the_first_is_made() -> None:
    layout, made = Layout.of("a\nb\nc\n").swapped([Swap(1, 2, ("x",)), Swap(0, 1, ("y", "z"))])
    assert (layout.text, len(made)) == ("y\nz\nc\n", 1)


def test_thousands_of_edits_in_one_line_take_no_time() -> None:
    text = "closing: |\n  " + "( " * 20_000 + "\n"
    start = time.process_time()
    made = applied(text, [edit(2, 3 + 2 * n, "( ", "(") for n in range(20_000)])
    assert time.process_time() - start < 10
    assert made.text == "closing: |\n  " + "(" * 20_000 + "\n"
    assert not made.left
