"""Where the columns of a register name units, by what the spellings of one unit have in common."""

from __future__ import annotations

from dataclasses import dataclass

from generator.problems import Place
from generator.rules.places import in_value
from generator.rules.plan_document import PlanDocument, TaskFacts
from generator.rules.units import Unit, units


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit named in a task's column."""

    unit: Unit
    column: str
    task: TaskFacts

    @property
    def place(self) -> Place:
        """Where it is typed."""
        return in_value(self.task, self.column, self.unit.name)


def mentions(document: PlanDocument) -> dict[tuple[str, ...], list[Mention]]:
    """The units named as lead or support, in order; collectives and names without a head ("Người có công") are none."""
    found: dict[tuple[str, ...], list[Mention]] = {}
    for task in document.tasks:
        for column in ("lead", "support"):
            for unit in units(task.values.get(column, "")):
                if not unit.is_collective and ":" not in unit.name:
                    found.setdefault(unit.key, []).append(Mention(unit, column, task))
    return found
