"""Ways to spoil a document: changes of its parts, and small sound pieces for a defect to sit in."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

Parts = dict[str, bytes]
Change = Callable[[Parts], None]

DOCUMENT, STYLES, NOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"
RELS, TYPES, SETTINGS = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/settings.xml"
CELL = r'<w:tc><w:tcPr><w:tcW w:w="\d+" w:type="dxa"/>(?:<w:vAlign w:val="center"/>)?</w:tcPr><w:p>.*?</w:p></w:tc>'
PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="KHNoiDung"/></w:pPr>'


@dataclass(frozen=True)
class Defect:
    """`rule` is what our checker must say, "" where it is not meant to see it.

    `host` adds, soundly, what the defect needs and the document lacks.
    """

    name: str
    rule: str
    spoil: Change
    host: Change | None = None


def swap(part: str, old: str, new: str, times: int = 1) -> Change:
    """Replaces a pattern; it must be there."""

    def change(parts: Parts) -> None:
        text, found = re.subn(old, new, parts[part].decode(), count=times, flags=re.DOTALL)
        assert found, old
        parts[part] = text.encode()

    return change


def in_table(old: str, new: str) -> Change:
    """Replaces a pattern, the first time after the first table of tasks begins."""
    return swap(DOCUMENT, rf"(<w:tblStyle .*?){old}", rf"\g<1>{new}")


def after(*changes: Change) -> Change:
    def change(parts: Parts) -> None:
        for one in changes:
            one(parts)

    return change


def without(part: str) -> Change:
    def change(parts: Parts) -> None:
        del parts[part]

    return change


def paragraph(inside: str) -> Change:
    """A paragraph more in the body."""
    return swap(DOCUMENT, re.escape(PARAGRAPH), f"{PARAGRAPH}{inside}</w:p>{PARAGRAPH}")


def text(words: str) -> Change:
    return paragraph(f"<w:r><w:t>{words}</w:t></w:r>")


def bookmark(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def control(number: int, tag: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="{number}"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>"
    )


def drawing(number: int) -> str:
    names = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{names}/wordprocessingDrawing"><wp:extent cx="9" cy="9"/>'
        f'<wp:docPr id="{number}" name="h{number}"/><a:graphic xmlns:a="{names}/main">'
        f'<a:graphicData uri="{names}/chart"/></a:graphic></wp:inline></w:drawing></w:r>'
    )


def numbering(parts: Parts) -> None:
    """A list, its part and a paragraph that uses it."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{space}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    swap(TYPES, "</Types>", f'<Override PartName="/word/numbering.xml" ContentType="{kind}"/></Types>')(parts)
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    swap(
        RELS, "</Relationships>", f'<Relationship Id="rIdN" Type="{related}" Target="numbering.xml"/></Relationships>'
    )(parts)
    listed = (
        '<w:p><w:pPr><w:pStyle w:val="KHNoiDung"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    swap(DOCUMENT, re.escape(PARAGRAPH), f"{listed}</w:p>{PARAGRAPH}")(parts)


WIDE_TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="99"/>' * 64 + "</w:tblGrid>"
    "<w:tr>" + "<w:tc><w:tcPr/><w:p/></w:tc>" * 64 + "</w:tr></w:tbl>"
)
TWO_BOOKMARKS = paragraph(bookmark(1, "_a") + bookmark(2, "_b"))
TWO_CONTROLS = paragraph(control(1, "a") + control(2, "b"))
TWO_DRAWINGS = paragraph(drawing(1) + drawing(2))
HEADER_REFERENCE = '<w:headerReference w:type="default" r:id="rIdHeader"/>'
BODY_SECTION = r"<w:sectPr>(?:(?!<w:sectPr>).)*?</w:sectPr></w:body>"
NOTE_REFERENCE = '<w:footnoteReference w:id="1"/>'


def packed(parts: Parts) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def unpacked(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def hosted(defect: Defect, clean: bytes) -> bytes:
    """The sound document the defect goes into."""
    parts = unpacked(clean)
    if defect.host:
        defect.host(parts)
    return packed(parts)


def spoiled(defect: Defect, clean: bytes) -> bytes:
    """The document with the defect."""
    parts = unpacked(hosted(defect, clean))
    before = dict(parts)
    defect.spoil(parts)
    assert parts != before, defect.name
    return packed(parts)


def damaged(clean: bytes) -> dict[str, tuple[str, bytes]]:
    """Files whose zip itself is broken, by name: what our checker must say, and the bytes."""
    twice = io.BytesIO(clean)
    with zipfile.ZipFile(twice, "a") as package:
        # A name that differs in case alone is the same part.
        package.writestr("word/Document.xml", b"<a/>")
    start = clean.index(b"PK\x01\x02")
    # Inside the first part's packed data.
    middle = 100
    locked = bytearray(clean)
    for offset in (6, start + 8):
        flags = struct.unpack_from("<H", locked, offset)[0] | 1
        struct.pack_into("<H", locked, offset, flags)
    return {
        "tệp bị cắt ngắn": ("not-a-package", clean[: len(clean) // 2]),
        "một byte trong tệp bị đổi": (
            "not-a-package",
            clean[:middle] + bytes([clean[middle] ^ 1]) + clean[middle + 1 :],
        ),
        "tệp đặt mật khẩu": ("not-a-package", bytes(locked)),
        "không phải tệp Word": ("not-a-package", b"%PDF-1.7\n"),
        "một phần có hai lần": ("duplicate-part", twice.getvalue()),
    }
