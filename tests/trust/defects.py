"""Defects to put into a sound document, one at a time: what Word would refuse, repair or show wrongly."""

from __future__ import annotations

import re

from tests.trust.spoiling import (
    BODY_SECTION,
    CELL,
    DOCUMENT,
    HEADER_REFERENCE,
    NOTE_REFERENCE,
    NOTES,
    PARAGRAPH,
    RELS,
    STYLES,
    TWO_BOOKMARKS,
    TWO_CONTROLS,
    TWO_DRAWINGS,
    TYPES,
    WIDE_TABLE,
    Defect,
    in_table,
    numbering,
    paragraph,
    swap,
    text,
    without,
)

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
