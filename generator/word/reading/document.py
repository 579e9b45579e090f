"""A Word file, read whole, in any view of its tracked changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.word.reading.cascade import Cascade
from generator.word.reading.comments import comments
from generator.word.reading.inline import InlineReader, balanced
from generator.word.reading.model import Paragraph, Story, WordDocument
from generator.word.reading.names import ID
from generator.word.reading.numbering import Numbering
from generator.word.reading.package import Package
from generator.word.reading.properties import is_on
from generator.word.reading.sections import sections
from generator.word.reading.story import Reader
from generator.word.reading.theme import Theme
from generator.word.reading.trace import Trace
from generator.word.reading.views import ACCEPTED, View, has_changes
from generator.word.xml import w

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


def read(path: Path, view: View = ACCEPTED) -> WordDocument:
    """The Word file at a path; raises UserError where it cannot be read.

    `view` says which tracked changes count as made: all (ACCEPTED), none (ORIGINAL), or those of one author.
    """
    return read_package(Package.opened(path), view)


def read_package(package: Package, view: View = ACCEPTED) -> WordDocument:
    """The document of an opened package in a view (see `read`); raises UserError."""
    root = package.xml(package.document)
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise package.damaged()
    return _DocumentReader(package, view).read(root, body)


class _DocumentReader:
    """Reads the stories of one package."""

    def __init__(self, package: Package, view: View) -> None:
        self._package = package
        self._settings = package.related("settings")
        self._numbering = Numbering(package.related("numbering"))
        theme = Theme(package.related("theme"), self._settings)
        self._cascade = Cascade(package.related("styles"), theme, self._numbering)
        self._relations = package.relations(package.document)
        self._stories: dict[tuple[str, str], tuple[Paragraph, ...]] = {}
        self._trace = Trace(view)

    def read(self, root: Any, body: Any) -> WordDocument:
        reader = self._reader(body, self._numbering)
        reader.read(body, "body")
        last = len(reader.paragraphs)
        notes = self._notes(last + 1)
        found = sections(reader.sections or [root.makeelement(w("sectPr"))], self._story, self._trace.view)
        even = self._settings.find(w("evenAndOddHeaders")) if self._settings is not None else None
        return WordDocument(
            file=self._package.file,
            paragraphs=tuple(reader.paragraphs),
            tables=tuple(table for table in reader.tables if table is not None),
            sections=found,
            footnotes=notes,
            even_pages_differ=even is not None and is_on(even),
            revisions=self._trace.revisions(),
            comments=comments(self._package, self._trace.anchors),
            pages=_pages(self._package),
            unread=tuple(sorted(reader.unread)),
        )

    def _reader(self, part: Any, numbering: Numbering, first: int = 1) -> Reader:
        self._trace.untouched = not has_changes(part)
        inline = InlineReader(self._trace, lenient=not balanced(part))
        return Reader(self._cascade, numbering, self._trace, inline, first)

    def _story(self, kind: str, key: str) -> tuple[Paragraph, ...]:
        """A header or footer by the id of its relationship."""
        if (kind, key) not in self._stories:
            relation = self._relations.get(key)
            part = self._package.xml(relation.target) if relation and not relation.outside else None
            paragraphs: list[Paragraph] = []
            if part is not None:
                reader = self._reader(part, Numbering(None))
                reader.read(part, "header" if kind == "header" else "footer")
                paragraphs = reader.paragraphs
            self._stories[(kind, key)] = tuple(paragraphs)
        return self._stories[(kind, key)]

    def _notes(self, first: int) -> tuple[Paragraph, ...]:
        """The notes whose signs are there, numbered behind the body's: one number means one paragraph of the file."""
        names = [name for name, shown in self._trace.notes.items() if shown]
        paragraphs: list[Paragraph] = []
        kinds: tuple[Story, ...] = ("footnote", "endnote")
        for kind in kinds:
            part = self._package.related(f"{kind}s")
            if part is None:
                continue
            elements = {
                f"{kind}-{note.get(ID)}": note
                for note in part.iterchildren(w(kind))
                if note.get(w("type")) not in _SEPARATORS
            }
            reader = self._reader(part, Numbering(None), first + len(paragraphs))
            for name in names:
                if name in elements:
                    reader.read(elements[name], kind, name)
            paragraphs += reader.paragraphs
        return tuple(paragraphs)


def _pages(package: Package) -> int | None:
    """How many pages the program that saved the file counted."""
    relation = next((x for x in package.relations("").values() if x.kind == "extended-properties"), None)
    part = package.xml(relation.target) if relation and not relation.outside else None
    for child in () if part is None else part:
        if isinstance(child.tag, str) and child.tag.endswith("}Pages"):
            return int(child.text) if (child.text or "").isdecimal() else None
    return None
