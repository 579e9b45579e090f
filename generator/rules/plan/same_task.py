"""Một nhiệm vụ ghi hai lần.

Hai hàng cùng một việc thì khi báo cáo bị đếm hai lần. So sánh không kể năm, chữ viết tắt, động từ mở đầu (xây dựng,
ban hành). Không nêu: báo cáo của các kỳ khác nhau, cùng việc nhưng khác đơn vị chủ trì, lập kế hoạch và thực hiện kế
hoạch ấy. Hai hàng lệch cả thời hạn thì xem `two-deadlines`.

Sai:
    tasks:
      - group: Thủ tục hành chính
        rows:
          - task: Xây dựng Kế hoạch rà soát, đánh giá TTHC năm <<year>>
            deadline: Tháng 3/<<year>>
      - group: Chỉ đạo, điều hành
        rows:
          - task: Ban hành kế hoạch rà soát, đánh giá thủ tục hành chính
            deadline: Tháng 3/<<year>>

Đúng:
    tasks:
      - group: Thủ tục hành chính
        rows:
          - task: Xây dựng Kế hoạch rà soát, đánh giá TTHC năm <<year>>
            deadline: Tháng 3/<<year>>
      - group: Chỉ đạo, điều hành
        rows:
          - task: Ban hành kế hoạch kiểm tra cải cách hành chính
            deadline: Tháng 3/<<year>>
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found
from generator.rules.twins import twins

ID = "same-task"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """The later one of two tasks that are the same."""
    for pair in twins(document):
        if not pair.deadlines_differ:
            words = " ".join(pair.one.words.split())
            message = f"Nhiệm vụ này trùng với “{words}” ở dòng {pair.one.place.line}."
            yield Found(pair.other.at("task"), message, "Bỏ một trong hai, hoặc viết rõ chỗ khác nhau.")
