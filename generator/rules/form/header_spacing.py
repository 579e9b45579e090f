"""Quốc hiệu và Tiêu ngữ, hai tên cơ quan đi liền nhau.

Hai dòng Quốc hiệu, Tiêu ngữ và hai dòng tên cơ quan cách nhau dòng đơn: không có dòng trống ở giữa, không giãn dòng.

Sai:
    Một dòng trống giữa Quốc hiệu và Tiêu ngữ

Đúng:
    Tiêu ngữ ngay dưới Quốc hiệu, dòng đơn
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened, points
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "header-spacing"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 II.1.c"
_MOST = 6.0  # points between two lines that still look single
_WIDEST = 1.2


def check(document: FormDocument) -> Iterator[Found]:
    """Room between lines that belong together."""
    components = document.components
    pairs = (
        (components.national[-1:], components.motto, "Quốc hiệu và Tiêu ngữ", None),
        (components.parent[-1:], components.agency[:1], "hai tên cơ quan", "PL1 II.2.b"),
    )
    for above, below, name, clause in pairs:
        if above and below:
            fault = _between(document, above[0], below[0])
            if fault:
                message = f"{opened(below[0].where)}: giữa {name} {fault}, phải liền nhau, dòng đơn."
                yield Found(document.place(below[0]), message, clause=clause)


def _between(document: FormDocument, above: Line, below: Line) -> str:
    first, second = above.paragraph, below.paragraph
    if first is second or first.cell != second.cell or first.story != second.story:
        return ""
    blank = [p for p in document.word.paragraphs[first.ordinal : second.ordinal - 1] if p.is_blank and not p.lines]
    if any(p.cell == first.cell for p in blank):
        return "có dòng trống"
    gap = max(first.format.after, second.format.before)
    if gap >= _MOST:
        return f"cách {points(gap)} pt"
    wide = max(p.format.line for p in (first, second) if p.format.line_rule == "auto") if _auto(first, second) else 1
    return f"giãn {points(wide)} dòng" if wide > _WIDEST else ""


def _auto(*paragraphs: object) -> bool:
    return any(getattr(paragraph, "format").line_rule == "auto" for paragraph in paragraphs)  # noqa: B009
