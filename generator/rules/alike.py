"""Tasks that are the same in other words: found in one pass, however long the register is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.rules.folding import in_full

_YEAR = re.compile(r"(?:19|20)\d\d")
_IDLE = re.compile(
    r"\b(?:công tác|theo quy định|định kỳ|đối với|trên địa bàn|năm|của|về|các|những|và|tại|cho|trong|để|việc|được|"
    r"có hiệu quả|hiệu quả|kịp thời|đúng thời hạn|sở)\b"
)
_MAKING = re.compile(r"(?:xây dựng|ban hành|lập|soạn thảo|trình|tham mưu)\b\s*")
_DOING = re.compile(r"(?:tiếp tục|tổ chức|thực hiện|triển khai|tiến hành)\b\s*")
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
    rest = " ".join(word for word in in_full(text) if not _YEAR.fullmatch(word))
    rest = re.sub(r"\s+", " ", _IDLE.sub(" ", rest)).strip()
    makes = does = False
    while True:
        made, done = _MAKING.match(rest), _DOING.match(rest)
        verb = made or done
        if verb is None:
            return Meaning(makes, does, tuple(dict.fromkeys(rest.split())))
        makes, does = makes or bool(made), does or bool(done)
        rest = rest[verb.end() :]


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
    hashes = [*map(hash, syllables)]
    for length in range(1, most + 1):
        run = sum(hashes[:length])
        for start in range(count - length + 1):
            if start:
                run += hashes[start + length - 1] - hashes[start - 1]
            other = first.get(whole - run)
            if other is not None and not any(_TELLING.fullmatch(word) for word in syllables[start : start + length]):
                yield other
