"""Chữ hoa, chữ thường khi viện dẫn phần, mục, điều, khoản, điểm.

Viện dẫn đến một chỗ của văn bản thì viết hoa Phần, Chương, Mục, Tiểu mục, Điều (và Phụ lục) có kèm số; khoản và điểm
viết thường khi đứng giữa câu: “theo điểm a khoản 2 Điều 5”, “tại Mục II”, “theo Phụ lục I”. Nói chung chung (“các mục
trên”, “phụ lục kèm theo”) không bị xét.

Sai:
    Các phòng thực hiện theo Khoản 2 điều 5 của Quy chế và phụ lục II.

Đúng:
    Các phòng thực hiện theo khoản 2 Điều 5 của Quy chế và Phụ lục II.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import Hit, prose

ID = "reference-case"
SEVERITY: Severity = "warning"
CLAUSE = "PL2 V.7"

_ROMAN = r"(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|V?I{1,3}|V)(?![\w%])"
# After an Arabic number something must show that a place is meant, not so many things: "hạng mục 2", "huy động 5 phần".
_ARABIC = (
    r"\d{1,3}(?![\w%]|[.,/]\d| ?%)(?=\s*(?:[.,;:)\]”]|$|(?:của|này|trên|nêu|và|đến|tại|thì|trong|theo)\b"
    r"|(?:Luật|Nghị|Thông|Quyết|Quy|Kế|Phụ|Phần|Chương|Mục|Điều|Pháp|Chỉ|Hướng)\b))"
)
_GREAT = re.compile(rf"(?P<word>phụ lục|tiểu mục|mục|phần|chương|điều) (?:số )?(?:{_ROMAN}|{_ARABIC})", re.MULTILINE)
_SMALL = re.compile(r" (?<=[\w,;].)(?P<word>Khoản|Điểm) (?:\d{1,3}(?:\.\d+)*|[a-zđ])(?![\w%])")
# Words that end so: "danh mục 15 …", "thành phần 5 …".
_LONGER = frozenset(
    "danh hạng chuyên khoản đề đầu tiểu thành cổ góp học cấu hợp văn hiến mỗi một hai ba bốn các nhiều đa dự bằng "
    "giáo điều phân nghĩa bản từng mấy vài đường thư tiết".split()
)


def check(document: Document) -> Iterator[Found]:
    """Great parts written small, then small ones written great inside a sentence."""
    words = prose(document)
    for hit in words.find(_GREAT):
        before = hit.before.split()[-1:]
        word = hit.match["word"]
        if hit.before[-1:].isalnum():
            continue
        if (before and before[0].lower() in _LONGER and word != "phụ lục") or hit.passage.capitals:
            continue
        yield _found(hit, word.capitalize())
    for hit in words.find(_SMALL):
        yield _found(hit, hit.match["word"].lower())


def _found(hit: Hit, right: str) -> Found:
    start, end = hit.span("word")
    said = hit.words.strip()
    meant = said.replace(hit.match["word"], right, 1)
    edits = hit.passage.edit(start, end, right)
    return Found(
        hit.passage.at(start, end), f"Viện dẫn viết “{said}”; viết đúng là “{meant}”.", f"Viết “{meant}”.", edits
    )
