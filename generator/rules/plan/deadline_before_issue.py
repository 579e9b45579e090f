"""Thời hạn đã qua vào ngày ban hành kế hoạch.

Thường do chép từ năm trước hoặc kế hoạch ban hành chậm. Chưa biết ngày ban hành thì so theo tháng: thời hạn rơi vào
chính tháng ban hành cũng được nêu, trừ nhiệm vụ ban hành chính kế hoạch này. Không nêu việc thường xuyên, và mốc chỉ
ngày bắt đầu.

Sai:
    tasks:
      - task: Lập danh mục thủ tục cần rà soát
        deadline: Tháng 01/<<year>>

Đúng:
    tasks:
      - task: Lập danh mục thủ tục cần rà soát
        deadline: Tháng 3/<<year>>
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.outline.blocks import IssueDate
from generator.rules.alike import meaning
from generator.rules.deadlines import Due, dues
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "deadline-before-issue"
SEVERITY = "warning"
CLAUSE = ""
_HINT = "Lùi thời hạn, hoặc bỏ nhiệm vụ đã làm xong."


def check(document: PlanDocument) -> Iterator[Found]:
    """Deadlines that have passed when the plan comes out."""
    issued = document.date
    if issued.year is None:
        return
    for due in dues(document):
        last = due.clause.last
        if _is_before(last, issued):
            message = f"Thời hạn “{due.clause.words}” đã qua khi ban hành kế hoạch ({_told(issued)})."
            yield Found(due.place, message, _HINT)
        elif _is_at_once(due, issued) and not _is_this_plan(due.task, document):
            message = f"Thời hạn “{due.clause.words}” rơi đúng vào lúc ban hành kế hoạch ({_told(issued)})."
            yield Found(due.place, message, "Kiểm tra lại: có kịp làm sau ngày ban hành không?")


def _is_before(last: date, issued: IssueDate) -> bool:
    known = [part for part in (issued.year, issued.month, issued.day) if part is not None]
    return [last.year, last.month, last.day][: len(known)] < known


def _is_at_once(due: Due, issued: IssueDate) -> bool:
    """On the day of issue; in its month where the day is not known."""
    last = due.clause.last
    if issued.month is None or (last.year, last.month) != (issued.year, issued.month):
        return False
    return issued.day in (None, last.day)


def _is_this_plan(task: str, document: PlanDocument) -> bool:
    """Whether the task is to issue this very plan: its deadline is the date of issue."""
    subject = " ".join(passage.text for passage in document.of("subject", "agency"))
    own = {*meaning(subject).syllables, *_OF_A_PLAN}
    return "kế" in meaning(task).syllables and set(meaning(task).syllables) <= own


_OF_A_PLAN = frozenset("kế hoạch ban hành triển khai xây dựng thực hiện tổ chức nội".split())


def _told(issued: IssueDate) -> str:
    known = [f"{part:02d}" for part in (issued.day, issued.month) if part is not None]
    return "/".join([*known, str(issued.year)])
