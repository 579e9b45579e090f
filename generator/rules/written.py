"""Tasks that are written out in the body: a labelled line, and under it "- Đơn vị chủ trì: ...", "- Sản phẩm: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.rules.document import Passage
from generator.rules.memo import once
from generator.rules.plan_document import PlanDocument

FIELD = re.compile(
    r"(?P<support>(?:Đơn vị |Cơ quan )?phối hợp)|(?P<lead>(?:Đơn vị |Cơ quan )?chủ trì)"
    r"|(?P<deadline>(?:Thời gian|Thời hạn)(?: thực hiện| hoàn thành)?)|(?P<product>Sản phẩm)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Value:
    """What a field's line says: text[start:end] of its passage."""

    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The value, without the full stop at its end."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class WrittenTask:
    """A task's line and the fields under it, by the names of a register's columns."""

    passage: Passage
    fields: dict[str, Value] = field(default_factory=dict)


@once
def written_tasks(document: PlanDocument) -> tuple[WrittenTask, ...]:
    """The tasks with at least two fields under them that are typed there, not printed from the register."""
    return tuple(task for task in _found(document) if len(task.fields) > 1)


def _found(document: PlanDocument) -> Iterator[WrittenTask]:
    current: WrittenTask | None = None
    for passage in document.of("item", "text", "heading", "section"):
        name, colon, rest = passage.text.partition(":")
        known = FIELD.fullmatch(name.strip()) if colon else None
        if known and current:
            start = len(name) + 1 + len(rest) - len(rest.lstrip())
            end = max(start, len(passage.text.rstrip(" ./")))
            if not passage.is_computed(start, start + 1):
                current.fields.setdefault(str(known.lastgroup), Value(passage, start, end))
        elif known is None and (passage.kind == "section" or passage.label):
            # A list under a field ("Sản phẩm:") goes on with it.
            if current and current.fields and passage.kind != "section" and passage.depth > current.passage.depth:
                continue
            if current:
                yield current
            current = WrittenTask(passage) if passage.kind != "section" and not passage.appendix else None
    if current:
        yield current
