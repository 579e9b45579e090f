"""Số viết bằng chữ trong ngoặc khác số viết bằng chữ số.

“05 (sáu) ngày”: một trong hai chỗ gõ nhầm, thường do chép từ năm trước mà chỉ sửa một chỗ.

Sai:
    Gửi kết quả trong 05 (sáu) ngày làm việc.

Đúng:
    Gửi kết quả trong 05 (năm) ngày làm việc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.numbers import in_words
from generator.rules.rule import Found
from generator.rules.searching import prose

ID = "number-in-words"
SEVERITY: Severity = "error"
CLAUSE = ""

_BOTH = re.compile(r"(?P<figures>\d(?<![\w.,/-].)\d{0,2}) ?\((?P<words>[^\W\d_]+(?: [^\W\d_]+){0,4})\)")


def check(document: Document) -> Iterator[Found]:
    """The numbers said in two ways that differ."""
    for hit in prose(document).find(_BOTH):
        said = in_words(hit.match["words"])
        if said is not None and said != int(hit.match["figures"]):
            message = f"“{hit.words}”: chữ số là {int(hit.match['figures'])}, bằng chữ là {said}."
            yield Found(hit.place, message, "Xem lại số nào đúng.")
