"""A word typed twice: always a slip for some, something to look at for others, right for words said twice."""

from __future__ import annotations

import pytest

from generator.problems import Edit, Place
from generator.rules.text import doubled_word
from tests.rules.support import document
from tests.rules.text.word_file import in_word, passage, word_file
from tests.support import body, plan_text


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("đơn vị trực thuộc thuộc Sở", "warning"),
        ("Của của các phòng", "warning"),
        ("giao các phòng các phòng thực hiện", "warning"),
        ("báo cáo UBND UBND tỉnh", "warning"),
        ("triển khai nhiệm vụ vụ cải cách", "info"),
        ("người đứng đầu trong trong việc", "warning"),
    ],
)
def test_a_word_typed_twice(line: str, severity: str) -> None:
    (found,) = doubled_word.check(word_file(passage(1, line)))
    assert (found.severity or "warning") == severity


@pytest.mark.parametrize(
    "line",
    [
        "hành vi vi phạm, thi công công trình, nhân dân dân chủ",
        "song song, luôn luôn, chung chung, từ từ, thường thường, dần dần, người người, ngày ngày, đời đời",
        "những tồn tại tại đơn vị, báo cáo kèm theo theo quy định, kết quả đạt được được ghi nhận",
        "lý do do đơn vị nêu; tự do do pháp luật quy định",
        "Phòng Phòng, chống tệ nạn xã hội",
        "từng bước từng bước hoàn thiện",
        "hằng năm năm phòng luân phiên; 10 10",
        "các, các phòng; của. Của",
        "Cục C06 - C06; KH-KH",
        "thông tin tin cậy; kế hoạch hoạch định; quản lý lý lịch",
    ],
)
def test_words_said_twice_and_words_that_meet(line: str) -> None:
    assert in_word(doubled_word, line) == []


def test_a_sure_slip_is_mended() -> None:
    (found,) = doubled_word.check(document(plan_text(sections=body("Việc của của phòng."))))
    assert found.edits == (Edit(Place("ke-hoach.yaml", 16, 12), "của của", "của"),)
