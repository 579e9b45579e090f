from __future__ import annotations

import pytest

from generator.rules.plan import lead_everybody, lead_in_support, lead_several, lead_whole_agency
from tests.rules.plan.registers import dated, register, row
from tests.rules.support import document, found, words
from tests.support import body, plan_text


@pytest.mark.parametrize(
    "lead",
    ["Các phòng, đơn vị", "Các phòng chuyên môn, đơn vị trực thuộc Sở", "Tất cả các phòng", "Toàn thể công chức"],
)
def test_everybody_leads_nothing(lead: str) -> None:
    assert words(lead_everybody, register(row("Rà soát", lead=lead))) == [lead]


@pytest.mark.parametrize(
    "lead",
    ["Văn phòng Sở", "Các phòng có thủ tục hành chính", "UBND các xã, phường", "Văn phòng Sở, các phòng chuyên môn"],
)
def test_a_lead_that_can_be_named_is_somebody(lead: str) -> None:
    assert found(lead_everybody, register(row("Rà soát", lead=lead))) == []


def test_everybody_is_told_once_with_the_number_of_tasks() -> None:
    rows = [row(f"Việc {number}", lead="Các phòng, đơn vị") for number in range(30)]
    (finding,) = lead_everybody.check(document(register(*rows, row("Việc khác", lead="các phòng, đơn vị"))))

    assert "(31 nhiệm vụ)" in finding.message
    assert finding.place.line == 24


def test_nobody_knows_who_the_agencies_concerned_are() -> None:
    (finding,) = lead_everybody.check(document(register(row("Rà soát", lead="Các cơ quan liên quan"))))

    assert finding.severity == "warning"


@pytest.mark.parametrize("lead", ["Sở Nội vụ", "sở nội vụ", "Sở", "Cơ quan Sở", "Sở NV"])
def test_the_agency_itself_is_no_lead(lead: str) -> None:
    assert words(lead_whole_agency, register(row("Rà soát", lead=lead), row("Mở lớp", lead="Thanh tra"))) == [lead]


def test_an_agency_among_agencies_is_one() -> None:
    rows = [row("Rà soát", lead="Sở Nội vụ"), row("Công khai ngân sách", lead="Sở Tài chính")]

    assert found(lead_whole_agency, register(*rows)) == []
    assert found(lead_whole_agency, register(row("Rà soát", lead="Văn phòng Sở Nội vụ"))) == []


def test_a_commune_is_told_by_its_level() -> None:
    commune = dated("09/02/2026").replace("Sở Nội vụ", "Ủy ban nhân dân xã Hòa Tiến")
    rows = [row("Rà soát", lead="UBND xã"), row("Mở lớp", lead="Văn phòng"), row("Họp", lead="Công an xã")]

    assert words(lead_whole_agency, register(*rows, row("Thu", lead="Thôn trưởng"), header=commune)) == ["UBND xã"]


def test_the_agency_by_its_initials() -> None:
    long = dated("09/02/2026").replace("Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội")
    plan = register(row("Rà soát", lead="Sở Lao động-TBXH"), header=long)

    assert words(lead_whole_agency, plan) == ["Sở Lao động-TBXH"]


@pytest.mark.parametrize(
    ("lead", "second"),
    [
        ("Thanh tra + Văn phòng Sở", "Văn phòng Sở"),
        ("Phòng Nội vụ; Phòng Tài chính", "Phòng Tài chính"),
        ("Phòng Nội vụ và Phòng Tài chính", "Phòng Tài chính"),
        ("Văn phòng, Thanh tra", "Thanh tra"),
        ("Văn phòng Sở, các phòng chuyên môn", "các phòng chuyên môn"),
    ],
)
def test_two_leads_are_told_at_the_second(lead: str, second: str) -> None:
    assert words(lead_several, register(row("Rà soát", lead=lead))) == [second]


@pytest.mark.parametrize(
    "lead",
    [
        "Phòng Kế hoạch và Đầu tư",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Phòng Phòng, chống tệ nạn xã hội",
        "Văn phòng HĐND và UBND tỉnh",
        "Văn phòng Sở (phối hợp với Thanh tra, Sở Tài chính)",
        "Văn phòng Sở; các phòng phối hợp",
        "Các sở, ban, ngành; UBND các xã, phường",
        "Các phòng, đơn vị thuộc Sở",
        "UBND các huyện, thành phố",
    ],
)
def test_one_lead_is_one(lead: str) -> None:
    assert found(lead_several, register(row("Rà soát", lead=lead))) == []


def test_two_leads_of_a_group_are_told_once() -> None:
    plan = register("- lead: Thanh tra, Văn phòng", "  rows:", "    - task: Rà soát", "    - task: Mở lớp")
    (finding,) = lead_several.check(document(plan))

    assert "(2 nhiệm vụ)" in finding.message


def test_who_leads_does_not_help() -> None:
    plan = register(row("Rà soát", lead="Thanh tra Sở", support="Văn phòng Sở, Thanh tra"))

    assert words(lead_in_support, plan) == ["Thanh tra"]


@pytest.mark.parametrize(
    ("lead", "support"),
    [
        ("Thanh tra Sở", "Văn phòng Sở"),
        ("Thanh tra Sở", "Thanh tra tỉnh"),
        ("Văn phòng Sở", "Các phòng, đơn vị thuộc Sở"),
        ("Phòng Nội vụ", "Phòng Nội vụ các huyện"),
    ],
)
def test_another_helps(lead: str, support: str) -> None:
    assert found(lead_in_support, register(row("Rà soát", lead=lead, support=support))) == []


def test_a_row_that_is_led_by_its_groups_helper_is_told_at_the_group() -> None:
    plan = register(
        "- support: Văn phòng Sở", "  rows:", "    - task: Rà soát", "      lead: Văn phòng Sở", "    - task: Mở lớp",
        "      lead: Thanh tra",
    )  # fmt: skip

    assert found(lead_in_support, plan) == [(23, 14)]


def test_the_leads_of_tasks_written_in_the_body_are_judged_too() -> None:
    def written(lead: str) -> str:
        return plan_text(sections=body("1. Rà soát.", f"- Chủ trì: {lead}.", "- Thời hạn: Quý II/<<year>>."))

    assert found(lead_whole_agency, written("Sở Nội vụ")) == [(17, 18)]
    assert found(lead_several, written("Văn phòng Sở, Thanh tra Sở")) == [(17, 18)]
    assert found(lead_whole_agency, written("Văn phòng Sở")) == []
    assert found(lead_several, written("Phòng, đơn vị được giao chủ trì")) == []
