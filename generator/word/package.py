"""The .docx package: the same bytes for the same content, and whether a file was changed since it was built.

The document carries the plan it was built from, in a custom XML part (ISO 29500-1 15.2.5), with a fingerprint
of the parts Word writes: when they differ from it, somebody edited the file.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document
from lxml import etree

from generator.word.xml import escape, with_tables

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_ORIGIN_PART = "customXml/item1.xml"
_ORIGIN_NAMESPACE = "urn:kehoach:plan:1"
_DOCUMENT = "word/document.xml"
_RELS = "word/_rels/document.xml.rels"
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_MAX_PART = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Origin:
    """The plan a document was built from: its file name and whole text."""

    file: str
    text: str


def packed(document: Document, tables: Sequence[str], origin: Origin) -> bytes:
    """The document with its tables as a .docx, its parts in a fixed order and with fixed dates."""
    unsorted = io.BytesIO()
    document.save(unsorted)
    with zipfile.ZipFile(unsorted) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_DOCUMENT] = with_tables(parts[_DOCUMENT], tables)
    parts[_ORIGIN_PART] = _origin_xml(origin, _fingerprint(parts))
    parts[_RELS] = _related(parts[_RELS])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.external_attr = 0o600 << 16
            package.writestr(entry, parts[name], zipfile.ZIP_DEFLATED)
    return target.getvalue()


def is_untouched(path: Path) -> bool:
    """Whether a .docx is as it was built: false for a file edited since, and for one that is not ours."""
    try:
        with zipfile.ZipFile(path) as package:
            if any(entry.file_size > _MAX_PART for entry in package.infolist()):
                return False
            parts = {name: package.read(name) for name in package.namelist()}
        # Parsed without entities: the part may come from anybody's file.
        root = etree.fromstring(parts[_ORIGIN_PART], etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError):
        return False
    return root.tag == f"{{{_ORIGIN_NAMESPACE}}}plan" and root.get("fingerprint") == _fingerprint(parts)


def _fingerprint(parts: dict[str, bytes]) -> str:
    """A hash of what Word writes when somebody saves: the parts of the document, not their relationships."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name.startswith("word/") and not name.startswith("word/_rels/"):
            digest.update(name.encode() + b"\0" + hashlib.sha256(parts[name]).digest())
    return digest.hexdigest()


def _origin_xml(origin: Origin, fingerprint: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<plan xmlns="{_ORIGIN_NAMESPACE}" file="{escape(origin.file)}" fingerprint="{fingerprint}">'
        f"{escape(origin.text)}</plan>"
    ).encode()


def _related(rels: bytes) -> bytes:
    root = etree.fromstring(rels)
    taken = {element.get("Id") for element in root}
    number = next(number for number in range(1, len(taken) + 2) if f"rIdPlan{number}" not in taken)
    namespace = etree.QName(root).namespace
    element = etree.SubElement(root, f"{{{namespace}}}Relationship")
    element.set("Id", f"rIdPlan{number}")
    element.set("Type", _CUSTOM_XML)
    element.set("Target", f"../{_ORIGIN_PART}")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
