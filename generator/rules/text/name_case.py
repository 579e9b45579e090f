"""Chữ hoa trong tên cơ quan, đơn vị.

Tên cơ quan viết hoa chữ đầu của từ chỉ loại hình cơ quan và của từ chỉ chức năng, lĩnh vực; các chữ khác viết thường:
“Ủy ban nhân dân tỉnh”, “Sở Nội vụ”, “Sở Nông nghiệp và Môi trường”, “Phòng Tổ chức - Hành chính”. Không viết
“Ủy Ban Nhân Dân”, “Ủy ban Nhân dân”, “Sở nội vụ”, “Sở Nội Vụ”.

Sai:
    Văn phòng Sở báo cáo Ủy Ban Nhân Dân tỉnh và Sở nội vụ; Phòng Tổ Chức phối hợp.

Đúng:
    Văn phòng Sở báo cáo Ủy ban nhân dân tỉnh và Sở Nội vụ; Phòng Tổ chức phối hợp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.problems import Severity
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.searching import Hit, Reading, prose
from generator.rules.rule import Found
from generator.rules.tones import marked_first

ID = "name-case"
SEVERITY: Severity = "warning"
CLAUSE = "PL2 IV.1.a"

_HINT = "Viết hoa chữ đầu của từ chỉ loại cơ quan và của từ chỉ lĩnh vực, các chữ khác viết thường."


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    data = load("agency_names")
    heads = data["heads"].split()
    names = [
        *data["bodies"],
        *(f"{head} {name}" for head in heads for name in (*data["functions"], *data["only_over"])),
    ]
    # The longer name first: "Văn hóa, Thể thao và Du lịch" before "Văn hóa và Thể thao".
    listed = "|".join(re.escape(name).replace(r"\ ", " ") for name in sorted(names, key=len, reverse=True))
    whole = re.compile(rf"(?<![\w-])(?:{listed})(?!\w)".replace(r"\-", "[-–]"), re.IGNORECASE)
    units = "|".join(word.replace("_", " ") for word in data["units"].split())
    functions = "|".join(f"{first} {second.capitalize()}" for first, second in map(str.split, data["unit_functions"]))
    unit = re.compile(rf"(?<!\w)(?:{units}) (?:[^\n;.:(]{{0,40}} )?(?P<name>{functions})(?!\w)")
    return whole, unit, {name.lower(): name for name in names}


def check(document: Document) -> Iterator[Found]:
    """The names of bodies, then those of units."""
    whole, unit, names = _patterns()
    for hit in _toneless(prose(document)).find(whole):
        right = names[marked_first(hit.words).lower().replace("–", "-")]
        yield from _judged(hit, right)
    for hit in prose(document).find(unit):
        start, end = hit.span("name")
        said = hit.match["name"]
        if not hit.passage.capitals and not _all_great(hit.passage.text):
            right = said.capitalize()
            edits = hit.passage.edit(start, end, right)
            message = f"“{said}” trong tên đơn vị viết hoa thừa; viết đúng là “{right}”."
            yield Found(hit.passage.at(start, end), message, _HINT, edits)


def _toneless(reading: Reading) -> Reading:
    """The same reading with “Uỷ” as “Ủy”, letter by letter, so that one spelling of each name finds both."""
    plain = Reading(reading.passages)
    plain.text = marked_first(reading.text)
    return plain


def _judged(hit: Hit, right: str) -> Iterator[Found]:
    said = hit.words
    letters = zip(said, right, strict=True)
    meant = "".join(letter.upper() if model.isupper() else letter.lower() for letter, model in letters)
    if said == meant or said.isupper() or hit.passage.capitals:
        return
    data = load("agency_names")
    head, _, rest = right.partition(" ")
    # A small head speaks of any such body, or is the end of another word: "cơ sở y tế", "cán bộ tư pháp".
    maybe_words = not said[0].isupper() or (rest in data["only_over"] and said[len(head) + 1].islower())
    if (head in data["heads"].split() and maybe_words) or _all_great(hit.passage.text):
        return
    message = f"“{said}” viết hoa chưa đúng; viết đúng là “{meant}”."
    yield Found(hit.place, message, _HINT, hit.edit(meant))


def _all_great(text: str) -> bool:
    """Whether a text is in capitals, or has one on every word: a heading of somebody's design."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > 5 and sum(word[0].isupper() for word in words) > 0.85 * len(words)
