"""The outline of a Word file: every block in reading order, and no word of the body left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.blocks import (
    Appendix,
    Block,
    Note,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Spans,
    Table,
    Title,
    plain,
)
from generator.problems import Place, Problem
from generator.word.reading import model
from generator.word.reading.words import quoted
from generator.word.recognising.ends import appendix_of, is_landscape, signoff_of
from generator.word.recognising.letterhead import letterhead_of, title_of
from generator.word.recognising.own_styles import components_of, is_own_document
from generator.word.recognising.prose import Prose
from generator.word.recognising.remains import (
    LONGEST_STAMP,
    around_the_pages,
    is_stamp,
    left_over,
    notice,
    taken_of,
)
from generator.word.recognising.spans import clean, spans_of
from generator.word.recognising.tables import TableReader

# What stands behind the signature and is no phụ lục: at most so many short lines.
_MOST_STRAY_LINES = 3
_LONGEST_STRAY = 100


def outline_of(document: model.WordDocument) -> Outline:
    """The outline of a Word file as read: what `compose` would have given for the plan that says the same.

    `place` of every block, row, cell and note is the file and the ordinal of its first paragraph. Labels are as they
    stand in the file, not counted again; a note's id is its number; words have one blank between them. `notices` name
    what was not understood, which is kept as text where it stands, and what an outline has no place for. Blocks that
    the file lacks (letterhead, title, signature) are lacking in the outline.
    """
    return _Outliner(document).outline()


class _Outliner:
    def __init__(self, document: model.WordDocument) -> None:
        self.document = document
        self.file = document.file
        self.components = components_of(document)
        self.numbers = _note_numbers(document)
        own = is_own_document(document)
        self.prose = Prose(self.file, self.numbers, self.components.body, own)
        self.tables = TableReader(document, self.numbers)
        self.data = _data_tables(document, self.components.layout_tables)
        self.letterhead = letterhead_of(self.components, self.file)
        self.taken = taken_of(self.components, self.letterhead)
        self.heads = {head.first.ordinal: head for head in self.components.appendices}
        self.blocks: list[Block] = []
        self.notices: list[Problem] = list(around_the_pages(document))
        self.signed = -1  # where the signature is among the blocks
        self.in_appendix = False
        self.stray = 0  # where the blocks behind it begin that belong to no phụ lục, 0 for none

    def outline(self) -> Outline:
        self._walk()
        title = next((block for block in self.blocks if isinstance(block, Title)), None)
        words = [plain(line) for line in title.subject] if title else []
        return Outline(
            title=" ".join([title.type, *words]) if title else "",
            author=" ".join(self.letterhead.agency) if self.letterhead else "",
            blocks=tuple(self.blocks),
            notes=self._notes(),
            notices=tuple(sorted(self.notices, key=lambda problem: problem.place)),
        )

    def _walk(self) -> None:
        title = title_of(self.components, self.file, self.numbers)
        self.blocks += [block for block in (self.letterhead, title) if block]
        signoff = signoff_of(self.components, self.file)
        behind = 0
        for paragraph in self.document.paragraphs:
            if paragraph.ordinal in self.heads:
                self._appendix(paragraph.ordinal)
            if paragraph.ordinal < behind:
                continue
            table = self.data.get(paragraph.ordinal)
            if table is not None:
                self._table(table)
                behind = _end_of(table) + 1
            elif signoff and self.components.sign_start <= paragraph.ordinal <= self.components.sign_end:
                if paragraph.ordinal == self.components.sign_start:
                    self.signed = len(self.blocks)
                    self.blocks.append(signoff)
                self._left_over(paragraph)
            elif self._is_framed(paragraph):
                self._left_over(paragraph)
            elif not paragraph.is_blank:
                self._paragraph(paragraph)
        self._settle_strays()

    def _is_framed(self, paragraph: model.Paragraph) -> bool:
        """Whether it is a paragraph of the letterhead, the title or the head of a phụ lục."""
        head_end = max(self.components.header_end, self.components.title_end)
        return paragraph.ordinal <= head_end or paragraph.ordinal in self.taken

    def _paragraph(self, paragraph: model.Paragraph) -> None:
        if paragraph.story == "textbox":
            self._text_box(paragraph)
            return
        part = None if self.in_appendix else self.prose.part(paragraph)
        last = self.blocks[-1] if self.blocks else None
        if part is not None:
            self._add(part)
        elif isinstance(last, Part) and paragraph.format.align == "center" and paragraph.cell is None:
            line = spans_of(paragraph, 0, len(paragraph.text), self.numbers, bold=True)
            self.blocks[-1] = last._replace(title=(*last.title, line))
        else:
            self._add(*self.prose.blocks(paragraph, self.in_appendix))

    def _table(self, read: model.Table) -> None:
        last = self.blocks[-1] if self.blocks else None
        more = self.tables.continued(last, read) if isinstance(last, Table) else None
        if more is None:
            self._add(self.tables.table(read))
            return
        self.blocks[-1] = more
        place = Place(self.file, read.rows[0].cells[0].paragraphs[0])
        self.notices.append(notice(place, "table-joined", "Hai bảng liền nhau, cùng các cột, được nối thành một."))

    def _appendix(self, ordinal: int) -> None:
        head = appendix_of(self.heads[ordinal], self.document, self.numbers)
        self.in_appendix = True
        strays = self._strays()
        if strays and self._are_few(strays):
            # The agency's name above the word "Phụ lục", or the like.
            del self.blocks[self.stray :]
            self.blocks += [head, *strays]
            self._tell_strays(strays)
            self.stray = 0
            return
        self._settle_strays()
        self.blocks.append(head)

    def _add(self, *blocks: Block) -> None:
        if self.signed >= 0 and not self.stray and isinstance(self.blocks[-1], SignOff):
            self.stray = len(self.blocks)
        self.blocks += blocks

    def _strays(self) -> list[Block]:
        return self.blocks[self.stray :] if self.stray else []

    @staticmethod
    def _are_few(strays: list[Block]) -> bool:
        lines = [block.text for block in strays if isinstance(block, Paragraph)]
        return len(strays) == len(lines) <= _MOST_STRAY_LINES and all(len(line) <= _LONGEST_STRAY for line in lines)

    def _tell_strays(self, strays: list[Block]) -> None:
        for block in strays:
            words = block.text if isinstance(block, Paragraph) else ""
            message = f"Không rõ {quoted(words)} thuộc phần nào; giữ lại như chữ thường."
            self.notices.append(notice(block.place, "not-understood", message))

    def _settle_strays(self) -> None:
        """What stands behind the signature without the head of a phụ lục: lines above it, else a phụ lục."""
        strays = self._strays()
        if not strays:
            return
        del self.blocks[self.stray :]
        if self._are_few(strays):
            self.blocks[self.signed : self.signed] = strays
            self.signed += len(strays)
            self._tell_strays(strays)
        else:
            section = self.document.paragraph(max(1, strays[0].place.line)).section
            landscape = is_landscape(self.document, section)
            self.blocks += [Appendix("", (), "", landscape, place=strays[0].place), *strays]
            message = "Phần sau chữ ký không có tiêu đề phụ lục; coi là một phụ lục."
            self.notices.append(notice(strays[0].place, "appendix-without-head", message))
        self.stray = 0

    def _left_over(self, paragraph: model.Paragraph) -> None:
        for start, end in left_over(paragraph, self.taken.get(paragraph.ordinal, [])):
            words = clean(paragraph.text[start:end]).strip()
            place = Place(self.file, paragraph.ordinal)
            if is_stamp(words):
                self._tell_stamp(place, words)
                continue
            message = f"Không rõ {quoted(words)} thuộc phần nào; giữ lại như chữ thường."
            self.notices.append(notice(place, "not-understood", message))
            spans = spans_of(paragraph, start, end, self.numbers)
            self.blocks.append(Paragraph("text", spans, place=place))

    def _text_box(self, paragraph: model.Paragraph) -> None:
        place = Place(self.file, paragraph.ordinal)
        words = clean(paragraph.text).strip()
        if is_stamp(words):
            self._tell_stamp(place, words)
            return
        if len(words) <= LONGEST_STAMP:
            if words:
                message = f"Chữ trong khung vẽ {quoted(words, LONGEST_STAMP)} không đưa vào kế hoạch."
                self.notices.append(notice(place, "text-box-left", message))
            return
        message = f"Chữ trong khung vẽ {quoted(words)} được giữ lại như chữ thường."
        self.notices.append(notice(place, "text-box", message))
        self._add(*self.prose.blocks(paragraph, appendix=True))

    def _tell_stamp(self, place: Place, words: str) -> None:
        self.notices.append(
            notice(place, "stamp", f"Chữ đóng dấu {quoted(words, LONGEST_STAMP)} không đưa vào kế hoạch.")
        )

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


def _data_tables(document: model.WordDocument, layout: set[int]) -> dict[int, model.Table]:
    """The outermost table of data that each paragraph stands in, by ordinal."""
    found: dict[int, model.Table] = {}
    for table in sorted(document.tables, key=lambda table: table.depth):
        if table.number not in layout and _is_data(table):
            for ordinal in _ordinals(table):
                found.setdefault(ordinal, table)
    return found


def _is_data(table: model.Table) -> bool:
    """Whether it is a table of data, not one that only places text."""
    if any(row.header for row in table.rows):
        return True
    return table.bordered and any(len(row.cells) > 1 for row in table.rows)


def _ordinals(table: model.Table) -> Iterator[int]:
    return (ordinal for row in table.rows for cell in row.cells for ordinal in cell.paragraphs)


def _end_of(table: model.Table) -> int:
    return max(_ordinals(table), default=0)
