"""The name of every place in one outline: "Mục III, khoản 2", "Nhiệm vụ 1.3, cột Thời hạn", "Nơi nhận, dòng 2"."""

from __future__ import annotations

import re

from generator.outline.blocks import Appendix, Letterhead, Outline, Paragraph, Part, Row, SignOff, Table, Title, plain
from generator.outline.comparing.changes import NOTES, Spot
from generator.outline.comparing.contexts import END, HEAD, citable, contexts, name_of
from generator.outline.comparing.grid import Grid, is_counting, leading_number
from generator.outline.comparing.words import flat, joined

RECIPIENTS, FOOTNOTES = "Nơi nhận", "Ghi chú"
_FIELDS = {
    "parent": "Cơ quan chủ quản",
    "agency": "Cơ quan ban hành",
    "number": "Số văn bản",
    "symbol": "Ký hiệu",
    "place_name": "Địa danh",
    "date": "Ngày ban hành",
    "type": "Tên loại văn bản",
    "subject": "Trích yếu",
    "position": "Chức vụ người ký",
    "name": "Người ký",
    "post": "Chức danh dưới tên người ký",
}
_TASKS = re.compile(r"nhiệm vụ|công việc|nội dung|hoạt động")
_SHORT = 5  # words
_LONG_NAME = 48


class Side:
    """The places of one outline; what is counted is counted once."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.contexts = contexts(outline)
        self.tables = [index for index, block in enumerate(outline.blocks) if isinstance(block, Table)]
        self._labels: dict[int, dict[int, str]] = {}
        self._bare: dict[int, bool] = {}

    def part(self, spot: Spot) -> str:
        """The part of the document a spot stands in."""
        if spot.block == NOTES:
            return FOOTNOTES
        block = self.outline.blocks[spot.block]
        if isinstance(block, SignOff):
            return RECIPIENTS if spot.field == "recipients" else END
        return self.contexts[spot.block].part

    def head(self, spot: Spot) -> int:
        """The index of the block that the part a spot stands in begins with; -1 where there is none."""
        return -1 if spot.block == NOTES else self.contexts[spot.block].head

    def heading(self, head: int) -> str:
        """The title of the part that begins with a block."""
        block = self.outline.blocks[head] if head >= 0 else None
        match block:
            case Paragraph():
                return flat(plain(block.spans))
            case Part() | Appendix():
                return joined(block.title)
        return ""

    def where(self, spot: Spot, rows: tuple[int, ...] = ()) -> str:
        """The name of a spot; `rows` are those of a merged cell."""
        if spot.block == NOTES:
            return f"Ghi chú {self.outline.notes[spot.row].number}"
        block = self.outline.blocks[spot.block]
        match block:
            case Letterhead() | Title():
                return _FIELDS.get(spot.field, HEAD)
            case SignOff():
                if spot.field == "recipients":
                    return f"Nơi nhận, dòng {spot.line + 1}" if spot.line >= 0 else RECIPIENTS
                return _FIELDS.get(spot.field, END)
            case Part():
                return _titled(flat(block.label), spot)
            case Appendix():
                return _of_appendix(name_of(block), spot)
            case Table():
                return self._in_table(block, spot, rows)
            case Paragraph():
                return self._paragraph(block, spot)
        raise AssertionError(block)

    def column_title(self, spot: Spot) -> str:
        """The title of the column a cell stands in, as printed; "" for anything but a cell."""
        block = self.outline.blocks[spot.block] if spot.block >= 0 else None
        if not isinstance(block, Table) or spot.row < 0:
            return ""
        for column in block.columns:
            if column.name == spot.field:
                return flat(column.title or column.above)
        return ""

    def title(self, spot: Spot) -> str:
        """The first words of what stands at a spot."""
        if spot.block == NOTES:
            note = self.outline.notes[spot.row]
            return shortened(" ".join(plain(line) for line in note.paragraphs))
        block = self.outline.blocks[spot.block]
        if isinstance(block, Table) and spot.row >= 0:
            if spot.field and block.rows[spot.row].kind == "header":
                return self.column_title(spot)
            return shortened(_row_words(block.rows[spot.row], self._is_bare(spot.block, block)))
        return shortened(plain(block.spans)) if isinstance(block, Paragraph) else ""

    def _paragraph(self, block: Paragraph, spot: Spot) -> str:
        context = self.contexts[spot.block]
        path = list(context.path)
        if block.kind == "section":
            return _titled(", ".join(path), spot)
        if block.kind in ("basis", "opening", "closing"):
            return ", ".join(path)
        if not citable(block.label):
            words = shortened(plain(block.spans), _SHORT)
            path.append(f"{'ý' if block.label else 'đoạn'} “{words}”" if words else "đoạn trống")
        return _capital(", ".join(path))

    def _in_table(self, table: Table, spot: Spot, rows: tuple[int, ...]) -> str:
        outer = self.contexts[spot.block].path
        near = ", ".join(outer)
        if spot.row < 0:
            return f"Bảng ở {near}" if near else "Bảng"
        # One table needs no name.
        several = f"{near}, " if len(self.tables) > 1 and near else ""
        row = table.rows[spot.row]
        if row.kind in ("header", "numbers"):
            title = self.column_title(spot)
            return _capital(f"{several}cột {title}" if title else f"{several}đầu bảng")
        if row.kind == "task" and spot.field == "group":
            return _capital(f"{several}{self._group_above(spot.block, table, spot.row)}")
        named = self._row_name(spot.block, table, spot.row)
        if len(rows) > 1:
            last = self._label(spot.block, table, rows[-1])
            named += f"–{last}" if last and row.kind == "task" else f" và {len(rows) - 1} dòng dưới"
        column = self.column_title(spot) if row.kind == "task" else ""
        return _capital(f"{several}{named}{f', cột {column}' if column else ''}")

    def _row_name(self, block: int, table: Table, index: int) -> str:
        row, label = table.rows[index], self._label(block, table, index)
        words = shortened(_row_words(row, self._is_bare(block, table)), _SHORT)
        if row.kind == "group":
            return f"nhóm {label}" if label else f"nhóm “{words}”"
        kind = "nhiệm vụ" if _holds_tasks(table) else "dòng"
        if not label:
            return f"{kind} “{words}”" if words else f"{kind} trống"
        same = [other for other, known in self._table_labels(block, table).items() if known == label]
        group = self._group_above(block, table, index) if len(same) > 1 else ""
        return f"{group}, {kind} {label}" if group else f"{kind} {label}"

    def _label(self, block: int, table: Table, index: int) -> str:
        return self._table_labels(block, table).get(index, "")

    def _table_labels(self, block: int, table: Table) -> dict[int, str]:
        """The number of each row, as cited: without dots and brackets."""
        known = self._labels.get(block)
        if known is None:
            bare = self._is_bare(block, table)
            known = self._labels[block] = {
                index: label
                for index, row in enumerate(table.rows)
                if row.kind in ("group", "task") and (label := _row_label(row, bare))
            }
        return known

    def _is_bare(self, block: int, table: Table) -> bool:
        """Whether the words of a table's rows begin with numbers, also such as have no dot ("1 Rà soát")."""
        if block not in self._bare:
            self._bare[block] = bool(Grid(table).numbered())
        return self._bare[block]

    def _group_above(self, block: int, table: Table, index: int) -> str:
        for above in range(index, -1, -1):
            row = table.rows[above]
            if row.kind == "group":
                return self._row_name(block, table, above)
            side = next((flat(cell.text) for cell in row.cells if cell.name == "group"), "")
            if row.kind == "task" and side:
                label = leading_number(side, alone=True)
                return f"nhóm {label}" if label else f"nhóm “{shortened(side, _SHORT)}”"
        return ""


