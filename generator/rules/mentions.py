"""Where the columns of a register name units, by what the spellings of one unit have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.problems import Place
from generator.rules.places import in_value
from generator.rules.plan_document import PlanDocument, TaskFacts
from generator.rules.units import Unit, units


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit named in a column: the first task with this value there, and how many tasks have it."""

    unit: Unit
    column: str
    task: TaskFacts
    times: int

    @property
    def place(self) -> Place:
        """Where it is typed."""
        return in_value(self.task, self.column, self.unit.name)


def mentions(document: PlanDocument) -> dict[tuple[str, ...], list[Mention]]:
    """The units named as lead or support, in order; collectives are none."""
    times: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], TaskFacts] = {}
    for task in document.tasks:
        for column in ("lead", "support"):
            value = task.values.get(column)
            # "Các phòng: Việc làm; Người có công" leaves out what all names begin with.
            if value and ":" not in value:
                times[column, value] += 1
                first.setdefault((column, value), task)
    found: dict[tuple[str, ...], list[Mention]] = {}
    for (column, value), task in first.items():
        for unit in units(value):
            if not unit.is_collective:
                found.setdefault(unit.key, []).append(Mention(unit, column, task, times[column, value]))
    return found
