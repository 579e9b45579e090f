"""Rows of tables: values on rows and groups, rows and groups put in, taken out and moved."""

from __future__ import annotations

import pytest

from generator.plan.pulling.cells import OWN
from generator.plan.pulling.prints import ELSEWHERE
from tests.plan.pulling.support import PLAN, Swap, changed_lines, edited, plan, told

C = "      - task: Việc C\n        deadline: Quý III\n\n"
D = """      - task: Việc D
        lines:
          - product: Tờ trình
            deadline: Tháng 1
          - product: Nghị quyết
            deadline: Tháng 2
"""
B = "      - task: 'Việc B: hai'\n        id: b\n        lead: Thanh tra\n        deadline: Quý II\n"
SECOND = f"  - group: Nhóm hai\n    lead: Thanh tra\n    rows:\n{C}{D}"


def test_a_value_changes_on_its_row() -> None:
    assert changed_lines(("Quý III", "Quý IV")) == "-         deadline: Quý III\n+         deadline: Quý IV"


def test_a_value_keeps_its_quotes() -> None:
    assert changed_lines(("'Việc B: hai'", "'Việc B: ba'")) == (
        "-       - task: 'Việc B: hai'\n+       - task: 'Việc B: ba'"
    )


def test_words_that_cannot_stand_beside_their_key_go_under_a_bar() -> None:
    assert changed_lines(("task: Việc C", "task: |\n          Việc C: ba")) == (
        "-       - task: Việc C\n+       - task: |\n+           Việc C: ba"
    )


def test_a_value_printed_in_the_table_and_in_the_body_is_edited_once() -> None:
    result = edited(("task: Việc A", "task: Việc A mới"))
    assert [edit.outcome for edit in result.edits] == ["placed", "already"]
    assert result.text.count("Việc A mới") == 1


def test_a_value_changed_in_one_of_its_two_places_changes_in_both_and_that_is_said() -> None:
    body = "(1) Việc A.\n      - Chủ trì: Văn phòng.\n      - Thời gian: Quý IX.\n      (1) <<tasks b>>\n"
    result = edited(("(1) <<tasks a b>>\n", body))
    assert "        deadline: Quý IX\n" in result.text
    assert told(result) == [("placed", f"Chữ mới thay chỗ <<year>>: từ nay chỗ này không tự đổi theo nữa. {ELSEWHERE}")]


def test_one_value_changed_two_ways_is_a_conflict() -> None:
    body = "(1) Việc A.\n      - Chủ trì: Văn phòng.\n      - Thời gian: Quý IX.\n      (1) <<tasks b>>\n"
    table = ("        deadline: Quý I/<<year>>\n", "        deadline: Quý X\n")
    result = edited(("(1) <<tasks a b>>\n", body), table)
    assert [(edit.outcome, edit.mine) for edit in result.edits] == [("placed", ""), ("conflict", "Quý IX")]


def test_a_merged_value_of_a_whole_group_changes_on_the_group() -> None:
    sent = edited(("        lead: Thanh tra\n", "")).text
    assert "Thanh tra\n        deadline: Quý II" not in sent
    assert changed_lines(("lead: Văn phòng   #", "lead: Phòng 1   #"), sent=sent) == (
        "-     lead: Văn phòng   # chủ trì\n+     lead: Phòng 1     # chủ trì"
    )


def test_a_value_that_one_row_takes_from_its_group_gets_a_key_of_its_own() -> None:
    result = edited(("task: Việc C\n", "task: Việc C\n        lead: Phòng 1\n"))
    assert "      - task: Việc C\n        lead: Phòng 1\n        deadline: Quý III\n" in result.text
    assert told(result) == [("placed", OWN)]


@pytest.mark.parametrize(
    ("swap", "lines"),
    [
        (("        deadline: Quý III\n", "        deadline:\n"), "-         deadline: Quý III\n+         deadline:"),
        (("task: Việc C\n", "task: Việc C\n        lead:\n"), "+         lead:"),
    ],
)
def test_a_value_made_empty_is_blank_whatever_the_group_gives(swap: Swap, lines: str) -> None:
    assert changed_lines(swap) == lines


def test_a_value_of_a_row_that_said_nothing() -> None:
    assert changed_lines(("        deadline: Quý III\n", "        deadline: Quý III\n        product: Báo cáo\n")) == (
        "+         product: Báo cáo"
    )


def test_a_new_row_says_only_what_its_group_does_not_give() -> None:
    new = "      - task: Việc mới\n        lead: Thanh tra\n        deadline: Hằng năm\n"
    assert changed_lines((C, C + new)) == "+       - task: Việc mới\n+         deadline: Hằng năm\n+ "
    without = new.replace("        lead: Thanh tra\n", "        lead:\n")
    assert changed_lines((C, C + without)) == (
        "+       - task: Việc mới\n+         deadline: Hằng năm\n+         lead:\n+ "
    )


def test_a_row_is_taken_out() -> None:
    assert changed_lines((C, "")) == "-       - task: Việc C\n-         deadline: Quý III"


def test_a_row_that_the_body_still_prints_is_not_taken_out() -> None:
    row = "      - task: Việc A\n        id: a\n        deadline: Quý I/<<year>>\n"
    body = "(1) Việc A.\n      - Chủ trì: Văn phòng.\n      - Thời gian: Quý I/2026.\n      (1) <<tasks b>>\n"
    result = edited((row, ""), ("(1) <<tasks a b>>\n", body))
    assert result.text == edited().text
    assert told(result) == [
        ("unplaced", "Nhiệm vụ này còn in trong phần lời (<<tasks a>>): bỏ ở đó rồi xóa hàng."),
    ]