def _titled(name: str, spot: Spot) -> str:
    return f"Tiêu đề {name}" if spot.field in ("title", "spans") else name


def _of_appendix(name: str, spot: Spot) -> str:
    match spot.field:
        case "attached":
            return f"{name}, dòng “Kèm theo”"
        case "landscape":
            return f"{name}, khổ giấy"
        case "label":
            return f"{name}, nhãn"
    return _titled(name, spot)


def _holds_tasks(table: Table) -> bool:
    for column in table.columns:
        title = flat(column.title).casefold()
        if column.name != "group" and not is_counting(column.name, title):
            return column.name == "task" or _TASKS.search(title) is not None
    return False


def _row_label(row: Row, bare: bool) -> str:
    """The number of a row; `bare` says that its words begin with one that has no dot or bracket."""
    for cell in row.cells:
        if row.kind == "task" and cell.name == "group":
            continue
        text = flat(cell.text)
        if text:
            return leading_number(text, alone=bare or cell.name == "tt" or row.kind == "group")
    return ""


def _row_words(row: Row, bare: bool) -> str:
    """The words a row is known by: its first cell that is no number and no group's name."""
    told = [flat(cell.text) for cell in row.cells if cell.name not in ("tt",)]
    if row.kind == "task":
        told = [flat(cell.text) for cell in row.cells if cell.name not in ("tt", "group")]
    for text in told:
        label = leading_number(text, alone=bare or row.kind == "group")
        words = text[text.index(label) + len(label) :].lstrip(" .)-") if label else text
        if words:
            return words
    return ""


def shortened(text: str, most: int = 8) -> str:
    """The first words of a text, with three dots where more follow."""
    told = flat(text).split(" ")
    if len(told) <= most and len(text) <= _LONG_NAME:
        return " ".join(told)
    return " ".join(told[:most]).rstrip(" ,.;:") + " …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
