"""What a person is asked when a plan rolls."""

from __future__ import annotations

import pytest

from tests.plan.rolling.support import in_text, roll, rolled_text
from tests.support import body, plan_text


def asked(text: str, by: int = 1) -> list[tuple[int, str]]:
    """Line and words of every mark."""
    return [(mark.place.line, mark.words) for mark in roll(text, by).marks]


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("Năm 2026 đã xong.", "Năm 2026 đã xong <<todo năm 2026, giữ hay đổi>>."),
        ("**1. Năm 2026 đã xong**", "**1. Năm 2026 đã xong <<todo năm 2026, giữ hay đổi>>**"),
        ("*(Năm 2026 đã xong).*", "*(Năm 2026 đã xong) <<todo năm 2026, giữ hay đổi>>.*"),
        ("1. Năm 2026 đã xong: <<id a>>", "1. Năm 2026 đã xong <<todo năm 2026, giữ hay đổi>>: <<id a>>"),
        ("Năm 2026 đã xong./.", "Năm 2026 đã xong <<todo năm 2026, giữ hay đổi>>./."),
    ],
)
def test_a_mark_stands_behind_the_words_and_before_what_ends_the_line(line: str, marked: str) -> None:
    assert in_text(line) == marked


def test_each_basis_is_asked_about_whether_it_has_a_year_or_not() -> None:
    text = plan_text(legal_bases="legal_bases: |\n  Căn cứ Luật Lưu trữ ngày 21/6/2024;\n  Căn cứ tình hình,\n")
    assert rolled_text(text).split("\n")[-4:-1] == [
        "legal_bases: |",
        "  Căn cứ Luật Lưu trữ ngày 21/6/2024 <<todo có căn cứ mới thay không>>;",
        "  Căn cứ tình hình <<todo có căn cứ mới thay không>>,",
    ]


def test_a_period_is_asked_about_once_it_is_over() -> None:
    text = plan_text(sections=body("Theo giai đoạn 2021-2025 và giai đoạn 2022 - 2025; tầm nhìn đến năm 2030."))
    assert asked(text.replace("2026", "2024")) == []
    assert asked(text) == [(16, "giai đoạn 2021-2025, 2022-2025 đã hết, xem lại")]


def test_a_plan_for_a_period_is_asked_about_as_a_whole() -> None:
    text = plan_text(title="title:\n  subject: Rà soát thủ tục giai đoạn 2026-2030\n", sections=body("Xong năm 2027."))
    assert asked(text) == [
        (10, "kế hoạch theo giai đoạn, có cần chép sang năm không"),
        (15, "mốc năm 2027, xem lại"),
    ]


def test_a_plan_of_one_year_within_a_period_is_not() -> None:
    title = "title:\n  subject: Thực hiện Đề án giai đoạn 2026-2030 trong năm 2026\n"
    assert asked(plan_text(title=title)) == []


@pytest.mark.parametrize("title", ["Kết quả năm 2025", "Những hạn chế trong năm <<year - 1>>", "Tình hình năm trước"])
def test_a_section_that_looks_back_is_to_be_written_anew(title: str) -> None:
    text = plan_text(sections=f"sections:\n  - title: {title}\n    text: |\n      Năm 2025 tốt.\n")
    assert asked(text) == [
        (13, "viết lại theo kết quả mới"),
        (15, "số liệu của năm 2025, thay bằng số liệu mới"),
    ]


def test_the_sections_of_a_part_that_looks_back_are_too() -> None:
    text = plan_text(
        sections="sections:\n  - part: Kết quả năm 2025\n  - title: Ưu điểm\n    text: Năm 2025 tốt.\n"
        "  - part: Kế hoạch năm 2026\n  - title: Nhiệm vụ\n    text: Tổng kết năm 2025.\n"
    )
    assert [line for line, _ in asked(text)] == [13, 14, 15]


def test_a_document_of_this_years_basis_is_asked_about_wherever_it_is_named() -> None:
    text = plan_text(
        legal_bases="legal_bases: |\n  Thực hiện Kế hoạch số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh;\n",
        sections=body("Hoàn thành chỉ tiêu của Kế hoạch số 8/KH-UBND.", "Áp dụng Quyết định số 9/QĐ-UBND."),
    )
    assert (16, "có văn bản mới thay không") in asked(text)
    assert 17 not in dict(asked(text))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Kiện toàn Ban theo Quyết định số 8/QĐ-UBND ngày 20/12/2025.", "việc làm một lần, còn phải làm không"),
        ("Theo Công văn số 8/UBND-NC ngày 20/12/2025.", "có văn bản mới thay không"),
        ("Trình dự thảo Nghị quyết của HĐND tỉnh.", "việc làm một lần, còn phải làm không"),
        ("Kỷ niệm 80 năm ngày truyền thống.", "việc làm một lần, còn phải làm không"),
        ("Chúc mừng năm mới Đinh Mùi.", "tên năm âm lịch, xem lại"),
    ],
)
def test_what_was_done_for_once_is_asked_about(line: str, words: str) -> None:
    assert asked(plan_text(sections=body(line))) == [(16, words)]


