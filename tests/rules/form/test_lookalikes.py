"""What looks like a fault and is none: each must pass without a word."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.rules.form.planting import (
    Plant,
    both,
    changed,
    copied,
    fault,
    find,
    inserted,
    paragraph_look,
    properties,
    put,
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
from tests.rules.form.plants import drawn_rule, font, in_cells, size, swap, without_rule
from tests.rules.form.support import FULL, audit, built


def themed(language: str, viet: str, latin: str = "Calibri") -> Plant:
    """Text in the theme's font, which the theme and the document's language settle."""
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        f'<a:minorFont><a:latin typeface="{latin}"/><a:font script="Viet" typeface="{viet}"/></a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )

    def relate(root: Any) -> None:
        relation = copied(root[0])
        relation.set("Id", "rIdTheme")
        relation.set("Type", relation.get("Type").rpartition("/")[0] + "/theme")
        relation.set("Target", "theme/theme1.xml")
        root.append(relation)

    def speak(root: Any) -> None:
        find(root, "//w:themeFontLang")[0].set(w("val"), language)

    def apply(content: bytes) -> bytes:
        content = with_part(content, "word/theme/theme1.xml", theme.encode())
        content = changed(content, relate, "word/_rels/document.xml.rels")
        content = changed(content, speak, "word/settings.xml")
        return run_look("KHNoiDung", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')(content)

    return apply


def even_footer(content: bytes) -> bytes:
    """A page number in the footer of even pages, which are not shown apart."""
    field = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    footer = f'<w:ftr xmlns:w="{w("x")[1:-2]}"><w:p>{field}</w:p></w:ftr>'
    content = with_part(content, "word/footer9.xml", footer.encode())

    def relate(root: Any) -> None:
        relation = copied(root[0])
        relation.set("Id", "rIdEven")
        relation.set("Type", relation.get("Type").rpartition("/")[0] + "/footer")
        relation.set("Target", "footer9.xml")
        root.append(relation)

    def refer(root: Any) -> None:
        find(root, "//w:sectPr")[0].insert(0, xml('<w:footerReference w:type="even" r:id="rIdEven"/>'))

    return changed(changed(content, relate, "word/_rels/document.xml.rels"), refer)


def motto_line_under_date(root: Any) -> None:
    """The rule of Tiêu ngữ anchored in the paragraph of the date, as Word often does."""
    drawing = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="2171700" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
        '<a:prstGeom prst="straightConnector1"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )
    without_rule(1)(root)
    styled(root, "KHDiaDanhNgay", 0)[0].append(xml(drawing))


def deleted_words(root: Any) -> None:
    """What was deleted with changes tracked is not there: only the changes are told."""
    styled(root, "KHTieuNgu", 0)[0].append(
        xml('<w:del w:id="9" w:author="A"><w:r><w:delText> muôn năm</w:delText></w:r></w:del>')
    )


def in_controls(root: Any) -> None:
    """Quốc hiệu inside a content control."""
    line = styled(root, "KHQuocHieu", 0)[0]
    control = xml("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
    line.addprevious(control)
    control[-1].append(line)


def in_pieces(root: Any) -> None:
    """A line cut into many runs, with proofing marks and bookmarks between."""
    line = styled(root, "KHTieuNgu", 0)[0]
    run = find(line, "./w:r")[0]
    text = text_of(line)
    for sign in text:
        piece = copied(run)
        find(piece, "./w:t")[0].text = sign
        run.addprevious(piece)
        run.addprevious(xml('<w:proofErr w:type="spellStart"/>'))
    line.remove(run)


def one_table_row(root: Any) -> None:
    """The block at the top in one row: number below the names, date below Tiêu ngữ."""
    table = find(root, "//w:tbl")[0]
    above, below = table.findall(w("tr"))
    for cell, other in zip(above.findall(w("tc")), below.findall(w("tc")), strict=True):
        for paragraph in other.findall(w("p")):
            cell.append(paragraph)
    table.remove(below)


def empty_middle_column(root: Any) -> None:
    """Three columns, the one in the middle empty."""
    table = find(root, "//w:tbl")[0]
    for row in table.findall(w("tr")):
        row.findall(w("tc"))[0].addnext(xml("<w:tc><w:tcPr><w:tcW w:w='0' w:type='dxa'/></w:tcPr><w:p/></w:tc>"))
    find(table, "./w:tblGrid/w:gridCol")[0].addnext(xml("<w:gridCol w:w='0'/>"))


def note_in_red(root: Any) -> None:
    """A hidden run in another font and colour prints nothing."""
    look = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:vanish/><w:color w:val="FF0000"/>'
    styled(root, "KHNoiDung", 0)[0].append(xml(f"<w:r><w:rPr>{look}</w:rPr><w:t>x</w:t></w:r>"))


def titled_twice(root: Any) -> None:
    """A trích yếu over two lines, by a line break."""
    line = styled(root, "KHTrichYeu", 0)[0]
    text = text_of(line)
    at = text.rindex(" của ")
    retext(line, text[:at] + "\n" + text[at + 1 :])


CENTRED = paragraph_look("KHNoiDung", '<w:ind w:firstLine="0"/>', '<w:jc w:val="center"/>', number=1)
LOOKALIKES: tuple[tuple[str, Plant], ...] = (
    ("HOÀ", words("KHQuocHieu", swap("HÒA", "HOÀ"))),
    ("number not given yet", words("KHSoKyHieu", lambda t: re.sub(r"\d+", "        ", t))),
    ("day not given yet", words("KHDiaDanhNgay", lambda t: re.sub(r"ngày \d+", "ngày       ", t))),
    ("dots for the day", words("KHDiaDanhNgay", lambda t: re.sub(r"ngày \d+", "ngày ……", t))),
    ("number with zeros", words("KHSoKyHieu", swap("12/", "0012/"))),
    ("line break in trích yếu", both(fault(titled_twice), drawn_rule("KHDuongKeTieuDe", 0, 80))),
    ("blank lines before tên loại", both(inserted("KHTenLoai", "<w:p/>"), inserted("KHTenLoai", "<w:p/>"))),
    ("drawn rule", drawn_rule("KHDuongKe", 1, 171)),
    ("drawn rule in VML", drawn_rule("KHDuongKe", 1, 168, vml=True)),
    ("rule of a third", drawn_rule("KHDuongKeTieuDe", 0, 90)),
    ("rule anchored under the date", fault(motto_line_under_date)),
    ("header in one row", fault(one_table_row)),
    ("header with an empty column", fault(empty_middle_column)),
    ("content control", fault(in_controls)),
    ("one letter a run", fault(in_pieces)),
    ("A4 as some printers have it", section(0, "pgSz", w="11907", h="16840")),
    ("margins 35 and 15", section(0, "pgMar", left="1985", right="851")),
    ("margins of a landscape page turned", section(1, "pgMar", top="1985", right="1134", bottom="1134", left="1134")),
    ("nearly black", run_look("KHNoiDung", '<w:color w:val="0D0D0D"/>')),
    ("automatic colour", run_look("KHNoiDung", '<w:color w:val="auto"/>')),
    ("yellow mark", run_look("KHNoiDung", '<w:highlight w:val="yellow"/>', number=0)),
    ("table text of 11", in_cells(size(11))),
    ("ticks in a font of signs", in_cells(font("Wingdings"))),
    ("font named in small letters", run_look("KHNoiDung", font("times new roman"))),
    ("theme font of Vietnamese", themed("vi-VN", "Times New Roman")),
    ("theme font of Latin letters", themed("en-US", "Arial", latin="Times New Roman")),
    ("hidden words", fault(note_in_red)),
    ("number of even pages that are not apart", even_footer),
    ("line of 1.15", paragraph_look("KHNoiDung", '<w:spacing w:before="120" w:line="276" w:lineRule="auto"/>')),
    ("line of 1.5", paragraph_look("KHNoiDung", '<w:spacing w:before="120" w:line="360" w:lineRule="auto"/>')),
    ("exactly 17 points", paragraph_look("KHNoiDung", '<w:spacing w:before="120" w:line="340" w:lineRule="exact"/>')),
    (
        "at least 18 points",
        paragraph_look("KHNoiDung", '<w:spacing w:before="120" w:line="360" w:lineRule="atLeast"/>'),
    ),
    ("indent of 1.25 cm", paragraph_look("KHNoiDung", '<w:ind w:firstLine="709"/>')),
    ("more room between paragraphs", paragraph_look("KHNoiDung", '<w:spacing w:before="200"/>')),
    ("note in brackets, centred", both(words("KHNoiDung", lambda _: f"({'Có danh sách kèm theo ' * 5}).", 1), CENTRED)),
    ("one letter raised", run_look("KHNoiDung", '<w:vertAlign w:val="superscript"/>', number=0)),
    ("Lưu with the drafter's mark", words("KHNoiNhanDong", lambda _: "- Lưu: VT, VP_(Khanh).", number=-1)),
    ("Lưu with copies", words("KHNoiNhanDong", lambda _: "- Lưu: VT, CCHC. NM.(15)", number=-1)),
)


@pytest.mark.parametrize(("name", "plant"), LOOKALIKES, ids=[name for name, _ in LOOKALIKES])
def test_what_only_looks_like_a_fault_is_passed(name: str, plant: Plant) -> None:
    assert [(found.rule, found.message) for found in audit(plant(built(FULL)))] == []


def test_words_that_were_deleted_are_not_judged() -> None:
    assert [found.rule for found in audit(changed(built(FULL), deleted_words))] == ["tracked-changes"]


def test_a_theme_font_that_is_none_of_ours_is_told() -> None:
    (found,) = audit(themed("vi-VN", "Arial")(built(FULL)))
    assert found.rule == "font"
    assert "Arial" in found.message


def test_direct_formatting_is_put_back() -> None:
    content = run_look("KHNoiDung", font("Arial"))(built(FULL))
    assert {found.rule for found in audit(content)} == {"font"}
    again = changed(
        content, lambda root: [put(properties(r, "rPr"), xml(font("Times New Roman"))) for r in find(root, "//w:r")]
    )
    assert audit(again) == []
