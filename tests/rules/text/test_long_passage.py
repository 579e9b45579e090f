"""A passage longer than any real paragraph: only its beginning is read, and that is said."""

from __future__ import annotations

import pytest

from generator.rules.plan import RULES as PLAN
from generator.rules.text import RULES as TEXT
from generator.rules.text import double_space, long_passage
from tests.rules.support import document, in_body

SAY = "Rà soát văn bản. "


def test_what_is_not_read_is_told() -> None:
    assert in_body(long_passage, "Ngắn.", "- " + SAY * 600) == [(2, 1)]
    (found,) = long_passage.check(document(_plan("- " + SAY * 600)))
    assert found.message.startswith("Đoạn dài 10201 ký tự; 2201 ký tự cuối chưa kiểm tra.")


def test_a_long_paragraph_is_read_whole() -> None:
    assert in_body(long_passage, SAY * 400) == []
    assert len(in_body(double_space, SAY * 400 + "Một  hai.")) == 1


@pytest.mark.parametrize("piece", ["1.a) ", "(", "năm 20", "Mục I, ", "“", "của ", "01/01/", "a, "])
def test_a_line_of_anything_is_looked_at_in_bounded_time(piece: str) -> None:
    spoilt = document(_plan("Một " + piece * (200_000 // len(piece))))
    assert all(len(passage.text) <= 8_000 for passage in spoilt.passages)
    for rule in (*TEXT, *PLAN):
        list(rule.check(spoilt))


def _plan(*lines: str) -> str:
    from tests.support import body, plan_text

    return plan_text(sections=body(*lines))
