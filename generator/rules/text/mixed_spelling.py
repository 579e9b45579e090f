"""Một từ viết hai cách trong một văn bản: quý và quí, hằng năm và hàng năm.

Cách nào cũng dùng được, nhưng trong một văn bản nên viết một cách. Cách ít hơn được chỉ ra, mỗi từ một lần.

Sai:
    Báo cáo kết quả quý I; báo cáo quí II trước ngày 15/6.

Đúng:
    Báo cáo kết quả quý I; báo cáo quý II trước ngày 15/6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.problems import Severity
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, prose
from generator.rules.variants import Variants, all_edits, and_more

ID = "mixed-spelling"
SEVERITY: Severity = "info"
CLAUSE = ""

_YEAR = re.compile(r"\s*\d")


def check(document: Document) -> Iterator[Found]:
    """The pairs of which a document holds both."""
    data = load("spelling_pairs")
    not_after = frozenset(data["not_after"].split())
    words = prose(document)
    for advised, other in data["pairs"]:
        if other not in words.small or advised not in words.small:
            continue
        spellings = Variants(advised)
        for hit in words.find(re.compile(rf"(?<!\w)(?:{advised}|{other})(?!\w)", re.IGNORECASE)):
            before = hit.before.split()[-1:]
            if not not_after.intersection(map(str.lower, before)) and not _YEAR.match(hit.after):
                spellings.add(hit.words.lower(), hit)
        rarer = spellings.rarer()
        if rarer:
            usual = str(spellings.usual())
            yield _told(rarer, usual, len(spellings.places[usual]))


def _told(rarer: Sequence[Hit], usual: str, count: int) -> Found:
    hit = rarer[0]
    message = f"“{hit.words}”{and_more(len(rarer))} viết khác với “{usual}” ({count} chỗ) trong cùng văn bản."
    edits = all_edits((each, usual.capitalize() if each.words[0].isupper() else usual) for each in rarer)
    return Found(hit.place, message, f"Viết thống nhất: “{usual}”.", edits)
