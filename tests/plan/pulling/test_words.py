"""What printed words stays where it still prints them."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Span
from generator.plan.pulling.case import Case
from generator.plan.pulling.following import followed
from generator.plan.pulling.words import kept

YEAR = Span("2026", expression="<<year>>")
OLD = (Span("Trong năm "), YEAR, Span(" và sau đó"))


@pytest.mark.parametrize(
    ("new", "stays"),
    [
        ("Trong năm 2026 và sau đó", True),
        ("Hết năm 2026, sau đó", True),
        ("2026", True),
        ("Trong năm 2027 và sau đó", False),
        ("Trong năm 20 26 và sau đó", False),
        ("", False),
    ],
)
def test_an_expression_stays_with_all_of_its_words(new: str, stays: bool) -> None:
    found = kept(OLD, (Span(new),))
    assert ("<<year>>" in [span.expression for span in found.spans], found.lost) == (
        stays,
        () if stays else ("<<year>>",),
    )
    assert "".join(span.text for span in found.spans) == new


def test_an_expression_half_in_bold_is_words() -> None:
    found = kept((Span("Sở Nội vụ", expression="<<agency>>"),), (Span("Sở", True), Span(" Nội vụ")))
    assert found.lost == ("<<agency>>",)


def test_capitals_get_the_case_of_the_plan() -> None:
    case = Case(["Kế hoạch của Sở Nội vụ về CCHC", "Các phòng, các đơn vị thuộc Sở"])
    found = kept((Span("Mục đích, yêu cầu"),), (Span("MỤC ĐÍCH CCHC, YÊU CẦU CỦA CÁC PHÒNG THUỘC SỞ, QPPL"),), case)
    assert "".join(span.text for span in found.spans) == "Mục đích CCHC, yêu cầu của các phòng thuộc Sở, QPPL"
    assert found.recased


def test_lines_are_followed_where_they_went() -> None:
    old = ["a", "một đoạn văn dài", "lead: X", "b", "c"]
    new = ["b", "c", "một đoạn văn dài", "d", "lead: X"]
    assert followed(old, new).same == {1: 2, 3: 0, 4: 1}


def test_a_row_is_followed_as_a_whole() -> None:
    old = ["- task: A", "  lead: X", "- task: B", "  lead: X"]
    new = ["- task: B", "  lead: X", "- task: C", "  lead: X"]
    units = [[0, 1], [2, 3]], [[0, 1], [2, 3]]
    assert followed(old, new, units).same == {2: 0, 3: 1}
