"""Tasks that lack a field: each where it was overlooked, once where the register does not ask for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.plan_document import PlanDocument
from generator.rules.registers import Register, gap, has, registers
from generator.rules.rule import Found
from generator.rules.written import written_tasks


def missing(document: PlanDocument, column: str, name: str, hint: str) -> Iterator[Found]:
    """The findings on a field that tasks should have; `name` is what Vietnamese calls it."""
    yield from _written(document, column, name)
    for register in registers(document):
        found = gap(register, column)
        if found is None:
            continue
        if column == "product" and not _needs_products(register, found.is_total):
            continue
        if found.is_usual:
            for task in found.tasks:
                yield Found(task.place, f"Nhiệm vụ này không có {name}.", hint)
        elif found.is_total:
            # A table that has no such column at all was meant to be so: that is worth a look, not more.
            is_meant = register.headers and column not in register.headers
            severity: Severity | None = "info" if is_meant else None
            message = f"Không nhiệm vụ nào ({found.of} nhiệm vụ) có {name}."
            yield Found(found.tasks[0].place, message, hint, severity=severity)
        else:
            message = f"{len(found.tasks)}/{found.of} nhiệm vụ không có {name}, từ nhiệm vụ này."
            yield Found(found.tasks[0].place, message, hint)


def _written(document: PlanDocument, column: str, name: str) -> Iterator[Found]:
    """Tasks written out in the body: nearly all have the field under them."""
    tasks = written_tasks(document)
    lacking = [task for task in tasks if column not in task.fields]
    if len(lacking) * 3 <= len(tasks):
        for task in lacking:
            message = f"Nhiệm vụ này không có {name}, các nhiệm vụ khác trong lời văn đều có."
            yield Found(task.passage.place, message, f"Thêm một dòng ghi {name}.")


def _needs_products(register: Register, is_total: bool) -> bool:
    """Not where goals stand in their place, nor where a timetable gives nobody a task."""
    if any(has(task, "goal") for task in register.tasks):
        return False
    return not is_total or any(has(task, "lead") for task in register.tasks)
