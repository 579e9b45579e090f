"""Họ tên người ký viết chữ thường, chữ đầu mỗi tiếng viết hoa.

Chưa biết ai ký thì để trống, nhưng văn bản trình ký phải có họ tên.

Sai:
    signatory:
      position: GIÁM ĐỐC
      name: NGUYỄN VĂN AN

Đúng:
    signatory:
      position: GIÁM ĐỐC
      name: Nguyễn Văn An
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.text.honorific import TITLE

ID = "signer-name-form"
SEVERITY = "error"
CLAUSE = "PL1 II.7.d"

_NAMES = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def check(document: Document) -> Iterator[Found]:
    """Names in the wrong case; a signature block without a name."""
    names = [passage for passage in document.of("name") if passage.text.strip()]
    for passage in names:
        typed = TITLE.sub("", passage.text).strip()
        parts = _NAMES.findall(typed)
        mended = " ".join(part[:1].upper() + part[1:].lower() for part in parts)
        if len(parts) > 1 and (typed.isupper() or any(part[0].islower() for part in parts)):
            start = passage.text.index(typed)
            yield Found(
                passage.at(start, start + len(typed)),
                f"Họ tên người ký “{typed}” phải viết “{mended}”.",
                "Viết chữ thường, chữ đầu mỗi tiếng viết hoa.",
                passage.edit(start, start + len(typed), mended) if " ".join(parts) == typed else (),
                severity=None if typed.isupper() else "warning",
            )
    last = [*document.of("position")][-1:]
    if last and not names:
        message = "Chưa có họ tên người ký."
        yield Found(last[0].place, message, "Ghi họ tên người ký trước khi trình.", severity="info")
