"""Tên cơ quan, đơn vị hành chính không còn.

Bộ, sở đã hợp nhất, tỉnh đã sáp nhập hoặc đã thành thành phố, cấp huyện và thị trấn đã bỏ thì gọi theo tên mới. Tên
trong văn bản viện dẫn giữ nguyên như lúc ban hành; tên cũ có ghi “(nay là …)”, “(cũ)” thì không phải lỗi. Chỉ xét văn
bản ban hành sau ngày đổi.

Sai:
    1. Báo cáo Bộ Lao động - Thương binh và Xã hội trước ngày 15/12/2026.

Đúng:
    1. Báo cáo Bộ Nội vụ trước ngày 15/12/2026.
    2. Tiếp nhận hồ sơ của Sở Lao động - Thương binh và Xã hội (cũ).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.rules import departments
from generator.rules.citations import stretches
from generator.rules.data import load
from generator.rules.dates import issued_by
from generator.rules.document import Document, Passage
from generator.rules.provinces import as_province, called, former
from generator.rules.rule import Found
from generator.rules.sentences import around

ID = "abolished-name"
SEVERITY = "warning"
CLAUSE = ""

_OLD = re.compile(
    r"\((?:cũ|trước)|(?<!\w)(?:cũ|nay là|nay thuộc|trước đây|đã (?:hợp nhất|sáp nhập))(?!\w)"
    r"|hợp nhất|sáp nhập|chuyển thành|giải thể",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"hợp nhất|sáp nhập|tiếp nhận|(?<!tài )nguyên |trước đây|trước khi|thuộc .{0,20}cũ|bàn giao|chuyển từ"
    r"|từ huyện|các huyện cũ"
    r"|không còn|không tổ chức|kết thúc hoạt động|bỏ cấp|giai đoạn 20\d\d-2025",
    re.IGNORECASE,
)
# Schools, hospitals and the like may keep the district in their names.
_INSTITUTION = re.compile(
    r"(?<!\w)(?:Trung tâm|Trường|Bệnh viện|Phòng khám|Trạm|Hạt Kiểm lâm|Chi nhánh|Thư viện|Nhà văn hóa|Ban [Qq]uản lý"
    r"|Kho bạc|Quỹ|Hội|Công ty|Hợp tác xã|Đền|Đình|Chùa|Khu [^,;.:()]{2,20})(?!\w)[^,;.:()]{0,60}$"
)
_SKIPPED = frozenset({"symbol", "place", "name"})
_MARKS = ("huyện", "quận", "thị xã", "thị trấn", "Bộ ", "Ủy ban Dân tộc", "Phòng Nội vụ")


def check(document: Document) -> Iterator[Found]:
    """The first mention of each name that was given up before the document's day."""
    day = issued_by(document)
    if day < _EARLIEST:
        return
    cited = stretches(document)
    told: set[str] = set()
    own = departments.own(document)
    for passage in document.passages:
        if passage.kind in _SKIPPED:
            continue
        for start, end, now in _names(passage, day):
            name = " ".join(passage.text[start:end].split())
            # Once a name of the agency itself is told at its head, the text follows from there.
            if name in told or (own and own.until and passage.kind != "agency" and departments.named(name[3:]) is own):
                continue
            before, after = around(passage.text, start, end)
            if any(begin <= start for begin, _ in cited.get(id(passage), ())) or _BEFORE.search(before):
                continue
            if _OLD.search(after[:80]):
                continue
            told.add(name)
            yield Found(
                passage.at(start, end),
                f"“{name}” không còn tên này vào ngày ban hành văn bản.",
                f"Nay là {now}; nếu nói về trước kia thì ghi “(cũ)” hoặc “(nay là …)”."
                if now
                else "Viết lại theo tổ chức hiện nay.",
            )


_EARLIEST = date(2025, 3, 1)


def _names(passage: Passage, day: date) -> Iterator[tuple[int, int, str]]:
    text = passage.text
    if any(mark in text for mark in _MARKS):
        for pattern, until, now, named in _patterns():
            if day >= until:
                for match in pattern.finditer(text):
                    if not (named and _INSTITUTION.search(text[: match.start()])):
                        yield (*match.span(), now)
    if "ở " in text or "Ở " in text:
        for match in departments.pattern().finditer(text):
            found = departments.named(match["name"])
            if found and found.until and day >= found.until:
                yield (*match.span(), _with(f"Sở {found.now}", found.also))
    if "ỉnh " in text and day >= min(_formerly().values())[0]:
        for match in _provinces().finditer(text):
            since, now = _formerly()[match["name"]]
            if day >= since:
                yield (*match.span(), called(now, day))


@lru_cache
def _patterns() -> tuple[tuple[re.Pattern[str], date, str, bool], ...]:
    return tuple(
        (re.compile(x["words"]), x["until"], _with(x["now"], x.get("also", "")), x.get("named", False))
        for x in load("abolished")
    )


def _with(now: str, also: str) -> str:
    return f"{now} ({also})" if also else now


@lru_cache
def _formerly() -> dict[str, tuple[date, str]]:
    return {name: (since, now) for names, since, now in former() for name in names}


@lru_cache
def _provinces() -> re.Pattern[str]:
    return as_province(tuple(_formerly()))
