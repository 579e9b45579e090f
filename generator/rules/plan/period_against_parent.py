"""Một chương trình mang hai giai đoạn khác nhau.

“Cải cách hành chính của tỉnh giai đoạn 2022-2025” ở chỗ này, “2021-2025” ở chỗ khác: một trong hai gõ nhầm. Chỉ so
những chỗ có cùng các chữ đứng ngay trước “giai đoạn” và cùng một đầu (năm đầu hoặc năm cuối); chỗ khác hẳn, chỉ gặp một
lần, bị nêu.

Sai:
    - Hoàn thành chỉ tiêu Kế hoạch cải cách hành chính của tỉnh giai đoạn 2021-2025.
    - Tổng kết cải cách hành chính của tỉnh giai đoạn 2021-2025.
    - Ứng dụng công nghệ phục vụ cải cách hành chính của tỉnh giai đoạn 2022-2025.

Đúng:
    - Hoàn thành chỉ tiêu Kế hoạch cải cách hành chính của tỉnh giai đoạn 2021-2025.
    - Ứng dụng công nghệ phục vụ cải cách hành chính của tỉnh giai đoạn 2021-2025.
    - Rà soát thủ tục hành chính nội bộ giai đoạn 2022-2025.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from generator.rules.document import Passage
from generator.rules.folding import in_full, syllables
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "period-against-parent"
SEVERITY = "info"
CLAUSE = ""
_PERIOD = re.compile(r"giai đoạn\s+((?:19|20)\d\d)\s*[-\u2013]\s*((?:19|20)\d\d)", re.IGNORECASE)
_SUBJECT_ENDS = re.compile(r"[.;:()“”]")
_IDLE = frozenset("của tỉnh trên địa bàn năm và".split())
_LENGTH = 4


class _Mention(NamedTuple):
    key: tuple[str, ...]
    years: tuple[str, str]
    passage: Passage
    start: int
    end: int


def check(document: PlanDocument) -> Iterator[Found]:
    """The rarer one of two terms of one programme."""
    skipped = _IDLE | frozenset(syllables(document.place_name))
    by_key: dict[tuple[str, ...], list[_Mention]] = {}
    for mention in _mentions(document, skipped):
        by_key.setdefault(mention.key, []).append(mention)
    for mentions in by_key.values():
        counts = Counter(mention.years for mention in mentions)
        usual = counts.most_common(1)[0][0]
        for mention in mentions:
            shared = [one == other for one, other in zip(mention.years, usual, strict=True)]
            # Twice is no slip: the programme of the plan and the one it carries out.
            if mention.years != usual and counts[mention.years] == 1 and any(shared):
                message = f"“{_term(mention.years)}”, chỗ khác ghi “{_term(usual)}” cho cùng một chương trình."
                place = mention.passage.at(mention.start, mention.end)
                yield Found(place, message, "Kiểm tra lại giai đoạn của chương trình.")


def _mentions(document: PlanDocument, skipped: frozenset[str]) -> Iterator[_Mention]:
    for passage in document.passages:
        for found in _PERIOD.finditer(passage.text):
            before = _SUBJECT_ENDS.split(passage.text[: found.start()])[-1]
            words = [word for word in in_full(before) if word not in skipped and not word.isdigit()]
            if len(words) >= _LENGTH:
                yield _Mention(tuple(words[-_LENGTH:]), (found[1], found[2]), passage, *found.span())


def _term(years: tuple[str, str]) -> str:
    return "giai đoạn " + "-".join(years)
