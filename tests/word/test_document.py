"""A built document has the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: pages, sizes, weights, places."""

from __future__ import annotations

import datetime
import io
from typing import Any

import docx
import pytest

from tests.support import document_of, plan_text
from tests.word.reader import MM, Docx, find, text_of, value

LEGAL = """legal_bases: |
  Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025
  Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ
opening: <<agency>> ban hành Kế hoạch như sau
"""
SECTIONS = """sections:
  - part: Thực trạng
  - title: Mục đích, yêu cầu
    text: |
      **1. Mục đích**
      Nâng cao chất lượng phục vụ người dân<<note b>> và *tiết kiệm* **thời gian**, xem <<ref pl-1>>, <<ref pl-2>>.
      **1.1. Yêu cầu**
      a) Rà soát<<note a>>;
      - Công khai;
      + Đúng hạn.
footnotes:
  a: Ghi chú của điểm a.
  b: |
    Ghi chú của đoạn đầu.
    Đoạn thứ hai của ghi chú.
closing: Trên đây là Kế hoạch của <<agency>>
"""
APPENDICES = """tasks:
  - group: Thể chế
    rows:
      - task: Rà soát văn bản
        lead: Văn phòng
tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
appendices:
  - title: Danh mục nhiệm vụ
    id: pl-1
    text: <<table nhiem-vu>>
  - title: Mẫu báo cáo
    id: pl-2
    orientation: portrait
    text: Báo cáo gửi trước ngày 15.
"""
SIGNATORY = """signatory:
  position: |
    KT. GIÁM ĐỐC
    PHÓ GIÁM ĐỐC
  name: Nguyễn Văn An
  post: Trưởng ban
"""
PLAN = plan_text(legal_bases=LEGAL, sections=SECTIONS, appendices=APPENDICES, signatory=SIGNATORY)


@pytest.fixture(scope="module")
def built() -> bytes:
    return document_of(PLAN)


@pytest.fixture(scope="module")
def document(built: bytes) -> Docx:
    return Docx(built)


def runs(paragraph: Any) -> list[Any]:
    """The runs that print something."""
    return [run for run in find(paragraph, "./w:r[w:t]") if text_of_run(run).strip()]


def text_of_run(run: Any) -> str:
    return "".join(find(run, "./w:t/text()"))


def margins(section: Any) -> dict[str, float]:
    return {
        side: round(int(value(section, f"./w:pgMar/@w:{side}")) / MM, 1) for side in ("top", "bottom", "left", "right")
    }


def test_pages_are_a4_with_the_margins_of_the_decree_also_where_they_lie_across(document: Docx) -> None:
    sizes = []
    for section in document.sections():
        sizes.append((value(section, "./w:pgSz/@w:w"), value(section, "./w:pgSz/@w:h")))
        kept = margins(section)
        assert 20 <= kept["top"] <= 25
        assert 20 <= kept["bottom"] <= 25
        assert 30 <= kept["left"] <= 35
        assert 15 <= kept["right"] <= 20
    assert sizes == [("11906", "16838"), ("16838", "11906"), ("11906", "16838")]
    assert [value(section, "./w:pgSz/@w:orient") for section in document.sections()] == [None, "landscape", None]


def test_every_section_counts_its_pages_from_one_and_hides_the_first_number(document: Docx) -> None:
    for section in document.sections():
        assert value(section, "./w:pgNumType/@w:start") == "1"
        assert find(section, "./w:titlePg")
        assert not find(section, "./w:footerReference")


def test_the_page_number_stands_in_the_middle_of_the_top_margin(document: Docx) -> None:
    targets = {
        relationship.get("Id"): relationship.get("Target")
        for relationship in document.xml("word/_rels/document.xml.rels")
    }
    for section in document.sections():
        default, first = (
            document.xml(f"word/{targets[value(section, f'./w:headerReference[@w:type={kind!r}]/@r:id')]}")
            for kind in ("default", "first")
        )
        assert "PAGE" in "".join(find(default, ".//w:instrText/text()"))
        (paragraph,) = find(default, ".//w:p")
        assert document.layout(paragraph, "./w:jc/@w:val") == "center"
        assert 13 <= document.size(find(paragraph, "./w:r")[0]) <= 14
        assert not find(first, ".//w:instrText | .//w:t | .//w:fldSimple")


