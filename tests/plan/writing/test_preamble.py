"""Căn cứ, opening and closing without what the program adds."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Paragraph, Span
from generator.plan.writing.preamble import bases_and_opening, without_end_mark


def made(*typed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What becomes of căn cứ (`c: words`) and of the opening."""
    blocks = [Paragraph("basis" if x.startswith("c: ") else "opening", (Span(x.removeprefix("c: ")),)) for x in typed]
    return bases_and_opening(blocks, "Sở Nội vụ")


def test_marks_of_bases_stay_and_the_colon_of_the_opening_is_left_to_the_program() -> None:
    assert made("c: Căn cứ A;", "c: Theo B.", "Sở ban hành như sau:") == (
        ("Căn cứ A;", "Theo B."),
        ("Sở ban hành như sau",),
    )


def test_a_mark_that_the_program_would_not_add_stays() -> None:
    assert made("Sở ban hành như sau.")[1] == ("Sở ban hành như sau.",)
    assert made("Như sau;:")[1] == ("Như sau;:",)


def test_a_basis_that_runs_on_into_the_opening_is_divided_where_the_agency_speaks() -> None:
    opening = "Thực hiện Kế hoạch số 12, ngày 05/01/2026, Sở Nội vụ ban hành Kế hoạch:"

    assert made(opening) == (
        ("Thực hiện Kế hoạch số 12, ngày 05/01/2026,",),
        ("Sở Nội vụ ban hành Kế hoạch",),
    )
    assert made("Trong năm 2026, Sở Nội vụ ban hành:") == ((), ("Trong năm 2026, Sở Nội vụ ban hành",))


def test_a_comma_would_join_two_bases_so_it_becomes_a_semicolon() -> None:
    assert made("c: Căn cứ A,", "c: Theo B,", "Sở ban hành:")[0] == ("Căn cứ A;", "Theo B,")


@pytest.mark.parametrize(
    ("words", "left"),
    [("Trên đây./.", "Trên đây"), ("Trên đây.", "Trên đây."), ("Trên đây;./.", "Trên đây;./."), ("./.", "./.")],
)
def test_the_end_mark_is_left_to_the_program_where_it_adds_the_same(words: str, left: str) -> None:
    assert "".join(span.text for span in without_end_mark((Span(words),))) == left
