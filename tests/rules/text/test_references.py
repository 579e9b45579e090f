"""Rules on the places of the document that its text names, and on the labels of a Word file."""

from __future__ import annotations

import pytest

from generator.rules.form import label_sequence
from generator.rules.text import appendix_missing, appendix_numbering, appendix_unmentioned, section_reference
from tests.rules.support import document, found
from tests.rules.text import paragraphs
from tests.support import plan_text


def plan(*lines: str, appendices: int = 0, title: str = "Những hạn chế") -> str:
    """A plan of three Mục and some phụ lục; the lines stand in the third, from line 20."""
    sections = f"sections:\n  - title: {title}\n    text: Chưa có.\n  - title: Nhiệm vụ\n    text: |\n"
    sections += "      1. Rà soát.\n      2. Báo cáo.\n  - title: Tổ chức thực hiện\n    text: |\n"
    sections += "".join(f"      {line}\n" for line in lines)
    more = "".join(f"  - title: Biểu {number}\n    text: Làm.\n" for number in range(appendices))
    return plan_text(sections=sections, appendices=f"appendices:\n{more}" if more else "")


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("Thực hiện nhiệm vụ tại Mục IV.", [30]),
        ("Thực hiện nhiệm vụ được giao tại Mục I.", [40]),
        ("Thực hiện khoản 3 Mục II.", [17]),
        ("Theo phân công tại Mục III.", [26]),
        ("Thực hiện nhiệm vụ tại Mục II, khoản 2 Mục II.", []),
        ("Khắc phục hạn chế nêu tại Mục I.", []),
        ("Thực hiện Mục V Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.", []),
        ("Theo Nghị quyết số 76/NQ-CP, thực hiện nhiệm vụ tại Mục V.", []),
        ("Thực hiện Mục V Kế hoạch của tỉnh.", []),
        ("Đưa tin lên chuyên mục CCHC.", []),
        ("Danh mục V.", []),
    ],
)
def test_a_section_that_is_named_is_there_and_fits(line: str, columns: list[int]) -> None:
    assert found(section_reference, plan(line)) == [(21, column) for column in columns]


def test_a_reference_that_the_program_prints_can_lead_to_the_wrong_title() -> None:
    text = plan("Thực hiện nhiệm vụ được giao tại <<ref han-che>>.").replace(
        "  - title: Những hạn chế\n", "  - title: Những hạn chế\n    id: han-che\n"
    )
    assert [line for line, _ in found(section_reference, text)] == [22]


@pytest.mark.parametrize(
    ("line", "appendices", "count"),
    [
        ("Chi tiết tại Phụ lục III.", 2, 1),
        ("Chi tiết tại Phụ lục II.", 2, 0),
        ("Chi tiết tại Phụ lục số 02.", 2, 0),
        ("(Phụ lục kèm theo)", 0, 1),
        ("(Phụ lục kèm theo)", 1, 0),
        ("Theo Phụ lục II ban hành kèm theo Nghị định số 105/2025/NĐ-CP.", 0, 0),
        ("Theo phụ lục kèm theo Thông tư của Bộ.", 0, 0),
    ],
)
def test_an_appendix_that_is_named_is_there(line: str, appendices: int, count: int) -> None:
    assert [number for number, _ in found(appendix_missing, plan(line, appendices=appendices))] == [21] * count


@pytest.mark.parametrize(
    ("line", "appendices", "severities"),
    [
        ("Các phòng thực hiện.", 1, ["error"]),
        ("Các phòng thực hiện.", 2, ["error"]),
        ("Chi tiết tại Phụ lục I.", 2, ["warning"]),
        ("Chi tiết tại Phụ lục I và Phụ lục II.", 2, []),
        ("Chi tiết tại Phụ lục I, II.", 2, []),
        ("(Chi tiết tại các phụ lục kèm theo)", 3, []),
        ("(Có bảng kèm theo)", 1, []),
        ("Các phòng thực hiện.", 0, []),
    ],
)
def test_the_body_points_to_each_appendix(line: str, appendices: int, severities: list[str]) -> None:
    said = appendix_unmentioned.check(document(plan(line, appendices=appendices)))
    assert [x.severity or appendix_unmentioned.SEVERITY for x in said] == severities


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["Phụ lục 1"], [1]),
        (["Phụ lục"], []),
        (["Phụ lục I", "Phụ lục II"], []),
        (["Phụ lục 1", "Phụ lục 2"], [1, 2]),
        (["Phụ lục I", "Phụ lục III"], [2]),
        (["Phụ lục", "Phụ lục"], [1, 2]),
        (["Biểu số 01"], []),
    ],
)
def test_appendices_are_numbered_in_roman_numerals(labels: list[str], expected: list[int]) -> None:
    lines: list[paragraphs.Line] = [("appendix", "NHIỆM VỤ", label) for label in labels]
    assert [line for line, _ in paragraphs.found(appendix_numbering, *lines)] == expected


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["2.9.", "2.10.", "2.10."], [1, 3]),
        (["1.", "1.1.", "1.2.", "1.2.", "2."], [4]),
        (["1.", "2.", "4."], [3]),
        (["a)", "b)", "c)", "d)", "e)"], [5]),
        (["a)", "b)", "c)", "d)", "đ)", "e)"], []),
        (["1.", "a)", "b)", "2.", "a)", "b)"], []),
        (["1.", "2.", "", "1.", "2."], []),
        (["1.", "3.", "2."], [2, 3]),
        (["1.", "1.1.", "2.", "2.1.", "2.2."], []),
        (["-", "-", "+", "-"], []),
        (["a)", "f)"], [2]),
    ],
)
def test_labels_follow_each_other(labels: list[str], expected: list[int]) -> None:
    lines: list[paragraphs.Line] = [("item" if label else "text", "Làm việc.", label) for label in labels]
    assert [line for line, _ in paragraphs.found(label_sequence, *lines)] == expected


def test_each_section_begins_anew() -> None:
    lines: list[paragraphs.Line] = [
        ("section", "NHIỆM VỤ", "I."),
        ("item", "Rà soát.", "1."),
        ("section", "KINH PHÍ", "II."),
        ("item", "Bố trí.", "1."),
        ("section", "TỔ CHỨC", "IV."),
    ]
    assert paragraphs.found(label_sequence, *lines) == [(5, 1)]


def test_numbers_in_the_words_of_cells_are_read_too() -> None:
    lines: list[paragraphs.Line] = [("cell", f"{label} Làm việc.") for label in ("2.9.", "2.10.", "2.10.", "3.1.")]
    assert paragraphs.found(label_sequence, ("cell", "2.1. Làm việc."), *lines) == [(2, 1), (4, 1)]
    assert paragraphs.found(label_sequence, ("cell", "1."), ("cell", "1.")) == []


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("Lập danh sách theo mẫu tại Phụ lục.", [34]),
        ("Nhiệm vụ nêu tại phụ lục, thời hạn nêu dưới đây.", [24]),
        ("Theo mẫu tại Phụ lục ban hành kèm theo Thông tư số 05/2025/TT-BNV.", []),
        ("Theo mẫu tại Phụ lục, Thông tư số 05/2025/TT-BNV.", []),
    ],
)
def test_a_bare_appendix_that_the_plan_lacks(line: str, columns: list[int]) -> None:
    assert [column for _, column in found(appendix_missing, plan(line))] == columns
    assert found(appendix_missing, plan("Lập danh sách theo mẫu tại Phụ lục.", appendices=1)) == []
