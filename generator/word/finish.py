"""Last touches on a rendered document, where they depend on what was printed."""

from __future__ import annotations

import datetime
from typing import Any

from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml import etree

from generator.outline.blocks import IssueDate, Letterhead, Outline
from generator.word.bare_tables import LETTERHEAD, SIGN_OFF, named, set_columns, words_of
from generator.word.letterhead import FittedLetterhead
from generator.word.sections import Models
from generator.word.styles import Styles
from generator.word.xml import W, paragraph, w

# A lead-in of two lines at most, in characters: a longer one may end a page, or the page before it would end short.
_LEAD_IN = 160
# Most paragraphs hold neither a colon nor bold words: libxml2 passes over them sooner than Python.
_MAY_LEAD_IN: Any = etree.XPath("w:p[contains(., ':') or w:r/w:rPr/w:b]", namespaces={"w": W})


def finish(document: Document, outline: Outline, letterhead: FittedLetterhead, models: Models, styles: Styles) -> None:
    """After rendering: measured columns, a signature that is not left alone, the last section's pages, properties."""
    body = document.element.body
    for table in named(body, LETTERHEAD):
        set_columns(table, letterhead.left, letterhead.right)
    _keep_lead_ins(body)
    _keep_sign_off_with_text(body)
    landscape = [appendix.landscape for appendix in outline.appendices()]
    old = body.find(w("sectPr"))
    body.replace(old, parse_xml(models.xml(bool(landscape) and landscape[-1])))
    if body[-2].tag in (w("tbl"), etree.PI):
        # A document's last block must be a paragraph; this one is a point high.
        body[-1].addprevious(parse_xml(paragraph(styles.id("KH Sau bang")).replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)))
    date = next((block.date for block in outline.blocks if isinstance(block, Letterhead)), IssueDate())
    set_properties(document, outline.title, outline.author, date)


def _keep_lead_ins(body: Any) -> None:
    """A line that leads into what follows, ending in a colon or wholly in bold, does not end a page."""
    for line in _MAY_LEAD_IN(body):
        words = [(run, text) for run in line.iterchildren(w("r")) if (text := words_of(run)).strip()]
        if sum(len(text) for _, text in words) > _LEAD_IN:
            continue
        if words and (
            words[-1][1].rstrip().endswith(":") or all(run.find(f"{w('rPr')}/{w('b')}") is not None for run, _ in words)
        ):
            line.get_or_add_pPr().get_or_add_keepNext()


def _keep_sign_off_with_text(body: Any) -> None:
    """Nơi nhận and the signature stay with the last paragraph of the text (a table before them sees to it itself)."""
    for table in named(body, SIGN_OFF):
        before = table.getprevious()
        while before is not None and before.tag == w("p"):
            before.get_or_add_pPr().get_or_add_keepNext()
            if words_of(before).strip():
                return
            before = before.getprevious()


def set_properties(document: Document, title: str, author: str, date: IssueDate) -> None:
    """Title, author, language and dates come from what was written alone: the same gives the same bytes."""
    moment = datetime.datetime(date.year or 2000, date.month or 1, date.day or 1)
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = author[:255]
    properties.language = "vi-VN"
    properties.revision = 1
    properties.created = properties.modified = moment
