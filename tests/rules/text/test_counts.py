"""Numbers that disagree: lists and their announced length, sums, shares, figures and words; what is left to fill in."""

from __future__ import annotations

import pytest

from generator.rules.numbers import in_words
from generator.rules.text import count_mismatch, number_in_words, placeholder, sum_mismatch
from tests.rules.support import in_body
from tests.rules.text.word_file import in_word, passage, word_file


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("năm", 5),
        ("mười", 10),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("ba mươi tư", 34),
        ("bảy lăm", 75),
        ("một trăm", 100),
        ("một trăm linh năm", 105),
        ("hai trăm ba mươi", 230),
        ("tháng", None),
        ("ngày làm việc", None),
        ("năm nay", None),
        ("mười ngày", None),
    ],
)
def test_numbers_in_words(words: str, value: int | None) -> None:
    assert in_words(words) == value


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Gồm 03 nhiệm vụ sau:", "- Một.", "- Hai."], (1, 5)),
        (["1. Có ba nội dung:", "a) Một;", "b) Hai.", "2. Khác."], (1, 7)),
        (["Gồm 2 nhóm giải pháp, cụ thể như sau:", "- Một.", "- Hai.", "- Ba."], (1, 5)),
        (["Thực hiện 03 nội dung: (1) một; (2) hai."], (1, 11)),
    ],
)
def test_a_list_of_another_length(lines: list[str], place: tuple[int, int]) -> None:
    assert in_body(count_mismatch, *lines) == [place]


@pytest.mark.parametrize(
    "lines",
    [
        ["Gồm 02 nhiệm vụ sau:", "- Một:", "+ Một một.", "+ Một hai.", "- Hai."],
        ["Gồm 02 nhiệm vụ:", "- Một.", "- Hai.", "Các việc khác:", "- Ba."],
        ["Gồm 03 nhiệm vụ:", "- Một.", "Thời gian: quý I.", "- Hai.", "- Ba."],
        ["Ít nhất 02 nội dung sau:", "- Một.", "- Hai.", "- Ba."],
        ["Giao 28 đơn vị, gồm: Văn phòng, Thanh tra."],
        ["Một trong 02 trường hợp sau:", "- Một.", "- Hai."],
        ["Theo khoản 2 mục tiêu:", "- Một."],
        ["Thực hiện 02 nội dung: (1) một; (2) hai."],
        ["Trong 5 năm qua:", "- Một."],
        ["**1. Hai nội dung**", "- Một."],
        ["**1. Chung**", "Có 03 nội dung sau:", "**2. Riêng**", "**3. Khác**"],
    ],
)
def test_lists_that_agree_or_cannot_be_counted(lines: list[str]) -> None:
    assert in_body(count_mismatch, *lines) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Tổng 12 + 15 = 28 thủ tục", 6),
        ("Kinh phí 1.500 + 2.000,5 = 3.500", 10),
        ("Hoàn thành 31/75 nhiệm vụ, đạt 45%", 12),
        ("Cơ cấu 60% + 30% = 95%", 8),
        ("Có 9/10 đơn vị đạt 80%", 4),
    ],
)
def test_sums_and_shares_that_do_not_come_out(line: str, column: int) -> None:
    assert in_word(sum_mismatch, line) == [(1, column)]


@pytest.mark.parametrize(
    "line",
    [
        "60% + 30% = 90%; 12 + 15 = 27; 1.500 + 2.000,5 = 3.500,5; I + II = III; 2+2 = 4",
        "31/75 nhiệm vụ, đạt 41,33%; 31/75 nhiệm vụ, đạt 41,3%; 2/3 đơn vị đạt 66%; 2/3 đơn vị (67%)",
        "xếp 09/17 đơn vị, đạt 84,66%; ngày 15/3 đơn vị đạt 20%; đến 31/12 hồ sơ đạt 90%",
        "31/75 nhiệm vụ, đạt khoảng 40%; số 15/20 hồ sơ; 31/75 nhiệm vụ. Đạt 50%",
    ],
)
def test_sums_and_shares_that_do(line: str) -> None:
    assert in_word(sum_mismatch, line) == []


