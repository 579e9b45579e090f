"""What Nghị định 30/2020/NĐ-CP words in one way only."""

from __future__ import annotations

import pytest

from generator.outline import wording
from generator.outline.blocks import IssueDate, Span, plain


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (IssueDate(5, 1, 2026), "ngày 05 tháng 01 năm 2026"),
        (IssueDate(19, 2, 2026), "ngày 19 tháng 02 năm 2026"),
        (IssueDate(9, 3, 2026), "ngày 09 tháng 3 năm 2026"),
        (IssueDate(10, 12, 2026), "ngày 10 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_get_a_zero(date: IssueDate, words: str) -> None:
    assert wording.issue_date(date) == words


@pytest.mark.parametrize("date", [IssueDate(None, 12, 2022), IssueDate(None, None, 2026), IssueDate()])
def test_what_is_not_known_is_room_to_write_in(date: IssueDate) -> None:
    written = wording.issue_date(date)

    assert written.count(wording.NBSP * 4) >= sum(part is None for part in (date.day, date.month, date.year))
    assert "None" not in written
    assert written.startswith("ngày ")


@pytest.mark.parametrize(("number", "written"), [("5", "05/KH-SNV"), ("05", "05/KH-SNV"), ("134", "134/KH-SNV")])
def test_a_number_below_ten_gets_a_zero(number: str, written: str) -> None:
    assert wording.number_and_symbol(number, "KH-SNV") == written


def test_a_number_not_given_yet_leaves_room() -> None:
    assert wording.number_and_symbol("", "KH-SNV").startswith(wording.NBSP * 4)
    assert wording.number_and_symbol("", "KH-SNV").endswith("/KH-SNV")


def test_the_line_under_the_title_of_an_appendix_names_the_document() -> None:
    line = wording.attached_to("Kế hoạch", "15", "KH-SNV", IssueDate(19, 11, 2025), "Sở Nội vụ")

    assert line == "(Kèm theo Kế hoạch số 15/KH-SNV ngày 19 tháng 11 năm 2025 của Sở Nội vụ)"


@pytest.mark.parametrize(("text", "ended"), [("như sau", "như sau:"), ("như sau:", "như sau:"), ("hết.", "hết.")])
def test_a_mark_is_added_where_none_stands(text: str, ended: str) -> None:
    assert plain(wording.with_mark((Span(text),), ":")) == ended


def test_recipients_get_dashes_semicolons_and_a_full_stop() -> None:
    lines = ["UBND tỉnh (để báo cáo)", "- Sở Nội vụ;", "–Các phòng, đơn vị,", "Lưu: VT, VP_(Khanh)."]

    assert wording.recipient_lines(lines) == (
        "- UBND tỉnh (để báo cáo);",
        "- Sở Nội vụ;",
        "- Các phòng, đơn vị;",
        "- Lưu: VT, VP_(Khanh).",
    )


def test_a_second_list_of_recipients_has_a_heading_without_a_dash() -> None:
    lines = ["UBND tỉnh", "Lưu: VT", "Bản điện tử:", "Các phòng: GD&ĐT, Tài chính"]

    assert wording.recipient_lines(lines) == (
        "- UBND tỉnh;",
        "- Lưu: VT.",
        "Bản điện tử:",
        "- Các phòng: GD&ĐT, Tài chính.",
    )


def test_a_lone_dash_among_the_recipients_prints_nothing() -> None:
    assert wording.recipient_lines(["-", "Lưu: VT", " - "]) == ("- Lưu: VT.",)
