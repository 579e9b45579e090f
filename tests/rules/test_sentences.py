from __future__ import annotations

import time

from generator.rules.sentences import around


def test_the_sentence_around_some_words() -> None:
    text = "Một ở TP. Huế; hai, ba, 18.000 bốn. Năm"
    start = text.index("ba")
    assert around(text, start, start + 2) == (" hai, ", ", 18.000 bốn")


def test_a_line_without_ends_is_not_looked_through_for_every_place() -> None:
    text = "năm 2020 " * 10_000
    start = time.process_time()
    for place in range(0, len(text), 9):
        before, after = around(text, place, place + 8)
        assert len(before) <= 1_000
        assert len(after) <= 1_000
    assert time.process_time() - start < 10
