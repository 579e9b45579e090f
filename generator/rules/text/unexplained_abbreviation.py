"""Chữ viết tắt chưa được giải thích ở lần dùng đầu.

Chữ viết tắt không thông dụng phải viết đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc: “thủ tục hành chính (TTHC)” hoặc
“(sau đây viết tắt là TTHC)”. Chữ ai cũng biết (UBND, HĐND, ký hiệu văn bản…) không cần; cơ quan có chữ riêng thì khai ở
`abbreviations` trong office.yaml. Mỗi chữ báo một lần, ở chỗ dùng đầu tiên.

Sai:
    Rà soát TTHC thuộc phạm vi quản lý.

Đúng:
    Rà soát thủ tục hành chính (TTHC) thuộc phạm vi quản lý. Công khai TTHC theo quy định của UBND tỉnh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.problems import Severity
from generator.rules.citations import citations
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import PROSE, Hit, Reading

ID = "unexplained-abbreviation"
SEVERITY: Severity = "info"
CLAUSE = ""

_SHORT = r"[A-ZĐƯ](?<![\w/&.-].)(?:[A-ZĐƯ]|&(?=[A-ZĐƯ]))+"
_WORD = re.compile(rf"(?P<short>{_SHORT})(?![\w/&]|-\w|\.\w)")
# "(TTHC)", "(sau đây viết tắt là TTHC)", "(gọi tắt là ...)", "(viết tắt: TTHC)"
_EXPLAINED = re.compile(
    r"\( ?(?:(?:sau đây |dưới đây |tên |được )*(?:viết|gọi)[^()\n]{0,25}?(?:là|:) ?[“\"]?)?"
    rf"(?P<short>{_SHORT})[”\"]? ?\)"
)
# "TTHC (thủ tục hành chính)", "TTHC: thủ tục hành chính", "TTHC là chữ viết tắt của"
_TURNED = re.compile(rf"(?P<short>{_SHORT})(?:(?: \(|: )(?P<words>[^()\n]+)| là (?:chữ |từ )?viết tắt)")
_ROMAN = re.compile("[IVXLC]+")
_LETTER_RUN = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(load("known_abbreviations")["words"].split())


def check(document: Document) -> Iterator[Found]:
    """Each abbreviation that nothing before its first use explains."""
    words = Reading(document.of(*(kind for kind in PROSE if kind != "recipient")))
    explained = _explained(words)
    told: set[str] = set()
    cited = _symbols(document)
    for hit in words.find(_WORD, computed=True):
        short = hit.match["short"]
        if short in told or _is_known(short, document) or _ROMAN.fullmatch(short) or _in_capitals(hit):
            continue
        if _in_symbol(hit, cited):
            continue
        told.add(short)
        where = explained.get(short)
        if where is not None and where <= hit.match.start():
            continue
        if hit.passage.is_computed(hit.start, hit.end):
            told.discard(short)  # a task printed here: it is told where it is typed
            continue
        late = where is not None
        message = (
            f"“{short}” dùng trước chỗ được giải thích." if late else f"“{short}” viết tắt mà không được giải thích."
        )
        hint = f"Viết đầy đủ ở lần đầu rồi ghi ({short}); chữ cả cơ quan đều biết thì khai ở office.yaml."
        yield Found(hit.place, message, hint)


def _symbols(document: Document) -> dict[int, list[tuple[int, int]]]:
    """Where numbers and symbols of documents stand, by the passage's id(): "15/TTr- SKHCN" is none of the words."""
    found: dict[int, list[tuple[int, int]]] = {}
    for cited in citations(document):
        found.setdefault(id(cited.passage), []).append((cited.code_start, cited.code_end))
    return found


def _in_symbol(hit: Hit, cited: dict[int, list[tuple[int, int]]]) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in cited.get(id(hit.passage), ()))


def _explained(words: Reading) -> dict[str, int]:
    """Where each abbreviation is first explained, as an offset of the reading."""
    explained: dict[str, int] = {}
    for hit in words.find(_EXPLAINED, computed=True):
        explained.setdefault(hit.match["short"], hit.match.start("short"))
    for hit in words.find(_TURNED, computed=True):
        said = hit.match["words"]
        if said is None or _spells(hit.match["short"], said):
            at = hit.match.start("short")
            explained[hit.match["short"]] = min(at, explained.get(hit.match["short"], at))
    return explained


def _spells(short: str, words: str) -> bool:
    initials = [word[0].upper() for word in _LETTER_RUN.findall(words)]
    return (
        len(initials) >= 2
        and initials[0] == short[0]
        and sum(a == b for a, b in zip(initials, short, strict=False)) > 1
    )


def _is_known(short: str, document: Document) -> bool:
    parts = short.split("&")
    known = document.office.abbreviations
    return short in known or all(part in _known() or part in known for part in parts)


def _in_capitals(hit: Hit) -> bool:
    """Whether it is a word of a heading in capitals ("TRONG", "CAO"): its neighbours are in capitals too."""
    if hit.passage.capitals or hit.passage.text.isupper():
        return True
    near = _LETTER_RUN.findall(hit.before)[-1:] + _LETTER_RUN.findall(hit.after)[:1]
    return any(len(word) > 1 and word.isupper() and not re.fullmatch(_SHORT, word) for word in near)
