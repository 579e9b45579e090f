"""What the rules on page numbers share: the headers that show, the number in them, how many pages there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.model import Paragraph, Section


_Story: TypeAlias = "tuple[Paragraph, ...]"
# Text of about two pages: less may stand on one.
_TWO_PAGES = 5000


def shown(document: FormDocument, section: Section, footers: bool = False, first: bool = False) -> Iterator[_Story]:
    """The headers (or footers) that a section shows: of its first page, or of the others."""
    stories = section.footers if footers else section.headers
    if first:
        if section.first_page_differs:
            yield stories.get("first", ())
        else:
            yield stories.get("default", ())
        return
    yield stories.get("default", ())
    if document.word.even_pages_differ:
        yield stories.get("even", ())


def is_number(paragraph: Paragraph) -> bool:
    """Whether a paragraph of a header holds the page number, as a field."""
    return any(code.split()[:1] == ["PAGE"] for code in map(str.upper, paragraph.fields))


def has_number(story: _Story) -> bool:
    """Whether a header or footer holds the page number."""
    return any(is_number(paragraph) for paragraph in story)


def several_pages(document: FormDocument, section: Section) -> bool:
    """Whether the section surely runs over more than one page."""
    own = [p for p in document.word.paragraphs if p.section == section.number]
    if sum(p.rendered_breaks + p.page_breaks for p in own) > 0:
        return True
    if len(document.word.sections) == 1 and (document.word.pages or 0) > 1:
        return True
    return sum(len(p.text) for p in own) > _TWO_PAGES
