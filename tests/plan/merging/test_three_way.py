from __future__ import annotations

import random
from collections import Counter

import pytest

from generator.plan.merging.three_way import merged
from tests.support import plan_text

ROWS = """tasks:
  - group: Cải cách thể chế
    rows:
      - task: Rà soát văn bản
        lead: Văn phòng
        deadline: Quý I
      - task: Tổ chức hội nghị
        lead: Văn phòng
        deadline: Quý II
      - task: Báo cáo kết quả
        lead: Văn phòng
        deadline: Quý III
"""
FIRST, SECOND, THIRD = ("".join(ROWS.splitlines(keepends=True)[start : start + 3]) for start in (3, 6, 9))
HEAD = "tasks:\n  - group: Cải cách thể chế\n    rows:\n"
NEW = "      - task: Kiểm tra công vụ\n        lead: Thanh tra\n        deadline: Quý II\n"
OTHER = "      - task: Tập huấn\n        lead: Văn phòng\n        deadline: Quý IV\n"


def both(ours: str, theirs: str, base: str = ROWS) -> str:
    """The clean merge, whichever side is ours."""
    result = merged(base, ours, theirs)
    assert result.conflicts == ()
    assert merged(base, theirs, ours).conflicts == ()
    return result.text


def test_tasks_changed_side_by_side_are_no_conflict() -> None:
    ours = ROWS.replace("deadline: Quý I\n", "deadline: 15/3/2026\n")
    theirs = ROWS.replace("- task: Tổ chức hội nghị", "- task: Tổ chức hội nghị sơ kết")
    expected = ours.replace("- task: Tổ chức hội nghị", "- task: Tổ chức hội nghị sơ kết")
    assert both(ours, theirs) == expected


def test_two_values_of_one_task_are_no_conflict() -> None:
    ours = ROWS.replace("lead: Văn phòng\n        deadline: Quý II\n", "lead: Thanh tra\n        deadline: Quý II\n")
    theirs = ROWS.replace("deadline: Quý II\n", "deadline: Quý IV\n")
    assert both(ours, theirs) == HEAD + FIRST + SECOND.replace("Văn phòng", "Thanh tra").replace("II", "IV") + THIRD


def test_different_tasks_added_at_one_place_are_both_kept_ours_first() -> None:
    result = merged(ROWS, HEAD + FIRST + NEW + SECOND + THIRD, HEAD + FIRST + OTHER + SECOND + THIRD)
    assert result == (HEAD + FIRST + NEW + OTHER + SECOND + THIRD, ())


def test_different_tasks_added_at_the_end_are_both_kept() -> None:
    assert both(ROWS + NEW, ROWS + OTHER) == ROWS + NEW + OTHER


def test_the_same_task_added_by_both_stands_once() -> None:
    assert both(ROWS + NEW, ROWS + NEW + OTHER) == ROWS + NEW + OTHER


def test_a_value_added_to_a_task_stays_with_it_where_the_other_added_a_task() -> None:
    support = "        support: Các phòng\n"
    expected = HEAD + FIRST + support + NEW + SECOND + THIRD
    assert both(HEAD + FIRST + NEW + SECOND + THIRD, HEAD + FIRST + support + SECOND + THIRD) == expected


def test_a_moved_task_takes_the_other_sides_changes_along() -> None:
    ours = HEAD + THIRD + FIRST + SECOND
    theirs = HEAD + FIRST + SECOND + THIRD.replace("III", "IV") + "        support: Các phòng\n"
    expected = HEAD + THIRD.replace("III", "IV") + "        support: Các phòng\n" + FIRST + SECOND
    assert both(ours, theirs) == expected


def test_a_moved_section_takes_the_other_sides_new_paragraph_along() -> None:
    one, two, three = (
        f"  - title: {name}\n    text: |\n      1. {name} thứ nhất.\n      2. {name} thứ hai.\n"
        for name in ("Mục đích", "Nhiệm vụ", "Giải pháp")
    )
    new = "      Đoạn viết thêm vào giữa.\n"
    theirs = one + two + three.replace("      2.", f"{new}      2.")
    expected = "sections:\n" + three.replace("      2.", f"{new}      2.") + one + two
    assert (
        both("sections:\n" + three + one + two, "sections:\n" + theirs, "sections:\n" + one + two + three) == expected
    )


def test_a_task_that_one_side_removed_and_the_other_left_is_gone() -> None:
    theirs = ROWS.replace("deadline: Quý I\n", "deadline: Tháng 2\n")
    assert both(HEAD + FIRST + THIRD, theirs) == HEAD + FIRST.replace("Quý I", "Tháng 2") + THIRD


def test_a_task_moved_by_one_and_removed_by_the_other_is_gone() -> None:
    assert both(HEAD + THIRD + FIRST + SECOND, HEAD + FIRST + SECOND) == HEAD + FIRST + SECOND


