"""Tables of tasks: the register in the columns, labels and merges of a layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.outline.blocks import Cell, Column, Row, Span, Spans, Table
from generator.outline.labels import letter, roman
from generator.outline.markup import Call
from generator.plan.model import TableLayout
from generator.plan.register import STANDARD, Group, Register
from generator.plan.register import Row as Task
from generator.plan.scope import Scope
from generator.plan.suggest import suggest
from generator.source import Text

_NUMBER_STYLE = re.compile(r"(\()?(1\.1|1|I|a|A|-)?([.)]*-?)")
_LINE_FIELDS = frozenset({"tt", "group"})


def _bold(spans: Spans) -> Spans:
    return tuple(replace(span, bold=True) for span in spans)


@dataclass(frozen=True, slots=True)
class Labels:
    """`labels: I. / 1.1. run-on`: how a group and a row are numbered."""

    group: str
    row: str
    run_on: bool

    @classmethod
    def parse(cls, text: Text | None, numbered_column: bool, scope: Scope) -> Labels:
        """Reads the setting; without one, tables with a `tt` column get `I / 1` and others no numbers."""
        if text is None:
            return cls("I", "1", False) if numbered_column else cls("", "", False)
        words = text.replace("run-on", " ").strip()
        group, _, row = words.rpartition("/")
        group, row = group.strip(), row.strip()
        if not _NUMBER_STYLE.fullmatch(group) or not _NUMBER_STYLE.fullmatch(row):
            hint = "Ví dụ: labels: I / 1, labels: 1. / 1.1., labels: 1 (không có nhóm)."
            scope.error(text.place, "bad-labels", f"Không hiểu kiểu số `{text}`.", hint)
            return cls("", "", False)
        return cls(group, row, "run-on" in text)

    def of_group(self, number: int) -> str:
        """The label of the n-th group."""
        return _numbered(self.group, number, 0)

    def of_row(self, group: int, number: int) -> str:
        """The label of the n-th row, in the given group."""
        return _numbered(self.row, number, group)


def _numbered(style: str, number: int, group: int) -> str:
    match = _NUMBER_STYLE.fullmatch(style)
    if match is None or not style:
        return ""
    before, kind, after = match.groups()
    written = {
        "1.1": f"{group}.{number}",
        "1": str(number),
        "I": roman(number),
        "a": letter(number),
        "A": letter(number).upper(),
        "-": "-",
        None: "",
    }[kind]
    return f"{before or ''}{written}{after}"


@dataclass
class Tables:
    """The table layouts of a plan, and the register that fills them."""

    layouts: dict[str, TableLayout]
    register: Register
    scope: Scope
    _fields: frozenset[str] = field(init=False)
    _placed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        columns = {name for layout in self.layouts.values() for name in layout.columns}
        self._fields = frozenset({*STANDARD, *columns})
        self.register.check_fields(columns, self.scope)
        for layout in self.layouts.values():
            Register(layout.rows).check_fields(columns, self.scope)

    def field_names(self) -> frozenset[str]:
        """Every name that a row can have a value for."""
        return self._fields

    def placed(self, call: Call, outer: str) -> Iterator[Table]:
        """The table a line `<<table ID GROUP...>>` asks for; `outer` is how the place it stands at is cited."""
        name = call.words[0] if call.words else ""
        if name not in self.layouts:
            likely = suggest(name, self.layouts)
            hint = f"Có phải <<table {likely}>>?" if likely else f"Thêm `{name or 'ten-bang'}:` vào `tables:`."
            self.scope.error(call.source.place, "unknown-table", f"Không có bảng `{name}` trong `tables`.", hint)
            return
        self._placed.add(name)
        layout = self.layouts[name]
        register = Register(layout.rows) if layout.rows else self.register
        groups = register.selected(call.words[1:], call.source, self.scope)
        if outer:
            self.scope.cite_as(name, outer)
        yield _Builder(name, layout, self.scope, outer).table(groups, call.source)

    def report_unplaced(self) -> None:
        """A table that stands nowhere is probably a forgotten line."""
        for name, layout in self.layouts.items():
            if name not in self._placed:
                place = next(iter(layout.columns.values())).place if layout.columns else Text("").place
                message = f"Bảng `{name}` chưa được đặt ở đâu nên không in."
                self.scope.notice(place, "unplaced-table", message, f"Thêm dòng <<table {name}>> vào chỗ cần in bảng.")


class _Builder:
    """One table being laid out."""

    def __init__(self, name: str, layout: TableLayout, scope: Scope, outer: str) -> None:
        self.name, self.scope, self.outer = name, scope, outer
        self.columns = tuple(self._column(column, title, layout) for column, title in layout.columns.items())
        self.names = [column.name for column in self.columns]
        self.grouped = "group" in self.names
        self.labels = Labels.parse(layout.labels, "tt" in self.names, scope)
        self.labelled = next((column for column in self.names if column not in _LINE_FIELDS), "")
        self.merged = set((layout.merge or Text("")).split())
        self.number_row = layout.number_row
        for column in self.merged - set(self.names):
            likely = suggest(column, self.names)
            hint = f"Có phải bạn muốn gõ `{likely}`?" if likely else f"Các cột: {', '.join(self.names)}."
            scope.error((layout.merge or Text("")).place, "unknown-column", f"Bảng không có cột `{column}`.", hint)
        for column in layout.widths.keys() - set(self.names):
            place = layout.widths[column].place
            scope.error(place, "unknown-column", f"Bảng không có cột `{column}`.", f"Các cột: {', '.join(self.names)}.")

    def table(self, groups: list[Group], source: Text) -> Table:
        rows = list(self._header())
        number = count = 0
        for group in groups:
            title = group.group.group
            number += bool(title)
            count = count if self.labels.run_on else 0
            heading = self._titled(self.labels.of_group(number), title) if title else ()
            if title and group.group.id:
                self._cite(group.group.id, "mục", self.labels.of_group(number))
            if title and not self.grouped:
                rows.append(self._group_row(self.labels.of_group(number), title))
            block: list[dict[str, Cell]] = []
            for task in group.rows:
                count += 1
                label = self.labels.of_row(number, count)
                if task.task.id:
                    self._cite(task.task.id, "nhiệm vụ", label)
                block += self._task(task, label)
            rows += self._rows(block, heading)
        return Table(self.name, self.columns, tuple(rows), source.place)

    def _cite(self, name: str, kind: str, label: str) -> None:
        number = label.strip("().-")
        if number and self.outer:
            self.scope.cite_as(name, f"{kind} {number} {self.outer}")

    def _column(self, name: str, title: Text, layout: TableLayout) -> Column:
        above, bar, below = " ".join(title.printed_lines()).rpartition(" | ")
        width = layout.widths.get(name)
        millimetres = None
        if width:
            try:
                millimetres = float(width.replace("mm", "").replace(",", ".").strip())
            except ValueError:
                self.scope.error(width.place, "bad-width", f"`{width}` không phải số mm.", "Gõ số, ví dụ: task: 80.")
        return Column(name, below.strip(), above.strip() if bar else "", millimetres)

    def _header(self) -> Iterator[Row]:
        if any(column.above for column in self.columns):
            above: list[Cell] = []
            for column in self.columns:
                words = ((Span(column.above or column.title, bold=True),),)
                same = above and column.above and above[-1].merge == "" and above[-1].text == column.above
                if same:
                    above[-1] = replace(above[-1], columns=above[-1].columns + 1)
                else:
                    above.append(Cell(words, merge="" if column.above else "start", name=column.name))
            below = [
                Cell(
                    ((Span(column.title, bold=True),),) if column.above else ((),),
                    merge="" if column.above else "continue",
                    name=column.name,
                )
                for column in self.columns
            ]
            yield Row("header", tuple(above), together=True)
            yield Row("header", tuple(below), together=True)
        else:
            yield Row(
                "header", tuple(Cell(((Span(c.title, bold=True),),), name=c.name) for c in self.columns), together=True
            )
        if self.number_row:
            cells = (Cell(((Span(f"({n})", italic=True),),), name=c.name) for n, c in enumerate(self.columns, 1))
            yield Row("numbers", tuple(cells), together=True)

    def _titled(self, label: str, title: Text) -> tuple[Spans, ...]:
        """Lines with a label before the first."""
        lines = [self.scope.spans(line) for line in title.printed_lines()] or [()]
        if label:
            lines[0] = (Span(f"{label} "), *lines[0])
        return tuple(lines)

    def _group_row(self, label: str, title: Text) -> Row:
        width = len(self.columns)
        if self.names[0] != "tt" or width == 1:
            lines = tuple(_bold(line) for line in self._titled(label, title))
            return Row(
                "group", (Cell(lines, width, name="group", place=title.place),), together=True, place=title.place
            )
        words = tuple(_bold(line) for line in self._titled("", title))
        cells = (Cell(((Span(label, bold=True),),), name="tt"), Cell(words, width - 1, name="group", place=title.place))
        return Row("group", cells, together=True, place=title.place)

    def _task(self, task: Task, label: str) -> list[dict[str, Cell]]:
        """The cells of one task by column: one row, or one for each of its `lines:`."""
        lines = task.task.lines
        first = self._cells(task.values, label, task.task.id)
        if not lines:
            return [first]
        rows = []
        for index, line in enumerate(lines):
            own = line.columns()
            cells = self._cells(own, "", None)
            for name in self.names:
                if name not in own:
                    cells[name] = replace(first[name], merge="start" if not index else "continue")
            if self.labelled in own and "tt" not in self.names and not index:
                cells[self.labelled] = self._cell(self.labelled, own, label)
            rows.append(cells)
        return rows

    def _cells(self, values: dict[str, Text], label: str, _id: Text | None) -> dict[str, Cell]:
        cells = {}
        for name in self.names:
            if name == "tt" and "tt" not in values:
                cells[name] = Cell(((Span(label),),) if label else ((),), name=name)
            elif name != "group":
                cells[name] = self._cell(
                    name, values, label if name == self.labelled and "tt" not in self.names else ""
                )
        return cells

    def _cell(self, name: str, values: dict[str, Text], label: str) -> Cell:
        value = values.get(name)
        if value is None or not value:
            return Cell(((Span(label),),) if label else ((),), name=name)
        return Cell(self._titled(label, value), name=name, place=value.place)

    def _rows(self, block: list[dict[str, Cell]], heading: tuple[Spans, ...]) -> Iterator[Row]:
        """The rows of one group: equal neighbours merged, the group's name down the side."""
        for name in self.merged:
            for above, below in zip(block, block[1:], strict=False):
                if name in above and above[name].text == below[name].text != "" and not below[name].merge:
                    below[name] = replace(below[name], merge="continue")
                    if not above[name].merge:
                        above[name] = replace(above[name], merge="start")
        for index, cells in enumerate(block):
            if self.grouped:
                merge = "start" if not index and len(block) > 1 else "continue" if index else ""
                cells["group"] = Cell(tuple(_bold(line) for line in heading) or ((),), merge=merge, name="group")  # type: ignore[arg-type]
            following = block[index + 1] if index + 1 < len(block) else {}
            together = any(cell.merge == "continue" for cell in following.values())
            ordered = tuple(self._blanked(cells[name]) for name in self.names)
            place = next((cell.place for cell in ordered if cell.place.line), ordered[0].place)
            yield Row("task", ordered, together or (self.grouped and bool(following)), place)

    @staticmethod
    def _blanked(cell: Cell) -> Cell:
        """The lower cells of a merge hold nothing."""
        return replace(cell, lines=((),)) if cell.merge == "continue" else cell
