"""What lies between title and signature, and in the phụ lục: căn cứ, Mục, khoản, điểm, text, cells, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.outline.labels import ROMAN, nearly_a_label, typed_label
from generator.word.reading.components import Components, Kind, Line
from generator.word.reading.measure import is_bold
from generator.word.reading.model import Paragraph, Row, Table, WordDocument
from generator.word.reading.words import fold, quoted

_PART = re.compile(r"(?:phan|chuong)\s+(?:thu\s+\w+|[ivx]+|\d+)\b")
_BASIS = re.compile(r"can cu\b")
_OTHER_BASIS = re.compile(r"(?:thuc hien|theo|xet|tiep tuc thuc hien|trien khai)\b")
_ADDRESSEE = re.compile(r"kinh gui\b")
_CLOSING = re.compile(r"tren day la\b")
_PLAIN_ROMAN = re.compile(r"[IVX]+\.?\)?$")


def find_body(document: WordDocument, components: Components, cells: bool = True) -> None:
    """Fills in the lines of the body and of the phụ lục, and (where asked) the cells of their tables."""
    heads = {
        line.place[0] for head in components.appendices for line in (head.label, *head.title, head.attached) if line
    }
    start = max(components.title_end, components.header_end)
    place = _Place(components)
    body: list[Line] = []
    for paragraph in document.paragraphs[start:]:
        if components.sign_start and components.sign_start <= paragraph.ordinal <= components.sign_end:
            continue
        place.pass_by(paragraph)
        if paragraph.ordinal in heads or paragraph.is_blank:
            continue
        if paragraph.cell is not None and paragraph.cell.table in components.layout_tables:
            continue
        if paragraph.cell is not None:
            if cells:
                components.cells.append(_cell(document, paragraph, place.appendix))
            continue
        line = _labelled(paragraph, place)
        if line.kind == "section":
            place.section = f"Mục {line.label.rstrip('.')}" if _PLAIN_ROMAN.match(line.label) else ""
        body.append(line)
    components.body += _opening(body, components)
    components.notes = [_note(number, paragraph) for number, paragraph in enumerate(document.footnotes, start=1)]


class _Place:
    """Where one is while reading: the phụ lục and the Mục."""

    def __init__(self, components: Components) -> None:
        self._heads = [(head.first.ordinal, head) for head in components.appendices]
        self.appendix = 0
        self.name = ""
        self.section = ""

    def pass_by(self, paragraph: Paragraph) -> None:
        while self._heads and self._heads[0][0] <= paragraph.ordinal:
            _, head = self._heads.pop(0)
            self.appendix, self.name, self.section = head.number, head.where, ""

    def where(self, words: str) -> str:
        return ", ".join(filter(None, [self.name, self.section, f"đoạn {quoted(words)}"]))


def _labelled(paragraph: Paragraph, place: _Place) -> Line:
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    line = Line("text", paragraph, start, end, place.where(text), label_end=start, appendix=place.appendix)
    words = text[start:end]
    label, length, depth, glued = paragraph.label, 0, 0, False
    if label:
        found = typed_label(label + " ")
        depth = found[0].depth if found else 0
    elif found := typed_label(words):
        label, length, depth = found[1], found[2], found[0].depth
        glued = length == len(label) and length < len(words)
    elif (near := nearly_a_label(words)) and near != "*":
        label, length, glued = near, len(near), True
        shape = typed_label(near.rstrip() + " ") or typed_label(near + ". ")
        depth = shape[0].depth if shape else 0
    if _PART.match(fold(words)) and len(words) < 60:
        return replace(line, kind="part")
    if not label:
        return line
    line = replace(line, label=label, label_end=start + length, depth=depth, glued=glued)
    if depth == ROMAN.depth:
        return replace(line, kind="section")
    return replace(line, kind="heading" if is_bold(line) else "item")


def _opening(body: list[Line], components: Components) -> Iterator[Line]:
    """Names what stands before the first Mục, and the closing words."""
    last = max((n for n, line in enumerate(body) if not line.appendix), default=-1)
    first = next((n for n, line in enumerate(body) if line.label or line.kind == "part"), len(body))
    if not any(line.kind == "section" for line in body if not line.appendix):
        body = [_arabic_section(line) for line in body]
    above: Kind = "text"
    for number, line in enumerate(body):
        kind: Kind = line.kind
        words = fold(line.words)
        if kind == "text" and not line.appendix:
            if _ADDRESSEE.match(words) and number < first:
                kind = "addressee"
            elif number < first:
                kind = _before_first(line, words, number + 1 == first, above == "basis")
            elif (_CLOSING.match(words) and last - number < 4) or (
                number == last and number > first and line.text.endswith("./.")
            ):
                kind = "closing"
        above = kind
        yield replace(line, kind=kind)


def _before_first(line: Line, words: str, is_last: bool, goes_on: bool) -> Kind:
    ending = line.text.rstrip()[-1:]
    if is_last and ending == ":":
        return "opening"
    if _BASIS.match(words) and ending in ";.," and len(line.text) < 600:
        return "basis"
    if _OTHER_BASIS.match(words) and (ending == ";" or (goes_on and ending == "." and not is_last)):
        return "basis"
    return "opening" if is_last or ending == ":" else "text"


def _arabic_section(line: Line) -> Line:
    """In a plan without I., II. the headings 1., 2. in capitals are its Mục."""
    is_section = line.kind == "heading" and not line.appendix and line.depth == 2 and line.is_capital
    return replace(line, kind="section") if is_section else line


def _cell(document: WordDocument, paragraph: Paragraph, appendix: int) -> Line:
    place = paragraph.cell
    assert place is not None
    table = document.tables[place.table - 1]
    row = table.rows[place.row - 1]
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    outer = "phụ lục, bảng" if appendix else "bảng"
    where = f"{outer} {place.table}, hàng {place.row}, cột {place.column}, {quoted(text)}"
    label, length, depth = paragraph.label, 0, 0
    found = typed_label(text[start:])
    if not label and found and found[2] < len(text[start:].rstrip()):
        label, length, depth = found[1], found[2], found[0].depth
    return Line(
        _cell_kind(table, row, place.row),
        paragraph,
        start,
        len(text.rstrip()),
        where,
        label=label,
        label_end=start + length,
        depth=depth,
        appendix=appendix,
    )


def _cell_kind(table: Table, row: Row, number: int) -> Kind:
    if row.header or (number == 1 and len(table.rows) > 1 and len(row.cells) > 1):
        return "column"
    return "group" if len(row.cells) <= 2 < table.columns else "cell"


def _note(number: int, paragraph: Paragraph) -> Line:
    text = paragraph.text
    start = len(text) - len(text.lstrip())
    return Line("note", paragraph, start, len(text.rstrip()), f"chú thích cuối trang {quoted(text)}", label_end=start)
