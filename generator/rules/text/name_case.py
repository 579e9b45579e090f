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

from generator.outline.data import load
from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, Reading, prose
from generator.rules.tones import marked_first

ID = "name-case"
SEVERITY: Severity = "warning"
CLAUSE = "PL2 IV.1.a"

_HINT = "Viết hoa chữ đầu của từ chỉ loại cơ quan và của từ chỉ lĩnh vực, các chữ khác viết thường."


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, str]]:
    data = load("agency_names")
    heads = data["heads"].split()
    functions = [*data["functions"], *data["only_over"]]
    names = [*data["bodies"], *(f"{head} {name}" for head in heads for name in functions)]
    # The longer name first: "Văn hóa, Thể thao và Du lịch" before "Văn hóa và Thể thao".
    functions.sort(key=len, reverse=True)
    bodies = "|".join(f"[{name[0]}{name[0].lower()}](?i:{name[1:]})" for name in data["bodies"])
    listed = "|".join(name.replace(" - ", " [-–] ") for name in functions)
    capital_heads = "|".join(heads)
    whole = re.compile(rf"(?:{bodies}|(?:{capital_heads}) (?i:{listed}))(?!\w)")
    units = "|".join(word.replace("_", " ") for word in data["units"].split())
    pairs = "|".join(f"{first} {second.capitalize()}" for first, second in map(str.split, data["unit_functions"]))
    unit = re.compile(rf"(?P<name>{pairs})(?!\w)")
    of_unit = re.compile(rf"(?<!\w)(?:{units}) (?:[^,;.:(]{{0,40}} )?$")
    return whole, unit, of_unit, {name.lower(): name for name in names}


def check(document: Document) -> Iterator[Found]:
    """The names of bodies, then those of units."""
    whole, unit, of_unit, names = _patterns()
    for hit in _toneless(prose(document)).find(whole):
        if not re.search(r"[\w-]$", hit.before):
            yield from _judged(hit, names[marked_first(hit.words).lower().replace("–", "-")])
    for hit in prose(document).find(unit):
        start, end = hit.span("name")
        said = hit.match["name"]
        if of_unit.search(hit.before) and not hit.passage.capitals:
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
    # "Sở xây dựng kế hoạch" is a sentence.
    maybe_words = rest in data["only_over"] and said[len(head) + 1].islower()
    if maybe_words:
        return
    message = f"“{said}” viết hoa chưa đúng; viết đúng là “{meant}”."
    yield Found(hit.place, message, _HINT, hit.edit(meant))
