"""Một nhiệm vụ có nhiều đơn vị chủ trì.

Mỗi việc một đơn vị chịu trách nhiệm chính; các đơn vị còn lại phối hợp. Mỗi cách ghi được nêu một lần, kèm số nhiệm
vụ. Dấu phẩy và chữ “và” trong tên một đơn vị (Phòng Kế hoạch và Đầu tư) không bị coi là hai đơn vị.

Sai:
    tasks:
      - task: Kiểm tra công vụ
        lead: Thanh tra + Văn phòng Sở

Đúng:
    tasks:
      - task: Kiểm tra công vụ
        lead: Thanh tra
        support: Văn phòng Sở
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.folding import folded
from generator.rules.leads import leads
from generator.rules.places import place_of
from generator.rules.plan_document import PlanDocument
from generator.rules.registers import so_many
from generator.rules.rule import Found
from generator.rules.units import units

ID = "lead-several"
SEVERITY = "warning"
CLAUSE = ""
_EACH = re.compile(r"(?:ubnd|ủy ban nhân dân|chính quyền)\s(?:các|cấp)\s")


def check(document: PlanDocument) -> Iterator[Found]:
    """Leads that are two units or more."""
    for lead in leads(document):
        # "Văn phòng Sở; các phòng phối hợp" says who helps, in the wrong column but clearly.
        named = [unit for unit in units(lead.value) if "phối hợp" not in folded(unit.name)]
        # "Các sở; UBND các xã": each in its own place, not two for one task.
        if len({unit.key for unit in named}) < 2 or all(
            unit.is_collective or _EACH.match(folded(unit.name)) for unit in named
        ):
            continue
        # In a sentence not every "và" stands between two units.
        if lead.written and not all(unit.is_inner for unit in named):
            continue
        second = named[1]
        names = "; ".join(f"“{unit.name}”" for unit in named[:3]) + ("; ..." if len(named) > 3 else "")
        message = f"{len(named)} đơn vị cùng chủ trì{so_many(len(lead.tasks))}: {names}."
        hint = "Để một đơn vị ở `lead:`, chuyển các đơn vị khác sang `support:`."
        yield Found(place_of(lead.typed, second.name) or lead.place, message, hint)
