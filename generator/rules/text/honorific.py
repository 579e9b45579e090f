"""Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

Dưới chữ ký chỉ ghi họ, chữ đệm và tên; cũng không ghi “Ông”, “Bà”, “Đồng chí”.

Sai:
    signatory:
      position: GIÁM ĐỐC
      name: TS. Nguyễn Văn An

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

ID = "honorific"
SEVERITY = "error"
CLAUSE = "PL1 II.7.c"

TITLE = re.compile(
    r"\s*(?:(?:GS|PGS|TS|TSKH|ThS|Th\.S|ThS\.BS|BS|BSCK|BS\.?CK(?:I{1,2}|[12])|KS|CN|DS|LS|NGƯT|NGND|TTƯT|TTND|NSND|NSƯT|CVC)"
    r"(?:\.\s*|\s+)"
    r"|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Luật sư|Nhà giáo Ưu tú"
    r"|Nhà giáo Nhân dân|Ông|Bà|Đồng chí|Đ/c)[.:]?\s+)+",
)


def check(document: Document) -> Iterator[Found]:
    """Each name of a signer with a title before it."""
    for passage in document.of("name"):
        match = TITLE.match(passage.text)
        if match:
            typed = match[0].strip()
            yield Found(
                passage.at(*match.span()),
                f"Trước họ tên người ký có “{typed}”.",
                f"Bỏ “{typed}”, chỉ ghi họ và tên.",
                passage.edit(*match.span(), ""),
            )
