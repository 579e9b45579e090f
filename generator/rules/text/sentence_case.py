"""Câu, đoạn mở đầu bằng chữ thường.

Viết hoa chữ đầu câu: sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng, kể cả sau nhãn 1., a), gạch đầu dòng. Dòng
nối tiếp câu của dòng trên (dòng trên chưa có dấu kết câu) không bị xét. Ô bảng chỉ được nhắc xem lại.

Sai:
    - ban hành kế hoạch tuyên truyền. các phòng cùng thực hiện.

Đúng:
    - Ban hành kế hoạch tuyên truyền. Các phòng cùng thực hiện.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.problems import Severity
from generator.rules.data import load
from generator.rules.document import Document, Passage
from generator.rules.rule import Found
from generator.rules.searching import SMALL, prose

ID = "sentence-case"
SEVERITY: Severity = "warning"
CLAUSE = "PL2 I"

_START = re.compile(rf"[“\"(]?(?P<letter>[{SMALL}])(?P<rest>[^\s]*)")
# "eOffice", "e-mail", "v/v" and "đ/c" are written so.
_OWN_FORM = re.compile(rf"[{SMALL}]*[^{SMALL},;:.?!)”\"]|v\.v|[{SMALL}]$|[{SMALL}]{{1,4}}\)")
_NEXT = re.compile(rf"[.?!](?<=[^\W\d_]{{2}}.)[ \xa0]+(?P<letter>[{SMALL}])(?P<rest>[^\s]*)")
_ENDED = re.compile(r"[.;:!?…”)]\s*$|\./\.?\s*$")
_LINES = frozenset(("basis", "opening", "heading", "item", "text", "closing"))
_PHRASE = 3  # words
_ASIDE = frozenset(("cell", "group", "note", "recipient", "column"))


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(load("dotted_abbreviations")["words"].split())


def check(document: Document) -> Iterator[Found]:
    """Lines that begin with a small letter, then sentences that do."""
    before: Passage | None = None
    for passage in document.passages:
        if passage.kind in _LINES or passage.kind in _ASIDE:
            yield from _begun(passage, before)
        before = passage
    for hit in prose(document).find(_NEXT):
        ended = re.split(r"[\s(]", hit.before)[-1].lower()
        if ended in _abbreviations() or hit.in_a_name:
            continue
        start = hit.span("letter")[0]
        if _OWN_FORM.match(hit.match["letter"] + hit.match["rest"]):
            continue
        word = hit.match["letter"] + hit.match["rest"].rstrip(",;:.")
        message = f"Sau dấu chấm câu, “{word}” mở đầu câu mới mà viết thường."
        hint = f"Viết “{word.capitalize()}”, hoặc đổi dấu chấm thành dấu khác nếu câu chưa hết."
        yield Found(hit.passage.at(start, start + len(word)), message, hint)


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a passage stands right under another of its kind: in the text, or in the same cell."""
    if {before.kind, passage.kind} <= _LINES:
        return True
    return (before.kind, before.column, before.where) == (passage.kind, passage.column, passage.where)


def _begun(passage: Passage, before: Passage | None) -> Iterator[Found]:
    match = _START.match(passage.text)
    if not match or passage.capitals or _OWN_FORM.match(match["letter"] + match["rest"]):
        return
    # A line without a label may go on with the sentence above it.
    if before and not passage.label and _goes_on(before, passage) and not _ENDED.search(before.text):
        return
    start, end = match.start("letter"), match.end()
    if passage.is_computed(start, end):
        return
    word = passage.text[start:end].rstrip(",;:.")
    aside = passage.kind in _ASIDE
    if aside and len(passage.text.split()) < _PHRASE:
        return  # "đồng", "nt": a unit, a sign
    edits = () if aside else passage.edit(start, start + len(word), word[0].upper() + word[1:])
    message = f"“{word}” mở đầu {'ô hoặc dòng' if aside else 'đoạn'} mà viết thường."
    yield Found(
        passage.at(start, start + len(word)),
        message,
        f"Viết “{word[0].upper()}{word[1:]}”; nếu là câu của dòng trên bị ngắt thì nối liền lại.",
        edits,
        "info" if aside else None,
    )
