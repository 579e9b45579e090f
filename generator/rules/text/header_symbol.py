"""Ký hiệu ở đầu kế hoạch viết đúng kiểu.

Giữa các nhóm chữ viết tắt là dấu `-`, không có dấu cách; ký hiệu viết hoa (trừ QyĐ, CTr, TTr, TrS), không có năm;
số của văn bản không nằm ở đây.

Sai:
    header:
      agency: Sở Nội vụ
      symbol: KH - SNV
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

import re
from collections.abc import Iterator

from generator.rules import departments
from generator.rules.data import load
from generator.rules.document import Document, Passage
from generator.rules.rule import Found

ID = "header-symbol"
SEVERITY = "error"
CLAUSE = "PL1 II.3.c"

_GAP = re.compile(r"\s*[-\u2013\u2014/]\s*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SMALL = frozenset({"TTg", "ThU"})
_NUMBER = re.compile(r"\d{1,3}\s*/\s*")


def check(document: Document) -> Iterator[Found]:
    """What is wrong in the symbol of a plan; in a Word file its whole line is looked at with the form."""
    for passage in document.of("symbol"):
        start = len(passage.text) - len(passage.text.lstrip("/ "))
        symbol = passage.text[start:].rstrip()
        if document.is_plan and symbol:
            yield from _symbol(passage, start, symbol)


def _symbol(passage: Passage, start: int, symbol: str) -> Iterator[Found]:
    if number := _NUMBER.match(symbol):
        yield Found(
            passage.at(start, start + number.end()),
            f"Ký hiệu “{symbol}” có cả số.",
            "Số ghi ở `number:`, hoặc để lệnh kehoach issue điền.",
            passage.edit(start, start + number.end(), ""),
        )
        start, symbol = start + number.end(), symbol[number.end() :]
    place = passage.at(start, start + len(symbol))
    mended = _GAP.sub(lambda gap: "/" if "/" in gap[0] else "-", symbol)
    if mended != symbol:
        yield Found(
            place,
            f"Ký hiệu “{symbol}” có dấu cách hoặc dấu gạch dài: phải là “{mended}”.",
            f"Viết “{mended}”.",
            passage.edit(start, start + len(symbol), mended),
        )
    if _YEAR.search(symbol):
        yield Found(
            place,
            f"Ký hiệu “{symbol}” có năm.",
            "Ký hiệu văn bản hành chính chỉ gồm loại văn bản và cơ quan, không có năm.",
            severity="warning",
            clause="PL1 II.3.b",
        )
    codes = {code for names in load("document-types")["decree"].values() for code in names} | _SMALL
    for group in re.split(r"[-/]", mended):
        wrong = any(letter.islower() for letter in group)
        if wrong and group not in codes and group not in departments.known_codes():
            yield Found(place, f"Ký hiệu “{symbol}” có chữ thường: “{group}”.", "Ký hiệu viết hoa.")
    if "-" not in mended:
        message = f"Ký hiệu “{symbol}” thiếu dấu “-” giữa loại văn bản và cơ quan."
        yield Found(place, message, "Ví dụ: KH-SNV.", severity="warning", clause="PL1 II.3.b")
