"""Rules on căn cứ."""

from __future__ import annotations

from time import perf_counter

import pytest

from generator.rules.text import basis_abbreviation, basis_end_mark, basis_order, unclosed_bracket
from tests.rules.support import document, found
from tests.rules.text import paragraphs
from tests.support import plan_text

LAW = "Căn cứ Luật Lưu trữ ngày 21/6/2024"
DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
PROVINCE = "Căn cứ Quyết định số 525/QĐ-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh"
PARTY = "Căn cứ Nghị quyết số 35-NQ/TU ngày 29/12/2025 của Tỉnh ủy"


def bases(*lines: str, opening: str = "Sở Nội vụ ban hành Kế hoạch") -> str:
    """A plan with these căn cứ; the first stands on line 23."""
    typed = "".join(f"  {line}\n" for line in lines)
    return plan_text(legal_bases=f"legal_bases: |\n{typed}", opening=f"opening: {opening}\n")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((PROVINCE, DECREE), [24]),
        ((DECREE, LAW), [24]),
        ((LAW, DECREE, PROVINCE), []),
        ((PARTY, LAW, DECREE), []),
        ((LAW, PARTY, DECREE), []),
        ((DECREE, DECREE.replace("30/2020", "25/2019").replace("05/3/2020", "01/3/2019")), [24]),
    ],
)
def test_the_higher_document_comes_first(lines: tuple[str, ...], expected: list[int]) -> None:
    assert [line for line, _ in found(basis_order, bases(*lines))] == expected


def test_days_weigh_less_than_rank() -> None:
    older = DECREE.replace("30/2020", "25/2019").replace("05/3/2020", "01/3/2019")
    assert [x.severity for x in basis_order.check(document(bases(DECREE, older)))] == ["info"]


def test_the_machine_ends_the_lines_of_a_plan() -> None:
    assert found(basis_end_mark, bases(LAW, DECREE)) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((LAW + ",", DECREE + "."), [(23, 37)]),
        ((LAW + ";", DECREE + ";"), [(24, 65)]),
        ((LAW + ".", DECREE + ";", PROVINCE), [(23, 37)]),
        ((LAW + ";", DECREE + ","), []),
        ((LAW + ". Sở đạt 90%.", DECREE + "; Sở xếp thứ 2."), []),
        ((LAW + ", Sở đạt 90%. Theo đó, Sở xếp thứ 2.",), []),
    ],
)
def test_marks_at_the_end_of_a_line(lines: tuple[str, ...], expected: list[tuple[int, int]]) -> None:
    assert found(basis_end_mark, bases(*lines)) == expected


def test_a_word_file_may_lack_the_marks() -> None:
    assert paragraphs.found(basis_end_mark, ("basis", LAW), ("basis", DECREE + ".")) == [(1, len(LAW))]


def test_the_mend_of_an_ending_is_the_right_mark() -> None:
    (only,) = basis_end_mark.check(document(bases(LAW + ";", DECREE + ";")))
    assert [(edit.old, edit.new) for edit in only.edits] == [(";", ".")]


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("Căn cứ Quyết định số 5/QĐ-BNV ngày 05/3/2025 của Bộ LĐTBXH", ["warning"]),
        ("Căn cứ Quyết định số 5/QĐ-SGD ngày 05/3/2025 của Sở GD&ĐT", ["warning"]),
        ("Căn cứ Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND tỉnh", ["info"]),
        ("Căn cứ Quyết định số 5/QĐ-UBND ngày 05/3/2025 của Ủy ban nhân dân (UBND) tỉnh; UBND tỉnh", []),
        ("Căn cứ Quyết định số 5/QĐ-TTg ngày 05/3/2025 của Thủ tướng Chính phủ", []),
    ],
)
def test_agencies_have_their_full_names(line: str, severity: list[str]) -> None:
    said = basis_abbreviation.check(document(bases(line)))
    assert [x.severity or basis_abbreviation.SEVERITY for x in said] == severity


def test_a_basis_that_runs_on_into_the_opening_is_one_too() -> None:
    text = bases("Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh,")
    assert found(basis_abbreviation, text) == [(23, 55)]


def test_a_long_row_of_names_is_read_in_little_time() -> None:
    begun = perf_counter()
    found(basis_abbreviation, bases("Căn cứ " + "Sở Bộ A " * 2000))
    assert perf_counter() - begun < 2


def test_a_decision_of_a_ministry_stands_with_its_circulars() -> None:
    ministry = "Căn cứ Quyết định số 1187/QĐ-BNV ngày 15/10/2025 của Bộ Nội vụ về Chỉ số"
    assert found(basis_order, bases(f"{ministry};", f"{DECREE}.")) == [(24, 10)]
    assert found(basis_order, bases(f"{DECREE};", f"{ministry};", f"{PROVINCE}.")) == []


def test_an_opening_that_a_basis_runs_into_is_shown_on_its_own_line() -> None:
    text = bases(f"{DECREE},", opening="Sở Nội Vụ (sau đây gọi là Sở ban hành Kế hoạch")
    (only,) = unclosed_bracket.check(document(text))
    assert (only.place.line, only.place.column) == (24, 20)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("05/3/2020", "01/4/2020"), []),
        (("20/3/2019", "05/01/2020"), []),
        (("05/01/2020", "20/3/2019"), [24]),
        (("05/3/2020", "05/02/2020"), [24]),
    ],
)
def test_days_are_compared_by_the_year_first(days: tuple[str, str], expected: list[int]) -> None:
    first, second = (
        f"Căn cứ Nghị định số {number}/{day[-4:]}/NĐ-CP ngày {day} của Chính phủ"
        for number, day in zip((30, 25), days, strict=True)
    )
    assert [line for line, _ in found(basis_order, bases(first, second))] == expected


def test_laws_are_in_no_order_of_days() -> None:
    later = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025"
    assert found(basis_order, bases(later, LAW, DECREE)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003",
        "Thực hiện Quyết định số 5/QĐ-TTg ngày 05/3/2025 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch này",
    ],
)
def test_only_who_issued_the_cited_document_is_written_in_full(line: str) -> None:
    assert found(basis_abbreviation, bases(line)) == []


@pytest.mark.parametrize(
    ("last", "expected"),
    [("Theo đề nghị của Chánh Văn phòng Sở.", []), ("Sở đã họp bàn và thống nhất.", [(2, len(DECREE) + 1)])],
)
def test_a_proposal_is_the_last_of_them(last: str, expected: list[tuple[int, int]]) -> None:
    lines: tuple[paragraphs.Line, ...] = (("basis", LAW + ";"), ("basis", DECREE + ";"), ("text", last))
    assert paragraphs.found(basis_end_mark, *lines) == expected
