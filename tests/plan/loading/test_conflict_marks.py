from __future__ import annotations

import pytest

from generator.plan.loading.loader import parse
from generator.plan.mending.mend import mend
from generator.problems import UserError
from tests.support import plan_text

CONFLICT = "title:\n<<<<<<< HEAD\n  type: Kế hoạch\n  subject: A\n=======\n  subject: B\n>>>>>>> nhanh-khac\n"


def found(text: str) -> list[tuple[str, int, str, str]]:
    with pytest.raises(UserError) as error:
        parse(text, "ke-hoach.yaml")
    return [(problem.rule, problem.place.line, problem.message, problem.hint) for problem in error.value.problems]


def test_what_two_people_changed_is_named_with_both_versions() -> None:
    hint = (
        "Giữ một trong hai bản (bản trên: dòng 11-12; bản dưới: dòng 14) hoặc viết lại cho hợp ý cả hai, "
        "rồi xóa các dòng dấu <<<<<<<, =======, >>>>>>>."
    )
    said = "Còn chỗ hai người cùng sửa: từ dòng 10 đến dòng 15."
    assert found(plan_text(title=CONFLICT)) == [("merge-conflict", 10, said, hint)]


def test_every_place_is_told_at_once_and_nothing_else() -> None:
    last = "recipients: |\n  UBND tỉnh\n<<<<<<< a\n  Lưu: VT, VP\n||||||| goc\n  Lưu: VT\n=======\n>>>>>>> b\n"
    told = found(plan_text(title=CONFLICT, recipients=last).replace("\n", "\r\n"))
    assert [(rule, line) for rule, line, _, _ in told] == [("merge-conflict", 10), ("merge-conflict", 25)]
    assert "bản trên: dòng 26; bản dưới đã bỏ chỗ này" in told[1][3]


@pytest.mark.parametrize("left", ["<<<<<<< HEAD", ">>>>>>> nhanh-khac"])
def test_a_mark_left_over_is_told(left: str) -> None:
    assert found(plan_text(title=f"{left}\ntitle:\n  subject: A\n"))[0][:3] == (
        "merge-conflict",
        9,
        f"Còn sót dòng dấu {left[:7]} của git.",
    )


def test_a_conflict_is_not_mended_away() -> None:
    text = plan_text(title=CONFLICT)
    mended = mend(text, "ke-hoach.yaml")
    assert mended.text == text
    assert [problem.rule for problem in mended.left] == ["merge-conflict"]


def test_expressions_and_arrows_in_a_text_are_no_marks() -> None:
    parse(plan_text(sections="sections:\n  - title: A\n    text: |\n      <<<<<<< không phải dấu\n"), "a.yaml")
