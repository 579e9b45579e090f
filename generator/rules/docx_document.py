"""Somebody's Word file as the rules read it: its words as passages, and its form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.outline.blocks import IssueDate
from generator.plan.office import Office
from generator.problems import Place
from generator.rules.document import Document, Passage, PassageKind, bounded
from generator.rules.subject_years import without_cited
from generator.word.reading.components import Components, Line
from generator.word.reading.document import read
from generator.word.reading.model import Section, WordDocument
from generator.word.reading.recognise import recognised
from generator.word.reading.words import fold

_YEAR = re.compile(r"\bnăm\s+(?:học\s+)?(20\d\d)\b", re.IGNORECASE)
_DATE = re.compile(r"ngày\s*(\d{1,2})?\D*?tháng\s*(\d{1,2})?\D*?năm\s*(\d{4})?", re.IGNORECASE)
_SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
# A plan's names of columns, by what their headers hold.
_COLUMNS = (
    ("lead", "chu tri"),
    ("support", "phoi hop"),
    ("deadline", "thoi gian"),
    ("deadline", "thoi han"),
    ("product", "san pham"),
    ("product", "ket qua"),
    ("budget", "kinh phi"),
    ("note", "ghi chu"),
    ("task", "nhiem vu"),
    ("task", "noi dung"),
    ("task", "hoat dong"),
)
_KINDS: dict[str, PassageKind] = {"date": "place", "addressee": "text", "attached": "attached"}


@dataclass(frozen=True)
class FormDocument(Document):
    """A Word file: what the rules for any document read, and how it looks."""

    word: WordDocument
    components: Components

    def place(self, line: Line | None = None) -> Place:
        """Where a line stands: the number of its paragraph in reading order; the whole file for None."""
        if line is None:
            return Place(self.file)
        number, column = line.place
        return Place(self.file, number, column)

    def section(self, line: Line) -> Section:
        """The section of pages a line stands in."""
        return self.word.sections[min(line.paragraph.section, len(self.word.sections) - 1)]

    @property
    def needs_header(self) -> bool:
        """Whether Quốc hiệu, number and date belong here: not where a decision or a plan stands above it."""
        components = self.components
        only_appendix = bool(components.appendices) and components.type is None and not components.has_header
        below = any(line.kind == "attached" for line in components.body) and not components.has_header
        return not only_appendix and not below


def read_docx(path: Path, office: Office) -> FormDocument:
    """A Word file as the rules read it; raises UserError where it cannot be read."""
    return form_document(read(path), office)


def form_document(word: WordDocument, office: Office) -> FormDocument:
    """A Word file that was read."""
    components = recognised(word)
    passages = tuple(bounded(passage) for passage in _passages(word, components))
    date = _issue_date(components.date)
    subject = " ".join(line.text for line in components.subject)
    year = _YEAR.search(without_cited(subject))
    return FormDocument(
        file=word.file,
        is_plan=False,
        passages=passages,
        year=int(year[1]) if year else date.year,
        parent=_name(components.parent, passages),
        agency=_name(components.agency, passages),
        symbol=components.symbol.text.rpartition("/")[2].strip() if components.symbol else "",
        place_name=_place_name(components.date),
        date=date,
        office=office,
        word=word,
        components=components,
    )


def _place_name(line: Line | None) -> str:
    before = re.split(r",|\bngày\b", line.text, maxsplit=1)[0] if line else ""
    return before.strip()


def _issue_date(line: Line | None) -> IssueDate:
    found = _DATE.search(line.text) or _SHORT_DATE.search(line.text) if line else None
    if not found:
        return IssueDate()
    day, month, year = (int(part) if part else None for part in found.groups())
    return IssueDate(day if day and day <= 31 else None, month if month and month <= 12 else None, year)


def _name(lines: list[Line], passages: tuple[Passage, ...]) -> str:
    """A name that stands in capitals, as the body writes it; in capitals where the body never does."""
    name = " ".join(" ".join(line.text.split()) for line in lines)
    if not name:
        return ""
    pattern = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)
    for passage in passages:
        found = pattern.search(passage.text) if passage.kind not in ("parent", "agency") else None
        if found and found[0] != found[0].upper():
            return " ".join(found[0].split())
    return name


def _passages(word: WordDocument, components: Components) -> Iterator[Passage]:
    reader = _Passages(word.file)
    yield from reader.joined("parent", components.parent)
    yield from reader.joined("agency", components.agency)
    yield from (reader.one(line) for line in (components.symbol, components.date, components.type) if line)
    yield from reader.joined("subject", components.subject)
    heads = {line.place: line for head in components.appendices for line in [*head.title[:1], head.attached] if line}
    titles = {head.title[0].place: head.title for head in components.appendices if head.title}
    signed = [*components.position, *([components.name] if components.name else []), *components.post]
    order = sorted(
        [*components.body, *components.cells, *heads.values(), *signed, *components.recipients],
        key=lambda line: line.place,
    )
    columns: dict[tuple[int, int], str] = {}
    for line in order:
        if line.kind == "appendix":
            yield from reader.joined("appendix", titles[line.place], _label(components, line))
        elif line.kind == "recipient":
            yield reader.recipient(line)
        else:
            yield reader.one(line, _column(line, columns))
    yield from (reader.one(line) for line in components.notes)


def _label(components: Components, title: Line) -> str:
    head = next(head for head in components.appendices if title in head.title)
    return head.label.text if head.label else ""


def _column(line: Line, columns: dict[tuple[int, int], str]) -> str:
    """The plan's name of a cell's column, as its header tells."""
    cell = line.paragraph.cell
    if cell is None:
        return ""
    if line.kind == "column":
        words = fold(line.text)
        name = next((name for name, part in _COLUMNS if part in words), "")
        if name:
            columns[(cell.table, cell.column)] = name
    return columns.get((cell.table, cell.column), "")


class _Passages:
    """Makes passages of lines."""

    def __init__(self, file: str) -> None:
        self._file = file

    def one(self, line: Line, column: str = "") -> Passage:
        """A line as a passage, its label apart."""
        text = line.words.strip()
        start = max(line.start, line.label_end) + len(line.words) - len(line.words.lstrip())
        kind = _KINDS.get(line.kind, line.kind)
        return Passage(
            kind,  # type: ignore[arg-type]
            text,
            Place(self._file, line.place[0], start + 1),
            label=line.label,
            depth=line.depth,
            column=column,
            appendix=line.appendix,
            where=line.where,
            capitals=line.is_capital and kind not in ("item", "text", "cell", "note"),
        )

    def recipient(self, line: Line) -> Passage:
        """A line of Nơi nhận without its dash."""
        dash = re.match(r"[-–+•]\s*", line.text)
        skipped = dash.end() if dash else 0
        place = Place(self._file, line.place[0], line.start + skipped + 1)
        return Passage("recipient", line.text[skipped:].strip(), place, where=line.where)

    def joined(self, kind: PassageKind, lines: Iterable[Line], label: str = "") -> Iterator[Passage]:
        """Lines that are one phrase."""
        several = list(lines)
        if several:
            first = several[0]
            yield Passage(
                kind,
                " ".join(line.text.strip() for line in several),
                Place(self._file, *first.place),
                label=label,
                appendix=first.appendix,
                where=first.where,
                capitals=all(line.is_capital for line in several),
            )
