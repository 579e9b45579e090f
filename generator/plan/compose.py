"""A plan as an outline: every part of the document in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterator

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
from generator.plan.scope import Scope, plain_words
from generator.plan.tables import Tables
from generator.problems import UserError
from generator.source import Text


def compose(bound: Bound) -> Outline:
    """The outline of a plan; raises UserError with every error in its text, all at once."""
    composer = _Composer(bound.plan)
    blocks = list(composer.blocks())
    scope = composer.scope
    notes = scope.notes()
    composer.tables.report_unplaced()
    scope.settle_references()
    if all(problem.severity != "error" for problem in scope.problems):
        composer.register.report_unprinted(scope)
    # A row that is printed twice is read twice: what is wrong with it is said once.
    problems = sorted({*bound.notices, *scope.problems}, key=lambda problem: (problem.place, problem.rule))
    if any(problem.severity == "error" for problem in problems):
        raise UserError(problems)
    blocks = [composer.with_recipients(block) if isinstance(block, SignOff) else block for block in blocks]
    title = next(block for block in blocks if isinstance(block, Title))
    return Outline(
        title=f"{title.type} {' '.join(plain(line) for line in title.subject)}",
        author=scope.values["agency"],
        blocks=tuple(blocks),
        notes=notes,
        todos=tuple(scope.todos),
        notices=tuple(problems),
    )


class _Composer:
    """Walks a plan from the letterhead to the last phụ lục."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.scope = Scope(plan.year, {}, plan.footnotes)
        self.letterhead = self._letterhead()
        parent, agency = " ".join(self.letterhead.parent), " ".join(self.letterhead.agency)
        self.scope.values |= {"agency": agency, "parent": parent, "place": self.letterhead.place_name}
        self.register = Register(plan.tasks)
        self.tables = Tables(plan.tables, self.register, self.scope)
        lines = plan.task_list.printed_lines() if plan.task_list is not None else ()
        self.prose = Prose(self.scope, self.tables, self.register, tuple(self.scope.parse(line) for line in lines))
        self.type = self.scope.joined(plan.title.type)
        self.recipients = self.scope.lines(plan.recipients, notes=False)

    def blocks(self) -> Iterator[Block]:
        yield self.letterhead
        subject = self.scope.lines(self.plan.title.subject)
        yield Title(self.type, subject, self.plan.title.subject.place)
        yield from self._preamble()
        yield from self._ended(list(self._sections()))
        yield self._sign_off()
        for number, appendix in enumerate(self.plan.appendices, start=1):
            yield from self._appendix(number, appendix)

    def _letterhead(self) -> Letterhead:
        header = self.plan.header
        if header.number is not None and "/" in header.number:
            message = f"Số văn bản `{header.number}` có cả ký hiệu."
            self.scope.error(header.number.place, "number-with-symbol", message, "Chỉ gõ số; ký hiệu ở khóa `symbol`.")
        return Letterhead(
            parent=self.scope.words(header.parent),
            agency=self.scope.words(header.agency),
            number=self.scope.joined(header.number),
            symbol=self.scope.joined(header.symbol).lstrip("/ "),
            place_name=self.scope.joined(header.place),
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
            if line.rstrip("*").endswith(",") and (opening or index + 1 < len(lines)):
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
        return wording.with_mark(tuple(spans), mark)

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
                title = tuple(self.scope.capitals(line) for line in self.scope.lines(entry.part))
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
        self.scope.warn_of_typed_number(title)
        spans = self.scope.spans(title.placed(" ".join(title.printed_lines())))
        if self.plan.numbering == "I.":
            # PL1 V 6.b: a Mục's number and title in capitals; in a body that starts at 1. the title is a khoản's.
            spans = self.scope.capitals(spans)
        anchor = self.scope.define(entry.id, citation)
        yield Paragraph("section", spans, label.printed, True, label.shape.depth, anchor, title.place)
        yield from self.prose.blocks(entry.text, Numbering(label), outer)

    def _ended(self, blocks: list[Block]) -> list[Block]:
        """The text of a document ends with `./.` (M1.1 to M1.10, M2.1)."""
        last = blocks[-1] if blocks else None
        if isinstance(last, Paragraph):
            words = [span for span in last.spans if not span.note]
            tail = words[-1] if words else Span("")
            if not plain(last.spans).endswith(wording.END_MARK):
                if not tail.expression:
                    tail.text = tail.text.rstrip(" .;,")
                mark = Span(wording.END_MARK, tail.bold, tail.italic)
                blocks[-1] = last._replace(spans=(*last.spans, mark))
        return blocks

    def _sign_off(self) -> SignOff:
        signatory = self.plan.signatory
        return SignOff(
            recipients=(),
            position=self.scope.words(signatory.position),
            name=self.scope.joined(signatory.name),
            post=self.scope.words(signatory.post),
            place=signatory.position.place,
        )

    def with_recipients(self, block: SignOff) -> SignOff:
        """The block with its Nơi nhận, once the references in them ("Như Mục IV") are filled in."""
        return block._replace(recipients=wording.recipient_lines([plain_words(line) for line in self.recipients]))

    def _appendix(self, number: int, part: AppendixPart) -> Iterator[Block]:
        counted = f"Phụ lục {roman(number)}" if len(self.plan.appendices) > 1 else "Phụ lục"
        label = self.scope.joined(part.label) or counted
        title = tuple(self.scope.capitals(line) for line in self.scope.lines(part.title))
        anchor = self.scope.define(part.id, label.rstrip(" .:"))
        place = part.title.place if part.title is not None else self.plan.title.subject.place
        attached = self._attached(part.caption or self.plan.caption)
        yield Appendix(label, title, attached, part.orientation == "landscape", anchor, place)
        yield from self.prose.blocks(part.text, Numbering(), label)

    def _attached(self, mode: str) -> str:
        if mode == "none":
            return ""
        head = self.letterhead
        number, date = (head.number, head.date) if mode == "filled" else ("", IssueDate())
        return wording.attached_to(self.type, number, head.symbol, date, self.scope.values["agency"])
