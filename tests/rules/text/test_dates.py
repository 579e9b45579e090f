"""Dates: padding, the calendar, quarters beside months."""

from __future__ import annotations

from types import ModuleType

import pytest

from generator.problems import Edit, Place
from generator.rules.text import date_padding, impossible_date, quarter_month
from tests.rules.support import document, in_body
from tests.rules.text.word_file import in_word, passage, word_file
from tests.support import body, plan_text

FILE = "ke-hoach.yaml"


@pytest.mark.parametrize(
    ("line", "column", "new"),
    [
        ("Trước ngày 5 tháng 3 năm 2026.", 12, "05 tháng 3"),
        ("Trước ngày 15 tháng 1 năm 2026.", 12, "15 tháng 01"),
        ("Trước ngày 15 tháng 07 hằng năm.", 12, "15 tháng 7"),
        ("Trong tháng 03 năm 2026.", 7, "tháng 3 năm "),
    ],
)
def test_dates_in_words(line: str, column: int, new: str) -> None:
    (only,) = date_padding.check(document(plan_text(sections=body(line))))
    assert (only.place.line, only.place.column - 6) == (16, column)
    assert [edit.new for edit in only.edits] == [new]


@pytest.mark.parametrize(
    "line",
    [
        "ngày 05 tháng 01 năm 2026, ngày 29 tháng 6 năm 2026, ngày 10 tháng 12, ngày 01 tháng 02",
        "Tháng 03/2026, tháng 3/2026; trong 6 tháng 2 năm 2026; 2 tháng 1 lần",
        "ngày      tháng 4 năm 2026; 15/3/2026, 05/3/2026, 01/02/2026",
        "tỷ lệ 5/9 và 05/9 số phiếu; số 5/2026/QĐ-UBND; 3/4, 03/4",
    ],
)
def test_dates_written_rightly_or_in_one_way(line: str) -> None:
    assert in_word(date_padding, line) == []


def test_figures_of_two_forms_are_told_once_with_all_mends() -> None:
    text = plan_text(sections=body("Từ 05/6/2026, 06/6/2026 đến ngày 7/6/2026; xong ngày 8/7."))
    (only,) = date_padding.check(document(text))
    assert (only.severity, only.clause) == ("info", "")
    assert only.edits == (
        Edit(Place(FILE, 16, 40), "7/6/2026", "07/6/2026"),
        Edit(Place(FILE, 16, 60), "8/7", "08/7"),
    )


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Trước ngày 31/11/2026.", 12),
        ("Trước ngày 31/11.", 7),
        ("Trước ngày 30/02/2026.", 12),
        ("Trước ngày 29/02/2026.", 12),
        ("Trước ngày 32 tháng 5 năm 2026.", 7),
        ("Trước ngày 10/13/2026.", 12),
        ("Trong tháng 13/2026.", 7),
        ("Trong T13/2026.", 7),
        ("Trong tháng 0 năm 2026.", 7),
        ("Báo cáo quý V năm 2026.", 9),
        ("Báo cáo Quý 5/2026.", 9),
        ("Trong năm 20226.", 7),
        ("Trước ngày 15/3/20226.", 12),
    ],
)
def test_dates_that_no_calendar_has(line: str, column: int) -> None:
    assert in_body(impossible_date, line)[:1] == [(1, column)]


@pytest.mark.parametrize(
    "line",
    [
        "ngày 30/11/2026, 29/02/2024, ngày 29/02, ngày 31 tháng 12 năm 2026, tháng 12/2026",
        "mỗi tháng 15 hồ sơ, 6 tháng 20 ngày, một tháng 30 ngày, năm 2026, năm 20.226 hồ sơ",
        "quý I/2026, quý IV, Quý 4/2026, quý vị, quý 3, 4; quý cơ quan",
        "đạt 31/75 nhiệm vụ, xếp 45/63",
        "năm 2026-2030, số 13/2016/QĐ-UBND, ngày 01 tháng 01 năm 2025",
        "trong năm 5 đơn vị; ngày 15 và ngày 31",
    ],
)
def test_dates_that_there_are_and_other_numbers(line: str) -> None:
    assert in_word(impossible_date, line) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Trong Quý II/2026 (trước ngày 15/3/2026).", 7),
        ("Quý I/2026 (tháng 4)", 1),
        ("Quý III, trong tháng 10/2026", 1),
        ("Tháng 5/2026 (quý I)", 1),
        ("Quý I/2026 (tháng 3/2025)", 1),
        ("Quý I (ngày 05/4/2026)", 1),
    ],
)
def test_a_quarter_beside_a_month_of_another(line: str, column: int) -> None:
    assert in_word(quarter_month, line) == [(1, column)]


@pytest.mark.parametrize(
    "line",
    [
        "Quý II/2026 (trước ngày 15/6/2026); Quý I (tháng 3); Quý IV (trước ngày 10/01/2027)",
        "Báo cáo quý I, trước ngày 05/4; Quý I (trước ngày 05/4)",
        "Báo cáo kết quả quý II (tháng 8)",
        "Quý IV/2026 (trước ngày 05/01/2027)",
        "Quý I, II; quý III; tháng 4/2026; Quý I, tháng 6, tháng 9",
        "Quý I/2026 các phòng, tháng 4 Văn phòng",
        "Tháng 5/2026 (quý II)",
    ],
)
def test_quarters_and_months_that_agree(line: str) -> None:
    assert in_word(quarter_month, line) == []


def test_cells_are_read_too() -> None:
    assert len([*impossible_date.check(word_file(passage(1, "31/11/2026", "cell")))]) == 1


@pytest.mark.parametrize(
    ("rule", "line", "column"),
    [
        (impossible_date, "Xong trước ngày 31/9/<<year>>.", 17),
        (impossible_date, "Xong trong tháng 13/<<year>>.", 12),
        (quarter_month, "Xong trong Quý II/<<year>> (tháng 9/<<year>>).", 12),
        (date_padding, "Từ 15/3/2026 đến 20/4/<<year>>, rồi 21/05/<<year>>.", 37),
    ],
)
def test_a_date_whose_year_is_printed_is_read_like_a_typed_one(rule: ModuleType, line: str, column: int) -> None:
    assert in_body(rule, line) == [(1, column)]
    assert in_body(rule, "Xong trước ngày 30/9/<<year>>, Quý III/<<year>> (tháng 9/<<year>>).") == []


def test_only_what_is_typed_of_a_date_is_mended() -> None:
    text = plan_text(sections=body("Từ 15/3/2026 đến 20/4/<<year>>, rồi 21/05/<<year>>."))
    (only,) = date_padding.check(document(text))
    assert only.edits == (Edit(Place(FILE, 16, 43), "21/05/", "21/5/"),)


def test_in_a_word_file_the_fifth_digit_may_be_the_number_of_a_note() -> None:
    (only,) = impossible_date.check(word_file(passage(1, "Định hướng đến năm 20308.")))
    assert (only.severity, "chú thích" in only.hint) == ("warning", True)
