"""The years in a line."""

from __future__ import annotations

import pytest

from generator.plan.rolling.years import said, years


def test_numbers_and_expressions_with_their_values() -> None:
    found = [(year.text, year.value, year.expression) for year in years("1999 <<year>> << year-1>> <<year + 2>>", 2026)]
    assert found == [
        ("1999", 1999, False),
        ("<<year>>", 2026, True),
        ("<< year-1>>", 2025, True),
        ("<<year + 2>>", 2028, True),
    ]


@pytest.mark.parametrize("words", ["12026", "20260", "1899 hay 2100", "0912026123"])
def test_other_numbers_are_no_years(words: str) -> None:
    assert list(years(words, 2026)) == []


def test_words_to_the_author_hold_no_years_but_name_those_that_wait() -> None:
    found = [(year.start, year.named) for year in years("2025 <<todo năm 2025 hay 2026>> 2024", 2026)]
    assert found == [(0, True), (32, False)]


def test_a_sentence_ends_at_a_full_stop_but_not_in_a_date() -> None:
    [year] = years("Một. Hai 10.3.2026 xong; ba. Bốn", 2026)
    assert year.clause == (" Hai 10.3.", " xong")


def test_an_expression_for_each_year_near_the_plans() -> None:
    assert [said(shift) for shift in (-1, 0, 2)] == ["<<year - 1>>", "<<year>>", "<<year + 2>>"]
