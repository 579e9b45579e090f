"""Makes templates/ke-hoach.docx: python templates/make_ke_hoach.py

The template is a Word file that staff may open and restyle; this script is its source text, so that a change of
form can be read in git. Sizes, weights and alignments are those of Nghị định 30/2020/NĐ-CP, Phụ lục I Mục V.
Measures: sz in half-points, everything else in twips (1 mm = 56.7).
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

TARGET = Path(__file__).with_name("ke-hoach.docx")

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"

MM = 56.6929
TOP = BOTTOM = RIGHT = round(20 * MM)
LEFT = round(30 * MM)
HEADER = round(10 * MM)
A4 = (11906, 16838)
INDENT = 720  # 1.27 cm, PL1 II.6.e

# name: (id, based on, next, pPr, rPr). Names are ASCII: LibreOffice rewrites the ids of others when it saves.
BODY = f'<w:spacing w:before="120"/><w:ind w:firstLine="{INDENT}"/><w:jc w:val="both"/>'
CENTRED = '<w:jc w:val="center"/>'
# Left, not justified: a heading that runs on to a second line would stand with wide gaps.
HEADED = f'<w:keepNext/><w:keepLines/><w:spacing w:before="120"/><w:ind w:firstLine="{INDENT}"/><w:jc w:val="left"/>'
BOLD = "<w:b/><w:bCs/>"
ITALIC = "<w:i/><w:iCs/>"


def size(points: float) -> str:
    """Run properties of a font size."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


PARAGRAPH_STYLES = {
    "KH Quoc hieu": ("Normal", CENTRED, BOLD + size(13)),
    "KH Tieu ngu": ("Normal", CENTRED, BOLD + size(14)),
    "KH Co quan chu quan": ("Normal", CENTRED, size(13)),
    "KH Co quan ban hanh": ("Normal", CENTRED, BOLD + size(13)),
    "KH So ky hieu": ("Normal", CENTRED, size(13)),
    "KH Dia danh ngay": ("Normal", CENTRED, ITALIC + size(14)),
    "KH Duong ke": (
        "Normal",
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        '<w:spacing w:before="50" w:after="60" w:line="20" w:lineRule="exact"/><w:jc w:val="center"/>',
        size(1),
    ),
    # The rule under a title: more air below it than between the lines of the letterhead.
    "KH Duong ke tieu de": (
        "KH Duong ke",
        '<w:keepNext/><w:spacing w:before="60" w:after="200" w:line="20" w:lineRule="exact"/>',
        "",
    ),
    "KH Ten loai": ("Normal", '<w:keepNext/><w:spacing w:before="440"/>' + CENTRED, BOLD),
    "KH Trich yeu": ("Normal", "<w:keepNext/>" + CENTRED, BOLD),
    "KH Can cu": ("Normal", BODY, ITALIC),
    "KH Noi dung": ("Normal", BODY, ""),
    "KH Diem": ("KH Noi dung", "", ""),
    "KH Gach dau dong": ("KH Noi dung", "", ""),
    "KH Dau cong": ("KH Noi dung", "", ""),
    "KH Phan": ("Normal", '<w:keepNext/><w:spacing w:before="240"/>' + CENTRED + '<w:outlineLvl w:val="0"/>', BOLD),
    "KH Tieu de phan": ("Normal", "<w:keepNext/>" + CENTRED, BOLD),
    "KH Bang tieu de": ("Normal", '<w:spacing w:before="40" w:after="40"/>' + CENTRED, BOLD + size(12)),
    "KH Bang nhom": ("Normal", '<w:spacing w:before="40" w:after="40"/><w:jc w:val="left"/>', BOLD + size(12)),
    "KH Bang chu": ("Normal", '<w:spacing w:before="40" w:after="40"/><w:jc w:val="left"/>', size(12)),
    "KH Bang giua": ("KH Bang chu", CENTRED, ""),
    "KH Noi nhan": ("Normal", '<w:jc w:val="left"/>', BOLD + ITALIC + size(12)),
    "KH Noi nhan dong": ("Normal", '<w:jc w:val="left"/>', size(11)),
    "KH Chuc vu": ("Normal", "<w:keepNext/>" + CENTRED, BOLD),
    # The room for the signature and the seal stands before the name: no empty paragraphs.
    "KH Ho ten": ("Normal", '<w:spacing w:before="1500"/>' + CENTRED, BOLD),
    "KH Chuc vu duoi ten": ("Normal", CENTRED, BOLD),
    "KH Phu luc": ("Normal", "<w:keepNext/>" + CENTRED + '<w:outlineLvl w:val="0"/>', BOLD + size(14)),
    "KH Ten phu luc": ("Normal", "<w:keepNext/>" + CENTRED, BOLD),
    "KH Kem theo": ("Normal", "<w:keepNext/>" + CENTRED, ITALIC + size(13)),
    "KH Truoc ky": ("Normal", '<w:keepNext/><w:spacing w:before="160" w:line="20" w:lineRule="exact"/>', size(1)),
    # Air above a table; it also parts two tables that follow each other, which Word would join.
    "KH Truoc bang": ("Normal", '<w:keepNext/><w:spacing w:before="80" w:line="20" w:lineRule="exact"/>', size(1)),
    "KH Sau bang": ("Normal", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(1)),
    "KH The": ("Normal", '<w:jc w:val="left"/>', '<w:color w:val="7F7F7F"/>' + size(9)),
    "heading 1": ("Normal", HEADED + '<w:outlineLvl w:val="0"/>', BOLD),
    "heading 2": ("Normal", HEADED + '<w:outlineLvl w:val="1"/>', BOLD),
    "heading 3": ("Normal", HEADED + '<w:outlineLvl w:val="2"/>', BOLD),
    "heading 4": ("Normal", HEADED + '<w:outlineLvl w:val="3"/>', BOLD),
    "heading 5": ("Normal", HEADED + '<w:outlineLvl w:val="4"/>', BOLD),
    "heading 6": ("Normal", HEADED + '<w:outlineLvl w:val="5"/>', BOLD),
    "header": ("Normal", CENTRED, size(14)),
    "footnote text": ("Normal", '<w:jc w:val="both"/>', size(10)),
}

CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)


def style_id(name: str) -> str:
    """The id that belongs to a style name."""
    return {"heading": "Heading"}.get(name.split()[0], name.split()[0]) + "".join(
        word.capitalize() for word in name.split()[1:]
    )


def styles() -> str:
    """word/styles.xml."""
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    written = [
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/>'
        f'{size(14)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>",
    ]
    for name, (based_on, paragraph, run) in PARAGRAPH_STYLES.items():
        custom = ' w:customStyle="1"' if name.startswith("KH ") else ""
        written.append(
            f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="{style_id(based_on)}"/><w:qFormat/>'
            + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
            + (f"<w:rPr>{run}</w:rPr>" if run else "")
            + "</w:style>"
        )
    written += [
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
        f'<w:style w:type="table" w:customStyle="1" w:styleId="KHBang"><w:name w:val="KH Bang"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{edges}</w:tblBorders>'
        f"{CELL_MARGINS}</w:tblPr></w:style>",
    ]
    return f"{XML}<w:styles {NAMESPACES}>{''.join(written)}</w:styles>"


def escape(text: str) -> str:
    """Text for XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def paragraph(style: str, text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{properties}</w:pPr>{run}</w:p>'


def tag(text: str) -> str:
    """A line of the template language: it leaves no paragraph behind."""
    return paragraph("KH The", text)


def loop(name: str, items: str, *inside: str) -> str:
    """A loop over paragraphs."""
    return tag(f"{{%p for {name} in {items} %}}") + "".join(inside) + tag("{%p endfor %}")


def bare_table(widths: tuple[int, ...], *rows: tuple[str, ...]) -> str:
    """A table without borders and without cell margins; its rows are not split by a page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    written = ""
    for row in rows:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, row, strict=True)
        )
        written += f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"
    )


