"""Dấu cách đứng trước dấu câu hoặc ngay sau dấu mở ngoặc.

Dấu `, ; : . ? !` và dấu đóng ngoặc viết liền với chữ trước nó; dấu mở ngoặc viết liền với chữ sau nó. Viết rời thì
Word có thể đẩy dấu câu xuống đầu dòng sau.

Sai:
    Văn phòng Sở chủ trì , các phòng phối hợp ( nếu cần).

Đúng:
    Văn phòng Sở chủ trì, các phòng phối hợp (nếu cần).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import prose

ID = "space-before-punctuation"
SEVERITY: Severity = "warning"
CLAUSE = ""

_BEFORE = re.compile(r"(?<=[^\s(…]) +(?P<sign>[,;:?!)\]”](?![\w/\\=?!])|\.(?![\w./]))")
# “1 : 200” is a scale, “? !” and “: :” are drawings of somebody's.
_ROOM = 3  # more blanks are room to write in
_SCALE = re.compile(r"\d$")
_AFTER = re.compile(r"(?P<sign>[(\[“]) +(?=[^\s)\]”…._])")


def check(document: Document) -> Iterator[Found]:
    """The blanks before a mark, then those after an opening bracket."""
    for hit in prose(document).find(_BEFORE):
        sign = hit.match["sign"]
        if len(hit.words) > _ROOM or hit.in_a_name or (sign == ":" and _SCALE.search(hit.before)):
            continue
        word = hit.before.split()[-1]
        message = f"Thừa dấu cách trước dấu “{sign}” sau “{word}”."
        yield Found(hit.place, message, f"Viết liền: {word}{sign}", hit.edit(sign))
    for hit in prose(document).find(_AFTER):
        sign = hit.match["sign"]
        word = hit.after.split()[0]
        message = f"Thừa dấu cách giữa dấu “{sign}” và “{word}”."
        yield Found(hit.place, message, f"Viết liền: {sign}{word}", hit.edit(sign))
