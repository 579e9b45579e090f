"""Brackets and quotation marks without a partner."""

from __future__ import annotations

import pytest

from generator.rules.text import unclosed_bracket, unclosed_quote
from tests.rules.support import in_body
from tests.rules.text.word_file import in_word


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Báo cáo Giám đốc (qua Văn phòng Sở.", 18),
        ("Báo cáo Giám đốc qua Văn phòng Sở).", 34),
        ("Theo [phụ lục kèm theo.", 6),
        ("Gồm a) một; b) hai).", 19),
    ],
)
def test_a_bracket_without_a_partner(line: str, column: int) -> None:
    assert in_body(unclosed_bracket, line) == [(1, column)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Báo cáo (qua Văn phòng Sở) và [nếu cần]."],
        ["Gồm: a) một; b) hai; 1) ba; i) bốn; 2.1) năm; IV) sáu."],
        ["Phối hợp (Trung tâm Thông tin", "và các phòng)."],
        ["(Kèm theo (bản sao) Quyết định)"],
    ],
)
def test_labels_and_brackets_over_two_lines(lines: list[str]) -> None:
    assert in_word(unclosed_bracket, *lines) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Phong trào “Công sở xanh trong toàn ngành.", 12),
        ("Phong trào Công sở xanh” trong toàn ngành.", 24),
        ('Phong trào "Công sở xanh trong toàn ngành.', 12),
    ],
)
def test_a_quotation_mark_without_a_partner(line: str, column: int) -> None:
    assert in_body(unclosed_quote, line) == [(1, column)]


@pytest.mark.parametrize(
    "lines",
    [
        ['Phong trào “Một”, "Hai", “Ba" và "Bốn”.'],
        ["“1. Sửa đổi khoản 1 như sau:", "a) Một;", "b) Hai.”"],
        ['Màn hình 55" và 65"'],
        ['"'],
    ],
)
def test_quotation_marks_over_lines_and_inches(lines: list[str]) -> None:
    assert in_word(unclosed_quote, *lines) == []
