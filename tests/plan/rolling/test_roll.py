"""A plan file rolled to another year: what changes in it, and that nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from generator.plan.loading.reading import decode
from generator.problems import UserError
from tests.plan.rolling.support import expanded, in_text, roll, rolled_text, root_of, unmarked
from tests.support import body, plan_text
from tests.trust.strategies import Plan, plans


def changes(text: str, by: int = 1, expressions: bool = False) -> list[tuple[int, str, str]]:
    """Line, old and new words of every change."""
    found = roll(text, by, expressions).decisions
    return [(x.place.line, x.before, x.after) for x in found if x.before != x.after]


def test_only_the_years_of_the_plan_change() -> None:
    text = plan_text(sections=body("1. Quý I/2026 theo Luật số 72/2025/QH15.", "2. Năm <<year>>."))
    assert changes(text) == [
        (1, "2026", "2027"),
        (5, "5", ""),
        (8, "09/02/2026", "/2027"),
        (11, "2026", "2027"),
        (16, "2026", "2027"),
    ]


def test_comments_order_blank_lines_and_quotes_stay() -> None:
    text = (
        "# đầu\n\n"
        + plan_text(
            year='year:   "2026"   # năm\n',
            closing="closing: 'Hết năm ''2026'''   # lời kết\n\n\n",
            objectives="# trước Mục\nobjectives:\n  title: Mục đích\n",
        )
        + "# cuối"
    )
    new = rolled_text(text)
    assert new == (
        text.replace('"2026"', '"2027"').replace("''2026''", "''2027''").replace("năm 2026\n", "năm 2027\n")
    ).replace("number: 5", "number: ").replace("09/02/2026", "/2027")


@pytest.mark.parametrize(
    ("typed", "draft"), [("19/11/2025", "/2026"), ("12/2025", "/2026"), ("/2026", "/2027"), ("2026", "/2027")]
)
def test_day_and_month_of_issue_are_not_known_yet(typed: str, draft: str) -> None:
    new = rolled_text(plan_text().replace("09/02/2026", typed))
    assert f"  date: {draft}\n" in new


def test_an_empty_date_and_number_stay_empty() -> None:
    text = plan_text().replace("09/02/2026", "").replace("number: 5", "number:")
    assert changes(text) == [(1, "2026", "2027"), (11, "2026", "2027")]


def test_a_plan_can_go_back_or_some_years_on() -> None:
    text = plan_text(sections=body("T12/2025; quý I/2026; tháng 01/2027."))
    assert "T12/2024; quý I/2025; tháng 01/2026." in rolled_text(text, by=-1)
    assert "T12/2028; quý I/2029; tháng 01/2030." in rolled_text(text, by=3)


class TestExpressions:
    TEXT = plan_text(sections=body("T12/2025; quý I/2026; tháng 01/2027; Luật số 72/2025/QH15."))

    def test_years_that_roll_are_written_as_expressions(self) -> None:
        new = rolled_text(self.TEXT, expressions=True)
        assert "T12/<<year - 1>>; quý I/<<year>>; tháng 01/<<year + 1>>; Luật số 72/2025/QH15." in new
        assert new.startswith("year: 2027\n")
        assert "subject: Cải cách hành chính năm <<year>>\n" in new

    def test_the_next_time_one_line_changes(self) -> None:
        new = rolled_text(self.TEXT, expressions=True)
        assert changes(new) == [(1, "2027", "2028"), (8, "/2027", "/2028")]

    def test_to_its_own_year_nothing_else_changes(self) -> None:
        text = self.TEXT.replace("Luật", "Đã đạt 5% năm 2025 theo Luật")
        result = roll(text, by=0, expressions=True)
        assert result.marks == ()
        assert [x.before for x in result.decisions if x.before != x.after] == ["2026", "2025", "2026", "2027"]


class TestTitleOfADocument:
    def test_an_expression_in_it_becomes_the_year_it_printed(self) -> None:
        line = "Thực hiện Kế hoạch số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh về CCHC năm <<year>>"
        text = plan_text(legal_bases=f"legal_bases: |\n  {line},\n", opening="opening: Sở lập Kế hoạch năm <<year>>\n")
        new = rolled_text(text)
        assert f"  {line.replace('<<year>>', '2026')} <<todo có căn cứ mới thay không>>,\n" in new
        assert "opening: Sở lập Kế hoạch năm <<year>>\n" in new

    def test_so_does_one_in_its_date(self) -> None:
        line = "Thực hiện Kế hoạch số 8/KH-UBND ngày 01/12/<<year - 1>>;"
        new = rolled_text(plan_text(legal_bases=f"legal_bases: |\n  {line}\n"))
        assert "ngày 01/12/2025 <<todo" in new

    def test_one_behind_it_rolls(self) -> None:
        line = "Theo Quyết định số 8/QĐ-TTg ngày 01/3/2020 của Thủ tướng về số hóa, xong trong năm <<year>>."
        assert in_text(line) == line


FEW = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@FEW
@given(plans())
def test_a_made_up_plan_becomes_one_that_can_be_built(plan: Plan) -> None:
    try:
        root = root_of(decode(plan.data, "ke-hoach.yaml"))
    except UserError:
        return
    text = "\n".join(next(iter(root)).source.lines)
    new = rolled_text(text)
    root_of(new)
    root_of(rolled_text(new, by=-1))


BEFORE = st.sampled_from(
    "Năm |năm |quý I/|Quý IV/|T12/|tháng 3, 6/|trước ngày 10/3/|ngày 05 tháng 01 năm |giai đoạn 2021-|đến năm |từ năm "
    "|so với năm |đã đạt 5% năm |Tổng kết năm |Xây dựng Kế hoạch năm |Luật Lưu trữ năm |số 8/KH-UBND ngày 05/01/"
    "|số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh về việc của năm |ISO 9001:|cuộc họp ngày 05/01/|kể từ ngày 01/7/"
    "|các năm 2025, 2026, |năm học 2025-|Số hóa |Trước năm |hoàn thành trong năm |cuối năm ".split("|")
)
YEARS = st.one_of(st.integers(2022, 2030).map(str), st.sampled_from(["<<year>>", "<<year - 1>>", "<<year + 1>>"]))
BEHIND = st.sampled_from(
    [".", ";", ",", "-2030.", " và ", " hồ sơ.", " đến ngày 14/3/2026.", " của tỉnh;", " tăng 5%."]
)


@FEW
@given(st.lists(st.tuples(BEFORE, YEARS, BEHIND), min_size=1, max_size=4), st.sampled_from(["text", "deadline"]))
def test_a_line_comes_back_as_it_was_unless_somebody_is_asked(pieces: list[tuple[str, str, str]], key: str) -> None:
    line = " ".join(map("".join, pieces)).strip()
    text = plan_text(
        sections=body(line) if key == "text" else body("Hết."),
        tasks=f"tasks:\n  - task: Việc\n    deadline: |\n      {line if key == 'deadline' else 'Hết'}\n",
    )
    new = rolled_text(text)
    back = rolled_text(new, by=-1)
    for was, will, again in zip(text.split("\n"), new.split("\n"), back.split("\n"), strict=True):
        if "<<todo" not in will and "number:" not in was and "date:" not in was:
            assert unmarked(again) == was


@FEW
@given(st.lists(st.tuples(BEFORE, YEARS, BEHIND), min_size=1, max_size=4))
def test_numbers_and_expressions_say_the_same_next_year_unless_somebody_is_asked(pieces: list[tuple[str, ...]]) -> None:
    line = " ".join(map("".join, pieces)).strip()
    # Nobody writes half of a period, the year of a standard or a count with an expression.
    assume(not any(f"{before}<<" in line for before in ("ISO 9001:", "2021-", "2025-", "Số hóa ")))
    said, typed = in_text(line), in_text(expanded(line, 2026))
    if "<<todo" not in said + typed:
        assert expanded(said, 2027) == typed
