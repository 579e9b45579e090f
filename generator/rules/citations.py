"""The documents that a text cites: "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", in every form met.

State documents are written number/symbol ("525/QĐ-UBND", "61/2024/QH15"), documents of the Party
number-type/body ("35-NQ/TU"). Laws may have only a name and a date or a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.rules.data import load
from generator.rules.document import Document, Passage
from generator.rules.memo import once


class Day(NamedTuple):
    """A date as cited; what is blank or not said is 0."""

    day: int = 0
    month: int = 0
    year: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """A document cited in passage.text[start:end].

    `type` is the word before the number ("" in a list or where none stands); `symbol` what follows the number, as
    typed; `code` number and symbol in one spelling ("30/2020/NĐ-CP"), standing as typed in text[code_start:code_end].
    A law cited by its name has no code, and `name` instead. `dated` is true where words of a date stand, even if
    blank.
    """

    passage: Passage
    start: int
    end: int
    type: str
    said_number: bool  # "số" stands before the number
    number: str
    symbol: str
    code: str
    code_start: int
    code_end: int
    party: bool
    day: Day
    dated: bool
    day_start: int
    day_end: int
    issuer: str
    name: str = ""

    @property
    def words(self) -> str:
        """The citation as typed: type, number, date, issuer."""
        return self.passage.text[self.start : self.end]

    @property
    def typed_code(self) -> str:
        """Number and symbol as typed."""
        return self.passage.text[self.code_start : self.code_end]

    @property
    def groups(self) -> tuple[str, ...]:
        """The parts of the symbol in one spelling: ("NĐ", "CP"), ("QH15",), ("NQ", "TU")."""
        return tuple(re.split(r"[-/]", self.symbol_code))

    @property
    def symbol_code(self) -> str:
        """The code without the number and the year: "NĐ-CP"."""
        return _AHEAD.sub("", self.code)


BASIS_VERBS = ("Căn cứ ", "Thực hiện ", "Theo ", "Xét ", "Tiếp tục thực hiện ")
_AHEAD = re.compile(r"^\d*[a-z]?\s*[-/](?:\d{4}/)?")
_GROUP = r"[A-ZĐƯ][A-Za-zĐđƯư]*\d{0,2}(?:&[A-ZĐ]+)?"
_DASH = r"\s*[-\u2013\u2014]\s*"
_CODE = re.compile(
    rf"(?<![\w/.,])(?:"
    rf"(?P<party>\d{{1,5}}){_DASH}(?P<kind>[A-ZĐ][A-Za-zĐđ]{{0,4}})\s*/\s*(?P<body>{_GROUP}(?:-[A-ZĐ]+)?)"
    rf"|(?P<number>\d{{1,5}}[a-z]?)?(?P<gap>[\s.…_]{{0,60}})/\s*"
    rf"(?:(?P<year>(?:19|20)\d\d)\s*/\s*)?(?P<symbol>{_GROUP}(?:(?:{_DASH}|/){_GROUP}){{0,3}})"
    rf")(?!\w)"
)
_SO = re.compile(r"\bsố\s*:?\s*$", re.IGNORECASE)
# Room to write in by hand: blanks, dots. Possessive, so that a long run is read once.
_BLANK = r"(?:\.{2,}+|[\s…_]++)*+"
_DAY = re.compile(
    r"\s*+[,(]?\s*+(?:(?:ký|ban hành)\s++)?(?:"
    rf"ngày{_BLANK}(?P<d1>\d{{1,2}})?{_BLANK}[/.-]{_BLANK}(?P<m1>\d{{1,2}})?{_BLANK}[/.-]{_BLANK}(?P<y1>\d{{4}})"
    r"|(?P<d4>\d{1,2})/(?P<m4>\d{1,2})/(?P<y4>\d{4})"
    rf"|ngày{_BLANK}(?P<d2>\d{{1,2}})?{_BLANK}tháng{_BLANK}(?P<m2>\d{{1,2}})?{_BLANK}năm{_BLANK}(?P<y2>\d{{4}})"
    r"|tháng\s*(?P<m3>\d{1,2})\s*(?:/|năm)\s*(?P<y3>\d{4})"
    r"|năm\s+(?P<y5>(?:19|20)\d\d)(?!\s*[-\u2013])"
    r")"
)
_ISSUER = re.compile(
    r"\s*,?\s*của\s+(?P<issuer>\w[^;()“”\"\t\n]{0,120}?)(?=\s*(?:[;()“”\"]|,\s|\.\s|\./\.|\.?$|[\t\n])"
    r"|\s+(?:về|quy định|ban hành|sửa đổi|phê duyệt|hướng dẫn|triển khai|thực hiện|công bố|tại|đã|được|giao|V/v|ngày"
    r"|tổ chức|phát động|thông báo|kết luận|đề nghị|chỉ đạo|quy chế|cụ thể|từ|đến|trong|để|theo"
    r"|và (?:các|Nghị|Thông|Quyết|Kế|Chỉ|Luật))\b)"
)
_LAW = re.compile(
    r"\b(?P<type>Hiến pháp|Bộ luật|Luật|Pháp lệnh)(?P<name>\s+[A-ZĐÀ-Ỹ][^;.()\d“”]{1,160}?)?"
    r"(?=,?\s+(?:số\s+\d|ngày\s+\d|năm\s+\d{4})|\s*[;(.]|\s*$"
    r"|,\s*(?:Luật|Nghị|Thông|được|đã)|\s+(?:và\s+(?:các|Luật|Nghị|Thông)|quy định|đã|được)\b)"
)
# "Luật ... có hiệu lực từ ngày 01/7/2025": the day is not the law's own.
_NOT_NAMED = re.compile(r"(?<!\w)(?:từ|trước|đến|vào|trong|kể từ|hiệu lực|thi hành|sau|hết)$")
_UNNUMBERED = re.compile(r"\s+(?:số[\s.…_]*)?(?=ngày[\s.…_]*\d)")
_NEAR = 160


@once
def citations(document: Document) -> tuple[Citation, ...]:
    """Every document that is cited, in reading order."""
    return tuple(cited for passage in document.passages if passage.kind not in _OWN for cited in cited_in(passage))


@once
def stretches(document: Document) -> dict[int, tuple[tuple[int, int], ...]]:
    """Where citations stand, by the passage's id(): words in there are not the plan's own."""
    found: dict[int, list[tuple[int, int]]] = {}
    for cited in citations(document):
        found.setdefault(id(cited.passage), []).append((cited.start, cited.end))
    return {key: tuple(places) for key, places in found.items()}


_OWN = frozenset({"parent", "agency", "symbol", "place", "type", "name", "recipient", "position", "post"})


def is_basis(passage: Passage) -> bool:
    """Whether the passage is a căn cứ, or an opening that one runs on into."""
    return passage.kind == "basis" or (passage.kind == "opening" and passage.text.startswith(BASIS_VERBS))


def cited_in(passage: Passage) -> Iterator[Citation]:
    """The documents cited in one passage, in order."""
    text = passage.text
    found = [*_coded(passage)] if "/" in text else []
    taken = [(cited.start, cited.end) for cited in found]
    if "Luật" in text or "Hiến pháp" in text or "Bộ luật" in text or "Pháp lệnh" in text:
        found += [law for law in _laws(passage) if not any(a < law.end and law.start < b for a, b in taken)]
    if is_basis(passage) and "ngày" in text:
        taken = [(cited.start, cited.end) for cited in found]
        found += [x for x in _without_number(passage) if not any(a < x.end and x.start < b for a, b in taken)]
    return iter(sorted(found, key=lambda cited: cited.start))


@lru_cache
def type_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a word for a type at the end of a text, with the words that may follow it, and anywhere."""
    data = load("document-types")
    names = [*data["decree"], *data["other"], *data["party"], *data["without"], *data["any"]]
    listed = "|".join(re.escape(name) for name in sorted(dict.fromkeys(names), key=len, reverse=True))
    either = "|".join(
        f"[{name[0]}{name[0].lower()}]{re.escape(name[1:])}"
        for name in sorted(dict.fromkeys(names), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?P<type>{either})(?P<so>\s+số)?\s*:?\s*$"), re.compile(rf"(?<!\w)(?P<type>{listed})")


def _coded(passage: Passage) -> Iterator[Citation]:
    text = passage.text
    for match in _CODE.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()]
        number = match["party"] or match["number"] or ""
        start = match.start() + (0 if number else len(match[0]) - len(match[0].lstrip()))
        word = type_words()[0].search(before)
        said = _SO.search(before) is not None
        party = match["party"] is not None
        groups = [match["kind"], match["body"]] if party else re.split(rf"{_DASH}|/", match["symbol"])
        if not number and not said:
            continue
        # "24/TTHC" and the like: a symbol has two parts, or stands behind a type or "số".
        if len(groups) < 2 and not said and not word and not match["year"]:
            continue
        code = (
            f"{number}-{'/'.join(groups)}"
            if party
            else f"{number}/{match['year'] + '/' if match['year'] else ''}{'-'.join(groups)}"
        )
        first = match.start() - len(before) + word.start() if word else match.start()
        kind = word["type"] if word else ""
        name = ""
        if not word and groups[0].startswith(("QH", "UBTVQH")):
            law = next(iter([*_LAW.finditer(before)][-1:]), None)
            if law and before[law.end() :].strip(" ,số") == "":
                kind, name, first = law["type"], (law["name"] or "").strip(), match.start() - len(before) + law.start()
        tail = _tail(text, match.end())
        yield Citation(
            passage,
            first,
            tail.end,
            kind[:1].upper() + kind[1:],
            said,
            number,
            match[0][len(number) :].strip() if number else match[0].strip(),
            code,
            start,
            match.end(),
            party,
            tail.day,
            tail.dated,
            tail.day_start,
            tail.day_end,
            tail.issuer,
            name,
        )


