"""Where words of a task's value are typed."""

from __future__ import annotations

from generator.problems import Place
from generator.rules.plan_document import TaskFacts
from generator.source import Text


def place_of(text: Text | None, words: str) -> Place | None:
    """Where these words are typed in a value; None where they are not typed so."""
    for line in text.printed_lines() if text is not None and words else ():
        at = line.find(words)
        if at >= 0:
            return Place(line.place.file, line.line, line.column + at)
    return None


def in_value(task: TaskFacts, column: str, words: str) -> Place:
    """Where these words of a task's column are typed, else where the column's value begins."""
    return place_of(task.typed.get(column), words) or task.at(column)
