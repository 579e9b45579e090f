"""An outline as a whole plan file: the reverse of `compose`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.outline.blocks import Outline, Paragraph, Part, SignOff, plain
from generator.outline.labels import Label, roman, section_label
from generator.outline.typed import typed
from generator.plan.writing import head, preamble
from generator.plan.writing.appendices import appendices, common_caption
from generator.plan.writing.casing import Casing
from generator.plan.writing.entries import Entry, Words, lines_of, words
from generator.plan.writing.lines import begins_with_number, broken, clean, cleaned, plain_lines, typed_lines
from generator.plan.writing.names import Names
from generator.plan.writing.parts import Entry as Section
from generator.plan.writing.parts import Parts, parts_of
from generator.plan.writing.placed import Placed
from generator.plan.writing.prose import Prose
from generator.plan.writing.references import References
from generator.plan.writing.signs import named
from generator.problems import Place, Problem

_OBJECTIVES = ("mục đích", "mục tiêu", "yêu cầu")


class Written(NamedTuple):
    """A plan file's text. `notices` say what could not be said as it stands in the document, and what was moved."""

    text: str
    notices: tuple[Problem, ...]


def written(outline: Outline, comment: str = "") -> Written:
    """The plan file that composes to this outline; `comment` stands above it.

    Words are kept as they are: no year becomes `<<year>>`. Whatever a plan has no place for is put where it is read in
    the same order, and told in `notices`, whose places are those of the outline.
    """
    writer = _Writer(outline)
    above = [f"# {' '.join(clean(comment).split())}"] if comment else []
    text = "\n".join([*above, *lines_of(writer.entries()), ""])
    return Written(text, tuple(sorted(writer.notices, key=lambda problem: problem.place)))


class _Writer:
    def __init__(self, outline: Outline) -> None:
        self.outline = named(outline)
        self.parts: Parts = parts_of(self.outline)
        self.notices = self.parts.notices
        self.casing = Casing(self.outline)
        self.names = Names()
        self.placed = Placed(self.parts, self.names)
        self.agency = head.agency_of(self.parts.letterhead, self.casing)
        self.numbering = _numbering(self.parts.entries)
        self.references = References(self.parts, self.numbering, self.names)
        self.prose = Prose(self.placed.line, self.references.put, self.notices)

    def entries(self) -> list[Entry]:
        """The keys of the plan, outermost."""
        parts = self.parts
        bases, opening = preamble.bases_and_opening(parts.preamble, " ".join(self.agency))
        objectives, sections, closing = self._body()
        caption = common_caption(parts, self.agency)
        found = [
            Entry("year", words(str(head.year_of(self.outline, parts.letterhead, parts.title)))),
            Entry("header", head.header(parts.letterhead, self.casing, self.notices)),
            Entry("title", head.title(parts.title, self.casing, self.notices)),
            Entry("legal_bases", Words(bases, below=True)),
            Entry("opening", Words(opening)),
            Entry("numbering", words("" if self.numbering == "I." else self.numbering)),
            Entry("objectives", objectives),
            Entry("sections", sections),
            Entry("closing", Words(closing)),
            Entry("footnotes", [Entry(note.id, Words(typed_lines(note.paragraphs))) for note in self.outline.notes]),
            Entry("tasks", self.placed.register),
            Entry("tables", self.placed.layouts),
            Entry("caption", words(caption)),
            Entry("appendices", appendices(parts, self.agency, caption, self.prose, self.casing, self.references)),
        ]
        found = [entry for entry in found if (entry.value.lines if isinstance(entry.value, Words) else entry.value)]
        return [*found, *self._signed(parts.sign_off)]

    def _body(self) -> tuple[list[Entry], list[Sequence[Entry]], tuple[str, ...]]:
        """`objectives`, `sections` and `closing`."""
        parts = self.parts
        blocks = parts.closing or (parts.entries[-1].blocks if parts.entries else [])
        last = blocks[-1] if blocks else None
        if isinstance(last, Paragraph):
            # The program ends the document itself.
            blocks[-1] = last._replace(spans=preamble.without_end_mark(last.spans))
        closing = [typed(line, labels=False) for block in parts.closing for line in broken(block.spans)]
        objectives: list[Entry] = []
        sections: list[Sequence[Entry]] = []
        number = dividers = 0
        for index, entry in enumerate(parts.entries):
            if isinstance(entry.head, Part):
                dividers, number = dividers + 1, 0
                sections.append(self._part(entry.head, dividers, entry))
                continue
            number += 1
            made = self._section(entry, number)
            if not index and isinstance(entry.head, Paragraph) and _is_objectives(entry.head):
                objectives = made
            else:
                sections.append(made)
        return objectives, sections, tuple(line for line in closing if line)

    def _section(self, entry: Section, number: int) -> list[Entry]:
        label = section_label(number, self.numbering)
        if not isinstance(entry.head, Paragraph):
            title = words("<<todo tên Mục>>")
        else:
            self._tell_of_label(entry.head.place, entry.head.label, label.printed)
            spans = self.casing.title(cleaned(entry.head.spans))
            line = " ".join(typed(line, labels=begins_with_number(line)) for line in broken(spans))
            title = words(line.strip())
        name = self.references.section(number)
        return [Entry("title", title), *([Entry("id", words(name))] if name else []), *self._text(entry, label)]

    def _part(self, part: Part, number: int, entry: Section) -> list[Entry]:
        self._tell_of_label(part.place, part.label, f"Phần {roman(number)}")
        title = typed_lines(self.casing.title(cleaned(line)) for line in part.title)
        return [Entry("part", Words(title)), *self._text(entry, None)]

    def _text(self, entry: Section, label: Label | None) -> list[Entry]:
        lines = self.prose.lines(entry.blocks, label)
        return [Entry("text", Words(lines, below=True))] if lines else []

    def _tell_of_label(self, place: Place, label: str, printed: str) -> None:
        if label.strip().casefold() == printed.casefold():
            return
        message = f"Ở đây ghi `{label}`, sẽ in là `{printed}`: số của Mục và Phần được đếm lại."
        if not label.strip():
            message = f"Mục này không có số, sẽ in là `{printed}`."
        hint = "Xem lại những chỗ viện dẫn tới nó."
        self.notices.append(Problem(place, "section-renumbered", message, hint, severity="warning"))

    def _signed(self, sign_off: SignOff | None) -> list[Entry]:
        found = sign_off or SignOff((), (), "", ())
        position = head.filled(plain_lines(found.position), "chức vụ người ký", found.place, self.notices)
        signatory = [Entry("position", position), Entry("name", Words(plain_lines([found.name])))]
        if post := plain_lines(found.post):
            signatory.append(Entry("post", Words(post)))
        lines = plain_lines(_recipient(line) for line in found.recipients)
        recipients = head.filled(lines, "nơi nhận", found.place, self.notices)
        return [Entry("signatory", signatory), Entry("recipients", recipients._replace(below=bool(lines)))]


def _numbering(entries: Iterable[Section]) -> str:
    """How the Mục are numbered: as most of them are."""
    labels = [entry.head.label.strip() for entry in entries if isinstance(entry.head, Paragraph)]
    return "1." if sum(label[:1].isdecimal() for label in labels) * 2 > len(labels) else "I."


def _is_objectives(section: Paragraph) -> bool:
    return plain(section.spans).strip().casefold().startswith(_OBJECTIVES)


def _recipient(line: str) -> str:
    """A line of Nơi nhận without the dash and the mark that the program adds."""
    said = clean(line).strip().lstrip("-– ").strip()
    return said if said.endswith(":") else said.rstrip(" ;.,")
