"""Places as an officer would say them."""

from __future__ import annotations

import pytest

from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import Places, where, words
from tests.support import body, outline_of, plan_text

TASKS = """tasks:
  - group: Chỉ đạo, điều hành
    rows:
      - task: Ban hành kế hoạch cải cách hành chính
        lead: Văn phòng
        deadline: Quý I
      - task: Sơ kết sáu tháng đầu năm
        lead: Văn phòng
        deadline: Quý II
  - group: Cải cách thể chế
    rows:
      - task: Rà soát văn bản quy phạm
        lead: Thanh tra
        deadline: Quý III
"""
BODY = body(
    "1. Chỉ đạo, điều hành công việc chung.",
    "Giao Văn phòng làm đầu mối.",
    "1.1. Phân công theo dõi từng việc.",
    "a) Họp giao ban hằng tháng.",
    "- Ghi biên bản đầy đủ.",
    "2. Tổ chức thực hiện trong toàn ngành.",
)
PLAN = plan_text(
    legal_bases="legal_bases: |\n  Căn cứ Luật một\n  Căn cứ Luật hai\n",
    opening="opening: Sở ban hành Kế hoạch như sau\n",
    sections=BODY,
    tasks=TASKS,
    tables="tables:\n  bang:\n    columns:\n      {columns}\n    labels: {labels}\n",
    appendices="appendices:\n  - title: Danh mục nhiệm vụ\n    text: <<table bang>>\n",
    closing="closing: Trên đây là Kế hoạch<<note a>>\n",
    footnotes="footnotes:\n  a: Ghi chú cũ.\n",
)
COUNTED = "tt: TT\n      task: Nội dung nhiệm vụ\n      lead: Chủ trì\n      deadline: Thời gian thực hiện"
SIDE = "group: Nhóm\n      task: Nội dung nhiệm vụ\n      lead: Chủ trì\n      deadline: Thời gian thực hiện"


def place(old: str, new: str, columns: str = COUNTED, labels: str = "I / 1.1") -> str:
    before = PLAN.format(columns=columns, labels=labels)
    comparison = compare(outline_of(before), outline_of(before.replace(old, new)))
    (change,) = comparison.changes
    return where(comparison, change)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("agency: Sở Nội vụ", "agency: Sở Tư pháp", "Cơ quan ban hành"),
        ("number: 5", "number: 6", "Số văn bản"),
        ("subject: Cải cách", "subject: Đẩy mạnh cải cách", "Trích yếu"),
        ("Căn cứ Luật hai", "Căn cứ Luật hai sửa đổi", "Căn cứ thứ 2"),
        ("Sở ban hành", "Sở Nội vụ ban hành", "Đoạn mở đầu"),
        ("title: Nhiệm vụ\n", "title: Nhiệm vụ chính\n", "Tiêu đề Mục I"),
        ("công việc chung", "mọi việc", "Mục I, khoản 1"),
        ("làm đầu mối", "đầu mối", "Mục I, khoản 1, đoạn “Giao Văn phòng đầu mối.”"),
        ("từng việc", "việc", "Mục I, khoản 1.1"),
        ("giao ban hằng", "hằng", "Mục I, khoản 1.1, điểm a"),
        ("biên bản đầy", "chép đầy", "Mục I, khoản 1.1, điểm a, ý “Ghi chép đầy đủ.”"),
        ("Trên đây là", "Đây là", "Đoạn kết"),
        ("Ghi chú cũ", "Ghi chú mới", "Ghi chú 1"),
        ("  UBND tỉnh\n  Lưu", "  UBND tỉnh Quảng Ninh\n  Lưu", "Nơi nhận, dòng 1"),
        ("name: Nguyễn Văn An", "name: Lê Thị Bình", "Người ký"),
        ("title: Danh mục nhiệm vụ", "title: Bảng nhiệm vụ", "Tiêu đề Phụ lục"),
        ("Quý III", "Quý IV", "Nhiệm vụ 2.1, cột Thời gian thực hiện"),
        ("group: Cải cách thể chế", "group: Thể chế", "Nhóm II"),
        ("deadline: Thời gian thực hiện", "deadline: Thời hạn", "Cột Thời hạn"),
    ],
)
def test_a_change_is_named_by_its_place(old: str, new: str, expected: str) -> None:
    assert place(old, new) == expected


def test_rows_with_one_number_are_told_by_their_groups() -> None:
    assert place("Quý III", "Quý IV", labels="I / 1") == "Nhóm II, nhiệm vụ 1, cột Thời gian thực hiện"
    assert place("Quý III", "Quý IV", SIDE, "I / 1") == "Nhóm II, nhiệm vụ 1, cột Thời gian thực hiện"


def test_rows_without_numbers_are_told_by_their_words() -> None:
    unnumbered = COUNTED.removeprefix("tt: TT\n      ")
    assert place("Quý III", "Quý IV", unnumbered, "") == "Nhiệm vụ “Rà soát văn bản quy …”, cột Thời gian thực hiện"


def test_a_merged_cell_is_named_by_all_its_rows() -> None:
    merged = PLAN.format(columns=COUNTED, labels="I / 1.1\n    merge: lead")
    comparison = compare(outline_of(merged), outline_of(merged.replace("lead: Văn phòng", "lead: Tổ 06")))
    (change,) = comparison.changes
    assert where(comparison, change) == "Nhiệm vụ 1.1–1.2, cột Chủ trì"
    assert words(change) == ("Văn phòng", "Tổ 06")


def test_what_was_taken_out_is_named_as_it_was_and_what_stayed_as_it_is() -> None:
    before = PLAN.format(columns=COUNTED, labels="I / 1.1")
    after = before.replace("      1. Chỉ đạo, điều hành công việc chung.\n", "").replace("1.1. Phân", "a) Phân")
    after = after.replace("a) Họp", "- Họp").replace("toàn ngành", "toàn tỉnh")
    comparison = compare(outline_of(before), outline_of(after))
    places = Places(comparison)
    told = {
        change.kind: places.where(change)
        for change in comparison.changes
        if change.new is None or change.new.field == "spans"
    }
    assert told == {"removed": "Mục I, khoản 1", "changed": "Mục I, khoản 1"}
