"""Chữ trông giống mà không phải: chữ Nga, chữ Hy Lạp, Ð thay Đ, số 0 thay chữ O, chữ l thay số 1.

Mắt không phân biệt được nhưng máy tìm không ra, đọc sai, sắp xếp sai. Thường lẫn vào khi sao chép từ tệp PDF quét.

Sai:
    Báo cáo trước ngày l5/3 kết quả năm 2O26.

Đúng:
    Báo cáo trước ngày 15/3 kết quả năm 2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.searching import CAPITAL, SMALL
from generator.rules.rule import Found

ID = "lookalike-letter"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.4"

_FOREIGN = "АВЕЗІЈКМНОРЅТУХаеіјорсѕухѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονСһԁԛԝ"
_LATIN = "ABE3IJKMHOPSTYXaeijopcsyxvABEZHIKMNOPTYXovChdqw"
_FOR_FOREIGN = str.maketrans(_FOREIGN, _LATIN)
# Eth and the African d look like Đ; so do their small forms.
_FOR_D = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_STRANGE = re.compile(rf"[^\W\d_]*[{_FOREIGN}ÐƉðɖ][^\W\d_]*")
_PLAIN = re.compile("[A-Za-zÀ-ỹ]")
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?:\d+[OolI]+\d[\dOolI]*|[Ool]\d(?=/\d)|\d[Ool](?=/\d{1,2}(?:/|\b))|\d{3}[Oo])(?![^\W\d])"
)
_FOR_DIGITS = str.maketrans("OolI", "0011")
_DIGIT = re.compile(
    rf"(?<![\w/.-])(?=[^\W_]*[À-ỹ])(?:[{SMALL}{CAPITAL}]+)(?P<digit>[01])(?:[{SMALL}{CAPITAL}]+)(?![\w/.-])"
)


def check(document: Document) -> Iterator[Found]:
    """Foreign letters in words, letters in numbers, digits in words."""
    for passage in document.passages:
        for match in _STRANGE.finditer(passage.text) if not passage.text.isascii() else ():
            word = match[0]
            right = word.translate(_FOR_D).translate(_FOR_FOREIGN)
            rest = [letter for letter in word.translate(_FOR_D) if letter not in _FOREIGN]
            if not any(map(_PLAIN.match, rest)) or passage.is_computed(*match.span()):
                continue
            strange = next(letter for letter in word if letter in _FOREIGN or letter in "ÐƉðɖ")
            message = f"“{word}” có chữ “{strange}” (U+{ord(strange):04X}) không phải chữ Việt."
            edits = passage.edit(match.start(), match.end(), right)
            yield Found(passage.at(match.start(), match.end()), message, f"Gõ lại: “{right}”.", edits)
        for match in _NUMBER.finditer(passage.text):
            right = match[0].translate(_FOR_DIGITS)
            if not passage.is_computed(*match.span()):
                message = f"“{match[0]}” là số mà có chữ cái ở trong."
                edits = passage.edit(match.start(), match.end(), right)
                yield Found(passage.at(match.start(), match.end()), message, f"Gõ lại: “{right}”.", edits)
        for match in _DIGIT.finditer(passage.text):
            if len(match[0]) > 3 or match["digit"] == "0":
                message = f"“{match[0]}” là chữ mà có chữ số {match['digit']} ở trong."
                place = passage.at(match.start(), match.end())
                yield Found(place, message, "Gõ lại cho đúng chữ cái.", severity="warning")
