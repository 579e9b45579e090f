"""The outline of a Word file: every block in reading order, and no word of the body left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.blocks import (
    Block,
    Letterhead,
    Note,
    Outline,
    Paragraph,
    Part,
    Spans,
    Title,
    plain,
)
from generator.problems import Place, Problem
from generator.word.reading import model
from generator.word.reading.components import Components
from generator.word.reading.words import fold, is_text_rule, quoted
from generator.word.recognising.ends import appendix_of, signoff_of
from generator.word.recognising.letterhead import letterhead_of, title_of
from generator.word.recognising.own_styles import components_of
from generator.word.recognising.prose import Prose
from generator.word.recognising.spans import clean, spans_of
from generator.word.recognising.tables import TableReader

_SHORT = 60


def outline_of(document: model.WordDocument) -> Outline:
    """The outline of a Word file as read: what `compose` would have given for the plan that says the same.

    `place` of every block, row, cell and note is the file and the ordinal of its first paragraph. Labels are as they
    stand in the file, not counted again; a note's id is its number. `notices` name what was not understood, which is
    kept as text where it stands, and what an outline has no place for. Blocks that the file lacks (letterhead, title,
    signature) are lacking in the outline.
    """
    return _Outliner(document).outline()


class _Outliner:
    def __init__(self, document: model.WordDocument) -> None:
        self.document = document
        self.file = document.file
        self.components: Components = components_of(document)
        self.numbers = _note_numbers(document)
        self.own = any(paragraph.style.startswith("KH ") for paragraph in document.paragraphs)
        self.prose = Prose(self.file, self.numbers, self.components.body, self.own)
        self.tables = TableReader(document, self.numbers)
        self.outer = _outer_tables(document)
        self.taken = _taken(self.components)
        self.notices: list[Problem] = []

    def outline(self) -> Outline:
        blocks = list(self._blocks())
        title = next((block for block in blocks if isinstance(block, Title)), None)
        letterhead = next((block for block in blocks if isinstance(block, Letterhead)), None)
        words = [plain(line) for line in title.subject] if title else []
        return Outline(
            title=" ".join([title.type, *words]) if title else "",
            author=" ".join(letterhead.agency) if letterhead else "",
            blocks=tuple(blocks),
            notes=self._notes(),
            notices=tuple(self.notices),
        )

    def notice(self, place: Place, rule: str, message: str, hint: str = "") -> None:
        """Tells what the user should look at."""
        self.notices.append(Problem(place, rule, message, hint, severity="warning"))

    def _blocks(self) -> Iterator[Block]:
        components = self.components
        letterhead = letterhead_of(components, self.file)
        if letterhead:
            yield letterhead
        title = title_of(components, self.file, self.numbers)
        if title:
            yield title
        head_end = max(components.header_end, components.title_end)
        heads = {head.first.ordinal: head for head in components.appendices}
        signoff = signoff_of(components, self.file)
        part: Part | None = None
        in_appendix = False
        skip_to = 0
        for paragraph in self.document.paragraphs:
            ordinal = paragraph.ordinal
            if part is not None and not paragraph.is_blank:
                if paragraph.format.align == "center" and paragraph.cell is None and not self._is_head(paragraph):
                    line = spans_of(paragraph, 0, len(paragraph.text), self.numbers, bold=True)
                    part = part._replace(title=(*part.title, line))
                    continue
                yield part
                part = None
            if ordinal in heads:
                in_appendix = True
                yield appendix_of(heads[ordinal], self.document, self.numbers)
            if ordinal < skip_to:
                continue
            if signoff and components.sign_start <= ordinal <= components.sign_end:
                if ordinal == components.sign_start:
                    yield signoff
                yield from self._left_over(paragraph)
                continue
            if ordinal <= head_end or ordinal in self.taken:
                yield from self._left_over(paragraph)
                continue
            outer = self.outer.get(ordinal)
            if outer is not None and _is_data(outer):
                yield self.tables.table(outer)
                skip_to = _end_of(outer) + 1
                continue
            if paragraph.is_blank:
                continue
            if paragraph.story == "textbox":
                yield from self._text_box(paragraph)
                continue
            part = None if in_appendix else self.prose.part(paragraph)
            if part is None:
                yield from self.prose.blocks(paragraph, in_appendix)
        if part is not None:
            yield part

    def _is_head(self, paragraph: model.Paragraph) -> bool:
        return self.prose.part(paragraph) is not None

    def _left_over(self, paragraph: model.Paragraph) -> Iterator[Paragraph]:
        """What of a paragraph of letterhead, title, signature or phụ lục's head no part of them was made of."""
        text = paragraph.text
        for start, end in _gaps(text, self.taken.get(paragraph.ordinal, [])):
            words = text[start:end]
            if is_text_rule(words) or not any(sign.isalnum() for sign in words):
                continue
            if fold(words) in ("noi nhan", "noi nhan:"):
                continue
            place = Place(self.file, paragraph.ordinal)
            self.notice(place, "not-understood", f"Không rõ {quoted(words)} thuộc phần nào; giữ lại như chữ thường.")
            spans = spans_of(paragraph, start, end, self.numbers)
            if spans:
                yield Paragraph("text", spans, place=place)

    def _text_box(self, paragraph: model.Paragraph) -> Iterator[Paragraph]:
        place = Place(self.file, paragraph.ordinal)
        words = clean(paragraph.text).strip()
        if len(words) <= _SHORT:
            self.notice(place, "text-box", f"Chữ trong khung vẽ {quoted(words)} không đưa vào kế hoạch.")
            return
        self.notice(place, "text-box", f"Chữ trong khung vẽ {quoted(words)} được giữ lại như chữ thường.")
        yield from self.prose.blocks(paragraph, appendix=True)

    def _notes(self) -> tuple[Note, ...]:
        found: dict[str, list[model.Paragraph]] = {}
        for paragraph in self.document.footnotes:
            found.setdefault(paragraph.note, []).append(paragraph)
        notes: list[Note] = []
        for name, number in self.numbers.items():
            paragraphs = found.get(name, [])
            lines = [spans_of(paragraph, 0, len(paragraph.text), self.numbers) for paragraph in paragraphs]
            said: list[Spans] = [line for line in lines if line]
            place = Place(self.file, paragraphs[0].ordinal if paragraphs else 0)
            notes.append(Note(str(number), number, tuple(said), place))
        return tuple(notes)


