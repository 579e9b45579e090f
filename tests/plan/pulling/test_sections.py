"""Mục, Phần and phụ lục: put in, taken out, moved, split, joined, called otherwise."""

from __future__ import annotations

from generator.plan.pulling.rewording import LOOK_AT_CASE
from tests.plan.pulling.support import changed_lines, diff, edited, plan, told

FIRST = """  - title: Mục đích
    id: muc-dich
    text: |
      1. Nâng cao chất lượng năm <<year>>.
      2. Việc thứ hai<<note 1>>.
      - Gạch <<todo hỏi lại>> đầu dòng.
"""


def test_a_title_printed_in_capitals_is_typed_in_the_case_of_the_plan() -> None:
    result = edited(("title: Nhiệm vụ CCHC", "title: Nhiệm vụ TTHC, CCHC năm <<year>> tại các phòng"))
    assert "  - title: Nhiệm vụ TTHC, CCHC năm 2026 tại các phòng\n" in result.text
    assert told(result) == [("placed", LOOK_AT_CASE)]


def test_a_new_section_has_its_title_and_its_text() -> None:
    new = "  - title: Yêu cầu\n    text: |\n      1. Một.\n      2. Hai.\n"
    assert changed_lines(("  # Phần chính\n", f"{new}  # Phần chính\n")) == (
        "+   - title: Yêu cầu\n+     text: |\n+       1. Một.\n+       2. Hai."
    )


def test_a_title_put_in_the_middle_of_a_section_splits_it() -> None:
    split = "      2. Việc thứ hai"
    assert changed_lines((split, f"  - title: Yêu cầu\n    text: |\n{split}")) == "+   - title: Yêu cầu\n+     text: |"


def test_a_section_whose_title_goes_joins_the_one_before() -> None:
    sent = plan(
        "sections:\n  - title: Một\n    text: |\n      Đoạn một.\n"
        "  - title: Hai\n    text: |\n      Đoạn hai.\n      Đoạn ba.\n"
    )
    assert changed_lines(("  - title: Hai\n    text: |\n", ""), sent=sent) == "-   - title: Hai\n-     text: |"


def test_a_section_is_taken_out_whole() -> None:
    sent = plan(
        "sections:\n  - title: Một\n    text: |\n      Đoạn một.\n"
        "  - title: Hai\n    # để lại\n    text: |\n      Đoạn hai.\n"
    )
    gone = "  - title: Hai\n    # để lại\n    text: |\n      Đoạn hai.\n"
    assert changed_lines((gone, ""), sent=sent) == diff(gone, "")


def test_a_section_moves_with_its_id() -> None:
    last = "      Đoạn cuối theo <<ref muc-dich>>.\n"
    result = edited((f"{FIRST}\n", ""), (last, f"      Đoạn cuối theo Mục I.\n{FIRST}"))
    assert {edit.outcome for edit in result.edits} == {"placed"}
    assert f"{last}{FIRST}" in result.text
    assert result.text.count("muc-dich") == 2


def test_a_part_and_a_phu_luc_are_called_otherwise() -> None:
    sent = plan("sections:\n  - part: Phần chung\n  - title: Một\n    text: |\n      Đoạn một.\n")
    assert changed_lines(("Phần chung", "Phần mở đầu"), sent=sent) == "-   - part: Phần chung\n+   - part: Phần mở đầu"
    assert changed_lines(("Danh mục việc", "Danh mục các việc")) == (
        "-   - title: Danh mục việc\n+   - title: Danh mục các việc"
    )


def test_a_new_phu_luc() -> None:
    text = "      Nội dung phụ lục.\n"
    assert changed_lines((text, f"{text}  - title: Mẫu báo cáo\n    text: |\n      Đoạn mới.\n")) == (
        "+   - title: Mẫu báo cáo\n+     text: |\n+       Đoạn mới."
    )


def test_between_what_tasks_print_nothing_can_be_put() -> None:
    gone = "(1) <<tasks a b>>\n"
    printed = (
        "(1) Việc A.\n      - Chủ trì: Văn phòng.\n      - Thời gian: Quý I/2026.\n      Xen vào giữa.\n"
        "      (2) Việc B: hai.\n      - Chủ trì: Thanh tra.\n      - Thời gian: Quý II.\n"
    )
    result = edited((gone, printed))
    assert result.text == edited().text
    assert [edit.outcome for edit in result.edits] == ["unplaced"]
    assert "sổ nhiệm vụ" in result.edits[0].reason
