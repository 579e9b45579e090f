"""Chủ trì hay thời hạn gõ trong lời văn khác với bảng.

Một nhiệm vụ vừa gõ trong lời văn (với dòng “- Chủ trì: ...”, “- Thời gian: ...”) vừa có trong bảng thì hai nơi dễ
lệch nhau. Chỉ so khi lời văn nêu đúng nhiệm vụ ấy. Cách chắc chắn hơn: in nhiệm vụ bằng <<tasks ...>>, khỏi gõ hai
lần.

Sai:
    tasks:
      - task: Xây dựng Kế hoạch pháp chế năm <<year>>
        lead: Văn phòng Sở
        deadline: Quý I/<<year>>
    sections:
      - title: Nhiệm vụ
        text: |
          1. Xây dựng Kế hoạch pháp chế năm <<year>>.
          - Chủ trì: Thanh tra Sở.

Đúng:
    tasks:
      - task: Xây dựng Kế hoạch pháp chế năm <<year>>
        lead: Văn phòng Sở
        deadline: Quý I/<<year>>
    sections:
      - title: Nhiệm vụ
        text: |
          1. Xây dựng Kế hoạch pháp chế năm <<year>>.
          - Chủ trì: Văn phòng Sở.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.alike import meaning
from generator.rules.deadlines import clauses
from generator.rules.document import Passage
from generator.rules.memo import once
from generator.rules.plan_document import PlanDocument, TaskFacts
from generator.rules.rule import Found
from generator.rules.units import units
from generator.rules.written import FIELD

ID = "body-field-differs"
SEVERITY = "warning"
CLAUSE = ""
# Fewer syllables name no task for certain.
_FEWEST = 4

_LEADS = re.compile(
    r"(?P<lead>(?:Phòng|Văn phòng|Thanh tra|Trung tâm|Chi cục|Ban)\b[^.;:\n]{0,80}?) chủ trì,? (?:thực hiện )?"
    r"(?P<task>[^.;:\n]+)"
)


def check(document: PlanDocument) -> Iterator[Found]:
    """Typed fields under a typed task that has a row of its own."""
    above = ""
    for passage in document.of("item", "text", "heading", "section"):
        yield from _sentence(document, passage)
        name, _, value = passage.text.partition(":")
        field = FIELD.fullmatch(name.strip())
        value = value.strip(" ./")
        if field is None:
            above = passage.text if passage.label and passage.kind != "section" and not passage.appendix else ""
        elif above and value and not passage.is_computed(len(name) + 2, len(name) + 3):
            rows = _rows(document).get(_words(above), [])
            own = [_difference(str(field.lastgroup), value, task, document.year) for task in rows]
            if own and all(own):
                yield _found(passage, value, own[0], rows[0])


def _sentence(document: PlanDocument, passage: Passage) -> Iterator[Found]:
    """ "Phòng A chủ trì rà soát ...", while the row of that task has another unit."""
    match = _LEADS.match(passage.text) if not passage.appendix else None
    rows = _rows(document).get(_words(match["task"]), []) if match else []
    own = [_difference("lead", match["lead"], task, document.year) for task in rows] if match else []
    if match and own and all(own) and not passage.is_computed(*match.span("lead")):
        yield _found(passage, match["lead"], own[0], rows[0])


@once
def _rows(document: PlanDocument) -> dict[tuple[str, ...], list[TaskFacts]]:
    found: dict[tuple[str, ...], list[TaskFacts]] = {}
    for task in document.tasks:
        key = _words(task.words)
        if len(key) >= _FEWEST:
            found.setdefault(key, []).append(task)
    return found


def _words(text: str) -> tuple[str, ...]:
    means = meaning(text)
    return (*means.syllables, *(["+"] if means.does and not means.makes else []))


def _difference(column: str, value: str, task: TaskFacts, year: int | None) -> str:
    """What the row says instead, if it is another unit or another day; "" if it says the same, or nothing."""
    own = task.values.get(column, "")
    differ = False
    if column == "lead":
        differ = not {unit.key for unit in units(value)} & {unit.key for unit in units(own)}
    elif column == "deadline":
        days = [[(one.first, one.last) for one in clauses(text, year)] for text in (value, own)]
        differ = all(days) and days[0] != days[1]
    return " ".join(own.split()) if own and differ else ""


def _found(passage: Passage, value: str, own: str, task: TaskFacts) -> Found:
    start = passage.text.find(value)
    message = f"Lời văn ghi “{value}”, bảng ghi “{own}” cho cùng nhiệm vụ (dòng {task.place.line})."
    return Found(passage.at(start, start + len(value)), message, "Sửa cho khớp, hoặc in nhiệm vụ bằng <<tasks …>>.")
