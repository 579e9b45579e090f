"""A Word file, read whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.word.reading.cascade import Cascade
from generator.word.reading.model import Paragraph, Story, WordDocument
from generator.word.reading.numbering import Numbering
from generator.word.reading.package import Package
from generator.word.reading.properties import is_on
from generator.word.reading.sections import sections
from generator.word.reading.story import Reader
from generator.word.reading.theme import Theme
from generator.word.xml import w

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(path: Path) -> WordDocument:
    """The Word file at a path; raises UserError where it cannot be read."""
    return read_package(Package.opened(path))


def read_package(package: Package) -> WordDocument:
    """The document of an opened package; raises UserError."""
    root = package.xml(package.document)
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise package.damaged()
    settings = package.related("settings")
    theme = Theme(package.related("theme"), settings)
    numbering = Numbering(package.related("numbering"))
    cascade = Cascade(package.related("styles"), theme, numbering)
    reader = Reader(cascade, numbering, "body")
    reader.read(body)
    relations = package.relations(package.document)
    stories: dict[tuple[str, str], tuple[Paragraph, ...]] = {}

    def story(kind: str, key: str) -> tuple[Paragraph, ...]:
        if (kind, key) not in stories:
            relation = relations.get(key)
            part = package.xml(relation.target) if relation and not relation.outside else None
            stories[(kind, key)] = _story(part, "header" if kind == "header" else "footer", cascade)
        return stories[(kind, key)]

    found = sections(reader.sections or [root.makeelement(w("sectPr"))], story)
    even = settings.find(w("evenAndOddHeaders")) if settings is not None else None
    comments = package.related("comments")
    return WordDocument(
        file=package.file,
        paragraphs=tuple(reader.paragraphs),
        tables=tuple(table for table in reader.tables if table is not None),
        sections=found,
        footnotes=_counted_on(
            len(reader.paragraphs),
            (*_notes(package, "footnote", cascade), *_notes(package, "endnote", cascade)),
        ),
        even_pages_differ=even is not None and is_on(even),
        tracked=reader.tracked,
        comments=len(list(comments.iter(w("comment")))) if comments is not None else 0,
        pages=_pages(package),
        unread=tuple(sorted(reader.unread)),
    )


def _story(part: Any, kind: Story, cascade: Cascade) -> tuple[Paragraph, ...]:
    if part is None:
        return ()
    reader = Reader(cascade, Numbering(None), kind)
    reader.read(part)
    return tuple(reader.paragraphs)


def _notes(package: Package, kind: Story, cascade: Cascade) -> tuple[Paragraph, ...]:
    part = package.related(f"{kind}s")
    reader = Reader(cascade, Numbering(None), kind)
    for note in () if part is None else part.iterchildren(w(kind)):
        if note.get(w("type")) not in _SEPARATORS:
            reader.read(note)
    return tuple(reader.paragraphs)


def _counted_on(last: int, notes: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The notes' paragraphs numbered behind the body's: one number means one paragraph of the file."""
    return tuple(replace(paragraph, ordinal=number) for number, paragraph in enumerate(notes, start=last + 1))


def _pages(package: Package) -> int | None:
    """How many pages the program that saved the file counted."""
    relation = next((x for x in package.relations("").values() if x.kind == "extended-properties"), None)
    part = package.xml(relation.target) if relation and not relation.outside else None
    for child in () if part is None else part:
        if isinstance(child.tag, str) and child.tag.endswith("}Pages"):
            return int(child.text) if (child.text or "").isdecimal() else None
    return None
