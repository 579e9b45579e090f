"""The kinds of value: years, dates, ids, yes/no, choices."""

from __future__ import annotations

from typing import Any

import pytest

from generator.outline.blocks import IssueDate
from generator.plan.kinds import DATE, ID, YEAR, YES_NO, Kind, Reader, Spot, Unfit
from generator.plan.model import Plan
from generator.problems import Place
from generator.source import Mapping, Text

SPOT = Spot("khóa", Place("f", 1, 1), "`khóa`")


def meant(kind: Kind[Any], typed: str) -> Any:
    return kind.read(Text(typed), SPOT, Reader(Plan))


def refusal(kind: Kind[Any], typed: str | Mapping) -> str:
    reader = Reader(Plan)
    with pytest.raises(Unfit):
        kind.read(typed if isinstance(typed, Mapping) else Text(typed), SPOT, reader)
    (found,) = reader.problems
    assert found.message
    assert found.hint
    return found.rule


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("19/11/2025", IssueDate(19, 11, 2025)),
        ("5/1/2026", IssueDate(5, 1, 2026)),
        ("29/02/2024", IssueDate(29, 2, 2024)),
        ("12/2022", IssueDate(None, 12, 2022)),
        ("/2026", IssueDate(None, None, 2026)),
        ("2026", IssueDate(None, None, 2026)),
        ("", IssueDate()),
    ],
)
def test_a_date_is_typed_as_far_as_it_is_known(typed: str, date: IssueDate) -> None:
    assert meant(DATE, typed) == date


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "29/02/2023", "0/5/2026", "13/2022", "19-11-2025", "19/11/25", "mai", "2026/11/19"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert refusal(DATE, typed) == "bad-date"


def test_a_year_has_four_digits() -> None:
    assert meant(YEAR, "2026") == 2026
    assert [refusal(YEAR, typed) for typed in ("26", "3026", "2026-2030", "")] == ["bad-year"] * 4


def test_an_id_is_lower_case_without_marks() -> None:
    assert meant(ID, "nq-qua-tang_2") == "nq-qua-tang_2"
    assert [refusal(ID, typed) for typed in ("Mục", "a b", "-a", "")] == ["bad-id"] * 4


def test_yes_and_no_may_be_vietnamese() -> None:
    assert [meant(YES_NO, typed) for typed in ("yes", "có", "no", "Không")] == [True, True, False, False]
    assert refusal(YES_NO, "yep") == "bad-yes-no"


@pytest.mark.parametrize("kind", [DATE, YEAR, ID, YES_NO])
def test_a_group_of_keys_is_no_value(kind: Kind[Any]) -> None:
    assert refusal(kind, Mapping({Text("a"): Text("b")})) == "wrong-kind"
