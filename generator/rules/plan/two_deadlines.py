"""Một nhiệm vụ có hai thời hạn.

Cùng một việc ghi ở hai nhóm với hai thời hạn khác nhau thì không biết theo thời hạn nào. Không nêu hai hàng liền nhau
trong một nhóm: đó thường là hai đợt của một việc.

Sai:
    tasks:
      - group: Thể chế
        rows:
          - task: Xây dựng Kế hoạch theo dõi thi hành pháp luật
            deadline: Tháng 02/<<year>>
      - group: Chỉ đạo, điều hành
        rows:
          - task: Ban hành Kế hoạch theo dõi thi hành pháp luật năm <<year>>
            deadline: Quý II/<<year>>

Đúng:
    tasks:
      - group: Thể chế
        rows:
          - task: Xây dựng Kế hoạch theo dõi thi hành pháp luật
            deadline: Tháng 02/<<year>>
      - group: Chỉ đạo, điều hành
        rows:
          - task: Báo cáo kết quả theo dõi thi hành pháp luật
            deadline: Quý II/<<year>>
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found
from generator.rules.twins import twins

ID = "two-deadlines"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """The later one of two deadlines of one task."""
    for pair in twins(document):
        if pair.deadlines_differ:
            first, second = (" ".join(task.values["deadline"].split()) for task in pair[:2])
            line = pair.one.at("deadline").line
            message = f"Cùng một nhiệm vụ mà ở đây ghi “{second}”, ở dòng {line} ghi “{first}”."
            yield Found(pair.other.at("deadline"), message, "Thống nhất một thời hạn, hoặc bỏ một trong hai nhiệm vụ.")
