"""Phép cộng, tỷ lệ ghi trong câu tính không ra.

“12 + 15 = 28”, “45 thủ tục, gồm 20 thủ tục …, 15 thủ tục …” hoặc “31/75 nhiệm vụ, đạt 45%” (đúng là
41,33%): một con số chép nhầm.

Sai:
    Tổng số 12 + 15 = 28 thủ tục; hoàn thành 31/75 nhiệm vụ, đạt 45%.

Đúng:
    Tổng số 12 + 15 = 27 thủ tục; hoàn thành 31/75 nhiệm vụ, đạt 41,33%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.numbers import FIGURES, figure
from generator.rules.rule import Found
from generator.rules.searching import prose

ID = "sum-mismatch"
SEVERITY: Severity = "warning"
CLAUSE = ""

_NUMBER = r"\d[\d.,]*(?<!\D)"
_SUM = re.compile(rf"(?P<terms>\d(?<![\w.,/+(-].)[\d.,]*%?(?: ?\+ ?{_NUMBER}%?)+) ?= ?(?P<total>{_NUMBER})(?![\w/])")
_COUNTED = "nhiệm vụ|hồ sơ|đơn vị|TTHC|thủ tục|chỉ tiêu|văn bản|công chức|viên chức|cơ quan|báo cáo|xã|phường|chỉ số"
_SHARE = re.compile(
    rf"(?P<part>\d(?<![\w.,/-].)[\d.,]*)/(?P<whole>{_NUMBER}) (?:{_COUNTED})\b[^\n.;%/]{{0,40}}?"
    rf"(?:đạt|chiếm|bằng|tỷ lệ|\()(?: tỷ lệ| khoảng)* ?(?P<share>{_NUMBER}) ?%"
)
# "45 TTHC, gồm 20 TTHC về nhà ở, 15 TTHC về quy hoạch và 12 TTHC về vận tải."
_PARTS = re.compile(
    rf"(?P<total>\d(?<![\w.,/+(-].)[\d.]*) (?P<thing>{_COUNTED})\b[^\n.;:%\d]{{0,40}}?,? (?:bao gồm|gồm):? "
    rf"(?P<parts>\d[\d.]* (?P=thing)\b[^\n.;\d]*(?:, | và )\d[\d.]* (?P=thing)\b[^\n.;]*)"
)
_ROUGH = re.compile(r"(?:khoảng|gần|hơn|trên|xấp xỉ|từ)\s", re.IGNORECASE)
_RANK = re.compile(r"(?:ngày|hạng|thứ|xếp|trước|đến|số)\s*$", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """The sums, then the shares."""
    words = prose(document)
    for hit in words.find(_SUM):
        if not _are_numbers(hit.match["total"], *re.findall(r"[\d.,]+", hit.match["terms"])):
            continue
        total = sum((figure(term) for term in re.findall(FIGURES, hit.match["terms"])), Decimal(0))
        if total != figure(hit.match["total"]):
            yield Found(hit.place, f"“{hit.words}”: cộng lại được {_shown(total)}.", "Xem lại các số.")
    for hit in words.find(_PARTS):
        parts = re.findall(rf"(\d[\d.]*) {hit.match['thing']}\b", hit.match["parts"])
        # Another number among the parts is counted in something else, or within a part.
        if len(parts) != len(re.findall(r"\d[\d.,]*", hit.match["parts"])) or not _are_numbers(*parts):
            continue
        total = sum((figure(part) for part in parts), Decimal(0))
        if total != figure(hit.match["total"]) and not _ROUGH.search(hit.before[-12:]):
            shown = " + ".join(parts)
            start, end = hit.span("total")
            message = f"Nêu {hit.match['total']} {hit.match['thing']} mà các phần là {shown} = {_shown(total)}."
            yield Found(hit.passage.at(start, end), message, "Xem lại các số.")
    for hit in words.find(_SHARE):
        if not _are_numbers(hit.match["part"], hit.match["whole"], hit.match["share"]):
            continue
        part, whole, share = (figure(hit.match[name]) for name in ("part", "whole", "share"))
        if not whole or part > whole or _RANK.search(hit.before) or _ROUGH.search(hit.words):
            continue
        right = 100 * part / whole
        # One unit of the last digit given is rounding, whichever way.
        step = Decimal(1).scaleb(share.as_tuple().exponent)  # type: ignore[arg-type]
        if abs(right - share) >= step:
            shown = _shown(right.quantize(Decimal("0.01")))
            yield Found(hit.place, f"“{hit.words}”: tính ra {shown}%.", "Xem lại các số.")


def _are_numbers(*texts: str) -> bool:
    return all(re.fullmatch(FIGURES, text) for text in texts)


def _shown(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")
