"""Một văn bản viện dẫn nhiều lần phải ghi cùng số, ký hiệu, ngày.

Cùng số, ký hiệu mà hai ngày khác nhau; cùng loại, cùng ngày, cùng cơ quan mà số gần như nhau; cùng số, cùng ngày mà
hai ký hiệu: có một chỗ gõ nhầm. Nhắc lại gọn (“Kế hoạch số 314/KH-UBND”) mà chỉ có “341/KH-UBND” được ghi đủ cũng vậy.

Sai:
    1. Thực hiện Kế hoạch số 376/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân tỉnh.
    2. Báo cáo kết quả theo Kế hoạch số 376/KH-UBND ngày 19/01/2026.

Đúng:
    1. Thực hiện Kế hoạch số 376/KH-UBND ngày 16/01/2026 của Ủy ban nhân dân tỉnh.
    2. Báo cáo kết quả theo Kế hoạch số 376/KH-UBND.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.citations import Citation, Day, citations
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.spelling import distance

ID = "citation-two-ways"
SEVERITY = "warning"
CLAUSE = ""

# Documents of one day have numbers close to each other; these are too far apart.
_FAR = 20


def check(document: Document) -> Iterator[Found]:
    """Each later mention that does not agree with an earlier one."""
    by_code: dict[str, Citation] = {}
    by_day: dict[tuple[str, Day], list[Citation]] = {}
    full = [cited for cited in citations(document) if cited.code and cited.dated]
    for cited in citations(document):
        if not cited.code or not cited.number or cited.passage.kind == "attached":
            continue
        first = by_code.get(cited.code)
        if not first and not cited.dated and not cited.issuer and cited.type:
            slip = next((x for x in by_code.values() if _nearly_code(x, cited)), None)
            if slip and not any(_same(x, cited) for x in full):
                words = f"“{cited.words}” chưa ghi đủ ở đâu, chỉ có “{slip.typed_code}”: có phải là một văn bản?"
                yield _found(cited, words, cited.code_start, cited.code_end)
        if first and _dates_differ(first, cited):
            yield _found(cited, f"“{cited.words}”: ở chỗ khác ghi “{_date(first)}”.", cited.day_start, cited.day_end)
        if cited.dated and (first is None or not first.dated):
            by_code[cited.code] = cited
        if not cited.day.day:
            continue
        same_day = by_day.setdefault((cited.type, cited.day), [])
        if not first:
            other = next((x for x in same_day if _nearly(x, cited)), None)
            if other:
                words = f"“{cited.typed_code}” và “{other.typed_code}” cùng loại, cùng ngày: có phải là một văn bản?"
                yield _found(cited, words, cited.code_start, cited.code_end)
        same_day.append(cited)


def _found(cited: Citation, message: str, start: int, end: int) -> Found:
    return Found(cited.passage.at(start, end), message, "Xem lại bản gốc và sửa cho thống nhất.")


def _date(cited: Citation) -> str:
    return cited.passage.text[cited.day_start : cited.day_end]


def _dates_differ(first: Citation, cited: Citation) -> bool:
    if not any(a and b and a != b for a, b in zip(first.day, cited.day, strict=True)):
        return False
    # Every year has a "01/KH-UBND" of its own.
    other_year = first.day.year != cited.day.year and first.day.year and cited.day.year
    return not (other_year and cited.number.isdecimal() and int(cited.number) < 10)


def _nearly(one: Citation, other: Citation) -> bool:
    if one.number == other.number:
        return one.groups != other.groups and one.groups[:1] == other.groups[:1]
    if one.groups != other.groups or not (one.number.isdecimal() and other.number.isdecimal()):
        return False
    return abs(int(one.number) - int(other.number)) >= _FAR and distance(one.number, other.number) == 1


def _same(one: Citation, other: Citation) -> bool:
    return one.code == other.code


def _nearly_code(full: Citation, brief: Citation) -> bool:
    """Whether a number said without day and issuer is a slip of one that was cited in full."""
    if full.type != brief.type or full.groups[-1:] != brief.groups[-1:]:
        return False
    one, other = full.code, brief.code
    # "01/KH-UBND" and "02/KH-UBND" are near to each other and two.
    return len(one) == len(other) and full.number != "" and len(brief.number) >= _LONG and distance(one, other) == 1


_LONG = 2
