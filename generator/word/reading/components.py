"""Which paragraph is what: the components (ô) of a document as recognised, well formed or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.word.reading.formats import RunFormat
from generator.word.reading.model import DrawnLine, Paragraph
from generator.word.reading.words import is_upper

Kind = Literal[
    "national",
    "motto",
    "parent",
    "agency",
    "symbol",
    "date",
    "type",
    "subject",
    "stamp",
    "basis",
    "opening",
    "part",
    "section",
    "heading",
    "item",
    "text",
    "closing",
    "addressee",
    "recipients",
    "recipient",
    "position",
    "name",
    "post",
    "appendix-label",
    "appendix",
    "attached",
    "column",
    "group",
    "cell",
    "note",
]


@dataclass(frozen=True)
class Line:
    """A line of the document: a paragraph, or the part of one between line breaks or tabs.

    `label` is a typed or automatic one, `body` where the words after a typed label begin; `where` says in Vietnamese
    where it stands.
    """

    kind: Kind
    paragraph: Paragraph
    start: int
    end: int
    where: str = ""
    label: str = ""
    label_end: int = 0
    depth: int = 0
    glued: bool = False  # the label is typed against the words, "I.MỤC ĐÍCH"
    appendix: int = 0

    @cached_property
    def text(self) -> str:
        """The words, a typed label included."""
        return self.paragraph.text[self.start : self.end]

    @cached_property
    def words(self) -> str:
        """The words without their label."""
        return self.paragraph.text[max(self.start, self.label_end) : self.end]

    @property
    def place(self) -> tuple[int, int]:
        """The paragraph's ordinal, and the column of the line in it."""
        return self.paragraph.ordinal or self.paragraph.anchored, self.start + 1

    def pieces(self, start: int | None = None) -> Iterator[tuple[str, RunFormat]]:
        """The line's words by look, from `start` of the paragraph's text on."""
        first = self.start if start is None else max(start, self.start)
        at = 0
        for run in self.paragraph.runs:
            words = run.text[max(0, first - at) : max(0, self.end - at)]
            if words:
                yield words, run.format
            at += len(run.text)

    @cached_property
    def is_capital(self) -> bool:
        """Whether all letters come out as capitals, typed so or by formatting."""
        shown = [
            (words, look)
            for words, look in self.pieces(self.label_end)
            if any(sign.isalpha() for sign in words) and not look.raised
        ]
        return bool(shown) and all(look.capitals or is_upper(words) for words, look in shown)


@dataclass(frozen=True)
class Rule:
    """A rule line under a component, however it was made. `length` is None where it cannot be known."""

    made: Literal["drawn", "border", "text", "underline"]
    length: float | None
    paragraph: Paragraph
    line: DrawnLine | None = None


@dataclass(frozen=True)
class AppendixHead:
    """The head of a phụ lục. `label` is None where the word is missing, `number` counts from 1."""

    number: int
    label: Line | None
    title: tuple[Line, ...]
    attached: Line | None
    first: Paragraph

    @property
    def where(self) -> str:
        """What it is called in messages."""
        return f"Phụ lục thứ {self.number}" if self.label is None else " ".join(self.label.text.split())


@dataclass
class Components:
    """Everything recognised. Lines that are missing are None or an empty list."""

    national: list[Line] = field(default_factory=list)
    motto: list[Line] = field(default_factory=list)
    parent: list[Line] = field(default_factory=list)
    agency: list[Line] = field(default_factory=list)
    symbol: Line | None = None
    date: Line | None = None
    type: Line | None = None
    subject: list[Line] = field(default_factory=list)
    stamps: list[Line] = field(default_factory=list)  # "DỰ THẢO lần 2" above the title: of the form, not of the text
    body: list[Line] = field(default_factory=list)  # from căn cứ to closing, phụ lục text too, in reading order
    cells: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    recipients_head: Line | None = None
    recipients: list[Line] = field(default_factory=list)
    position: list[Line] = field(default_factory=list)
    name: Line | None = None
    post: list[Line] = field(default_factory=list)
    appendices: list[AppendixHead] = field(default_factory=list)
    rules: dict[str, list[Rule]] = field(default_factory=dict)  # by "agency", "motto", "subject"
    spare_drawings: int = 0  # drawings at the top that may be a rule line
    layout_tables: set[int] = field(default_factory=set)  # header and signature, by number
    header_table: int = 0
    sign_table: int = 0
    header_end: int = 0  # ordinal of the header's last paragraph
    title_end: int = 0  # ordinal of the last paragraph of tên loại and trích yếu, rule included
    sign_start: int = 0  # ordinal of the first paragraph of Nơi nhận and signature; 0 where there is none
    sign_end: int = 0

    @property
    def has_header(self) -> bool:
        """Whether there is anything of the block at the top of page 1."""
        return bool(self.national or self.motto or self.symbol or self.date)

    def lines(self) -> Iterator[Line]:
        """Every line recognised, by component."""
        yield from (*self.national, *self.motto, *self.parent, *self.agency)
        yield from (line for line in (self.symbol, self.date, self.type) if line)
        yield from (*self.subject, *self.body, *self.cells)
        yield from ([self.recipients_head] if self.recipients_head else [])
        yield from (*self.recipients, *self.position, *([self.name] if self.name else []), *self.post)
        for head in self.appendices:
            yield from ([head.label] if head.label else [])
            yield from (*head.title, *([head.attached] if head.attached else []))
        yield from self.notes
