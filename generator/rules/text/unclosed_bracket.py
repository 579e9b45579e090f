"""Ngoặc mở mà không đóng, hoặc đóng mà không mở.

Nhãn liệt kê như a), 1) không tính là ngoặc. Ngoặc mở ở dòng này, đóng ở dòng ngay sau (trong ô bảng) là đúng.

Sai:
    Báo cáo Giám đốc Sở (qua Văn phòng Sở trước ngày 15/11.

Đúng:
    Báo cáo Giám đốc Sở (qua Văn phòng Sở) trước ngày 15/11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document, Passage
from generator.rules.pairs import lone_signs
from generator.rules.rule import Found
from generator.rules.searching import PROSE

ID = "unclosed-bracket"
SEVERITY: Severity = "warning"
CLAUSE = ""

_CLOSES = {")": "(", "]": "["}
_BRACKETS = re.compile(r"[()\[\]]")
# "a)", "1)", "iv)" at the beginning of words number what follows.
_LABEL = re.compile(r"(?:^|[\s;,:.“\"(-])(?:[^\W\d_]|\d{1,3}(?:\.\d{1,2})*|[ivx]{1,4}|[IVX]{1,4})$")

_LONGEST_LABEL = 24


def check(document: Document) -> Iterator[Found]:
    """The brackets without a partner."""
    for sign in lone_signs(document.of(*PROSE), _lone):
        if sign.passage.is_computed(sign.at, sign.at + 1):
            continue
        text = sign.passage.text
        if sign.opens:
            words = _shortened(text[sign.at :])
            message, hint = f"Ngoặc mở ở “{words}” không có ngoặc đóng.", "Thêm ngoặc đóng, hoặc bỏ ngoặc mở."
        else:
            words = text[max(0, sign.at - 25) : sign.at + 1].split(" ", 1)[-1]
            message, hint = f"Ngoặc đóng ở “{words}” không có ngoặc mở.", "Thêm ngoặc mở, hoặc bỏ ngoặc đóng."
        yield Found(sign.passage.at(sign.at, sign.at + 1), message, hint)


def _shortened(words: str) -> str:
    return words if len(words) <= 30 else words[:30].rsplit(" ", 1)[0] + " …"


def _lone(passage: Passage) -> list[tuple[int, bool]]:
    text = passage.text
    opened: list[int] = []
    lone: list[tuple[int, bool]] = []
    for match in _BRACKETS.finditer(text):
        sign, at = match[0], match.start()
        if sign in "([":
            opened.append(at)
        elif opened and text[opened[-1]] == _CLOSES[sign]:
            opened.pop()
        elif not _LABEL.search(text[max(0, at - _LONGEST_LABEL) : at]):
            lone.append((at, False))
    return sorted([*lone, *((at, True) for at in opened)])
