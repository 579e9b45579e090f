"""Faults of form, each planted alone in a clean .docx that the program built.

FAULTS are (name, plant, rule, words): the function takes the bytes of a clean document and gives those of the same
with one fault, raising NotHere where the document has nothing of the kind; the rule that must find it; words of the
finding's message.
"""

from __future__ import annotations

import re
from typing import Any

from tests.rules.form.planting import (
    NotHere,
    Plant,
    both,
    changed,
    copied,
    fault,
    find,
    gone,
    inserted,
    paragraph_look,
    properties,
    put,
    restyled,
    retext,
    run_look,
    section,
    styled,
    text_of,
    w,
    with_part,
    words,
    xml,
)

_BOLD = "<w:b/>"
_PLAIN = '<w:b w:val="0"/>'
_ITALIC = "<w:i/>"
_UPRIGHT = '<w:i w:val="0"/>'
_LEFT = '<w:jc w:val="left"/>'
_RIGHT = '<w:jc w:val="right"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/>'


def _font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'


def _header(change: Any, part: str = "word/header1.xml") -> Plant:
    return fault(change, part)


def _run_of_header(written: str) -> Plant:
    def change(root: Any) -> None:
        for run in find(root, "//w:r"):
            put(properties(run, "rPr"), xml(written))

    return _header(change)


def _paragraph_of_header(written: str) -> Plant:
    return _header(lambda root: put(properties(find(root, "//w:p")[0], "pPr"), xml(written)))


def _around_number(root: Any) -> None:
    paragraph = find(root, "//w:p")[0]
    paragraph.insert(1, xml("<w:r><w:t>- </w:t></w:r>"))
    paragraph.append(xml("<w:r><w:t> -</w:t></w:r>"))


def _no_number(root: Any) -> None:
    for run in find(root, "//w:r"):
        run.getparent().remove(run)


def _no_number_anywhere(content: bytes) -> bytes:
    content = changed(content, _no_number, "word/header1.xml")
    # So long that it surely takes several pages.
    more = "".join(
        f"<w:p><w:pPr><w:pStyle w:val='KHNoiDung'/></w:pPr><w:r><w:t>{'Nội dung. ' * 60}</w:t></w:r></w:p>"
        for _ in range(12)
    )

    def change(root: Any) -> None:
        place = styled(root, "KHNoiDung", 0)[0]
        for paragraph in xml(f"<w:body>{more}</w:body>"):
            place.addnext(paragraph)

    return changed(content, change)


