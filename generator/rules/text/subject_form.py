"""Trích yếu viết đúng kiểu.

Trích yếu của văn bản có tên loại không có “V/v”, không có dấu chấm ở cuối, viết chữ thường, không nhắc lại tên loại,
không quá 500 ký tự.

Sai:
    title:
      type: Kế hoạch
      subject: V/v tuyên truyền cải cách hành chính năm <<year>>.

Đúng:
    title:
      type: Kế hoạch
      subject: Tuyên truyền cải cách hành chính năm <<year>>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found

ID = "subject-form"
SEVERITY = "error"
CLAUSE = "PL1 II.5.b"

_ABOUT = re.compile(r"\s*(?:V/v|v/v|V/V)\.?:?\s*")
_MOST = 500


def check(document: Document) -> Iterator[Found]:
    """What is wrong in the subject."""
    kind = next(document.of("type"), None)
    lines = [*document.of("subject")]
    for passage in lines:
        text = passage.text.rstrip()
        about = _ABOUT.match(text)
        if about:
            message = f"Trích yếu có “{about[0].strip()}”: chỉ công văn mới viết như vậy."
            yield Found(
                passage.at(*about.span()), message, f"Bỏ “{about[0].strip()}”.", passage.edit(*about.span(), "")
            )
        if passage is lines[-1] and text.endswith((".", ";", ":", ",")) and not text.endswith(("...", "v.v.")):
            at = len(text) - 1
            message = f"Trích yếu có dấu “{text[-1]}” ở cuối."
            yield Found(
                passage.at(at, at + 1),
                message,
                "Bỏ dấu ấy.",
                passage.edit(at, at + 1, ""),
                severity="warning",
                clause="",
            )
        if len(text) > _MOST:
            message = f"Trích yếu dài {len(text)} ký tự, quá {_MOST} ký tự."
            yield Found(passage.place, message, "Viết gọn lại.", severity="warning", clause="")
        if len(text) > 10 and text.isupper():
            severity: Severity = "info" if document.is_plan else "warning"
            yield Found(passage.place, "Trích yếu viết hoa cả dòng.", "Viết chữ thường.", severity=severity)
        elif kind and re.match(rf"\s*{re.escape(kind.text)}\s", text, re.IGNORECASE):
            yield Found(
                passage.at(0, len(kind.text)),
                f"Trích yếu nhắc lại tên loại “{kind.text}”.",
                "Tên loại đã in ở dòng trên.",
                severity="warning",
                clause="",
            )
