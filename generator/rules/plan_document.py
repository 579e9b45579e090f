"""A plan as the rules read it: its outline's words at the places where they are typed, and its tasks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.outline.blocks import (
    NOWHERE,
    Appendix,
    Cell,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Spans,
    Table,
    Title,
)
from generator.outline.labels import typed_label
from generator.plan.binding import Bound
from generator.plan.model import Plan
from generator.plan.office import Office
from generator.plan.register import Group, Register, Row
from generator.plan.scope import Scope
from generator.problems import Place
from generator.rules.document import LONGEST, Document, Passage, PassageKind, bounded
from generator.source import Source, Text

_PARAGRAPHS: dict[str, PassageKind] = {
    "basis": "basis",
    "opening": "opening",
    "section": "section",
    "heading": "heading",
    "item": "item",
    "text": "text",
    "closing": "closing",
}


@dataclass(frozen=True)
class TaskFacts:
    """A task of the register, or of a table's own rows, with its values as printed.

    `values` are its own and its group's by column name, `typed` the same as typed (with their places), `lines` the
    further lines under it; `table` is "" for the register, else the name of the table whose own rows it stands in.
    """

    values: Mapping[str, str]
    typed: Mapping[str, Text]
    own: frozenset[str]
    lines: tuple[Mapping[str, str], ...]
    group: str
    table: str
    place: Place

    @property
    def words(self) -> str:
        """What is to be done."""
        return self.values.get("task", "")

    def at(self, column: str) -> Place:
        """Where the value of a column is typed; where the task begins if it has none."""
        text = self.typed.get(column)
        return text.place if text else self.place


@dataclass(frozen=True)
class PlanDocument(Document):
    """A plan file: what the rules for any document read, and what only a plan has."""

    plan: Plan
    outline: Outline
    tasks: tuple[TaskFacts, ...]

    def columns(self) -> frozenset[str]:
        """The columns that some table of the plan prints."""
        return frozenset(name for layout in self.plan.tables.values() for name in layout.columns)


def plan_document(file: str, bound: Bound, outline: Outline, office: Office) -> PlanDocument:
    """What the rules read of a plan that can be built."""
    plan = bound.plan
    head = next(block for block in outline.blocks if isinstance(block, Letterhead))
    values = {"parent": " ".join(head.parent), "agency": " ".join(head.agency), "place": head.place_name}
    return PlanDocument(
        file=file,
        is_plan=True,
        passages=tuple(bounded(passage) for passage in _passages(outline, plan, plan.title.subject.source)),
        year=plan.year,
        parent=values["parent"],
        agency=values["agency"],
        symbol=head.symbol,
        place_name=head.place_name,
        date=head.date,
        office=office,
        plan=plan,
        outline=outline,
        tasks=tuple(_tasks(plan, Scope(plan.year, values, plan.footnotes))),
    )


def _computed(spans: Spans) -> tuple[tuple[int, int], ...]:
    found = []
    at = 0
    for span in spans:
        if span.note:
            continue
        if span.expression:
            found.append((at, at + len(span.text)))
        at += len(span.text)
    return tuple(found)


@dataclass
class _Reading:
    """Makes passages of blocks; `source` is the plan's file, `appendix` counts the phụ lục passed."""

    source: Source
    appendix: int = 0
    seen: set[tuple[Place, str]] = field(default_factory=set)

    def passage(self, kind: PassageKind, spans: Spans, place: Place, **more: object) -> Passage:
        text = "".join(span.text for span in spans if not span.note)
        return Passage(kind, text, place, computed=_computed(spans), source=self.source, appendix=self.appendix, **more)  # type: ignore[arg-type]

    def typed(self, kind: PassageKind, text: Text | None, printed: tuple[str, ...]) -> Iterator[Passage]:
        """Lines without emphasis."""
        for line, words in zip(text.printed_lines() if text is not None else (), printed, strict=False):
            stretch = ((0, len(words)),) if "<<" in line else ()
            yield Passage(kind, words, line.place, computed=stretch, source=line.source, appendix=self.appendix)

    def joined(self, kind: PassageKind, lines: tuple[Spans, ...], place: Place, **more: object) -> Iterator[Passage]:
        """Several lines that are one phrase."""
        spans: list[Span] = []
        for line in lines:
            spans += [Span(" "), *line] if spans else line
        if spans:
            yield self.passage(kind, tuple(spans), place, **more)


