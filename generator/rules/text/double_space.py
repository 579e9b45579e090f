"""Hai dấu cách liền nhau.

Giữa hai từ chỉ có một dấu cách. Dấu cách thừa làm chữ bị giãn khi căn đều hai bên và làm lệnh tìm chữ bỏ sót.
Chỗ để trống để điền tay (số, ngày, tháng) không bị xét.

Sai:
    Các phòng báo cáo  kết quả hằng quý.

Đúng:
    Các phòng báo cáo kết quả hằng quý.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import prose

ID = "double-space"
SEVERITY: Severity = "warning"
CLAUSE = ""

_BLANKS = re.compile(r"[ \xa0](?<=\S.)[ \xa0]+(?=\S)")
# Room for a number or a day to be written in by hand.
_ROOM_AFTER = re.compile(r"(?:số|ngày|tháng|năm|quý|[:/(…_-])$", re.IGNORECASE)
_ROOM_BEFORE = re.compile(r"/|\)|…|_|(?:ngày|tháng|năm)\b", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """The blanks too many."""
    for hit in prose(document).find(_BLANKS):
        if not _ROOM_AFTER.search(hit.before) and not _ROOM_BEFORE.match(hit.after):
            near = hit.before.split()[-1], hit.after.split()[0]
            message = f"Có {hit.end - hit.start} dấu cách liền nhau giữa “{near[0]}” và “{near[1]}”."
            yield Found(hit.place, message, "Chỉ để một dấu cách.", hit.edit(" "))
