"""Một từ gõ hai lần liền nhau.

Lỗi hay gặp khi sửa câu: “của của”, “trực thuộc thuộc”, “các phòng các phòng”. Từ láy (song song, luôn luôn, từ từ) và
chỗ giáp nhau của hai từ (hành vi vi phạm, thi công công trình, những tồn tại tại đơn vị) là đúng.

Sai:
    Rà soát chức năng của của từng phòng.

Đúng:
    Rà soát chức năng của từng phòng, xử lý hành vi vi phạm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.problems import Severity
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import PROSE, Hit, Reading

ID = "doubled-word"
SEVERITY: Severity = "warning"
CLAUSE = ""

_TWICE = re.compile(
    r"(?<![\w.-])(?P<word>[^\W\d_]{2,}(?: [^\W\d_]+)?) +(?P<again>(?P=word))(?!\w|-\w)(?: (?P<next>[^\W\d_]+))?",
    re.IGNORECASE,
)
# A phrase said of one after another: "từng bước từng bước", "ngày càng ngày càng".
_ONE_BY_ONE = re.compile(r"(?:từng|mỗi|ngày|mọi|một) ")


_MARKS = ',.;:!?()“”"'


class _Words(NamedTuple):
    never: dict[str, frozenset[str]]
    said_twice: frozenset[str]
    compounds: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = load("doubled")
    return _Words(
        {word: frozenset((before or "").split()) for word, before in data["never"].items()},
        frozenset(data["said_twice"].split()),
        frozenset(word.replace("_", " ") for word in data["compounds"].split()),
    )


def check(document: Document) -> Iterator[Found]:
    """The words that stand twice: warnings where that is always a slip, else something to look at."""
    doubling = Reading(passage for passage in document.of(*PROSE) if _doubles(passage.text))
    for hit in doubling.find(_TWICE):
        severity = _severity(hit)
        if severity is None:
            continue
        end = hit.span("again")[1]
        twice = hit.passage.text[hit.start : end]
        edits = hit.passage.edit(hit.start, end, hit.match["word"]) if severity == SEVERITY else ()
        message = f"“{hit.match['word']}” gõ hai lần liền nhau: “{twice}”."
        yield Found(hit.passage.at(hit.start, end), message, "Bỏ một lần nếu là gõ thừa.", edits, severity)


def _doubles(text: str) -> bool:
    """A first look: whether a word, or two, come twice running."""
    words = [word.strip(_MARKS) for word in text.lower().split()]
    if len(set(words)) == len(words):
        return False
    two = zip(words, words[1:], words[2:], words[3:], strict=False)
    return any(a == b for a, b in pairwise(words)) or any(a == c and b == d for a, b, c, d in two)


def _severity(hit: Hit) -> Severity | None:
    typed, again = hit.match["word"], hit.match["again"]
    word = typed.lower()
    if again[0].isupper() and not typed.isupper() and " " not in word:
        return None  # "Phòng Phòng, chống tệ nạn": a name begins
    if " " in word:
        return None if _ONE_BY_ONE.match(word) or len(set(word.split())) == 1 else SEVERITY
    words = _words()
    if word in words.never:
        before = hit.before.split()[-1:] or [""]
        return None if before[0].lower() in words.never[word] else SEVERITY
    if typed.isupper() and typed.isascii():
        return SEVERITY  # an abbreviation
    if word in words.said_twice or f"{word} {(hit.match['next'] or '').lower()}" in words.compounds:
        return None
    return "info"
