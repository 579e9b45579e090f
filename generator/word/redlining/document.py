"""The whole document with tracked changes: the new one as it is built, and in it what it was before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from generator.outline.comparing.changes import Comparison
from generator.word.origin import Origin
from generator.word.package import DOCUMENT, FOOTNOTES, packed
from generator.word.redlining import notes
from generator.word.redlining.partners import Partners
from generator.word.redlining.stamps import Stamps
from generator.word.redlining.stories import StoryWeaver
from generator.word.render import rendered_parts
from generator.word.xml import w


def redlined(comparison: Comparison, template: Path, origin: Origin | None, author: str, date: str = "") -> bytes:
    """The .docx of the new outline in which each difference from the old one is a tracked change.

    Accepting all changes leaves the new document, rejecting all the old one, as either is built with `template`.
    Numbers and labels are text in these documents, so those that differ are tracked too. Not tracked is what the
    program works out from the words: column widths, lengths of rule lines, what keeps lines on one page.

    `origin` is the plan of the new outline, where there is one. `author` and `date` (a moment as ISO 8601 writes it,
    "" for none) stand on every change. Raises UserError where the template is broken.
    """
    parts = rendered_parts(comparison.new, template, with_notes=True)
    before = rendered_parts(comparison.old, template, with_notes=True)
    partners = Partners(comparison)
    stamps = Stamps(author, date)
    weaver = StoryWeaver(stamps, partners)
    document, old = _parsed(parts[DOCUMENT]), _parsed(before[DOCUMENT])
    body, old_body = document.find(w("body")), old.find(w("body"))
    notes.renumber(old_body, partners.notes)
    weaver.both(old_body, body)
    weaver.weaver.section(old_body.find(w("sectPr")), body.find(w("sectPr")))
    footnotes = _parsed(parts[FOOTNOTES])
    notes.weave(body, _parsed(before[FOOTNOTES]), footnotes, partners.notes, weaver)
    parts[DOCUMENT], parts[FOOTNOTES] = _written(document), _written(footnotes)
    return packed(parts, origin)


def _parsed(part: bytes) -> Any:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, huge_tree=True))


def _written(root: Any) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
