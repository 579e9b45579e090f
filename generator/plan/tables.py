"""Tables of tasks: the register in the columns, labels and merges of a layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from generator.outline.blocks import Cell, Column, Row, Span, Spans, Table
from generator.outline.markup import Call
from generator.plan.model import TableLayout
from generator.plan.register import STANDARD, Group, Register
from generator.plan.register import Row as Task
from generator.plan.row_labels import RowLabels
from generator.plan.scope import Scope
from generator.plan.suggest import suggest
from generator.source import Text

# What Word takes in one table.
_MOST_COLUMNS = 63
_LINE_FIELDS = frozenset({"tt", "group"})


def _bold(spans: Spans) -> Spans:
    # The spans themselves, not copies: references in them are filled in later.
    for span in spans:
        span.bold = True
    return spans


def _words(cell: Cell) -> list[str]:
    """The words of a cell as far as they are known yet: a reference by what was typed, a footnote by its sign."""
    return [
        "".join(span.expression if span.note or not span.text else span.text for span in line) for line in cell.lines
    ]


class Tables:
    """The table layouts of a plan, and the register that fills them."""

    def __init__(self, layouts: dict[str, TableLayout], register: Register, scope: Scope) -> None:
        self.layouts, self.register, self.scope = layouts, register, scope
        columns = {name for layout in layouts.values() for name in layout.columns}
        self._fields = frozenset({*STANDARD, *columns})
        self._own = {name: Register(layout.rows) for name, layout in layouts.items() if layout.rows}
        self._placed: set[str] = set()
        for each in (register, *self._own.values()):
            each.define_ids(scope)
            each.check_fields(columns, scope)
        for name, layout in layouts.items():
            self._check_columns(layout, self._own.get(name, register).used_fields())

    def field_names(self) -> frozenset[str]:
        """Every name that a row can have a value for."""
        return self._fields

    def placed(self, call: Call, outer: str) -> Iterator[Table]:
        """The table a line `<<table ID GROUP...>>` asks for; `outer` is how the place it stands at is cited."""
        if not call.words:
            message, hint = "<<table ...>> cần tên của bảng.", "Ví dụ: <<table nhiem-vu>>."
            self.scope.error(call.source.place, "bad-expression", message, hint)
            return
        name = call.words[0]
        if name not in self.layouts:
            likely = suggest(name, self.layouts)
            hint = f"Có phải <<table {likely}>>?" if likely else f"Thêm `{name}:` vào `tables:`."
            self.scope.error(call.source.place, "unknown-table", f"Không có bảng `{name}` trong `tables`.", hint)
            return
        self._placed.add(name)
        layout = self.layouts[name]
        register = self._own.get(name, self.register)
        groups = register.selected(call.words[1:], call.source, self.scope)
        if outer:
            self.scope.cite_as(name, outer)
        yield _Builder(name, layout, self.scope, outer).table(groups, call.source)

    def report_unplaced(self) -> None:
        """A table that stands nowhere is probably a forgotten line."""
        for name, layout in self.layouts.items():
            if name not in self._placed:
                place = next(iter(layout.columns.values())).place
                message = f"Bảng `{name}` chưa được đặt ở đâu nên không in."
                self.scope.notice(place, "unplaced-table", message, f"Thêm dòng <<table {name}>> vào chỗ cần in bảng.")

    def _check_columns(self, layout: TableLayout, used: set[str]) -> None:
        """A column of the office's own that no row has a value for is probably a misspelt field."""
        for name, title in layout.columns.items():
            if used and name not in {*STANDARD, "group", *used}:
                likely = suggest(name, sorted(used))
                hint = f"Có phải bạn muốn gõ `{likely}`?" if likely else "Nếu cột để trống cho người ghi tay thì thôi."
                self.scope.notice(title.place, "empty-column", f"Không hàng nào có giá trị cho cột `{name}`.", hint)


def _merge(shared: list[bool], index: int) -> Literal["", "start", "continue"]:
    """The part of line `index` in a merge of neighbouring lines that share a value."""
    if index and shared[index - 1]:
        return "continue"
    return "start" if shared[index + 1 : index + 2] == [True] else ""


