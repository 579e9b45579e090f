"""Who leads the tasks of a plan: each way it is typed once, with its tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.problems import Place
from generator.rules.folding import folded
from generator.rules.plan_document import PlanDocument
from generator.rules.written import written_tasks
from generator.source import Text


@dataclass
class Lead:
    """A value of the column of leads (on one line), where it is first typed and the tasks that have it."""

    value: str
    typed: Text | None
    place: Place
    tasks: list[str] = field(default_factory=list)
    written: bool = False  # in the body, under a task that is written out there


def leads(document: PlanDocument) -> list[Lead]:
    """The values in order of their first use, those of the body last; case does not make two of one."""
    found: dict[str, Lead] = {}
    keys: dict[str, str] = {}
    for task in document.tasks:
        for value, typed in _said(task.values.get("lead", ""), task.typed.get("lead"), task.lines):
            key = keys.get(value) or keys.setdefault(value, folded(value))
            if key and key not in found:
                found[key] = Lead(value.replace("\n", "; "), typed, typed.place if typed else task.place)
            if key:
                found[key].tasks.append(task.words)
    for written in written_tasks(document):
        said = written.fields.get("lead")
        key = folded(said.words) if said else ""
        if said and key:
            place = said.passage.at(said.start, said.end)
            if key not in found or found[key].written:
                found.setdefault(key, Lead(said.words, None, place, written=True)).tasks.append(written.passage.text)
    return [*found.values()]


def _said(value: str, typed: Text | None, lines: tuple[Mapping[str, str], ...]) -> Iterator[tuple[str, Text | None]]:
    if value:
        yield value, typed
    for line in lines:
        if line.get("lead"):
            yield line["lead"], None
