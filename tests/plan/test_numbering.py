"""Number and date written into a plan's text: nothing else changes, not a comment, not a line end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.outline.blocks import IssueDate
from generator.plan.identity import identity
from generator.plan.loading.loader import parse
from generator.plan.numbering import CannotNumber, numbered
from generator.problems import Place, UserError

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
REST = "title:\n  subject: Cải cách hành chính\n"


def written(text: str) -> str:
    return numbered(text, "ke-hoach.yaml", "15", "28/12/2026").text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "header:\n  number:\n  symbol: KH-SNV\n  date: 12/2026\n",
            "header:\n  number: 15\n  symbol: KH-SNV\n  date: 28/12/2026\n",
            id="blank",
        ),
        pytest.param(
            "header:\n  number:              # văn thư cấp\n  date: 12/2026        # chưa biết ngày\n",
            "header:\n  number: 15           # văn thư cấp\n  date: 28/12/2026     # chưa biết ngày\n",
            id="comments stay in their column",
        ),
        pytest.param(
            "header:\n  number: # xin số\n  date: 1/2026 # hỏi\n",
            "header:\n  number: 15  # xin số\n  date: 28/12/2026  # hỏi\n",
            id="comments without room move on",
        ),
        pytest.param(
            "header:\n    date: '05/01/2026'\n    number: \"7\"   # cũ\n",
            "header:\n    date: 28/12/2026\n    number: 15    # cũ\n",
            id="quoted, pushed in, in another order",
        ),
        pytest.param(
            "header:\n  agency: Sở Nội vụ\n  symbol: KH-SNV\n  date: /2026\n",
            "header:\n  agency: Sở Nội vụ\n  number: 15\n  symbol: KH-SNV\n  date: 28/12/2026\n",
            id="no number: before the symbol",
        ),
        pytest.param(
            "header:\n  place: Quảng Ninh\n",
            "header:\n  number: 15\n  date: 28/12/2026\n  place: Quảng Ninh\n",
            id="neither: first",
        ),
        pytest.param("header:\n", "header:\n  number: 15\n  date: 28/12/2026\n", id="an empty header"),
        pytest.param("header:   # chung\n", "header:   # chung\n  number: 15\n  date: 28/12/2026\n", id="a comment"),
        pytest.param("", "header:\n  number: 15\n  date: 28/12/2026\n", id="no header: under the year"),
    ],
)
def test_only_number_and_date_change(before: str, after: str) -> None:
    assert written(f"# KH\nyear: 2027  # năm\n{before}{REST}") == f"# KH\nyear: 2027  # năm\n{after}{REST}"


def test_the_same_number_and_date_change_nothing() -> None:
    text = "year: 2027\nheader:\n  number: 15   # một\n  date: 28/12/2026\n"
    assert written(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_the_mark_at_the_start_stay(end: str) -> None:
    text = f"\ufeffheader:\n  symbol: KH-SNV\n{REST}".replace("\n", end)
    expected = f"\ufeffheader:\n  number: 15\n  date: 28/12/2026\n  symbol: KH-SNV\n{REST}".replace("\n", end)
    assert written(text) == expected


def test_a_last_line_without_an_end_keeps_none() -> None:
    assert written("year: 2027\nheader:") == "year: 2027\nheader:\n  number: 15\n  date: 28/12/2026"
    assert written("year: 2027\nheader:\n  number:\n  date:") == "year: 2027\nheader:\n  number: 15\n  date: 28/12/2026"


def test_words_that_only_look_like_the_keys_are_left_alone() -> None:
    text = "opening: |\n  number: 3\n  date: hôm nay\nheader:\n  number:\n  date: 1/2026\n"
    assert written(text) == ("opening: |\n  number: 3\n  date: hôm nay\nheader:\n  number: 15\n  date: 28/12/2026\n")


def test_decomposed_letters_elsewhere_stay_as_typed() -> None:
    text = "title:\n  subject: Ke\u0302\u0301 hoa\u0323ch\nheader:\n  number:\n  date: 1/2026\n"
    assert written(text).startswith("title:\n  subject: Ke\u0302\u0301 hoa\u0323ch\n")


def test_a_number_under_a_bar_is_not_touched_but_told() -> None:
    with pytest.raises(CannotNumber) as error:
        written("header:\n  symbol: KH\n  number: |\n    12\n  date: 1/2026\n")
    assert error.value.place == Place("ke-hoach.yaml", 3, 3)


def test_a_text_that_cannot_be_read_is_told_as_ever() -> None:
    with pytest.raises(UserError) as error:
        written("header:\n  number: [15]\n")
    assert [(x.rule, x.place.line) for x in error.value.problems] == [("flow", 2)]


def test_lines_of_the_new_text_are_known_in_the_old_one() -> None:
    after = numbered("year: 2027\ntitle:\n  subject: A\n", "a.yaml", "15", "28/12/2026")
    assert [after.origin(line) for line in range(1, 7)] == [1, 1, 1, 1, 2, 3]


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_in_a_real_plan_two_lines_change(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    pairs = zip(text.split("\n"), written(text).split("\n"), strict=True)
    assert [new.split("#")[0].strip() for old, new in pairs if old != new] == ["number: 15", "date: 28/12/2026"]


VALUES = ("", " 7", " '7'", " <<todo số>>", " 12/2026", " [1]", " |\n    7", " 7 # một", "    # hai", " 5: 6")


@settings(max_examples=300, deadline=None)
@given(
    keys=st.lists(st.sampled_from(("number", "date", "symbol", "agency", "place")), unique=True),
    values=st.lists(st.sampled_from(VALUES), min_size=5, max_size=5),
    indent=st.sampled_from(("  ", "    ", "\u00a0\u00a0")),
    end=st.sampled_from(("\n", "\r\n")),
    with_year=st.booleans(),
)
def test_whatever_stands_there_it_is_numbered_or_refused_and_all_other_lines_stay(
    keys: list[str], values: list[str], indent: str, end: str, with_year: bool
) -> None:
    year = "year: 2027   # năm\n" if with_year else ""
    header = "".join(f"{indent}{key}:{value}\n" for key, value in zip(keys, values, strict=False))
    text = f"{year}header:\n{header}# hết phần đầu\n{REST}".replace("\n", end)
    try:
        new = written(text)
    except (CannotNumber, UserError):
        return
    found = identity(parse(new, "ke-hoach.yaml").root)
    assert (found.number, found.date) == ("15", IssueDate(28, 12, 2026))
    kept = [line for line in text.split(end) if "number" not in line and "date" not in line]
    assert [line for line in new.split(end) if "number" not in line and "date" not in line] == kept
