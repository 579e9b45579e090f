from __future__ import annotations

import pytest

from generator.rules.plan import body_against_table, body_field_differs
from tests.rules.plan.registers import register
from tests.rules.support import document, found, words
from tests.support import body

GROUPS = ("Cải cách thể chế", "Cải cách tài chính công", "Phát triển chính quyền điện tử, chính quyền số")


def divided(*headings: str, groups: tuple[str, ...] = GROUPS) -> str:
    """A plan whose body has these headings, and whose register has these groups."""
    rows = [f"- group: {group}\n    rows:\n      - task: Việc của nhóm {number}" for number, group in enumerate(groups)]
    return register(*rows, sections=body(*(f"**1. {heading}**" for heading in headings)))


def test_a_domain_under_two_names_is_told_at_the_heading() -> None:
    plan = divided(*GROUPS[:2], "Phát triển Chính phủ điện tử, Chính phủ số")
    (finding,) = body_against_table.check(document(plan))

    assert words(body_against_table, plan) == ["Phát triển Chính phủ điện tử, Chính phủ số**"]
    assert finding.message == (
        "Lời văn gọi là “Phát triển Chính phủ điện tử, Chính phủ số”, "
        "bảng gọi là “Phát triển chính quyền điện tử, chính quyền số”."
    )


@pytest.mark.parametrize(
    ("headings", "groups"),
    [
        (GROUPS, GROUPS),
        (GROUPS, tuple(group.upper() for group in GROUPS)),
        (
            ("Cải cách TTHC", "Cải cách thể chế", "Cải cách tổ chức bộ máy"),
            ("Cải cách thủ tục hành chính", "Công tác cải cách thể chế", "Cải cách tổ chức bộ máy hành chính nhà nước"),
        ),
        # The body has one heading more, of quite another name.
        ((*GROUPS, "Công tác báo cáo"), GROUPS),
        # The body is not divided as the table is.
        (("Cải cách thể chế và tài chính", "Cải cách công vụ", "Chính quyền số"), GROUPS),
    ],
)
def test_names_that_agree_or_have_nothing_to_do_with_each_other(
    headings: tuple[str, ...], groups: tuple[str, ...]
) -> None:
    assert found(body_against_table, divided(*headings, groups=groups)) == []


NUMBERED = """tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nội dung
      lead: Chủ trì
    labels: 1 / 1.1
"""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- Nội dung 1.8 Văn thư, lưu trữ còn chậm.", ["1.8 Văn thư, lưu trữ còn chậm."]),
        ("- Nội dung 1.8 Văn thư, lưu trữ.", ["1.8 Văn thư, lưu trữ."]),
        ("- Nội dung 1.8 Văn thư lưu trữ: còn chậm.", ["1.8 Văn thư lưu trữ: còn chậm."]),
        ("- Nội dung 1.2 Văn thư, lưu trữ.", []),
        ("- Nội dung 1.8 Thi đua, khen thưởng.", []),
        ("- Tăng 1.8 lần.", []),
    ],
)
def test_a_number_that_is_another_rows(line: str, told: list[str]) -> None:
    sections = f"sections:\n  - title: Hạn chế\n    text: |\n      {line}\n      <<table nhiem-vu>>\n"
    rows = ("- group: Chỉ đạo", "  rows:", "    - task: Báo cáo", "    - task: Văn thư, lưu trữ")

    assert words(body_against_table, register(*rows, sections=sections, tables=NUMBERED)) == told


def typed(*lines: str) -> str:
    """A body with these lines and a register with one task."""
    return register(
        "- task: Xây dựng Kế hoạch pháp chế năm <<year>>", "  lead: Văn phòng Sở", "  deadline: Quý I/<<year>>",
        "  id: phap-che", sections=body(*lines),
    )  # fmt: skip


TASK = "1. Xây dựng Kế hoạch pháp chế năm <<year>>."


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("- Chủ trì: Thanh tra Sở.", "Thanh tra Sở."),
        ("- Đơn vị chủ trì: Thanh tra.", "Thanh tra."),
        ("- Thời gian: Quý II/2026.", "Quý II/2026."),
        ("Thời hạn hoàn thành: Tháng 6/2026.", "Tháng 6/2026."),
    ],
)
def test_a_typed_field_that_is_not_the_rows(field: str, told: str) -> None:
    assert words(body_field_differs, typed(TASK, field, "- Phối hợp: Các phòng.")) == [told]


@pytest.mark.parametrize(
    "lines",
    [
        (TASK, "- Chủ trì: Văn phòng.", "- Thời gian: quý I năm 2026."),
        (TASK, "- Phối hợp: Thanh tra Sở."),
        ("1. Xây dựng Kế hoạch kiểm tra năm <<year>>.", "- Chủ trì: Thanh tra Sở."),
        (TASK, "2. Tổ chức kiểm tra công vụ.", "- Chủ trì: Thanh tra Sở."),
        (TASK, "- Thời gian: Thường xuyên."),
    ],
)
def test_what_agrees_or_is_of_another_task(lines: tuple[str, ...]) -> None:
    assert found(body_field_differs, typed(*lines)) == []


def test_a_task_printed_by_the_program_cannot_differ() -> None:
    plan = typed("1. <<tasks phap-che>>") + "task_list: |\n  - Chủ trì: <<lead>>.\n"

    assert found(body_field_differs, plan) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Phòng Việc làm chủ trì số hóa hồ sơ giải quyết thủ tục hành chính.", True),
        ("Văn phòng Sở chủ trì số hóa hồ sơ giải quyết thủ tục hành chính.", False),
        ("Phòng Việc làm chủ trì số hóa tài liệu lưu trữ của Sở.", False),
        ("Phòng Việc làm phối hợp số hóa hồ sơ giải quyết thủ tục hành chính.", False),
    ],
)
def test_who_leads_in_a_sentence_leads_in_the_table(sentence: str, told: bool) -> None:
    task = "- task: Số hóa hồ sơ giải quyết thủ tục hành chính\n    lead: Văn phòng Sở"
    plan = register(task, sections=body(f"1. {sentence}"))
    assert bool(found(body_field_differs, plan)) is told
