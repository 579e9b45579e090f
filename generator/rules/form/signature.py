"""Có chức vụ và họ tên người ký.

Cuối văn bản, bên phải, ghi quyền hạn, chức vụ và họ tên đầy đủ của người ký.

Sai:
    Bên phải Nơi nhận chỉ có họ tên

Đúng:
    GIÁM ĐỐC
    Nguyễn Văn An
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "signature"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.7"


def check(document: FormDocument) -> Iterator[Found]:
    """Title or name missing."""
    components = document.components
    if not components.position:
        if components.has_header or components.recipients_head:
            yield Found(document.place(), "Cuối văn bản: thiếu quyền hạn, chức vụ của người ký.")
    elif components.name is None:
        yield Found(document.place(components.position[-1]), "Phần ký: dưới chức vụ thiếu họ và tên người ký.")
