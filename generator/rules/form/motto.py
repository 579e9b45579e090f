"""Tiêu ngữ đúng chữ, đúng dấu gạch nối.

Tiêu ngữ ghi “Độc lập - Tự do - Hạnh phúc”: chữ cái đầu của mỗi cụm từ viết hoa, giữa các cụm từ là dấu gạch nối
(-), có cách chữ hai bên.

Sai:
    Độc lập – Tự do – Hạnh Phúc

Đúng:
    Độc lập - Tự do - Hạnh phúc
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.wording import MOTTO
from generator.problems import Severity
from generator.rules.rule import Found
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "motto"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.1.b"


def check(document: FormDocument) -> Iterator[Found]:
    """Missing, or other words and signs."""
    lines = document.components.motto
    if not lines:
        pictures = any(paragraph.pictures for paragraph in document.word.paragraphs[:10])
        if document.needs_header and not pictures:
            yield Found(document.place(), f"Trang đầu: thiếu Tiêu ngữ “{MOTTO}”.")
        return
    words = lines[0].text.replace("\xa0", " ").strip()
    if words == MOTTO:
        return
    same = words.replace("–", "-").replace("—", "-") == MOTTO
    why = "dùng dấu gạch ngang dài (–), phải là dấu gạch nối (-)" if same else f"phải là “{MOTTO}”"
    yield Found(document.place(lines[0]), f"Trang đầu: Tiêu ngữ ghi {quoted(words)}, {why}.")
