"""Only what a leader changed changes: everything else stays byte for byte, and the plan can still be built."""

from __future__ import annotations

from generator.outline.blocks import plain
from tests.plan.pulling.support import PLAN, edited, plan, pull, swapped, told


def test_line_ends_the_mark_at_the_start_and_odd_blanks_stay() -> None:
    now = "\ufeff" + PLAN.replace("Việc thứ hai", "Việc\u00a0thứ  hai").replace("\n", "\r\n")
    sent = now.removeprefix("\ufeff")
    new = swapped(sent, ("Nâng cao chất", "Nâng chất"), ("      Đoạn cuối", "      Mới.\r\n      Đoạn cuối"))
    result = pull(sent, new, now)
    assert result.text == swapped(
        now, ("Nâng cao chất", "Nâng chất"), ("      Đoạn cuối", "      Mới.\r\n      Đoạn cuối")
    )


def test_a_last_line_without_end_stays_without() -> None:
    sent = PLAN.rstrip("\n")
    assert edited(("- Lưu: VT.", "- Lưu: VT, VP."), sent=sent).text == sent.replace("VT.", "VT, VP.")


def test_nothing_changes_where_nothing_was_changed() -> None:
    assert pull(PLAN, PLAN).text == PLAN


def test_an_edit_that_would_break_the_plan_is_told_and_the_others_are_made() -> None:
    sent = plan("sections:\n  - title: Mục\n    text: |\n      Một đoạn.\n      Hai đoạn.\n")
    new = swapped(sent, ("Một đoạn", "Một câu"), ("      Hai", "      1. Ý một.\n      1.1. Ý hai.\n      Hai"))
    result = pull(sent, new, only=lambda change: "Ý một." not in [plain(line) for line in change.after])
    assert result.text == swapped(sent, ("Một đoạn", "Một câu"))
    assert told(result)[0] == ("placed", "")
    outcome, reason = told(result)[1]
    assert outcome == "unplaced"
    assert reason.startswith("Ghi vào thì kế hoạch không dựng được (Nhãn `1.1.` cần một dòng nhãn `1.` ở trên nó)")