class _Builder:
    """One table being laid out."""

    def __init__(self, name: str, layout: TableLayout, scope: Scope, outer: str) -> None:
        self.name, self.scope, self.outer = name, scope, outer
        self.columns = tuple(self._column(column, title, layout) for column, title in layout.columns.items())
        self.names = [column.name for column in self.columns]
        if len(self.names) > _MOST_COLUMNS:
            message = f"Bảng có {len(self.names)} cột; Word chỉ nhận {_MOST_COLUMNS} cột."
            scope.error(
                list(layout.columns.values())[_MOST_COLUMNS].place, "too-many-columns", message, "Tách làm hai bảng."
            )
        self.grouped = "group" in self.names
        self.labels = RowLabels.parse(layout.labels, "tt" in self.names, scope)
        self.labelled = next((column for column in self.names if column not in _LINE_FIELDS), "")
        self.merged = set((layout.merge or Text("")).replace(",", " ").split())
        self.number_row = layout.number_row
        self._seen: dict[str, tuple[Spans, ...]] = {}
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
            heading: tuple[Spans, ...] = ()
            if title:
                label = self.labels.of_group(number)
                if label:
                    self.scope.warn_of_typed_number(title)
                if group.group.id:
                    self._cite(group.group.id, "mục", label)
                if self.grouped:
                    heading = tuple(_bold(line) for line in self._titled(label, title))
                else:
                    rows.append(self._group_row(label, title))
            block: list[dict[str, Cell]] = []
            for task in group.rows:
                # A number left empty is blank, as every value is, and counts nothing.
                blank = "tt" in self.names and task.values.get("tt") == ""
                count += not blank
                label = "" if blank else self.labels.of_row(number if title else 0, count)
                if task.task.id:
                    self._cite(task.task.id, "nhiệm vụ", label)
                block += self._task(task, label)
                task.printed = True
            rows += self._rows(block, heading)
        return Table(self.name, self.columns, tuple(rows), source.place)

    def _cite(self, name: str, kind: str, label: str) -> None:
        number = label.strip("().-")
        if number and self.outer:
            self.scope.cite_as(name, f"{kind} {number} {self.outer}")

    def _column(self, name: str, title: Text, layout: TableLayout) -> Column:
        above, bar, below = self.scope.joined(title).rpartition(" | ")
        width = layout.widths.get(name)
        millimetres = None
        if width:
            match = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(?:mm)?", width)
            if match and float(match[1].replace(",", ".")):
                millimetres = float(match[1].replace(",", "."))
            else:
                self.scope.error(width.place, "bad-width", f"`{width}` không phải số mm.", "Gõ số, ví dụ: task: 80.")
        return Column(name, below.strip(), above.strip() if bar else "", millimetres)

    def _header(self) -> Iterator[Row]:
        if any(column.above for column in self.columns):
            above: list[Cell] = []
            for column in self.columns:
                words = ((Span(column.above or column.title, bold=True),),)
                same = above and column.above and above[-1].merge == "" and above[-1].text == column.above
                if same:
                    above[-1] = above[-1]._replace(columns=above[-1].columns + 1)
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
        lines = self.scope.lines(title) or ((),)
        return ((Span(f"{label} "), *lines[0]), *lines[1:]) if label else lines

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
        own = [line.columns() for line in task.task.lines]
        if "task" in self.names and not any(values.get("task") for values in (task.values, *own)):
            message = "Hàng này không có `task` nên ô nội dung để trống."
            self.scope.notice(task.place, "empty-task", message, "Thêm `task:` cho hàng, hoặc bỏ hàng đi.")
        words = task.values.get(self.labelled)
        if label and words:
            self.scope.warn_of_typed_number(words)
        labelled = "tt" if "tt" in self.names else self.labelled
        if not own:
            values = task.values
            return [
                {
                    name: self._cell(name, values.get(name), label if name == labelled else "")
                    for name in self.names
                    if name != "group"
                }
            ]
        # For each column, which lines say nothing of their own there: one cell of the row's stands over them.
        silent = {name: [name not in line for line in own] for name in self.names}
        shared: dict[str, Cell] = {}
        rows: list[dict[str, Cell]] = []
        for index, values in enumerate(own):
            cells = {}
            for name in self.names:
                if name == "group":
                    continue
                if name in values:
                    cells[name] = self._cell(name, values[name], label if name == labelled and not index else "")
                    continue
                if name not in shared:
                    shared[name] = self._cell(name, task.values.get(name), label if name == labelled else "")
                merge = _merge(silent[name], index)
                cells[name] = shared[name]._replace(merge=merge) if merge else shared[name]
            rows.append(cells)
        return rows

    def _cell(self, name: str, value: Text | None, label: str) -> Cell:
        if not value:
            return Cell(((Span(label),),) if label else ((),), name=name)
        if label and name != "tt":
            return Cell(self._titled(label, value), name=name, place=value.place)
        return Cell(self._lines(value), name=name, place=value.place)

    def _lines(self, value: Text) -> tuple[Spans, ...]:
        """The lines of a cell; words that many rows have in common are the same object in all of them."""
        lines = self._seen.get(value)
        if lines is None:
            before = len(self.scope.problems)
            lines = self.scope.lines(value) or ((),)
            # What is wrong with a text, and notes, holes and references in it, belong to its one place.
            settled = all(span.text and not span.note and not span.todo for line in lines for span in line)
            if settled and len(self.scope.problems) == before:
                self._seen[str(value)] = lines
        return lines

    def _rows(self, block: list[dict[str, Cell]], heading: tuple[Spans, ...]) -> Iterator[Row]:
        """The rows of one group: equal neighbours merged, the group's name down the side."""
        for name in self.merged:
            for above, below in pairwise(block):
                if name not in above or below[name].merge or not below[name].text.strip():
                    continue
                if _words(above[name]) == _words(below[name]):
                    below[name] = below[name]._replace(merge="continue")
                    if not above[name].merge:
                        above[name] = above[name]._replace(merge="start")
        for index, cells in enumerate(block):
            if self.grouped:
                merge = _merge([True] * len(block), index)
                cells["group"] = Cell(heading or ((),), merge=merge, name="group")
            following = block[index + 1] if index + 1 < len(block) else {}
            together = any(cell.merge == "continue" for cell in following.values())
            ordered = tuple([self._blanked(cells[name]) for name in self.names])
            place = next((cell.place for cell in ordered if cell.place.line), ordered[0].place)
            yield Row("task", ordered, together or (self.grouped and bool(following)), place)

    @staticmethod
    def _blanked(cell: Cell) -> Cell:
        """The lower cells of a merge hold nothing."""
        return cell._replace(lines=((),)) if cell.merge == "continue" else cell
