"""Văn bản viện dẫn không thể có ngày sau ngày ban hành của chính văn bản này.

Ngày của văn bản viện dẫn gõ nhầm, hoặc ngày ở đầu văn bản còn của bản cũ. Chưa biết ngày ban hành thì chỉ so tháng.

Sai:
    1. Thực hiện Kế hoạch số 12/KH-UBND ngày 16/4/2026 của Ủy ban nhân dân tỉnh.

Đúng:
    1. Thực hiện Kế hoạch số 12/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân tỉnh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.citations import Citation, citations, is_basis
from generator.rules.dates import written
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "citation-later-than-plan"
SEVERITY = "error"
CLAUSE = ""


_YEAR = re.compile(r"^\d+[a-z]?/(\d{4})/")


def check(document: Document) -> Iterator[Found]:
    """Each citation dated after the document itself."""
    own = (document.date.year, document.date.month, document.date.day)
    known = own.index(None) if None in own else 3
    for cited in citations(document) if known else ():
        if not _certain(cited):
            continue
        day = (cited.day.year, cited.day.month, cited.day.day)
        said = day.index(0) if 0 in day else 3
        both = min(known, said)
        if both and day[:both] > tuple(part for part in own[:both] if part):
            issued = written(*reversed((*own[:known], *(None,) * (3 - known))))
            yield Found(
                cited.passage.at(cited.day_start, cited.day_end),
                f"“{cited.words}” có ngày sau ngày ban hành văn bản này ({issued}).",
                "Xem lại ngày của văn bản viện dẫn, hoặc ngày ở đầu văn bản.",
            )


def _certain(cited: Citation) -> bool:
    """Whether the day is the document's own: not that of a meeting about a law, not of one still without a number."""
    if not cited.code:
        return is_basis(cited.passage)
    year = _YEAR.match(cited.code)
    return bool(cited.number) and (year is None or int(year[1]) == cited.day.year)
