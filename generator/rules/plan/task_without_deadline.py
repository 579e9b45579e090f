"""Nhiệm vụ không có thời hạn.

Không có thời hạn thì không theo dõi, không chấm điểm được mức độ hoàn thành. Việc làm quanh năm vẫn ghi “Thường
xuyên” hay “Trong năm”. Nếu phần lớn nhiệm vụ có thời hạn thì mỗi chỗ trống được nêu riêng; nếu không thì nêu một lần.

Sai:
    tasks:
      - task: Rà soát thủ tục hành chính
        lead: Văn phòng Sở
        deadline: Quý II/<<year>>
      - task: Tổ chức tập huấn nghiệp vụ
        lead: Thanh tra Sở

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

ID = "task-without-deadline"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Tasks to be done at no time."""
    hint = "Ghi `deadline:`: tháng, quý, ngày cụ thể; việc làm quanh năm thì ghi Thường xuyên."
    yield from missing(document, "deadline", "thời hạn", hint)
