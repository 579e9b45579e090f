"""Nhiệm vụ không có đơn vị chủ trì.

Nhiệm vụ không giao cho ai thì không ai làm (“rõ người, rõ việc, rõ thời gian, rõ sản phẩm”). Đơn vị ghi ở nhóm là của
mọi hàng trong nhóm. Nếu phần lớn nhiệm vụ có đơn vị chủ trì thì mỗi chỗ trống được nêu riêng; nếu không thì nêu một
lần.

Sai:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Văn phòng Sở
        deadline: Quý II/<<year>>
      - task: Tổ chức tập huấn nghiệp vụ
        deadline: Quý III/<<year>>

Đúng:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Văn phòng Sở
        deadline: Quý II/<<year>>
      - task: Tổ chức tập huấn nghiệp vụ
        lead: Thanh tra Sở
        deadline: Quý III/<<year>>
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.missing import missing
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "task-without-lead"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Tasks given to nobody."""
    yield from missing(document, "lead", "đơn vị chủ trì", "Ghi `lead:` ở nhiệm vụ, hoặc ở nhóm nếu cả nhóm như nhau.")
