"""Chữ Việt dựng sẵn, không có ký tự vô hình.

Bộ mã TCVN 6909:2001 dùng chữ dựng sẵn. Chữ tổ hợp (thường từ máy Mac) và ký tự rộng bằng không làm cho tìm kiếm
trong Word và trong phần mềm quản lý văn bản không ra.

Sai:
    Đoạn chép từ trang tin, chữ “ế” gồm chữ “ê” và dấu sắc rời.

Đúng:
    Gõ lại đoạn ấy bằng bộ gõ để bảng mã Unicode dựng sẵn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "unicode-form"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 I.4"
_UNSEEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff]")


def check(document: FormDocument) -> Iterator[Found]:
    """Words in the form that takes letters apart, and signs without a width."""
    lines = [line for line in document.components.lines() if not line.text.isascii()]
    apart = [line for line in lines if not unicodedata.is_normalized("NFC", line.text)]
    if apart:
        yield Found(
            document.place(apart[0]),
            said(apart, "có chữ tổ hợp (dấu rời), phải là chữ dựng sẵn", "đoạn"),
            "Gõ lại, hoặc chuyển mã sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6).",
        )
    unseen = [line for line in lines if _UNSEEN.search(line.text)]
    if unseen:
        yield Found(
            document.place(unseen[0]),
            said(unseen, "có ký tự vô hình rộng bằng không", "đoạn"),
            "Gõ lại chỗ ấy, hoặc tìm ^u8203 trong Word và thay bằng rỗng.",
        )
