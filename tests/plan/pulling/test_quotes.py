"""Words that a leader put in quotes keep them: beside a key the loader would take them for its own."""

from __future__ import annotations

import pytest

from tests.plan.pulling.support import outline, pull
from tests.support import body, plan_text

SENT = plan_text(
    tasks="tasks:\n  - task: Rà soát\n    lead: Văn phòng\n",
    tables="tables:\n  b:\n    columns:\n      task: Việc\n      lead: Chủ trì\n",
    sections=body("<<table b>>", "Hết."),
)


@pytest.mark.parametrize("words", ['"Văn phòng"', "'Văn phòng'"])
def test_a_value_wholly_in_quotes_prints_them(words: str) -> None:
    new = SENT.replace("    lead: Văn phòng", f"    lead: |\n      {words}")
    assert pull(SENT, new).text == new
    assert outline(new).blocks != outline(SENT).blocks
