"""Lề trang.

Lề trên và lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm, ở mọi phần của tệp. Với trang nằm ngang nghị định
không có mức riêng, nên chỉ nhắc khi lề không hợp cả theo chiều đọc lẫn theo chiều đóng tập.

Sai:
    Lề trái 25 mm.

Đúng:
    Lề trái 30 mm, lề phải 20 mm, lề trên và dưới 20 mm.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.pages import pages_of
from generator.rules.looks import millimetres, mm
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.model import Section

ID = "page-margins"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.3"
_RANGES = {"trên": (20, 25), "dưới": (20, 25), "trái": (30, 35), "phải": (15, 20)}
_TOLERANCE = mm(0.5)


def check(document: FormDocument) -> Iterator[Found]:
    """Margins outside their ranges, one finding a section."""
    for section in document.word.sections:
        own = {
            "trên": section.top,
            "dưới": section.bottom,
            "trái": section.left + section.gutter,
            "phải": section.right,
        }
        wrong = _wrong(own) if section.described else []
        if wrong and section.landscape and _turned_is_right(section):
            continue
        if wrong:
            told = "; ".join(
                f"lề {side} {millimetres(own[side])} mm, phải {_RANGES[side][0]}–{_RANGES[side][1]} mm"
                for side in wrong
            )
            yield Found(
                document.place(),
                f"{pages_of(document, section)}{' (nằm ngang)' if section.landscape else ''}: {told}.",
                "Page Setup, Margins: sửa lề.",
                severity="warning" if section.landscape else None,
            )


def _wrong(own: dict[str, float]) -> list[str]:
    return [
        side for side, (low, high) in _RANGES.items() if not mm(low) - _TOLERANCE <= own[side] <= mm(high) + _TOLERANCE
    ]


def _turned_is_right(section: Section) -> bool:
    """A sheet bound at its upper edge: the margins of an upright page, turned by a quarter."""
    turned = {"trên": section.right, "dưới": section.left, "trái": section.top, "phải": section.bottom}
    other = {"trên": section.left, "dưới": section.right, "trái": section.bottom, "phải": section.top}
    return not _wrong(turned) or not _wrong(other)
