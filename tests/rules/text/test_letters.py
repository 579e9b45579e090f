"""Letters that only look right: foreign ones, digits, decomposed ones, those of old encodings."""

from __future__ import annotations

import unicodedata

import pytest

from generator.rules.text import decomposed_letter, lookalike_letter, old_encoding_left
from tests.rules.support import document
from tests.rules.text.word_file import in_word, passage, word_file
from tests.support import body, plan_text


@pytest.mark.parametrize(
    ("line", "column", "right"),
    [
        ("Kế hоạch của Sở", 4, "hoạch"),  # a Cyrillic o
        ("QUYẾT ÐỊNH", 7, "ĐỊNH"),
        ("Sở Lao ðộng", 8, "động"),
        ("Tοàn tỉnh", 1, "Toàn"),  # a Greek omicron
        ("năm 2O26", 5, "2026"),
        ("ngày l5/3", 6, "15"),
        ("ngày 1O/3/2026", 6, "10"),
        ("năm 202o", 5, "2020"),
    ],
)
def test_a_strange_letter_is_found_and_mended(line: str, column: int, right: str) -> None:
    (only,) = lookalike_letter.check(document(plan_text(sections=body(line))))
    assert (only.place.line, only.place.column - 6) == (16, column)
    assert [edit.new for edit in only.edits] == [right]


@pytest.mark.parametrize(("line", "column"), [("QUYẾT Đ1NH", 7), ("hiện đại hó0a", 10), ("c0ng tác c0ế", 10)])
def test_a_digit_in_a_word(line: str, column: int) -> None:
    assert in_word(lookalike_letter, line) == [(1, column)]


@pytest.mark.parametrize(
    "line",
    [
        "Trạm 5 μg/m³, ΔT, hệ số α, β; Москва, Αθήνα",
        "khí O2, 10l xăng, 5l/100km, I1, T12/2026, C06, Q1, A0, H2O, CO2, 3G, 4.0",
        "số 15/QĐ-UBND, QĐ1B, Đ1, HĐ1, QĐ-1, 1l, 2l, quý I/2026, Il",
        "Mã VNEID01, covid19, mẫu M01a-Đ",
    ],
)
def test_signs_codes_and_foreign_words(line: str) -> None:
    assert in_word(lookalike_letter, line) == []


def test_signs_that_cannot_be_seen() -> None:
    assert in_word(lookalike_letter, "Kế\u200b hoạch", "thi\u00achành", "A \u00ac B") == [(1, 3), (2, 4)]


def test_decomposed_letters_of_a_word_file_are_told_once() -> None:
    lines = ["Xong.", unicodedata.normalize("NFD", "Kế hoạch của Sở"), unicodedata.normalize("NFD", "Việc")]
    assert in_word(decomposed_letter, *lines) == [(2, 1)]
    (only,) = decomposed_letter.check(word_file(*(passage(n, line) for n, line in enumerate(lines))))
    assert only.message == "“Kế” gõ bằng dấu rời (Unicode tổ hợp). Cả văn bản có 5 từ như vậy."


def test_precomposed_letters_are_right() -> None:
    assert in_word(decomposed_letter, "Kế hoạch của Sở", "Ủy ban") == []


@pytest.mark.parametrize(
    ("line", "column"),
    [("Về C¶i c¸ch hµnh chÝnh", 4), ("Keá hoaïch caûi caùch", 5), ("Ká»ƒ hoáº¡ch cáº£i cÃ¡ch", 1)],
)
def test_words_of_an_old_encoding(line: str, column: int) -> None:
    assert in_word(old_encoding_left, line) == [(1, column)]


@pytest.mark.parametrize("line", ["Kế hoạch cải cách hành chính", "Công ty Märklin & Größe", "® ™ 5 µg ½ ± §"])
def test_words_that_are_unicode(line: str) -> None:
    assert in_word(old_encoding_left, line) == []
