"""Địa danh, ngày tháng năm đủ chữ, có dấu phẩy.

Ghi “<Địa danh>, ngày … tháng … năm …”: sau địa danh có dấu phẩy, đủ các chữ ngày, tháng, năm. Dự thảo có thể để
trống ngày.

Sai:
    Quảng Ninh ngày 09/02/2026

Đúng:
    Quảng Ninh, ngày 09 tháng 02 năm 2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "issue-date"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.4.c"
_BLANK = r"(?:[\s.…_]*\d{0,2}[\s.…_]*)"
_FORM = re.compile(rf"(?P<place>[^,]*[^,\s])(?P<comma>\s*,)?\s*ngày\b{_BLANK}tháng\b{_BLANK}năm\b[\s.…_]*\d*[\s.…_]*")
_GLUED = re.compile(r"(?:ngày|tháng|năm)\d|\d(?:tháng|năm)")


def check(document: FormDocument) -> Iterator[Found]:
    """The line missing, or not as the decree words it."""
    line = document.components.date
    if line is None:
        if document.needs_header and document.components.has_header:
            yield Found(document.place(), "Trang đầu: thiếu địa danh, ngày tháng năm ban hành.")
        return
    where, words = opened(line.where), line.text.strip()
    found = _FORM.fullmatch(words)
    if _GLUED.search(words):
        yield Found(document.place(line), f"{where}: thiếu dấu cách giữa chữ và số.")
    elif found is None:
        yield Found(document.place(line), f"{where}: phải ghi “<Địa danh>, ngày … tháng … năm …”.")
    elif not found["comma"]:
        yield Found(document.place(line), f"{where}: sau địa danh thiếu dấu phẩy.")
