"""Không dùng dãy dấu cách để xếp chữ.

Dãy dấu cách để đẩy chữ sang dòng, sang phải hay vào giữa trông đúng ở máy này mà lệch ở máy khác. Chỗ trống chờ
điền số, ngày không bắt.

Sai:
    ỦY BAN NHÂN DÂN          TỈNH QUẢNG NINH

Đúng:
    ỦY BAN NHÂN DÂN⏎
    TỈNH QUẢNG NINH
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "spaces-for-layout"
SEVERITY: Severity = "warning"
CLAUSE = ""
_RUN = re.compile(r"\S[ \xa0]{4,}\S")
_LEADING = 3


def check(document: FormDocument) -> Iterator[Found]:
    """Runs of blanks inside a line, and before a line that is centred."""
    components = document.components
    inside = [
        line
        for line in (*components.parent, *components.agency, *components.subject, *components.position)
        if _RUN.search(line.text)
    ]
    if inside:
        yield Found(document.place(inside[0]), said(inside, "có dãy dấu cách giữa các chữ để xếp chữ"))
    heads = (part for head in components.appendices for part in (head.label, *head.title) if part)
    centred = [*components.national, *components.motto, components.date, *components.subject, *heads]
    leading = [line for line in centred if line is not None and _leading(line) >= _LEADING]
    if leading:
        yield Found(document.place(leading[0]), said(leading, "có dãy dấu cách ở đầu dòng để đẩy chữ"))


def _leading(line: Line) -> int:
    before = line.paragraph.text[: line.start].rpartition("\n")[2]
    return 0 if before.strip() or "\t" in before else len(before)
