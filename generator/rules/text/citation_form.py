"""Số, ký hiệu của văn bản viện dẫn viết đúng kiểu.

Ký hiệu viết liền, không có dấu cách quanh `/` và `-`; trước số có chữ “số”. Văn bản của cơ quan nhà nước ghi
số/loại-cơ quan (`525/QĐ-UBND`), văn bản của Đảng ghi số-loại/cơ quan (`35-NQ/TU`).

Sai:
    1. Thực hiện Quyết định số 29/2018/QĐ - UBND ngày 29/11/2018 của UBND tỉnh.
    2. Quán triệt Nghị quyết số 35/NQ-TU ngày 29/12/2025 của Tỉnh ủy.

Đúng:
    1. Thực hiện Quyết định số 29/2018/QĐ-UBND ngày 29/11/2018 của UBND tỉnh.
    2. Quán triệt Nghị quyết số 35-NQ/TU ngày 29/12/2025 của Tỉnh ủy.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.citations import Citation, citations
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "citation-form"
SEVERITY = "warning"
CLAUSE = "PL1 II.3.c"

_PARTY = frozenset({"TU", "TW", "TƯ", "ĐU", "HU", "ThU", "VPTW", "VPTU", "BTCTW", "BTCTU", "BTGTU", "UBKTTU"})
_STATE = frozenset({"UBND", "HĐND", "CP", "TTg", "VPCP", "VPUBND"})
_MISTYPED = {"Tg": "TTg", "TTG": "TTg", "TTtg": "TTg", "NĐCP": "NĐ-CP"}


def check(document: Document) -> Iterator[Found]:
    """Each citation whose number and symbol are not written as they should be."""
    for cited in citations(document):
        if not cited.code:
            continue
        start, end, mended = cited.code_start, cited.code_end, _mended(cited)
        typed = cited.typed_code
        lacks = bool(
            cited.type
            and cited.number
            and len(cited.groups) > 1
            and not cited.said_number
            and cited.passage.kind != "attached"
        )
        if cited.number and typed != mended:
            yield Found(
                cited.passage.at(start, end),
                f"Số, ký hiệu “{typed}” viết chưa đúng kiểu: phải là “{mended}”.",
                _hint(cited, typed),
                cited.passage.edit(start, end, f"số {mended}" if lacks else mended),
            )
        elif lacks:
            yield Found(
                cited.passage.at(start, end),
                f"“{cited.type} {typed}” thiếu chữ “số”.",
                f"Viết “{cited.type} số {typed}”.",
                cited.passage.edit(start, end, f"số {typed}"),
                clause="PL1 II.6.b",
            )


def _mended(cited: Citation) -> str:
    groups = [_MISTYPED.get(group, group) for group in cited.groups]
    ahead = cited.code[: len(cited.code) - len(cited.symbol_code)]
    if not cited.party and len(groups) == 2 and groups[1] in _PARTY:
        return f"{cited.number}-{groups[0]}/{groups[1]}"
    if cited.party and groups[1] in _STATE:
        return f"{cited.number}/{groups[0]}-{groups[1]}"
    return f"{ahead}{groups[0]}/{groups[1]}" if cited.party else ahead + "-".join(groups)


def _hint(cited: Citation, typed: str) -> str:
    if not cited.party and cited.groups[-1] in _PARTY:
        return "Văn bản của Đảng ghi số, dấu gạch nối, loại, dấu gạch chéo, cơ quan."
    if cited.party and cited.groups[-1] in _STATE:
        return "Văn bản của cơ quan nhà nước ghi số, dấu gạch chéo, loại, dấu gạch nối, cơ quan."
    return "Bỏ dấu cách trong ký hiệu." if " " in typed else "Sửa lại ký hiệu."
