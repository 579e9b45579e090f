"""What a document carries of its making: the plan it was built from, and a fingerprint of what Word would change.

Both stand in a custom XML part (ISO 29500-1 15.2.5). When the parts Word writes no longer match the fingerprint,
somebody edited the file.
"""

from __future__ import annotations

import base64
import hashlib
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from generator.word.xml import escape

if TYPE_CHECKING:  # a fifth of a second, and only a build has it loaded already
    from docx.document import Document

_ORIGIN_PART = "customXml/item1.xml"
_ORIGIN_NAMESPACE = "urn:kehoach:plan:1"
_SEAL_NAMESPACE = "urn:kehoach:made:1"
_RELS = "word/_rels/document.xml.rels"
_CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
# Word knows a custom part by the id in its properties part (ISO 29500-1 22.5.2).
_PROPERTIES_PART = "customXml/itemProps1.xml"
_ORIGIN_RELS = "customXml/_rels/item1.xml.rels"
_TYPES = "[Content_Types].xml"
_NO_RELS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
# As much as is read of any Word file: it may come from anybody.
_MAX_UNPACKED = 200 * 1024 * 1024


class Origin(NamedTuple):
    """The plan a document was built from: its file name and whole text; the template, where it named its own.

    `office` is the office's file it took from, as read: its name and whole text. `derived`: not the plan's document
    but one made of it, with tracked changes.
    """

    file: str
    text: str
    template: Path | None = None
    office: tuple[str, str] | None = None
    derived: bool = False


def add_origin(parts: dict[str, bytes], origin: Origin) -> None:
    """Adds the plan and the fingerprint to the parts of a package."""
    parts[_ORIGIN_PART] = _origin_xml(origin, _fingerprint(parts))
    _relate(parts, _ORIGIN_NAMESPACE)


def _relate(parts: dict[str, bytes], namespace: str) -> None:
    """The relationships by which Word finds and keeps the part, whose elements are of this namespace."""
    parts[_RELS] = _related(parts[_RELS], _CUSTOM_XML, f"../{_ORIGIN_PART}")
    parts[_PROPERTIES_PART] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" '
        'ds:itemID="{6B656861-6F61-4368-8000-706C616E3031}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{namespace}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    parts[_ORIGIN_RELS] = _related(_NO_RELS, f"{_CUSTOM_XML}Props", "itemProps1.xml")
    parts[_TYPES] = _typed(parts[_TYPES])


def add_seal(parts: dict[str, bytes]) -> None:
    """Adds the fingerprint alone, to a document that is no plan's: the program may write over it until it is edited."""
    parts[_ORIGIN_PART] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<made xmlns="{_SEAL_NAMESPACE}" fingerprint="{_fingerprint(parts)}"/>'
    ).encode()
    _relate(parts, _SEAL_NAMESPACE)


def drop_custom_parts(document: Document) -> None:
    """A template's own custom parts (Word's bibliography, an older plan) stay behind: item 1 is the plan."""
    relationships = document.part.rels
    for key in [key for key, relationship in relationships.items() if relationship.reltype == _CUSTOM_XML]:
        del relationships[key]


class Carried(NamedTuple):
    """What a .docx carries of its making; `untouched` says that nobody edited it since. `file` is the plan's name."""

    file: str
    text: str
    office: tuple[str, str] | None
    template: bytes | None
    untouched: bool


def is_untouched(path: Path) -> bool:
    """Whether a .docx is as it was made: false for a file edited since, and for one that is not ours."""
    found = _opened(path)
    return found is not None and found[0].get("fingerprint") == _fingerprint(found[1])


def is_as_made(path: Path) -> bool:
    """Whether a file is a table or a document with tracked changes of ours that nobody edited: it can be made again."""
    found = _opened(path)
    if found is None or found[0].get("fingerprint") != _fingerprint(found[1]):
        return False
    return bool(found[0].tag == f"{{{_SEAL_NAMESPACE}}}made" or found[0].get("derived") == "1")


def carried(path: Path) -> Carried | None:
    """What a .docx carries; None for one that is not ours or no plan's."""
    found = _opened(path)
    if found is None or found[0].tag != f"{{{_ORIGIN_NAMESPACE}}}plan":
        return None
    root, parts = found
    office, template = (root.find(f"{{{_ORIGIN_NAMESPACE}}}{name}") for name in ("office", "template"))
    return Carried(
        file=root.get("file") or "",
        text=root.text or "",
        office=(office.get("file") or "", office.text or "") if office is not None else None,
        template=_decoded(template.text or "") if template is not None else None,
        untouched=root.get("fingerprint") == _fingerprint(parts),
    )


def _opened(path: Path) -> tuple[Any, dict[str, bytes]] | None:
    """The part that says how a .docx was made, and all its parts; None for one that is not ours."""
    try:
        with zipfile.ZipFile(path) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MAX_UNPACKED:
                return None
            parts = {name: package.read(name) for name in package.namelist()}
        # Parsed without entities: the part may come from anybody's file.
        root = etree.fromstring(parts[_ORIGIN_PART], etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (
        OSError,
        EOFError,
        LookupError,
        ValueError,
        RuntimeError,
        zipfile.BadZipFile,
        zlib.error,
        etree.XMLSyntaxError,
    ):
        return None
    known = (f"{{{_ORIGIN_NAMESPACE}}}plan", f"{{{_SEAL_NAMESPACE}}}made")
    return (root, parts) if root.tag in known else None


def _decoded(content: str) -> bytes:
    try:
        return base64.b64decode(content)
    except ValueError:
        return b""


def _fingerprint(parts: dict[str, bytes]) -> str:
    """A hash of what Word writes when somebody saves: the parts of the document, not their relationships."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if name.startswith("word/") and not name.startswith("word/_rels/"):
            digest.update(name.encode() + b"\0" + hashlib.sha256(parts[name]).digest())
    return digest.hexdigest()


def _origin_xml(origin: Origin, fingerprint: str) -> bytes:
    template = ""
    if origin.template:
        content = base64.b64encode(origin.template.read_bytes()).decode()
        template = f'<template file="{escape(origin.template.name)}">{content}</template>'
    derived = ' derived="1"' if origin.derived else ""
    office = f'<office file="{escape(origin.office[0])}">{escape(origin.office[1])}</office>' if origin.office else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<plan xmlns="{_ORIGIN_NAMESPACE}" file="{escape(origin.file)}" fingerprint="{fingerprint}"{derived}>'
        f"{escape(origin.text)}{template}{office}</plan>"
    ).encode()


def _related(rels: bytes, kind: str, target: str) -> bytes:
    """A .rels part with one relationship more."""
    root = etree.fromstring(rels)
    taken = {element.get("Id") for element in root}
    number = next(number for number in range(1, len(taken) + 2) if f"rIdPlan{number}" not in taken)
    namespace = etree.QName(root).namespace
    element = etree.SubElement(root, f"{{{namespace}}}Relationship")
    element.set("Id", f"rIdPlan{number}")
    element.set("Type", kind)
    element.set("Target", target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _typed(types: bytes) -> bytes:
    """[Content_Types].xml with the type of the plan's properties part."""
    root = etree.fromstring(types)
    element = etree.SubElement(root, f"{{{etree.QName(root).namespace}}}Override")
    element.set("PartName", f"/{_PROPERTIES_PART}")
    element.set("ContentType", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
