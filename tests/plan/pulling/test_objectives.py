"""The first Mục, `objectives`, takes new lines as any other."""

from __future__ import annotations

from tests.plan.pulling.support import pull
from tests.support import plan_text

SENT = plan_text(
    sections="objectives:\n  title: Mục đích\n  text: |\n    - Nâng cao chất lượng.\n"
    "sections:\n  - title: Tổ chức\n    text: |\n      Văn phòng theo dõi.\n"
)


def test_a_labelled_line_behind_the_last_of_the_objectives_stands_there() -> None:
    new = SENT.replace("    - Nâng cao chất lượng.\n", "    - Nâng cao chất lượng.\n    - Rút ngắn thời gian.\n")
    done = pull(SENT, new)
    assert [edit.outcome for edit in done.edits] == ["placed"]
    assert done.text == new
