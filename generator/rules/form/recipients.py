"""Có “Nơi nhận:” và danh sách.

Cuối văn bản, bên trái, ghi “Nơi nhận” và dấu hai chấm trên một dòng, dưới là danh sách nơi nhận.

Sai:
    NƠI NHẬN

Đúng:
    Nơi nhận:
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "recipients"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.9.d"


def check(document: FormDocument) -> Iterator[Found]:
    """The head missing or not so worded; nobody listed."""
    components = document.components
    head = components.recipients_head
    if head is None:
        if components.has_header and components.position:
            yield Found(document.place(), "Cuối văn bản: thiếu “Nơi nhận:”.")
        return
    words = " ".join(head.text.split())
    if words.replace(" :", ":").upper() == "NƠI NHẬN:" and words != "Nơi nhận:":
        yield Found(document.place(head), f"{opened(head.where)}: phải ghi “Nơi nhận:”.")
    elif not words.endswith(":"):
        yield Found(document.place(head), f"{opened(head.where)}: sau “Nơi nhận” thiếu dấu hai chấm.")
    if not components.recipients:
        yield Found(document.place(head), f"{opened(head.where)}: dưới “Nơi nhận:” không có danh sách.")
