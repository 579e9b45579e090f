"""Dòng cuối nơi nhận: “- Lưu: VT, …”.

Dòng cuối của nơi nhận ghi chữ “Lưu” và dấu hai chấm, chữ viết tắt “VT” (văn thư), rồi đơn vị soạn thảo và số bản
lưu nếu cần.

Sai:
    - Lưu VP.

Đúng:
    - Lưu: VT, VP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found
from generator.word.reading.words import fold

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "recipients-filed"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.9.d"
_FILED = re.compile(r"\W*Lưu\b", re.IGNORECASE)


def check(document: FormDocument) -> Iterator[Found]:
    """The line missing, without its colon, without VT, or not the last."""
    components = document.components
    lines = components.recipients
    if not lines or components.recipients_head is None:
        return
    filed = [(n, line) for n, line in enumerate(lines) if _FILED.match(line.text)]
    if not filed:
        yield Found(document.place(lines[-1]), "Nơi nhận: thiếu dòng cuối “- Lưu: VT, …”.")
        return
    number, line = filed[0]
    where = opened(line.where)
    if not re.match(r"\W*Lưu\s*:", line.text, re.IGNORECASE):
        yield Found(document.place(line), f"{where}: sau chữ “Lưu” thiếu dấu hai chấm.")
    if not re.search(r"\bvt\b|van thu", fold(line.text)):
        yield Found(document.place(line), f"{where}: thiếu “VT” (lưu văn thư).")
    after = [other for other in lines[number + 1 :] if other.text.lstrip().startswith("-")]
    if after and not any(other.text.rstrip().endswith(":") for other in lines[number + 1 :]):
        yield Found(document.place(line), f"{where}: dòng “Lưu” phải là dòng cuối của nơi nhận.")
