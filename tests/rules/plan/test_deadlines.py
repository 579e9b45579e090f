from __future__ import annotations

import pytest

from generator.rules.plan import deadline_before_issue, deadline_outside_year
from tests.rules.plan.registers import dated, register, row, titled
from tests.rules.support import document, found, in_body, words
from tests.support import body


def due(deadline: str, task: str = "Rà soát văn bản") -> str:
    return row(task, deadline=deadline)


@pytest.mark.parametrize(
    "deadline",
    ["Tháng 01/<<year>>", "Trước ngày 05/02/2026", "Quý IV/2025", "T12/2025", "ngày 09 tháng 02 năm 2026", "Năm 2025"],
)
def test_what_has_passed_on_the_day_of_issue_is_told(deadline: str) -> None:
    assert len(found(deadline_before_issue, register(due(deadline)))) == 1


@pytest.mark.parametrize(
    "deadline",
    [
        "Tháng 02/<<year>>",
        "Quý I/<<year>>",
        "Trước ngày 10/02/2026",
        "Tháng 01, 3, 6/<<year>>",
        "Từ tháng 01/<<year>>",
        "Từ ngày 01/01/2026 đến ngày 30/6/2026",
        "Thường xuyên",
        "Hằng quý",
        "Thường xuyên từ tháng 01/<<year>>",
        "Theo Kế hoạch số 12/KH-UBND ngày 15/01/2026",
        "Sau khi UBND tỉnh ban hành Kế hoạch",
        "Sau ngày 15/01/2026",
        "Năm 2025 và các năm tiếp theo",
        "Đã xong trong tháng 01/2026",
        "Năm <<year>>",
        "Quý I-IV/<<year>>",
    ],
)
def test_what_is_still_to_come_is_not(deadline: str) -> None:
    assert found(deadline_before_issue, register(due(deadline))) == []


def test_a_month_is_compared_with_the_month_where_the_day_is_not_known() -> None:
    header = dated("3/2026")

    assert words(deadline_before_issue, register(due("Tháng 02/2026"), header=header)) == ["Tháng 02/2026"]
    assert words(deadline_before_issue, register(due("Tháng 3/2026"), header=header)) == ["Tháng 3/2026"]
    assert found(deadline_before_issue, register(due("Tháng 4/2026"), header=header)) == []
    assert found(deadline_before_issue, register(due("Tháng 01/2026"), header=dated("/2026"))) == []
    assert words(deadline_before_issue, register(due("Quý IV/2025"), header=dated("/2026"))) == ["Quý IV/2025"]


def test_the_plan_itself_is_due_in_its_month() -> None:
    own = due("Tháng 3/2026", "Xây dựng Kế hoạch công tác CCHC năm <<year>> của Sở")
    another = due("Tháng 3/2026", "Xây dựng Kế hoạch kiểm tra CCHC năm <<year>> của Sở")

    assert found(deadline_before_issue, register(own, header=dated("3/2026"))) == []
    assert len(found(deadline_before_issue, register(another, header=dated("3/2026")))) == 1


def test_each_part_of_a_deadline_has_its_own_end() -> None:
    plan = register(due("Lập kế hoạch trong tháng 01/2026; triển khai trong năm 2026"))

    assert words(deadline_before_issue, plan) == ["tháng 01/2026; triển khai trong năm 2026"]


def test_a_deadline_of_the_group_is_told_once() -> None:
    plan = register("- deadline: Tháng 01/2026", "  rows:", "    - task: Rà soát", "    - task: Mở lớp")

    assert found(deadline_before_issue, plan) == [(23, 15)]


def test_typed_lines_of_the_body_have_deadlines_too() -> None:
    assert in_body(deadline_before_issue, "1. Rà soát.", "- Thời gian: Tháng 01/2026.") == [(2, 14)]
    assert in_body(deadline_before_issue, "1. Tháng 01/2026 đã tập huấn.", "- Kết quả: tháng 01/2026.") == []


def test_what_a_section_on_results_tells_is_past() -> None:
    sections = body("- Thời gian: Tháng 01/2026.").replace("Nhiệm vụ", "Kết quả")

    assert found(deadline_before_issue, register(due("Quý II"), sections=sections)) == []


@pytest.mark.parametrize("deadline", ["Quý II/2027", "Tháng 6/2028", "Trước ngày 30/6/2027", "Năm 2027"])
def test_a_year_that_the_plan_is_not_for_is_told(deadline: str) -> None:
    assert len(found(deadline_outside_year, register(due(deadline)))) == 1


@pytest.mark.parametrize(
    ("subject", "deadline", "task"),
    [
        ("Cải cách hành chính năm <<year>>", "Quý II/<<year>>", "Rà soát"),
        ("Cải cách hành chính năm <<year>>", "Năm 2026-2030", "Rà soát"),
        ("Cải cách hành chính năm <<year>>", "Quý IV/2026 - Quý II/2027", "Rà soát"),
        ("Cải cách hành chính năm <<year>>", "Tháng 01/2027", "Báo cáo tổng kết năm"),
        ("Cải cách hành chính năm <<year>>", "Tháng 12/2025", "Lập kế hoạch"),
        ("Rà soát thủ tục nội bộ giai đoạn 2026-2028", "Quý II/2028", "Rà soát"),
        ("Chuyển đổi số đến năm 2030", "Quý II/2028", "Rà soát"),
        ("Phòng, chống thiên tai năm học 2026-2027", "Tháng 5/2027", "Rà soát"),
        ("Tổ chức hội thi", "Tháng 5/2027", "Chung kết"),
        ("Thực hiện Chỉ thị số 5/CT-UBND ngày 04/01/2026 của Chủ tịch UBND tỉnh", "Trước ngày 01/01/2030", "Lắp đặt"),
        ("Thi hành Luật Lưu trữ năm 2026", "Quý I/2027", "Sửa quy chế"),
    ],
)
def test_what_the_title_allows_is_let_be(subject: str, deadline: str, task: str) -> None:
    assert found(deadline_outside_year, register(due(deadline, task), title=titled(subject))) == []


def test_the_message_names_the_words_and_the_years() -> None:
    plan = register(due("Quý II/2030"), title=titled("Rà soát giai đoạn 2026-2028"), sections=body("Việc."))
    (finding,) = deadline_outside_year.check(document(plan))

    assert finding.message == "Thời hạn “Quý II/2030” nằm ngoài giai đoạn 2026-2028 của kế hoạch."
