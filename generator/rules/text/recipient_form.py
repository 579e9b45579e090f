"""Nơi nhận ghi tên cơ quan, đơn vị, không ghi chữ viết tắt riêng, không có “Kính gửi”, “Như trên”.

“Kính gửi” và “Như trên” chỉ dùng ở công văn, tờ trình, báo cáo. Chữ viết tắt chỉ trong cơ quan mới hiểu (PGĐ, BGĐ,
ĐVTT) thì viết đầy đủ, hoặc ghi vào `abbreviations` của office.yaml.

Sai:
    recipients: |
      Như trên;
      GĐ, các PGĐ Sở;
      Lưu: VT, VP.

Đúng:
    recipients: |
      UBND tỉnh (để báo cáo);
      Giám đốc, các Phó Giám đốc Sở;
      Lưu: VT, VP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document
from generator.rules.rule import Found

ID = "recipient-form"
SEVERITY = "error"
CLAUSE = "PL1 II.9.b"

_NOT_HERE = re.compile(r"\s*-?\s*(Kính gửi|Như trên|Như kính gửi)", re.IGNORECASE)
_PRIVATE = re.compile(
    r"(?<![\w&-])(?:GĐ|GD|PGĐ|PGD|BGĐ|BGD|CVP|PCVP|TP|PTP|ĐVTT|CM|CBCC|CBCCVC|TCCB|KHTC|TCKT|HCTH|LĐ Sở"
    r"|LĐVP)(?![.\w&-]|\s+(?:Hồ Chí|Hà N|Đà N|Huế|Cần T|Hải P))"
)


def check(document: Document) -> Iterator[Found]:
    """What does not belong among the recipients of a plan, and abbreviations only the office knows."""
    kind = next(document.of("type"), None)
    letter = kind is not None and kind.text.casefold() in ("công văn", "tờ trình", "báo cáo")
    for passage in document.of("recipient"):
        match = _NOT_HERE.match(passage.text)
        if match and not letter:
            yield Found(
                passage.at(*match.span(1)),
                f"Nơi nhận của văn bản này không có “{match[1]}”.",
                "Ghi tên cơ quan, đơn vị nhận văn bản.",
            )
        if re.match(r"\s*-?\s*[Ll]ưu\b", passage.text):
            continue
        for private in _PRIVATE.finditer(passage.text):
            if private[0] not in document.office.abbreviations:
                yield Found(
                    passage.at(*private.span()),
                    f"Chữ viết tắt riêng trong nơi nhận: “{private[0]}”.",
                    "Viết đầy đủ tên, chức vụ.",
                    severity="info",
                    clause="",
                )
                break
