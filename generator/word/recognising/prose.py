"""The paragraphs of the body and of the phụ lục."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.blocks import Paragraph, ParagraphKind, Part, Span, Spans
from generator.outline.labels import ARABIC, BY_NAME, ROMAN
from generator.problems import Place
from generator.word.reading.components import Line
from generator.word.reading.model import Paragraph as Read
from generator.word.reading.words import fold, is_upper
from generator.word.recognising.front import unlabelled_kinds
from generator.word.recognising.labels import Labelled, label_of
from generator.word.recognising.own_styles import is_own
from generator.word.recognising.spans import emboldened, spans_of, tidy
from generator.word.recognising.stretches import stretches

_DASH = BY_NAME["-"].depth
_PART = re.compile(r"((?:phần|chương)\s+(?:thứ\s+\w+|[ivxlc]+|\d+))\b[\s.:–-]*", re.IGNORECASE)


class Prose:
    """Turns read paragraphs into paragraphs of the outline.

    `numbers` are the numbers of notes, `kinds` what the recogniser took each paragraph for, by ordinal.
    """

    def __init__(self, file: str, numbers: dict[str, int], lines: list[Line], own: bool) -> None:
        self.file, self.numbers, self.own = file, numbers, own
        self.lines = {line.paragraph.ordinal: line for line in lines}
        self.section_depth = self._section_depth(lines)
        self.kinds = unlabelled_kinds(lines, own)

    def blocks(self, read: Read, appendix: bool) -> Iterator[Paragraph]:
        """The lines of one paragraph."""
        for start, end in stretches(read):
            yield self._line(read, start, end, appendix)
        if read.label and not read.text.strip():
            yield Paragraph("item", (), read.label, place=self.place(read))

    def place(self, read: Read) -> Place:
        """Where the user finds a paragraph: its number in the file."""
        return Place(self.file, read.ordinal)

    def part(self, read: Read) -> Part | None:
        """The divider this paragraph begins, with what stands behind its label on the same line."""
        line = self.lines.get(read.ordinal)
        found = _PART.match(read.text.strip()) if line is not None and line.kind == "part" else None
        if found is None:
            return None
        start = len(read.text) - len(read.text.lstrip())
        title = spans_of(read, start + found.end(), len(read.text), self.numbers, bold=True)
        label = found[1]
        if is_upper(label):
            kind, _, number = label.partition(" ")
            label = f"{kind.capitalize()} {number.lower() if number.lower().startswith('thứ') else number}"
        return Part(label, (title,) if title else (), place=self.place(read))

    def _line(self, read: Read, start: int, end: int, appendix: bool) -> Paragraph:
        labelled = label_of(read, start, end)
        if not labelled.label:
            unlabelled = self.kinds.get(read.ordinal, "text")
            spans = spans_of(read, start, end, self.numbers, italic=unlabelled == "basis")
            return Paragraph(unlabelled, spans, place=self.place(read))
        spans = spans_of(read, labelled.words, end, self.numbers)
        bold, italic = _label_look(read, labelled, start)
        if not labelled.depth:
            # A label that a plan has none for is words.
            before = Span(labelled.label + " ", bold, italic)
            return Paragraph("text", tidy((before, *spans)), place=self.place(read))
        kind = self._kind(read, labelled, bold, spans, appendix)
        if kind == "section":
            spans = spans_of(read, labelled.words, end, self.numbers, bold=True)
            bold, italic = True, False
        elif kind == "heading":
            spans = emboldened(spans)
        return Paragraph(kind, spans, labelled.label, bold, labelled.depth, place=self.place(read), label_italic=italic)

    def _kind(self, read: Read, labelled: Labelled, bold: bool, spans: Spans, appendix: bool) -> ParagraphKind:
        wholly = bold and bool(spans) and _wholly_bold(spans, strictly=self.own)
        if not appendix and labelled.depth == self.section_depth:
            words = "".join(span.text for span in spans if not span.note)
            styled = self._styled_section(read)
            if styled or (styled is None and (wholly or is_upper(words))):
                return "section"
        return "heading" if wholly and labelled.depth < _DASH else "item"

    def _styled_section(self, read: Read) -> bool | None:
        """Whether the program's styles say that it is the title of a Mục; None where they say nothing."""
        if not self.own or not (is_own(read) or fold(read.style).startswith("heading ")):
            return None
        return fold(read.style) == "heading 1"

    def _section_depth(self, lines: list[Line]) -> int:
        """The depth of the labels of Mục: I., or 1. in a document without."""
        depths = set()
        for line in lines:
            if line.appendix:
                continue
            labelled = label_of(line.paragraph, line.start, line.end)
            if not labelled.label:
                continue
            styled = self._styled_section(line.paragraph)
            if styled is False:
                continue
            spans = spans_of(line.paragraph, labelled.words, line.end, self.numbers)
            words = "".join(span.text for span in spans if not span.note)
            if styled or (spans and (_wholly_bold(spans, strictly=False) or is_upper(words))):
                depths.add(labelled.depth)
        return ROMAN.depth if ROMAN.depth in depths else ARABIC.depth if ARABIC.depth in depths else 0


def _wholly_bold(spans: Spans, strictly: bool) -> bool:
    """Whether all words are bold; `strictly` says whether marks count too."""
    weighed = [span for span in spans if not span.note and any(sign.isalnum() for sign in span.text)]
    if strictly:
        weighed = [span for span in spans if not span.note and span.text.strip()]
    return all(span.bold for span in weighed)


def _label_look(read: Read, labelled: Labelled, start: int) -> tuple[bool, bool]:
    if labelled.automatic:
        look = read.label_format
        return (look.bold, look.italic) if look else (False, False)
    at = 0
    for run in read.runs:
        at += len(run.text)
        if at > start:
            return run.format.bold, run.format.italic
    return False, False
