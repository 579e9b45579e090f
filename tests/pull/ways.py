"""The ways a document comes back: as it is, saved by LibreOffice, or pasted into a new document."""

from __future__ import annotations

import copy
import io
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from lxml import etree

from tests.pull.document import _PARSER, _written, zipped
from tests.pull.pen import Element, W, look_of_mark, made, set_look

_KEPT = ("word/document.xml", "word/footnotes.xml", "word/comments.xml", "word/numbering.xml")
SOFFICE = shutil.which("soffice")


def saved_by_libreoffice(contents: Sequence[bytes]) -> list[bytes]:
    """Documents opened and saved as .docx by LibreOffice, all in one call (it takes seconds to start)."""
    with tempfile.TemporaryDirectory() as folder:
        sources = []
        for number, content in enumerate(contents):
            sources.append(Path(folder, f"{number}.docx"))
            sources[-1].write_bytes(content)
        out = Path(folder, "out")
        command = [
            SOFFICE or "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(out),
            *map(str, sources),
        ]
        env = {**os.environ, "HOME": folder}
        subprocess.run(command, check=True, capture_output=True, timeout=60 + 20 * len(contents), env=env)
        return [(out / source.name).read_bytes() for source in sources]


def well_formed(content: bytes) -> bool:
    """Whether the document's main part can be parsed at all."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        try:
            etree.fromstring(package.read("word/document.xml"), _PARSER)
        except etree.XMLSyntaxError:
            return False
    return True


def pasted(content: bytes) -> bytes:
    """The body pasted into a new document: Normal style with direct formatting, no bookmarks, no plan inside.

    What the styles said (bold, italic, centred, size) stands on the runs and paragraphs then. Footnotes come along;
    the page layout does not.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    styles = _Styles(etree.fromstring(parts["word/styles.xml"], _PARSER))
    root = etree.fromstring(parts["word/document.xml"], _PARSER)
    _flattened(root, styles)
    new = {name: parts[name] for name in _KEPT if name in parts}
    new["word/document.xml"] = _written(root)
    if "word/footnotes.xml" in new:
        notes = etree.fromstring(new["word/footnotes.xml"], _PARSER)
        _flattened(notes, styles)
        new["word/footnotes.xml"] = _written(notes)
    return zipped({**_frame(new), **new})


class _Styles:
    """What the styles of a document say, followed up to their base."""

    def __init__(self, root: Element) -> None:
        self._by_id = {style.get(W("styleId")): style for style in root.findall(W("style"))}

    def find(self, style: str, part: str, name: str) -> Element | None:
        while style:
            found = self._by_id.get(style)
            if found is None:
                return None
            said = found.find(f"{W(part)}/{W(name)}")
            if said is not None:
                return said
            base = found.find(W("basedOn"))
            style = base.get(W("val")) if base is not None else ""
        return None


def _flattened(root: Element, styles: _Styles) -> None:
    for name in ("bookmarkStart", "bookmarkEnd"):
        for found in list(root.iter(W(name))):
            found.getparent().remove(found)
    for paragraph in root.iter(W("p")):
        _plain_paragraph(paragraph, styles)
    for style in list(root.iter(W("tblStyle"))):
        properties = style.getparent()
        properties.remove(style)
        borders = made("tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(made(side, val="single", sz="4", space="0", color="auto"))
        anchor = next(
            (c for c in properties if c.tag in (W("tblLayout"), W("tblCellMar"), W("tblLook"), W("tblCaption"))), None
        )
        if anchor is None:
            properties.append(borders)
        else:
            anchor.addprevious(borders)
    for name in ("tblCaption", "tblHeader", "headerReference", "footerReference", "titlePg", "pgNumType"):
        for found in list(root.iter(W(name))):
            found.getparent().remove(found)


def _plain_paragraph(paragraph: Element, styles: _Styles) -> None:
    properties = paragraph.find(W("pPr"))
    named = properties.find(W("pStyle")) if properties is not None else None
    if named is None:
        return
    style = named.get(W("val"))
    properties.remove(named)
    for name in ("jc", "ind"):
        said = styles.find(style, "pPr", name)
        if said is not None and properties.find(W(name)) is None:
            _before_mark(properties, copy.deepcopy(said))
    for run in paragraph.iter(W("r")):
        sign = run.find(W("footnoteReference")) is not None or run.find(W("footnoteRef")) is not None
        if sign:
            look = made("rPr", made("vertAlign", val="superscript"))
            old = run.find(W("rPr"))
            if old is not None:
                run.remove(old)
            run.insert(0, look)
            continue
        for name in ("b", "i", "sz"):
            said = styles.find(style, "rPr", name)
            look = run.find(W("rPr"))
            if said is not None and (look is None or look.find(W(name)) is None):
                value = said.get(W("val"))
                set_look(run, name, **({"val": value} if value else {}))
    _ = look_of_mark


def _before_mark(properties: Element, new: Element) -> None:
    order = ["ind", "jc", "rPr", "sectPr", "pPrChange"]
    rank = order.index(etree.QName(new).localname)
    follower = next(
        (c for c in properties if etree.QName(c).localname in order and order.index(etree.QName(c).localname) > rank),
        None,
    )
    if follower is None:
        properties.append(new)
    else:
        follower.addprevious(new)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_STYLES = (
    f'{_XML}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>'
    '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def _frame(parts: dict[str, bytes]) -> dict[str, bytes]:
    """What a new document has around its words."""
    kinds = [name.removeprefix("word/").removesuffix(".xml") for name in parts]
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" '
        f'ContentType="{_WORD}.{"document.main" if kind == "document" else kind}+xml"/>'
        for kind in [*kinds, "styles"]
    )
    rels = "".join(
        f'<Relationship Id="rId{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for kind in [*kinds, "styles"]
        if kind != "document"
    )
    return {
        "[Content_Types].xml": (
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>'
        ).encode(),
        "_rels/.rels": (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/_rels/document.xml.rels": (
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rels}</Relationships>'
        ).encode(),
        "word/styles.xml": _STYLES.encode(),
    }
