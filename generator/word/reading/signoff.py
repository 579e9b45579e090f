"""Nơi nhận and the signature (ô 7 and 9b), in a table of any shape, in tabs or one below the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.word.reading.components import Components, Kind, Line
from generator.word.reading.header import pieces
from generator.word.reading.model import Paragraph, WordDocument
from generator.word.reading.words import fold, is_text_rule, is_upper, quoted

AUTHORITY = re.compile(
    r"(?:t\s*[./]?\s*m|k\s*[./]?\s*t|t\s*[./]?\s*l|t\s*\.?\s*u\s*\.?\s*q|q)\s*[./]\s*\w|(?:tm|kt|tuq)\s+\w"
)
_TITLES = (
    "giam doc|pho giam doc|chu tich|pho chu tich|bo truong|thu truong|truong phong|pho truong|chanh van phong|"
    "pho chanh|cuc truong|pho cuc truong|chi cuc truong|pho chi cuc|vien truong|pho vien|hieu truong|pho hieu|"
    "truong ban|truong doan|chanh thanh tra|tong giam doc|pho tong|tong cuc truong|bi thu|pho bi thu|quyen giam doc|"
    "to truong|thu truong|vu truong|pho vu|chu nhiem|pho chu nhiem|tong bien tap|truong co so"
)
TITLE = re.compile(rf"(?:{_TITLES})\b")
_SKIPPED = re.compile(r"\(?(?:da ky|ky ten|ky, ?dong|chu ky|nguoi ky|ky boi|thoi gian ky|ngay ky|signed|digitally)\b")
# How much space before a paragraph leaves room for a signature.
_GAP = 30.0


def find_signoff(document: WordDocument, components: Components) -> None:
    """Fills in Nơi nhận and the signature."""
    after = max(components.title_end, components.header_end)
    heads = [
        (paragraph, start, end)
        for paragraph in document.paragraphs[after:]
        for start, end in pieces(paragraph)
        if re.match(r"noi\s*nhan\b", fold(paragraph.text[start:end])) and end - start < 40
    ]
    if heads:
        paragraph, start, end = heads[-1]
        components.recipients_head = Line(
            "recipients", paragraph, start, end, f"Nơi nhận, dòng {quoted(paragraph.text[start:end])}"
        )
        _around_head(document, components, paragraph, end)
    else:
        _signature_alone(document, components, after)
    used = [line.place[0] for line in _signed(components)]
    if used:
        components.sign_start, components.sign_end = min(used), max(used)
    if components.sign_table:
        components.layout_tables.add(components.sign_table)
        inside = [p.ordinal for p in document.paragraphs if p.cell and p.cell.table == components.sign_table]
        components.sign_start = min([components.sign_start, *inside])
        components.sign_end = max([components.sign_end, *inside])


def _signed(components: Components) -> Iterator[Line]:
    for line in (components.recipients_head, components.name):
        if line:
            yield line
    yield from (*components.recipients, *components.position, *components.post)


def _around_head(document: WordDocument, components: Components, head: Paragraph, end: int) -> None:
    following = document.paragraphs[head.ordinal :]
    if head.cell is not None:
        table = head.cell.table
        components.sign_table = table
        own = (paragraph for paragraph in following if paragraph.cell and _column(paragraph) == _column(head))
        _recipients(components, [head], own, end)
        others = [p for p in document.paragraphs if p.cell and p.cell.table == table and _column(p) != _column(head)]
        _signature(components, others)
        return
    if head.story == "textbox":
        _recipients(components, [head], (p for p in following if p.anchored == head.anchored), end)
        _signature(components, [p for p in following if p.anchored != head.anchored and p.story == "textbox"])
        return
    # Typed one below the other, or divided by tabs: titles and names are on the right.
    _recipients(components, [head], _until_appendix(following), end, listed=True)
    taken = {line.place for line in components.recipients}
    right = [head, *_until_appendix(following)]
    _signature(components, right, skip=taken | {(head.ordinal, end)}, start=end)


def _until_appendix(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    for number, paragraph in enumerate(paragraphs):
        if number > 60 or fold(paragraph.text).startswith("phu luc") or paragraph.page_breaks or paragraph.depth:
            return
        yield paragraph
        if paragraph.ends_section:
            return


def _column(paragraph: Paragraph) -> tuple[int, int]:
    return (paragraph.cell.table, paragraph.cell.column) if paragraph.cell else (0, 0)


def _recipients(
    components: Components, head: list[Paragraph], following: Iterable[Paragraph], end: int, listed: bool = False
) -> None:
    """The lines below the head; where they are not in a cell of their own, only those that look like a list."""
    for paragraph in (*head, *following):
        for start, stop in pieces(paragraph, tabs=listed):
            if paragraph is head[0] and start < end:
                continue
            words = paragraph.text[start:stop]
            if listed and not re.match(r"[-–+•]", words) and not paragraph.label:
                continue
            components.recipients.append(_line("recipient", paragraph, start, stop, f"Nơi nhận, dòng {quoted(words)}"))


def _signature(
    components: Components,
    paragraphs: Iterable[Paragraph],
    skip: Iterable[tuple[int, int]] = (),
    start: int = 0,
) -> None:
    lines: list[tuple[Line, bool]] = []  # and whether a gap stands above it
    gap = False
    skipped = set(skip)
    for number, paragraph in enumerate(paragraphs):
        if paragraph.is_blank or is_text_rule(paragraph.text):
            gap = gap or bool(lines)
            continue
        if paragraph.pictures and not paragraph.text.strip():
            gap = True
            continue
        for first, stop in pieces(paragraph):
            words = paragraph.text[first:stop]
            if (paragraph.ordinal, first + 1) in skipped or (number == 0 and first < start):
                continue
            if _SKIPPED.match(fold(words)):
                gap = True
                continue
            gap = gap or (bool(lines) and paragraph.format.before >= _GAP)
            lines.append((_line("position", paragraph, first, stop, f"phần ký, dòng {quoted(words)}"), gap))
            gap = False
    # Where nothing reads like a title this is no signature (it may be a table of other things).
    if not lines:
        return
    count = 0
    for line, above in lines:
        words = fold(line.text)
        is_title = bool(AUTHORITY.match(words) or TITLE.match(words))
        if count and above and not is_title:
            break
        if count and not is_title and not is_upper(line.text):
            break
        count += 1
    if count == len(lines) and count > 1 and not TITLE.match(fold(lines[-1][0].text)):
        count -= 1  # a name in capitals
    components.position = [line for line, _ in lines[:count]]
    rest = [line for line, _ in lines[count:]]
    components.name = _as(rest[0], "name") if rest else None
    components.post = [_as(line, "post") for line in rest[1:]]


def _signature_alone(document: WordDocument, components: Components, after: int) -> None:
    """A signature without Nơi nhận."""
    for paragraph in reversed(document.paragraphs[after:]):
        words = fold(paragraph.text)
        if paragraph.cell is not None and paragraph.cell.table in components.layout_tables:
            continue
        if len(words) > 60 or not (AUTHORITY.match(words) or TITLE.fullmatch(words)) or not is_upper(paragraph.text):
            continue
        if paragraph.cell is not None and document.tables[paragraph.cell.table - 1].bordered:
            continue
        first = paragraph
        for earlier in reversed(document.paragraphs[max(after, paragraph.ordinal - 4) : paragraph.ordinal - 1]):
            if AUTHORITY.match(fold(earlier.text)) and is_upper(earlier.text):
                first = earlier
        if first.cell is not None:
            components.sign_table = first.cell.table
            inside = [p for p in document.paragraphs if p.cell and _column(p) == _column(first)]
            _signature(components, inside)
        else:
            _signature(components, _until_appendix(document.paragraphs[first.ordinal - 1 :]))
        return


def _line(kind: Kind, paragraph: Paragraph, start: int, end: int, where: str) -> Line:
    return Line(kind, paragraph, start, end, where)


def _as(line: Line, kind: Kind) -> Line:
    return Line(kind, line.paragraph, line.start, line.end, line.where)
