"""“Nhân dân”, “Nhà nước” là danh từ thì viết hoa.

“phục vụ Nhân dân”, “chủ trương của Đảng, chính sách của Nhà nước”. Trong tên cơ quan (Ủy ban nhân dân, công an nhân
dân) và khi chỉ tính chất (quản lý nhà nước, ngân sách nhà nước) thì viết thường; chỉ những chỗ chắc chắn mới bị xét.

Sai:
    Nâng cao chất lượng phục vụ nhân dân theo chính sách của Đảng, nhà nước.

Đúng:
    Nâng cao chất lượng phục vụ Nhân dân theo chính sách của Đảng, Nhà nước; Ủy ban nhân dân quản lý nhà nước.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.searching import prose

ID = "special-noun-case"
SEVERITY: Severity = "warning"
CLAUSE = "PL2 V.1"

_NOUN = re.compile(r"(?:nhân dân|nhà nước)(?!\w)")
_OF_THE_PEOPLE = re.compile(
    r"(?<!\w)(?:phục vụ|tầng lớp|quần chúng|đời sống|đời sống của|ý kiến|ý kiến của|nguyện vọng của|hài lòng của"
    r"|làm chủ của|vận động|toàn thể|lợi ích của|đồng thuận của|niềm tin của) $"
)
_OF_THE_STATE = re.compile(r"(?:Đảng,|Đảng và|Đảng và của|(?:chính sách|pháp luật|quy định|chủ trương) của) $")


def check(document: Document) -> Iterator[Found]:
    """The two nouns where what stands before them shows that they are nouns."""
    for hit in prose(document).find(_NOUN):
        shown = (_OF_THE_PEOPLE if hit.words == "nhân dân" else _OF_THE_STATE).search(hit.before)
        if shown:
            right = hit.words.capitalize()
            yield Found(hit.place, f"“{shown[0]}{hit.words}”: viết hoa “{right}”.", f"Viết “{right}”.", hit.edit(right))
