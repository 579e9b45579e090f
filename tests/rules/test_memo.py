from __future__ import annotations

from generator.rules.memo import once
from generator.rules.plan_document import PlanDocument
from tests.rules.support import document
from tests.support import plan_text


def test_an_answer_is_kept_with_its_document() -> None:
    asked: list[int | None] = []

    @once
    def year(plan: PlanDocument) -> int | None:
        asked.append(plan.year)
        return plan.year

    first, second = document(plan_text()), document(plan_text(year="year: 2027\n"))

    assert [year(first), year(first), year(second), year(first)] == [2026, 2026, 2027, 2026]
    assert asked == [2026, 2027]
