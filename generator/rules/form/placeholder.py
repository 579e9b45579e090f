"""Không còn chỗ ghi tạm.

Chữ ghi tạm chờ điền ([CẦN BỔ SUNG], xx/xx, ???) không được còn lại trong văn bản trình ký. Chỗ trống của số và ngày
không bắt.

Sai:
    trước ngày xx/xx/2026

Đúng:
    trước ngày 30/6/2026
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "placeholder"
SEVERITY: Severity = "warning"
CLAUSE = ""
_HOLE = re.compile(
    r"\[[^\]\n]{0,20}(?:CẦN|ĐIỀN|BỔ SUNG|GHI|TÊN|NHẬP|XÁC ĐỊNH)[^\]\n]{0,60}\]|<<[^>\n]{0,60}>>|\{\{[^}\n]{0,60}\}\}"
    r"|\b[xX]{2}/(?:[xX]{2}|\d)|\?\?\?|\bX{3,}\b(?=/)|\bTODO\b|\bLorem ipsum\b"
)


def check(document: FormDocument) -> Iterator[Found]:
    """Holes that somebody meant to fill."""
    for line in document.components.lines():
        found = _HOLE.search(line.text)
        if found:
            yield Found(document.place(line), f"{opened(line.where)}: còn chỗ ghi tạm {quoted(found[0])}.")
