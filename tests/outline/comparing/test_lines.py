from __future__ import annotations

import time

from generator.outline.comparing.lines import kept_lines


def kept(old: str, new: str) -> str:
    """The kept letters of two words, each letter a line."""
    pairs = sorted(kept_lines([*old], [*new]))
    assert all(old[line] == new[place] for line, place in pairs)
    assert pairs == sorted(pairs, key=lambda pair: pair[1])
    return "".join(old[line] for line, _ in pairs)


def test_lines_keep_their_order() -> None:
    assert kept("abcdef", "abXdef") == "abdef"
    assert kept("abcdef", "defabc") in ("abc", "def")
    assert kept("aaabaaa", "aaaabaaaa") == "aaabaaa"
    assert kept("", "abc") == kept("abc", "") == ""


def test_a_thousand_equal_lines_keep_theirs_when_one_among_them_changes() -> None:
    old, new = [*"x" * 1000], [*"x" * 1000]
    new[300], new[700] = "y", "z"
    assert len(list(kept_lines(old, new))) == 998


def test_many_lines_that_repeat_take_no_minutes() -> None:
    old = [line for number in range(20_000) for line in ("", f"{number % 9 + 1}. Việc {number}.", "Hằng quý")]
    new = [line for number in range(20_000) for line in ("", f"{number % 9 + 2}. Việc {number}.", "Hằng quý")]
    start = time.process_time()
    assert len(list(kept_lines(old, new))) >= 20_000
    assert time.process_time() - start < 5
