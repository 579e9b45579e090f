"""Quốc hiệu đủ chữ, trên một dòng.

Quốc hiệu ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” (viết HÒA hay HOÀ đều được), trên một dòng, ở góc phải phía trên
trang đầu.

Sai:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA
    VIỆT NAM

Đúng:
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.wording import NATIONAL_NAME
from generator.problems import Severity
from generator.rules.looks import millimetres, opened
from generator.rules.rule import Found
from generator.word.reading.measure import line_width
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "national-name"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.1.a"
# Another program's rounding, in points.
_SLACK = 2.0


def check(document: FormDocument) -> Iterator[Found]:
    """Missing, misspelt, or on two lines."""
    lines = document.components.national
    if not lines:
        if document.needs_header and not _may_be_picture(document):
            yield Found(document.place(), f"Trang đầu: thiếu Quốc hiệu “{NATIONAL_NAME}”.")
        return
    words = " ".join(" ".join(line.text.split()) for line in lines)
    if words.upper().replace("HOÀ", "HÒA") != NATIONAL_NAME:
        yield Found(
            document.place(lines[0]), f"Trang đầu: Quốc hiệu ghi {quoted(words, 60)}, phải là “{NATIONAL_NAME}”."
        )
    elif len(lines) > 1:
        yield Found(
            document.place(lines[0]),
            f"Trang đầu: Quốc hiệu ngắt thành {len(lines)} dòng, phải trên một dòng.",
            "Nới rộng cột bên phải, hoặc giảm cỡ chữ xuống 12.",
        )
    else:
        yield from _too_wide(document, lines[0])


def _too_wide(document: FormDocument, line: Line) -> Iterator[Found]:
    cell, table = line.paragraph.cell, document.word.table_of(line.paragraph)
    if cell is None or table is None:
        return
    width = table.rows[cell.row - 1].cells[cell.cell - 1].width
    room = width - line.paragraph.format.left - line.paragraph.format.right if width else 0
    wide = line_width(line)
    if room > 0 and wide > room + _SLACK and table.fixed:
        yield Found(
            document.place(line),
            f"{opened(line.where)}: dài {millimetres(wide)} mm, ô chỉ rộng {millimetres(room)} mm nên bị ngắt dòng.",
            "Nới rộng cột bên phải, hoặc giảm cỡ chữ xuống 12.",
        )


def _may_be_picture(document: FormDocument) -> bool:
    return any(paragraph.pictures for paragraph in document.word.paragraphs[:10])
