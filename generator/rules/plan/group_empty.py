"""Nhóm không có nhiệm vụ nào.

Tên nhóm in thành một hàng mà bên dưới không có gì. Thêm nhiệm vụ hoặc bỏ nhóm.

Sai:
    tasks:
      - group: Cải cách thể chế
        rows:
          - task:
      - group: Cải cách thủ tục hành chính
        rows:
          - task: Rà soát thủ tục hành chính

Đúng:
    tasks:
      - group: Cải cách thể chế
        rows:
          - task: Rà soát văn bản
      - group: Cải cách thủ tục hành chính
        rows:
          - task: Rà soát thủ tục hành chính
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.plan.model import TaskGroup
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "group-empty"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Groups that have a name and nothing to do."""
    plan = document.plan
    for entries in (plan.tasks, *(layout.rows for layout in plan.tables.values())):
        for entry in entries:
            if not isinstance(entry, TaskGroup) or not entry.group:
                continue
            if not any(value for task in entry.rows for value in (*task.columns().values(), *task.lines)):
                name = " ".join(entry.group.split())
                yield Found(entry.group.place, f"Nhóm “{name}” không có nhiệm vụ nào.", "Thêm nhiệm vụ hoặc bỏ nhóm.")
