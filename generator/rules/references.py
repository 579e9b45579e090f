"""The places of this very document that its text names: "khoản 1 Mục II", "Phụ lục II"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.rules.citations import stretches
from generator.rules.document import Document, Passage
from generator.rules.memo import once
from generator.rules.sentences import around


@dataclass(frozen=True, slots=True)
class Reference:
    """What is named in passage.text[start:end]; `clause` is the number of the khoản, "" without one."""

    passage: Passage
    start: int
    end: int
    kind: str  # "Mục" or "Phụ lục"
    number: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A Mục: its number, its title, and the numbers of its khoản."""

    number: str
    title: Passage
    clauses: frozenset[str]


_SECTION = re.compile(
    r"(?<!\w)(?:[Kk]hoản\s+(?P<clause>\d{1,2}(?:\.\d{1,2})*)\s*,?\s+)?"
    r"(?:Mục|(?<=tại )mục|(?<=theo )mục)\s+(?P<number>[IVX]+|\d{1,2})(?![\w.]\w|\w)"
)
_APPENDIX = re.compile(r"(?<!\w)[Pp]hụ lục\s+(?:số\s+)?(?P<number>[IVX]+|0?\d{1,2}|[A-Z])(?!\w)")
# Words that say the place is in some other document.
_ELSEWHERE = re.compile(
    r"Nghị định|Nghị quyết|Thông tư|Quyết định|Luật|Chỉ thị|Hướng dẫn|Công văn|Thông báo|Kết luận|Đề án"
    r"|Chương trình|Quy chế"
    r"|Bộ Chỉ số|Kế hoạch (?!này|trên)(?:số|của|\w+)|Báo cáo|Điều \d|văn bản|Bộ tiêu chí|Danh mục"
)
_KINDS = frozenset({"item", "text", "heading", "closing", "opening", "cell", "section", "group", "note"})


@once
def references(document: Document) -> tuple[Reference, ...]:
    """Every place of the document that is named in it."""
    return tuple(_found(document))


def _found(document: Document) -> Iterator[Reference]:
    cited = stretches(document)
    for passage in document.passages:
        text = passage.text
        if passage.kind not in _KINDS or ("ục " not in text):
            continue
        for pattern, kind in ((_SECTION, "Mục"), (_APPENDIX, "Phụ lục")):
            for match in pattern.finditer(text):
                before, after = around(text, *match.span())
                begin, stop = match.start() - len(before), match.end() + len(after)
                near = any(begin < end and start < stop for start, end in cited.get(id(passage), ()))
                if near or _ELSEWHERE.search(after[:160]) or _ELSEWHERE.search(before[-100:]):
                    continue
                clause = match.groupdict().get("clause") or ""
                yield Reference(passage, *match.span(), kind, match["number"], clause)


@once
def sections(document: Document) -> dict[str, Section]:
    """The Mục of the body by their numbers; empty where they carry none or are divided into Phần."""
    found: dict[str, Section] = {}
    open_title: Passage | None = None
    clauses: set[str] = set()

    def close() -> None:
        if open_title:
            number = open_title.label.strip(" .")
            found.setdefault(number, Section(number, open_title, frozenset(clauses)))

    for passage in document.passages:
        if passage.kind == "part":
            return {}
        if passage.kind in ("appendix", "position"):
            break
        if passage.kind == "section":
            close()
            clauses.clear()
            open_title = passage if passage.label else None
        elif open_title and passage.label[:1].isdigit():
            clauses.add(passage.label.strip(" .-)"))
    close()
    return found
