"""Paragraphs that look otherwise than the others of their kind: the look is the template's, so a person changed it."""

from __future__ import annotations

import pytest

from generator.word.reading.looks import marked_words, odd_ones
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


def test_words_marked_by_hand_are_known_by_what_marks_them() -> None:
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>đôn </w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>đốc</w:t></w:r>"
    red = '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>gấp</w:t></w:r><w:r><w:t>.</w:t></w:r>'
    [paragraph] = read(f"<w:p><w:r><w:t>Văn phòng theo dõi, </w:t></w:r>{struck}{red}</w:p>").paragraphs
    assert list(marked_words(paragraph)) == [("strike", "đôn đốc"), ("colour", "gấp")]


def test_a_whole_paragraph_in_red_is_no_marked_words_but_one_struck_out_is() -> None:
    red, struck = '<w:color w:val="FF0000"/>', "<w:strike/>"
    assert list(marked_words(read(p("Rà soát.", look=red)).paragraphs[0])) == []
    assert list(marked_words(read(p("Rà soát.", look=struck)).paragraphs[0])) == [("strike", "Rà soát.")]


def test_no_line_through_is_none() -> None:
    [paragraph] = read(p("Rà soát.", look='<w:strike w:val="0"/><w:highlight w:val="none"/>')).paragraphs
    assert list(marked_words(paragraph)) == []
