"""Trong căn cứ, tên cơ quan ban hành viết đầy đủ.

Căn cứ là lần viện dẫn đầu nên tên cơ quan không viết tắt, trừ chữ đã giải thích ngay tại đó:
“Ủy ban nhân dân (UBND) tỉnh”.

Sai:
    legal_bases: |
      Căn cứ Quyết định số 1187/QĐ-BNV ngày 15/10/2025 của Bộ LĐTBXH.

Đúng:
    legal_bases: |
      Căn cứ Quyết định số 1187/QĐ-BNV ngày 15/10/2025 của Bộ Nội vụ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.citations import is_basis
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "basis-abbreviation"
SEVERITY = "warning"
CLAUSE = "PL1 II.6.b"

_SHORT = re.compile(
    r"(?<![\w/-])(?:(?:Bộ|Sở|Ban|Cục|Đảng ủy)\s+(?:[A-ZĐ][a-zà-ỹ]++(?:\s*+[-–]\s*+|\s++)){0,6}"
    r"(?P<name>[A-ZĐƯ][A-ZĐƯ&]{1,}(?:\s*[-–]\s*[A-ZĐ&]+)*)"
    r"|(?P<body>UBND|HĐND|BTV|BCH|TTg|VPCP|VPUBND|BCĐ|UBMTTQ))(?![\w/-])"
)
# "... của Chủ tịch UBND tỉnh": whose document it is, not who issues this one nor what a law is named.
_WHOSE = re.compile(r"(?:\bcủa|\bVăn phòng)\s(?:[^\s,;:()]+\s){0,3}\(?$")
_COMMON = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


def check(document: Document) -> Iterator[Found]:
    """Each abbreviated name in a căn cứ; those that everybody knows only once."""
    explained: set[str] = set()
    for passage in filter(is_basis, document.of("basis", "opening")):
        for match in _SHORT.finditer(passage.text):
            short = match["name"] or match["body"]
            if (
                passage.text[match.start() - 1 : match.start()] == "("
                and passage.text[match.end() : match.end() + 1] == ")"
            ):
                explained.add(short)
            if short in explained or passage.is_computed(*match.span()):
                continue
            if not _WHOSE.search(passage.text, max(0, match.start() - 60), match.start()):
                continue
            explained.add(short)
            full = _COMMON.get(short, "")
            yield Found(
                passage.at(*match.span()),
                f"Tên cơ quan viết tắt trong căn cứ: “{match[0]}”.",
                f"Viết “{full}”." if full else "Viết đầy đủ tên cơ quan.",
                severity="info" if full else None,
            )
