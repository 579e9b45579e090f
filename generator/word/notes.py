"""Footnotes, written straight into their part: their text never passes through the template engine."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from generator.outline.blocks import Note
from generator.word.styles import Styles
from generator.word.xml import R, W, paragraph, run, runs, w

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_EMPTY = (
    f'<w:footnotes xmlns:w="{W}" xmlns:r="{R}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


def add_notes(document: Document, notes: tuple[Note, ...], styles: Styles) -> None:
    """Adds the notes to the document's footnotes part, which is made where the template has none.

    A note's id is its number, as the references in the text have it.
    """
    part = _part(document)
    root = etree.fromstring(part.blob)
    for old in root.findall(w("footnote")):
        if old.get(w("type")) is None:
            root.remove(old)
    for note in notes:
        root.append(_footnote(note, styles))
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _part(document: Document) -> Any:
    for relationship in document.part.rels.values():
        if relationship.reltype == RELATIONSHIP:
            return relationship.target_part
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE, _EMPTY.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP)
    return part


def _footnote(note: Note, styles: Styles) -> Any:
    text, sign = styles.id("footnote text"), styles.id("footnote reference")
    reference = f'<w:r><w:rPr><w:rStyle w:val="{sign}"/></w:rPr><w:footnoteRef/></w:r>{run(" ")}'
    paragraphs = [
        paragraph(text, f"{'' if index else reference}{runs(spans, sign)}")
        for index, spans in enumerate(note.paragraphs)
    ] or [paragraph(text, reference)]
    return etree.fromstring(f'<w:footnote xmlns:w="{W}" w:id="{note.number}">{"".join(paragraphs)}</w:footnote>')
