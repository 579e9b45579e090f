"""A table of the outline as WordprocessingML: fixed layout, repeated header, rows that are not split."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from functools import cache

from generator.outline.blocks import Row, RowKind, Span, Spans, Table, plain
from generator.word import metrics
from generator.word.columns import CELL_PADDING, Measured, measured
from generator.word.marks import Marker
from generator.word.styles import Styles
from generator.word.xml import escape, run_xml, twips

# Who and when stand in the middle of their columns; what is to be done is read from the left.
_CENTRED = frozenset({"tt", "lead", "support", "deadline", "budget"})
# Rows bound by a merged value stay on one page if they take at most this share of it ...
_BOUND_SHARE = 0.85
# ... and a group bound only by its name down the side up to this one: a taller one would leave too much page empty.
_GROUP_SHARE = 0.3
# A row taller than this share of a page may be split: it might not fit on any.
_SPLIT_SHARE = 0.8
_LONGEST_CAPTION = 250


class TableWriter:
    """Writes tables in the styles of one template.

    Without `marker` rows get no bookmarks. `write` makes runs of spans (id of the notes' style, whether bold).
    """

    def __init__(
        self, styles: Styles, marker: Marker | None, write: Callable[[Spans, str, bool], str] = run_xml
    ) -> None:
        self.styles, self.marker, self.write = styles, marker, write
        self.note_style = styles.id("footnote reference")
        # Thousands of cells share few frames.
        self._frame = cache(self._make_frame)

    def xml(self, table: Table, block: int, width: float, page_height: float, keep_last: bool = False) -> bytes:
        """The table in UTF-8, `width` points wide, on pages whose text is `page_height` points high.

        `block` is its index in the outline, by which its rows' bookmarks are named.
        `keep_last` binds its last row to what follows (the signature must not stand alone).
        """
        sizes = measured(table, width, self.styles.size("KH Bang chu"))
        grid = _grid(sizes.widths, width)
        kept = _kept_with_next(table, sizes, page_height)
        kept[-1:] = [keep_last]
        caption = escape("Bảng: " + ", ".join(column.title for column in table.columns)[:_LONGEST_CAPTION])
        opening = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.styles.id("KH Bang")}"/>'
            f'<w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            'w:noHBand="1" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>'
            + "".join(f'<w:gridCol w:w="{column}"/>' for column in grid)
            + "</w:tblGrid>"
        )
        rows = (
            self._row(row, (block, index), grid, keep, split=height > page_height * _SPLIT_SHARE).encode("utf-8")
            for index, (row, keep, height) in enumerate(zip(table.rows, kept, sizes.heights, strict=True))
        )
        return b"".join((opening.encode("utf-8"), *rows, b"</w:tbl>"))

    def _row(self, row: Row, spot: tuple[int, int], grid: list[int], keep: bool, split: bool) -> str:
        properties = "" if split else "<w:cantSplit/>"
        if row.kind in ("header", "numbers"):
            properties += "<w:tblHeader/>"
        written = [f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}"]
        column = 0
        marked = next((cell for cell in row.cells if cell.merge != "continue"), None)
        for cell in row.cells:
            width = grid[column] if cell.columns == 1 else sum(grid[column : column + cell.columns])
            before, paragraph_start, bold = self._frame(cell.name, row.kind, cell.columns, cell.merge, width, keep)
            written.append(before)
            lines = self._balanced(cell.lines, width) if row.kind == "header" else cell.lines
            for line in lines:
                inside = self.write(line, self.note_style, bold)
                if cell is marked and self.marker:
                    marked, words = None, "".join([cell.text for cell in row.cells])
                    inside = self.marker.around(inside, spot[0], words, spot[1])
                written += (paragraph_start, inside, "</w:p>")
            written.append("</w:tc>")
            column += cell.columns
        written.append("</w:tr>")
        return "".join(written)

    def _balanced(self, lines: tuple[Spans, ...], width: int) -> tuple[Spans, ...]:
        """A header that is too long for its column, broken where the sense allows: "Đơn vị / chủ trì"."""
        size = self.styles.size("KH Bang tieu de")

        def measure(text: str) -> float:
            return metrics.width(text, size, bold=True)

        def broken(line: Spans) -> Spans:
            if not line or any(span.note for span in line):
                return line
            parts = metrics.balanced(plain(line), width / 20 - CELL_PADDING, measure)
            return (Span("\n".join(parts), bold=True),)

        return tuple(broken(line) for line in lines)

    def _make_frame(
        self, name: str, kind: RowKind, columns: int, merge: str, width: int, keep: bool
    ) -> tuple[str, str, bool]:
        """What stands before a cell's paragraphs, what begins each of them, and whether their style is bold."""
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        if columns > 1:
            properties += f'<w:gridSpan w:val="{columns}"/>'
        if merge:
            properties += '<w:vMerge w:val="restart"/>' if merge == "start" else '<w:vMerge w:val="continue"/>'
        # A group's name down the side stays at the top, where the reader of a parted group looks for it.
        if name != "group" or kind == "header":
            properties += '<w:vAlign w:val="center"/>'
        style = self._style(name, kind)
        kept = "<w:keepNext/>" if keep else ""
        return (
            f"<w:tc><w:tcPr>{properties}</w:tcPr>",
            f'<w:p><w:pPr><w:pStyle w:val="{self.styles.id(style)}"/>{kept}</w:pPr>',
            self.styles.is_bold(style),
        )

    @staticmethod
    def _style(name: str, kind: RowKind) -> str:
        if kind == "header":
            return "KH Bang tieu de"
        if kind == "numbers" or name in _CENTRED:
            return "KH Bang giua"
        return "KH Bang nhom" if name == "group" else "KH Bang chu"


def _grid(widths: tuple[float, ...], total: float) -> list[int]:
    """Column widths in twips that add up exactly to the width of the table."""
    edges = [0]
    for width in widths:
        edges.append(edges[-1] + twips(width))
    edges[-1] = twips(total)
    return [right - left for left, right in itertools.pairwise(edges)]


def _kept_with_next(table: Table, sizes: Measured, page_height: float) -> list[bool]:
    """Which rows must not be parted from the next: a heading from what it heads, merged rows where they fit."""
    rows = table.rows
    heads = [row.kind != "task" for row in rows]
    bound = [
        row.together and any(cell.merge == "continue" and cell.name != "group" for cell in below.cells)
        for row, below in itertools.pairwise(rows)
    ]
    firm = [head or tied for head, tied in zip(heads, [*bound, False], strict=True)]
    _loosen(firm, heads, rows, sizes, page_height * _BOUND_SHARE)
    kept = [row.together or tied for row, tied in zip(rows, firm, strict=True)]
    _loosen(kept, firm, rows, sizes, page_height * _GROUP_SHARE)
    return [keep or tied for keep, tied in zip(kept, _beside_the_name(table, sizes), strict=True)]


def _beside_the_name(table: Table, sizes: Measured) -> list[bool]:
    """The rows beside a group's name down the side, as many as the name is tall: a page must not cut it in two."""
    kept = [False] * len(table.rows)
    if not any(column.name == "group" for column in table.columns):
        return kept
    left = 0.0
    for index, row in enumerate(table.rows):
        name = next((cell for cell in row.cells if cell.name == "group" and row.kind == "task"), None)
        if name is None or name.merge != "continue":
            left = 0.0 if name is None else sizes.height_of(name.text, row.cells.index(name))
        left -= sizes.heights[index]
        last = index + 1 == len(table.rows) or name is None or name.merge == ""
        kept[index] = left > 0 and not last
    return kept


def _loosen(kept: list[bool], firm: list[bool], rows: tuple[Row, ...], sizes: Measured, limit: float) -> None:
    """In every run of kept rows that is higher than `limit`, keeps only what is `firm`."""
    start = 0
    while start < len(rows):
        if not kept[start]:
            start += 1
            continue
        end = start
        while end + 1 < len(rows) and kept[end]:
            end += 1
        # The header is repeated on every page: its height does not count towards a group's.
        height = sum(
            sizes.heights[index] for index in range(start, end + 1) if rows[index].kind not in ("header", "numbers")
        )
        if height > limit:
            kept[start : end + 1] = firm[start : end + 1]
        start = end + 1
