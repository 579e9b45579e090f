"""Lần đầu viện dẫn một văn bản phải ghi đủ: tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành.

Các lần sau chỉ cần tên loại và số, ký hiệu. Luật, pháp lệnh chỉ cần tên loại và tên gọi. Không xét trong bảng và trong
tên gọi của một văn bản khác (“Quyết định … về việc thực hiện Nghị quyết số …”).

Sai:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP về công tác văn thư.

Đúng:
    1. Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.
    2. Lập hồ sơ theo Nghị định số 30/2020/NĐ-CP.
    3. Phổ biến Luật Lưu trữ năm 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.citations import Citation, citations, is_basis
from generator.rules.document import Document
from generator.rules.entitled import entitled
from generator.rules.rule import Found

ID = "citation-incomplete"
SEVERITY = "info"
CLAUSE = "PL1 II.6.b"

_SKIPPED = frozenset({"cell", "group", "column", "attached", "appendix", "section", "part", "heading"})
_PLAIN = frozenset({"Hợp đồng", "Giấy mời", "Biên bản", "Giấy giới thiệu", "Dự án"})
_LAWS = ("Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh")
_LISTED = re.compile(r"\s*(?:,|;|và|,\s*và)\s*")
# "Chính phủ ... phê duyệt tại Quyết định số ...": the issuer stands before.
_ISSUED = re.compile(
    r"(?:Chính phủ|Thủ tướng|Quốc hội|Bộ |Bộ trưởng|Ủy ban|UBND|Hội đồng|HĐND|Sở |Tỉnh ủy|Thành ủy|Chủ tịch|Văn phòng"
    r"|Trung ương|Ban )[^.;]{0,200}\b(?:tại|bằng|theo|qua|ban hành)\s(?:các\s)?"
    r"(?:[^.;]{0,160}(?:,|và)\s)?$"
)
# "Tỉnh đã ban hành Kế hoạch số ..."; "các Thông tư của Bộ Nội vụ: Thông tư số ...; Thông tư số ...": said once for all.
_BY_ALL = re.compile(
    r"(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Xx]ã|[Pp]hường|[Nn]gành|[Tt]rường|Đảng ủy)\s(?:đã\s|sẽ\s|kịp thời\s){0,2}"
    r"ban hành\s(?:các\s)?$"
    r"|[Cc]ác\s[^.:;]{2,40}?\scủa\s[^.:;]{3,100}:(?:(?!\.\s+[A-ZĐÀ-Ỹ])(?!:).)*$"
)
_DONE = re.compile(r"\s*(?:do|được)\s+\w[^.;,]{0,60}\bban hành\b")


def check(document: Document) -> Iterator[Found]:
    """Each document whose first mention lacks its date or its issuer."""
    all_cited = [cited for cited in citations(document) if cited.code and cited.number]
    full = {cited.code for cited in all_cited if cited.passage.kind == "note" and not _missing(cited, None)}
    seen: set[str] = set()
    for index, cited in enumerate(all_cited):
        if cited.code in seen:
            continue
        missing = _missing(cited, all_cited[index + 1] if index + 1 < len(all_cited) else None)
        if missing and entitled(cited, all_cited[index - 1] if index else None):
            continue
        seen.add(cited.code)
        if cited.passage.kind in _SKIPPED or cited.code in full or cited.type in _LAWS or cited.type in ("", *_PLAIN):
            continue
        if missing:
            lacks = " và ".join(missing)
            severity: Severity | None = "warning" if is_basis(cited.passage) else None
            yield Found(
                cited.passage.at(cited.start, cited.code_end),
                f"Lần đầu viện dẫn “{cited.type} số {cited.typed_code}” thiếu {lacks}.",
                "Ghi đủ ngày tháng năm và cơ quan ban hành ở lần viện dẫn đầu; các lần sau chỉ cần số, ký hiệu.",
                severity=severity,
            )
    for cited in citations(document):
        if is_basis(cited.passage) and not cited.code and cited.type not in _LAWS:
            yield Found(
                cited.passage.at(cited.start, cited.day_end),
                f"Căn cứ “{cited.words}” thiếu số, ký hiệu.",
                "Ghi số, ký hiệu của văn bản.",
                severity="warning",
            )


def _missing(cited: Citation, following: Citation | None) -> list[str]:
    text = cited.passage.text
    dated, issued = cited.dated, bool(cited.issuer) or _ISSUED.search(text[: cited.start]) is not None
    issued = issued or _DONE.match(text, cited.end) is not None or _BY_ALL.search(text[: cited.start]) is not None
    # "Nghị định số 62/2020/NĐ-CP, Nghị định số 106/2020/NĐ-CP ngày ... của Chính phủ": said once for both.
    if following and following.passage is cited.passage and _LISTED.fullmatch(_between(cited, following)):
        later = _missing(following, None)
        dated, issued = dated or _DATE not in later, issued or _ISSUER not in later
    return [name for name, said in ((_DATE, dated), (_ISSUER, issued)) if not said]


_DATE, _ISSUER = "ngày tháng năm", "cơ quan ban hành"


def _between(cited: Citation, following: Citation) -> str:
    between = cited.passage.text[cited.end : following.start]
    return between.removesuffix("số ") if not following.type else between
