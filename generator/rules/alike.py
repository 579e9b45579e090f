"""Tasks that are the same in other words: found in one pass, however long the register is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.rules.folding import in_full

_YEAR = re.compile(r"(?:19|20)\d\d")
_IDLE = (
    "công tác|theo quy định|định kỳ|đối với|trên địa bàn|năm|của|về|các|những|và|tại|cho|trong|để|việc|được|"
    "có hiệu quả|hiệu quả|kịp thời|đúng thời hạn|sở"
)
_MAKING = "xây dựng|ban hành|lập|soạn thảo|trình|tham mưu"
_DOING = "tiếp tục|tổ chức|thực hiện|triển khai|tiến hành"
# Words that make another task of the same words: counts, times, levels.
_TELLING = re.compile(r"\w*\d\w*|[ivx]+|quý|tháng|đầu|cuối|không|nội|bộ|ngoài|cấp|tỉnh|huyện|xã|phường|lần|đợt|lớp")
_FEWEST = 4
_FEWEST_OF_A_PART = 7
_LONGEST_MORE = 3


class Meaning(NamedTuple):
    """What is left of a task's words: its first verbs as what is made or done, the other syllables once each."""

    makes: bool
    does: bool
    syllables: tuple[str, ...]

    def is_another_step(self, other: Meaning) -> bool:
        """Whether one draws up what the other carries out."""
        if self.makes == self.does or other.makes == other.does:
            return False
        return self.makes != other.makes


@lru_cache(maxsize=4096)
def meaning(text: str) -> Meaning:
    """What a task's words mean, without year, abbreviations and words that say nothing of their own."""
    words = in_full(text)
    makes = does = False
    left: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        kind, length = _phrase_at(words, at) if word in _PHRASES else ("", 0)
        # Verbs count at the beginning only: "Kế hoạch ... và triển khai thực hiện" is still a plan that is made.
        if kind and (kind == "idle" or not left):
            makes, does = makes or kind == "making", does or kind == "doing"
            at += length
            continue
        if not _YEAR.match(word) or len(word) != 4:
            left.append(word)
        at += 1
    return Meaning(makes, does, tuple(dict.fromkeys(left)))


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, listed in (("idle", _IDLE), ("making", _MAKING), ("doing", _DOING)):
        for phrase in listed.split("|"):
            words = tuple(phrase.split())
            phrases.setdefault(words[0], []).append((words, kind))
    return phrases


_PHRASES = _by_first_word()


def _phrase_at(words: list[str], at: int) -> tuple[str, int]:
    """Kind and length of the phrase that says nothing of its own here; ("", 0) where none stands."""
    for phrase, kind in _PHRASES[words[at]]:
        if tuple(words[at : at + len(phrase)]) == phrase:
            return kind, len(phrase)
    return "", 0


@lru_cache(maxsize=4)
def alike(texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Numbers of texts that mean the same, the earlier one first; each text is paired with one at most.

    The same is what has the same syllables, or a few more of them in one place ("công chức, viên chức").
    """
    meanings = [meaning(text) for text in texts]
    sums = [sum(map(hash, one.syllables)) for one in meanings]
    first: dict[int, int] = {}
    pairs = []
    for number, one in enumerate(meanings):
        if len(one.syllables) >= _FEWEST:
            earlier = first.setdefault(sums[number], number)
            if earlier != number and not one.is_another_step(meanings[earlier]):
                pairs.append((earlier, number))
    paired = {number for pair in pairs for number in pair}
    for number, one in enumerate(meanings):
        if number in paired:
            continue
        shorter = next(
            (
                other
                for other in _parts(one.syllables, sums[number], first)
                if set(meanings[other].syllables) < set(one.syllables) and not one.is_another_step(meanings[other])
            ),
            None,
        )
        if shorter is not None:
            pairs.append((min(shorter, number), max(shorter, number)))
    return tuple(sorted(pairs, key=lambda pair: pair[1]))


def _parts(syllables: tuple[str, ...], whole: int, first: dict[int, int]) -> Iterator[int]:
    """The texts that are these syllables without a few that stand together."""
    count = len(syllables)
    most = min(_LONGEST_MORE, count * 3 // 20, count - _FEWEST_OF_A_PART)
    if most < 1:
        return
    sums = [0, *accumulate(map(hash, syllables))]
    for length in range(1, most + 1):
        for start, (before, after) in enumerate(zip(sums, sums[length:], strict=False)):
            if whole - after + before in first and not any(map(_TELLING.fullmatch, syllables[start : start + length])):
                yield first[whole - after + before]
