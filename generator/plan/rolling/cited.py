"""Where a line cites other documents: their number and date, and how far their titles go.

What stands there is history: it names a document as it was issued, whatever the plan's year.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_YEAR = r"(?:19|20)\d\d"
_ANY = rf"(?:{_YEAR}(?!\d)|<<\s*year[^<>]*>>)"
_SYMBOL = r"[A-ZĐ][A-Za-zĐđ0-9&]*(?:\s?[-–]\s?[A-ZĐ][\wĐđ&]*)*"
_CODE = re.compile(
    rf"(?<![\w/])(?:\d{{1,5}}[a-zđ]?\s?/\s?{_YEAR}\s?/\s?{_SYMBOL}"  # 30/2020/NĐ-CP
    rf"|\d{{1,5}}[a-zđ]?\s?/\s?{_SYMBOL}"  # 285/KH-UBND
    rf"|\d{{1,5}}\s?[-–]\s?[A-ZĐ][A-Za-zĐđ]{{0,4}}\s?/\s?[A-ZĐ]+(?:\s?-\s?[A-ZĐ]+)?"  # 18-NQ/TW
    rf"|(?:…|\.\.+|_+)\s?/\s?{_SYMBOL}"  # .../KH-UBND
    r"|<<todo[^<>]*>>\s?/\s?[A-ZĐ][A-ZĐ-]+)"
)
_LAW = re.compile(r"\b(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)\b")
_DAY = r"[\s.…_]*\d{0,2}[\s.…_]*"
_DATE = re.compile(
    rf"\s*[,(]?\s*(?:(?:ký|ban hành)\s+)?(?:ngày{_DAY}[/.-]{_DAY}[/.-]\s*{_ANY}|\d{{1,2}}/\d{{1,2}}/{_ANY}"
    rf"|ngày{_DAY}tháng{_DAY}năm\s*{_ANY}|năm\s+{_ANY}(?!\s*[-–])|ngày\s+<<todo[^<>]*>>)"
    rf"|\s+(?:tháng\s*)?\d{{1,2}}/{_ANY}"
)
_AT_END = re.compile(rf"{_YEAR}$")
# Between a law's name and a year: the year is not the law's.
_DUE = re.compile(r"(?<!\w)(?:trước|đến|từ|vào|trong|tháng|quý|hoàn thành|xong)(?!\w)")
# What leads from a document's number to its title.
_TITLED = re.compile(
    r"[\s,]*(?:của\s+[^,;]{2,120}?)?[\s,(]*(?:về|V/v|v/v|quy định|ban hành|phê duyệt|công bố|sửa đổi|hướng dẫn"
    r"|triển khai|thực hiện|tổ chức|kết luận|tại|giao|đối với|thông báo|[“\"])",
)
# The plan's own words again.
_OWN = re.compile(
    r"[,(]?\s*(?:hoàn thành|xong |trước ngày|chậm nhất|trước tháng|trong (?:tháng|quý)|gửi (?:về|báo cáo)"
    r"|thời (?:gian|hạn)|kết thúc trước)|,\s*(?:để|nhằm|đạt|<<agency>>|lập|trong năm|báo cáo)(?!\w)|\bso với\b",
    re.IGNORECASE,
)
_LONGEST = 600
_ISSUER = re.compile(r"\s*,?\s*của\s+[^,;.()<]{2,120}")
_END = re.compile(r"[;()]|\.(?=\s+[A-ZĐÀ-Ỹ*(]|\s*$)|[.*]+$")


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited in words[start:end]: number to date; words[end:stop] is its title, empty where none is seen.

    `year` is that of its date or number, 0 where neither tells; `code` its number and symbol without blanks. Who issued
    it stands before `reach`; `dated` says whether `year` is that of a date.
    """

    start: int
    end: int
    stop: int
    reach: int
    year: int
    code: str = ""
    dated: bool = True


def citations(words: str) -> tuple[Citation, ...]:
    """The documents cited in a line, in order."""
    if "/" not in words and not _LAW.search(words):
        return ()
    found = [*_numbered(words)]
    return tuple(sorted([*found, *_laws(words, found)], key=lambda cited: cited.start))


def near(cited: Sequence[Citation], at: int) -> Sequence[Citation]:
    """Those of them, in order, that may reach words[at]."""
    first = bisect_left(cited, at - _LONGEST - _LONGEST, key=lambda one: one.start)
    return cited[first : bisect_right(cited, at, key=lambda one: one.start)]


def _numbered(words: str) -> Iterator[Citation]:
    for code in _CODE.finditer(words):
        date = _DATE.match(words, code.end())
        end = date.end() if date else code.end()
        in_code = re.search(rf"/\s?({_YEAR})\s?/", code[0])
        titled = _TITLED.match(words, end)
        stop = _title_end(words, titled.end()) if titled else end
        year = _year(date) or (int(in_code[1]) if in_code else 0)
        yield Citation(
            code.start(), end, stop, _reach(words, end, stop), year, "".join(code[0].split()), _year(date) > 0
        )


def _title_end(words: str, at: int) -> int:
    depth = 0
    own = _OWN.search(words, at, at + _LONGEST)
    end = own.start() if own else min(len(words), at + _LONGEST)
    for sign in _END.finditer(words, at, end):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if depth < 0 or (sign[0] not in "()" and not depth):
            return sign.start()
    return end


def _reach(words: str, end: int, stop: int) -> int:
    issuer = _ISSUER.match(words, end)
    return max(stop, issuer.end() if issuer else end)


def _laws(words: str, numbered: list[Citation]) -> Iterator[Citation]:
    """Laws cited by name and date: "Luật Lưu trữ ngày 21/6/2024", "Hiến pháp năm 2013"."""
    for law in _LAW.finditer(words):
        end = _title_end(words, law.end())
        date = _DATE.search(words, law.end(), end)
        if date is None or _DUE.search(words, law.end(), date.start() + 1):
            continue
        if not any(law.start() <= cited.start < date.end() for cited in numbered):
            yield Citation(law.start(), date.end(), date.end(), date.end(), _year(date))


def _year(date: re.Match[str] | None) -> int:
    """The year of a date, 0 where none is typed."""
    found = _AT_END.search(date[0]) if date else None
    return int(found[0]) if found else 0
