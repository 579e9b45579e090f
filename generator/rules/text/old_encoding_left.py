"""Chữ còn ở bảng mã cũ (TCVN3, VNI) hoặc bị đọc nhầm mã.

Văn bản dùng phông Times New Roman, bảng mã Unicode. Đoạn chép từ tệp cũ phông .VnTime hay VNI-Times hiện thành chữ lạ
khi đổi phông. Chuyển mã cả tệp bằng UniKey, đừng sửa từng chữ.

Sai:
    C¶i c¸ch thủ tục của ngành.

Đúng:
    Cải cách thủ tục của ngành.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.plan.loading.old_encoding import first_in
from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import everything

ID = "old-encoding-left"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.4"

# One word may be somebody's foreign name.
_ENOUGH = 2


def check(document: Document) -> Iterator[Found]:
    """The first word of each passage that holds several such words."""
    if not first_in(everything(document).text, _ENOUGH):
        return
    for passage in document.passages:
        found = first_in(passage.text, _ENOUGH)
        if found:
            place = passage.at(found.offset, found.offset + len(found.word))
            yield Found(
                place, f"Từ “{found.word}” trở đi là {found.name}, không phải Unicode.", "Chuyển mã bằng UniKey."
            )
