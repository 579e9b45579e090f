"""Nhiều phụ lục thì đánh số La Mã liên tục; chỉ một phụ lục thì không đánh số.

Trong tệp kế hoạch, số phụ lục tự đếm; chỉ sai khi tự ghi `label`.

Sai:
    sections:
      - title: Nhiệm vụ
        text: Chi tiết tại <<ref phu-luc>> kèm theo.
    appendices:
      - title: Phân công nhiệm vụ
        id: phu-luc
        label: Phụ lục 1
        text: Văn phòng Sở tổng hợp báo cáo.

Đúng:
    sections:
      - title: Nhiệm vụ
        text: Chi tiết tại <<ref phu-luc>> kèm theo.
    appendices:
      - title: Phân công nhiệm vụ
        id: phu-luc
        text: Văn phòng Sở tổng hợp báo cáo.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.labels import roman
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "appendix-numbering"
SEVERITY = "error"
CLAUSE = "PL1 III.1.a"

_LABEL = re.compile(r"\s*Phụ lục(?:\s+(?:số\s+)?(?P<number>[IVXLC]+|\d+|[A-Za-z]\d*)?)?\s*[:.]?\s*$", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """Each phụ lục whose number is not the one it should have."""
    titles = [*document.of("appendix")]
    for number, title in enumerate(titles, start=1):
        match = _LABEL.match(title.label)
        if match is None:
            continue
        typed = match["number"] or ""
        if len(titles) == 1:
            if typed:
                message = f"Chỉ có một phụ lục mà đánh số “{title.label}”."
                yield Found(title.place, message, "Viết “Phụ lục”; trong tệp kế hoạch thì bỏ `label`.")
        elif typed != roman(number):
            message = f"“{title.label}”: phải là “Phụ lục {roman(number)}”."
            yield Found(title.place, message, "Từ hai phụ lục trở lên thì đánh số La Mã liên tục.")
