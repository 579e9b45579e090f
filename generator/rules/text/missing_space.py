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
from generator.rules.rule import Found
from generator.rules.searching import SMALL, Hit, prose

ID = "missing-space"
SEVERITY: Severity = "warning"
CLAUSE = ""

_RIGHT = r"(?=(?P<right>[^\W\d_][^\W_]*))"
_AFTER = re.compile(rf"(?P<sign>[,;:?!])(?:(?<=[^\W_].)|(?<=[)”%].)){_RIGHT}")
_STOP = re.compile(rf"(?P<sign>\.)(?:(?<=[{SMALL}]{{2}}.)|(?<=[)”%].)){_RIGHT}")
_CLOSING = re.compile(rf"(?P<sign>\)){_RIGHT}")
_OPENING = re.compile(rf"(?P<sign>\()(?<=[{SMALL}].)(?=(?P<right>[^()\n]{{2,}})\))")
_LEFT = re.compile(r"(?:[^\W_]+|[)”%])$")
_BRACKETED = re.compile(r"\((?:\d+|[^()]{2,})$")
_ROMAN = re.compile("[IVXLC]+")
# Before a capital these end in a dot and need no blank: "TP.HCM" has no small letter and is not looked at.
_SHORT = frozenset("ths th st tp tx ks bs cn gs pgs ts cv sđt mr ms".split())


def check(document: Document) -> Iterator[Found]:
    """The marks that stick to the next word, then the brackets that stick to the word outside."""
    words = prose(document)
    for pattern in (_AFTER, _STOP, _CLOSING):
        for hit in words.find(pattern):
            if not _is_meant(hit) and not hit.in_a_name:
                sign, right = hit.match["sign"], hit.match["right"]
                message = f"Thiếu dấu cách giữa dấu “{sign}” và “{right}”."
                yield _found(hit, message, f"{sign} {right}", "sign", "right")
    for hit in words.find(_OPENING):
        left = _LEFT.search(hit.before)
        if left and hit.passage.kind != "recipient" and not hit.in_a_name:
            start, end = left.start(), hit.start + 1
            message = f"Thiếu dấu cách giữa “{left[0]}” và “({hit.match['right'].split()[0]}”."
            yield _told(hit, message, f"{left[0]} (", start, end)


def _found(hit: Hit, message: str, new: str, first: str, last: str) -> Found:
    return _told(hit, message, new, hit.span(first)[0], hit.span(last)[1])


def _told(hit: Hit, message: str, new: str, start: int, end: int) -> Found:
    return Found(hit.passage.at(start, end), message, "Thêm một dấu cách.", hit.passage.edit(start, end, new))


def _is_meant(hit: Hit) -> bool:
    sign, right = hit.match["sign"], hit.match["right"]
    if sign == ")":
        return not _BRACKETED.search(hit.before)
    found = _LEFT.search(hit.before)
    left = found[0] if found else ""
    if len(left) == 1 and len(right) == 1 and left.isalnum():
        return True  # "X,Y", "a,b"
    if sign == ".":
        # Names of machines and programs are in plain letters; a sentence holds a letter of Vietnamese nearby.
        plain = right.isascii() and left.isascii()
        return left.lower() in _SHORT or (plain and (right[0].islower() or len(right) < 3))
    return bool(_ROMAN.fullmatch(left) and _ROMAN.fullmatch(right)) or (sign == ":" and left.isdigit())
