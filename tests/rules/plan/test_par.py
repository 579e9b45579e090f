from __future__ import annotations

from types import ModuleType

import pytest

from generator.rules.plan import no_funding, par_communication, par_domains, par_inspection, par_reports
from tests.rules.plan.registers import register, row, titled
from tests.rules.support import document, found
from tests.support import body, plan_text

DOMAINS = (
    "**1. Cải cách thể chế**",
    "**2. Cải cách thủ tục hành chính**",
    "**3. Cải cách tổ chức bộ máy**",
    "**4. Cải cách chế độ công vụ**",
    "**5. Cải cách tài chính công**",
    "**6. Xây dựng Chính quyền điện tử, Chính quyền số**",
)
REST = (
    "- Kiểm tra công tác cải cách hành chính tại 03 đơn vị.",
    "- Tuyên truyền cải cách hành chính.",
    "- Báo cáo cải cách hành chính hằng quý, 6 tháng, năm trước ngày 15 tháng cuối kỳ.",
    "- Kinh phí thực hiện lấy từ dự toán chi thường xuyên.",
)
ALL = (par_domains, par_reports, par_inspection, par_communication, no_funding)


def programme(*lines: str, subject: str = "Cải cách hành chính năm <<year>>") -> str:
    return plan_text(title=titled(subject), sections=body(*lines))


def without(number: int) -> tuple[str, ...]:
    return tuple(line for at, line in enumerate((*DOMAINS, *REST)) if at != number)


def messages(rule: ModuleType, text: str) -> list[str]:
    return [finding.message for finding in rule.check(document(text))]


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ID)
def test_a_whole_programme_lacks_nothing(rule: ModuleType) -> None:
    assert messages(rule, programme(*DOMAINS, *REST)) == []


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (0, "Cải cách thể chế"),
        (2, "Cải cách tổ chức bộ máy"),
        (3, "Cải cách chế độ công vụ"),
        (4, "Cải cách tài chính công"),
        (5, "Xây dựng, phát triển Chính quyền điện tử, Chính quyền số"),
    ],
)
def test_a_domain_that_is_nowhere_is_named(number: int, name: str) -> None:
    assert messages(par_domains, programme(*without(number))) == [
        f"Kế hoạch cải cách hành chính không nhắc đến lĩnh vực “{name}”."
    ]


def test_a_domain_may_have_its_older_name_a_group_or_a_task() -> None:
    lines = (*DOMAINS[1:4], "**4. Hiện đại hóa hành chính**")
    rows = ("- group: CẢI CÁCH THỂ CHẾ", "  rows:", "    - task: Sửa quy chế về tài chính công")

    assert found(par_domains, register(*rows, sections=body(*lines))) == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ID)
@pytest.mark.parametrize(
    "subject",
    [
        "Rà soát thủ tục hành chính năm <<year>>",
        "Tuyên truyền cải cách hành chính năm <<year>>",
        "Kiểm tra cải cách hành chính năm <<year>>",
        "Cải thiện Chỉ số cải cách hành chính năm <<year>>",
        "Phát triển văn hóa đọc năm <<year>>",
    ],
)
def test_a_plan_for_something_else_is_no_programme(rule: ModuleType, subject: str) -> None:
    assert messages(rule, programme(*DOMAINS[:3], subject=subject)) == []


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.ID)
def test_a_plan_without_domains_is_no_programme(rule: ModuleType) -> None:
    assert messages(rule, programme("- Nâng cao chất lượng phục vụ.")) == []


