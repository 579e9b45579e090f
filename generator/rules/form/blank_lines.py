"""Không dùng dòng trống để tạo khoảng cách.

Khoảng cách giữa các đoạn đặt trong Paragraph; sang trang bằng ngắt trang. Dòng trống làm văn bản xô lệch khi sửa.
Dòng trống trước tên loại, quanh bảng, trước chữ ký và chỗ ký không bắt.

Sai:
    Mười dòng trống để đẩy phụ lục sang trang mới

Đúng:
    Ctrl+Enter (Page Break)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line
    from generator.word.reading.model import Paragraph

ID = "blank-lines"
SEVERITY: Severity = "warning"
CLAUSE = ""
_LEAST_HEIGHT = 6.0
_MANY = 3


def check(document: FormDocument) -> Iterator[Found]:
    """Blank paragraphs between paragraphs of text, and whole rows of them."""
    components = document.components
    between: list[Line] = []
    rows: list[tuple[int, Line]] = []
    waiting = 0
    lines = {line.paragraph.ordinal: line for line in components.lines() if line.paragraph.ordinal}
    above: Paragraph | None = None
    for paragraph in document.word.paragraphs[max(components.title_end, components.header_end) :]:
        if paragraph.cell is not None or components.sign_start <= paragraph.ordinal <= components.sign_end:
            above, waiting = None, 0
            continue
        if paragraph.is_blank:
            waiting += _is_line(paragraph)
            continue
        line = lines.get(paragraph.ordinal)
        if line is not None and waiting and above is not None:
            (rows.append((waiting, line)) if waiting >= _MANY else between.append(line))
        elif line is not None and waiting >= _MANY:
            rows.append((waiting, line))
        above, waiting = paragraph, 0
    if between:
        first = opened(between[0].where)
        many = f"{len(between)} chỗ có dòng trống giữa hai đoạn; đầu tiên trước: {between[0].where}."
        yield Found(
            document.place(between[0]),
            many if len(between) > 1 else f"{first}: có dòng trống ở trên.",
            "Xóa dòng trống; Paragraph, Spacing: Before 6 pt.",
        )
    for count, line in rows:
        hint = "Xóa đi, Ctrl+Enter để sang trang."
        yield Found(document.place(line), f"{opened(line.where)}: {count} dòng trống liền nhau ở trên.", hint)


def _is_line(paragraph: Paragraph) -> bool:
    """Whether a blank paragraph takes the room of a line (some are a point high, to hold a section's end)."""
    if paragraph.lines or paragraph.ends_section or paragraph.page_breaks:
        return False
    if any(edge is not None and edge.is_drawn for edge in (paragraph.format.top, paragraph.format.bottom)):
        return False
    look = paragraph.format
    height = look.line if look.line_rule == "exact" else paragraph.height
    return height >= _LEAST_HEIGHT
