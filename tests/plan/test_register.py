"""The task register: defaults of groups, ids, and what would print nowhere."""

from __future__ import annotations

from generator.outline.blocks import Table
from tests.support import body, errors, notices, outline_of, plan_text, problem

TABLE = "tables:\n  b:\n    columns:\n      task: Việc\n      lead: Chủ trì\n"


def cells(text: str) -> list[list[str]]:
    (table,) = (block for block in outline_of(text).blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows if row.kind == "task"]


def test_a_group_value_holds_for_its_rows_unless_a_row_has_its_own_or_leaves_it_blank() -> None:
    tasks = (
        "tasks:\n  - group: Nhóm\n    lead: Văn phòng\n    rows:\n"
        "      - task: A\n      - task: B\n        lead: Thanh tra\n      - task: C\n        lead:\n"
    )

    assert cells(plan_text(sections=body("<<table b>>"), tasks=tasks, tables=TABLE)) == [
        ["A", "Văn phòng"],
        ["B", "Thanh tra"],
        ["C", ""],
    ]


def test_the_same_id_twice_is_told_whatever_it_names() -> None:
    rows = "      - task: A\n        id: a\n      - task: B\n        id: a\n"
    tasks = "tasks:\n  - group: Nhóm\n    id: mot\n    rows:\n" + rows
    text = plan_text(sections=body("<<table b>>"), tasks=tasks, tables=TABLE)

    # `mot` is the section of `body`, on line 14.
    assert errors(text) == [("duplicate-id", 14, 9), ("duplicate-id", 30, 13)]


def test_rows_of_a_table_of_its_own_may_not_take_an_id_of_the_register() -> None:
    table = TABLE + "    rows:\n      - task: C\n        id: a\n"
    text = plan_text(
        sections=body("<<tasks a>>", "<<table b>>"), tasks="tasks:\n  - task: A\n    id: a\n", tables=table
    )

    assert errors(text) == [("duplicate-id", 34, 13)]


def test_an_unknown_field_is_told_with_the_likely_one() -> None:
    tasks = "tasks:\n  - group: Nhóm\n    leed: X\n    rows:\n      - task: A\n        deadlne: Quý I\n"
    text = plan_text(sections=body("<<table b>>"), tasks=tasks, tables=TABLE)

    assert errors(text) == [("unknown-field", 25, 11), ("unknown-field", 28, 18)]


def test_a_field_of_another_table_is_known() -> None:
    tables = TABLE + "  c:\n    columns:\n      nguon: Nguồn\n"
    tasks = "tasks:\n  - task: A\n    nguon: Ngân sách\n"

    assert errors(plan_text(sections=body("<<table b>>", "<<table c>>"), tasks=tasks, tables=tables)) == []


def test_tasks_that_are_printed_nowhere_are_told_once() -> None:
    tasks = "tasks:\n  - task: A\n    id: a\n  - task: B\n  - task: C\n"
    text = plan_text(sections=body("<<tasks a>>"), tasks=tasks)

    assert notices(text) == [("unprinted-task", 26, 11)]
    assert problem(text, "unprinted-task").message.startswith("2 nhiệm vụ")


def test_two_thousand_rows_are_read_in_order() -> None:
    rows = "".join(f"  - task: Việc {number}\n    id: viec-{number}\n    lead: Văn phòng\n" for number in range(2000))
    text = plan_text(sections=body("<<table b>>"), tasks="tasks:\n" + rows, tables=TABLE)

    assert [row[0] for row in cells(text)] == [f"Việc {number}" for number in range(2000)]
