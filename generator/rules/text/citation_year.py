"""Năm trong số, ký hiệu phải là năm của ngày ban hành.

Văn bản quy phạm pháp luật mang năm ban hành giữa số và ký hiệu (`30/2020/NĐ-CP`), nên ngày ghi sau phải cùng năm.

Sai:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ.

Đúng:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.citations import citations
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "citation-year"
SEVERITY = "warning"
CLAUSE = ""

_YEAR = re.compile(r"^\d+[a-z]?/(\d{4})/")


def check(document: Document) -> Iterator[Found]:
    """Each citation whose number says one year and whose date another."""
    for cited in citations(document):
        year = _YEAR.match(cited.code)
        if year and cited.day.year and int(year[1]) != cited.day.year:
            yield Found(
                cited.passage.at(cited.code_start, cited.day_end),
                f"Số “{cited.typed_code}” mang năm {year[1]} nhưng ngày ban hành ghi năm {cited.day.year}.",
                "Xem lại số hoặc ngày của văn bản viện dẫn.",
            )
