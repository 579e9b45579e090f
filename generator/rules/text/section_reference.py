"""Mục, khoản viện dẫn phải có, và nói đúng điều đang nói.

“Mục II”, “khoản 1 Mục II” gõ tay thì Mục ấy phải có trong văn bản này; “nhiệm vụ được giao tại Mục II” thì Mục II
phải là Mục nói về nhiệm vụ. Nơi trong văn bản khác (“Mục II Nghị quyết số …”) không xét. Viện dẫn bằng `<<ref …>>`
thì số tự đúng.

Sai:
    1. Thực hiện các nhiệm vụ nêu tại Mục IV.

Đúng:
    1. Thực hiện các nhiệm vụ nêu tại Mục I.
    2. Thực hiện Mục IV Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document
from generator.rules.references import Reference, Section, references, sections
from generator.rules.rule import Found

ID = "section-reference"
SEVERITY = "warning"
CLAUSE = ""

# What is said to be there, and titles under which it cannot be.
_TASKS = re.compile(
    r"(?:nhiệm vụ|công việc)[^.;]{0,80}(?:tại|ở|trong|nêu|theo)\s*$|(?:giao|phân công)[^.;]{0,40}(?:tại|ở|theo)\s*$",
    re.IGNORECASE,
)
_NO_TASKS = re.compile(
    r"hạn chế|tồn tại|mục đích|mục tiêu|yêu cầu|tình hình|kết quả|nguyên nhân|căn cứ|kinh phí|tổ chức thực hiện"
    r"|phạm vi|đối tượng",
    re.IGNORECASE,
)
_MAY_HOLD = re.compile(r"nhiệm vụ|nội dung|giải pháp|phân công|trách nhiệm", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """Each reference to a Mục or khoản that is not there, or is about something else."""
    known = sections(document)
    if not known:
        return
    for named in references(document):
        if named.kind != "Mục" or named.passage.appendix:
            continue
        words = named.passage.text[named.start : named.end]
        place = named.passage.at(named.start, named.end)
        target = known.get(named.number)
        if target is None:
            yield Found(place, f"Văn bản không có Mục {named.number}.", _hint(known))
        elif named.clause and target.clauses and named.clause not in target.clauses:
            message = f"Mục {named.number} không có khoản {named.clause}."
            yield Found(place, message, f"Mục {named.number} có khoản: {', '.join(sorted(target.clauses))}.")
        elif not named.clause and _misled(named, target):
            yield Found(
                place,
                f"“{words}” là “{target.title.text}”, không phải chỗ nêu nhiệm vụ.",
                "Xem lại số của Mục.",
            )


def _misled(named: Reference, target: Section) -> bool:
    title = target.title.text
    before = named.passage.text[: named.start]
    return bool(_TASKS.search(before) and _NO_TASKS.search(title) and not _MAY_HOLD.search(title))


def _hint(known: dict[str, Section]) -> str:
    return f"Các Mục có trong văn bản: {', '.join(known)}."
