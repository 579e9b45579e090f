"""The kinds of value: years, dates, ids, yes/no, choices."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.outline.blocks import IssueDate
from generator.plan.fields import Date, Id, Year, YesNo
from generator.source import Text

DATE, YEAR, ID, YES = TypeAdapter(Date), TypeAdapter(Year), TypeAdapter(Id), TypeAdapter(YesNo)


def refusal(kind: TypeAdapter[object], typed: object) -> str:
    with pytest.raises(ValidationError) as caught:
        kind.validate_python(typed)
    (details,) = caught.value.errors()
    assert details["msg"]
    return str(details["ctx"]["rule"])


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
    assert DATE.validate_python(Text(typed)) == date


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "29/02/2023", "0/5/2026", "13/2022", "19-11-2025", "19/11/25", "mai", "2026/11/19"]
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    assert refusal(DATE, Text(typed)) == "bad-date"


def test_a_year_has_four_digits() -> None:
    assert YEAR.validate_python(Text("2026")) == 2026
    assert [refusal(YEAR, Text(typed)) for typed in ("26", "3026", "2026-2030", "")] == ["bad-year"] * 4


def test_an_id_is_lower_case_without_marks() -> None:
    assert ID.validate_python(Text("nq-qua-tang_2")) == "nq-qua-tang_2"
    assert [refusal(ID, Text(typed)) for typed in ("Mục", "a b", "-a", "")] == ["bad-id"] * 4


def test_yes_and_no_may_be_vietnamese() -> None:
    assert [YES.validate_python(Text(typed)) for typed in ("yes", "có", "no", "Không")] == [True, True, False, False]
    assert refusal(YES, Text("yep")) == "bad-yes-no"


@pytest.mark.parametrize("kind", [DATE, YEAR, ID, YES])
def test_a_group_of_keys_is_no_value(kind: TypeAdapter[object]) -> None:
    assert refusal(kind, {"a": Text("b")}) == "wrong-kind"
