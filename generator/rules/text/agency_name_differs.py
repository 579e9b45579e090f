"""Tên cơ quan ban hành viết giống nhau ở mọi chỗ, như ở đầu văn bản.

Tên viết khác dấu gạch, thiếu chữ, hay viết tắt nửa chừng (“Sở Lao động - TBXH”) là lỗi hay gặp. Chữ viết tắt đã giải
thích trong ngoặc thì dùng được; trong bảng và nơi nhận không xét chữ viết tắt.

Sai:
    1. Trưởng các phòng thuộc Sở Nội Vụ thực hiện Kế hoạch này.

Đúng:
    1. Trưởng các phòng thuộc Sở Nội vụ thực hiện Kế hoạch này.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Edit
from generator.rules import departments
from generator.rules.departments import Department, plain
from generator.rules.document import Document, Passage
from generator.rules.rule import Found
from generator.rules.spelling import distance

ID = "agency-name-differs"
SEVERITY = "warning"
CLAUSE = "PL1 II.2.b"

_WORD = re.compile(r"[^\W\d_]+")
# "(sau đây gọi tắt là Sở LĐTBXH)", "(Sở LĐTBXH)": from there on the short name may stand.
_EXPLAINED = re.compile(r"(?:(?:gọi|viết) (?:tắt )?là\s+|\()(Sở [^\s,;()]+(?:\s*[-\u2013]\s*[^\s,;()]+)?)\s*\)")
_SHORT_ALLOWED = frozenset({"cell", "group", "column", "recipient", "position"})
_SKIPPED = frozenset({"agency", "parent", "symbol"})


def check(document: Document) -> Iterator[Found]:
    """Each other way in which the agency's own name is written, once, with all its places mended."""
    agency = _ordinary(document.agency)
    if not agency or len(agency.split()) < 3:
        return
    own = departments.own(document)
    explained = {plain(words) for passage in document.passages for words in _EXPLAINED.findall(passage.text)}
    found: dict[str, list[tuple[Passage, int, int]]] = {}
    for passage in document.passages:
        if passage.kind in _SKIPPED or passage.text.isupper():
            continue
        for start, end in _others(passage, agency, own):
            if not passage.is_computed(start, end) and plain(passage.text[start:end]) not in explained:
                found.setdefault(passage.text[start:end], []).append((passage, start, end))
    for typed, places in found.items():
        passage, start, end = places[0]
        short = any(word.isupper() and len(word) > 2 for word in _WORD.findall(typed))
        edits: tuple[Edit, ...] = ()
        for place in places if not short else ():
            edits += place[0].edit(place[1], place[2], agency)
        more = f" ({len(places)} chỗ)" if len(places) > 1 else ""
        yield Found(
            passage.at(start, end),
            f"Tên cơ quan viết “{typed}”{more}: ở đầu văn bản là “{agency}”{_why(typed, agency)}.",
            f"Viết “{agency}”, hoặc giải thích chữ viết tắt ở lần đầu." if short else f"Viết “{agency}”.",
            edits,
        )


def _why(typed: str, agency: str) -> str:
    """What the eye may miss: two names that differ in their dashes only."""
    one, other = (re.sub(r"\s*[-\u2013\u2014]\s*", " ", name).split() for name in (typed, agency))
    return " (khác dấu gạch)" if one == other else ""


def _ordinary(agency: str) -> str:
    """The name as written in a sentence; "" where the header has it in capitals only and nobody knows it."""
    agency = " ".join(agency.split())
    if not agency.isupper():
        return agency
    known = departments.named(agency[3:]) if agency.startswith("SỞ ") else None
    return f"Sở {known.name}" if known else ""


def _others(passage: Passage, agency: str, own: Department | None) -> Iterator[tuple[int, int]]:
    """Where the agency is named otherwise."""
    text, first = passage.text, agency.split()[0]
    if own is not None:
        for match in departments.pattern().finditer(text):
            if departments.named(match["name"]) is own and match[0] != agency and _counts(passage, match, own):
                yield match.span()
    at = text.find(first + " ")
    while at >= 0:
        end = _slip(text, at, agency)
        if end and not any(a <= at < b for a, b in _known(text)):
            yield at, end
        at = text.find(first + " ", at + 1)


def _known(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in departments.pattern().finditer(text)]


def _counts(passage: Passage, match: re.Match[str], own: Department) -> bool:
    """Whether another spelling is a slip: not an abbreviation in a table, not one explained in brackets."""
    if passage.capitals and plain(match["name"]) == plain(own.name):
        return False
    if plain(match["name"]) == plain(own.name):
        # "sở" with a small letter in a title, or a line's break in the name, is not this rule's.
        return match["name"].split() != own.name.split() and " ".join(match["name"].split()) != own.name
    return passage.kind not in _SHORT_ALLOWED


def _slip(text: str, at: int, agency: str) -> int:
    """The end of what is the agency's name but for one word, or for the case of its letters; 0 if it is not."""
    wanted = agency.split()
    typed = [*re.finditer(r"[^\s,;.:()“”]+", text[at : at + len(agency) + 30])][: len(wanted)]
    words = [match[0] for match in typed]
    if len(words) < len(wanted) or words[0] != wanted[0]:
        return 0
    if words == wanted:
        return 0
    end = at + typed[-1].end()
    # Words broken by a comma: "Sở Văn hóa, Thể thao" is read with it.
    if text[at:end].lower() == agency.lower():
        return end
    same = [a == b for a, b in zip(words, wanted, strict=True)]
    if len(wanted) >= 4 and same.count(False) == 1:
        wrong = same.index(False)
        close = distance(words[wrong].lower(), wanted[wrong].lower()) <= max(1, len(wanted[wrong]) // 3)
        return end if close and len(wanted[wrong]) > 2 else 0
    return 0
