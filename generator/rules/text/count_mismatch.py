"""Số lượng nêu trước một danh sách khác số mục của danh sách.

“gồm 3 nhiệm vụ sau:” mà liệt kê bốn gạch đầu dòng. Xét dòng kết thúc bằng dấu hai chấm có danh sách ngay dưới, và danh
sách (1), (2), … viết liền trong câu.

Sai:
    **1. Nội dung**
    Kiểm tra 03 nội dung sau:
    - Công tác chỉ đạo.
    - Công tác văn thư.

Đúng:
    **1. Nội dung**
    Kiểm tra 02 nội dung sau:
    - Công tác chỉ đạo.
    - Công tác văn thư.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.problems import Severity
from generator.rules.document import Document, Passage
from generator.rules.numbers import in_words
from generator.rules.rule import Found
from generator.rules.searching import LINES

ID = "count-mismatch"
SEVERITY: Severity = "warning"
CLAUSE = ""

_THINGS = (
    "nhiệm vụ|nội dung|nhóm|giải pháp|bước|đợt|lĩnh vực|mục tiêu|chỉ tiêu|yêu cầu|tiêu chí|giai đoạn|hình thức|"
    "nguyên tắc|đơn vị|cơ quan|hoạt động|vấn đề|điểm|hạn chế|nguyên nhân|trường hợp|đối tượng|phần|mục|loại|phòng"
)
_NUMBER = r"(?<![\w.,/-])(?P<number>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_ANNOUNCED = re.compile(
    rf"{_NUMBER} (?:nhóm )?(?:{_THINGS})\b(?:, (?:{_THINGS})\b)?(?P<rest>[^\n.;:,()]{{0,60}}?)"
    r"(?:,? ?(?:gồm|cụ thể|như sau|sau|sau đây|là|bao gồm)(?: có)?)*:$",
    re.IGNORECASE,
)
_IN_LINE = re.compile(rf"{_NUMBER} (?:{_THINGS})\b[^\n.;:()]{{0,60}}: ?\(1\) ", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<![\w(])\((\d{1,2})\) ")
_FIRST = re.compile(r"[-–+]|\(?(?:\d+\.)*1[.)-]*|a[.)]|I\.")  # labels that begin a list
_AT_LEAST = re.compile(
    r"(?:ít nhất|tối thiểu|trên|hơn|khoảng|thứ|một trong|trong số|mục|khoản|điểm|lần|số|điều|quý|năm|tháng|ngày|cấp"
    r"|loại|nhóm|bước|đợt|giai đoạn|nhiệm vụ|nội dung|phụ lục)\s*$",
    re.IGNORECASE,
)


def check(document: Document) -> Iterator[Found]:
    """The lists that are announced with another number."""
    lines = [passage for passage in document.passages if passage.kind in (*LINES, "section", "part")]
    for number, passage in enumerate(lines):
        if passage.kind not in LINES or not (passage.text.endswith(":") or "(1)" in passage.text):
            continue
        match = _ANNOUNCED.search(passage.text)
        counts: Sequence[int] = ()
        if match:
            counts = _listed(passage, lines[number + 1 :])
        else:
            match = _IN_LINE.search(passage.text)
            counts = [max(map(int, _NUMBERED.findall(passage.text)), default=0)] if match else ()
        if not match or not counts or _AT_LEAST.search(passage.text[: match.start()]):
            continue
        typed = match["number"]
        said = int(typed) if typed.isdigit() else in_words(typed)
        start = match.start("number")
        if said and said not in counts and not passage.is_computed(start, match.end()):
            message = f"Nêu {said} mục (“{match[0].rstrip(' (1)')}”) mà liệt kê {counts[-1]} mục."
            yield Found(passage.at(start, match.end("number")), message, "Sửa con số, hoặc xem lại danh sách.")


def _listed(head: Passage, after: Sequence[Passage]) -> list[int]:
    """How many items the list under a line may have: up to each line where it may end."""
    if not after or not _FIRST.fullmatch(after[0].label) or after[0].depth <= head.depth:
        return []
    depth = after[0].depth
    counts: list[int] = []
    count = 0
    for passage in after:
        if passage.kind in ("section", "part", "closing", "basis") or (passage.label and passage.depth < depth):
            break
        if passage.depth == depth and passage.label:
            count += 1
        elif not passage.label:
            counts.append(count)
    return [*counts, count]
