"""Dấu thanh đặt hai kiểu trong một văn bản: hòa và hoà, ủy và uỷ.

Cả hai kiểu đều đúng và Nghị định dùng cả hai, nhưng trong một văn bản nên theo một kiểu; dùng lẫn thì lệnh tìm chữ và
mục lục bỏ sót. Kiểu ít hơn được chỉ ra, mỗi chữ một lần. Tên người không bị xét.

Sai:
    Văn hóa công sở, chuẩn hóa hồ sơ.
    Số hoá tài liệu.

Đúng:
    Văn hóa công sở, chuẩn hóa hồ sơ.
    Số hóa tài liệu.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, prose
from generator.rules.tones import ON_FIRST, ON_SECOND, marked_first, marked_second
from generator.rules.variants import Variants, all_edits, and_more

ID = "two-tone-styles"
SEVERITY: Severity = "info"
CLAUSE = ""

_VOWELS = re.compile(f"(?P<first>{ON_FIRST})|(?P<second>{ON_SECOND})")
_LONGEST = 6  # letters of a syllable
_SYLLABLE = re.compile(r"[^\W\d_]{1,5}$")


def check(document: Document) -> Iterator[Found]:
    """The syllables in the style that the document uses less."""
    styles = Variants("first")
    for found in prose(document).find(_VOWELS):
        syllable = _SYLLABLE.search(found.passage.text[max(0, found.end - _LONGEST) : found.end])
        hit = found._replace(start=found.end - len(syllable[0])) if syllable else found
        if not _is_personal(hit):
            styles.add("first" if hit.match["first"] else "second", hit)
    rarer = styles.rarer()
    if not rarer:
        return
    moved = marked_first if styles.usual() == "first" else marked_second
    usual = styles.places[styles.usual()]
    by_spelling: dict[str, list[Hit]] = {}
    for hit in rarer:
        by_spelling.setdefault(hit.words.lower(), []).append(hit)
    for hits in by_spelling.values():
        hit = hits[0]
        message = (
            f"“{hit.words}”{and_more(len(hits))} đặt dấu khác với {len(usual)} chữ khác trong văn bản "
            f"(như “{usual[0].words}”)."
        )
        edits = all_edits((each, moved(each.words)) for each in hits)
        yield Found(hit.place, message, f"Viết thống nhất: “{moved(hit.words)}”.", edits)


def _is_personal(hit: Hit) -> bool:
    """Whether it may be of a person's or a place's name, which is spelt as its bearer spells it."""
    before = hit.before.split()[-1:]
    return hit.words[0].isupper() and bool(before) and before[0][0].isupper() and not hit.words.isupper()