def _passages(outline: Outline, plan: Plan, source: Source) -> Iterator[Passage]:
    reading = _Reading(source)
    for block in outline.blocks:
        match block:
            case Letterhead():
                header = plan.header
                yield from reading.typed("parent", header.parent, block.parent)
                yield from reading.typed("agency", header.agency, block.agency)
                yield from reading.typed("symbol", header.symbol, (block.symbol,))
                yield from reading.typed("place", header.place, (block.place_name,))
            case Title():
                yield from reading.typed("type", plan.title.type, (block.type,))
                yield from reading.joined("subject", block.subject, block.place)
            case Part():
                yield from reading.joined("part", block.title, block.place, label=block.label, capitals=True)
            case Paragraph():
                yield reading.passage(
                    _PARAGRAPHS[block.kind],
                    block.spans,
                    block.place,
                    label=block.label,
                    depth=block.depth,
                    capitals=block.kind == "section" and plan.numbering == "I.",
                )
            case Appendix():
                reading.appendix += 1
                yield from reading.joined("appendix", block.title, block.place, label=block.label, capitals=True)
                if block.attached:
                    yield Passage(
                        "attached",
                        block.attached,
                        block.place,
                        appendix=reading.appendix,
                        computed=((0, len(block.attached)),),
                    )
            case Table():
                yield from _table(block, plan, reading)
            case SignOff():
                signatory = plan.signatory
                yield from reading.typed("position", signatory.position, block.position)
                yield from reading.typed("name", signatory.name, (block.name,))
                yield from reading.typed("post", signatory.post, block.post)
                listed = tuple(line.removeprefix("- ") for line in block.recipients)
                yield from reading.typed("recipient", plan.recipients, listed)
    for note in outline.notes:
        for number, paragraph in enumerate(note.paragraphs):
            place = Place(note.place.file, note.place.line + number, note.place.column)
            yield reading.passage("note", paragraph, place)


def _table(table: Table, plan: Plan, reading: _Reading) -> Iterator[Passage]:
    for title in plan.tables[table.id].columns.values():
        for header in reading.typed("column", title, (str(title),)):
            if (header.place, header.text) not in reading.seen:
                reading.seen.add((header.place, header.text))
                yield header
    for row in table.rows:
        if row.kind in ("header", "numbers"):
            continue
        for cell in row.cells:
            if cell.merge == "continue":
                continue
            kind: PassageKind = "group" if row.kind == "group" or cell.name == "group" else "cell"
            for number, line in enumerate(cell.lines):
                passage = _cell_line(kind, cell, number, line, reading) if line and cell.place != NOWHERE else None
                # A value of a group, or one printed in several tables, is read once.
                if passage and (passage.place, passage.text) not in reading.seen:
                    reading.seen.add((passage.place, passage.text))
                    yield passage


def _cell_line(kind: PassageKind, cell: Cell, number: int, line: Spans, reading: _Reading) -> Passage:
    """A line of a cell, without the label that the table gave it."""
    place = Place(cell.place.file, cell.place.line + number, cell.place.column if not number else 1)
    label = ""
    found = typed_label(line[0].text) if not number else None
    if found and not reading.source.lines[place.line - 1].startswith(found[1], place.column - 1):
        label = found[1]
        line = (Span(line[0].text[found[2] :], line[0].bold, line[0].italic, line[0].expression), *line[1:])
    return reading.passage(kind, line, place, column=cell.name, label=label)


def _tasks(plan: Plan, scope: Scope) -> Iterator[TaskFacts]:
    for name, entries in {"": plan.tasks, **{name: layout.rows for name, layout in plan.tables.items()}}.items():
        for group in Register(entries).groups:
            title = scope.joined(group.group.group)
            for row in group.rows:
                yield _task(row, group, title, name, scope)


def _task(row: Row, group: Group, title: str, table: str, scope: Scope) -> TaskFacts:
    values = {name: "\n".join(scope.words(value))[:LONGEST] for name, value in row.values.items()}
    lines = tuple(
        {name: scope.joined(value)[:LONGEST] for name, value in line.columns().items()} for line in row.task.lines
    )
    return TaskFacts(values, row.values, frozenset(row.task.columns()), lines, title, table, row.place)