@pytest.mark.parametrize(
    ("line", "lacking"),
    [
        ("Báo cáo cải cách hành chính quý I trước ngày 10/3.", "6 tháng, quý III (9 tháng), năm"),
        ("Báo cáo cải cách hành chính quý I, 6 tháng, năm 2026 trước ngày 10.", "quý III (9 tháng)"),
        ("Báo cáo cải cách hành chính quý I, 9 tháng, năm 2026 trước ngày 10.", "6 tháng"),
        ("Báo cáo cải cách hành chính hằng quý trước ngày 10.", "năm"),
        ("Đăng tin hằng quý, hằng năm.", "quý I, 6 tháng, quý III (9 tháng), năm"),
    ],
)
def test_the_reports_that_are_not_named_are(line: str, lacking: str) -> None:
    assert messages(par_reports, programme(*DOMAINS, line)) == [
        f"Kế hoạch không nêu báo cáo cải cách hành chính {lacking}."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo CCHC quý I, 6 tháng, quý III, năm 2026 trước ngày 10 tháng cuối kỳ.",
        "Báo cáo CCHC quý I, 6 tháng, 9 tháng và năm trước ngày 10 tháng cuối kỳ.",
        "Báo cáo định kỳ hằng quý, hằng năm, trước ngày 15.",
        "Báo cáo quý, 06 tháng và năm trước ngày 15.",
    ],
)
def test_the_four_reports_in_other_words(line: str) -> None:
    assert messages(par_reports, programme(*DOMAINS, line)) == []


def test_the_four_reports_as_one_row() -> None:
    plan = register(
        row("Báo cáo kết quả CCHC", deadline="Tháng 3, 6, 9, 12/<<year>>", note="gửi trước ngày 14"),
        sections=body(*DOMAINS),
    )

    assert found(par_reports, plan) == []


def test_reports_without_a_day_are_worth_a_look() -> None:
    plan = programme(*DOMAINS, "Báo cáo cải cách hành chính hằng quý, hằng năm.")

    assert [(x.message, x.severity) for x in par_reports.check(document(plan))] == [
        ("Kế hoạch nêu báo cáo cải cách hành chính mà không nêu ngày gửi.", "info")
    ]


def test_a_programme_of_several_years_is_not_asked_for_the_reports_of_one() -> None:
    assert messages(par_reports, programme(*DOMAINS, subject="Cải cách hành chính giai đoạn 2026-2030")) == []


def test_nobody_is_inspected_nobody_is_told_nothing_is_paid() -> None:
    plan = programme(*DOMAINS, "- Rà soát, kiểm tra văn bản quy phạm pháp luật.")

    assert messages(par_inspection, plan) == ["Kế hoạch không có nhiệm vụ kiểm tra công tác cải cách hành chính."]
    assert messages(par_communication, plan) == ["Kế hoạch không có nhiệm vụ tuyên truyền cải cách hành chính."]
    assert [x.severity for x in no_funding.check(document(plan))] == ["warning"]


@pytest.mark.parametrize(
    "lines",
    [
        ("- Nguồn kinh phí: theo quy định.",),
        ("- Văn phòng Sở lập dự toán kinh phí trình Giám đốc Sở.",),
        ("- Phòng Tài chính cân đối, bố trí kinh phí cho các nhiệm vụ.",),
    ],
)
def test_funding_in_a_sentence_is_funding(lines: tuple[str, ...]) -> None:
    assert messages(no_funding, programme(*DOMAINS, *lines)) == []


def test_funding_may_be_a_section_or_a_column() -> None:
    section = plan_text(sections=body(*DOMAINS) + "  - title: Nguồn lực thực hiện\n    text: Theo quy định.\n")
    column = register(row("Rà soát", budget="Tự chủ"), sections=body(*DOMAINS))

    assert found(no_funding, section) == []
    assert found(no_funding, column) == []


def test_another_plan_is_asked_for_funding_only_if_it_has_many_tasks() -> None:
    rows = [row(f"Việc {number}") for number in range(5)]

    assert [x.severity for x in no_funding.check(document(register(*rows, title=titled("Hội thi năm 2026"))))] == [None]
    assert found(no_funding, register(*rows[:4], title=titled("Hội thi năm 2026"))) == []


def test_a_product_that_is_a_report_is_no_report_on_the_reform() -> None:
    reports = "- Báo cáo cải cách hành chính quý I, 6 tháng, năm trước ngày 15 tháng cuối kỳ."
    plan = (
        programme(*DOMAINS, reports)
        + "tasks:\n  - "
        + row("Rà soát văn bản", product="Báo cáo kết quả", deadline="Quý III/<<year>>").removeprefix("- ")
        + "\n"
    )
    assert messages(par_reports, plan) == ["Kế hoạch không nêu báo cáo cải cách hành chính quý III (9 tháng)."]
