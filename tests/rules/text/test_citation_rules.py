"""Rules on cited documents: what they find, what they must let pass, what they mend."""

from __future__ import annotations

from types import ModuleType

import pytest

from generator.rules.text import (
    citation_form,
    citation_incomplete,
    citation_later_than_plan,
    citation_repeated_in_full,
    citation_two_ways,
    citation_type_symbol,
    citation_year,
    repealed_document,
)
from tests.rules.support import document, found, in_body
from tests.support import body, plan_text

FULL = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"


def mended(rule: ModuleType, line: str) -> list[tuple[str, str]]:
    """What each finding would put in the place of what."""
    found = rule.check(document(plan_text(sections=body(line))))
    return [(edit.old, edit.new) for x in found for edit in x.edits]


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("Theo Quyết định số 29/2018/QĐ - UBND.", "29/2018/QĐ - UBND", "29/2018/QĐ-UBND"),
        ("Theo Kế hoạch số 25/KH- UBND.", "25/KH- UBND", "25/KH-UBND"),
        ("Theo Kế hoạch số 25/KH–UBND.", "25/KH–UBND", "25/KH-UBND"),
        ("Theo Nghị quyết số 35/NQ-TU.", "35/NQ-TU", "35-NQ/TU"),
        ("Theo Nghị quyết số 18- NQ/TW.", "18- NQ/TW", "18-NQ/TW"),
        ("Theo Quyết định số 35-QĐ/UBND.", "35-QĐ/UBND", "35/QĐ-UBND"),
        ("Theo Quyết định số 866/QĐ-Tg.", "866/QĐ-Tg", "866/QĐ-TTg"),
        ("Theo Nghị định số 30/2020/NĐ/CP.", "30/2020/NĐ/CP", "30/2020/NĐ-CP"),
        ("Theo Quyết định 45/QĐ-UBND.", "45/QĐ-UBND", "số 45/QĐ-UBND"),
        ("Theo Quyết định 45/QĐ -UBND.", "45/QĐ -UBND", "số 45/QĐ-UBND"),
    ],
)
def test_a_symbol_in_a_wrong_form_is_mended(line: str, old: str, new: str) -> None:
    assert mended(citation_form, line) == [(old, new)]


@pytest.mark.parametrize(
    "line",
    [
        f"Theo {FULL}.",
        "Theo Nghị quyết số 18-NQ/TW, số 19-NQ/TW.",
        "Theo Nghị quyết số 18-NQ/TW, 19-NQ/TW.",
        "Theo Luật Lưu trữ số 33/2024/QH15.",
        "Theo Quyết định số 231/QĐ-UBND-HC.",
        "Ban hành Kế hoạch số …/KH-SNV.",
        "Triển khai Đề án 06/CP.",
        "Trong quý I/2026, ngày 10/12/2026, hỗ trợ 24/7.",
    ],
)
def test_a_symbol_in_its_own_form_passes(line: str) -> None:
    assert in_body(citation_form, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Theo Công văn số 130/TB-VPUBND.",
        "Theo Thông báo số 5/KH-UBND.",
        "Theo Quyết định số 45/QD-UBND.",
        "Theo Chương trình số 5/CTR-UBND.",
        "Theo Công văn số 130/CV-SNV.",
        "Theo Nghị định số 30/2020/QĐ-TTg.",
    ],
)
def test_type_and_symbol_that_disagree_are_found(line: str) -> None:
    assert in_body(citation_type_symbol, line) == [(1, 6)]


