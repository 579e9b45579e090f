"""Ký hiệu: dấu gạch chéo, gạch nối, không cách, chữ in hoa.

Giữa số và ký hiệu là dấu gạch chéo (/), giữa các nhóm chữ là dấu gạch nối (-), không cách chữ. Ký hiệu viết chữ in
hoa, trừ các chữ viết tắt có chữ thường theo quy định (QyĐ, CTr, TTr, TrS).

Sai:
    Số: 15/KH - SNV
    Số: 15/kh-snv

Đúng:
    Số: 15/KH-SNV
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "symbol-form"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.3.c"
_BLANK = re.compile(r"/\s+\S|\S\s+-|-\s+\S")
_LONG_DASH = re.compile(r"[–—−]")
_OWN_CASE = {"QyĐ", "CTr", "TTr", "TrS", "TTg"}
_GROUP = re.compile(r"[^\W\d_]+")


def check(document: FormDocument) -> Iterator[Found]:
    """What is wrong with the symbol, one finding each."""
    line = document.components.symbol
    if line is None or "/" not in line.text:
        return
    _, _, symbol = line.text.partition("/")
    where = opened(line.where)
    if not symbol.strip():
        yield Found(document.place(line), f"{where}: thiếu ký hiệu sau dấu gạch chéo.")
        return
    if _LONG_DASH.search(symbol):
        yield Found(document.place(line), f"{where}: ký hiệu dùng gạch ngang dài, phải là gạch nối (-).")
    elif _BLANK.search("/" + symbol.rstrip()):
        yield Found(document.place(line), f"{where}: ký hiệu có dấu cách, phải viết liền.")
    small = [word for word in _GROUP.findall(symbol) if word not in _OWN_CASE and word != word.upper()]
    if small and "Số" not in small:
        yield Found(document.place(line), f"{where}: ký hiệu có chữ thường {quoted(small[0])}, phải viết IN HOA.")
