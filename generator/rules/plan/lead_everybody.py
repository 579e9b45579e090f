"""Giao chủ trì cho tất cả mọi người.

“Các phòng, đơn vị” cùng chủ trì thì không phòng nào chịu trách nhiệm chính. Chọn một đơn vị đầu mối, các đơn vị khác
ghi ở cột phối hợp. Mỗi cách ghi được nêu một lần, kèm số nhiệm vụ. Không nêu khi tên chỉ rõ ai: “Các phòng có thủ tục
hành chính”, “UBND các huyện”.

Sai:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Các phòng, đơn vị thuộc Sở

Đúng:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Văn phòng Sở
        support: Các phòng, đơn vị thuộc Sở
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.folding import folded
from generator.rules.leads import leads
from generator.rules.plan_document import PlanDocument
from generator.rules.registers import so_many
from generator.rules.rule import Found
from generator.rules.units import units

ID = "lead-everybody"
SEVERITY = "info"
CLAUSE = ""
# Nobody can tell who is meant; the agency's own rooms at least can be counted.
_ANYBODY = re.compile(r"liên quan|tất cả|toàn thể|toàn bộ|mọi|cá nhân")


def check(document: PlanDocument) -> Iterator[Found]:
    """Leads that are everybody."""
    for lead in leads(document):
        named = units(lead.value)
        if named and all(unit.is_collective for unit in named):
            message = f"“{lead.value}” chủ trì{so_many(len(lead.tasks))}: không rõ ai chịu trách nhiệm chính."
            hint = "Ghi một đơn vị đầu mối ở `lead:`, chuyển các đơn vị khác sang `support:`."
            yield Found(lead.place, message, hint, severity="warning" if _ANYBODY.search(folded(lead.value)) else None)
