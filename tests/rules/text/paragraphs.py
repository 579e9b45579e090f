"""A document as read from somebody's Word file, for rules that look at such."""

from __future__ import annotations

from types import ModuleType

from generator.outline.blocks import IssueDate
from generator.plan.office import Office
from generator.problems import Place
from generator.rules.document import Document, Passage, PassageKind

Line = tuple[PassageKind, str] | tuple[PassageKind, str, str]


def word_file(*lines: Line, agency: str = "Sở Nội vụ", year: int = 2026) -> Document:
    """The document of these paragraphs: kind, text, label if any. A phụ lục begins with each "appendix"."""
    passages = []
    appendix = 0
    for number, (kind, text, *label) in enumerate(lines, start=1):
        appendix += kind == "appendix"
        passages.append(Passage(kind, text, Place("x.docx", number, 1), "".join(label), appendix=appendix))
    date = IssueDate(9, 2, year)
    parts = ("UBND tỉnh Quảng Ninh", agency, "KH-SNV", "Quảng Ninh")
    return Document("x.docx", False, tuple(passages), year, *parts, date, Office())


def found(rule: ModuleType, *lines: Line, agency: str = "Sở Nội vụ") -> list[tuple[int, int]]:
    """Paragraph and column of what a rule finds in these paragraphs."""
    return [(x.place.line, x.place.column) for x in rule.check(word_file(*lines, agency=agency))]