def test_a_task_that_the_body_prints_no_more_is_named_there_no_more() -> None:
    assert changed_lines(("<<tasks a b>>", "<<tasks a>>")) == "-       (1) <<tasks a b>>\n+       (1) <<tasks a>>"
    assert changed_lines(("      (1) <<tasks a b>>\n", "")) == "-       (1) <<tasks a b>>"


def test_a_row_that_goes_to_another_group_takes_along_what_only_its_old_group_gave() -> None:
    row = "      - task: 'Việc B: hai'\n        id: b\n        deadline: Quý II\n"
    sent = edited().text.replace(B, row)
    moved = C + row.replace("        deadline", "        lead: Văn phòng\n        deadline")
    result = edited((row, ""), (C, moved), sent=sent)
    at = result.text.index("Việc C")
    assert result.text[at:].startswith(
        "Việc C\n        deadline: Quý III\n"
        "      - task: 'Việc B: hai'\n        id: b\n        deadline: Quý II\n"
        "        support: Các phòng\n        lead: Văn phòng\n"
    )
    assert {edit.outcome for edit in result.edits} == {"placed"}


def test_a_row_that_goes_to_a_group_which_gives_the_same_needs_nothing() -> None:
    result = edited((C, ""), (B, B + "      - task: Việc C\n        lead: Thanh tra\n        deadline: Quý III\n"))
    assert "Quý II\n      - task: Việc C\n        deadline: Quý III\n" in result.text
    assert "lead: Thanh tra" in result.text[result.text.index("Việc C") : result.text.index("Nhóm hai")]


def test_lines_under_one_number() -> None:
    assert changed_lines(("Nghị quyết", "Nghị quyết mới")) == (
        "-           - product: Nghị quyết\n+           - product: Nghị quyết mới"
    )
    line = "          - product: Nghị quyết\n            deadline: Tháng 2\n"
    assert changed_lines((line, "")) == "-           - product: Nghị quyết\n-             deadline: Tháng 2"
    more = f"{line}          - product: Báo cáo\n            deadline: Tháng 3\n"
    assert changed_lines((line, more)) == "+           - product: Báo cáo\n+             deadline: Tháng 3"


def test_a_group_is_called_otherwise() -> None:
    assert changed_lines(("Nhóm hai", "Nhóm thứ hai")) == "-   - group: Nhóm hai\n+   - group: Nhóm thứ hai"


def test_a_group_is_put_in_with_its_rows() -> None:
    new = "  - group: Nhóm ba\n    rows:\n      - task: Việc N\n        lead: Phòng 1\n"
    assert changed_lines(("  - group: Nhóm hai\n", f"{new}  - group: Nhóm hai\n")) == (
        "+   - group: Nhóm ba\n+     rows:\n+       - task: Việc N\n+         lead: Phòng 1"
    )


def test_a_group_is_taken_out_with_its_rows() -> None:
    result = edited((SECOND, ""))
    assert {edit.outcome for edit in result.edits} == {"placed"}
    assert "Nhóm hai" not in result.text
    assert "Việc D" not in result.text


def test_a_group_moves_with_its_rows() -> None:
    result = edited((SECOND, ""), ("  - group: Nhóm một", f"{SECOND}  - group: Nhóm một"))
    assert {edit.outcome for edit in result.edits} == {"placed"}
    assert result.text.index("Nhóm hai") < result.text.index("Việc D") < result.text.index("Nhóm một")


def test_the_title_of_a_column() -> None:
    assert changed_lines(("task: Nội dung\n", "task: Nội dung công việc\n")) == (
        "-       task: Nội dung\n+       task: Nội dung công việc"
    )


def test_a_new_column_is_told() -> None:
    result = edited(("      deadline: Thời hạn", "      deadline: Thời hạn\n      note: Ghi chú"))
    assert [edit.outcome for edit in result.edits] == ["unplaced"]
    assert "`columns:`" in result.edits[0].reason


def test_a_row_that_goes_to_another_table_takes_along_its_name_and_its_expressions() -> None:
    sent = plan(
        "sections:\n  - title: Mục\n    text: |\n      <<table t mot>>\n      Ở giữa.\n      <<table u hai>>\n"
        "tasks:\n  - group: Nhóm một\n    id: mot\n    rows:\n"
        "      - task: Rà soát văn bản\n        id: a\n        deadline: Quý I/<<year>>\n"
        "      - task: Tập huấn nghiệp vụ\n        deadline: Quý II\n"
        "  - group: Nhóm hai\n    id: hai\n    rows:\n"
        "      - task: Kiểm tra công vụ\n        deadline: Quý III\n"
        "tables:\n  t:\n    columns:\n      tt: TT\n      task: Việc\n      deadline: Hạn\n"
        "  u:\n    columns:\n      tt: TT\n      task: Nhiệm vụ\n      deadline: Thời hạn\n"
    )
    row = "      - task: Rà soát văn bản\n        id: a\n        deadline: Quý I/<<year>>\n"
    last = "      - task: Kiểm tra công vụ\n        deadline: Quý III\n"
    result = edited((row, ""), (last, last + row), sent=sent)
    moved = "      - task: Rà soát văn bản\n        deadline: Quý I/<<year>>\n        id: a\n"
    assert result.text == sent.replace(row, "").replace(last, last + moved)
    assert told(result) == [("placed", "")]


def test_a_new_row_of_two_tables_is_written_once() -> None:
    again = "      <<table t>>\n      Bảng trên còn in ở đây.\n      <<table t>>\n"
    new = "      - task: Việc mới\n        deadline: Hằng năm\n"
    result = edited((C, C + new), sent=PLAN.replace("      <<table t>>\n", again))
    assert [edit.outcome for edit in result.edits] == ["placed", "already"]
    assert result.text.count("Việc mới") == 1
