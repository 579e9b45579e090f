from __future__ import annotations

import pytest

from generator.rules.plan import same_task, two_deadlines
from tests.rules.plan.registers import register
from tests.rules.support import document, found, words


def apart(one: str, other: str, first: str = "", second: str = "", lead: str = "") -> str:
    """Two tasks in two groups."""
    return register(
        "- group: Thể chế",
        "  rows:",
        f"    - task: {one}",
        f"      deadline: {first}",
        "- group: Chỉ đạo, điều hành",
        f"  lead: {lead}",
        "  rows:",
        f"    - task: {other}",
        f"      deadline: {second}",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xây dựng Kế hoạch rà soát, đánh giá TTHC năm <<year>>", "Ban hành Kế hoạch rà soát, đánh giá TTHC"),
        ("Thực hiện báo cáo CCHC năm <<year>>", "Báo cáo công tác cải cách hành chính năm <<year>>"),
        ("Kiểm tra công tác văn thư", "KIỂM TRA CÔNG TÁC VĂN THƯ"),
        (
            "Xây dựng Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức năm <<year>>",
            "Ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức",
        ),
        ("Hoà giải cơ sở ở thôn bản", "Hòa giải cơ sở ở thôn bản"),
    ],
)
def test_the_same_in_other_words_is_told_at_the_later(one: str, other: str) -> None:
    assert words(same_task, apart(one, other)) == [other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Báo cáo cải cách hành chính quý I", "Báo cáo cải cách hành chính quý II"),
        ("Báo cáo cải cách hành chính 6 tháng", "Báo cáo cải cách hành chính 9 tháng"),
        ("Xây dựng Kế hoạch kiểm tra công vụ", "Xây dựng Kế hoạch tuyên truyền công vụ"),
        ("Xây dựng Kế hoạch tinh giản biên chế", "Thực hiện Kế hoạch tinh giản biên chế"),
        ("Xây dựng Kế hoạch kiểm tra công vụ", "Báo cáo kết quả kiểm tra công vụ"),
        ("Rà soát thủ tục hành chính", "Rà soát thủ tục hành chính nội bộ"),
        ("Tập huấn công chức cấp tỉnh về văn thư lưu trữ", "Tập huấn công chức cấp xã về văn thư lưu trữ"),
        ("Kiểm tra công vụ tại phường Hà Lầm", "Kiểm tra công vụ tại phường Hồng Hải"),
        ("Họp giao ban", "Họp giao ban"),
    ],
)
def test_other_work_in_like_words_is_not(one: str, other: str) -> None:
    assert found(same_task, apart(one, other)) == []


def test_what_two_units_each_do_is_two_tasks() -> None:
    plan = register(
        "- lead: Thanh tra Sở", "  rows:", "    - task: Báo cáo kết quả công tác", "- lead: Văn phòng Sở", "  rows:",
        "    - task: Báo cáo kết quả công tác",
    )  # fmt: skip

    assert found(same_task, plan) == []


def test_groups_that_are_units_or_stages_share_out_the_same_work() -> None:
    lines = [f"- group: {name}\n    rows:\n      - task: Báo cáo kết quả công tác" for name in ("Đợt I", "Đợt II")]

    assert found(same_task, register(*lines)) == []


def test_a_budget_has_the_same_items_under_each_head() -> None:
    table = """tables:
  du-toan:
    columns:
      task: Nội dung chi
      budget: Thành tiền
    rows:
      - group: Hội nghị
        rows:
          - task: Nước uống cho đại biểu
      - group: Tập huấn
        rows:
          - task: Nước uống cho đại biểu
"""

    assert found(same_task, register("- task: Mở lớp", tables=table)) == []


def test_the_message_names_the_earlier_one_and_its_line() -> None:
    (finding,) = same_task.check(document(apart("Công khai TTHC tại trụ sở", "Công khai TTHC tại các trụ sở")))

    assert finding.message == "Nhiệm vụ này trùng với “Công khai TTHC tại trụ sở” ở dòng 25."


def test_a_task_told_three_times_is_told_twice() -> None:
    lines = [f"- group: Nhóm {name}\n    rows:\n      - task: Công khai thủ tục hành chính" for name in "ABC"]

    assert [line for line, _ in found(same_task, register(*lines))] == [28, 31]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Tháng 02/<<year>>", "Quý I/<<year>>"), ("Tháng 02/<<year>>", "Thường xuyên"), ("Quý II", "Quý III")],
)
def test_one_task_with_two_deadlines_is_one_finding(first: str, second: str) -> None:
    plan = apart("Xây dựng Kế hoạch pháp chế", "Ban hành Kế hoạch pháp chế", first, second)

    assert words(two_deadlines, plan) == [second]
    assert found(same_task, plan) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tháng 02/<<year>>", "tháng 2/2026"),
        ("Thường xuyên", "Trong năm <<year>>"),
        ("Quý I/<<year>>", ""),
        ("Tháng 12/<<year>>", "T12/2026"),
    ],
)
def test_the_same_time_in_other_words_is_no_conflict(first: str, second: str) -> None:
    plan = apart("Xây dựng Kế hoạch pháp chế", "Ban hành Kế hoạch pháp chế", first, second)

    assert found(two_deadlines, plan) == []
    assert len(found(same_task, plan)) == 1


def test_two_stages_of_one_work_follow_each_other() -> None:
    plan = register(
        "- group: Kiểm tra", "  rows:", "    - task: Kiểm tra công vụ đột xuất", "      deadline: Quý II",
        "    - task: Kiểm tra công vụ đột xuất", "      deadline: Quý IV",
    )  # fmt: skip

    assert found(two_deadlines, plan) == []
    assert found(same_task, plan) == []
