"""Tên loại văn bản viện dẫn phải khớp với ký hiệu.

Chữ viết tắt đầu ký hiệu nói loại văn bản: Quyết định là QĐ, Thông báo là TB, Kế hoạch là KH, Quy định là QyĐ,
Chương trình là CTr, Tờ trình là TTr. Ký hiệu của công văn không có chữ viết tắt tên loại.

Sai:
    1. Thực hiện Công văn số 130/TB-VPUBND ngày 05/4/2025 của Văn phòng Ủy ban nhân dân tỉnh.

Đúng:
    1. Thực hiện Thông báo số 130/TB-VPUBND ngày 05/4/2025 của Văn phòng Ủy ban nhân dân tỉnh.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.rules.citations import Citation, citations
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "citation-type-symbol"
SEVERITY = "warning"
CLAUSE = "PL3 I"


def check(document: Document) -> Iterator[Found]:
    """Each citation whose type and symbol say two different things."""
    for cited in citations(document):
        if not cited.type or not cited.code or cited.name:
            continue
        expected = _expected(cited)
        if expected:
            code = cited.groups[0]
            other = _type_of(code)
            hint = f"“{code}” là {other}. Xem lại bản gốc." if other else "Xem lại bản gốc."
            yield Found(
                cited.passage.at(cited.start, cited.code_end),
                f"“{cited.type}” nhưng ký hiệu là “{cited.typed_code}”: {expected}.",
                hint,
            )


def _expected(cited: Citation) -> str:
    """What the symbol should have been; "" where it fits."""
    data, (code, *rest) = load("document-types"), cited.groups
    if cited.type in data["any"] or (not rest and not code.startswith(("QH", "UBTVQH"))):
        return ""
    if cited.type in data["without"]:
        allowed = data["party"].get(cited.type, []) if cited.party else []
        known = code in _codes() or code == "CV"
        return "ký hiệu công văn không có chữ viết tắt tên loại" if known and code not in allowed else ""
    named = [*data["decree"].get(cited.type, []), *data["other"].get(cited.type, [])]
    allowed = named if named and not cited.party else [*named, *data["party"].get(cited.type, [])]
    if cited.type in ("Nghị quyết", "Luật", "Bộ luật", "Pháp lệnh") and code.startswith(("QH", "UBTVQH")):
        return ""
    return "" if not allowed or code in allowed else f"phải có chữ “{allowed[0]}”"


@lru_cache
def _codes() -> dict[str, str]:
    data = load("document-types")
    return {code: name for part in ("other", "decree") for name, codes in data[part].items() for code in codes}


def _type_of(code: str) -> str:
    return _codes().get(code, "").lower()
