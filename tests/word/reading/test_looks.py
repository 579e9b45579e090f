"""Paragraphs that look otherwise than the others of their kind: the look is the template's, so a person changed it."""

from __future__ import annotations

import pytest

from generator.word.reading.looks import odd_ones
from tests.word.reading.made import p, read

USUAL = p("Công khai kết quả.", look='<w:sz w:val="28"/>')


@pytest.mark.parametrize(
    ("odd", "name"),
    [
        (p("Rà soát.", look='<w:sz w:val="32"/>'), "size"),
        (p("Rà soát.", look='<w:color w:val="FF0000"/><w:sz w:val="28"/>'), "colour"),
        (p("Rà soát.", look='<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="28"/>'), "font"),
        (p("Rà soát.", '<w:jc w:val="center"/>', look='<w:sz w:val="28"/>'), "align"),
        (p("Rà soát.", look='<w:sz w:val="28"/><w:u w:val="single"/>'), "underline"),
    ],
)
def test_the_odd_one_is_counted_by_what_differs(odd: str, name: str) -> None:
    assert odd_ones([read(USUAL * 4 + odd).paragraphs]) == {name: 1}


def test_a_few_words_in_another_look_are_not_the_paragraphs_look() -> None:
    some = USUAL.replace("</w:p>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>Gấp</w:t></w:r></w:p>')
    assert odd_ones([read(USUAL * 4 + some).paragraphs]) == {}


def test_two_looks_of_which_none_has_the_majority_say_nothing() -> None:
    other = p("Rà soát.", look='<w:sz w:val="32"/>')
    assert odd_ones([read(USUAL * 2 + other * 2).paragraphs]) == {}
