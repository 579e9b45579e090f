"""Văn bản viện dẫn còn hiệu lực.

Một số văn bản hay gặp đã có văn bản khác thay thế. Điều này chỉ nói về những văn bản chắc chắn đã hết hiệu lực vào
ngày ban hành ghi ở đầu văn bản.

Sai:
    1. Thực hiện Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư.

Đúng:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.rules.citations import Citation, citations
from generator.rules.data import load
from generator.rules.dates import issued_by, written
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "repealed-document"
SEVERITY = "warning"
CLAUSE = ""

_OF_OTHERS = re.compile(
    r"(?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|một số điều của|hết hiệu lực|trước đây)[^.;]{0,60}$", re.IGNORECASE
)
_SAID = re.compile(r"[^.;]{0,80}(?:hết hiệu lực|được thay thế|bị bãi bỏ|trước đây)")


def check(document: Document) -> Iterator[Found]:
    """The first mention of each document that was no longer in force."""
    told: set[str] = set()
    for cited in citations(document):
        entry = _entry(cited)
        if entry is None or entry["code"] in told or issued_by(document) < entry["from"]:
            continue
        text = cited.passage.text
        if _OF_OTHERS.search(text[: cited.start]) or _SAID.match(text, cited.end):
            continue
        told.add(entry["code"])
        since: date = entry["from"]
        why = entry.get("why") or f"đã hết hiệu lực từ ngày {written(since.day, since.month, since.year)}"
        yield Found(
            cited.passage.at(cited.start, cited.end),
            f"“{cited.words}” {why}.",
            f"Xem {entry['by']}.",
        )


def _entry(cited: Citation) -> Any:
    data = load("repealed")
    if cited.code:
        return next((entry for entry in data if entry["code"] == cited.code), None)
    return next(
        (x for x in data if cited.name and x.get("name") == cited.name and (cited.day.year == x["day"].year)), None
    )