class _Tail(NamedTuple):
    """What follows the number: the date and the issuer, in either order."""

    end: int
    day: Day = Day()
    dated: bool = False
    day_start: int = 0
    day_end: int = 0
    issuer: str = ""


def _tail(text: str, at: int) -> _Tail:
    tail = _Tail(at)
    for _ in range(2):
        dated = None if tail.dated else _DAY.match(text, tail.end)
        if dated:
            day = Day(*(int(_first(dated, name) or 0) for name in "dmy"))
            start = dated.start() + len(dated[0]) - len(dated[0].lstrip(" ,("))
            tail = tail._replace(end=dated.end(), day=day, dated=True, day_start=start, day_end=dated.end())
        issued = None if tail.issuer else _ISSUER.match(text, tail.end)
        if issued:
            tail = tail._replace(end=issued.end(), issuer=issued["issuer"].strip())
    return tail


def _first(match: re.Match[str], name: str) -> str | None:
    return next((value for key, value in match.groupdict().items() if key[0] == name and value), None)


def _laws(passage: Passage) -> Iterator[Citation]:
    text = passage.text
    for match in _LAW.finditer(text):
        tail = _tail(text, match.end())
        name = (match["name"] or "").strip()
        if _NOT_NAMED.search(name):
            continue
        whole = is_basis(passage) and match.start() < 20
        if not tail.dated and not (whole and name):
            continue
        yield Citation(
            passage,
            match.start(),
            tail.end,
            match["type"],
            False,
            "",
            "",
            "",
            match.start(),
            match.start(),
            False,
            tail.day,
            tail.dated,
            tail.day_start,
            tail.day_end,
            tail.issuer,
            name,
        )


def _without_number(passage: Passage) -> Iterator[Citation]:
    """ "Quyết định ngày 05/3/2020 của ...": only in a căn cứ; elsewhere the day is often a deadline."""
    text = passage.text
    for word in type_words()[1].finditer(text):
        gap = _UNNUMBERED.match(text, word.end())
        tail = _tail(text, gap.end()) if gap else None
        if gap and tail and tail.dated and tail.day.day:
            yield Citation(
                passage,
                word.start(),
                tail.end,
                word["type"],
                "số" in gap[0],
                "",
                "",
                "",
                gap.end(),
                gap.end(),
                False,
                tail.day,
                True,
                tail.day_start,
                tail.day_end,
                tail.issuer,
            )