def section(landscape: bool) -> str:
    """Section properties: A4, page number in the top margin but not on the first page, counted from 1 (PL1 I.7)."""
    width, height = (A4[1], A4[0]) if landscape else A4
    orientation = ' w:orient="landscape"' if landscape else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
        '<w:headerReference w:type="first" r:id="rIdFirst"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{orientation}/>'
        f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" '
        f'w:header="{HEADER}" w:footer="{HEADER}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


LABELLED = "{{r b.label }}{{r b.text }}"


def letterhead() -> str:
    """The block at the top of page 1: ô 1 to 4 of the decree's diagram."""
    left = (
        loop("line", "letterhead.parent", paragraph("KH Co quan chu quan", "{{ line }}"))
        + loop("line", "letterhead.agency", paragraph("KH Co quan ban hanh", "{{ line }}"))
        + tag("{{p letterhead.agency_rule }}")
    )
    right = (
        paragraph("KH Quoc hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + paragraph("KH Tieu ngu", "Độc lập - Tự do - Hạnh phúc")
        + tag("{{p letterhead.motto_rule }}")
    )
    number = paragraph("KH So ky hieu", "Số: {{ letterhead.number }}")
    date = paragraph("KH Dia danh ngay", "{{ letterhead.place }}, {{ letterhead.date }}")
    return bare_table((3742, 5329), (left, right), (number, date))


def sign_off() -> str:
    """Nơi nhận and the signature on one row: ô 7 and 9b."""
    left = paragraph("KH Noi nhan", "Nơi nhận:") + loop(
        "line", "sign_off.recipients", paragraph("KH Noi nhan dong", "{{ line }}")
    )
    right = (
        loop("line", "sign_off.position", paragraph("KH Chuc vu", "{{ line }}"))
        + paragraph("KH Ho ten", "{{ sign_off.name }}")
        + loop("line", "sign_off.post", paragraph("KH Chuc vu duoi ten", "{{ line }}"))
    )
    return bare_table((4253, 4818), (left, right))


def blocks() -> str:
    """One sample for each kind of block."""
    headings = "".join(
        tag(f'{{%p elif b.kind == "heading" and b.level == {level} %}}') + paragraph(f"heading {level}", LABELLED)
        for level in range(2, 7)
    )
    return (
        tag("{%p for b in blocks %}")
        + tag('{%p if b.kind == "basis" %}')
        + paragraph("KH Can cu", "{{r b.text }}")
        + tag('{%p elif b.kind == "part" %}')
        + paragraph("KH Phan", "{{ b.label }}")
        + loop("line", "b.title", paragraph("KH Tieu de phan", "{{r line }}"))
        + tag('{%p elif b.kind == "section" %}')
        + paragraph("heading 1", LABELLED)
        + headings
        + tag('{%p elif b.kind == "item" and b.label_sign == "-" %}')
        + paragraph("KH Gach dau dong", LABELLED)
        + tag('{%p elif b.kind == "item" and b.label_sign == "+" %}')
        + paragraph("KH Dau cong", LABELLED)
        + tag('{%p elif b.kind == "item" %}')
        + paragraph("KH Diem", LABELLED)
        + tag('{%p elif b.kind == "table" %}')
        + tag("{{p b.table }}")
        + tag('{%p elif b.kind == "sign_off" %}')
        + paragraph("KH Truoc ky", "")
        + sign_off()
        + tag('{%p elif b.kind == "section_break" %}')
        + tag("{{p b.paragraph }}")
        + tag('{%p elif b.kind == "appendix" %}')
        + paragraph("KH Phu luc", "{{ b.label }}")
        + loop("line", "b.title", paragraph("KH Ten phu luc", "{{r line }}"))
        + tag("{%p if b.attached %}")
        + paragraph("KH Kem theo", "{{r b.attached }}")
        + tag("{{p b.rule }}")
        + tag("{%p endif %}")
        + tag("{%p else %}")
        + paragraph("KH Noi dung", "{{r b.text }}")
        + tag("{%p endif %}")
        + tag("{%p endfor %}")
    )


def document() -> str:
    """word/document.xml. The first section is the model of upright pages, the second of landscape ones."""
    body = (
        tag(
            "{#p Mẫu kế hoạch. Muốn đổi cách trình bày: sửa kiểu (Styles) tên KH ... hoặc heading; "
            "giữ nguyên các dòng có dấu ngoặc nhọn. #}"
        )
        # LibreOffice puts an empty line before a table that begins a document with notes; a point of height stops it.
        + paragraph("KH Sau bang", "")
        + letterhead()
        + paragraph("KH Ten loai", "{{ title.type }}")
        + loop("line", "title.subject", paragraph("KH Trich yeu", "{{r line }}"))
        + tag("{{p title.rule }}")
        + blocks()
        + paragraph("KH Sau bang", "", section(landscape=False))
        + paragraph("KH The", "Trang mẫu của phụ lục ngang: chỉ lề, khổ giấy và số trang của trang này được dùng.")
        + section(landscape=True)
    )
    return f"{XML}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def header() -> str:
    """The page number, centred in the top margin."""
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{text}'
        for kind, text in (
            ("begin", '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'),
            ("separate", "<w:r><w:t>2</w:t></w:r>"),
            ("end", ""),
        )
    )
    return f'{XML}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="header"/></w:pPr>{field}</w:p></w:hdr>'