def _note_numbers(document: model.WordDocument) -> dict[str, int]:
    """The notes' numbers by name, in the order of their signs."""
    numbers: dict[str, int] = {}
    for paragraph in document.paragraphs:
        if paragraph.notes:
            for run in paragraph.runs:
                if run.note:
                    numbers.setdefault(run.note, len(numbers) + 1)
    return numbers


def _outer_tables(document: model.WordDocument) -> dict[int, model.Table]:
    """The outermost table that each paragraph stands in, by ordinal."""
    return {
        ordinal: table
        for table in document.tables
        if not table.depth
        for row in table.rows
        for cell in row.cells
        for ordinal in cell.paragraphs
    }


def _is_data(table: model.Table) -> bool:
    """Whether it is a table of data, not one that only places text."""
    if any(row.header for row in table.rows):
        return True
    return table.bordered and any(len(row.cells) > 1 for row in table.rows)


def _end_of(table: model.Table) -> int:
    return max((ordinal for row in table.rows for cell in row.cells for ordinal in cell.paragraphs), default=0)


def _taken(components: Components) -> dict[int, list[tuple[int, int]]]:
    """What the letterhead, the title, the signature and the heads of phụ lục are made of, by paragraph."""
    taken: dict[int, list[tuple[int, int]]] = {}
    lines = [*components.national, *components.motto, *components.parent, *components.agency, *components.subject]
    lines += [*components.recipients, *components.position, *components.post]
    single = [components.symbol, components.date, components.type, components.recipients_head, components.name]
    for head in components.appendices:
        lines += head.title
        single += [head.label, head.attached]
    for line in (*lines, *(line for line in single if line)):
        taken.setdefault(line.paragraph.ordinal, []).append((line.start, line.end))
    return taken


def _gaps(text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in sorted(taken):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < len(text):
        yield at, len(text)
