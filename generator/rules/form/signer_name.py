"""Họ tên người ký: không học hàm, học vị, không viết hoa hết.

Trước họ tên người ký văn bản hành chính không ghi học hàm, học vị, danh hiệu; họ tên viết chữ in thường, hoa chữ
cái đầu.

Sai:
    TS. Nguyễn Văn An
    NGUYỄN VĂN AN

Đúng:
    Nguyễn Văn An
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

ID = "signer-name"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.7.c"
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TS|TSKH|ThS|Th\.S|BS|BSCK\w*|CN|KS|LS|NGND|NGƯT|NSND|NSƯT|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Giáo sư|"
    r"Phó Giáo sư)\b\.?|(?:Ông|Bà|Đ/c|Đồng chí)\s)",
    re.IGNORECASE,
)
# Schools, hospitals and institutes may, as the head of their sector decides (PL1 II.7.c).
_ALLOWED = re.compile(r"\b(?:truong|dai hoc|hoc vien|benh vien|vien|trung tam y te|quan doi|cong an|quan su)\b")


def check(document: FormDocument) -> Iterator[Found]:
    """A degree before the name; a name in capitals."""
    line = document.components.name
    if line is None:
        return
    found = _DEGREE.match(line.text.strip())
    if found and not _ALLOWED.search(fold(document.agency)):
        yield Found(document.place(line), f"{opened(line.where)}: bỏ “{found[0].strip()}” trước họ tên.")
    if line.is_capital:
        yield Found(document.place(line), f"{opened(line.where)}: họ tên viết hoa hết, phải viết chữ in thường.")
