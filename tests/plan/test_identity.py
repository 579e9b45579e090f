"""By what plans are told from each other: whose number is whose."""

from __future__ import annotations

import pytest

from generator.outline.blocks import IssueDate
from generator.plan.identity import Identity, identity
from generator.plan.loading.loader import parse
from generator.problems import Place


def of(text: str) -> Identity:
    return identity(parse(text, "a.yaml").root)


def test_what_is_typed_is_read_with_its_places() -> None:
    found = of("year: 2027\nheader:\n  number: 015\n  symbol: /KH-SNV\n  date: 28/12/2026\n")
    assert (found.year, found.symbol, found.number, found.date) == ("2027", "KH-SNV", "15", IssueDate(28, 12, 2026))
    assert (found.place, found.date_place) == (Place("a.yaml", 3, 3), Place("a.yaml", 5, 3))
    assert found.is_issued


@pytest.mark.parametrize(
    "header",
    [
        "",
        "header:\n",
        "header:\n  number:\n  date: 28/12/2026\n",
        "header:\n  number: 15\n  date: 12/2026\n",
        "header:\n  number: 15\n  date: 31/02/2026\n",
        "header:\n  number: <<todo xin số>>\n  date: 28/12/2026\n",
        "header:\n  - number: 15\n",
    ],
)
def test_without_number_and_whole_date_it_is_a_draft(header: str) -> None:
    assert not of(f"year: 2027\n{header}").is_issued


@pytest.mark.parametrize(
    ("header", "clashes"),
    [
        ("number: 15\n  symbol: KH-SNV\n  date: 05/01/2026", True),
        ("number: 015\n  symbol: kh-snv\n  date: 1/2026", True),
        ("number: 15\n  symbol: KH-SNV\n  date: 05/01/2027", False),
        ("number: 15\n  symbol: KH-VP\n  date: 05/01/2026", False),
        ("number: 16\n  symbol: KH-SNV\n  date: 05/01/2026", False),
        ("number:\n  symbol: KH-SNV\n  date: 05/01/2026", False),
    ],
)
def test_numbers_begin_anew_with_the_year_of_the_date(header: str, clashes: bool) -> None:
    one = of("year: 2027\nheader:\n  number: 15\n  symbol: KH-SNV\n  date: 28/12/2026\n")
    other = of(f"year: 2026\nheader:\n  {header}\n")
    assert (one.clashes_with(other), other.clashes_with(one)) == (clashes, clashes)


def test_without_a_date_the_year_of_the_plan_counts() -> None:
    text = "year: 2026\nheader:\n  number: 15\n  symbol: KH-SNV\n"
    assert of(text).clashes_with(of(f"{text}  date: 05/01/2026\n"))
