"""Tên nhóm, số của nội dung trong lời văn khác với bảng.

Một lĩnh vực mang hai tên (“Chính phủ điện tử” ở lời văn, “Chính quyền điện tử, chính quyền số” ở bảng), hoặc lời văn
dẫn “nội dung 1.8” mà ở bảng nội dung ấy mang số 1.7. Không nêu khi chỉ khác chữ viết tắt và chữ đệm (công tác, hành
chính nhà nước), hoặc khi các tiêu đề trong lời văn không theo nhóm của bảng.

Sai:
    tasks:
      - group: Cải cách thể chế
        rows:
          - task: Rà soát văn bản
      - group: Cải cách tài chính công
        rows:
          - task: Công khai dự toán
      - group: Phát triển chính quyền điện tử, chính quyền số
        rows:
          - task: Số hóa hồ sơ
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách tài chính công**
          **3. Phát triển Chính phủ điện tử, Chính phủ số**

Đúng:
    tasks:
      - group: Cải cách thể chế
        rows:
          - task: Rà soát văn bản
      - group: Cải cách tài chính công
        rows:
          - task: Công khai dự toán
      - group: Phát triển chính quyền điện tử, chính quyền số
        rows:
          - task: Số hóa hồ sơ
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách tài chính công**
          **3. Phát triển Chính quyền điện tử, Chính quyền số**
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.blocks import Table
from generator.outline.labels import typed_label
from generator.rules.folding import in_full
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "body-against-table"
SEVERITY = "info"
CLAUSE = ""
_IDLE = re.compile(r"\b(?:công tác|về|và|của|nền|nhà nước|hành chính|các|cán bộ|việc)\b")
_CLOSE = 0.6
# Four steps at most: looking for the end of a line of nothing but steps would be tried from each of them.
_NUMBERED = re.compile(r"(?<!\d\.)\b([1-9]\d?(?:\.\d{1,2}){1,4})\.?\s+([^.;:<(]{8,})")


def check(document: PlanDocument) -> Iterator[Found]:
    """Headings that are nearly a group's name, and numbers that are another row's."""
    yield from _names(document)
    yield from _numbers(document)


def _names(document: PlanDocument) -> Iterator[Found]:
    groups = {_key(name): name for name in dict.fromkeys(task.group for task in document.tasks if task.group)}
    headings = {_key(passage.text): passage for passage in document.of("heading") if not passage.appendix}
    same = groups.keys() & headings.keys()
    # Where the body is not divided as the table is, its headings have names of their own.
    if len(same) * 2 < len(groups) or len(same) < 2:
        return
    free = [key for key in groups if key not in same]
    for key, passage in headings.items():
        if key in same or not key or not free:
            continue
        nearest = max(free, key=lambda other: _likeness(key, other))
        if _likeness(key, nearest) >= _CLOSE:
            name = groups[nearest] if not groups[nearest].isupper() else groups[nearest].capitalize()
            typed = passage.text.removesuffix("./.")
            message = f"Lời văn gọi là “{typed}”, bảng gọi là “{' '.join(name.split())}”."
            yield Found(passage.at(0, len(typed)), message, "Dùng một tên cho cả lời văn và bảng.")


def _key(name: str) -> frozenset[str]:
    return frozenset(_IDLE.sub(" ", " ".join(in_full(name))).split())


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _numbers(document: PlanDocument) -> Iterator[Found]:
    """ "1.8 Văn thư, lưu trữ" in the body where the row of that name is number 1.7."""
    cited = [
        (passage, found)
        for passage in document.of("item", "text", "heading")
        if not passage.appendix
        for found in _NUMBERED.finditer(passage.text)
    ]
    if not cited:
        return
    rows = dict(_numbered_rows(document))
    for passage, found in cited:
        number = _number_of(found[2], rows)
        if number and number != found[1] and not passage.is_computed(*found.span(1)):
            name = " ".join(found[2].removesuffix("./.").split())
            message = f"Lời văn ghi “{name}” là {found[1]}, ở bảng là {number}."
            yield Found(passage.at(*found.span(1)), message, "Thống nhất số của nội dung này.")


def _numbered_rows(document: PlanDocument) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of the rows that print a number of two steps or more, and that number."""
    for block in document.outline.blocks:
        for row in block.rows if isinstance(block, Table) else ():
            if row.kind == "task":
                cells = {cell.name: cell.text for cell in row.cells}
                words, number = cells.get("task", ""), cells.get("tt", "")
                label = None if number else typed_label(words)
                if label:
                    number, words = label[1], words[label[2] :]
                if "." in number.rstrip("."):
                    yield tuple(in_full(words)), number.rstrip(".")


def _number_of(name: str, rows: dict[tuple[str, ...], str]) -> str:
    """The number of the row whose words the name is, or begins with; "" for none."""
    words = tuple(in_full(name))
    if words in rows:
        return rows[words]
    return next((number for key, number in rows.items() if len(key) >= 4 and words[: len(key)] == key), "")