def first_header() -> str:
    """Nothing on the first page."""
    return f'{XML}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="header"/></w:pPr></w:p></w:hdr>'


def footnotes() -> str:
    """The separators; the notes themselves are added to each document."""
    kinds = ((-1, "separator"), (0, "continuationSeparator"))
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in kinds
    )
    return f"{XML}<w:footnotes {NAMESPACES}>{notes}</w:footnotes>"


def settings() -> str:
    """word/settings.xml: Word 2013 or later, Vietnamese."""
    return (
        f'{XML}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def core() -> str:
    """Document properties; title, author and dates are set for each document."""
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Mẫu kế hoạch</dc:title>'
        "<dc:creator>kehoach</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def relationships(*items: tuple[str, str, str]) -> str:
    """A .rels part of (id, type, target)."""
    written = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in items)
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{written}</Relationships>'


def content_types() -> str:
    """[Content_Types].xml."""
    parts = {
        "word/document": "document.main",
        "word/styles": "styles",
        "word/settings": "settings",
        "word/header1": "header",
        "word/header2": "header",
        "word/footnotes": "footnotes",
    }
    overrides = "".join(
        f'<Override PartName="/{part}.xml" ContentType="{CONTENT}.{kind}+xml"/>' for part, kind in parts.items()
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def parts() -> dict[str, str]:
    """Every part of the package by name."""
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": core(),
        "word/_rels/document.xml.rels": relationships(
            ("rIdStyles", f"{OFFICE}/styles", "styles.xml"),
            ("rIdSettings", f"{OFFICE}/settings", "settings.xml"),
            ("rIdFootnotes", f"{OFFICE}/footnotes", "footnotes.xml"),
            ("rIdHeader", f"{OFFICE}/header", "header1.xml"),
            ("rIdFirst", f"{OFFICE}/header", "header2.xml"),
        ),
        "word/document.xml": document(),
        "word/footnotes.xml": footnotes(),
        "word/header1.xml": header(),
        "word/header2.xml": first_header(),
        "word/settings.xml": settings(),
        "word/styles.xml": styles(),
    }


def make() -> bytes:
    """The package; the same bytes every time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            package.writestr(entry, text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return target.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(make())
