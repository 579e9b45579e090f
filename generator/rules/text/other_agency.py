"""Tên một sở khác còn sót lại ở chỗ của sở mình.

Kế hoạch chép từ sở khác hay còn “thuộc phạm vi quản lý của Sở …”, “Lãnh đạo Sở …”, “các phòng thuộc Sở …” của nơi ấy.
Phối hợp với sở khác, báo cáo sở khác, theo hướng dẫn của sở khác thì không phải lỗi.

Sai:
    1. Rà soát thủ tục hành chính thuộc phạm vi quản lý của Sở Giáo dục và Đào tạo.

Đúng:
    1. Rà soát thủ tục hành chính thuộc phạm vi quản lý của Sở Nội vụ.
    2. Phối hợp với các phòng thuộc Sở Tài chính, gửi báo cáo Sở Tư pháp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules import departments
from generator.rules.citations import stretches
from generator.rules.document import Document, Passage
from generator.rules.rule import Found
from generator.rules.sentences import around
from generator.rules.units import abbreviates

ID = "other-agency"
SEVERITY = "warning"
CLAUSE = ""

# Words of ownership that stand right before the name.
_OWNED = re.compile(
    r"(?:(?:phạm vi|chức năng|thẩm quyền|lĩnh vực|nhiệm vụ|quyền hạn)[\w\s,]{0,60}\b(?:của|thuộc)"
    r"|(?:lãnh đạo|giám đốc|phó giám đốc|ban giám đốc|chánh văn phòng"
    r"|chánh thanh tra|trưởng (?:các )?phòng)(?:\s+(?:của|thuộc))?"
    r"|(?:phòng|đơn vị|phòng, ban|ban|trung tâm|công chức|viên chức|cán bộ)(?:[\w\s,]{0,40})?\s(?:trực thuộc|thuộc|của)"
    r"|(?:kế hoạch|chương trình) này (?:của|tại)|trang thông tin điện tử (?:của )?"
    r"|đảng ủy|công đoàn|văn phòng|thanh tra)\s*$",
    re.IGNORECASE,
)
# ... unless the sentence says what one has to do with that other sở.
_WITH = re.compile(
    r"phối hợp|cùng với|cùng các|gửi|báo cáo|đề nghị|theo |trao đổi|mời|lấy ý kiến"
    r"|tiếp nhận|chuyển|bàn giao|hợp nhất|sáp nhập"
    r"|(?<!tài )nguyên |trước đây|thống nhất với|hướng dẫn|chỉ đạo của|kết nối|tham gia|làm việc với|học tập"
    r"|kinh nghiệm|ý kiến|gồm|thành viên|thành phần|tham dự|đại diện|đồng chí|trưởng đoàn|tổ trưởng|ủy viên",
    re.IGNORECASE,
)
_ISSUES = re.compile(r"(?:^|[,;] )(?P<name>Sở [A-ZĐ][^,;.:()]{2,60}?) (?:ban hành|xây dựng) (?:Kế|kế) hoạch")
_AFTER = re.compile(r"\s*\((?:cũ|nay là|trước đây)", re.IGNORECASE)
_HEAD = ("subject", "opening", "closing", "appendix", "attached")
_SKIPPED = frozenset({"agency", "parent", "symbol", "basis", "note"})


def check(document: Document) -> Iterator[Found]:
    """Each mention of another sở as if it were the one that issues the document."""
    own = departments.own(document)
    if own is None:
        return
    cited = stretches(document)
    for passage in document.passages:
        if ("Sở " not in passage.text and "sở " not in passage.text) or passage.kind in _SKIPPED:
            continue
        if passage.kind == "opening":
            yield from _unknown(passage, document)
        for match in departments.pattern().finditer(passage.text):
            other = departments.named(match["name"])
            if other is None or other is own or passage.is_computed(*match.span()):
                continue
            if any(start <= match.start() < end for start, end in cited.get(id(passage), ())):
                continue
            if _left_over(passage, match) and not _listed(passage, match, other):
                yield Found(
                    passage.at(*match.span()),
                    f"“{match[0]}” đứng ở chỗ của cơ quan ban hành là {document.agency}.",
                    f"Có phải là {document.agency}? Nếu đúng là cơ quan khác thì viết rõ việc phối hợp, báo cáo.",
                )


def _unknown(passage: Passage, document: Document) -> Iterator[Found]:
    """ "Sở Giao thông - Xây dựng ban hành Kế hoạch" in the opening of a plan of Sở Xây dựng."""
    for match in _ISSUES.finditer(passage.text):
        name = match["name"]
        if departments.named(name[3:]) or passage.is_computed(*match.span("name")):
            continue
        if not departments.plain(name).startswith(departments.plain(document.agency)) and not abbreviates(
            name, document.agency
        ):
            yield Found(
                passage.at(*match.span("name")),
                f"“{name}” ban hành kế hoạch, trong khi cơ quan ở đầu văn bản là {document.agency}.",
                "Viết tên cơ quan như ở đầu văn bản.",
            )


def _listed(passage: Passage, match: re.Match[str], other: departments.Department) -> bool:
    """Whether the sentence names several sở: then it speaks of them, not of us."""
    sentence = "".join(around(passage.text, *match.span()))
    named = (departments.named(x["name"]) for x in departments.pattern().finditer(sentence))
    return any(x is not None and x is not other for x in named)


def _left_over(passage: Passage, match: re.Match[str]) -> bool:
    before, after = around(passage.text, *match.span())
    if _WITH.search(before) or _AFTER.match(after):
        return False
    if passage.kind in _HEAD:
        # "Sở X ban hành Kế hoạch ...", "Kế hoạch ... của Sở X".
        return bool(re.search(r"(?:của|thuộc|tại)\s*$", before) or re.match(r"\s+(?:ban hành|xây dựng)", after))
    return _OWNED.search(before) is not None
