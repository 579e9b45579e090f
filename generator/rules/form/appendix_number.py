"""Từ hai phụ lục trở lên đánh số La Mã; một phụ lục không đánh số.

Văn bản có từ hai phụ lục trở lên thì các phụ lục được đánh số thứ tự bằng chữ số La Mã, liên tục. Chỉ có một phụ
lục thì chỉ ghi “Phụ lục”.

Sai:
    Phụ lục 1, Phụ lục 2

Đúng:
    Phụ lục I, Phụ lục II
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.labels import roman
from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "appendix-number"
SEVERITY: Severity = "error"
CLAUSE = "PL1 III.1.a"
_NUMBER = re.compile(r"phụ\s+lục\s*(?:số\s*)?(\w*)", re.IGNORECASE)


def check(document: FormDocument) -> Iterator[Found]:
    """The word missing, or the number."""
    heads = document.components.appendices
    for head in heads:
        if head.label is None:
            line = next(iter(head.title), None)
            where = opened(line.where) if line else f"Trang thứ {head.number} sau chữ ký"
            yield Found(document.place(line), f"{where}: phía trên thiếu chữ “Phụ lục”.", severity="warning")
            continue
        found = _NUMBER.search(head.label.text)
        own = found[1] if found else ""
        wanted = roman(head.number) if len(heads) > 1 else ""
        if own == wanted:
            continue
        where = opened(head.label.where)
        if not wanted:
            yield Found(document.place(head.label), f"{where}: chỉ có một phụ lục thì không đánh số, ghi “Phụ lục”.")
        else:
            yield Found(
                document.place(head.label), f"{where}: phải ghi “Phụ lục {wanted}”.", "Đánh số La Mã, liên tục."
            )
