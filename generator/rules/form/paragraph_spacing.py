"""Khoảng cách giữa các đoạn ít nhất 6 pt.

Khoảng cách giữa các đoạn văn tối thiểu là 6 pt. Khoảng cách được cộng từ phần sau đoạn trên và phần trước đoạn
dưới; hai đoạn cùng kiểu có đánh dấu bỏ khoảng cách thì tính là 0.

Sai:
    Before 0 pt, After 3 pt

Đúng:
    Before 6 pt, After 0 pt
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import grouped, opened, points
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "paragraph-spacing"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.e"
_LEAST = 6.0
_TOLERANCE = 0.1


def check(document: FormDocument) -> Iterator[Found]:
    """Gaps that are too small, one finding for each size."""
    pairs = (
        (round(_gap(above, below), 1), below) for above, below in pairwise(main(document)) if _adjoin(above, below)
    )
    for gap, lines in grouped(pairs).items():
        if gap >= _LEAST - _TOLERANCE:
            continue
        many = f"{len(lines)} đoạn cách đoạn trên" if len(lines) > 1 else "cách đoạn trên"
        first = lines[0].where
        told = f"{many} {points(gap)} pt, phải từ 6 pt; đầu tiên: {first}." if len(lines) > 1 else ""
        yield Found(
            document.place(lines[0]),
            told or f"{opened(first)}: {many} {points(gap)} pt, phải từ 6 pt.",
            "Paragraph, Spacing: Before 6 pt.",
        )


def _adjoin(above: Line, below: Line) -> bool:
    first, second = above.paragraph, below.paragraph
    centred = "center" in (first.format.align, second.format.align)
    apart = first.page_breaks or second.page_breaks or first.ends_section or second.format.page_break_before
    return second.ordinal == first.ordinal + 1 and not apart and not centred


def _gap(above: Line, below: Line) -> float:
    first, second = above.paragraph, below.paragraph
    if first.style == second.style and first.format.contextual and second.format.contextual:
        return 0.0
    same = first.style == second.style
    after = 0.0 if first.format.contextual and same else first.format.after
    before = 0.0 if second.format.contextual and same else second.format.before
    return after + before
