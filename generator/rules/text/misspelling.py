"""Lỗi chính tả hay gặp trong kế hoạch.

Danh sách gồm những chữ chắc chắn sai trong loại văn bản này: thiếu dấu, nhầm dấu hỏi và dấu ngã, nhầm s và x, ch và tr,
nhầm từ (tinh giảm biên chế, sát nhập, bổ xung, cập nhập). Cách viết có hai dạng đều đúng (xử lý, xử lí) không bị xét.

Sai:
    Bổ xung nhệm vụ tinh giảm biên chế.

Đúng:
    Bổ sung nhiệm vụ tinh giản biên chế; xử lí, xử lý đều được.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.problems import Severity
from generator.rules.data import load
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import CAPITAL, SMALL, prose

ID = "misspelling"
SEVERITY: Severity = "error"
CLAUSE = ""


# "nghiên cứu kỹ Luật Đất đai": the second word begins a name.
_NAME_BEGINS = re.compile(rf"[{SMALL}][^ ]*(?: [^ ]+)* [{CAPITAL}].*")


class _Slip(NamedTuple):
    wrong: str
    right: str
    not_after: frozenset[str]
    not_before: frozenset[str]


@lru_cache(maxsize=1)
def _slips() -> tuple[_Slip, ...]:
    return tuple(_slip(str(wrong), str(right)) for wrong, right in load("misspellings").items())


def _slip(wrong: str, entry: str) -> _Slip:
    right, *limits = (part.strip() for part in entry.split("|"))
    words = {kind: frozenset(listed.split()) for kind, _, listed in (limit.partition(" = ") for limit in limits)}
    never: frozenset[str] = frozenset()
    return _Slip(wrong, right, words.get("before", never), words.get("next", never))


def check(document: Document) -> Iterator[Found]:
    """The listed slips, each at every place."""
    words = prose(document)
    for slip in _slips():
        if slip.wrong not in words.small:
            continue
        for hit in words.find(re.compile(rf"(?<!\w){re.escape(slip.wrong)}(?!\w)", re.IGNORECASE)):
            before, after = hit.before.split()[-1:], re.findall(r"\w+", hit.after[:20])[:1]
            if slip.not_after.intersection(map(str.lower, before)) or slip.not_before.intersection(after):
                continue
            if _NAME_BEGINS.fullmatch(hit.words):
                continue
            right = _like(hit.words, slip.right)
            yield Found(hit.place, f"“{hit.words}” sai chính tả.", f"Viết “{right}”.", hit.edit(right))


def _like(typed: str, right: str) -> str:
    """The right words with the capitals of those typed."""
    if typed.isupper():
        return right.upper()
    if typed[0].isupper():
        return right[0].upper() + right[1:]
    return right
