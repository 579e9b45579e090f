"""The mark ./. stands once, at the end of the text and of each phụ lục."""

from __future__ import annotations

import pytest

from generator.rules.text import end_mark
from tests.rules.support import in_body
from tests.rules.text.word_file import in_word, passage, word_file


def test_a_mark_in_the_middle() -> None:
    assert in_body(end_mark, "- Một./.", "- Hai.") == [(1, 6)]


@pytest.mark.parametrize(("end", "column"), [("Hai././.", 4), ("Hai/.", 4), ("Hai./", 4)])
def test_a_mark_typed_wrong_at_the_end(end: str, column: int) -> None:
    assert in_body(end_mark, "Một.", end) == [(2, column)]


def test_a_plan_needs_no_mark_and_may_have_one() -> None:
    assert in_body(end_mark, "Một.", "Hai.") == []
    assert in_body(end_mark, "Một.", "Hai./.") == []


def test_a_word_file_needs_one() -> None:
    assert in_word(end_mark, "Một.", "Hai./.") == []
    assert in_word(end_mark, "Một.", "Hai.") == [(2, 4)]


def test_lines_of_the_sign_off_taken_for_text_do_not_hide_the_end() -> None:
    assert in_word(end_mark, "Một.", "Hai./.", "Nguyễn Văn An") == []


def test_a_decision_before_its_plan_has_an_end_of_its_own() -> None:
    decision = [passage(1, "Điều 3. Thi hành./."), passage(2, "CHỦ TỊCH", "position"), passage(3, "KẾ HOẠCH", "type")]
    assert [*end_mark.check(word_file(*decision, passage(4, "Một."), passage(5, "Hai./.")))] == []


def test_a_text_that_ends_in_a_table_is_not_judged() -> None:
    assert [*end_mark.check(word_file(passage(1, "Như bảng sau:"), passage(2, "Văn phòng", "cell")))] == []


@pytest.mark.parametrize("line", ["Xem http://a.vn/./b/. Sau đó./.", "Theo Luật số 12/2020/QH14./.", "Và/hoặc thư./."])
def test_slashes_of_other_kinds(line: str) -> None:
    assert in_word(end_mark, line) == []
