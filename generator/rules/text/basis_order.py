"""Căn cứ xếp theo hiệu lực pháp lý từ cao xuống thấp.

Luật, nghị quyết của Quốc hội; nghị định, nghị quyết của Chính phủ; quyết định của Thủ tướng; thông tư, quyết định của
bộ; văn bản của HĐND, UBND tỉnh; văn bản của sở. Cùng loại, cùng cơ quan thì văn bản ban hành trước xếp trước (trừ
luật). Văn bản của Đảng không xét.

Sai:
    legal_bases: |
      Căn cứ Quyết định số 525/QĐ-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh;
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;

Đúng:
    legal_bases: |
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;
      Căn cứ Quyết định số 525/QĐ-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh;
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.rules.citations import BASIS_VERBS, Citation, Day, cited_in, is_basis
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "basis-order"
SEVERITY = "warning"
CLAUSE = ""

_NAMES = (
    "Hiến pháp",
    "luật, nghị quyết của Quốc hội",
    "văn bản của Ủy ban Thường vụ Quốc hội",
    "văn bản của Chính phủ",
    "văn bản của Thủ tướng Chính phủ",
    "văn bản của bộ",
    "văn bản của HĐND, UBND tỉnh",
    "văn bản của sở",
)


_LAWS = 1


class _Basis(NamedTuple):
    rank: int
    day: Day
    cited: Citation


def check(document: Document) -> Iterator[Found]:
    """Each căn cứ that stands behind one of lower rank, or behind a later one of its own rank and type."""
    before: list[_Basis] = []
    for passage in filter(is_basis, document.of("basis", "opening")):
        cited = next(iter(cited_in(passage)), None)
        rank = None if cited is None else _rank(cited)
        if cited is None or rank is None or not passage.text.startswith(BASIS_VERBS):
            continue
        verb = passage.text.split()[0]
        same = [basis for basis in before if basis.cited.passage.text.split()[0] == verb]
        lower = next((basis for basis in same if basis.rank > rank), None)
        # Only the same type of the same body is put in order of days. Laws are not: those on the authority of the
        # issuing body stand first, whatever their day.
        later = next(
            (
                basis
                for basis in same
                if basis.rank == rank > _LAWS and basis.cited.type == cited.type and _earlier(cited.day, basis.day)
            ),
            None,
        )
        place = passage.at(cited.start, cited.end)
        if lower:
            yield Found(
                place,
                f"Căn cứ “{cited.words}” ({_NAMES[rank]}) đứng sau {_NAMES[lower.rank]}.",
                "Xếp căn cứ từ văn bản có hiệu lực cao xuống thấp.",
            )
        elif later:
            yield Found(
                place,
                f"Căn cứ “{cited.words}” ban hành trước mà đứng sau “{later.cited.words}”.",
                "Cùng loại, cùng cơ quan thì văn bản ban hành trước xếp trước.",
                severity="info",
            )
        before.append(_Basis(rank, cited.day, cited))


def _earlier(day: Day, other: Day) -> bool:
    """Whether a day is certainly before another; what is blank is not compared."""
    return 0 not in (*day, *other) and day[::-1] < other[::-1]


def _rank(cited: Citation) -> int | None:
    """Where the document stands; None where that is not certain."""
    if cited.type == "Hiến pháp":
        return 0
    if cited.type in ("Luật", "Bộ luật"):
        return 1
    if cited.party or not cited.code:
        return None
    first, last = cited.groups[0], cited.groups[-1]
    if first.startswith("QH"):
        return 1
    if first.startswith("UBTVQH") or last.startswith("UBTVQH"):
        return 2
    if last == "CP":
        return 3
    if last == "TTg":
        return 4
    if first in ("TT", "TTLT") or (first == "QĐ" and cited.issuer.startswith("Bộ ")):
        return 5
    if cited.groups[1:2] in (("HĐND",), ("UBND",)):
        return 6
    return 7 if last.startswith("S") and last.isupper() and len(last) > 2 else None
