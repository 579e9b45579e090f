"""Ký hiệu hợp với tên loại.

Chữ viết tắt đầu ký hiệu là của tên loại in trên văn bản: KẾ HOẠCH là KH, CHƯƠNG TRÌNH là CTr, QUYẾT ĐỊNH là QĐ…

Sai:
    Số: 15/TB-SNV, tên loại KẾ HOẠCH

Đúng:
    Số: 15/KH-SNV, tên loại KẾ HOẠCH
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.document_types import CODES
from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found
from generator.word.reading.words import fold

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "symbol-type"
SEVERITY: Severity = "error"
CLAUSE = "PL3 I"


def check(document: FormDocument) -> Iterator[Found]:
    """A code that is another type's, or none."""
    line, named = document.components.symbol, document.components.type
    if line is None or named is None:
        return
    code = next((code for name, code in CODES.items() if fold(name) == fold(named.text).rstrip(".:")), None)
    groups = re.split(r"[-–\s]+", line.text.rpartition("/")[2].strip())
    if code is None or len(groups) < 2 or not groups[0]:
        return
    # "KHLT", "KHPH": plans of several bodies together.
    if not fold(groups[0]).startswith(fold(code)):
        yield Found(
            document.place(line),
            f"{opened(line.where)}: ký hiệu bắt đầu bằng {groups[0]} mà tên loại là {named.text.upper()} ({code}).",
        )
