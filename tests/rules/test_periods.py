"""Deadlines as typed, and the days they mean."""

from __future__ import annotations

from datetime import date

import pytest

from generator.rules.periods import Deadline, deadline, periods


def days(text: str, year: int | None = 2026) -> str:
    """ "first–last" of a dated deadline, else its kind."""
    said = deadline(text, year)
    if said.kind != "dated":
        return said.kind
    assert said.last
    return f"{said.first:%d/%m/%Y}–{said.last:%d/%m/%Y}" if said.first else f"–{said.last:%d/%m/%Y}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tháng 03/2022", "01/03/2022–31/03/2022"),
        ("T12/2022", "01/12/2022–31/12/2022"),
        ("Tháng 3,6,9,12/2023", "01/03/2023–31/12/2023"),
        ("Tháng 3, 6, 9, 12/2023", "01/03/2023–31/12/2023"),
        ("Tháng 02 năm 2024", "01/02/2024–29/02/2024"),
        ("Tháng 6", "01/06/2026–30/06/2026"),
        ("Từ tháng 3 đến tháng 5/2026", "01/03/2026–31/05/2026"),
        ("Quý I/2023", "01/01/2023–31/03/2023"),
        ("Quí IV-2025", "01/10/2025–31/12/2025"),
        ("Quý III Năm 2026", "01/07/2026–30/09/2026"),
        ("Quý IV/2025- Quý II/2026", "01/10/2025–30/06/2026"),
        ("Quý III/IV năm 2023", "01/07/2023–31/12/2023"),
        ("Quí I, II", "01/01/2026–30/06/2026"),
        ("Quý 2/2026", "01/04/2026–30/06/2026"),
        ("Trước ngày 30/11/2025", "–30/11/2025"),
        ("Trước ngày 01 tháng 4 năm 2023", "–01/04/2023"),
        ("Trước 15/6/2026", "–15/06/2026"),
        ("Xong trong Quý II/2026", "–30/06/2026"),
        ("Từ ngày 05/3/2026 đến ngày 10/3/2026", "05/03/2026–10/03/2026"),
        ("27/4 - 19/5/2019", "27/04/2019–19/05/2019"),
        ("03-12/4/2019", "03/04/2019–12/04/2019"),
        ("Đợt 1: 01 - 05/7/2019;\nĐợt 2: 10-15/9/2019", "01/07/2019–15/09/2019"),
        ("Năm 2022", "01/01/2022–31/12/2022"),
        ("2025", "01/01/2025–31/12/2025"),
        ("Cả năm", "01/01/2026–31/12/2026"),
        ("Trong năm", "01/01/2026–31/12/2026"),
        ("6 tháng đầu năm 2026", "01/01/2026–30/06/2026"),
        ("Năm 2025-2030", "01/01/2025–31/12/2030"),
        ("Giai đoạn 2021 - 2025", "01/01/2021–31/12/2025"),
        (
            "Xây dựng KH trong quý I/2023; triển khai trong quý III, IV năm 2023",
            "01/01/2023–31/12/2023",
        ),
        ("Ban hành KH trong tháng 12/2022; triển khai trong năm 2023", "01/12/2022–31/12/2023"),
        ("Thường xuyên", "unbounded"),
        ("Thường xuyên, hằng năm", "unbounded"),
        ("Hằng quý", "unbounded"),
        ("Hàng quý, năm", "unbounded"),
        ("Tháng 12 hằng năm", "unbounded"),
        ("Trước ngày 15/11 hằng năm", "unbounded"),
        ("Khi có yêu cầu", "event"),
        ("Sau khi UBND tỉnh ban hành Kế hoạch", "event"),
        ("Theo Kế hoạch riêng", "event"),
        ("Có phát sinh", "event"),
        ("", "unknown"),
        ("Tuyên truyền", "unknown"),
    ],
)
def test_a_deadline_means_these_days(text: str, expected: str) -> None:
    assert days(text) == expected


def test_work_that_goes_on_within_a_year_is_told_apart() -> None:
    assert deadline("Thường xuyên trong năm 2026") == Deadline("dated", date(2026, 1, 1), date(2026, 12, 31), True)


def test_without_a_year_nothing_is_said() -> None:
    assert periods("Quý I") == ()


def test_a_day_that_does_not_exist_is_passed_over() -> None:
    assert periods("Trước ngày 31/02/2026") == ()


def test_a_period_knows_its_words_and_whether_it_says_its_year() -> None:
    text = "Quý I và tháng 11/2025"
    assert [(text[x.start : x.end], x.typed_year, x.last.year) for x in periods(text, 2026)] == [
        ("Quý I", False, 2025),
        ("tháng 11/2025", True, 2025),
    ]


@pytest.mark.parametrize("text", ["Nghị định 30/2020/NĐ-CP", "tiêu chuẩn ISO 9001:2015", "1.670 hồ sơ", "24/7"])
def test_numbers_that_are_no_time_are_passed_over(text: str) -> None:
    assert [text[x.start : x.end] for x in periods(text, 2026)] == []
