"""Spelling: certain slips, words spelt in two ways, tone marks in two places, dashes of two kinds."""

from __future__ import annotations

import re

import pytest

from generator.problems import Edit, Place
from generator.rules.data import load
from generator.rules.text import misspelling, mixed_dashes, mixed_spelling, two_tone_styles
from tests.rules.support import document, found, in_body
from tests.rules.text.word_file import in_word
from tests.support import body, plan_text

FILE = "ke-hoach.yaml"


@pytest.mark.parametrize(("wrong", "entry"), sorted(load("misspellings").items()))
def test_each_listed_slip_is_found_and_its_mend_is_none(wrong: str, entry: str) -> None:
    right = entry.split("|")[0].strip()
    assert in_word(misspelling, f"Việc {wrong}, xong.") == [(1, 6)]
    assert in_word(misspelling, f"Việc {right}, xong.") == []


def test_the_mend_keeps_the_capitals() -> None:
    found_ = [*misspelling.check(document(plan_text(sections=body("Bổ xung, BỔ XUNG, bổ xung."))))]
    assert [edit.new for each in found_ for edit in each.edits] == ["Bổ sung", "BỔ SUNG", "bổ sung"]


@pytest.mark.parametrize(
    "line",
    [
        "khảo sát nhập liệu; hồ sơ xuất trình; lịch sử lý luận; tiếp xúc tích cực; đơn vi phạm; lưu chữ ký số",
        "thống kê hoạch định; các phòng cũng cố gắng; xử lí, xử lý; quản lí; tỉ lệ; lợi thế kỷ năng",
        "nhiệm vụ, kế hoạch, sáp nhập, tinh giản biên chế, ISO 9001:2015, ISO 27001:2013",
        "chất nổ lực lượng giữ; xếp hạng chế biến; tiểu sử lý lịch; kế hoạch toán",
        "tham quan, thời hạn, hạn chế; chân chính; phát thành tiếng; học tập chung",
        "nghiên cứu kỹ luật; rà soát kỹ Luật Đất đai; tranh cãi cách thức; tiến hành chinh phục; đề cập nhập khẩu",
        "vấn đề suất ăn; lãi xuất khẩu; trực tiếp súc rửa; diễn tập chung vào quý III; quy trình trạng thái",
        "cũng cố vấn cho các phòng; giải trinh thám; nhiệm vụ trong tâm dịch; chế độ ngũ niên; nổi bậc thang",
    ],
)
def test_words_that_only_look_like_slips(line: str) -> None:
    assert in_word(misspelling, line) == []


def test_words_printed_by_the_program_are_not_the_authors() -> None:
    text = plan_text(
        header="header:\n  agency: Sở Bổ xung\n  symbol: KH-SNV\n  place: Quảng Ninh\n  date: 09/02/2026\n",
        sections=body("<<agency>> thực hiện."),
    )
    assert found(misspelling, text) == []


def test_a_word_spelt_in_two_ways_is_told_once() -> None:
    text = plan_text(sections=body("Báo cáo quý I, quý II.", "Quí III, quí IV; hằng năm.", "Quý tới."))
    (only,) = mixed_spelling.check(document(text))
    assert only.edits == (
        Edit(Place(FILE, 17, 7), "Quí", "Quý"),
        Edit(Place(FILE, 17, 16), "quí", "quý"),
    )


@pytest.mark.parametrize(
    "line",
    ["quí I, quí II", "hàng năm, hàng tháng", "hằng năm theo đơn hàng năm 2026", "quý I và quý II; xử lý, xử lí"],
)
def test_one_way_in_one_document(line: str) -> None:
    assert in_word(mixed_spelling, line) == []


def test_tone_marks_in_two_places_are_told_once_for_each_spelling() -> None:
    assert in_body(two_tone_styles, "Văn hóa, chuẩn hóa, Ủy ban.", "Số hoá, tin học hoá, thuỷ lợi.") == [
        (2, 4),
        (2, 22),
    ]


def test_tone_marks_are_mended_everywhere() -> None:
    text = plan_text(sections=body("Văn hóa, chuẩn hóa, tiêu hóa.", "Số hoá, tin học HOÁ."))
    (only,) = two_tone_styles.check(document(text))
    assert [edit.new for edit in only.edits] == ["hóa", "HÓA"]


@pytest.mark.parametrize(
    "line",
    [
        "Văn hóa, ủy ban, thủy lợi, quý I, quỳ xuống",
        "Văn hoá, uỷ ban, thuỷ lợi, quý I, hoàn thành, toán, thoát, tuyên",
        "Bà Nguyễn Thị Thuý phụ trách văn hóa; ông Lê Hoà chuẩn hóa",
    ],
)
def test_one_style_and_personal_names(line: str) -> None:
    assert in_word(two_tone_styles, line) == []


def test_dashes_of_two_kinds_in_ranges_and_names() -> None:
    lines = (
        "Giai đoạn 2021-2025 và 2026-2030, thay 2021 – 2025.",
        "Sở Lao động - Thương binh và Xã hội; Phòng Kế hoạch - Tài chính; Phòng Lao động – Việc làm",
    )
    assert in_body(mixed_dashes, *lines) == [(1, 40), (2, 80)]


@pytest.mark.parametrize(
    "line",
    [
        "Giai đoạn 2021-2025, 2026-2030; Lao động - Thương binh và Xã hội; 27/4 - 19/5/2026",
        "Giai đoạn 2021 – 2025; Kế hoạch – Tài chính",
        "Độc lập – Tự do – Hạnh phúc; Phòng Kế hoạch - Tài chính",
        "Văn phòng – đầu mối – tổng hợp; Phòng Kế hoạch - Tài chính",
    ],
)
def test_one_kind_of_dash_for_one_thing(line: str) -> None:
    assert in_word(mixed_dashes, line) == []


def test_the_list_of_slips_is_large_and_clean() -> None:
    slips = load("misspellings")
    assert len(slips) >= 80
    assert [wrong for wrong in slips if wrong != wrong.lower() or re.search(r"\s{2}", wrong)] == []