@pytest.mark.parametrize(
    "line",
    [
        "Theo Công văn số 130/BNV-CCHC và Công văn số 15-CV/TU.",
        "Theo Quy định số 5/QyĐ-UBND, Quy định số 69-QĐ/TW, Tờ trình số 7/TTr-SNV, Chương trình số 8/CTr-UBND.",
        "Theo Nghị quyết số 202/2025/QH15, Luật số 61/2024/QH15, Pháp lệnh số 3/2020/UBTVQH14.",
        "Theo Thông tư liên tịch số 71/2014/TTLT-BTC-BNV, Thông tư số 01/2018/TT-VPCP.",
        "Theo Văn bản số 15/TB-UBND, Chương trình hành động số 10-CTr/TU.",
    ],
)
def test_type_and_symbol_that_agree_pass(line: str) -> None:
    assert in_body(citation_type_symbol, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Theo Nghị định số 30/2020/NĐ-CP về văn thư.",
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về văn thư.",
        "Theo Nghị định số 30/2020/NĐ-CP của Chính phủ.",
    ],
)
def test_a_first_mention_without_date_or_issuer_is_found(line: str) -> None:
    assert in_body(citation_incomplete, line) == [(1, 6)]


@pytest.mark.parametrize(
    "lines",
    [
        (f"Theo {FULL}.", "Theo Nghị định số 30/2020/NĐ-CP."),
        ("Theo Nghị định số 62/2020/NĐ-CP, Nghị định số 106/2020/NĐ-CP ngày 10/9/2020 của Chính phủ.",),
        ("Thủ tướng Chính phủ phê duyệt tại Quyết định số 866/QĐ-TTg ngày 18/7/2023.",),
        ("Theo Luật Lưu trữ số 33/2024/QH15.",),
        ("UBND tỉnh đồng ý tại Công văn số 14/UBND-NC ngày 28/6/2025, Công văn số 22/UBND-NC ngày 28/9/2025.",),
        ("Hợp đồng số 05/2025/HĐ-DV.",),
        ("Theo Kế hoạch số 15/KH-UBND của UBND tỉnh ngày 10/01/2026.",),
    ],
)
def test_a_full_first_mention_passes(lines: tuple[str, ...]) -> None:
    assert in_body(citation_incomplete, *lines) == []


def test_a_basis_weighs_more_and_needs_a_number() -> None:
    bases = "legal_bases: |\n  Căn cứ Quyết định số 5/QĐ-UBND;\n  Căn cứ Quyết định ngày 05/3/2025 của UBND tỉnh.\n"
    said = [(x.severity, x.place.line) for x in citation_incomplete.check(document(plan_text(bases=bases)))]
    assert said == [("warning", 23), ("warning", 24)]


def test_a_note_may_give_the_full_citation() -> None:
    text = plan_text(
        sections=body("Theo Quyết định số 5/QĐ-TTg<<note a>>."),
        footnotes="footnotes:\n  a: Quyết định số 5/QĐ-TTg ngày 05/01/2022 của Thủ tướng Chính phủ.\n",
    )
    assert found(citation_incomplete, text) == []


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Theo Kế hoạch số 12/KH-UBND ngày 10/02/2026 của UBND tỉnh.", [(1, 29)]),
        ("Theo Kế hoạch số 12/KH-UBND ngày 01 tháng 3 năm 2026 của UBND tỉnh.", [(1, 29)]),
        ("Theo Kế hoạch số 12/KH-UBND ngày 09/02/2026 của UBND tỉnh.", []),
        ("Theo Kế hoạch số 12/KH-UBND tháng 02/2026.", []),
        ("Theo Luật Lưu trữ năm 2024, hoàn thành trước ngày 30/11/2026.", []),
        ("Phổ biến Luật Dữ liệu ngày 15/3/2026 tại hội trường.", []),
        ("Phổ biến Luật Dữ liệu có hiệu lực từ ngày 01/7/2026.", []),
        ("Tập huấn Nghị định số 30/2020/NĐ-CP ngày 15/3/2026.", []),
    ],
)
def test_nothing_is_cited_before_it_is_issued(line: str, at: list[tuple[int, int]]) -> None:
    assert in_body(citation_later_than_plan, line) == at


