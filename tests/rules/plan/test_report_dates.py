from __future__ import annotations

import pytest

from generator.rules.plan import report_dates, task_without_deadline
from tests.rules.support import found
from tests.support import body, plan_text


def timetable(*rows: tuple[str, str], headers: tuple[str, str] = ("Ngày chốt số liệu", "Hạn gửi")) -> str:
    """A plan with a timetable of reports; the first row's days stand on lines 31 and 32."""
    typed = "".join(
        f"      - task: Báo cáo {number}\n        chot: {one}\n        gui: {other}\n"
        for number, (one, other) in enumerate(rows, start=1)
    )
    columns = f"      task: Báo cáo\n      chot: {headers[0]}\n      gui: {headers[1]}\n"
    tables = f"tables:\n  lich:\n    columns:\n{columns}    rows:\n{typed}"
    return plan_text(sections=body("<<table lich>>"), tables=tables)


GOOD = ("Ngày 14/3/<<year>>", "Ngày 20/3/<<year>>")


@pytest.mark.parametrize(
    ("days", "line"),
    [(("Ngày 14/6/<<year>>", "Ngày 10/6/<<year>>"), 35), (("Ngày 14/6/2025", "Ngày 20/6/<<year>>"), 34)],
)
def test_two_days_that_do_not_go_together(days: tuple[str, str], line: int) -> None:
    assert [at for at, _ in found(report_dates, timetable(GOOD, days))] == [line]


@pytest.mark.parametrize(
    "days",
    [GOOD, ("Ngày 14/12/2025", "Ngày 05/01/<<year>>"), ("Ngày 15 tháng cuối quý", "Ngày 20 tháng cuối quý")],
)
def test_days_that_do(days: tuple[str, str]) -> None:
    assert found(report_dates, timetable(days)) == []


def test_other_columns_are_not_compared() -> None:
    days = ("Ngày 14/6/<<year>>", "Ngày 10/6/<<year>>")
    assert found(report_dates, timetable(days, headers=("Ngày bắt đầu", "Hạn gửi"))) == []


def test_a_row_of_a_timetable_without_any_day_is_told() -> None:
    assert [line for line, _ in found(task_without_deadline, timetable(GOOD, ("", ""), GOOD))] == [33]
    assert found(task_without_deadline, timetable(GOOD, ("", GOOD[1]), GOOD)) == []
    assert found(task_without_deadline, timetable(("", ""), ("", ""))) == []
