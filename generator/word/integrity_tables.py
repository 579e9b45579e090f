"""The tables of a .docx against their grids, and what must end with a paragraph (see integrity.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.problems import Problem
from generator.word.integrity import Package
from generator.word.xml import w

# A column this many twentieths of a point off (half a millimetre) is a rounding, not a fault.
_ROUNDING = 30
# Word makes no table with more columns, and does not open one.
_MOST_COLUMNS = 63
_WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo")))
_BLOCKS = frozenset(map(w, ("p", "tbl")))


def faults(package: Package, part: str, root: Any) -> Iterator[Problem]:
    """What is wrong with the tables and cells of one part."""
    yield from _ends(package, part, root)
    for number, table in enumerate(root.iter(w("tbl")), start=1):
        place = f"{part}, bảng {number}"
        grid = [whole_number(column, "w") for column in table.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        rows = list(_direct(table, "tr"))
        if not rows:
            yield package.problem("empty-table", f"{place}: bảng không có hàng nào.")
        if not grid:
            yield package.problem("no-grid", f"{place}: bảng không khai các cột.")
            continue
        if len(grid) > _MOST_COLUMNS:
            yield package.problem(
                "too-many-columns", f"{place}: bảng có {len(grid)} cột; Word mở được {_MOST_COLUMNS}."
            )
        width, layout = (table.find(f"{w('tblPr')}/{w(name)}") for name in ("tblW", "tblLayout"))
        # Of other tables Word reckons the columns anew when it opens them.
        fixed = layout is not None and layout.get(w("type")) == "fixed"
        if (
            fixed
            and width is not None
            and width.get(w("type")) == "dxa"
            and abs(whole_number(width, "w") - sum(grid)) > _ROUNDING
        ):
            yield package.problem("table-width", f"{place}: bề rộng bảng khác tổng bề rộng các cột.")
        above: set[tuple[int, int]] = set()
        for index, row in enumerate(rows, start=1):
            merged: set[tuple[int, int]] = set()
            yield from _row(package, f"{place}, hàng {index}", row, grid, fixed, above, merged)
            above = merged


def _row(
    package: Package,
    place: str,
    row: Any,
    grid: list[int],
    fixed: bool,
    above: set[tuple[int, int]],
    merged: set[tuple[int, int]],
) -> Iterator[Problem]:
    """Cells against the grid; `above` and `merged` are the cells (first column, columns) in a vertical merge."""
    properties = row.find(w("trPr"))
    before, after = (
        whole_number(properties.find(w(name)) if properties is not None else None)
        for name in ("gridBefore", "gridAfter")
    )
    cells = list(_direct(row, "tc"))
    column = before
    if not cells:
        yield package.problem("empty-row", f"{place}: hàng không có ô nào.")
    for cell in cells:
        cell_properties = cell.find(w("tcPr"))
        look = cell_properties.find if cell_properties is not None else lambda _: None
        span = max(1, whole_number(look(w("gridSpan")), usual=1))
        width, merge = look(w("tcW")), look(w("vMerge"))
        room = grid[column : column + span]
        if (
            fixed
            and width is not None
            and width.get(w("type")) == "dxa"
            and len(room) == span
            and abs(whole_number(width, "w") - sum(room)) > _ROUNDING
        ):
            yield package.problem("cell-width", f"{place}: ô ở cột {column + 1} rộng khác cột.")
        if merge is not None:
            merged.add((column, span))
            if merge.get(w("val"), "continue") == "continue" and (column, span) not in above:
                yield package.problem("orphan-merge", f"{place}: ô ở cột {column + 1} gộp dọc mà phía trên không có.")
        column += span
    if column + after > len(grid):
        yield package.problem("beyond-grid", f"{place}: các ô lấn ra ngoài {len(grid)} cột của bảng.")
    elif cells and column + after < len(grid):
        yield package.problem("short-row", f"{place}: các ô chỉ chiếm {column + after} trong {len(grid)} cột của bảng.")


def _ends(package: Package, part: str, root: Any) -> Iterator[Problem]:
    """Every cell ends with a paragraph (29500-1, 17.4.65), and a note or a header holds one."""
    for number, cell in enumerate(root.iter(w("tc")), start=1):
        if not _ends_with_paragraph(cell):
            yield package.problem("cell-without-paragraph", f"{part}: ô thứ {number} không kết thúc bằng một đoạn.")
    for name in ("hdr", "ftr", "footnote", "endnote", "comment"):
        for element in root.iter(w(name)):
            if not _ends_with_paragraph(element):
                yield package.problem("story-without-paragraph", f"{part}: có {name} không kết thúc bằng một đoạn.")


def _ends_with_paragraph(holder: Any) -> bool:
    while True:
        # Bookmarks and the like may stand behind the last block; a wrapper counts where it holds one.
        blocks = (child for child in reversed(holder) if next(child.iter(*_BLOCKS), None) is not None)
        last = next(blocks, None)
        if last is None or last.tag not in _WRAPPERS:
            return last is not None and bool(last.tag == w("p"))
        holder = last


def whole_number(element: Any, attribute: str = "val", usual: int = 0) -> int:
    """A whole number in an attribute; `usual` where it is absent or none."""
    text = element.get(w(attribute), "") if element is not None else ""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else usual


def _direct(parent: Any, name: str) -> Iterator[Any]:
    """The children of one name, also those wrapped in content controls or marked as inserted."""
    wanted = w(name)
    # Not by recursion: a hostile file may be nested deeper than Python likes.
    waiting = list(reversed(parent))
    while waiting:
        child = waiting.pop()
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS:
            waiting += reversed(child)