def test_the_same_value_changed_differently_is_a_conflict_at_that_line() -> None:
    ours = ROWS.replace("deadline: Quý II\n", "deadline: Tháng 5\n").replace("Rà soát", "Tổng rà soát")
    theirs = ROWS.replace("deadline: Quý II\n", "deadline: Tháng 6\n").replace("III", "IV")
    result = merged(ROWS, ours, theirs)
    conflict = """<<<<<<< bản đang có
        deadline: Tháng 5
=======
        deadline: Tháng 6
>>>>>>> bản gộp vào
"""
    assert result.text == HEAD + FIRST.replace("Rà soát", "Tổng rà soát") + SECOND.replace(
        "        deadline: Quý II\n", conflict
    ) + THIRD.replace("III", "IV")
    assert result.conflicts == ((9, 13, ("        deadline: Tháng 5",), ("        deadline: Tháng 6",)),)


def test_a_task_removed_by_one_and_changed_by_the_other_is_a_conflict_over_the_whole_task() -> None:
    result = merged(ROWS, HEAD + FIRST + THIRD, ROWS.replace("deadline: Quý II\n", "deadline: Tháng 6\n"))
    changed = tuple(SECOND.replace("Quý II", "Tháng 6").splitlines())
    assert [(conflict.ours, conflict.theirs) for conflict in result.conflicts] == [((), changed)]


def test_a_task_added_to_a_group_that_the_other_side_removed_is_a_conflict() -> None:
    more = "  - group: Tài chính công\n    rows:\n      - task: Tiết kiệm\n        deadline: Quý I\n"
    result = merged(ROWS + more, ROWS, ROWS + more + NEW)
    assert [(conflict.ours, conflict.theirs) for conflict in result.conflicts] == [
        ((), tuple((more + NEW).splitlines()))
    ]


def test_one_key_added_by_both_with_different_values_is_a_conflict() -> None:
    ours, theirs = (FIRST + f"        support: {who}\n" + SECOND + THIRD for who in ("Các phòng", "Thanh tra"))
    result = merged(ROWS, HEAD + ours, HEAD + theirs)
    assert [(conflict.ours, conflict.theirs) for conflict in result.conflicts] == [
        (("        support: Các phòng",), ("        support: Thanh tra",))
    ]


def test_a_task_moved_to_different_places_stands_at_both_for_a_person_to_choose() -> None:
    more = ROWS + NEW + OTHER
    ours, theirs = HEAD + THIRD + FIRST + SECOND + NEW + OTHER, HEAD + FIRST + SECOND + NEW + OTHER + THIRD
    whole = tuple(THIRD.splitlines())
    result = merged(HEAD + FIRST + SECOND + THIRD + NEW + OTHER, ours, theirs)
    assert more != ours
    assert [(conflict.ours, conflict.theirs) for conflict in result.conflicts] == [(whole, ()), ((), whole)]


def test_lines_pushed_in_by_one_side_keep_the_others_words() -> None:
    pushed = ROWS.replace("        ", "          ").replace("      - ", "        - ")
    theirs = ROWS.replace("deadline: Quý II\n", "deadline: Tháng 6\n")
    assert both(pushed, theirs) == pushed.replace("deadline: Quý II\n", "deadline: Tháng 6\n")


def test_files_that_both_made_are_merged_by_what_they_have_in_common() -> None:
    ours, theirs = plan_text(year="year: 2027\n"), plan_text()
    result = merged("", ours, theirs)
    assert [(conflict.ours, conflict.theirs) for conflict in result.conflicts] == [(("year: 2027",), ("year: 2026",))]


def test_line_ends_and_the_mark_at_the_start_are_ours() -> None:
    ours = "\ufeff" + ROWS.replace("\n", "\r\n")
    theirs = ROWS.replace("Quý III", "Quý IV")
    assert merged(ROWS, ours, theirs) == ("\ufeff" + theirs.replace("\n", "\r\n"), ())


@pytest.mark.parametrize("seed", range(200))
def test_whatever_two_people_do_no_line_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    base = HEAD.splitlines() + [
        line for row in chance.sample([FIRST, SECOND, THIRD, NEW], 3) for line in row.splitlines()
    ]
    sides = [_changed(base, chance, name) for name in ("một", "hai")]
    old, ours, theirs = ("\n".join(lines) for lines in (base, *sides))
    assert merged(old, ours, old) == (ours, ())
    assert merged(old, old, theirs) == (theirs, ())
    assert merged(old, ours, ours) == (ours, ())
    result = merged(old, ours, theirs)
    assert bool(result.conflicts) == bool(merged(old, theirs, ours).conflicts)
    written = result.text.split("\n")
    for side in sides:
        assert set(Counter(side) - Counter(base)) <= set(written)
    for conflict in result.conflicts:
        assert written[conflict.first - 1].startswith("<<<<<<<")
        assert written[conflict.last - 1].startswith(">>>>>>>")


def _changed(lines: list[str], chance: random.Random, name: str) -> list[str]:
    result = list(lines)
    for _ in range(chance.randrange(5)):
        at = chance.randrange(len(result))
        match chance.randrange(4):
            case 0:
                result.insert(at, chance.choice([f"      - task: Việc {name} {at}", f"        support: Phòng {name}"]))
            case 1 if len(result) > 1:
                result.pop(at)
            case 2:
                result[at] += f" {name}"
            case _:
                result.insert(chance.randrange(len(result)), result.pop(at))
    return result
