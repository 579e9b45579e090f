"""Defects to put into a sound document, one at a time: what Word would refuse, repair or show wrongly."""

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

DEFECTS = [
    # Tables
    Defect(
        "ô không có đoạn nào", "cell-without-paragraph", in_table(r"</w:tcPr><w:p>.*?</w:p></w:tc>", "</w:tcPr></w:tc>")
    ),
    Defect(
        "ô kết thúc bằng một bảng",
        "cell-without-paragraph",
        in_table(
            "</w:tc>",
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid>'
            "<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl></w:tc>",
        ),
    ),
    Defect("gridSpan lấn ra ngoài bảng", "beyond-grid", in_table('<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="9"/>')),
    Defect("hàng thiếu một ô", "short-row", in_table(rf"{CELL}</w:tr>", "</w:tr>")),
    Defect("hàng thừa một ô", "beyond-grid", in_table("</w:tr>", "<w:tc><w:tcPr/><w:p/></w:tc></w:tr>")),
    Defect("bảng khai thiếu một cột", "beyond-grid", in_table(r'<w:gridCol w:w="\d+"/>', "")),
    Defect("bảng không khai cột", "no-grid", in_table(r'(?:<w:gridCol w:w="\d+"/>)+', "")),
    Defect("bề rộng ô khác bề rộng cột", "cell-width", in_table(r'<w:tcW w:w="\d+"', '<w:tcW w:w="4000"')),
    Defect("bề rộng bảng khác tổng các cột", "table-width", in_table(r'<w:tblW w:w="\d+"', '<w:tblW w:w="4000"')),
    Defect("ô gộp dọc không có ô bắt đầu", "orphan-merge", in_table('<w:vMerge w:val="restart"/>', "")),
    Defect(
        "ô gộp dọc lệch cột",
        "orphan-merge",
        in_table(
            '<w:vMerge w:val="restart"/>(.*?)<w:gridSpan w:val="2"/>',
            r'\g<2><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>',
        ),
    ),
    Defect("bảng không có hàng", "empty-table", in_table("</w:tblGrid>.*?</w:tbl>", "</w:tblGrid></w:tbl>")),
    Defect("hàng không có ô", "empty-row", in_table("</w:tr>", "</w:tr><w:tr/>")),
    Defect(
        "bảng có hơn 63 cột",
        "too-many-columns",
        paragraph("</w:p>" + WIDE_TABLE + "<w:p>"),
    ),
    # Notes
    Defect(
        "dấu ghi chú không có lời ghi chú",
        "missing-note",
        swap(DOCUMENT, NOTE_REFERENCE, '<w:footnoteReference w:id="9"/>'),
    ),
    Defect(
        "lời ghi chú không có dấu", "unused-note", swap(DOCUMENT, f"<w:r>(?:(?!<w:r>).)*?{NOTE_REFERENCE}</w:r>", "")
    ),
    Defect("hai ghi chú cùng một mã", "duplicate-footnote", swap(NOTES, 'w:id="2"', 'w:id="1"')),
    Defect("hai dấu của cùng một ghi chú", "note-twice", swap(DOCUMENT, NOTE_REFERENCE, NOTE_REFERENCE * 2)),
    Defect(
        "ghi chú không có đoạn",
        "story-without-paragraph",
        swap(NOTES, r'(w:id="1">).*?</w:footnote>', r"\1</w:footnote>"),
    ),
    Defect(
        "cài đặt nói tới đường kẻ ghi chú không có",
        "missing-note",
        swap(NOTES, r'<w:footnote w:type="separator".*?</w:footnote>', ""),
    ),
    Defect(
        "phần ghi chú không được nối vào văn bản",
        "missing-note",
        swap(RELS, r'<Relationship [^>]*/footnotes"[^>]*>', ""),
    ),
    # Styles and lists
    Defect(
        "đoạn dùng kiểu không có",
        "undefined-style",
        swap(DOCUMENT, 'w:pStyle w:val="KHNoiDung"', 'w:pStyle w:val="KhongCo"'),
    ),
    Defect(
        "chữ dùng kiểu không có", "undefined-style", swap(DOCUMENT, 'w:rStyle w:val="\\w+"', 'w:rStyle w:val="KhongCo"')
    ),
    Defect(
        "bảng dùng kiểu không có",
        "undefined-style",
        swap(DOCUMENT, 'w:tblStyle w:val="\\w+"', 'w:tblStyle w:val="KhongCo"'),
    ),
    Defect(
        "kiểu dựa vào kiểu không có",
        "undefined-style",
        swap(STYLES, 'w:basedOn w:val="Normal"', 'w:basedOn w:val="KhongCo"'),
    ),
    Defect("hai kiểu cùng một mã", "duplicate-style", swap(STYLES, 'w:styleId="KHDiem"', 'w:styleId="KHNoiDung"')),
    Defect(
        "đoạn dùng danh sách không có",
        "undefined-numbering",
        swap(DOCUMENT, '<w:numId w:val="1"/>', '<w:numId w:val="7"/>'),
        numbering,
    ),
    Defect(
        "danh sách dùng kiểu số không có",
        "undefined-numbering",
        swap("word/numbering.xml", '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="7"/>'),
        numbering,
    ),
    # Ids
    Defect(
        "hai dấu trang cùng một mã",
        "duplicate-bookmark",
        swap(DOCUMENT, '(bookmark(?:Start|End)) w:id="2"', r'\1 w:id="1"', 2),
        TWO_BOOKMARKS,
    ),
    Defect(
        "hai dấu trang cùng một tên",
        "duplicate-bookmark-name",
        swap(DOCUMENT, 'w:name="_b"', 'w:name="_A"'),
        TWO_BOOKMARKS,
    ),
    Defect(
        "dấu trang mở mà không đóng", "open-bookmark", swap(DOCUMENT, '<w:bookmarkEnd w:id="2"/>', ""), TWO_BOOKMARKS
    ),
    Defect(
        "tên dấu trang dài 60 ký tự", "long-name", swap(DOCUMENT, 'w:name="_b"', f'w:name="{"b" * 60}"'), TWO_BOOKMARKS
    ),
    Defect(
        "hai ô nội dung (sdt) cùng một mã",
        "duplicate-sdt",
        swap(DOCUMENT, '<w:id w:val="2"/>', '<w:id w:val="1"/>'),
        TWO_CONTROLS,
    ),
    Defect(
        "thẻ của ô nội dung dài 90 ký tự",
        "long-name",
        swap(DOCUMENT, '<w:tag w:val="b"/>', f'<w:tag w:val="{"b" * 90}"/>'),
        TWO_CONTROLS,
    ),
    Defect(
        "hai hình cùng một mã", "duplicate-docpr", swap(DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"'), TWO_DRAWINGS
    ),
    # What a template leaves behind
    Defect("còn sót {{ title.type }}", "leftover-tag", text("{{ title.type }}")),
    Defect("còn sót {%p endif %}", "leftover-tag", text("{%p endif %}")),
    Defect(
        "thẻ sót bị cắt làm hai", "leftover-tag", paragraph("<w:r><w:t>{{r b.</w:t></w:r><w:r><w:t>text }}</w:t></w:r>")
    ),
    Defect(
        "còn sót dấu riêng của chương trình",
        "leftover-tag",
        swap(DOCUMENT, re.escape(PARAGRAPH), f"<?kehoach-table 0?>{PARAGRAPH}"),
    ),
    # Pages and fields
    Defect(
        "đầu trang nối tới quan hệ không có",
        "missing-relationship",
        swap(RELS, r'<Relationship [^>]*"rIdHeader"[^>]*>', ""),
    ),
    Defect(
        "đầu trang nối tới phần không phải đầu trang",
        "missing-header",
        swap(DOCUMENT, HEADER_REFERENCE, HEADER_REFERENCE.replace("rIdHeader", "rIdStyles")),
    ),
    Defect("hai đầu trang cùng loại", "header-twice", swap(DOCUMENT, HEADER_REFERENCE, HEADER_REFERENCE * 2)),
    Defect("trang không có khổ giấy", "no-page-size", swap(DOCUMENT, r"<w:pgSz [^>]*>", "")),
    Defect("lề rộng hơn trang", "no-room", swap(DOCUMENT, r'w:left="1701"', 'w:left="12000"')),
    Defect("văn bản không khai trang", "no-section", swap(DOCUMENT, BODY_SECTION, "</w:body>")),
    Defect(
        "trường số trang mở mà không đóng",
        "open-field",
        swap("word/header1.xml", '<w:fldChar w:fldCharType="end"/>', ""),
    ),
    # The schema: left to the validators
    Defect(
        "phần tử XML sai thứ tự",
        "",
        swap(DOCUMENT, r"(<w:tblW [^>]*/>)(<w:tblLayout [^>]*/>)", r"\g<2>\g<1>"),
    ),
    Defect("giá trị không có trong định dạng", "", swap(STYLES, '<w:jc w:val="both"/>', '<w:jc w:val="giua"/>')),
    Defect("phần tử không có trong định dạng", "", paragraph("<w:khongCo/>")),
    Defect("thiếu thuộc tính bắt buộc", "", swap(STYLES, r'<w:name w:val="KH Diem"/>', "<w:name/>")),
    Defect("đoạn nằm trong đoạn", "", paragraph("<w:p/>")),
    # The package
    Defect("quan hệ dẫn tới phần không có", "missing-part", without("word/header1.xml")),
    Defect("hai quan hệ cùng một mã", "duplicate-relationship", swap(RELS, 'Id="rIdStyles"', 'Id="rIdSettings"')),
    Defect(
        "không khai kiểu nội dung của đầu trang", "wrong-content-type", swap(TYPES, r"<Override [^>]*header1[^>]*>", "")
    ),
    Defect(
        "một phần không có kiểu nội dung", "no-content-type", lambda parts: parts.update({"word/media/a.png": b"x"})
    ),
    Defect(
        "không có văn bản chính", "no-document", swap("_rels/.rels", r'<Relationship [^>]*/officeDocument"[^>]*>', "")
    ),
    Defect("thiếu [Content_Types].xml", "no-content-types", without(TYPES)),
    Defect("XML không đóng thẻ", "bad-xml", swap(DOCUMENT, "</w:body>", "")),
    Defect("ký tự điều khiển trong XML", "bad-xml", text("&#1;")),
    Defect(
        "DOCTYPE và thực thể",
        "bad-xml",
        lambda parts: parts.update(
            {STYLES: re.sub(rb"<w:styles", b'<!DOCTYPE w [<!ENTITY a "x">]><w:styles', parts[STYLES], count=1)}
        ),
    ),
]


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
