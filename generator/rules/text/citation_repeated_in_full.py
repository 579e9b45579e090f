"""Từ lần viện dẫn thứ hai chỉ ghi tên loại và số, ký hiệu.

Đã ghi đủ ngày, cơ quan ban hành ở lần đầu thì không nhắc lại, để câu văn gọn. Chỗ nằm trong tên gọi của một văn bản
khác (“Quyết định … về việc thực hiện Nghị quyết số …”) không xét.

Sai:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
    2. Lập hồ sơ theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.

Đúng:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
    2. Lập hồ sơ theo Nghị định số 30/2020/NĐ-CP.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.citations import Citation, citations
from generator.rules.document import Document
from generator.rules.entitled import entitled
from generator.rules.rule import Found

ID = "citation-repeated-in-full"
SEVERITY = "info"
CLAUSE = "PL1 II.6.b"

# The title, the căn cứ, tables and notes are read on their own.
_READ = frozenset({"item", "text", "opening", "closing"})


def check(document: Document) -> Iterator[Found]:
    """The first full repetition of each document in the body."""
    full: set[str] = set()
    told: set[str] = set()
    before: Citation | None = None
    for cited in citations(document):
        in_title, before = entitled(cited, before), cited
        if not cited.number or not cited.issuer or not cited.day.day or cited.passage.kind not in _READ:
            continue
        key = f"{cited.passage.appendix} {cited.code}"
        if key in full and key not in told and not in_title:
            told.add(key)
            yield Found(
                cited.passage.at(cited.start, cited.end),
                f"“{cited.words}” đã viện dẫn đầy đủ ở trên.",
                f"Chỉ ghi “{cited.type} số {cited.typed_code}”.",
            )
        full.add(key)
