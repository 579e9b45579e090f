"""Tables: the grid made regular, header rows, groups and merged cells as a plan's tables have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.blocks import Cell, Column, Row, RowKind, Spans, Table, plain
from generator.problems import Place
from generator.word.reading import model
from generator.word.reading.words import fold, is_upper
from generator.word.recognising.columns import GROUPS, column_names
from generator.word.recognising.grid import GridCell, GridReader, bounds_of, one_line, settle_merges
from generator.word.recognising.spans import emboldened

_COUNTED = re.compile(r"[(\[]?\s*(\d{1,2}|[A-Za-z])\s*[)\].]?")
# The program's own styles of cells, by which its tables are known whatever they hold.
_TITLE_STYLE, _GROUP_STYLE, _CENTRED_STYLE = "KH Bang tieu de", "KH Bang nhom", "KH Bang giua"
_OWN_STYLES = (_TITLE_STYLE, _GROUP_STYLE, _CENTRED_STYLE, "KH Bang chu")
_GROUP_LABEL = re.compile(r"(?:[IVXLC]+|[A-Z])[.)]?")


class TableReader:
    """Reads the tables of one document."""

    def __init__(self, document: model.WordDocument, numbers: dict[str, int]) -> None:
        self.file = document.file
        self.grid = GridReader(document, numbers)
        self.count = 0

    def table(self, read: model.Table) -> Table:
        """The outline's table of one in the file."""
        self.count += 1
        heads = _header_rows(read)
        bounds = bounds_of(read, heads)
        rows = [self.grid.cells(row, bounds) for row in read.rows]
        heads += _is_numbers(rows, heads)
        numbered = _is_numbers(rows, heads - 1)
        titled = rows[: heads - 1] if numbered else rows[:heads]
        settle_merges(rows)
        titles = [_titles(titled, column) for column in range(len(bounds))]
        group = _group_column(rows[heads:], [said[-1] if said else "" for said in titles])
        names = column_names([said[-1] if said else "" for said in titles], group)
        columns = tuple(
            Column(name, said[-1] if said else "", said[0] if len(said) > 1 else "")
            for name, said in zip(names, titles, strict=True)
        )
        written = [self._row("header", cells, names) for cells in titled]
        if numbered:
            written.append(self._row("numbers", rows[heads - 1], names))
        written += self._body(rows[heads:], names)
        return Table(f"bang-{self.count}", columns, tuple(written), self._place(read.rows[0]))

    def continued(self, above: Table, read: model.Table) -> Table | None:
        """The table above with the rows of one that goes on with it; None where this one stands for itself."""
        bounds = bounds_of(read, 0)
        if len(bounds) != len(above.columns) or not read.rows:
            return None
        rows = [self.grid.cells(row, bounds) for row in read.rows]
        titles = [plain(one_line(cell.lines)) for cell in rows[0]]
        if read.rows[0].header:
            return None
        if titles == [column.title for column in above.columns]:
            rows = rows[1:]
        elif all(cell.is_bold for cell in rows[0] if not cell.is_blank):
            return None
        settle_merges(rows)
        names = tuple(column.name for column in above.columns)
        return above._replace(rows=(*above.rows, *self._body(rows, names)))

    def _body(self, rows: list[list[GridCell]], names: tuple[str, ...]) -> Iterator[Row]:
        for number, cells in enumerate(rows, start=1):
            joined = None if "group" in names else _as_group(cells, names, number == len(rows))
            yield self._row("group" if joined else "task", joined or cells, names)

    def _place(self, row: model.Row) -> Place:
        ordinal = next((cell.paragraphs[0] for cell in row.cells if cell.paragraphs), 0)
        return Place(self.file, ordinal)

    def _row(self, kind: RowKind, cells: list[GridCell], names: tuple[str, ...]) -> Row:
        written: list[Cell] = []
        for cell in cells:
            name = names[cell.column]
            lines: tuple[Spans, ...] = cell.lines
            if kind == "header":
                lines = (one_line(lines),) if lines else ()
            if kind == "group" and cell.column + cell.columns == len(names):
                name = "group"
            if kind == "header" or kind == "group" or (kind == "task" and name == "group"):
                lines = tuple(emboldened(line) for line in lines)
            merge = cell.merge
            assert merge in ("", "start", "continue")
            place = Place(self.file, cell.ordinal)
            written.append(Cell(lines or ((),), cell.columns, merge, name, place))  # type: ignore[arg-type]
        place = Place(self.file, min((cell.ordinal for cell in cells if cell.ordinal), default=0))
        return Row(kind, tuple(written), kind != "task", place)


