"""Một đơn vị vừa chủ trì vừa phối hợp cùng một nhiệm vụ.

Thường do sửa đơn vị chủ trì mà quên sửa cột phối hợp, hoặc giá trị ghi ở nhóm trùng với giá trị riêng của hàng. Mỗi
cặp được nêu một lần.

Sai:
    tasks:
      - task: Kiểm tra công vụ
        lead: Thanh tra Sở
        support: Văn phòng Sở, Thanh tra Sở

Đúng:
    tasks:
      - task: Kiểm tra công vụ
        lead: Thanh tra Sở
        support: Văn phòng Sở
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.places import in_value
from generator.rules.plan_document import PlanDocument, TaskFacts
from generator.rules.registers import so_many
from generator.rules.rule import Found
from generator.rules.units import Unit, units

ID = "lead-in-support"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Units that help themselves."""
    pairs: dict[tuple[str, str], list[TaskFacts]] = {}
    for task in document.tasks:
        lead, support = task.values.get("lead", ""), task.values.get("support", "")
        if lead and support:
            pairs.setdefault((lead, support), []).append(task)
    for (lead, support), tasks in pairs.items():
        twice = _twice(lead, support)
        if twice:
            message = f"“{twice.name}” vừa chủ trì vừa phối hợp{so_many(len(tasks))}."
            place = in_value(tasks[0], "support", twice.name)
            yield Found(place, message, "Bỏ khỏi một trong hai cột.", severity="info" if twice.is_collective else None)


def _twice(lead: str, support: str) -> Unit | None:
    leading = {unit.key for unit in units(lead)}
    return next((unit for unit in units(support) if unit.key in leading), None)
