"""Sau “KT.” là chức vụ cấp trưởng, dòng dưới là cấp phó.

Cấp phó ký thay ghi “KT.” trước chức vụ của người đứng đầu, dòng dưới ghi chức vụ của mình.

Sai:
    KT. GIÁM ĐỐC
    Nguyễn Văn An

Đúng:
    KT. GIÁM ĐỐC
    PHÓ GIÁM ĐỐC
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

ID = "deputy-title"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.7.b"
_FOR = re.compile(r"k\s*[./]?\s*t\s*[./\s]\s*(.*)")
# A minister's deputy is "thứ trưởng", a school's "hiệu phó".
_DEPUTY = re.compile(r"pho\b|thu truong|hieu pho|q[. ]")


def check(document: FormDocument) -> Iterator[Found]:
    """KT. without a deputy's title below, or before one."""
    lines = document.components.position
    for number, line in enumerate(lines):
        found = _FOR.match(fold(line.text))
        if not found:
            continue
        if found[1].startswith("pho "):
            yield Found(document.place(line), f"{opened(line.where)}: sau KT. phải là chức vụ cấp trưởng.")
        elif not any(_DEPUTY.match(fold(other.text)) for other in lines[number + 1 :]):
            yield Found(
                document.place(line),
                f"{opened(line.where)}: dòng dưới phải ghi chức vụ của người ký (PHÓ …).",
            )