@pytest.mark.parametrize(
    ("style", "words", "sizes", "bold", "italic", "alignment"),
    [
        ("KH Quoc hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (12, 13), True, False, "center"),
        ("KH Tieu ngu", "Độc lập - Tự do - Hạnh phúc", (13, 14), True, False, "center"),
        ("KH Co quan chu quan", "UBND TỈNH QUẢNG NINH", (12, 13), False, False, "center"),
        ("KH Co quan ban hanh", "SỞ NỘI VỤ", (12, 13), True, False, "center"),
        ("KH So ky hieu", "Số: 05/KH-SNV", (13, 13), False, False, "center"),
        ("KH Dia danh ngay", "Quảng Ninh, ngày 09 tháng 02 năm 2026", (13, 14), False, True, "center"),
        ("KH Ten loai", "KẾ HOẠCH", (13, 14), True, False, "center"),
        ("KH Trich yeu", "Cải cách hành chính năm 2026", (13, 14), True, False, "center"),
        ("KH Phan", "Phần I", (13, 14), True, False, "center"),
        ("KH Tieu de phan", "THỰC TRẠNG", (13, 14), True, False, "center"),
        ("heading 1", "I. MỤC ĐÍCH, YÊU CẦU", (13, 14), True, False, "both"),
        ("heading 2", "1. Mục đích", (13, 14), True, False, "both"),
        ("KH Diem", "a) Rà soát;", (13, 14), False, False, "both"),
        ("KH Gach dau dong", "- Công khai;", (13, 14), False, False, "both"),
        ("KH Dau cong", "+ Đúng hạn.", (13, 14), False, False, "both"),
        ("KH Noi nhan", "Nơi nhận:", (12, 12), True, True, "left"),
        ("KH Ho ten", "Nguyễn Văn An", (13, 14), True, False, "center"),
        ("KH Chuc vu duoi ten", "Trưởng ban", (13, 14), True, False, "center"),
    ],
)
def test_components_are_set_as_the_decree_says(
    document: Docx, style: str, words: str, sizes: tuple[float, float], bold: bool, italic: bool, alignment: str
) -> None:
    paragraph = document.one(style)
    assert text_of(paragraph) == words
    assert document.layout(paragraph, "./w:jc/@w:val") == alignment
    for run in runs(paragraph):
        assert sizes[0] <= document.size(run) <= sizes[1]
        assert (document.is_on(run, "b"), document.is_on(run, "i")) == (bold, italic)


@pytest.mark.parametrize(
    ("style", "size", "bold", "italic", "alignment"),
    [
        ("KH Can cu", 14, False, True, "both"),
        ("KH Chuc vu", 14, True, False, "center"),
        ("KH Noi nhan dong", 11, False, False, "left"),
        ("KH Phu luc", 14, True, False, "center"),
        ("KH Ten phu luc", 14, True, False, "center"),
        ("KH Kem theo", 13, False, True, "center"),
        ("footnote text", 10, False, False, "both"),
    ],
)
def test_components_of_several_lines_are_set_as_the_decree_says(
    document: Docx, style: str, size: float, bold: bool, italic: bool, alignment: str
) -> None:
    scope = document.xml("word/footnotes.xml") if style == "footnote text" else None
    paragraphs = document.paragraphs(style, scope)
    assert len(paragraphs) >= 2
    for paragraph in paragraphs:
        assert document.layout(paragraph, "./w:jc/@w:val") == alignment
        for run in runs(paragraph):
            assert (document.size(run), document.is_on(run, "b"), document.is_on(run, "i")) == (size, bold, italic)


def test_every_letter_is_black_times_new_roman(document: Docx) -> None:
    for run in find(document.body, ".//w:r[w:t]"):
        assert document.font(run) == "Times New Roman"
    assert not find(document.body, ".//w:color | .//w:rFonts | .//w:shd")


def test_headings_can_be_navigated_by_their_outline_levels(document: Docx) -> None:
    levels = {"KH Phan": "0", "heading 1": "0", "heading 2": "1", "heading 3": "2", "KH Phu luc": "0"}
    for style, level in levels.items():
        assert document.layout(document.paragraphs(style)[0], "./w:outlineLvl/@w:val") == level
    assert document.layout(document.one("KH Diem"), "./w:outlineLvl/@w:val") is None


def test_a_heading_is_not_left_alone_at_the_foot_of_a_page(document: Docx) -> None:
    for style in ("KH Phan", "KH Tieu de phan", "heading 1", "heading 2", "KH Phu luc", "KH Ten phu luc"):
        assert document.layout(document.paragraphs(style)[0], "./w:keepNext/@w:val") in (None, "1")
        assert find(document.paragraphs(style)[0], "self::w:p")
    body = document.one("KH Diem")
    assert document.layout(body, "./w:keepNext/@w:val") is None


def test_legal_bases_end_in_semicolons_and_the_last_in_a_full_stop(document: Docx) -> None:
    assert [text[-1] for text in document.texts("KH Can cu")] == [";", "."]


def test_the_body_is_justified_with_an_indent_and_air_between_paragraphs(document: Docx) -> None:
    paragraphs = [
        paragraph
        for style in ("KH Noi dung", "KH Can cu", "KH Diem", "KH Gach dau dong", "KH Dau cong", "heading 1")
        for paragraph in document.paragraphs(style)
    ]
    assert len(paragraphs) > 8
    for paragraph in paragraphs:
        assert document.layout(paragraph, "./w:jc/@w:val") == "both"
        assert int(document.layout(paragraph, "./w:ind/@w:firstLine") or 0) / MM == pytest.approx(12.7, abs=0.1)
        assert int(document.layout(paragraph, "./w:spacing/@w:before") or 0) >= 120
        assert 240 <= int(document.layout(paragraph, "./w:spacing/@w:line") or 0) <= 360
        assert document.layout(paragraph, "./w:spacing/@w:lineRule") == "auto"


def test_emphasis_in_a_paragraph_is_kept(document: Docx) -> None:
    paragraph = next(found for found in document.paragraphs("KH Noi dung") if text_of(found).startswith("Nâng cao"))
    looks = {text_of_run(run).strip(): (document.is_on(run, "b"), document.is_on(run, "i")) for run in runs(paragraph)}
    assert looks["tiết kiệm"] == (False, True)
    assert looks["thời gian"] == (True, False)
    assert looks["Nâng cao chất lượng phục vụ người dân"] == (False, False)


def test_the_text_ends_with_its_mark_and_stays_with_the_signature(document: Docx) -> None:
    sign_off = document.table("Nơi nhận")
    before = [node for node in sign_off.itersiblings(preceding=True) if node.tag.endswith("}p")]
    last = next(index for index, paragraph in enumerate(before) if text_of(paragraph).strip())
    assert text_of(before[last]) == "Trên đây là Kế hoạch của Sở Nội vụ./."
    assert all(find(paragraph, "./w:pPr/w:keepNext") for paragraph in before[: last + 1])


def test_recipients_and_signature_share_a_row_that_no_page_parts(document: Docx) -> None:
    (row,) = find(document.table("Nơi nhận"), "./w:tr")
    assert find(row, "./w:trPr/w:cantSplit")
    left, right = find(row, "./w:tc")
    assert text_of(left).splitlines() == ["Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT, VP."]
    assert text_of(right).splitlines() == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn An", "Trưởng ban"]
    room = int(document.layout(document.one("KH Ho ten"), "./w:spacing/@w:before") or 0) / MM
    assert 20 <= room <= 40


def test_number_and_date_share_a_row(document: Docx) -> None:
    rows = find(document.table("Quốc hiệu"), "./w:tr")
    assert text_of(rows[1]).splitlines() == ["Số: 05/KH-SNV", "Quảng Ninh, ngày 09 tháng 02 năm 2026"]


def test_rules_are_lines_as_long_as_the_decree_says(document: Docx) -> None:
    head = document.table("Quốc hiệu")
    left, right = (int(width) for width in find(head, "./w:tblGrid/w:gridCol/@w:w"))
    rooms = {"SỞ NỘI VỤ": left, "Độc lập": right, "Cải cách": 160 * MM, "(Kèm theo": 0}
    lengths = {}
    for rule in document.paragraphs("KH Duong ke"):
        assert document.layout(rule, "./w:pBdr/w:top/@w:val") == "single"
        assert document.layout(rule, "./w:ind/@w:left") == document.layout(rule, "./w:ind/@w:right")
        above = text_of(rule.getprevious())
        room = next(room for start, room in rooms.items() if above.startswith(start))
        lengths[above] = (room - 2 * int(document.layout(rule, "./w:ind/@w:left") or 0)) / MM
    # Widths measured with the font: 23.7 mm, 60.5 mm and 66.3 mm.
    assert 23.7 / 3 <= lengths["SỞ NỘI VỤ"] <= 23.7 / 2
    assert lengths["Độc lập - Tự do - Hạnh phúc"] == pytest.approx(60.5, abs=0.3)
    assert 66.3 / 3 <= lengths["Cải cách hành chính năm 2026"] <= 66.3 / 2


def test_notes_are_numbered_in_the_order_of_their_signs(document: Docx) -> None:
    references = find(document.body, ".//w:footnoteReference/@w:id")
    notes = find(document.xml("word/footnotes.xml"), "./w:footnote[not(@w:type)]")
    assert references == ["1", "2"]
    assert [value(note, "@w:id") for note in notes] == references
    assert [text_of(note).strip() for note in notes] == [
        "Ghi chú của đoạn đầu.\nĐoạn thứ hai của ghi chú.",
        "Ghi chú của điểm a.",
    ]
    assert [len(find(note, ".//w:footnoteRef")) for note in notes] == [1, 1]
    for run in find(document.body, ".//w:r[w:footnoteReference]"):
        style = value(run, "./w:rPr/w:rStyle/@w:val")
        superscript = f"./w:style[@w:styleId='{style}']/w:rPr/w:vertAlign/@w:val"
        assert value(document.xml("word/styles.xml"), superscript) == "superscript"


def test_appendices_begin_on_their_own_pages_with_their_head(document: Docx) -> None:
    assert document.texts("KH Phu luc") == ["Phụ lục I", "Phụ lục II"]
    assert document.texts("KH Ten phu luc") == ["DANH MỤC NHIỆM VỤ", "MẪU BÁO CÁO"]
    for text in document.texts("KH Kem theo"):
        assert text.startswith("(Kèm theo Kế hoạch số ")
        assert text.endswith("của Sở Nội vụ)")


def test_properties_come_from_the_plan(built: bytes) -> None:
    properties = docx.Document(io.BytesIO(built)).core_properties
    assert properties.title == "Kế hoạch Cải cách hành chính năm 2026"
    assert properties.author == properties.last_modified_by == "Sở Nội vụ"
    assert properties.language == "vi-VN"
    assert properties.created == properties.modified
    assert properties.created.replace(tzinfo=None) == datetime.datetime(2026, 2, 9)


def test_the_text_is_marked_as_vietnamese(document: Docx) -> None:
    language = "./w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val"
    assert value(document.xml("word/styles.xml"), language) == "vi-VN"


def test_every_table_has_words_for_screen_readers(document: Docx) -> None:
    captions = [value(table, "./w:tblPr/w:tblCaption/@w:val") for table in find(document.body, ".//w:tbl")]
    assert captions == ["Quốc hiệu, tên cơ quan, số và ngày", "Nơi nhận và chữ ký", "Bảng: TT, Nhiệm vụ, Chủ trì"]


def test_no_tag_of_the_template_is_left(document: Docx) -> None:
    text = text_of(document.body)
    assert not any(sign in text for sign in ("{{", "}}", "{%", "%}", "{#", "Trang mẫu"))


def test_no_words_stand_outside_their_runs(document: Docx) -> None:
    holders = "self::w:t or self::w:instrText or self::w:delText"
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/header2.xml"):
        assert not find(document.xml(name), f"//w:*[not({holders})][text()[normalize-space()]]")
        assert not find(document.xml(name), "//w:t/* | //w:r//w:r | //w:p//w:p")


def test_there_are_no_empty_paragraphs_for_spacing(document: Docx) -> None:
    empty = {document.style_name(paragraph) for paragraph in find(document.body, ".//w:p") if not text_of(paragraph)}
    assert empty == {"KH Duong ke", "KH Truoc bang", "KH Sau bang", "KH Truoc ky"}


def test_what_is_still_to_be_settled_is_highlighted() -> None:
    text = PLAN.replace("- Công khai;", "- Công khai <<todo số liệu của Văn phòng>>;")
    (run,) = find(Docx(document_of(text)).body, ".//w:r[w:rPr/w:highlight]")
    assert text_of_run(run) == "số liệu của Văn phòng"


def test_without_legal_bases_notes_and_appendices_there_is_one_upright_section() -> None:
    document = Docx(document_of(plan_text()))
    (section,) = document.sections()
    assert value(section, "./w:pgSz/@w:orient") is None
    assert not find(document.body, ".//w:footnoteReference")
    assert document.texts("KH Can cu") == []


@pytest.mark.parametrize("before", ["text: |\n      <<table nhiem-vu>>\n", "text: Chữ.\n"])
def test_a_signature_after_a_table_stays_with_its_last_row(before: str) -> None:
    table = APPENDICES[: APPENDICES.index("appendices:")]
    document = Docx(document_of(plan_text(sections=f"sections:\n  - title: Nhiệm vụ\n    {before}", tables=table)))
    previous = document.table("Nơi nhận").getprevious()
    while previous.tag.endswith("}p") and not text_of(previous):
        assert document.layout(previous, "name(./w:keepNext)") is not None
        previous = previous.getprevious()
    last_row = find(previous, "./w:tr[last()]") or [previous]
    assert all(find(paragraph, "./w:pPr/w:keepNext") for paragraph in find(last_row[0], "descendant-or-self::w:p"))
