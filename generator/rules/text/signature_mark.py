"""Chữ ghi quyền hạn của người ký viết đúng kiểu: TM. KT. TL. TUQ. Q.

Viết hoa, có dấu chấm, sau dấu chấm là một dấu cách: `KT. GIÁM ĐỐC`. Dạng `T/M`, `K/T`, `T/L` là của văn bản Đảng.
Chức vụ viết hoa.

Sai:
    signatory:
      position: |
        KT.GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
      name: Nguyễn Văn An

Đúng:
    signatory:
      position: |
        KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
      name: Nguyễn Văn An
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document, Passage
from generator.rules.rule import Found

ID = "signature-mark"
SEVERITY = "error"
CLAUSE = "PL1 II.7.a"

_MARK = re.compile(
    r"(?P<party>(?:[TtKk]/[MmTtLl]|[Tt]/[Uu][Qq]|[Tt][Uu]/[Qq])\.?\s*)"
    r"|(?P<mark>TM|KT|TL|TUQ|Q|T\.M|K\.T|T\.L|T\.U\.Q)(?P<dot>\s*[.,]?\s*)(?=[A-ZĐÀ-Ỹ]{2})"
    r"|(?P<small>(?:tm|kt|tl|tuq|Tm|Kt|Tl|Tuq|tuQ|q)\s*\.\s*)"
    r"|(?P<unknown>[A-ZĐ]{1,4})\.\s*(?=[A-ZĐÀ-Ỹ]{2})"
)
_KNOWN = ("TM", "KT", "TL", "TUQ", "Q")


def check(document: Document) -> Iterator[Found]:
    """Each mark that is not written as it should be, and each title that is not in capitals."""
    for passage in document.of("position"):
        match = _MARK.match(passage.text)
        if match:
            yield from _mark(passage, match)
        title = passage.text[match.end() if match else 0 :]
        if title and not title.isupper() and re.match(r"\s*[^\W\d_]", title):
            start = len(passage.text) - len(title)
            yield Found(
                passage.at(start, len(passage.text)),
                f"Chức vụ “{title}” phải viết hoa.",
                f"Viết “{title.upper()}”.",
                passage.edit(start, len(passage.text), title.upper()),
                clause="PL1 II.7.d",
            )


def _mark(passage: Passage, match: re.Match[str]) -> Iterator[Found]:
    typed = match[0]
    letters = re.sub(r"[^A-Z]", "", typed.upper())
    if match["unknown"] and letters not in _KNOWN:
        yield Found(
            passage.at(*match.span()),
            f"Không có chữ ghi quyền hạn “{typed.strip()}”.",
            "Chỉ có TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).",
            severity="warning",
        )
        return
    mended = f"{letters}. "
    # "QUYỀN GIÁM ĐỐC", "TLGIÁM": without a dot and a blank it is a word.
    if match["mark"] and not match["dot"].strip() and (not match["dot"] or match["mark"] == "Q"):
        return
    if typed != mended:
        hint = f"Viết “{mended.strip()}” rồi một dấu cách."
        if match["party"]:
            hint = f"Dạng có dấu “/” là của văn bản Đảng. {hint}"
        yield Found(
            passage.at(*match.span()),
            f"“{passage.text}”: phải là “{mended}{passage.text[match.end() :]}”.",
            hint,
            passage.edit(*match.span(), mended),
        )
