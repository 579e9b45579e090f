"""Mỗi phụ lục phải được nhắc đến trong văn bản.

Phần thân phải có chỗ chỉ dẫn đến từng phụ lục: “(Chi tiết tại Phụ lục kèm theo)”, “Phụ lục II”.

Sai:
    appendices:
      - title: Phân công nhiệm vụ
        text: Văn phòng Sở tổng hợp báo cáo.

Đúng:
    sections:
      - title: Nhiệm vụ
        text: |
          Chi tiết tại <<ref phu-luc>> kèm theo.
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

ID = "appendix-unmentioned"
SEVERITY = "error"
CLAUSE = "PL1 III.1.a"

_ANY = re.compile(
    r"phụ lục|(?<!\w)biểu (?:mẫu|số|\d)|\([^()\n]*(?:kèm theo|đính kèm)[^()\n]*\)"
    r"|(?:bảng|danh sách|danh mục|biểu)[^.;\n]{0,60}(?:kèm theo|đính kèm)",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:các|những|\d+) phụ lục|phụ lục (?:chi tiết )?(?:kèm theo|đính kèm)", re.IGNORECASE)
_KINDS = frozenset({"item", "text", "heading", "section", "closing", "opening", "cell", "note"})


def check(document: Document) -> Iterator[Found]:
    """Each phụ lục to which the body does not point."""
    titles = [*document.of("appendix")]
    if not titles:
        return
    text = "\n".join(
        passage.text for passage in document.passages if passage.kind in _KINDS and passage.appendix in (0,)
    )
    if not _ANY.search(text):
        for title in titles[:1]:
            what = title.label or "Phụ lục"
            yield Found(title.place, f"Phần thân không nhắc đến {what}.", "Thêm “(Chi tiết tại Phụ lục kèm theo)”.")
        return
    if len(titles) < 2 or _ALL.search(text):
        return
    for number, title in enumerate(titles, start=1):
        if not re.search(rf"[Pp]hụ lục[^.;\n]{{0,40}}(?<!\w)(?:{roman(number)}|0?{number})(?!\w)", text):
            yield Found(
                title.place,
                f"Phần thân không nhắc đến {title.label or f'Phụ lục {roman(number)}'}.",
                "Phần thân phải chỉ dẫn đến từng phụ lục.",
                severity="warning",
            )