def _header_rows(read: model.Table) -> int:
    """How many rows are the header: those repeated on every page, else the first; more where cells reach down."""
    heads = 0
    while heads < len(read.rows) and read.rows[heads].header:
        heads += 1
    heads = min(max(heads, 1), len(read.rows))
    if heads == len(read.rows) > 3:
        heads = 1
    while heads < len(read.rows) and any(cell.merge == "continue" for cell in read.rows[heads].cells):
        above = read.rows[heads - 1].cells
        starts = {cell.column for cell in above if cell.merge}
        if not any(cell.merge == "continue" and cell.column in starts for cell in read.rows[heads].cells):
            break
        heads += 1
    return heads


def _is_numbers(rows: list[list[GridCell]], index: int) -> bool:
    """Whether it is the row (1) (2) (3) under a header."""
    if not 0 < index < len(rows):
        return False
    width = len(rows[index])
    said = [_COUNTED.fullmatch(cell.text.strip()) for cell in rows[index] if not cell.is_blank]
    if rows[0][0].style == _TITLE_STYLE and rows[index][0].style in _OWN_STYLES:
        return all(
            cell.style == _CENTRED_STYLE and cell.text == f"({number})"
            for number, cell in enumerate(rows[index], start=1)
        )
    if width < 3 or len(said) < max(2, width - 1) or not all(said):
        return False
    figures = [found[1] for found in said if found]
    counted = [int(figure) for figure in figures if figure.isdecimal()]
    return len(counted) >= 2 and counted == list(range(counted[0], counted[0] + len(counted))) and counted[0] < 3


def _titles(rows: list[list[GridCell]], column: int) -> list[str]:
    """What the header says over a column, from above."""
    said: list[str] = []
    for cells in rows:
        for cell in cells:
            if cell.column <= column < cell.column + cell.columns and cell.merge != "continue" and not cell.is_blank:
                said.append(plain(one_line(cell.lines)))
    return said


def _group_column(rows: list[list[GridCell]], titles: list[str]) -> int:
    """The column whose cells name groups down the side, -1 where there is none."""
    if len(titles) < 2 or not rows:
        return -1
    whole = [row for row in rows if len(row) == len(titles)]
    for column in range(len(titles)):
        # In two columns it may as well be the title of a group behind its number.
        surely = len(titles) > 2 or not column or any(row[column].merge for row in whole)
        if whole and surely and all(row[column].style == _GROUP_STYLE for row in whole):
            return column
        cells = [cell for row in rows for cell in row if cell.column == column and cell.columns == 1]
        if len(cells) != len(rows):
            continue
        shown = [cell for cell in cells if cell.merge != "continue"]
        merged = len(shown) < len(cells)
        if (not merged and column) or any(cell.is_blank for cell in shown):
            continue
        others = [cell for row in rows for cell in row if cell.column == column + 1 and not cell.is_blank]
        if all(cell.is_bold for cell in shown) and others and not all(cell.is_bold for cell in others):
            return column
        if merged and column == 0 and len(shown) < len(cells) / 1.5 and GROUPS.search(fold(titles[column])):
            return column
    return -1


def _as_group(cells: list[GridCell], names: tuple[str, ...], last: bool) -> list[GridCell] | None:
    """The cells of a group's row, one over the whole width or behind its number; None for any other row."""
    width = len(names)
    if any(cell.merge for cell in cells):
        return None
    first, *others = cells
    if cells[-1].style == _GROUP_STYLE and len(cells) <= 2:
        return cells
    if first.style in _OWN_STYLES and cells[-1].style in _OWN_STYLES:
        return None
    if not others:
        return cells if width > 1 and (not last or first.is_bold) else None
    if width < 2:
        return None
    if names[0] != "tt" or first.columns > 1:
        blank = all(cell.is_blank for cell in others)
        loud = first.is_bold or is_upper(first.text) or first.columns > 1
        return [first._replace(columns=width)] if blank and loud and not first.is_blank else None
    words, *rest = others
    if words.is_blank or not all(cell.is_blank for cell in rest):
        return None
    numbered = bool(_GROUP_LABEL.fullmatch(first.text.strip()))
    loud = words.is_bold or is_upper(words.text)
    if words.columns > 1 and not rest:
        # Merged on purpose; but what stands so at a table's end is more likely a total or a remark.
        sure = loud or numbered or not last
    else:
        sure = (loud or numbered) if rest else (loud and numbered)
    if not sure:
        return None
    return [first, words._replace(columns=width - words.column)]
