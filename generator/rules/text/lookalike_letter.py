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
from generator.rules.rule import Found
from generator.rules.searching import Hit, everything

ID = "lookalike-letter"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.4"

_FOREIGN = "АВЕЗІЈКМНОРЅТУХаеіјорсѕухѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧονСһԁԛԝ"
_LATIN = "ABE3IJKMHOPSTYXaeijopcsyxvABEZHIKMNOPTYXovChdqw"
_FOR_FOREIGN = str.maketrans(_FOREIGN, _LATIN)
# Eth and the African d look like Đ; so do their small forms.
_FOR_D = str.maketrans("ÐƉðɖ", "ĐĐđđ")
_PLAIN = re.compile("[A-Za-zÀ-ưẠ-ỹ]")
_LETTERS = re.compile(r"[^\W\d_]+")
_STRANGE = re.compile(f"[{_FOREIGN}ÐƉðɖ]+")
# Joiners of no width, a mark of byte order, what a soft hyphen turns into: they come with text copied from elsewhere.
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]|\u00ac(?<=[^\\W\\d_].)(?=[^\\W\\d_])")
_IN_NUMBER = re.compile(
    r"[OolI]+(?:(?<=\d.)(?=\d)|(?<=\d..)(?=\d)|(?<![\w/.,-].)(?=\d/\d)|(?<=\d.)(?=/\d{1,2}(?:/|\b))|(?<=\d\d\d.)(?!\w))"
)
_IN_WORD = re.compile(r"[01](?<=[^\W\d_].)(?=[^\W\d_])")
_WHOLE_NUMBER = re.compile(r"[\dOolI]+")
_WHOLE_WORD = re.compile(r"[\w/.-]+")
_FOR_DIGITS = str.maketrans("OolI", "0011")
_VIETNAMESE = re.compile("[À-ưẠ-ỹ]")


def check(document: Document) -> Iterator[Found]:
    """Foreign letters in words, letters in numbers, digits in words."""
    words = everything(document)
    if not words.text.isascii():
        for hit in words.find(_STRANGE):
            yield from _foreign(_around(hit, _LETTERS))
        for hit in words.find(_INVISIBLE):
            message = f"Có ký tự ẩn U+{ord(hit.words):04X} trong câu chữ."
            yield Found(hit.place, message, "Xóa ký tự này.", hit.edit(""), "warning")
    for hit in words.find(_IN_NUMBER):
        number = _around(hit, _WHOLE_NUMBER)
        if number.words.strip("OolI") and not re.search(r"[\w.,-]$", number.before) and not hit.in_a_name:
            right = number.words.translate(_FOR_DIGITS)
            message = f"“{number.words}” là số mà có chữ cái ở trong."
            yield Found(number.place, message, f"Gõ lại: “{right}”.", number.edit(right))
    for hit in words.find(_IN_WORD):
        word = _around(hit, _WHOLE_WORD)
        after = word.end - hit.end
        if _is_word(word.words) and (after > 1 or word.words.islower()):
            message = f"“{word.words}” là chữ mà có chữ số {hit.words} ở trong."
            yield Found(word.place, message, "Gõ lại cho đúng chữ cái.", severity="warning")


def _foreign(hit: Hit) -> Iterator[Found]:
    word = hit.words
    right = word.translate(_FOR_D).translate(_FOR_FOREIGN)
    if any(_PLAIN.match(letter) for letter in word.translate(_FOR_D) if letter not in _FOREIGN):
        strange = next(letter for letter in word if letter in _FOREIGN or letter in "ÐƉðɖ")
        message = f"“{word}” có chữ “{strange}” (U+{ord(strange):04X}) không phải chữ Việt."
        yield Found(hit.place, message, f"Gõ lại: “{right}”.", hit.edit(right))


def _is_word(token: str) -> bool:
    """Whether a token with one digit in it was meant as a word, and is no symbol or code."""
    letters = [letter for letter in token if letter.isalpha()]
    whole = len(letters) + 1 == len(token) and bool(_VIETNAMESE.search(token))
    return whole and (len(token) > 3 or "0" in token) and (token.isupper() or token[1:].islower())


def _around(hit: Hit, whole: re.Pattern[str]) -> Hit:
    """The whole word or number that a hit stands in."""
    text = hit.passage.text
    start = max(text.rfind(" ", 0, hit.start), 0)
    found = next((each for each in whole.finditer(text, start) if each.start() <= hit.start < each.end()), None)
    return hit._replace(start=found.start(), end=found.end()) if found else hit
