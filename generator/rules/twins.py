"""Pairs of tasks of one register that are the same task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.rules.alike import alike
from generator.rules.deadlines import clauses
from generator.rules.folding import folded
from generator.rules.plan_document import PlanDocument, TaskFacts
from generator.rules.registers import Register, registers
from generator.rules.units import units

_SHARED_OUT = re.compile(
    r"(?:các )?(?:phòng|văn phòng|thanh tra|trung tâm|chi cục|sở|ban|ubnd|ủy ban|bộ|cấp|đơn vị|cơ quan|trường|đợt|quý|"
    r"tháng|tuần|giai đoạn|năm|khối|địa bàn)\b"
)


class Twins(NamedTuple):
    """Two tasks that are one, the earlier first."""

    one: TaskFacts
    other: TaskFacts
    deadlines_differ: bool


def twins(document: PlanDocument) -> Iterator[Twins]:
    """The pairs of a plan. Two units that each do the same have two tasks; so has one work in two stages."""
    for register in registers(document):
        if not _is_of_tasks(register):
            continue
        tasks = register.tasks
        for earlier, later in alike(tuple(task.words for task in tasks)):
            one, other = tasks[earlier], tasks[later]
            differ = _differ(one, other, document.year)
            is_next_stage = differ and later == earlier + 1 and one.group == other.group
            if not is_next_stage and not _led_by_others(one, other) and not _are_parallel(one.group, other.group):
                yield Twins(one, other, differ)


def _is_of_tasks(register: Register) -> bool:
    """Not a budget or a list of names: their rows come again under each head."""
    return register.is_assignment() and (not register.table or not {"lead", "deadline"}.isdisjoint(register.headers))


def _are_parallel(one: str, other: str) -> bool:
    """Whether the groups are units or stretches of time, each with its own share of the same work."""
    return one != other and all(_SHARED_OUT.match(folded(group)) is not None for group in (one, other))


def _led_by_others(one: TaskFacts, other: TaskFacts) -> bool:
    first, second = ({unit.key for unit in units(task.values.get("lead", ""))} for task in (one, other))
    return bool(first and second) and not first & second


def _differ(one: TaskFacts, other: TaskFacts, year: int | None) -> bool:
    """Whether both have a deadline and not the same."""
    first, second = (task.values.get("deadline", "") for task in (one, other))
    if not first.strip() or not second.strip() or folded(first) == folded(second):
        return False
    # "Thường xuyên" and "Trong năm" are no conflict; a month and "Thường xuyên" are.
    return _days(first, year) != _days(second, year)


def _days(deadline: str, year: int | None) -> list[tuple[date | None, date]]:
    named = [(clause.first, clause.last) for clause in clauses(deadline, year)]
    return [(first, last) for first, last in named if not (first and (last - first).days >= 364)]
