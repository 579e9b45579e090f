from __future__ import annotations

import pytest

from generator.rules.plan import (
    task_without_deadline,
    task_without_lead,
    task_without_product,
    task_without_support,
)
from tests.rules.plan.registers import register, row
from tests.rules.support import document, found, words
from tests.support import body, plan_text

FULL = {"lead": "Văn phòng Sở", "deadline": "Quý II/<<year>>", "product": "Báo cáo", "support": "Thanh tra Sở"}
RULES = {"lead": task_without_lead, "deadline": task_without_deadline, "product": task_without_product}


def without(column: str) -> dict[str, str]:
    return {name: value for name, value in FULL.items() if name != column}


@pytest.mark.parametrize("column", RULES)
def test_each_task_that_lacks_what_most_have_is_told(column: str) -> None:
    plan = register(row("Rà soát văn bản", **FULL), row("Mở lớp", **without(column)), row("Kiểm tra", **FULL))

    assert words(RULES[column], plan) == ["Mở lớp"]


@pytest.mark.parametrize("column", RULES)
def test_a_key_left_blank_is_told_at_its_task(column: str) -> None:
    plan = register(row("Rà soát văn bản", **FULL), "- task: Mở lớp", f"  {column}:")

    assert words(RULES[column], plan) == ["Mở lớp"]


@pytest.mark.parametrize("column", RULES)
def test_where_no_task_has_it_one_finding_stands_for_all(column: str) -> None:
    plan = register(row("Rà soát văn bản", **without(column)), row("Mở lớp", **without(column)))

    assert words(RULES[column], plan) == ["Rà soát văn bản"]


@pytest.mark.parametrize("column", RULES)
def test_where_few_have_it_one_finding_counts_the_others(column: str) -> None:
    rows = [row(f"Việc {name}", **without(column)) for name in ("thứ nhất", "thứ hai", "thứ ba")]
    (finding,) = RULES[column].check(document(register(row("Rà soát văn bản", **FULL), *rows)))

    assert "3/4 nhiệm vụ" in finding.message


@pytest.mark.parametrize("column", RULES)
def test_what_the_group_says_or_a_line_says_is_said(column: str) -> None:
    of_group = register(
        "- group: Thể chế", f"  {column}: Chung", "  rows:", "    - task: Rà soát", "    - task: Mở lớp"
    )
    of_line = register(
        row("Rà soát", **FULL), "- task: Mở lớp", "  lines:", f"    - {column}: Riêng", "- task: Kiểm tra", "  lead: A",
        "  deadline: Quý III", "  product: B",
    )  # fmt: skip

    assert found(RULES[column], of_group) == []
    assert found(RULES[column], of_line) == []


def test_a_task_that_names_its_time_or_its_lead_lacks_neither() -> None:
    plan = register(
        row("Rà soát văn bản", **FULL),
        row("Mở lớp trong tháng 5", **without("deadline")),
        row("Kiểm tra, Thanh tra Sở chủ trì", **without("lead")),
        row("Tổng kết", **FULL),
    )

    assert found(task_without_deadline, plan) == []
    assert found(task_without_lead, plan) == []


def test_what_is_paid_regularly_is_no_time() -> None:
    plan = register(row("Rà soát văn bản", **FULL), row("Giao kinh phí chi thường xuyên", **without("deadline")))

    assert words(task_without_deadline, plan) == ["Giao kinh phí chi thường xuyên"]


def test_goals_are_as_good_as_products() -> None:
    plan = register(row("Kế hoạch", lead="Văn phòng", goal="Đủ"), row("Báo cáo", lead="Văn phòng", goal="Đúng hạn"))

    assert found(task_without_product, plan) == []


def test_a_timetable_has_no_products() -> None:
    plan = register(row("Kiểm tra đơn vị A", deadline="Quý II"), row("Kiểm tra đơn vị B", deadline="Quý III"))

    assert found(task_without_product, plan) == []


@pytest.mark.parametrize(("header", "severity"), [("", "info"), ("      deadline: Thời hạn\n", None)])
def test_a_table_without_the_column_is_only_worth_a_look(header: str, severity: str | None) -> None:
    table = f"tables:\n  nhiem-vu:\n    columns:\n      task: Nhiệm vụ\n      lead: Chủ trì\n{header}"
    plan = register(row("Rà soát", lead="Văn phòng"), row("Mở lớp", lead="Thanh tra"), tables=table)

    assert [x.severity for x in task_without_deadline.check(document(plan))] == [severity]


def test_a_table_that_is_no_list_of_tasks_asks_for_nothing() -> None:
    table = """tables:
  kiem-tra:
    columns:
      tt: TT
      task: Tên đơn vị được kiểm tra
      deadline: Thời gian
    rows:
      - task: Trung tâm Lưu trữ
        deadline: Quý II
      - task: Chi cục Văn thư
        deadline: Quý III
"""
    staff = """tables:
  nhiem-vu:
    columns:
      task: Nhiệm vụ
      who: Người thực hiện
      deadline: Thời hạn
"""

    assert found(task_without_lead, register(row("Rà soát", deadline="Quý I"), tables=table)) == []
    plan = register(row("Rà soát", who="Ông A", deadline="Quý I"), row("Mở lớp", who="Bà B"), tables=staff)
    assert found(task_without_lead, plan) == []
    assert words(task_without_deadline, plan) == ["Mở lớp"]


def test_a_plan_without_tasks_lacks_nothing() -> None:
    assert found(task_without_lead, register(row("Rà soát", product="Báo cáo"))) == []


def test_who_helps_may_be_left_blank_on_purpose() -> None:
    rows = [row(name, **FULL) for name in ("Rà soát", "Mở lớp", "Kiểm tra")]

    assert words(task_without_support, register(*rows, row("Tổng kết", lead="Văn phòng"))) == ["Tổng kết"]
    assert found(task_without_support, register(*rows, "- task: Tổng kết", "  support:")) == []
    assert found(task_without_support, register(rows[0], row("A", lead="B"), row("C", lead="D"))) == []


def written(*fields: tuple[str, ...]) -> str:
    """Tasks written out in the body, each with these fields under it."""
    lines = [
        line
        for number, said in enumerate(fields, start=1)
        for line in (f"{number}. Việc thứ {number}.", *(f"- {name}." for name in said))
    ]
    return plan_text(sections=body(*lines))


WRITTEN = ("Chủ trì: Văn phòng Sở", "Thời hạn: Quý II/<<year>>", "Sản phẩm: Báo cáo")


@pytest.mark.parametrize(("left_out", "column"), [(0, "lead"), (1, "deadline"), (2, "product")])
def test_a_written_task_that_lacks_what_the_others_have_is_told(left_out: int, column: str) -> None:
    lacking = tuple(said for number, said in enumerate(WRITTEN) if number != left_out)
    assert found(RULES[column], written(WRITTEN, lacking, WRITTEN)) == [(20, 7)]
    assert found(RULES[column], written(WRITTEN, WRITTEN, WRITTEN)) == []
    assert found(RULES[column], written(WRITTEN, lacking, lacking)) == []
