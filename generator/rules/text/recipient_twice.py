"""Mỗi nơi nhận ghi một lần.

Hai dòng chỉ khác phần trong ngoặc cũng là một nơi. Danh sách thứ hai (“Bản điện tử:”) xét riêng.

Sai:
    recipients: |
      Sở Tài chính;
      Các phòng, đơn vị thuộc Sở;
      Sở Tài chính (để phối hợp);
      Lưu: VT, VP.

Đúng:
    recipients: |
      Sở Tài chính (để phối hợp);
      Các phòng, đơn vị thuộc Sở;
      Lưu: VT, VP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document
from generator.rules.rule import Found

ID = "recipient-twice"
SEVERITY = "warning"
CLAUSE = ""


def check(document: Document) -> Iterator[Found]:
    """Each recipient that stands above already, whatever is said in brackets."""
    seen: set[str] = set()
    for passage in document.of("recipient"):
        words = re.sub(r"\([^)]*\)", "", passage.text).strip(" -;.,").casefold()
        key = " ".join(words.split())
        if passage.text.rstrip().endswith(":"):
            # "Bản điện tử:" heads a list of its own.
            seen.clear()
        elif key and key in seen:
            message = f"Nơi nhận “{passage.text.strip(' -;.')}” ghi hai lần."
            yield Found(passage.place, message, "Bỏ một dòng.")
        seen.add(key)
