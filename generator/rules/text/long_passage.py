"""Đoạn dài quá mức nên chỉ kiểm tra phần đầu.

Một đoạn hơn 8.000 ký tự thường là nhiều đoạn dán liền nhau, mất chỗ xuống dòng. Các quy tắc chỉ đọc 8.000 ký tự đầu;
phần sau chưa được kiểm tra, không phải là không có lỗi.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "long-passage"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: Document) -> Iterator[Found]:
    """Each passage of which only the beginning is read."""
    for passage in document.passages:
        if passage.left_out:
            message = (
                f"Đoạn dài {len(passage.text) + passage.left_out} ký tự; {passage.left_out} ký tự cuối chưa kiểm tra."
            )
            yield Found(passage.place, message, "Tách thành nhiều đoạn, mỗi đoạn một dòng, rồi kiểm tra lại.")
