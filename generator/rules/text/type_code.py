"""Tên loại văn bản khớp với chữ viết tắt đầu ký hiệu.

Kế hoạch là KH, Quyết định là QĐ, Chương trình là CTr, Quy định là QyĐ, Tờ trình là TTr. Tệp Word
được xét cùng với thể thức.

Sai:
    header:
      agency: Sở Nội vụ
      symbol: QĐ-SNV
      place: Quảng Ninh
      date: 09/02/2026

Đúng:
    header:
      agency: Sở Nội vụ
      symbol: KH-SNV
      place: Quảng Ninh
      date: 09/02/2026
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "type-code"
SEVERITY = "error"
CLAUSE = "PL3 I"


def check(document: Document) -> Iterator[Found]:
    """The symbol, if its first group is not the code of the document's type."""
    types = {name.casefold(): codes for name, codes in load("document-types")["decree"].items()}
    kind = next(document.of("type"), None)
    symbol = document.symbol.rpartition("/")[2].strip()
    codes = types.get(" ".join(kind.text.casefold().split())) if kind else None
    typed = symbol.replace("\u2013", "-").split("-")[0].strip()
    if not document.is_plan or kind is None or not codes or not typed or typed in codes:
        return
    passage = next(document.of("symbol"), kind)
    at = passage.text.find(typed)
    place = passage.at(at, at + len(typed)) if at >= 0 else passage.place
    yield Found(
        place,
        f"Tên loại là “{kind.text}” nhưng ký hiệu bắt đầu bằng “{typed}”: phải là “{codes[0]}”.",
        "Sửa ký hiệu hoặc tên loại.",
        passage.edit(at, at + len(typed), codes[0]) if at >= 0 and typed.upper() == codes[0].upper() else (),
    )
