"""Texts marked word by word, for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outline.comparing.marking import marked

_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def shown(before: str, after: str) -> str:
    return "".join(_MARKS[kind].format(text) for kind, text in marked(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Quý I/2026", "Quý II/2026", "Quý [-I-]{+II+}/2026"),
        ("ngày 26/12/2022 của tỉnh", "ngày 27/12/2022 của tỉnh", "ngày [-26/12/2022-]{+27/12/2022+} của tỉnh"),
        ("Kế hoạch số 3776/KH-UBND", "Kế hoạch số 3777/KH-UBND", "Kế hoạch số [-3776/KH-UBND-]{+3777/KH-UBND+}"),
        ("giai đoạn 2021-2025", "giai đoạn 2026-2030", "giai đoạn [-2021-2025-]{+2026-2030+}"),
        ("đạt 80% trở lên", "đạt 85% trở lên", "đạt [-80%-]{+85%+} trở lên"),
        ("Báo cáo quý.", "Báo cáo quý và năm.", "Báo cáo quý{+ và năm+}."),
        ("", "Mới", "{+Mới+}"),
        ("Cũ", "", "[-Cũ-]"),
        ("Như nhau", "Như nhau", "Như nhau"),
    ],
)
def test_the_words_that_differ_are_marked(before: str, after: str, expected: str) -> None:
    assert shown(before, after) == expected


def test_a_few_words_between_two_large_changes_do_not_shred_them() -> None:
    before = "Văn phòng chủ trì tổng hợp và trình lãnh đạo xem xét trong quý đầu tiên"
    after = "Thanh tra tự kiểm tra đột xuất và lập biên bản từng vụ việc cụ thể"
    assert shown(before, after) == f"[-{before}-]{{+{after}+}}"


@given(st.text("ab c,./1\n", max_size=30), st.text("ab c,./1\n", max_size=30))
def test_the_pieces_put_together_are_the_two_texts(before: str, after: str) -> None:
    pieces = marked(before, after)
    assert "".join(text for kind, text in pieces if kind != "added") == before
    assert "".join(text for kind, text in pieces if kind != "removed") == after
