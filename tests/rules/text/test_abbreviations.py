"""Abbreviations are explained before they are used."""

from __future__ import annotations

import pytest

from generator.plan.office import Office
from generator.rules.text import unexplained_abbreviation as rule
from tests.rules.support import found, in_body
from tests.rules.text.word_file import in_word
from tests.support import body, plan_text


def test_one_finding_for_each_at_its_first_use() -> None:
    assert in_body(rule, "Rà soát TTHC và CNTT.", "Công khai TTHC.") == [(1, 9), (1, 17)]


def test_one_used_before_it_is_explained() -> None:
    assert in_body(rule, "Rà soát TTHC.", "Thủ tục hành chính (TTHC) nội bộ.") == [(1, 9)]


@pytest.mark.parametrize(
    "line",
    [
        "thủ tục hành chính (TTHC); TTHC nội bộ",
        "thủ tục hành chính (sau đây viết tắt là TTHC); TTHC nội bộ",
        "công nghệ thông tin (gọi tắt là CNTT), ứng dụng CNTT",
        "công nghệ thông tin (viết tắt: CNTT), ứng dụng CNTT",
        "TTHC (thủ tục hành chính) và TTHC",
        "TTHC: thủ tục hành chính; rà soát TTHC",
        "UBND tỉnh, HĐND, QĐ, TCVN ISO 9001:2015, GDP, TP. HCM, USB",
        "Kế hoạch số 12/KH-SNV, Quyết định 15/QĐ-BKHCN, Nghị quyết 76/NQ-CP, Luật 24/2023/QH15",
        "Mục II, III, quý IV, phần XL",
        "TĂNG CƯỜNG TRONG NĂM, CAO TRONG",
        "sonoivu.TTHC.vn",
        "mã S1, C06",
    ],
)
def test_what_is_explained_or_known(line: str) -> None:
    assert in_word(rule, line) == []


def test_an_office_knows_its_own() -> None:
    text = plan_text(sections=body("Rà soát TTHC và BMC."))
    assert found(rule, text, Office(abbreviations=frozenset({"TTHC"}))) == [(16, 23)]


def test_the_title_explains_too() -> None:
    title = "title:\n  subject: Rà soát thủ tục hành chính (TTHC)\n"
    assert found(rule, plan_text(title=title, sections=body("Rà soát TTHC."))) == []


def test_receivers_have_abbreviations_of_their_own() -> None:
    assert found(rule, plan_text(recipients="recipients: |\n  BGĐ Sở;\n  Lưu: VT, TCCB.\n")) == []


def test_a_broken_symbol_holds_no_abbreviation() -> None:
    line = "Theo Tờ trình số 15/TTr- SKHCN ngày 05/01/2026 của SKHCN."
    assert in_body(rule, line) == [(1, 52)]  # the first one is a part of the symbol
