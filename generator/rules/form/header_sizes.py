"""Cỡ chữ Quốc hiệu, Tiêu ngữ và ngày tháng đi cùng một bậc.

Cỡ chữ trong một văn bản tăng, giảm cùng nhau: Quốc hiệu 13 thì Tiêu ngữ 14, địa danh và ngày tháng 14; Quốc hiệu 12
thì Tiêu ngữ 13, địa danh và ngày tháng 13.

Sai:
    Quốc hiệu 13, Tiêu ngữ 14, ngày tháng 13

Đúng:
    Quốc hiệu 13, Tiêu ngữ 14, ngày tháng 14
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import letters, points
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "header-sizes"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 V"
_TIERS = ((12, 13, 13), (13, 14, 14))
_RANGES = ((12, 13), (13, 14), (13, 14))


def check(document: FormDocument) -> Iterator[Found]:
    """Sizes that are each allowed, but not together."""
    components = document.components
    if not (components.national and components.motto and components.date):
        return
    sizes = tuple(_size(line) for line in (components.national[0], components.motto[0], components.date))
    if sizes in _TIERS or any(not low <= size <= high for size, (low, high) in zip(sizes, _RANGES, strict=True)):
        return
    told = ", ".join(map(points, sizes))
    yield Found(
        document.place(components.national[0]),
        f"Trang đầu: Quốc hiệu, Tiêu ngữ, ngày tháng cỡ {told}; phải cùng bậc 13, 14, 14 hoặc 12, 13, 13.",
    )


def _size(line: Line) -> float:
    counted: dict[float, int] = {}
    for words, look in letters(line):
        counted[look.size] = counted.get(look.size, 0) + len(words)
    return max(counted, key=lambda size: counted[size], default=0)
