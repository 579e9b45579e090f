from __future__ import annotations

import pytest

from generator.rules.plan import group_empty, open_todo, period_against_parent
from tests.rules.plan.registers import register, row
from tests.rules.support import document, found, in_body, words

TERM = "- Chỉ tiêu cải cách hành chính của tỉnh giai đoạn 2021-2025."


def test_the_rarer_term_of_a_programme_is_told() -> None:
    lines = (TERM, TERM, "- Phục vụ cải cách hành chính tỉnh Quảng Ninh giai đoạn 2022 – 2025.")

    assert in_body(period_against_parent, *lines) == [(3, 47)]


@pytest.mark.parametrize(
    "line",
    [
        "- Phục vụ cải cách hành chính của tỉnh giai đoạn 2021-2025.",
        "- Rà soát thủ tục hành chính nội bộ giai đoạn 2022-2025.",
        "- Nghị quyết về cải cách hành chính của Đảng ủy Sở giai đoạn 2022-2025.",
        "- Cải cách hành chính của tỉnh giai đoạn 2026-2030.",
        "- Giai đoạn 2022-2025.",
    ],
)
def test_the_same_term_another_programme_and_the_next_term_are_let_be(line: str) -> None:
    assert in_body(period_against_parent, TERM, TERM, line) == []


def test_a_term_met_twice_is_that_of_another_programme() -> None:
    other = TERM.replace("2021", "2023")
    assert in_body(period_against_parent, TERM, TERM, TERM, other) == [(4, 41)]
    assert in_body(period_against_parent, TERM, TERM, TERM, other, other) == []


def test_each_hole_is_told_with_its_words() -> None:
    plan = register(row("Rà soát", deadline="<<todo hỏi Văn phòng>>"))
    (finding,) = open_todo.check(document(plan.replace("người dân", "<<todo ai>>")))

    assert finding.message == "Còn chờ điền: ai."


def test_a_group_without_tasks_is_told() -> None:
    empty = register("- group: Thể chế", "  rows:", "    - task:", row("Rà soát"))

    assert words(group_empty, empty) == ["Thể chế"]
    assert found(group_empty, register("- group: Thể chế", "  rows:", "    - task: Rà soát")) == []
    assert found(group_empty, register("- group: Thể chế", "  rows:", "    - lines:", "        - task: Rà soát")) == []
