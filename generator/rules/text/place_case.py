"""Chữ hoa ở từ chỉ đơn vị hành chính.

Giữa câu, từ chung viết thường, tên riêng viết hoa: “tỉnh Lào Cai”, “thành phố Đà Nẵng”. Hai trường hợp riêng luôn viết
hoa: “Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh” (PL2 III.1.c). Chỉ xét tên tỉnh và thành phố trực thuộc trung ương;
phường, xã mang tên người thì viết hoa cả từ chung nên không xét.

Sai:
    Thực hiện trên địa bàn Tỉnh Hà Nam và thành phố Hồ Chí Minh.

Đúng:
    Thực hiện trên địa bàn tỉnh Hà Nam và Thành phố Hồ Chí Minh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.outline.data import load
from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import prose
from generator.rules.tones import marked_second

ID = "place-case"
SEVERITY: Severity = "warning"
CLAUSE = "PL2 III.1"

_FIXED = re.compile(r"(?P<word>thủ đô|thành phố)(?: Hà Nội(?<=đô Hà Nội)| Hồ Chí Minh(?<=phố Hồ Chí Minh))(?!\w)")
_INSIDE = re.compile(r"(?:[^\W\d_][,;]?|,|;) $")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    data = load("provinces")

    def listed(names: str) -> str:
        spelt = [name.replace("_", " ") for name in names.split()]
        return "|".join(sorted({form for name in spelt for form in (name, marked_second(name))}, key=len, reverse=True))

    return re.compile(rf"(?P<word>Tỉnh (?:{listed(data['provinces'])})|Thành phố (?:{listed(data['cities'])}))(?!\w)")


def check(document: Document) -> Iterator[Found]:
    """Common nouns with a capital inside a sentence, then the two that always have one."""
    words = prose(document)
    for hit in words.find(_pattern()):
        if _INSIDE.search(hit.before) and not hit.passage.capitals:
            right = hit.words[0].lower() + hit.words[1:]
            message = f"Giữa câu viết “{right}”, không viết “{hit.words}”."
            severity: Severity = "info" if hit.words.startswith("Thành") else SEVERITY  # such cities often write so
            hint = "Từ chung chỉ đơn vị hành chính viết thường."
            yield Found(hit.place, message, hint, hit.edit(right), severity)
    for hit in words.find(_FIXED):
        if hit.before[-1:].isalnum():
            continue
        right = hit.words[0].upper() + hit.words[1:]
        message = f"“{hit.words}” viết đúng là “{right}”."
        yield Found(hit.place, message, "Trường hợp này luôn viết hoa.", hit.edit(right), clause="PL2 III.1.c")
