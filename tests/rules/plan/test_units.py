from __future__ import annotations

import pytest

from generator.plan.office import Office
from generator.rules.plan import unit_two_spellings, unit_unknown
from tests.rules.plan.registers import register, row
from tests.rules.support import document, found, words
from tests.support import body

OFFICE = Office(
    units=(
        ("Văn phòng Sở", "Văn phòng"),
        ("Thanh tra Sở",),
        ("Phòng Kế hoạch - Tài chính", "Phòng KHTC"),
        ("Phòng Việc làm",),
    )
)


def test_a_unit_that_the_office_does_not_have_is_told_once() -> None:
    plan = register(row("Rà soát", lead="Phòng Đối ngoại"), row("Mở lớp", lead="Phòng Đối ngoại", support="Văn phòng"))

    assert found(unit_unknown, plan, OFFICE) == [(24, 11)]
    (finding,) = unit_unknown.check(document(plan, OFFICE))
    assert finding.severity is None
    assert "(2 nhiệm vụ)" in finding.message


def test_the_unit_that_was_meant_is_named() -> None:
    plan = register(row("Rà soát", lead="Phòng Kế hoạch - Tài chín"))
    (finding,) = unit_unknown.check(document(plan, OFFICE))

    assert finding.severity == "warning"
    assert finding.hint == "Có phải “Phòng Kế hoạch - Tài chính”?"


@pytest.mark.parametrize(
    "unit",
    [
        "Văn phòng",
        "Thanh tra Sở",
        "Thanh tra",
        "Phòng KHTC",
        "Phòng Kế hoạch và Tài chính",
        "Sở Tài chính",
        "Văn phòng UBND tỉnh",
        "Thanh tra tỉnh",
        "Các phòng chuyên môn",
        "Phòng Nội vụ các huyện",
        "Trung tâm Phục vụ hành chính công tỉnh",
    ],
)
def test_known_units_and_those_of_others_are_let_be(unit: str) -> None:
    assert found(unit_unknown, register(row("Rà soát", lead=unit)), OFFICE) == []


def test_without_a_list_every_unit_is_known() -> None:
    assert found(unit_unknown, register(row("Rà soát", lead="Phòng Đối ngoại"))) == []


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch Tài chính"),
        ("Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch – Tài chính"),
        ("Phòng Kế hoạch - Tài chính", "Phòng kế hoạch - tài chính"),
        ("Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch và Tài chính"),
        ("Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch - Tài chinh"),
        ("Phòng Kế hoạch - Tài chính", "Kế hoạch - Tài chính"),
        ("Văn phòng Sở", "Văn phòng"),
        ("Trung tâm Hòa giải", "Trung tâm Hoà giải"),
    ],
)
def test_the_rarer_spelling_is_told(usual: str, other: str) -> None:
    rows = [row("Rà soát", lead=usual), row("Kiểm tra", lead=usual), row("Mở lớp", lead=other)]

    assert words(unit_two_spellings, register(*rows)) == [other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Việc làm", "Phòng Người có công"),
        ("Phòng Nội vụ", "Phòng Nội vụ các huyện"),
        ("Văn phòng Sở", "Văn phòng UBND tỉnh"),
        ("Thanh tra Sở", "Thanh tra tỉnh"),
        ("UBND xã Tân Lập", "UBND xã Tân Lạp"),
        ("Thanh tra Sở", "thanh tra Sở"),
        ("Phòng Công chức", "Phòng Công chức, viên chức"),
    ],
)
def test_two_units_are_two(one: str, other: str) -> None:
    assert found(unit_two_spellings, register(row("Rà soát", lead=one), row("Mở lớp", lead=other))) == []


def test_a_list_that_leaves_out_the_head_of_names_is_no_other_spelling() -> None:
    rows = [row("Rà soát", lead="Phòng Người có công"), "- task: Mở lớp", "  lead: |"]
    plan = register(*rows, "    Các phòng: Việc làm; Người có công; Trẻ em")

    assert found(unit_two_spellings, plan) == []
    assert found(unit_two_spellings, register(rows[0], row("Mở lớp", lead="Người có công"))) == [(26, 11)]


def test_each_other_spelling_is_told_once_with_its_count() -> None:
    rows = [row(f"Việc {number}", lead="Phòng Kế hoạch - Tài chính") for number in range(3)]
    plan = register(*rows, *(row(f"Việc khác {n}", lead="Phòng Kế hoạch Tài chính") for n in range(2)))
    (finding,) = unit_two_spellings.check(document(plan))

    assert finding.message == (
        "“Phòng Kế hoạch Tài chính” (2 lần), chỗ khác viết “Phòng Kế hoạch - Tài chính” (3 lần)."
    )


def test_spellings_that_the_office_accepts_are_right_and_its_own_is_the_usual_one() -> None:
    accepted = register(row("Rà soát", lead="Văn phòng"), row("Mở lớp", lead="Văn phòng Sở"))
    against = register(
        row("Rà soát", lead="Phòng Kế hoạch Tài chính"),
        row("Kiểm tra", lead="Phòng Kế hoạch Tài chính"),
        row("Mở lớp", lead="Phòng Kế hoạch - Tài chính"),
    )

    assert found(unit_two_spellings, accepted, OFFICE) == []
    assert [x.place.line for x in unit_two_spellings.check(document(against, OFFICE))] == [24]


def test_the_body_is_held_against_the_table() -> None:
    sections = body("- Phòng Kế hoạch Tài chính tổng hợp.", "- Phòng Kế hoạch của Sở tổng hợp.", "- Tại phòng họp.")
    plan = register(row("Rà soát", lead="Phòng Kế hoạch - Tài chính"), sections=sections)

    assert found(unit_two_spellings, plan) == [(16, 9)]


def test_initials_are_another_spelling_of_a_room() -> None:
    long = row("Rà soát", lead="Phòng Cải cách hành chính")
    plan = register(long, long, row("Mở lớp", lead="Phòng CCHC"))
    assert words(unit_two_spellings, plan) == ["Phòng CCHC"]
    others = register(long, row("Mở lớp", lead="Phòng TCCB"), row("In", lead="Sở NV", support="Sở Nội vụ"))
    assert found(unit_two_spellings, others) == []
