"""Word files made of a few lines of XML."""

from __future__ import annotations

import io
import zipfile

from generator.plan.office import Office
from generator.rules.docx_document import FormDocument, form_document
from generator.word.reading.components import Components
from generator.word.reading.document import read_package
from generator.word.reading.model import WordDocument
from generator.word.reading.package import Package
from generator.word.reading.recognise import recognised
from generator.word.reading.views import ACCEPTED, View
from generator.word.xml import escape

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/></w:sectPr>'
)


def docx(body: str, section: str = SECTION, **parts: str) -> bytes:
    """A .docx of this body; each further part is the inside of its root element, by the part's name."""
    plain = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments")
    roots = {name: f"w:{name}" for name in plain} | {"commentsExtended": "w15:commentsEx"}
    written = {"word/document.xml": f"<w:document {_SPACES}><w:body>{body}{section}</w:body></w:document>"}
    relations = []
    for name, inside in parts.items():
        if name == "theme":
            written["word/theme.xml"] = inside.replace("<a:theme>", f"<a:theme {_SPACES}>")
        else:
            root = roots.get(name) or ("w:ftr" if name.startswith("footer") else "w:hdr")
            written[f"word/{name}.xml"] = f"<{root} {_SPACES}>{inside}</{root}>"
        kind = name.rstrip("0123456789")
        relations.append(f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>')
    written["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>'
    written["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    return zipped({"[Content_Types].xml": _TYPES.encode()} | {name: text.encode() for name, text in written.items()})


def zipped(parts: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def read(body: str, section: str = SECTION, view: View = ACCEPTED, **parts: str) -> WordDocument:
    """The document of this body."""
    return read_package(Package("tep.docx", docx(body, section, **parts)), view)


def components(body: str, **parts: str) -> Components:
    """What is recognised in this body."""
    return recognised(read(body, **parts))


def form(body: str, section: str = SECTION, **parts: str) -> FormDocument:
    """This body as the rules read it."""
    return form_document(read(body, section, **parts), Office())


def p(text: str, properties: str = "", look: str = "") -> str:
    """A paragraph of one run; a line end is a line break, a tab a tab."""
    inside = escape(text).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inside = inside.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{inside}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def centred(text: str, look: str = "") -> str:
    """A paragraph in the middle."""
    return p(text, '<w:jc w:val="center"/>', look)


def bold(text: str) -> str:
    """A paragraph in the middle, bold."""
    return centred(text, "<w:b/>")


def table(*rows: tuple[str, ...], borders: bool = False, widths: tuple[int, ...] = ()) -> str:
    """A table of cells, each the XML of its blocks (a paragraph where it is plain text)."""
    count = max(map(len, rows))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths or (9000 // count,) * count)
    edges = '<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>' if borders else ""
    written = ""
    for row in rows:
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row)
        written += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl><w:tblPr>{edges}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
