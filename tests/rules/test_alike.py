from __future__ import annotations

import pytest

from generator.rules.alike import alike, meaning
from generator.rules.folding import bare, folded, in_full


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà", "hòa"), ("Thuỷ lợi", "thủy lợi"), ("QUÝ", "quý"), ("hoàn", "hoàn"), ("Khoẻ", "khỏe"), ("Quỹ", "quỹ")],
)
def test_one_word_has_one_form(one: str, other: str) -> None:
    assert folded(one) == folded(other) == other


def test_marks_and_abbreviations_are_taken_off() -> None:
    assert bare("Kế hoạch ĐẶC biệt") == "ke hoach dac biet"
    assert in_full("KH rà soát TTHC, VBQPPL") == (
        "kế hoạch rà soát thủ tục hành chính văn bản quy phạm pháp luật".split()
    )


def test_a_meaning_is_what_is_left_without_verb_year_and_idle_words() -> None:
    means = meaning("Tiếp tục xây dựng Kế hoạch kiểm tra công tác CCHC của Sở năm 2026 và triển khai thực hiện")

    assert (means.makes, means.does) == (True, True)
    assert " ".join(means.syllables) == "kế hoạch kiểm tra cải cách hành chính triển khai thực hiện"


def test_each_text_is_paired_with_the_first_that_means_the_same() -> None:
    texts = (
        "Công khai thủ tục hành chính",
        "Kiểm tra công vụ tại các phòng",
        "Công khai TTHC",
        "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức",
        "Công khai các thủ tục hành chính năm 2026",
        "Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức",
    )

    assert alike(texts) == ((0, 2), (0, 4), (3, 5))


def test_many_texts_take_about_as_long_each_as_few() -> None:
    # All pairs of these would be 200 million.
    texts = tuple(
        f"Kiểm tra việc thực hiện quy chế làm việc của đơn vị mang số {number}" for number in range(10_000, 30_000)
    )

    assert alike(texts) == ()