def test_only_the_month_is_compared_while_the_day_is_not_known() -> None:
    lines = ("Theo Kế hoạch số 1/KH-UBND ngày 28/02/2026.", "Theo Kế hoạch số 2/KH-UBND ngày 01/3/2026.")
    text = plan_text(sections=body(*lines)).replace("date: 09/02/2026", "date: 02/2026")
    assert found(citation_later_than_plan, text) == [(17, 34)]
    assert found(citation_later_than_plan, text.replace("date: 02/2026", "date: /2026")) == []


def test_the_year_in_the_number_is_that_of_the_date() -> None:
    assert in_body(citation_year, "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.") == [(1, 19)]
    assert in_body(citation_year, f"Theo {FULL}; Quyết định số 525/QĐ-UBND ngày 10/3/2025.") == []


@pytest.mark.parametrize(
    "second",
    [
        "Theo Kế hoạch số 376/KH-UBND ngày 19/01/2026.",
        "Theo Kế hoạch số 736/KH-UBND ngày 16/01/2026.",
        "Theo Kế hoạch số 376/KH-UBNN ngày 16/01/2026.",
        "Theo Kế hoạch số 376/KH-UBND ngày 16/01/2025.",
    ],
)
def test_one_document_cited_in_two_ways_is_found(second: str) -> None:
    assert [
        line for line, _ in in_body(citation_two_ways, "Theo Kế hoạch số 376/KH-UBND ngày 16/01/2026.", second)
    ] == [2]


@pytest.mark.parametrize(
    "line",
    [
        "Theo Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW ngày 25/10/2017.",
        "Theo Nghị định số 105/2025/NĐ-CP ngày 15/5/2025 và Nghị định số 106/2025/NĐ-CP ngày 15/5/2025.",
        "Theo Kế hoạch số 05/KH-UBND ngày 06/01/2025 và Kế hoạch số 05/KH-UBND ngày 05/01/2026.",
        "Theo Kế hoạch số 376/KH-UBND ngày 16/01/2026 và Kế hoạch số 376/KH-UBND.",
    ],
)
def test_two_documents_that_are_alike_pass(line: str) -> None:
    assert in_body(citation_two_ways, line) == []


def test_the_second_full_citation_is_told_once() -> None:
    assert in_body(citation_repeated_in_full, f"Theo {FULL}.", f"Theo {FULL}.", f"Theo {FULL}.") == [(2, 6)]
    assert in_body(citation_repeated_in_full, f"Theo {FULL}.", "Theo Nghị định số 30/2020/NĐ-CP.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Theo Nghị định số 43/2006/NĐ-CP ngày 25/4/2006 của Chính phủ.",
        "Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.",
        "Theo Luật Lưu trữ ngày 11 tháng 11 năm 2011.",
    ],
)
def test_what_is_no_longer_in_force_is_found(line: str) -> None:
    assert in_body(repealed_document, line) == [(1, 6)]


@pytest.mark.parametrize(
    "line",
    [
        f"Theo {FULL}.",
        "Theo Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        "Theo Nghị định số 60/2021/NĐ-CP thay thế Nghị định số 16/2015/NĐ-CP.",
        "Theo Nghị định số 16/2015/NĐ-CP đã hết hiệu lực.",
    ],
)
def test_what_is_in_force_or_said_to_be_replaced_passes(line: str) -> None:
    assert in_body(repealed_document, line) == []


def test_a_document_was_in_force_in_its_time() -> None:
    lines = body("Theo Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ.")
    text = plan_text(sections=lines).replace("09/02/2026", "09/02/2021").replace("year: 2026", "year: 2021")
    assert found(repealed_document, text) == []


def test_a_programme_that_ended_is_not_said_to_be_repealed() -> None:
    (told,) = repealed_document.check(
        document(plan_text(sections=body("Theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011.")))
    )
    assert "hết hiệu lực" not in told.message
    assert "giai đoạn 2011-2020" in told.message


