"""TM., KT., TL., TUQ., Q.: chữ hoa, dấu chấm, một dấu cách.

Quyền hạn ký ghi bằng chữ in hoa, có dấu chấm và một dấu cách trước chức vụ. “T/M”, “K/T”, “T/L” là cách viết của
văn bản Đảng.

Sai:
    K/T GIÁM ĐỐC
    KT.GIÁM ĐỐC

Đúng:
    KT. GIÁM ĐỐC
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

ID = "authority-mark"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.7.a"
_MARK = re.compile(
    r"\s*(?P<mark>t\s*[./]?\s*u\s*[./]?\s*q|t\s*[./]?\s*m|k\s*[./]?\s*t|t\s*[./]\s*l|tl|q)"
    r"(?P<end>\s*[./]\s*|\s+)",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.[ \xa0]\S")


def check(document: FormDocument) -> Iterator[Found]:
    """Marks written in another way; a missing blank alone is less grave."""
    for line in document.components.position:
        found = _MARK.match(line.text)
        if found is None or _WHOLE.match(line.text):
            continue
        mark = re.sub(r"[^A-Za-z]", "", found["mark"]).upper()
        if mark == "Q" and "." not in found["end"] and "/" not in found["end"]:
            continue
        rest = line.text[found.end() :]
        only_blank = line.text.startswith(f"{mark}.")
        yield Found(
            document.place(line),
            f"{opened(line.where)}: quyền hạn ký phải ghi “{mark}. {rest}”.",
            "Chữ in hoa, dấu chấm, một dấu cách.",
            severity="warning" if only_blank else None,
        )