def _footer_number(content: bytes) -> bytes:
    """The page number moved from the header into a new footer."""
    content = changed(content, _no_number, "word/header1.xml")
    footer = (
        f'<w:ftr xmlns:w="{w("x")[1:-2]}"><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    )
    content = with_part(content, "word/footer9.xml", footer.encode())

    def relate(root: Any) -> None:
        relation = copied(root[0])
        relation.set("Id", "rIdFooter9")
        relation.set("Type", relation.get("Type").rpartition("/")[0] + "/footer")
        relation.set("Target", "footer9.xml")
        root.append(relation)

    def refer(root: Any) -> None:
        for properties_ in find(root, "//w:sectPr"):
            properties_.insert(0, xml('<w:footerReference w:type="default" r:id="rIdFooter9"/>'))

    return changed(changed(content, relate, "word/_rels/document.xml.rels"), refer)


def _no_title_page(root: Any) -> None:
    first = find(root, "//w:sectPr")[0]
    for mark in find(first, "./w:titlePg | ./w:headerReference[@w:type='first']"):
        first.remove(mark)


def _typed_number(root: Any) -> None:
    find(root, "//w:p")[0].append(xml("<w:r><w:t>1</w:t></w:r>"))


def _two_lines(root: Any) -> None:
    line = styled(root, "KHQuocHieu", 0)[0]
    rest = copied(line)
    retext(line, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
    retext(rest, "VIỆT NAM")
    line.addnext(rest)


def _longer_paper(root: Any) -> None:
    paper = find(root, "//w:sectPr/w:pgSz")[-1]
    paper.set(w("h"), str(int(paper.get(w("h"))) + 1500))


def _with(style: str, begins: str, plant: Plant) -> Plant:
    """The fault, where the style's first paragraph begins so."""

    def apply(content: bytes) -> bytes:
        def look(root: Any) -> None:
            if not re.match(begins, text_of(styled(root, style, 0)[0])):
                raise NotHere(begins)

        changed(content, look)
        return plant(content)

    return apply


def _alone(plant: Plant) -> Plant:
    """A fault of number or date that the lines (Kèm theo ...) do not give away."""

    def silent(root: Any) -> None:
        for paragraph in find(root, "//w:p[w:pPr/w:pStyle/@w:val='KHKemTheo']"):
            retext(paragraph, re.sub(r" số .* của ", " này của ", text_of(paragraph)))

    return both(plant, fault(silent))


def _continuous(root: Any) -> None:
    styled(root, "KHPhuLuc", 0)
    find(root, "//w:sectPr")[1].insert(0, xml('<w:type w:val="continuous"/>'))


def _rule(number: int) -> Any:
    def change(root: Any) -> None:
        line = styled(root, "KHDuongKe", number)[0]
        line.getparent().replace(line, xml("<w:p><w:pPr><w:spacing w:line='20' w:lineRule='exact'/></w:pPr></w:p>"))

    return change


def _rule_length(style: str, number: int, share: float) -> Plant:
    """Another length for a rule: the indents on both sides changed by a share of them."""

    def change(root: Any) -> None:
        indent = find(styled(root, style, number)[0], "./w:pPr/w:ind")[0]
        for side in ("left", "right"):
            indent.set(w(side), str(round(int(indent.get(w(side))) * share)))

    return fault(change)


def _typed_rule(style: str, number: int, sign: str = "_") -> Plant:
    def change(root: Any) -> None:
        line = styled(root, style, number)[0]
        line.getparent().replace(
            line, xml(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{sign * 12}</w:t></w:r></w:p>')
        )

    return fault(change)


def _drawn_rule(style: str, number: int, length: int, vml: bool = False) -> Plant:
    """A rule drawn as a shape, `length` points long."""
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent '
        f'cx="{length * 12700}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/>'
        "</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:line from="0,0" to="{length}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    if vml:
        drawing = f'<w:r><w:pict><v:line from="10pt,2pt" to="{length + 10}pt,2pt"/></w:pict></w:r>'

    def change(root: Any) -> None:
        line = styled(root, style, number)[0]
        line.getparent().replace(line, xml(f"<w:p>{drawing}</w:p>"))

    return fault(change)


def _dates_apart(root: Any) -> None:
    """Địa danh and date pushed into a row of their own below the number's."""
    row = find(root, "//w:tbl")[0].findall(w("tr"))[-1]
    below = copied(row)
    row.addnext(below)
    for place, kept in ((row, 0), (below, 1)):
        for number, cell in enumerate(place.findall(w("tc"))):
            if number != kept:
                for paragraph in cell.findall(w("p")):
                    cell.replace(paragraph, xml("<w:p/>"))


def _blank(style: str, count: int, number: int, after: bool = False) -> Plant:
    return both(*[inserted(style, "<w:p/>", number, after) for _ in range(count)])


def _framed(number: int) -> Any:
    borders = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right"))

    def change(root: Any) -> None:
        bare = [table for table in find(root, "//w:tbl") if not find(table, "./w:tblPr/w:tblStyle")]
        bare[number].find(w("tblPr")).append(xml(f"<w:tblBorders>{borders}</w:tblBorders>"))

    return change


def _data_table(root: Any) -> Any:
    tables = find(root, "//w:tbl[w:tblPr/w:tblStyle]")
    if not tables:
        raise NotHere("table")
    return max(tables, key=lambda table: len(table.findall(w("tr"))))


def _long_table(change: Any) -> Plant:
    def apply(root: Any) -> None:
        table = _data_table(root)
        rows = table.findall(w("tr"))
        last = rows[-1]
        for _ in range(60):
            last.addnext(copied(last))
        change(table)

    return fault(apply)


def _no_repeat(table: Any) -> None:
    for mark in find(table, ".//w:trPr/w:tblHeader"):
        mark.getparent().remove(mark)


def _splits(table: Any) -> None:
    for mark in find(table, ".//w:trPr/w:cantSplit"):
        mark.getparent().remove(mark)


def _wide(root: Any) -> None:
    for column in find(_data_table(root), "./w:tblGrid/w:gridCol"):
        column.set(w("w"), str(round(int(column.get(w("w"))) * 1.4)))


def _cell(written: str) -> Plant:
    def change(root: Any) -> None:
        for run in find(_data_table(root), ".//w:r")[-3:]:
            put(properties(run, "rPr"), xml(written))

    return fault(change)


def _continues(root: Any) -> None:
    styled(root, "KHPhuLuc", 0)
    for mark in find(root, "//w:sectPr/w:pgNumType")[1:2]:
        mark.getparent().remove(mark)


def _split_signature(root: Any) -> None:
    row = styled(root, "KHChucVu", 0)[0].getparent().getparent()
    for mark in find(row, "./w:trPr/w:cantSplit"):
        mark.getparent().remove(mark)


def _signature_page(root: Any) -> None:
    styled(root, "KHTruocKy", 0)[0].append(xml('<w:r><w:br w:type="page"/></w:r>'))


def _row_below(root: Any) -> None:
    """Nơi nhận in a row below the title's."""
    row = styled(root, "KHNoiNhan", 0)[0].getparent().getparent()
    below = copied(row)
    row.addnext(below)
    for place, kept in ((row, 1), (below, 0)):
        for number, cell in enumerate(place.findall(w("tc"))):
            if number != kept:
                for paragraph in cell.findall(w("p")):
                    cell.remove(paragraph)
                cell.append(xml("<w:p/>"))


def _relabel(style: str, old: str, new: str, number: int = 0) -> Plant:
    """Another label at the beginning of the n-th paragraph that begins with `old`."""

    def change(root: Any) -> None:
        found = [p for p in styled(root, style) if text_of(p).startswith(old)]
        if number >= len(found):
            raise NotHere(old)
        first = find(found[number], ".//w:t")[0]
        if not first.text.startswith(old):
            raise NotHere(old)
        first.text = new + first.text[len(old) :]

    return fault(change)


def _label_bold(root: Any) -> None:
    found = [p for p in styled(root, "KHDiem") if re.match(r"\d+\. ", text_of(p))]
    runs = [find(p, "./w:r") for p in found]
    chosen = [run for run in runs if len(run) > 1 and re.fullmatch(r"\d+\. ?", "".join(find(run[0], "./w:t/text()")))]
    if not chosen:
        raise NotHere("khoản")
    for run in chosen:
        put(properties(run[0], "rPr"), xml(_BOLD))


def _heading_label_plain(root: Any) -> None:
    for paragraph in styled(root, "Heading2"):
        if re.match(r"\d+\. ", text_of(paragraph)):
            put(properties(find(paragraph, "./w:r")[0], "rPr"), xml(_PLAIN))


def _tracked(root: Any) -> None:
    run = find(styled(root, "KHNoiDung", 0)[0], "./w:r")[0]
    run.addnext(xml('<w:ins w:id="1" w:author="A"><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:ins>'))
    run.addnext(xml('<w:del w:id="2" w:author="A"><w:r><w:delText> cũ</w:delText></w:r></w:del>'))


def _mention(root: Any) -> None:
    styled(root, "KHPhuLuc", 0)
    for paragraph in find(root, "//w:body/w:p[w:pPr/w:pStyle]"):
        if paragraph.find(w("pPr")).find(w("pStyle")).get(w("val")) in ("KHKemTheo", "KHPhuLuc"):
            continue
        text = text_of(paragraph)
        new = re.sub(r"(?i)phụ lục( [IVX]+)?|kèm theo|đính kèm|biểu", "nơi khác", text)
        if new != text:
            retext(paragraph, new)


def _second_break(style: str) -> Plant:
    def change(root: Any) -> None:
        paragraph = max(styled(root, style), key=lambda p: len(text_of(p)))
        text = text_of(paragraph)
        at = text.index(" ", len(text) // 2)
        retext(paragraph, text[:at] + "\n" + text[at + 1 :])

    return fault(change)


def _append(text: str) -> Any:
    return lambda old: old + text


def _swap(old: str, new: str) -> Any:
    return lambda text: text.replace(old, new)


def _body_style(change: Any) -> Plant:
    return restyled("KHNoiDung", change)


def _spacing(**attributes: str) -> Any:
    def change(style: Any) -> None:
        spacing = find(style, "./w:pPr/w:spacing")[0]
        for name, value in attributes.items():
            spacing.set(w(name), value)

    return change


FAULTS: tuple[tuple[str, Plant, str, str], ...] = (
    # Pages
    ("khổ Letter", section(0, "pgSz", w="12240", h="15840"), "paper-size", "215,9 × 279,4"),
    ("khổ giấy dài ở phần cuối", fault(_longer_paper), "paper-size", "A4"),
    ("lề trái 25 mm", section(0, "pgMar", left="1417"), "page-margins", "lề trái 25 mm"),
    ("lề phải 14 mm", section(0, "pgMar", right="794"), "page-margins", "lề phải 14 mm"),
    ("lề trên 30 mm", section(0, "pgMar", top="1701"), "page-margins", "lề trên 30 mm"),
    ("lề dưới 15 mm", section(0, "pgMar", bottom="850"), "page-margins", "lề dưới 15 mm"),
    ("gáy thêm 8 mm", section(0, "pgMar", gutter="454", right="851"), "page-margins", "lề trái 38 mm"),
    ("nội dung phông Arial", run_look("KHNoiDung", _font("Arial")), "font", "Arial"),
    ("tiêu đề phông Calibri", run_look("Heading1", _font("Calibri")), "font", "Calibri"),
    ("phông .VnTime", run_look("KHTrichYeu", _font(".VnTime")), "font", ".VnTime"),
    ("bảng phông Calibri", _cell(_font("Calibri")), "font", "bảng"),
    (
        "chỉ chữ có dấu phông Arial",
        run_look("KHNoiDung", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>', number=0),
        "font",
        "Arial",
    ),
    (
        "kiểu đặt phông Arial",
        restyled("KHNoiNhanDong", lambda style: put(properties(style, "rPr"), xml(_font("Arial")))),
        "font",
        "Arial ở ",
    ),
    ("chữ xanh", run_look("KHNoiDung", '<w:color w:val="0000FF"/>', number=0), "text-colour", "0000FF"),
    ("chữ đỏ trong bảng", _cell('<w:color w:val="FF0000"/>'), "text-colour", "đỏ"),
    ("tiêu đề chữ xám", run_look("Heading1", '<w:color w:val="7F7F7F"/>', number=0), "text-colour", "7F7F7F"),
    ("chữ tổ hợp", words("KHNoiDung", _append(" tiê\u0301ng")), "unicode-form", "tổ hợp"),
    ("ký tự vô hình", words("KHNoiDung", _append("\u200b")), "unicode-form", "vô hình"),
    # Page numbers
    ("không có số trang", _no_number_anywhere, "page-number", "không có số trang"),
    ("số trang ở cuối trang", _footer_number, "page-number", "cuối trang"),
    ("số trang bên phải", _paragraph_of_header(_RIGHT), "page-number-look", "không ở giữa"),
    ("số trang cỡ 11", _run_of_header(_size(11)), "page-number-look", "cỡ 11"),
    ("số trang nghiêng", _run_of_header(_ITALIC), "page-number-look", "nghiêng"),
    ("số trang có gạch", _header(_around_number), "page-number-look", "có thêm “- -”"),
    ("số trang La Mã", section(0, "pgNumType", fmt="upperRoman"), "page-number-look", "Ả Rập"),
    ("trang đầu hiện số", fault(_no_title_page), "page-number-first", "trang thứ nhất"),
    ("trang đầu gõ số 1", _header(_typed_number, "word/header2.xml"), "page-number-first", "Trang đầu"),
    ("đánh số từ 3", section(0, "pgNumType", start="3"), "page-number-first", "bắt đầu từ 3"),
    # Header
    ("Quốc hiệu hai dòng", fault(_two_lines), "national-name", "ngắt thành 2 dòng"),
    ("Quốc hiệu sai chữ", words("KHQuocHieu", _swap("CHỦ NGHĨA", "CHỦ NGHỈA")), "national-name", "CHỦ NGHỈA"),
    (
        "Quốc hiệu thụt hai bên",
        paragraph_look("KHQuocHieu", '<w:ind w:left="400" w:right="400"/>'),
        "national-name",
        "bị ngắt dòng",
    ),
    ("Quốc hiệu không đậm", run_look("KHQuocHieu", _PLAIN), "national-name-look", "không in đậm"),
    ("Quốc hiệu cỡ 11", run_look("KHQuocHieu", _size(11)), "national-name-look", "cỡ chữ 11"),
    ("Quốc hiệu nghiêng", run_look("KHQuocHieu", _ITALIC), "national-name-look", "nghiêng"),
    ("Quốc hiệu canh trái", paragraph_look("KHQuocHieu", _LEFT), "national-name-look", "không canh giữa"),
    ("Tiêu ngữ gạch dài", words("KHTieuNgu", _swap("-", "–")), "motto", "gạch ngang dài"),
    ("Tiêu ngữ Hạnh Phúc", words("KHTieuNgu", _swap("phúc", "Phúc")), "motto", "Hạnh Phúc"),
    ("Tiêu ngữ dính gạch", words("KHTieuNgu", _swap(" - Tự", "- Tự")), "motto", "phải là"),
    ("Tiêu ngữ nghiêng", run_look("KHTieuNgu", _ITALIC), "motto-look", "nghiêng"),
    ("Tiêu ngữ canh phải", paragraph_look("KHTieuNgu", _RIGHT), "motto-look", "không canh giữa"),
    ("dòng trống dưới Quốc hiệu", inserted("KHTieuNgu", "<w:p/>"), "header-spacing", "dòng trống"),
    (
        "Tiêu ngữ cách 12 pt",
        paragraph_look("KHTieuNgu", '<w:spacing w:before="240"/>'),
        "header-spacing",
        "cách 12 pt",
    ),
    ("ngày cỡ 13", run_look("KHDiaDanhNgay", _size(13)), "header-sizes", "cỡ 13, 14, 13"),
    ("Quốc hiệu cỡ 12", run_look("KHQuocHieu", _size(12)), "header-sizes", "cỡ 12, 14, 14"),
    ("thiếu đường kẻ dưới cơ quan", fault(_rule(0)), "rule-missing", "tên cơ quan ban hành"),
    ("thiếu đường kẻ dưới Tiêu ngữ", fault(_rule(1)), "rule-missing", "Tiêu ngữ"),
    ("thiếu đường kẻ dưới trích yếu", gone("KHDuongKeTieuDe", 0), "rule-missing", "trích yếu"),
    ("đường kẻ Tiêu ngữ ngắn", _rule_length("KHDuongKe", 1, 1.6), "rule-length", "Tiêu ngữ"),
    ("đường kẻ cơ quan quá dài", _rule_length("KHDuongKe", 0, 0.2), "rule-length", "cơ quan ban hành"),
    ("đường kẻ trích yếu ngắn", _rule_length("KHDuongKeTieuDe", 0, 1.32), "rule-length", "trích yếu"),
    ("đường vẽ Tiêu ngữ ngắn", _drawn_rule("KHDuongKe", 1, 90), "rule-length", "Tiêu ngữ"),
    ("đường VML Tiêu ngữ dài", _drawn_rule("KHDuongKe", 1, 240, vml=True), "rule-length", "84,7 mm"),
    ("đường kẻ gõ gạch dưới", _typed_rule("KHDuongKeTieuDe", 0), "rule-fake", "gõ bằng bàn phím"),
    ("đường kẻ gõ gạch nối", _typed_rule("KHDuongKe", 0, "-"), "rule-fake", "cơ quan"),
    (
        "Tiêu ngữ gạch chân",
        both(run_look("KHTieuNgu", '<w:u w:val="single"/>'), fault(_rule(1))),
        "rule-fake",
        "gạch chân",
    ),
    ("cơ quan chủ quản đậm", run_look("KHCoQuanChuQuan", _BOLD), "agency-look", "in đậm"),
    ("cơ quan ban hành không đậm", run_look("KHCoQuanBanHanh", _PLAIN), "agency-look", "không in đậm"),
    ("cơ quan chủ quản cỡ 14", run_look("KHCoQuanChuQuan", _size(14)), "agency-look", "cỡ chữ 14"),
    ("cơ quan chủ quản chữ thường", words("KHCoQuanChuQuan", str.title), "agency-look", "IN HOA"),
    ("cơ quan canh trái", paragraph_look("KHCoQuanBanHanh", _LEFT), "agency-look", "không canh giữa"),
    ("Số thiếu hai chấm", words("KHSoKyHieu", _swap("Số:", "Số")), "document-number", "thiếu dấu hai chấm"),
    (
        "số thiếu 0",
        _alone(words("KHSoKyHieu", lambda text: re.sub(r"Số:\s*\d*", "Số: 7", text))),
        "document-number",
        "số 0",
    ),
    ("thiếu chữ Số", words("KHSoKyHieu", lambda text: text.replace("Số:", "").strip()), "document-number", "“Số:”"),
    ("thiếu dòng số", words("KHSoKyHieu", lambda _: " "), "document-number", "thiếu dòng số"),
    ("ký hiệu có dấu cách", _alone(words("KHSoKyHieu", _swap("KH-", "KH- "))), "symbol-form", "dấu cách"),
    ("ký hiệu gạch dài", _alone(words("KHSoKyHieu", _swap("KH-", "KH–"))), "symbol-form", "gạch ngang dài"),
    ("ký hiệu chữ thường", _alone(words("KHSoKyHieu", _swap("KH-S", "KH-s"))), "symbol-form", "chữ thường"),
    ("ký hiệu TB", _alone(words("KHSoKyHieu", _swap("/KH-", "/TB-"))), "symbol-type", "TB"),
    ("ký hiệu có năm", _alone(words("KHSoKyHieu", _swap("/KH-", "/2026/KH-"))), "symbol-year", "2026"),
    ("số đậm", run_look("KHSoKyHieu", _BOLD), "number-look", "in đậm"),
    ("số cỡ 14", run_look("KHSoKyHieu", _size(14)), "number-look", "cỡ chữ 14, phải là 13"),
    ("thiếu phẩy sau địa danh", words("KHDiaDanhNgay", _swap(",", "")), "issue-date", "thiếu dấu phẩy"),
    (
        "ngày viết tắt",
        _alone(words("KHDiaDanhNgay", lambda text: re.sub(r",.*", ", 10/12/2026", text))),
        "issue-date",
        "ngày … tháng",
    ),
    (
        "tháng dính số",
        _alone(words("KHDiaDanhNgay", lambda t: re.sub(r"tháng\s*\d+", "tháng10", t))),
        "issue-date",
        "dấu cách",
    ),
    (
        "ngày thiếu 0",
        _alone(words("KHDiaDanhNgay", lambda t: re.sub(r"ngày\s*\d*\s*tháng", "ngày 5 tháng", t))),
        "issue-date-zero",
        "05",
    ),
    (
        "tháng 03",
        _alone(words("KHDiaDanhNgay", lambda t: re.sub(r"tháng\s*\d+", "tháng 03", t))),
        "issue-date-zero",
        "tháng 03 phải ghi 3",
    ),
    (
        "tháng 1",
        _alone(words("KHDiaDanhNgay", lambda t: re.sub(r"tháng\s*\d+", "tháng 1", t))),
        "issue-date-zero",
        "01",
    ),
    ("ngày chữ đứng", run_look("KHDiaDanhNgay", _UPRIGHT), "issue-date-look", "không in nghiêng"),
    ("ngày đậm", run_look("KHDiaDanhNgay", _BOLD), "issue-date-look", "in đậm"),
    ("ngày ở hàng dưới", fault(_dates_apart), "header-row", "phải cùng hàng"),
    ("cơ quan dãy dấu cách", words("KHCoQuanChuQuan", _swap(" ", "        ")), "spaces-for-layout", "dãy dấu cách"),
    ("khung bảng đầu trang", fault(_framed(0)), "layout-border", "Bảng đầu trang"),
    # Title
    ("tên loại cỡ 16", run_look("KHTenLoai", _size(16)), "title-look", "cỡ chữ 16"),
    ("tên loại không đậm", run_look("KHTenLoai", _PLAIN), "title-look", "không in đậm"),
    ("tên loại canh trái", paragraph_look("KHTenLoai", _LEFT), "title-look", "không canh giữa"),
    ("trích yếu nghiêng", run_look("KHTrichYeu", _ITALIC), "title-look", "nghiêng"),
    ("trích yếu có V/v", words("KHTrichYeu", lambda text: f"V/v {text}"), "subject-words", "V/v"),
    ("trích yếu có dấu chấm", words("KHTrichYeu", _append("."), number=-1), "subject-words", "“.”"),
    # Body
    ("căn cứ chữ đứng", _with("KHCanCu", "Căn cứ", run_look("KHCanCu", _UPRIGHT)), "basis-look", "không in nghiêng"),
    (
        "căn cứ dấu phẩy",
        words("KHCanCu", lambda text: re.sub(r";$", ",", text)),
        "basis-ending",
        "chấm phẩy",
    ),
    (
        "nội dung canh trái",
        _body_style(lambda style: put(properties(style, "pPr"), xml(_LEFT))),
        "body-align",
        "canh trái",
    ),
    ("một đoạn cỡ 12", run_look("KHNoiDung", _size(12), number=0), "body-size", "cỡ 12"),
    ("một đoạn cỡ 13", run_look("KHNoiDung", _size(13), number=0), "body-size", "cỡ 13, khác"),
    ("Mục cỡ 16", _with("Heading1", r"I\.", run_look("Heading1", _size(16))), "section-look", "16"),
    (
        "không lùi đầu dòng",
        paragraph_look("KHNoiDung", '<w:ind w:firstLine="0"/>', number=0),
        "first-line",
        "không lùi",
    ),
    (
        "lùi 2 cm",
        paragraph_look("KHNoiDung", '<w:ind w:firstLine="1134"/>', number=0),
        "first-line",
        "lùi đầu dòng 2 cm",
    ),
    (
        "lùi bằng Tab",
        both(
            paragraph_look("KHNoiDung", '<w:ind w:firstLine="0"/>', number=0),
            words("KHNoiDung", lambda text: "\t" + text),
        ),
        "first-line",
        "phím Tab",
    ),
    ("đoạn cách 3 pt", _body_style(_spacing(before="60")), "paragraph-spacing", "3 pt"),
    ("giãn 2 dòng", _body_style(_spacing(line="480", lineRule="auto")), "line-spacing", "giãn 2 dòng"),
    ("giãn đúng 12 pt", _body_style(_spacing(line="240", lineRule="exact")), "line-spacing", "12 pt"),
    ("giãn đúng 30 pt", _body_style(_spacing(line="600", lineRule="exact")), "line-spacing", "quá 1,5"),
    (
        "dấu ./. ở giữa",
        words("KHNoiDung", lambda text: text.rstrip(".:;") + "./.", number=1),
        "end-mark",
        "giữa văn bản",
    ),
    ("dòng trống giữa hai đoạn", _blank("Heading1", 1, 1), "blank-lines", "dòng trống"),
    ("năm dòng trống", _blank("Heading1", 5, 1), "blank-lines", "5 dòng trống"),
    ("ngắt dòng bằng tay", _second_break("KHNoiDung"), "line-break", "Shift+Enter"),
    (
        "Mục không đậm",
        _with("Heading1", r"I\.", run_look("Heading1", _PLAIN, number=0)),
        "section-look",
        "không in đậm",
    ),
    ("Mục nghiêng", _with("Heading1", r"I\.", run_look("Heading1", _ITALIC, number=0)), "section-look", "nghiêng"),
    ("Mục nhảy số", _relabel("Heading1", "II. ", "III. "), "label-order", "“III.”"),
    ("Mục trùng số", _relabel("Heading1", "II. ", "I. "), "label-order", ""),
    ("khoản trùng số", _relabel("Heading2", "2. ", "1. "), "label-order", ""),
    ("khoản nhảy số", _relabel("Heading2", "2. ", "4. "), "label-order", "“4.”"),
    ("điểm nhảy chữ", _relabel("KHDiem", "b) ", "c) "), "label-order", "“c)”"),
    ("điểm chữ f", _relabel("KHDiem", "b) ", "f) "), "label-order", "“f”"),
    ("điểm dấu chấm", _relabel("KHDiem", "a) ", "a. "), "point-look", "“a.”"),
    ("Mục dính chữ", _relabel("Heading1", "I. ", "I."), "label-space", "dính"),
    ("khoản số đậm", fault(_label_bold), "clause-look", "số thứ tự đậm"),
    ("khoản số không đậm", fault(_heading_label_plain), "clause-look", "số thứ tự không đậm"),
    ("khoản nghiêng", run_look("Heading2", _ITALIC), "clause-look", "nghiêng"),
    (
        "tiêu đề không giữ dòng",
        paragraph_look("Heading1", '<w:keepNext w:val="0"/>'),
        "heading-alone",
        "Keep with next",
    ),
    # Signature
    ("T/M", words("KHChucVu", lambda _: "T/M. ỦY BAN NHÂN DÂN"), "authority-mark", "TM. ỦY BAN"),
    ("thiếu họ tên", gone("KHHoTen"), "signature", "họ và tên"),
    ("họ tên có TS.", words("KHHoTen", lambda text: f"TS. {text}"), "signer-name", "TS."),
    ("họ tên có ThS", words("KHHoTen", lambda text: f"ThS. {text}"), "signer-name", "ThS."),
    ("họ tên viết hoa", words("KHHoTen", str.upper), "signer-name", "viết hoa hết"),
    ("chức vụ chữ thường", words("KHChucVu", lambda text: text.title(), number=-1), "signature-look", "IN HOA"),
    ("chức vụ không đậm", run_look("KHChucVu", _PLAIN), "signature-look", "không in đậm"),
    ("họ tên không đậm", run_look("KHHoTen", _PLAIN), "signature-look", "không in đậm"),
    ("họ tên cỡ 12", run_look("KHHoTen", _size(12)), "signature-look", "cỡ chữ 12"),
    ("ngắt trang trước chữ ký", fault(_signature_page), "signature-split", "ngắt trang"),
    ("bảng ký bị cắt", fault(_split_signature), "signature-split", "bị cắt"),
    ("khung bảng ký", fault(_framed(-1)), "layout-border", "Nơi nhận, chữ ký"),
    # Nơi nhận
    ("NƠI NHẬN viết hoa", words("KHNoiNhan", str.upper), "recipients", "Nơi nhận:"),
    ("Nơi nhận thiếu hai chấm", words("KHNoiNhan", _swap(":", "")), "recipients", "hai chấm"),
    ("thiếu Nơi nhận", both(gone("KHNoiNhan"), gone("KHNoiNhanDong")), "recipients", "thiếu “Nơi nhận:”"),
    ("Nơi nhận cỡ 14", run_look("KHNoiNhan", _size(14)), "recipients-look", "cỡ chữ 14"),
    ("Nơi nhận không nghiêng", run_look("KHNoiNhan", _UPRIGHT), "recipients-look", "nghiêng"),
    ("danh sách cỡ 13", run_look("KHNoiNhanDong", _size(13)), "recipients-look", "cỡ chữ 13"),
    ("danh sách nghiêng", run_look("KHNoiNhanDong", _ITALIC), "recipients-look", "nghiêng"),
    ("Nơi nhận hàng dưới", fault(_row_below), "recipients-row", "cùng hàng"),
    ("Nơi nhận canh giữa", paragraph_look("KHNoiNhan", '<w:jc w:val="center"/>'), "recipients-row", "lề trái"),
    (
        "nơi nhận thiếu gạch",
        words("KHNoiNhanDong", lambda text: text.lstrip("- ")),
        "recipients-marks",
        "gạch đầu dòng",
    ),
    ("nơi nhận dấu phẩy", words("KHNoiNhanDong", lambda text: text[:-1] + ","), "recipients-marks", "chấm phẩy"),
    (
        "Lưu thiếu dấu chấm",
        words("KHNoiNhanDong", lambda text: text.rstrip("."), number=-1),
        "recipients-marks",
        "dấu chấm",
    ),
    ("Lưu thiếu hai chấm", words("KHNoiNhanDong", _swap("Lưu:", "Lưu"), number=-1), "recipients-filed", "hai chấm"),
    ("Lưu thiếu VT", words("KHNoiNhanDong", lambda _: "- Lưu: HS.", number=-1), "recipients-filed", "VT"),
    ("thiếu dòng Lưu", words("KHNoiNhanDong", lambda _: "- Cổng thông tin.", number=-1), "recipients-filed", "Lưu: VT"),
    ("Như trên", words("KHNoiNhanDong", lambda _: "- Như trên;"), "addressee", "Như trên"),
    # Phụ lục and tables
    ("phụ lục không sang trang", fault(_continuous), "appendix-pages", "không sang trang mới"),
    ("phụ lục số trang chạy tiếp", fault(_continues), "appendix-pages", "chạy tiếp"),
    ("phụ lục số Ả Rập", words("KHPhuLuc", lambda _: "Phụ lục 1"), "appendix-number", ""),
    ("nội dung không nhắc phụ lục", fault(_mention), "appendix-mention", "không nhắc tới"),
    ("PHỤ LỤC viết hoa", words("KHPhuLuc", str.upper), "appendix-look", "in thường"),
    ("Phụ lục cỡ 13", run_look("KHPhuLuc", _size(13), number=0), "appendix-look", "cỡ chữ 13"),
    ("tên phụ lục chữ thường", words("KHTenPhuLuc", str.capitalize), "appendix-look", "IN HOA"),
    ("tên phụ lục canh trái", paragraph_look("KHTenPhuLuc", _LEFT, number=0), "appendix-look", "không canh giữa"),
    ("kèm theo chữ đứng", run_look("KHKemTheo", _UPRIGHT), "appendix-look", "không in nghiêng"),
    ("kèm theo sai ký hiệu", words("KHKemTheo", _swap("/KH-S", "/KH-X")), "appendix-attached", "đầu văn bản là"),
    ("thiếu dòng kèm theo", gone("KHKemTheo"), "appendix-attached", "thiếu dòng"),
    ("tiêu đề bảng không lặp", _long_table(_no_repeat), "table-header-row", "không lặp lại"),
    ("hàng bảng bị cắt", _long_table(_splits), "table-row-split", "có thể bị cắt"),
    ("bảng quá rộng", fault(_wide), "table-width", "phần chữ giữa hai lề"),
    # The file
    ("chỗ ghi tạm", words("KHNoiDung", _append(" [CẦN BỔ SUNG]")), "placeholder", "[CẦN BỔ SUNG]"),
    ("ngày xx", words("KHNoiDung", _append(" xx/xx/2026")), "placeholder", "xx/xx"),
    ("sửa đổi theo dõi", fault(_tracked), "tracked-changes", "sửa đổi theo dõi"),
)