@pytest.mark.parametrize(
    ("day", "line", "count"),
    [
        ("30/6/2026", "Theo Luật Viên chức ngày 15/11/2010; Nghị định số 42/2022/NĐ-CP ngày 24/6/2022.", 0),
        ("01/7/2026", "Theo Luật Viên chức ngày 15/11/2010; Nghị định số 42/2022/NĐ-CP ngày 24/6/2022.", 2),
        ("01/7/2026", "Theo Luật An ninh mạng ngày 12/6/2018, Luật An toàn thông tin mạng ngày 19/11/2015.", 2),
        ("01/7/2026", "Theo Luật An ninh mạng ngày 10/12/2025, Luật Viên chức ngày 10/12/2025.", 0),
    ],
)
def test_a_law_ceased_in_2026(day: str, line: str, count: int) -> None:
    text = plan_text(sections=body(line)).replace("09/02/2026", day)
    assert len([*repealed_document.check(document(text))]) == count


@pytest.mark.parametrize(
    ("full", "brief", "expected"),
    [
        (FULL, "Nghị định số 30/2021/NĐ-CP", [(2, 19)]),
        ("Kế hoạch số 341/KH-UBND ngày 22/12/2025 của UBND tỉnh", "Kế hoạch số 314/KH-UBND", [(2, 18)]),
        (FULL, "Nghị định số 30/2021/NĐ-CP của Chính phủ", []),
        (FULL, "Thông tư số 30/2021/TT-BNV", []),
        (FULL, "Nghị định số 105/2025/NĐ-CP", []),
        ("Kế hoạch số 1/KH-UBND ngày 22/12/2025 của UBND tỉnh", "Kế hoạch số 2/KH-UBND", []),
    ],
)
def test_a_brief_mention_is_compared_with_what_was_cited_in_full(
    full: str, brief: str, expected: list[tuple[int, int]]
) -> None:
    assert in_body(citation_two_ways, f"Thực hiện {full}.", f"Theo {brief}.") == expected


PLAN = "Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh"


@pytest.mark.parametrize(
    "line",
    [
        f"Theo {PLAN} về việc thực hiện Nghị quyết số 57-NQ/TW.",
        f"Theo {PLAN} thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về chuyển đổi số.",
        "Ngành đã ban hành Kế hoạch số 12/KH-SNV ngày 05/01/2026.",
        "Theo các Quyết định của Chủ tịch Ủy ban nhân dân tỉnh: Quyết định số 5/QĐ-UBND ngày 05/01/2026 về thi đua; "
        "Quyết định số 9/QĐ-UBND ngày 09/01/2026 về khen thưởng.",
    ],
)
def test_what_is_said_of_a_document_elsewhere_is_not_missing(line: str) -> None:
    assert in_body(citation_incomplete, line) == []


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        (f"Theo {PLAN}, Sở ban hành văn bản thực hiện Nghị quyết số 57-NQ/TW.", [101]),
        (f"Theo {PLAN}. Tiếp tục thực hiện Nghị quyết số 57-NQ/TW.", [90]),
        ("Theo các văn bản của Trung ương. Thực hiện Quyết định số 5/QĐ-UBND ngày 05/01/2026.", [44]),
    ],
)
def test_what_is_said_of_another_document_is_missing(line: str, columns: list[int]) -> None:
    assert [column for _, column in in_body(citation_incomplete, line)] == columns


def test_the_title_of_a_document_may_name_one_in_full_again() -> None:
    lines = (f"1. Quán triệt {FULL}.", f"2. Theo {PLAN} thực hiện {FULL}.", f"3. Phổ biến {FULL}.")
    assert in_body(citation_repeated_in_full, *lines) == [(3, 13)]


def test_days_are_told_as_the_decree_pads_them() -> None:
    later = plan_text(sections=body("Theo Kế hoạch số 12/KH-UBND ngày 16/4/2026 của Ủy ban nhân dân tỉnh."))
    (told,) = citation_later_than_plan.check(document(later))
    assert "(09/02/2026)" in told.message
    old = plan_text(sections=body("Theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ."))
    (told,) = repealed_document.check(document(old))
    assert "ngày 05/3/2020" in told.message
