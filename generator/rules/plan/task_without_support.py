"""Vài nhiệm vụ để trống đơn vị phối hợp trong khi phần lớn có.

Nêu một lần cho cả bảng. Việc đơn vị chủ trì tự làm được thì gõ `support:` rồi để trống: chương trình hiểu là cố ý.

Sai:
    tasks:
      - task: Rà soát thủ tục hành chính
        support: Thanh tra Sở
      - task: Tổ chức tập huấn nghiệp vụ
        support: Phòng Công chức
      - task: Kiểm tra nội bộ
        support: Phòng Công chức
      - task: Công khai dự toán

Đúng:
    tasks:
      - task: Rà soát thủ tục hành chính
        support: Thanh tra Sở
      - task: Tổ chức tập huấn nghiệp vụ
        support: Phòng Công chức
      - task: Kiểm tra nội bộ
        support: Phòng Công chức
      - task: Công khai dự toán
        support:
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.plan_document import PlanDocument
from generator.rules.registers import gap, registers
from generator.rules.rule import Found

ID = "task-without-support"
SEVERITY = "info"
CLAUSE = ""
_FEWEST = 4


def check(document: PlanDocument) -> Iterator[Found]:
    """Registers where a few tasks say nothing of who helps."""
    for register in registers(document):
        found = gap(register, "support")
        forgotten = [task for task in found.tasks if "support" not in task.typed] if found else []
        if found and forgotten and found.of >= _FEWEST and len(forgotten) * 3 <= found.of:
            message = f"{len(forgotten)}/{found.of} nhiệm vụ để trống đơn vị phối hợp, từ nhiệm vụ này."
            hint = "Ghi `support:`; nếu không cần ai phối hợp thì gõ `support:` rồi để trống."
            yield Found(forgotten[0].place, message, hint)
