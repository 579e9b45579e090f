"""Không còn sửa đổi theo dõi và bình luận.

Tệp trình ký hoặc phát hành không được còn dấu vết sửa đổi (Track Changes) và bình luận: người nhận sẽ đọc được. Kết
quả kiểm tra tính như đã chấp nhận mọi sửa đổi.

Sai:
    Tệp gửi đi còn chữ gạch đỏ

Đúng:
    Review, Accept All Changes; Delete All Comments
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "tracked-changes"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Changes and comments in the file."""
    word = document.word
    if word.tracked:
        message = f"Tệp còn {word.tracked} chỗ sửa đổi theo dõi (Track Changes)."
        yield Found(document.place(), message, "Review, Accept All Changes.")
    if word.comments:
        yield Found(document.place(), f"Tệp còn {len(word.comments)} bình luận.", "Review, Delete All Comments.")
