"""Gạch ngắn (-) và gạch dài (–) dùng lẫn cho cùng một việc.

Khoảng năm (2021-2025) và tên ghép (Lao động - Thương binh và Xã hội) trong một văn bản nên viết một kiểu. Nghị định
dùng gạch ngắn trong các mẫu. Chỗ ít hơn được chỉ ra, cả văn bản một lần cho mỗi loại.

Sai:
    Kế hoạch giai đoạn 2021-2025 thay Chương trình giai đoạn 2021 – 2025.

Đúng:
    Kế hoạch giai đoạn 2021-2025 thay Chương trình giai đoạn 2021-2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import CAPITAL, SMALL, Hit, prose
from generator.rules.variants import Variants, all_edits, and_more

ID = "mixed-dashes"
SEVERITY: Severity = "info"
CLAUSE = ""

_YEARS = re.compile(r"(?:19|20)(?<![\w/.-]..)\d\d(?P<dash> ?[-–—] ?)(?:19|20)\d\d(?![\w/])")
_NAME = re.compile(rf"(?P<dash> (?<=[{SMALL}].)[-–—] )(?=[{CAPITAL}][{SMALL}])")


def check(document: Document) -> Iterator[Found]:
    """One finding for ranges of years, one for names in two parts."""
    words = prose(document)
    years = Variants("-")
    for hit in words.find(_YEARS):
        years.add(hit.match["dash"].strip(" "), hit)
    yield from _told(years, "khoảng năm")
    names = Variants("-")
    for hit in words.find(_NAME):
        if not hit.after.startswith("Tự do") and not hit.before.endswith("Tự do"):  # the motto has a form of its own
            names.add(hit.match["dash"].strip(" "), hit)
    yield from _told(names, "tên ghép")


def _told(variants: Variants, thing: str) -> Iterator[Found]:
    rarer = variants.rarer()
    if not rarer:
        return
    usual = str(variants.usual())
    hit = rarer[0]
    kinds = {"-": "gạch ngắn (-)", "–": "gạch dài (–)", "—": "gạch rất dài (—)"}
    left = _around(hit)
    message = (
        f"“{left}”: dùng {kinds[hit.match['dash'].strip()]} cho {thing}{and_more(len(rarer))}, "
        f"trong khi {len(variants.places[usual])} chỗ khác dùng {kinds[usual]}."
    )
    edits = all_edits((each, each.words.replace(each.match["dash"].strip(), usual)) for each in rarer)
    yield Found(hit.place, message, "Dùng một kiểu gạch trong cả văn bản.", edits if thing == "khoảng năm" else ())


def _around(hit: Hit) -> str:
    if hit.words.strip() != hit.match["dash"].strip():
        return hit.words
    return f"{hit.before.split()[-1]}{hit.words}{hit.after.split()[0]}"
