"""Labels: which shapes are recognised, how they are counted, and how a place is cited."""

from __future__ import annotations

import pytest

from generator.outline.labels import (
    ARABIC,
    BY_NAME,
    ROMAN,
    MissingParent,
    Numbering,
    cite,
    letter,
    nearly_a_label,
    roman,
    section_label,
    typed_label,
)


def counted(numbering: Numbering, *shapes: str) -> list[str]:
    return [numbering.next(BY_NAME[name]).printed for name in shapes]


@pytest.mark.parametrize(
    ("line", "shape", "label", "taken"),
    [
        ("IV. Tổ chức", "I.", "IV.", 4),
        ("1. Mục tiêu", "1.", "1.", 3),
        ("2.10. Tiếp nhận", "1.1.", "2.10.", 6),
        ("2.2.1. Cơ sở", "1.1.1.", "2.2.1.", 7),
        ("1.3.1.1. Mẫu", "1.1.1.1.", "1.3.1.1.", 9),
        ("1- Kinh phí", "1-", "1-", 3),
        ("1) Một", "1)", "1)", 3),
        ("(12) Mười hai", "(1)", "(12)", 5),
        ("đ) Năm", "a)", "đ)", 3),
        ("a. Một", "a.", "a.", 3),
        ("- Chỉ đạo", "-", "-", 2),
        ("– Chỉ đạo", "-", "–", 2),
        ("+ Rà soát", "+", "+", 2),
        ("-Sở Nội vụ", "-", "-", 1),
        ("-", "-", "-", 1),
        ("1.\tMột", "1.", "1.", 3),
    ],
)
def test_a_label_is_known_by_its_shape_and_the_blank_after_it(line: str, shape: str, label: str, taken: int) -> None:
    assert typed_label(line) == (BY_NAME[shape], label, taken)


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ kế hoạch",
        "2021. Năm",
        "1.670 hồ sơ",
        "-5 độ",
        "---",
        "IIX. Không phải số La Mã",
        "3.Đối với",
        "3.3 Có biện pháp",
        "./.",
        "(*) Ghi chú",
        "",
    ],
)
def test_other_beginnings_are_words(line: str) -> None:
    assert typed_label(line) is None


@pytest.mark.parametrize("line", ["3.Đối với", "3.3 Có biện pháp", "3.2.5 Kết quả", "I.MỤC ĐÍCH", "a)Một", "2.2.Trong"])
def test_a_label_without_its_dot_or_blank_is_nearly_one(line: str) -> None:
    assert nearly_a_label(line)


@pytest.mark.parametrize("line", ["1.670 hồ sơ", "5 giải pháp", "Điều 3. Hiệu lực", "10/12 đơn vị", "- Sở"])
def test_numbers_and_words_are_not_nearly_labels(line: str) -> None:
    assert nearly_a_label(line) == ""


def test_a_deeper_list_starts_again_under_each_parent() -> None:
    assert counted(Numbering(), "1.", "1.1.", "1.1.", "1.", "1.1.", "-", "+", "1.1.") == [
        *("1.", "1.1.", "1.2.", "2.", "2.1.", "-", "+", "2.2."),
    ]


def test_every_depth_can_stand_under_the_one_above() -> None:
    shapes = ["I.", "1.", "1.1.", "1.1.1.", "1.1.1.1.", "1-", "1)", "(1)", "a)", "-", "+"]

    assert counted(Numbering(), *shapes) == [
        "I.",
        "1.",
        "1.1.",
        "1.1.1.",
        "1.1.1.1.",
        "1-",
        "1)",
        "(1)",
        "a)",
        "-",
        "+",
    ]


def test_points_are_lettered_in_the_order_of_the_vietnamese_alphabet() -> None:
    assert counted(Numbering(), *["a)"] * 8) == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]
    assert (letter(23), letter(24)) == ("y", "aa")


def test_a_list_goes_on_after_a_deeper_one() -> None:
    assert counted(Numbering(), "a)", "-", "-", "a)", "+", "a)") == ["a)", "-", "-", "b)", "+", "c)"]


def test_a_dotted_label_counts_from_the_section_it_stands_in() -> None:
    assert counted(Numbering(section_label(3, "1.")), "1.1.", "1.1.", "1.1.1.") == ["3.1.", "3.2.", "3.2.1."]


def test_a_dotted_label_without_its_parent_is_refused() -> None:
    with pytest.raises(MissingParent) as caught:
        Numbering(section_label(1, "I.")).next(BY_NAME["1.1."])
    assert caught.value.expected == "1."


def test_sections_are_roman_or_arabic() -> None:
    assert [section_label(4, "I.").printed, section_label(4, "1.").printed] == ["IV.", "4."]
    assert [roman(n) for n in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]


@pytest.mark.parametrize(
    ("shapes", "outer", "citation"),
    [
        ([], "", "Mục II"),
        (["1."], "", "khoản 1 Mục II"),
        (["1.", "1.1."], "", "khoản 1.1 Mục II"),
        (["1.", "1.1.", "a)"], "", "điểm a khoản 1.1 Mục II"),
        (["1.", "(1)"], "", "điểm 1 khoản 1 Mục II"),
        (["1.", "a)"], "Phần I", "điểm a khoản 1 Mục II Phần I"),
        (["1.", "-"], "", ""),
    ],
)
def test_a_place_is_cited_from_small_to_large(shapes: list[str], outer: str, citation: str) -> None:
    numbering = Numbering(section_label(2, "I."))
    counted(numbering, *shapes)

    assert cite(numbering.open_labels(), outer) == citation


def test_a_section_numbered_1_is_cited_as_a_muc() -> None:
    numbering = Numbering(section_label(3, "1."))
    numbering.next(BY_NAME["1.1."])

    assert cite(numbering.open_labels()) == "khoản 3.1 Mục 3"


def test_a_place_in_an_appendix_without_labels_is_the_appendix() -> None:
    assert cite([], "Phụ lục II") == "Phụ lục II"


def test_the_shape_of_a_section_does_not_change_the_shapes_in_its_text() -> None:
    section_label(1, "1.")

    assert (ROMAN.cite, ARABIC.cite) == ("Mục", "khoản")
