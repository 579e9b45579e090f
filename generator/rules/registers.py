"""The tasks of a plan by the table they stand in, and which of their fields are asked for there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.plan.register import STANDARD
from generator.rules.folding import folded
from generator.rules.plan_document import PlanDocument, TaskFacts

# Headers of the office's own columns that do the work of a field.
_SAID_BY = {
    "lead": re.compile(r"chủ trì|thực hiện|phụ trách|đơn vị|cơ quan|người|trách nhiệm|phân công|thành viên"),
    "deadline": re.compile(r"thời gian|thời hạn|thời điểm|ngày|tiến độ|lịch|hoàn thành|tháng|quý|hạn"),
    "product": re.compile(r"sản phẩm|kết quả|mục tiêu|chỉ tiêu|đầu ra|số lượng|yêu cầu"),
    "support": re.compile(r"phối hợp"),
}
_TASKS = re.compile(r"nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|việc")
# A task that says itself when it is to be done, or by whom.
_SAID_IN_WORDS = {
    "deadline": re.compile(
        r"\b(?:quý|quí) [ivx\d]|\btháng \d|\bngày \d|hằng (?:năm|quý|tháng)|(?<!chi )thường xuyên|định kỳ"
    ),
    "lead": re.compile(r"chủ trì"),
}


@dataclass(frozen=True)
class Register:
    """The tasks that are read together: the plan's own register (`table` is ""), or the rows of one table."""

    table: str
    tasks: tuple[TaskFacts, ...]
    headers: dict[str, str]

    def is_assignment(self) -> bool:
        """Whether its rows are tasks given to somebody, not items of another list."""
        header = self.headers.get("task")
        return header is None or _TASKS.search(folded(header)) is not None

    def said_by(self, column: str) -> tuple[str, ...]:
        """The columns of the office's own that do the work of this one."""
        pattern = _SAID_BY[column]
        return tuple(
            name
            for name, header in self.headers.items()
            if name not in STANDARD and name != "group" and pattern.search(folded(header)) is not None
        )


class Gap(NamedTuple):
    """Tasks of a register without a field: `tasks` lack it, `of` is how many it has."""

    tasks: tuple[TaskFacts, ...]
    of: int

    @property
    def is_usual(self) -> bool:
        """Whether most tasks have the field, so that each that lacks it was overlooked."""
        return len(self.tasks) * 2 <= self.of

    @property
    def is_total(self) -> bool:
        """Whether no task has it."""
        return len(self.tasks) == self.of


def registers(document: PlanDocument) -> Iterator[Register]:
    """The registers of a plan that hold tasks."""
    tables = document.plan.tables
    by_table: dict[str, list[TaskFacts]] = {}
    for task in document.tasks:
        by_table.setdefault(task.table, []).append(task)
    for name, tasks in by_table.items():
        layouts = [tables[name]] if name else [layout for layout in tables.values() if not layout.rows]
        headers = {column: str(title) for layout in layouts for column, title in layout.columns.items()}
        yield Register(name, tuple(tasks), headers)


def has(task: TaskFacts, column: str) -> bool:
    """Whether a task says this: itself, its group, or one of its lines."""
    return bool(task.values.get(column, "").strip()) or any(line.get(column, "").strip() for line in task.lines)


def _says_in_words(task: TaskFacts, column: str) -> bool:
    pattern = _SAID_IN_WORDS.get(column)
    return pattern is not None and pattern.search(folded(task.words)) is not None


def gap(register: Register, column: str) -> Gap | None:
    """The tasks of a register that lack a field; None where none does, or where the field is not asked for.

    A table that does not print the column asks for nothing; the plan's register asks for what "rõ người, rõ việc,
    rõ thời gian, rõ sản phẩm" asks for, unless it is not a list of tasks or says it in a column of its own.
    """
    rows = [task for task in register.tasks if task.words or task.lines]
    own = register.said_by(column)
    lacking = tuple(task for task in rows if not any(has(task, name) for name in (column, *own)))
    if len(lacking) < len(rows):
        lacking = tuple(task for task in lacking if not _says_in_words(task, column))
    found = Gap(lacking, len(rows))
    if own:
        # A timetable's row without any day, where the others have theirs, was overlooked.
        return found if lacking and column == "deadline" and found.is_usual else None
    if not lacking or not register.is_assignment():
        return None
    if found.is_total and (register.table or len(rows) < 2) and column not in register.headers:
        return None
    return found


def so_many(tasks: int) -> str:
    """How a message counts the tasks that share a fault: nothing where it is only one."""
    return f" ({tasks} nhiệm vụ)" if tasks > 1 else ""
