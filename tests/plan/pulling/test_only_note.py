"""The only note of a plan taken out and another put in, in one go."""

from __future__ import annotations

from tests.plan.pulling.support import pull
from tests.support import body, plan_text

SENT = plan_text(
    sections=body("1. Rà soát thủ tục<<note 1>> hành chính.", "2. Công khai kết quả."),
    footnotes="footnotes:\n  1: Theo kế hoạch của tỉnh.\n",
)


def test_the_new_note_stands_where_the_old_one_did() -> None:
    new = SENT.replace("<<note 1>>", "").replace("kết quả.", "kết quả<<note 2>>.")
    new = new.replace("  1: Theo kế hoạch của tỉnh.\n", "  2: Trên Cổng thông tin điện tử của Sở.\n")
    done = pull(SENT, new)
    assert {edit.outcome for edit in done.edits} == {"placed"}
    assert done.text == new
