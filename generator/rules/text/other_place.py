"""Tên một tỉnh khác còn sót lại ở chỗ của tỉnh mình.

Kế hoạch chép từ tỉnh khác hay còn “trên địa bàn tỉnh …”, “UBND tỉnh …” của nơi ấy. Nói về nhiều tỉnh, so sánh, học
tập kinh nghiệm, phối hợp thì không phải lỗi.

Sai:
    1. Tuyên truyền cải cách hành chính trên địa bàn tỉnh Lào Cai.

Đúng:
    1. Tuyên truyền cải cách hành chính trên địa bàn tỉnh Quảng Ninh.
    2. Học tập kinh nghiệm của tỉnh Lào Cai.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.rules.citations import is_basis, stretches
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.sentences import around

ID = "other-place"
SEVERITY = "warning"
CLAUSE = ""

_OTHERS = re.compile(
    r"kinh nghiệm|học tập|so với|các tỉnh|các địa phương|giáp |giáp ranh|liên kết|liên tỉnh"
    r"|phối hợp|tỉnh bạn|như tỉnh|tham quan"
    r"|trước đây|sáp nhập|hợp nhất|nay là|gồm|giữa|với tỉnh|từ tỉnh|đoàn|khu vực|cụm|vùng|hợp tác|ký kết|nguyên",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:địa bàn|UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|của|Tỉnh ủy|toàn|trong|hành chính)\s*$")
_SKIPPED = frozenset({"agency", "parent", "symbol", "place", "note", "recipient"})


def check(document: Document) -> Iterator[Found]:
    """Each other province that stands where the document's own should."""
    ours = _own(document)
    if not ours:
        return
    for passage in document.of("place"):
        typed = _named(passage.text.split(",")[0].strip())
        if typed and not typed & ours:
            yield Found(
                passage.at(0, len(passage.text)),
                f"Địa danh “{passage.text}” không phải tỉnh của {document.agency} ({document.parent}).",
                "Sửa địa danh hoặc cơ quan chủ quản.",
                clause="PL1 II.4.a",
            )
    cited = stretches(document)
    for passage in document.passages:
        if passage.kind in _SKIPPED or ("ỉnh " not in passage.text and "hành phố " not in passage.text):
            continue
        for match in _pattern().finditer(passage.text):
            if _of(match["name"]) & ours or passage.is_computed(*match.span()):
                continue
            before, after = around(passage.text, *match.span())
            inside = any(start <= match.start() < end for start, end in cited.get(id(passage), ()))
            # The title of another province's document keeps its name; a căn cứ of ours comes from our own.
            behind = any(end <= match.start() for _, end in cited.get(id(passage), ()))
            if inside or behind:
                if not (is_basis(passage) and re.search(r"(?:UBND|Ủy ban nhân dân|của)\s*$", before)):
                    continue
            elif not _OWNED.search(before):
                continue
            if _OTHERS.search(before) or re.match(r"\s*(?:\((?:cũ|nay|trước)|cũ\b|,? và\s+(?:tỉnh|các))", after):
                continue
            yield Found(
                passage.at(*match.span()),
                f"“{match[0]}” không phải nơi của {document.agency} ({document.parent or document.place_name}).",
                "Có phải chữ của bản cũ? Sửa tên tỉnh, hoặc viết rõ việc phối hợp, học tập.",
            )


@lru_cache
def _units() -> dict[str, frozenset[str]]:
    """The present provinces that each name, old or new, belongs to."""
    found: dict[str, frozenset[str]] = {}
    for now, names in load("merged-provinces")["now"].items():
        for name in names:
            found[name] = found.get(name, frozenset()) | {now}
    return found


@lru_cache
def _pattern() -> re.Pattern[str]:
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(_units(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố)\s+(?P<name>{either})(?!\w)(?!\s*[-–]\s*[A-ZĐ])")


def _of(name: str) -> frozenset[str]:
    return _units().get(" ".join(name.split()), frozenset())


def _named(words: str) -> frozenset[str]:
    """The provinces that a place is: "Hải Dương", "Thành phố Hồ Chí Minh"."""
    bare = re.sub(r"^(?:[Tt]ỉnh|[Tt]hành phố|TP\.?)\s+", "", words)
    return _of(bare)


def _own(document: Document) -> frozenset[str]:
    """The provinces of the issuing agency: from the body above it, its own name, or else the place."""
    folded = {name.casefold(): units for name, units in _units().items()}
    for words in (document.parent, document.agency):
        match = re.search(r"(?:tỉnh|thành phố)\s+(.+)$", " ".join(words.split()), re.IGNORECASE)
        if match and (units := folded.get(match[1].casefold())):
            return units
    return _named(document.place_name) if not document.parent else frozenset()
