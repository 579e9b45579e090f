"""The cells of a table over regular columns, whatever dragged borders and merges left in the grid."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import NamedTuple

from generator.outline.blocks import Span, Spans, plain
from generator.word.reading import model
from generator.word.recognising.labels import label_of
from generator.word.recognising.spans import spans_of, tidy
from generator.word.recognising.stretches import stretches


class GridCell(NamedTuple):
    """A cell as it stands over regular columns: the first of them and how many."""

    column: int
    columns: int
    merge: str
    lines: tuple[Spans, ...]
    ordinal: int
    style: str = ""

    @property
    def text(self) -> str:
        """The words, one line each."""
        return "\n".join(plain(line) for line in self.lines)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.lines)

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold, and there are some."""
        spans = [span for line in self.lines for span in line if any(sign.isalnum() for sign in span.text)]
        return bool(spans) and all(span.bold for span in spans if not span.note)


class GridReader:
    """Reads the rows of the tables of one document; `numbers` are the numbers of its notes by name."""

    def __init__(self, document: model.WordDocument, numbers: dict[str, int]) -> None:
        self.document, self.numbers = document, numbers

    def cells(self, row: model.Row, bounds: list[int]) -> list[GridCell]:
        """The cells of a row over the regular columns, with empty ones where the row has none."""
        cells: list[GridCell] = []
        at = 0
        for cell in row.cells:
            lines = self._lines(cell)
            ordinal = cell.paragraphs[0] if cell.paragraphs else 0
            start = max(at, bisect_right(bounds, cell.column) - 1)
            end = bisect_left(bounds, cell.column + cell.columns)
            if end <= start or start >= len(bounds):
                # Narrower than a column: its words belong to the one it lies in.
                if cells and lines:
                    cells[-1] = cells[-1]._replace(lines=(*cells[-1].lines, *lines))
                continue
            if start > at:
                cells += [GridCell(column, 1, "", (), ordinal) for column in range(at, start)]
            style = self.document.paragraph(ordinal).style if ordinal else ""
            cells.append(GridCell(start, end - start, cell.merge, lines, ordinal, style))
            at = end
        ordinal = cells[-1].ordinal if cells else 0
        cells += [GridCell(column, 1, "", (), ordinal) for column in range(at, len(bounds))]
        return cells

    def _lines(self, cell: model.Cell) -> tuple[Spans, ...]:
        found: list[Spans] = []
        for ordinal in cell.paragraphs:
            paragraph = self.document.paragraph(ordinal)
            text = paragraph.text
            if paragraph.label and not text.strip():
                found.append((Span(paragraph.label.strip()),))
            for number, (start, end) in enumerate(stretches(paragraph, cell=True)):
                spans = spans_of(paragraph, start, end, self.numbers)
                if paragraph.label and not number:
                    labelled = label_of(paragraph, start, end)
                    look = paragraph.label_format
                    before = Span(labelled.label + " ", bool(look and look.bold), bool(look and look.italic))
                    spans = tidy((before, *spans))
                if spans:
                    found.append(spans)
            if paragraph.notes and not text.strip():
                found.append(spans_of(paragraph, 0, len(text), self.numbers))
        return tuple(found)


def one_line(lines: tuple[Spans, ...]) -> Spans:
    """The lines of a cell as one."""
    spans: list[Span] = []
    for line in lines:
        spans += [Span(" "), *line] if spans else line
    return tidy(spans)


def bounds_of(read: model.Table, heads: int) -> list[int]:
    """The grid columns at which the real columns begin: what dragged borders left in the grid does not count."""
    starts = {cell.column for row in read.rows[:heads] for cell in row.cells}
    body = read.rows[heads:]
    often = Counter(cell.column for row in body for cell in row.cells)
    starts |= {column for column, times in often.items() if times * 2 > len(body)}
    return sorted(starts | {1})


def settle_merges(rows: list[list[GridCell]]) -> None:
    """A merge begins above and goes on below: a part without the other is none. The lower cells show nothing."""
    for index, cells in enumerate(rows):
        above = {cell.column: cell for cell in rows[index - 1]} if index else {}
        for at, cell in enumerate(cells):
            if cell.merge != "continue":
                continue
            goes_on = cell.column in above and above[cell.column].merge
            cells[at] = cell._replace(lines=()) if goes_on else cell._replace(merge="")
    for index, cells in enumerate(rows):
        below = {cell.column: cell for cell in rows[index + 1]} if index + 1 < len(rows) else {}
        for at, cell in enumerate(cells):
            if cell.merge == "start" and (cell.column not in below or below[cell.column].merge != "continue"):
                cells[at] = cell._replace(merge="")
