"""Giao chủ trì cho chính cơ quan ban hành kế hoạch.

Kế hoạch của Sở giao việc cho các phòng, đơn vị; ghi cả Sở chủ trì thì không biết phòng nào làm. Không nêu khi kế
hoạch giao việc cho nhiều cơ quan ngang nhau (Sở này, Sở khác, UBND các huyện).

Sai:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Sở Nội vụ

Đúng:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Văn phòng Sở
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.folding import folded, in_full
from generator.rules.leads import Lead, leads
from generator.rules.plan_document import PlanDocument
from generator.rules.registers import so_many
from generator.rules.rule import Found
from generator.rules.units import abbreviates, unit_key, units

ID = "lead-whole-agency"
SEVERITY = "warning"
CLAUSE = ""
_COUNCIL_AND_LEVEL = 5
_AGENCY = re.compile(r"(?:sở|ubnd|ủy ban|bộ|cục|công an|ban|bảo hiểm|kho bạc|các sở)\b")


def check(document: PlanDocument) -> Iterator[Found]:
    """Leads that are the issuing agency itself."""
    known = leads(document)
    own = [lead for lead in known if _is_agency(lead.value, document.agency)]
    others = [lead for lead in known if lead not in own]
    if not own or _is_among_equals(others):
        return
    for lead in own:
        counted = so_many(len(lead.tasks))
        message = f"“{lead.value}” là chính cơ quan ban hành{counted}: không rõ phòng, đơn vị nào chủ trì."
        yield Found(lead.place, message, "Ghi tên phòng, đơn vị ở `lead:`.")


def _is_agency(value: str, agency: str) -> bool:
    named = units(value)
    if len(named) != 1:
        return False
    name = named[0].name
    kind = folded(agency).split(" ")[0]
    bare = folded(name) in (kind, f"cơ quan {kind}", f"toàn {kind}") and kind in ("sở", "cục", "chi cục")
    if kind in ("ubnd", "ủy"):
        # "UBND xã" in the plan of "Ủy ban nhân dân xã Hòa Tiến".
        short, full = in_full(name), in_full(agency)
        bare = len(short) >= _COUNCIL_AND_LEVEL and short == full[: len(short)]
    return bare or unit_key(name) == unit_key(agency) or abbreviates(name, agency)


def _is_among_equals(others: list[Lead]) -> bool:
    outside = sum(1 for lead in others if _AGENCY.match(folded(lead.value)))
    return outside * 2 >= len(others) > 0
