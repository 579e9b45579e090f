"""Widths of Times New Roman, lines broken where the sense allows, and the length of the rules."""

from __future__ import annotations

import time
import unicodedata

import pytest

from generator.outline.blocks import Span
from generator.word.metrics import balanced, rule_length, spans_width, width

MM = 72 / 25.4


def characters(text: str) -> float:
    """A measure in which every character is one point wide."""
    return float(len(text))


def bold_14(text: str) -> float:
    return width(text, 14, bold=True)


@pytest.mark.parametrize(
    ("text", "size", "bold", "italic", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, False, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, False, 56.1),
        ("Độc lập - Tự do - Hạnh phúc", 14, True, False, 60.5),
        ("SỞ NỘI VỤ", 12, True, False, 21.9),
        ("SỞ NỘI VỤ", 13, True, False, 23.7),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 13, True, False, 80.5),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 13, True, False, 83.8),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", 13, True, False, 70.2),
        ("UBND THÀNH PHỐ HỒ CHÍ MINH", 13, False, False, 70.7),
        ("UBND TỈNH QUẢNG NINH", 13, False, False, 55.4),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", 14, False, True, 106.3),
        ("Quảng Ninh, ngày 29 tháng 12 năm 2026", 14, False, True, 82.0),
        ("Cơ quan 12/2026", 14, True, True, 35.0),
    ],
)
def test_widths_are_those_of_the_font(text: str, size: float, bold: bool, italic: bool, millimetres: float) -> None:
    assert width(text, size, bold, italic) / MM == pytest.approx(millimetres, abs=0.2)


def test_letters_and_marks_typed_apart_are_as_wide_as_the_composed_letter() -> None:
    name = "Ủy ban nhân dân tỉnh Đắk Lắk"
    assert width(unicodedata.normalize("NFD", name), 13) == pytest.approx(width(name, 13), rel=0.03)


def test_an_unknown_character_is_about_a_capital_wide() -> None:
    assert width("H", 14) * 0.6 < width("漢", 14) < width("H", 14) * 1.5
    assert width("👍", 14) > 0


def test_bold_and_italic_spans_are_measured_in_their_own_face() -> None:
    spans = (Span("Sở Nội vụ "), Span("ban hành", bold=True))
    assert spans_width(spans, 14) == pytest.approx(width("Sở Nội vụ ", 14) + width("ban hành", 14, bold=True))
    assert spans_width(spans, 14, bold=True) == pytest.approx(bold_14("Sở Nội vụ ban hành"))


def test_a_line_that_fits_is_not_broken() -> None:
    assert balanced("SỞ NỘI VỤ", 100, characters) == ["SỞ NỘI VỤ"]


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", 62, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", 60, ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH"]),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", 62, ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 62, ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 62, ["SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"]),
        ("UBND THÀNH PHỐ HỒ CHÍ MINH", 50, ["UBND THÀNH PHỐ", "HỒ CHÍ MINH"]),
    ],
)
def test_names_break_where_the_sense_allows(name: str, room: float, lines: list[str]) -> None:
    assert balanced(name, room * MM, lambda text: width(text, 13, bold=True)) == lines


@pytest.mark.parametrize("room", range(40, 141, 4))
def test_no_line_begins_with_a_number_that_belongs_to_the_word_before(room: int) -> None:
    subject = "Thực hiện công tác cải cách hành chính năm 2026 và Nghị quyết số 76/NQ-CP trong quý IV năm 2026"
    lines = balanced(subject, room * MM, bold_14)
    assert " ".join(lines) == subject
    assert all(bold_14(line) <= room * MM for line in lines)
    assert not [line for line in lines if line.split()[0] in ("2026", "76/NQ-CP", "IV")]


def test_a_date_is_not_parted_where_another_break_will_do() -> None:
    line = "(Kèm theo Kế hoạch số 05/KH-SNNMT ngày 09 tháng 02 năm 2026 của Sở Nông nghiệp và Môi trường)"
    first, second = balanced(line, 160 * MM, lambda text: width(text, 13, italic=True))
    assert second.startswith("của Sở")
    assert first.endswith("năm 2026")


@pytest.mark.parametrize("room", range(50, 141, 6))
def test_no_line_begins_with_a_dash(room: int) -> None:
    subject = "Phối hợp với Sở Lao động - Thương binh và Xã hội – Ủy ban nhân dân các cấp & các hội"
    lines = balanced(subject, room * MM, bold_14)
    assert not [line for line in lines[1:] if line[0] in "-–&"]


def test_lines_are_of_like_length() -> None:
    subject = "Triển khai thực hiện công tác bảo vệ môi trường, ứng phó với biến đổi khí hậu trên địa bàn tỉnh năm 2026"
    lengths = [bold_14(line) for line in balanced(subject, 140 * MM, bold_14)]
    assert len(lengths) == 2
    assert min(lengths) > max(lengths) * 0.7


def test_a_title_of_a_thousand_words_is_divided_at_once() -> None:
    started = time.monotonic()
    lines = balanced("thực hiện " * 500, 140 * MM, bold_14)
    assert time.monotonic() - started < 5
    assert max(bold_14(line) for line in lines) <= 140 * MM
    assert " ".join(lines).split() == ["thực", "hiện"] * 500


def test_a_word_longer_than_the_line_stands_alone() -> None:
    assert balanced(f"Kế hoạch {'x' * 50} năm 2026", 20, characters) == ["Kế hoạch", "x" * 50, "năm 2026"]


def test_a_no_break_blank_is_kept_and_never_broken_at() -> None:
    blank = "ngày\u00a0\u00a0\u00a0\u00a0\u00a0tháng"
    assert balanced(f"Kèm theo {blank} năm", 20, characters) == ["Kèm theo", f"{blank} năm"]


def test_blanks_in_a_row_count_as_one() -> None:
    assert balanced("SỞ  NỘI   VỤ", 100, characters) == ["SỞ NỘI VỤ"]


@pytest.mark.parametrize("lengths", [(100.0,), (100.0, 90.0), (100.0, 67.0), (80.0, 100.0), (100.0, 100.0, 70.0)])
def test_a_rule_is_a_third_to_a_half_of_every_line_above_it_where_the_lines_allow(lengths: tuple[float, ...]) -> None:
    for line in (max(lengths), lengths[-1]):
        assert line / 3 - 0.01 <= rule_length(lengths) <= line / 2 + 0.01


@pytest.mark.parametrize("lengths", [(100.0, 30.0), (30.0, 100.0), (100.0, 10.0)])
def test_a_rule_is_a_third_to_a_half_of_the_last_line_where_lines_differ_much(lengths: tuple[float, ...]) -> None:
    assert lengths[-1] / 3 <= rule_length(lengths) <= lengths[-1] / 2


@pytest.mark.parametrize(
    ("header", "lines"),
    [
        ("Đơn vị chủ trì", ["Đơn vị", "chủ trì"]),
        ("Thời gian thực hiện", ["Thời gian", "thực hiện"]),
        ("Nhiệm vụ chung", ["Nhiệm vụ", "chung"]),
    ],
)
def test_a_word_of_two_syllables_is_not_broken(header: str, lines: list[str]) -> None:
    assert balanced(header, 22 * MM, lambda text: width(text, 12, bold=True)) == lines
