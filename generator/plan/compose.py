"""A plan as an outline: every part of the document in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.outline import wording
from generator.outline.blocks import (
    Appendix,
    Block,
    IssueDate,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Spans,
    Title,
    plain,
)
from generator.outline.labels import Numbering, roman, section_label
from generator.plan.binding import Bound
from generator.plan.model import AppendixPart, Objectives, Plan, Section
from generator.plan.prose import Prose
from generator.plan.register import Register
from generator.plan.scope import Scope
from generator.plan.tables import Tables
from generator.problems import UserError
from generator.source import Text


def compose(bound: Bound) -> Outline:
    """The outline of a plan; raises UserError with every error in its text, all at once."""
    composer = _Composer(bound.plan)
    blocks = tuple(composer.blocks())
    scope = composer.scope
    notes = scope.notes()
    composer.tables.report_unplaced()
    scope.settle_references()
    if any(problem.severity == "error" for problem in scope.problems):
        raise UserError(scope.problems)
    title = next(block for block in blocks if isinstance(block, Title))
    return Outline(
        title=f"{title.type} {' '.join(plain(line) for line in title.subject)}",
        author=scope.values["agency"],
        blocks=blocks,
        notes=notes,
        todos=tuple(scope.todos),
        notices=(*bound.notices, *scope.problems),
    )


def _joined(text: Text | None) -> str:
    return " ".join(text.printed_lines()) if text is not None else ""


class _Composer:
    """Walks a plan from the letterhead to the last phụ lục."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        header = plan.header
        values = {"agency": _joined(header.agency), "parent": _joined(header.parent), "place": _joined(header.place)}
        self.scope = Scope(plan.year, values, plan.footnotes)
        register = Register(plan.tasks)
        register.define_ids(self.scope)
        self.tables = Tables(plan.tables, register, self.scope)
        lines = plan.task_list.printed_lines() if plan.task_list is not None else ()
        self.prose = Prose(self.scope, self.tables, register, tuple(self.scope.parse(line) for line in lines))
        self.type = "".join(self.scope.words(plan.title.type))

    def blocks(self) -> Iterator[Block]:
        yield self._letterhead()
        subject = self.scope.lines(self.plan.title.subject)
        yield Title(self.type, subject, self.plan.title.subject.place)
        yield from self._preamble()
        yield from self._ended(list(self._sections()))
        yield self._sign_off()
        for number, appendix in enumerate(self.plan.appendices, start=1):
            yield from self._appendix(number, appendix)

    def _letterhead(self) -> Letterhead:
        header = self.plan.header
        return Letterhead(
            parent=self.scope.words(header.parent),
            agency=self.scope.words(header.agency),
            number=_joined(header.number),
            symbol=_joined(header.symbol),
            place_name=_joined(header.place),
            date=header.date,
            place=header.agency.place,
        )

    def _preamble(self) -> Iterator[Paragraph]:
        """Căn cứ and the opening: a line ending in a comma runs on into what follows."""
        lines = list(self.plan.legal_bases.printed_lines()) if self.plan.legal_bases is not None else []
        opening = list(self.plan.opening.printed_lines()) if self.plan.opening is not None else []
        waiting: list[Text] = []
        for index, line in enumerate(lines):
            waiting.append(line)
            if line.endswith(",") and (opening or index + 1 < len(lines)):
                continue
            spans = self._run_on(waiting, "." if index + 1 == len(lines) else ";")
            yield Paragraph("basis", spans, place=waiting[0].place)
            waiting = []
        for index, line in enumerate(opening):
            waiting.append(line)
            last = index + 1 == len(opening)
            yield Paragraph("opening", self._run_on(waiting, ":" if last else ""), place=waiting[0].place)
            waiting = []

    def _run_on(self, lines: list[Text], mark: str) -> Spans:
        spans: list[Span] = []
        for line in lines:
            spans += [Span(" ")] if spans else []
            spans += self.scope.spans(line)
        return _with_mark(tuple(spans), mark)

    def _sections(self) -> Iterator[Block]:
        number = part = 0
        outer = ""
        entries: list[Objectives | Section] = [
            *([self.plan.objectives] if self.plan.objectives else []),
            *self.plan.sections,
        ]
        for entry in entries:
            if isinstance(entry, Section) and entry.part is not None:
                part, number = part + 1, 0
                outer = f"Phần {roman(part)}"
                title = tuple(_capitals(line) for line in self.scope.lines(entry.part))
                yield Part(outer, title, self.scope.define(entry.id, outer), entry.part.place)
                yield from self.prose.blocks(entry.text, Numbering(), outer)
                continue
            number += 1
            yield from self._section(entry, number, outer)
        if self.plan.closing is not None:
            for line in self.plan.closing.printed_lines():
                yield Paragraph("closing", self.scope.spans(line), place=line.place)

    def _section(self, entry: Objectives | Section, number: int, outer: str) -> Iterator[Block]:
        label = section_label(number, self.plan.numbering)
        citation = f"Mục {label.number} {outer}".strip()
        title = entry.title if entry.title is not None else Text("")
        spans = self.scope.spans(title.placed(_joined(title)))
        if self.plan.numbering == "I.":
            # PL1 V 6.b: a Mục's number and title in capitals; in a body that starts at 1. the title is a khoản's.
            spans = _capitals(spans)
        anchor = self.scope.define(entry.id, citation)
        yield Paragraph("section", spans, label.printed, True, label.shape.depth, anchor, title.place)
        yield from self.prose.blocks(entry.text, Numbering(label), outer)

    def _ended(self, blocks: list[Block]) -> list[Block]:
        """The text of a document ends with `./.` (M1.1 to M1.10, M2.1)."""
        last = blocks[-1] if blocks else None
        if isinstance(last, Paragraph):
            spans = last.spans
            if not plain(spans).endswith(wording.END_MARK):
                tail = spans[-1]
                ended = tail if tail.expression else replace(tail, text=tail.text.rstrip(" .;,"))
                spans = (*spans[:-1], ended, Span(wording.END_MARK, ended.bold, ended.italic))
            blocks[-1] = replace(last, spans=spans)
        return blocks

    def _sign_off(self) -> SignOff:
        signatory = self.plan.signatory
        return SignOff(
            recipients=wording.recipient_lines(list(self.scope.words(self.plan.recipients))),
            position=self.scope.words(signatory.position),
            name=_joined(signatory.name),
            post=self.scope.words(signatory.post),
            place=signatory.position.place,
        )

    def _appendix(self, number: int, part: AppendixPart) -> Iterator[Block]:
        counted = f"Phụ lục {roman(number)}" if len(self.plan.appendices) > 1 else "Phụ lục"
        label = _joined(part.label) or counted
        title = tuple(_capitals(line) for line in self.scope.lines(part.title))
        anchor = self.scope.define(part.id, label)
        place = part.title.place if part.title is not None else self.plan.header.agency.place
        attached = self._attached(part.caption or self.plan.caption)
        yield Appendix(label, title, attached, part.orientation == "landscape", anchor, place)
        yield from self.prose.blocks(part.text, Numbering(), label)

    def _attached(self, mode: str) -> str:
        if mode == "none":
            return ""
        header = self.plan.header
        number, date = (_joined(header.number), header.date) if mode == "filled" else ("", IssueDate())
        return wording.attached_to(self.type, number, _joined(header.symbol), date, self.scope.values["agency"])


def _capitals(spans: Spans) -> Spans:
    for span in spans:
        if not span.note:
            span.text = span.text.upper()
    return spans


def _with_mark(spans: Spans, mark: str) -> Spans:
    """The spans ended by a mark, unless one stands there."""
    if not spans or wording.ended(plain(spans), mark) == plain(spans):
        return spans
    last = spans[-1]
    return (*spans, Span(mark, last.bold, last.italic))
