"""The plan went on while the leader had it: edits follow their lines, and what was changed twice is a conflict."""

from __future__ import annotations

from generator.plan.pulling.paper import CHANGED, GONE
from tests.plan.pulling.support import PLAN, changed_lines, diff, edited, pull, swapped, told

LEADER = ("Nâng cao chất lượng năm", "Nâng cao hiệu quả năm")
C = "      - task: Việc C\n        deadline: Quý III\n\n"
B = "      - task: 'Việc B: hai'\n        id: b\n        lead: Thanh tra\n        deadline: Quý II\n"
A = "      - task: Việc A\n        id: a\n        deadline: Quý I/<<year>>\n"


def test_edits_of_different_lines_do_not_meet() -> None:
    assert changed_lines(LEADER, now=(("Việc thứ hai", "Việc thứ nhì"),)) == (
        "-       1. Nâng cao chất lượng năm <<year>>.\n+       1. Nâng cao hiệu quả năm <<year>>."
    )


def test_a_line_changed_by_both_is_a_conflict_that_shows_both() -> None:
    now = (LEADER[0], "Nâng chất lượng năm")
    result = edited(LEADER, now=(now,))
    assert result.text == swapped(PLAN, now)
    assert [(edit.outcome, edit.reason, edit.mine, edit.line) for edit in result.edits] == [
        ("conflict", CHANGED, "1. Nâng chất lượng năm <<year>>.", 19)
    ]


def test_what_both_wrote_is_there_already() -> None:
    result = edited(LEADER, now=(LEADER,))
    assert result.text == swapped(PLAN, LEADER)
    assert [edit.outcome for edit in result.edits] == ["already"]


def test_a_line_that_is_gone_is_a_conflict() -> None:
    result = edited(LEADER, now=(("      1. Nâng cao chất lượng năm <<year>>.\n", ""),))
    assert told(result) == [("conflict", GONE)]


def test_an_edit_follows_its_row() -> None:
    now = ((A, ""), (B, B + A))
    result = edited(("deadline: Quý I/<<year>>", "deadline: Tháng 1/<<year>>"), now=now)
    assert diff(swapped(PLAN, *now), result.text) == (
        "-         deadline: Quý I/<<year>>\n+         deadline: Tháng 1/<<year>>"
    )
    assert result.text.index("Việc B") < result.text.index("Tháng 1/<<year>>") < result.text.index("Việc C")


def test_an_edit_does_not_go_to_another_row_that_says_the_same() -> None:
    other = C.replace("Việc C", "Nhiệm vụ khác hẳn")
    result = edited(("Quý III", "Quý IV"), now=((C, ""), (B, other + B)))
    assert result.text == swapped(PLAN, (C, ""), (B, other + B))
    assert [edit.outcome for edit in result.edits] == ["conflict"]


def test_a_new_paragraph_stands_behind_the_nearest_line_that_is_left() -> None:
    new = ("      2. Việc thứ hai", "      2. Mới.\n      3. Việc thứ hai")
    assert changed_lines(new, now=(("      1. Nâng cao chất lượng năm <<year>>.\n", ""),)) == "+       2. Mới."


def test_a_row_that_both_took_out_is_gone_already() -> None:
    assert [edit.outcome for edit in edited((C, ""), now=((C, ""),)).edits] == ["already"]


def test_a_row_that_somebody_changed_is_not_taken_out() -> None:
    result = edited((C, ""), now=(("Quý III", "Quý IV"),))
    assert "Việc C" in result.text
    assert [(edit.outcome, edit.mine) for edit in result.edits] == [
        ("conflict", "- task: Việc C\ndeadline: Quý IV"),
    ]


def test_a_row_takes_along_what_somebody_added_to_it() -> None:
    now = (("      - task: Việc C\n", "      - task: Việc C\n        note: mới\n"),)
    moved = edited((C, ""), (B, B + C.replace("\n\n", "\n        lead: Thanh tra\n")), now=now)
    assert "      - task: Việc C\n        note: mới\n        deadline: Quý III\n" in moved.text
    assert moved.text.index("Việc C") < moved.text.index("Nhóm hai")


def test_a_group_that_is_gone_leaves_its_new_row_to_a_person() -> None:
    start = PLAN.index("  - group: Nhóm hai")
    group = PLAN[start : PLAN.index("task_list:")]
    result = edited((C, f"{C}      - task: Việc N\n        deadline: Tháng 9\n"), now=((group, ""),))
    assert [edit.outcome for edit in result.edits] == ["unplaced"]


def test_two_leaders_one_after_the_other() -> None:
    first = edited(LEADER)
    second = pull(PLAN, swapped(PLAN, ("Quý III", "Quý IV")), first.text)
    assert diff(PLAN, second.text) == (
        "-       1. Nâng cao chất lượng năm <<year>>.\n+       1. Nâng cao hiệu quả năm <<year>>.\n"
        "-         deadline: Quý III\n+         deadline: Quý IV"
    )
    again = pull(PLAN, swapped(PLAN, LEADER), second.text)
    assert (again.text, [edit.outcome for edit in again.edits]) == (second.text, ["already"])