@pytest.mark.parametrize(("line", "column"), [("trong 05 (sáu) ngày", 7), ("gồm 15 (mười bốn) phòng", 5)])
def test_figures_and_words_that_differ(line: str, column: int) -> None:
    assert in_word(number_in_words, line) == [(1, column)]


@pytest.mark.parametrize(
    "line",
    ["05 (năm) ngày, 15 (mười lăm), 21 (hai mươi mốt)", "12 (tháng), năm 2026 (năm thứ ba), 5 (cũ), 3.5 (hai)"],
)
def test_figures_and_words_that_agree(line: str) -> None:
    assert in_word(number_in_words, line) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Theo Quyết định số xx/QĐ-UBND", 20),
        ("Theo Quyết định số XX/QĐ-UBND", 20),
        ("Hoàn thành trước ngày ??? tháng 5", 23),
        ("TODO hỏi lại", 1),
        ("Kinh phí [cần bổ sung] đồng", 10),
        ("Kinh phí [...] đồng", 10),
        ("Trước ngày … tháng 5", 12),
        ("Theo Kế hoạch số ....../KH-UBND", 18),
        ("Đơn vị chủ trì: …", 17),
        ("Tên: ____________", 6),
        ("Xem Error! Reference source not found", 5),
    ],
)
def test_what_is_left_to_fill_in(line: str, column: int) -> None:
    assert in_word(placeholder, line)[:1] == [(1, column)]


@pytest.mark.parametrize(
    "line",
    [
        "hồ sơ, tài liệu... được lưu; sách, báo… và tạp chí",
        "thế kỷ XX, XXI; Đại hội XX; Phần XXX",
        "Ai làm? Khi nào?!",
        "[1] Nghị định, [12], [TTHC]",
        "Số:      /KH-UBND ngày      tháng 4",
        "xxi măng; Maxx; todos",
    ],
)
def test_signs_that_mean_something(line: str) -> None:
    assert in_word(placeholder, line) == []


def test_the_line_under_a_phu_luc_may_be_blank() -> None:
    assert in_word(placeholder, "(Kèm theo Kế hoạch số …/KH-SNV ngày … tháng … năm 2026)") == []


def test_a_form_has_dots_to_write_on() -> None:
    assert [*placeholder.check(word_file(passage(1, "Ngày …… tháng ……", "cell")))] == []


def test_rooms_are_counted() -> None:
    listed = ["- Phòng Một;", "- Phòng Hai."]
    assert in_body(count_mismatch, "Kiểm tra tại 03 phòng, đơn vị:", *listed) == [(1, 14)]
    assert in_body(count_mismatch, "Kiểm tra tại 02 phòng, đơn vị:", *listed) == []
    assert in_body(count_mismatch, "Kiểm tra tại ít nhất 01 phòng, đơn vị:", *listed) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rà soát 45 TTHC, gồm 20 TTHC về nhà ở, 15 TTHC về quy hoạch và 12 TTHC về vận tải.", [(1, 9)]),
        ("Rà soát 47 TTHC, gồm 20 TTHC về nhà ở, 15 TTHC về quy hoạch và 12 TTHC về vận tải.", []),
        ("Rà soát 45 TTHC, trong đó có 20 TTHC về nhà ở và 12 TTHC về vận tải.", []),
        ("Rà soát 45 TTHC, gồm 20 TTHC cấp tỉnh (trong đó 5 mới) và 12 TTHC cấp xã, 13 chung.", []),
        ("Rà soát khoảng 45 TTHC, gồm 20 TTHC về nhà ở và 12 TTHC về vận tải.", []),
    ],
)
def test_parts_make_the_whole(line: str, expected: list[tuple[int, int]]) -> None:
    assert in_body(sum_mismatch, line) == expected
