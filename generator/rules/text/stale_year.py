"""Năm của bản cũ còn sót lại.

Trích yếu, tiêu đề, thời hạn, tên nhiệm vụ của kế hoạch năm nay mà ghi năm trước. Số, ngày của văn bản viện dẫn, kết quả
năm trước, giai đoạn nhiều năm, mốc so sánh không phải lỗi. Ghi `<<year>>` thì năm tự đổi.

Sai:
    1. Xây dựng Kế hoạch tuyên truyền cải cách hành chính năm 2025.

Đúng:
    1. Xây dựng Kế hoạch tuyên truyền cải cách hành chính năm 2026.
    2. Đánh giá kết quả thực hiện Kế hoạch năm 2025; giai đoạn 2021-2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.rules.citations import citations, is_basis, stretches
from generator.rules.dates import issued_by
from generator.rules.document import Document, Passage
from generator.rules.periods import deadline
from generator.rules.rule import Found
from generator.rules.sentences import around

ID = "stale-year"
SEVERITY = "warning"
CLAUSE = ""

_YEAR = re.compile(r"(?<![\d/.:-])(?<!\d[-\u2013] )((?:19|20)\d\d)(?!\d|\s*[-\u2013]\s*(?:19|20)\d\d|/)")
_IN_YEAR = re.compile(
    r"(?:năm\s+|(?:quý|quí)\s+[IV1-4]+\s*/\s*|(?:tháng\s*|T)\d{1,2}\s*/\s*)((?:19|20)\d\d)(?![\d/])", re.I
)
# Words that look back, or only begin or compare with that year.
_PAST = re.compile(
    r"kết quả|tổng kết|sơ kết|đánh giá|báo cáo|so với|hơn năm|bằng năm|như năm|cùng kỳ|kiểm điểm"
    r"|quyết toán|chấm điểm|xếp loại|xếp hạng|hạn chế|tồn tại|khắc phục|kết luận|chỉ ra|tình hình|đã "
    r"|được công bố|trở về trước|trước năm|trước đây|đợt |rút kinh nghiệm|năm trước|kể từ|từ năm|từ ngày"
    r"|từ tháng|đến năm|đến hết năm|cuối năm|giai đoạn|khóa|khoá|nhiệm kỳ|năm học|tồn đọng|còn lại"
    r"|chuyển tiếp|chuyển sang|chưa hoàn thành|sau năm|khen thưởng|thi đua|bình xét|thành tích|số liệu"
    r"|dữ liệu|thống kê|hồ sơ|tài liệu|nộp lưu|chỉnh lý|kê khai|tiếp tục|năm \d{4} (?:và|đến|đạt|ước|là)\b"
    r"|luật|nghị định|thông tư|quyết định|nghị quyết|chỉ thị",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"(?:kế hoạch|KH|chương trình|nhiệm vụ|công tác|chỉ tiêu|dự toán|phấn đấu|mục tiêu|trong|quý|tháng|ban hành"
    r"|xây dựng|thực hiện|triển khai|cập nhật|tổ chức|hoàn thành|trước|hội nghị)\b",
    re.IGNORECASE,
)
_TITLES = ("subject", "section", "part", "appendix", "heading")
_BODY = ("item", "text", "group", "opening", "closing")
_TASK = ("task", "product", "goal", "")
_TIME = re.compile(r"^(?:-\s*)?(?:thời gian|thời hạn|hạn)\b[^:]{0,40}:", re.IGNORECASE)


def check(document: Document) -> Iterator[Found]:
    """Each year that is left over from an earlier plan."""
    year = document.year
    if not year:
        return
    cited = stretches(document)
    looks_back = history = False
    for passage in document.passages:
        if passage.kind in ("section", "part", "appendix"):
            looks_back = history = _PAST.search(passage.text) is not None
        elif passage.kind == "heading":
            history = looks_back or _PAST.search(passage.text) is not None
        if not any(int(typed[0]) != year for typed in _YEAR_ANY.finditer(passage.text)):
            continue
        places = cited.get(id(passage), ())
        if passage.kind == "subject":
            yield from _subject(passage, year, places)
        elif passage.column == "deadline" or (passage.kind in ("item", "text") and _TIME.match(passage.text)):
            # What is due when in a plan is looked at with its tasks.
            if not document.is_plan:
                yield from _deadline(document, passage, year)
        elif history or is_basis(passage):
            continue
        elif passage.kind in _TITLES:
            yield from _words(passage, year, issued_by(document), places, _YEAR)
        elif passage.kind in _BODY or (passage.kind == "cell" and passage.column in _TASK):
            yield from _words(passage, year, issued_by(document), places, _IN_YEAR, forward=True)
    yield from _bases(document, year)
    for passage in document.of("subject") if not document.is_plan else ():
        yield from _behind(document, passage)


_IN_PLAN = "Ghi `<<year>>` để năm tự đổi, hoặc `<<year - 1>>` nếu đúng là năm trước."


def _found(passage: Passage, start: int, end: int, year: int, what: str) -> Found:
    typed = passage.text[start:end]
    return Found(
        passage.at(start, end),
        f"{what} ghi năm {typed}, trong khi kế hoạch này là của năm {year}.",
        f"Có phải còn của bản cũ? {_IN_PLAN if passage.source else ''}".rstrip(),
    )


def _own(passage: Passage, match: re.Match[str], places: tuple[tuple[int, int], ...]) -> bool:
    """Whether the year is typed, and not part of a citation or of the title behind one."""
    start, end = match.span(1)
    return not passage.is_computed(start, end) and not any(begin <= start for begin, _ in places)


def _subject(passage: Passage, year: int, places: tuple[tuple[int, int], ...]) -> Iterator[Found]:
    found = [match for match in _YEAR.finditer(passage.text) if _own(passage, match, places)]
    years = {int(match[1]) for match in found}
    if len(years) == 1 and years != {year} and str(year) not in passage.text:
        before = passage.text[: found[0].start()]
        if not re.search(r"(?:kết quả|đến(?:\s+năm)?|năm học|từ năm|luật)\b[^,]{0,40}$", before, re.IGNORECASE):
            yield _found(passage, *found[0].span(1), year, "Trích yếu")


def _behind(document: Document, passage: Passage) -> Iterator[Found]:
    """The subject of a Word file with the year before that of its date, while its text speaks of the year of the date.

    What year such a file is for is known from its subject alone.
    """
    issued = document.date.year
    if not issued or document.year != issued - 1 or _PAST.search(passage.text):
        return
    said = " ".join(one.text for one in document.passages if one.kind in _BODY)
    start = passage.text.find(f"năm {issued - 1}") + len("năm ")
    if start >= len("năm ") and said.count(f"năm {issued}") > said.count(f"năm {issued - 1}"):
        yield Found(
            passage.at(start, start + 4),
            f"Trích yếu ghi năm {issued - 1}, trong khi văn bản ban hành năm {issued} và nội dung nói về năm {issued}.",
            "Có phải còn của bản cũ?",
        )


def _words(
    passage: Passage,
    year: int,
    first: date,
    places: tuple[tuple[int, int], ...],
    pattern: re.Pattern[str],
    forward: bool = False,
) -> Iterator[Found]:
    for match in pattern.finditer(passage.text):
        if int(match[1]) >= year or int(match[1]) < year - 10 or not _own(passage, match, places):
            continue
        before, after = around(passage.text, *match.span())
        month = deadline(match[0]) if forward and not match[0].startswith(("năm", "Năm")) else None
        if month and month.last and month.last >= first:
            continue
        if _PAST.search(before + match[0] + after[:40]):
            continue
        if not forward or _AHEAD.search(before):
            yield _found(passage, *match.span(1), year, "Tiêu đề" if not forward else "Nội dung")


def _deadline(document: Document, passage: Passage, year: int) -> Iterator[Found]:
    said = deadline(passage.text, year)
    first = issued_by(document)
    if said.last and said.last.year < year and said.last < first:
        match = next((x for x in _YEAR_ANY.finditer(passage.text) if int(x[0]) < year), None)
        if match and not passage.is_computed(*match.span()) and not _PAST.search(passage.text):
            yield _found(passage, *match.span(), year, "Thời hạn")


_YEAR_ANY = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _bases(document: Document, year: int) -> Iterator[Found]:
    """A căn cứ that is the plan of the year before, where no căn cứ speaks of this year."""
    bases = [passage for passage in document.of("basis", "opening") if is_basis(passage)]
    if any(re.search(rf"năm\s+(?:\S+\s+)?{year}", x.text) for x in bases):
        return
    for cited in citations(document):
        if cited.passage not in bases or cited.type not in ("Kế hoạch", "Chương trình"):
            continue
        match = re.compile(rf"năm\s+({year - 1})(?![\d-])").search(cited.passage.text, cited.end)
        if match and not _PAST.search(cited.passage.text[cited.end : match.start()]):
            yield Found(
                cited.passage.at(*match.span(1)),
                f"Căn cứ là {cited.type.lower()} năm {year - 1}, trong khi kế hoạch này là của năm {year}.",
                f"Có văn bản của năm {year} thì thay cả số, ngày.",
                severity="info",
            )
