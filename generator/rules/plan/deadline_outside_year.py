"""Thời hạn ra ngoài năm của kế hoạch.

Kế hoạch năm 2026 mà thời hạn ghi năm 2027 (hay còn sót năm cũ) thường là do chép. Năm lấy ở trích yếu; kế hoạch của
một giai đoạn thì là cả giai đoạn. Không nêu: khoảng thời gian bắt đầu trong năm kế hoạch, báo cáo và tổng kết vào quý
I năm sau, việc chuẩn bị từ cuối năm trước.

Sai:
    tasks:
      - task: Tổ chức tập huấn nghiệp vụ
        deadline: Quý II/2027

Đúng:
    tasks:
      - task: Tổ chức tập huấn nghiệp vụ
        deadline: Quý II/<<year>>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.deadlines import dues, years
from generator.rules.folding import folded
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "deadline-outside-year"
SEVERITY = "warning"
CLAUSE = ""
_LOOKING_BACK = re.compile(
    r"báo cáo|tổng kết|đánh giá|chấm điểm|quyết toán|xếp loại|tổng hợp|sơ kết|khen thưởng|công bố"
)


def check(document: PlanDocument) -> Iterator[Found]:
    """Deadlines in years that the plan is not for."""
    known = years(document)
    if known is None:
        return
    first, last = known
    for due in dues(document):
        begins = due.clause.first or due.clause.last
        looks_back = due.clause.last.year == last + 1 and due.clause.last.month <= 3
        is_late = begins.year > last and not (looks_back and _LOOKING_BACK.search(folded(due.task)))
        # What is over when the plan comes out is told by another rule.
        is_early = due.clause.last.year < first and document.date.year is None
        if is_late or is_early:
            yield Found(due.place, _message(due.clause.words, first, last), "Sửa năm, hay gõ <<year>> để năm tự đổi.")


def _message(words: str, first: int, last: int) -> str:
    own = f"năm {first}" if first == last else f"giai đoạn {first}-{last}"
    return f"Thời hạn “{words}” nằm ngoài {own} của kế hoạch."
