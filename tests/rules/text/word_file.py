"""A Word file as rules on words read it: passages without a source."""

from __future__ import annotations

from types import ModuleType

from generator.outline.blocks import IssueDate
from generator.outline.labels import typed_label
from generator.plan.office import Office
from generator.problems import Place
from generator.rules.document import Document, Passage, PassageKind


def passage(number: int, text: str, kind: PassageKind | None = None) -> Passage:
    """One paragraph; a label at its beginning makes it an item."""
    label = typed_label(text)
    if label is None:
        return Passage(kind or "text", text, Place("tep.docx", number, 1))
    shape, typed, length = label
    return Passage(kind or "item", text[length:], Place("tep.docx", number, 1), typed, shape.depth)


def word_file(*passages: Passage) -> Document:
    """A Word file of these passages."""
    blank = IssueDate(None, None, None)
    return Document("tep.docx", False, passages, 2026, "", "", "", "", blank, Office())


def in_word(rule: ModuleType, *lines: str) -> list[tuple[int, int]]:
    """Number of the paragraph and column of all that a rule finds in a Word file of these paragraphs."""
    document = word_file(*(passage(number, line) for number, line in enumerate(lines, start=1)))
    return [(found.place.line, found.place.column) for found in rule.check(document)]
