"""Thiếu dấu cách sau dấu câu hoặc bên ngoài dấu ngoặc.

Sau dấu `, ; : . ? !` và sau dấu đóng ngoặc có một dấu cách, trước dấu mở ngoặc cũng vậy. Số (1.670; 84,66%), địa
chỉ mạng, tên tệp, chữ viết tắt (TP.HCM, v.v.) không bị xét.

Sai:
    Rà soát thủ tục hành chính(TTHC);báo cáo Giám đốc Sở.

Đúng:
    Rà soát thủ tục hành chính (TTHC); báo cáo Giám đốc Sở.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.searching import SMALL, Hit, prose
from generator.rules.rule import Found

ID = "missing-space"
SEVERITY: Severity = "warning"
CLAUSE = ""

_WORD = r"[^\W_]+"
_AFTER = re.compile(rf"(?P<left>{_WORD}|[)”%])(?P<sign>[,;:?!])(?P<right>[^\W\d_][^\W_]*)")
_STOP = re.compile(rf"(?P<left>[^\W\d_]*[{SMALL}]{{2}}|[)”%])(?P<sign>\.)(?P<right>[^\W\d_][^\W_]*)")
_CLOSING = re.compile(r"\((?P<left>\d+|[^()\n]{2,})(?P<sign>\))(?P<right>[^\W_]+)")
_OPENING = re.compile(rf"(?P<left>[^\W\d_]*[{SMALL}])(?P<sign>\()(?P<right>[^()\n]{{2,}}\))")
_ROMAN = re.compile("[IVXLC]+")
# Before a capital these end in a dot and need no blank: "TP.HCM" has no small letter and is not looked at.
_SHORT = frozenset("ths th st tp tx ks bs cn gs pgs ts cv sđt mr ms".split())


def check(document: Document) -> Iterator[Found]:
    """The marks that stick to the next word, then the brackets that stick to the word outside."""
    words = prose(document)
    for pattern in (_AFTER, _STOP, _CLOSING):
        for hit in words.find(pattern):
            if not hit.in_a_name and not _is_meant(hit):
                sign, right = hit.match["sign"], hit.match["right"]
                yield _found(hit, f"Thiếu dấu cách giữa dấu “{sign}” và “{right}”.", f"{sign} {right}", "sign", "right")
    for hit in words.find(_OPENING):
        if hit.passage.kind != "recipient" and not hit.in_a_name:
            left, right = hit.match["left"], hit.match["right"].split()[0]
            yield _found(hit, f"Thiếu dấu cách giữa “{left}” và “({right}”.", f"{left} (", "left", "sign")


def _found(hit: Hit, message: str, new: str, first: str, last: str) -> Found:
    start, end = hit.span(first)[0], hit.span(last)[1]
    return Found(hit.passage.at(start, end), message, "Thêm một dấu cách.", hit.passage.edit(start, end, new))


def _is_meant(hit: Hit) -> bool:
    left, sign, right = hit.match["left"], hit.match["sign"], hit.match["right"]
    if sign == ")":
        return False
    if len(left) == 1 and len(right) == 1 and left.isalnum():
        return True  # "X,Y", "a,b" are told otherwise, if at all
    if sign == ".":
        small = re.match(f"[{SMALL}]", right)
        # Names of machines and programs are in plain letters; a sentence holds a letter of Vietnamese nearby.
        return left.lower() in _SHORT or (right.isascii() and left.isascii() and (bool(small) or len(right) < 3))
    return bool(_ROMAN.fullmatch(left) and _ROMAN.fullmatch(right)) or (sign == ":" and left.isdigit())
