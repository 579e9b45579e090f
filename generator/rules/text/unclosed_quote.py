"""Dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở.

Xét cả ngoặc kép cong (“ ”) và ngoặc kép thẳng ("). Đoạn trích dài qua nhiều dòng, mở ở dòng đầu và đóng ở dòng cuối,
là đúng.

Sai:
    Phát động phong trào thi đua “Công sở xanh, sạch, đẹp trong toàn ngành.

Đúng:
    Phát động phong trào thi đua “Công sở xanh, sạch, đẹp” trong toàn ngành.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document, Passage
from generator.rules.pairs import lone_signs
from generator.rules.rule import Found
from generator.rules.searching import PROSE

ID = "unclosed-quote"
SEVERITY: Severity = "warning"
CLAUSE = ""

_QUOTES = re.compile('[“”"„]')
_REPEATED = re.compile(r"[\s\"”]*")  # a cell that says "the same as above"
_LONG_QUOTE = 40  # passages


def check(document: Document) -> Iterator[Found]:
    """The quotation marks without a partner."""
    for sign in lone_signs(document.of(*PROSE), _lone, _LONG_QUOTE):
        if sign.passage.is_computed(sign.at, sign.at + 1):
            continue
        text = sign.passage.text
        around = text[max(0, sign.at - 20) : sign.at + 21]
        first = around.split(" ", 1)[-1] if sign.at > 20 else around
        words = first.rsplit(" ", 1)[0] if sign.at + 21 < len(text) else first
        kind = "mở mà không đóng" if sign.opens else "đóng mà không mở"
        hint = "Thêm dấu còn thiếu, hoặc bỏ dấu thừa."
        yield Found(sign.passage.at(sign.at, sign.at + 1), f"Ngoặc kép {kind}: … {words} …", hint)


def _lone(passage: Passage) -> list[tuple[int, bool]]:
    text = passage.text
    if _REPEATED.fullmatch(text):
        return []
    opened: list[int] = []
    lone: list[tuple[int, bool]] = []
    for match in _QUOTES.finditer(text):
        sign, at = match[0], match.start()
        if sign == '"' and text[at - 1 : at].isdigit() and not opened:
            continue
        # A straight mark, or Word's wrong guess, may stand for either: it closes what is open.
        if sign == "”" or (sign == '"' and opened):
            if opened:
                opened.pop()
            else:
                lone.append((at, False))
        else:
            opened.append(at)
    return sorted([*lone, *((at, True) for at in opened)])
