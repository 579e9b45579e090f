"""What a plan may hold, and how its tasks are grouped."""

from __future__ import annotations

from typing import Any

from generator.outline.blocks import IssueDate
from generator.plan.binding import bind
from generator.plan.loading.loader import parse
from generator.plan.model import Plan, Task, TaskGroup, groups
from tests.support import plan_text


def plan(**parts: str) -> Plan:
    return bind(parse(plan_text(**parts), "ke-hoach.yaml")).plan


def test_what_is_left_out_has_the_usual_value() -> None:
    read = plan(title="title:\n  subject: Cải cách hành chính\n")

    assert read.title.type == "Kế hoạch"
    assert (read.numbering, read.caption, read.format) == ("I.", "filled", "1")
    assert (read.sections[0].part, read.tasks, read.tables, read.footnotes) == (None, [], {}, {})
    assert read.header.date == IssueDate(9, 2, 2026)


def test_values_stay_as_typed() -> None:
    read = plan(extra="footnotes:\n  1: 0134\n  co-so: 1.10\nclosing: no\n")

    assert dict(read.footnotes) == {"1": "0134", "co-so": "1.10"}
    assert read.closing == "no"


def test_tasks_between_groups_form_groups_without_a_name() -> None:
    read = plan(
        tasks="tasks:\n  - task: A\n  - task: B\n  - group: Nhóm\n    rows:\n      - task: C\n  - task: D\n",
    )
    made = [(group.group, [row.task for row in group.rows]) for group in groups(read.tasks)]

    assert made == [(None, ["A", "B"]), ("Nhóm", ["C"]), (None, ["D"])]


def test_an_entry_with_rows_or_a_name_is_a_group_and_any_other_a_task() -> None:
    read = plan(tasks="tasks:\n  - lead: Văn phòng\n    rows:\n      - task: A\n  - task: B\n")

    assert [type(entry) for entry in read.tasks] == [TaskGroup, Task]


def test_the_columns_of_a_row_are_its_values_with_the_blank_ones_and_those_of_the_office() -> None:
    read = plan(tasks="tasks:\n  - task: A\n    id: a\n    body: B\n    lead:\n    nguon: Ngân sách\n")
    (task,) = read.tasks
    values: dict[str, Any] = task.columns()

    assert values == {"task": "A", "lead": "", "nguon": "Ngân sách"}
