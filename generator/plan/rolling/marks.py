"""What in a plan a person must decide before it can be next year's, beside the years themselves."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.plan.rolling.cited import Citation, citations
from generator.plan.rolling.classify import Plan
from generator.plan.rolling.decisions import Decision, Kind
from generator.plan.rolling.typed import WORDLESS, Line

_LABEL = r"^[\s*]*(?:(?:\(?\d+[.)]|[a-zđ][.)]|\d+(?:\.\d+)+\.?|[-+])\s+)?[\s*]*"
_ONGOING = re.compile(_LABEL + r"(?:Tiếp tục|Duy trì|Thường xuyên|Hằng (?:năm|quý|tháng)|Định kỳ)", re.IGNORECASE)
_UNDERTAKEN = re.compile(
    r"(?<!\w)(?:xây dựng|ban hành|rà soát|quy định|kiện toàn|thành lập|sắp xếp|sáp nhập|sửa đổi|bổ sung|trình|tham mưu"
    r"|hoàn thiện|triển khai|tổ chức|thực hiện)(?!\w)",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"(?<!\w)(?:kỷ niệm\s+(?:lần thứ\s+)?\d+\s+năm|\d+\s+năm\s+(?:ngày|thành lập)|bầu cử"
    r"|đại hội\s+(?:đại biểu|đảng|công đoàn|đoàn)|(?:tổng kết|sơ kết)\s[^,;.]{0,40}?(?:\d+ năm|giai đoạn|nhiệm kỳ)"
    r"|(?:xây dựng|trình|tham mưu)[^,;.]{0,20}\sdự thảo\s+(?:nghị quyết|quyết định|đề án|quy chế|chương trình|chỉ thị)"
    r")(?!\w)",
    re.IGNORECASE,
)
_LUNAR = re.compile(
    r"(?<!\w)(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) "
    r"(?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)(?!\w)"
)
_PERIOD = re.compile(r"(?:19|20)\d\d\s*[-–]\s*((?:19|20)\d\d)(?!\d)")
_OLD = re.compile(r"\((?:cũ|trước)|(?<!\w)(?:cũ|nay là|nay thuộc|trước đây)(?!\w)", re.IGNORECASE)
_CHANGED = re.compile(r"hợp nhất|sáp nhập|tiếp nhận|bàn giao|không còn|bỏ cấp|trước khi", re.IGNORECASE)
# Laws and decrees stay in force until others replace them: work on them is not done once.
_LAW = re.compile(r"/(?:NĐ-CP|TT-|TTLT|QH\d|UBTVQH|L-CTN)")
_TASKS = frozenset({"tasks", "tables", "sections", "objectives", "appendices"})

# What is asked where a year is left as it is; {} are the years.
_OF_YEARS: dict[Kind, str] = {
    "statistic": "số liệu của năm {}, thay bằng số liệu mới",
    "history": "việc của năm {}, xem lại",
    "milestone": "mốc năm {}, xem lại",
    "doubtful": "năm {}, giữ hay đổi",
}
BASIS = "có căn cứ mới thay không"
DOCUMENT = "có văn bản mới thay không"
ONCE = "việc làm một lần, còn phải làm không"
RESULTS = "viết lại theo kết quả mới"
FOR_PERIOD = "kế hoạch theo giai đoạn, có cần chép sang năm không"
LUNAR = "tên năm âm lịch, xem lại"
SEVERAL = "các năm này tính theo năm của kế hoạch, xem lại"
ENDED = "giai đoạn {} đã hết, xem lại"
COMMENT = "ghi chú của người soạn có năm {}"


@dataclass(frozen=True)
class Gone:
    """A name that is used no more: how it is written, since when, and what stands in its place ("" if nothing)."""

    words: re.Pattern[str]
    since: datetime.date
    now: str


@dataclass(frozen=True)
class Question:
    """What a person is asked about a line; `kind` is one word for what it is about."""

    line: Line
    kind: str
    words: str


@dataclass(frozen=True)
class Asker:
    """Asks about the lines of one plan that becomes that of the year `to`."""

    plan: Plan
    to: int
    gone: Sequence[Gone]
    recent: frozenset[str]  # numbers of documents of this year among the căn cứ
    own: str  # names of the agency and of the one above it

    @classmethod
    def of(cls, plan: Plan, to: int, gone: Iterable[Gone], lines: Sequence[Line]) -> Asker:
        """What is asked of every line depends on the căn cứ."""
        codes = {
            one.code
            for line in lines
            if line.path[:1] == ("legal_bases",)
            for one in citations(line.words)
            if one.year >= plan.year - 1 and one.code
        }
        own = " ".join(line.words for line in lines if line.path in (("header", "agency"), ("header", "parent")))
        return cls(plan, to, [name for name in gone if name.since.year <= to], frozenset(codes), own)

    def questions(self, line: Line, decisions: Sequence[Decision]) -> Iterator[Question]:
        """All that is asked about a line, each once; what a <<todo ...>> in it asks already is left out."""
        for kind, words in dict.fromkeys(self._asked(line, decisions)):
            if words not in line.words:
                yield Question(line, kind, words)

    def _asked(self, line: Line, decisions: Sequence[Decision]) -> Iterator[tuple[str, str]]:
        if not line.path:
            years = [decision.before for decision in decisions if decision.ask]
            if years:
                yield "comment", COMMENT.format(", ".join(dict.fromkeys(years)))
            return
        if line.path[0] in WORDLESS or line.name in WORDLESS:
            return
        cited = citations(line.words)
        basis = line.path[0] == "legal_bases"
        if basis:
            yield "basis", BASIS
        elif self._of_this_year(decisions, cited):
            yield "document", DOCUMENT
        yield from self._of_years(decisions)
        ended = ", ".join(dict.fromkeys(self._ended(line)))
        if ended:
            yield "period", ENDED.format(ended)
        if not basis:
            yield from self._of_place(line, cited)
        yield from self._names(line, cited)

    def _of_this_year(self, decisions: Sequence[Decision], cited: Sequence[Citation]) -> bool:
        asked = any(decision.ask and decision.kind == "citation" for decision in decisions)
        return asked or any(one.code in self.recent for one in cited)

    def _of_years(self, decisions: Sequence[Decision]) -> Iterator[tuple[str, str]]:
        for kind, words in _OF_YEARS.items():
            years = sorted({decision.before for decision in decisions if decision.ask and decision.kind == kind})
            if years:
                yield kind, words.format(", ".join(years))
        if any(decision.ask and decision.kind in ("plan-year", "relative") for decision in decisions):
            yield "period", SEVERAL

    def _ended(self, line: Line) -> Iterator[str]:
        holes = [match.span() for match in re.finditer(r"<<todo[^<>]*>>", line.words)]
        for period in _PERIOD.finditer(line.words):
            in_hole = any(start <= period.start() < end for start, end in holes)
            school = re.search(r"năm học\s*$", line.words[: period.start()], re.IGNORECASE)
            if not in_hole and not school and int(period[1]) < self.to:
                yield "".join(period[0].split())

    def _of_place(self, line: Line, cited: Sequence[Citation]) -> Iterator[tuple[str, str]]:
        if line.path == ("title", "subject") and self.plan.for_period:
            yield "period", FOR_PERIOD
        if line.path[:2] in self.plan.results and line.name in ("title", "part") and line.first:
            yield "results", RESULTS
        if line.path[0] in _TASKS and line.name in ("task", "text"):
            yield from self._of_event(line.words, cited)

    def _of_event(self, words: str, cited: Sequence[Citation]) -> Iterator[tuple[str, str]]:
        """What was done once, or is done for a document of this year."""
        recent = any(
            one.dated and one.year >= self.plan.year - 1 and not _LAW.search(one.code) for one in cited if one.code
        )
        recent = recent and not _ONGOING.match(words)
        if _ONCE.search(words) or (recent and _UNDERTAKEN.search(words)):
            yield "once", ONCE
        elif recent:
            yield "document", DOCUMENT
        if _LUNAR.search(words):
            yield "lunar", LUNAR

    def _names(self, line: Line, cited: Sequence[Citation]) -> Iterator[tuple[str, str]]:
        # A place alone is a province's name.
        before = "tỉnh " if line.path == ("header", "place") else ""
        words = before + line.words
        for name in self.gone:
            for match in name.words.finditer(words):
                found = " ".join(match[0].removeprefix(before).split())
                at = match.start()
                if any(one.start <= at < one.reach for one in cited) or _told(words, *match.span()):
                    continue
                # What its own name becomes is asked once, at the head.
                if line.path[0] != "header" and match[0] in self.own:
                    continue
                yield "name", f"{found} nay là {name.now}" if name.now else f"{found} nay không còn"
                break


def _told(words: str, start: int, end: int) -> bool:
    """Whether the sentence itself says that the name is an old one."""
    return bool(_OLD.search(words, end, end + 60) or _CHANGED.search(words, max(0, start - 60), start))