@pytest.mark.parametrize(
    "line",
    [
        "Kiện toàn Ban theo Quyết định số 8/QĐ-UBND ngày 20/12/2020.",
        "Tiếp tục thực hiện Quyết định số 8/QĐ-UBND ngày 20/12/2025.",
        "Triển khai Nghị định số 105/2025/NĐ-CP ngày 15/5/2025 của Chính phủ.",
        "Góp ý dự thảo văn bản khi được yêu cầu.",
        "Tổng kết công tác năm 2026.",
    ],
)
def test_what_goes_on_is_not(line: str) -> None:
    assert asked(plan_text(sections=body(line))) == []


class TestNames:
    def test_a_name_is_asked_about_from_the_year_on_in_which_it_went(self) -> None:
        text = plan_text(sections=body("Gửi Sở Thông tin và Truyền thông.")).replace("2026", "2023")
        assert asked(text) == []
        assert asked(text, by=2) == [(16, "Sở Thông tin và Truyền thông nay là Sở Khoa học và Công nghệ")]

    @pytest.mark.parametrize(
        "line",
        [
            "Theo Kế hoạch số 5/KH-BTTTT ngày 02/3/2022 của Bộ Thông tin và Truyền thông.",
            "Tiếp nhận hồ sơ của Sở Thông tin và Truyền thông (cũ).",
            "Sau khi hợp nhất Sở Kế hoạch và Đầu tư.",
            "Gửi Sở Khoa học và Công nghệ, tỉnh Quảng Ninh.",
        ],
    )
    def test_a_name_that_is_history_is_not(self, line: str) -> None:
        assert in_text(line) == line

    def test_above_a_value_of_the_header_a_comment_asks(self) -> None:
        text = plan_text().replace("agency: Sở Nội vụ", "agency: Sở Lao động - Thương binh và Xã hội")
        text = text.replace("place: Quảng Ninh", "place: Hải Dương  # ghi chú")
        lines = rolled_text(text).split("\n")
        assert lines[3] == "  # Xem lại: Sở Lao động - Thương binh và Xã hội nay là Sở Nội vụ"
        assert lines[7:9] == ["  # Xem lại: Hải Dương nay là thành phố Hải Phòng", "  place: Hải Dương  # ghi chú"]
        assert [line for line, _ in asked(text)] == [4, 8]

    def test_the_agencys_own_name_is_asked_about_at_its_head_only(self) -> None:
        text = plan_text(sections=body("Sở Lao động - Thương binh và Xã hội chủ trì."))
        text = text.replace("agency: Sở Nội vụ", "agency: Sở Lao động - Thương binh và Xã hội")
        assert [line for line, _ in asked(text)] == [4]


class TestComments:
    def test_a_comment_with_the_plans_year_is_only_told(self) -> None:
        text = plan_text(year="year: 2026  # năm 2026\n")
        assert rolled_text(text).split("\n")[0] == "year: 2027  # năm 2026"
        assert asked(text) == [(1, "ghi chú của người soạn có năm 2026")]

    def test_other_years_in_comments_are_not(self) -> None:
        assert asked(plan_text(year="year: 2026  # từ năm 2020, <<year>>\n")) == []


class TestAgain:
    TEXT = plan_text(
        legal_bases="legal_bases: |\n  Căn cứ Luật Lưu trữ ngày 21/6/2024;\n",
        sections=body("Năm 2026 đã xong; đạt 90% so với năm 2025."),
    ).replace("agency: Sở Nội vụ", "agency: Sở Giao thông vận tải")

    def test_what_is_asked_already_is_not_asked_again(self) -> None:
        once = rolled_text(self.TEXT)
        twice = rolled_text(once)
        assert once.count("<<todo") == twice.count("<<todo") == 2
        assert once.count("# Xem lại") == twice.count("# Xem lại") == 1

    def test_a_year_that_is_asked_about_waits_for_the_answer(self) -> None:
        # In the plan for 2027 the year 2026 would be the year before.
        line = "Tổng kết năm 2026 <<todo hỏi Văn phòng về năm 2026>> và năm 2025."
        assert in_text(line).startswith("Tổng kết năm 2026 <<todo hỏi Văn phòng về năm 2026>> và năm")
