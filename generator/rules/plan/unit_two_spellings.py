"""Một đơn vị viết hai cách trong cùng một kế hoạch.

So ở cột chủ trì và cột phối hợp: khác dấu gạch, chữ hoa, chữ “và”, vị trí dấu thanh (Hoà/Hòa), sót dấu thanh, thiếu
chữ “Sở” ở cuối, thiếu chữ “Phòng” ở đầu, viết tắt ở một chỗ (Phòng CCHC). Trong lời văn chỉ nêu
tên phòng, trung tâm, chi cục viết khác bảng. Cách viết ít gặp hơn bị nêu, một lần. Các cách viết mà `units:` của
office.yaml chấp nhận thì không nêu.

Sai:
    tasks:
      - task: Lập dự toán
        lead: Phòng Kế hoạch - Tài chính
      - task: Quyết toán
        lead: Phòng Kế hoạch - Tài chính
      - task: Công khai ngân sách
        lead: Phòng Kế hoạch Tài chính

Đúng:
    tasks:
      - task: Lập dự toán
        lead: Phòng Kế hoạch - Tài chính
      - task: Quyết toán
        lead: Phòng Kế hoạch - Tài chính
      - task: Giải quyết việc làm
        lead: Phòng Việc làm
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.rules.folding import bare
from generator.rules.mentions import Mention, mentions
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found
from generator.rules.spellings import in_prose
from generator.rules.units import abbreviates, unit_key

ID = "unit-two-spellings"
SEVERITY = "warning"
CLAUSE = ""
_HINT = "Viết một cách cho cả kế hoạch."
# Shorter names may differ by a mark and be two: "Phòng Y tế", "Phòng Y tề".
_LONG_ENOUGH = 10
# Schools and communes are named after places: "Tân Hà" and "Tân Hạ" are two.
_OWN = frozenset("phòng văn thanh trung chi sở ban".split())

# Of other agencies' names the short forms are looked at elsewhere.
_SHORTENED = frozenset({"phòng", "trung", "chi", "ban"})
_INITIALS = re.compile(r"\b[A-ZĐ][A-ZĐ&]+\b")


def check(document: PlanDocument) -> Iterator[Found]:
    """Units under two names."""
    accepted = {name for unit in document.office.units for name in unit}
    usual: dict[tuple[str, ...], str] = {unit_key(unit[0]): unit[0] for unit in document.office.units}
    for key, group in _merged(mentions(document)).items():
        counts: Counter[str] = Counter()
        for mention in group:
            counts[mention.unit.name] += mention.times
        name = usual.setdefault(key, counts.most_common(1)[0][0])
        told = {name}
        for mention in group:
            if mention.unit.name not in told and mention.unit.name not in accepted and not _starts_cell(mention, name):
                told.add(mention.unit.name)
                often = f" ({counts[name]} lần)" if counts[name] else ""
                message = f"“{mention.unit.name}” ({counts[mention.unit.name]} lần), chỗ khác viết “{name}”{often}."
                yield Found(mention.place, message, _HINT)
    for passage, start, end, name in in_prose(document, usual):
        typed = passage.text[start:end]
        if typed not in accepted:
            yield Found(passage.at(start, end), f"“{typed}”, ở bảng viết “{name}”.", _HINT)


def _starts_cell(mention: Mention, usual: str) -> bool:
    """Whether the names differ only in the capital that begins a cell or follows a comma."""
    return mention.unit.name[1:] == usual[1:] and mention.unit.name[0].lower() == usual[0].lower()


def _is_short(one: Mention, other: Mention) -> bool:
    """Whether one of two names is the other with initials: "Phòng CCHC", "Phòng Cải cách hành chính"."""
    names = (one.unit.name, other.unit.name)
    if names[0].split()[0] != names[1].split()[0] or not any(_INITIALS.search(name) for name in names):
        return False
    return abbreviates(*names) or abbreviates(*reversed(names))


def _merged(found: dict[tuple[str, ...], list[Mention]]) -> dict[tuple[str, ...], list[Mention]]:
    """The mentions with those spellings put together that differ in marks, or by the head of the name alone."""
    known: dict[str, tuple[str, ...]] = {}
    merged: dict[tuple[str, ...], list[Mention]] = {}
    # The spelling met most often is the one that the others are measured by.
    for key, group in sorted(found.items(), key=lambda item: -sum(mention.times for mention in item[1])):
        name = " ".join(key)
        letters = bare(name)
        alike = known.get(letters) if len(name) >= _LONG_ENOUGH and key[0] in _OWN else None
        home = alike or next((other for head in ("phòng", "sở") if (other := (head, *key)) in merged), key)
        if home is key and key[0] in _SHORTENED:
            home = next((other for other in merged if _is_short(group[0], merged[other][0])), key)
        known.setdefault(letters, home)
        merged.setdefault(home, []).extend(group)
    return merged
