"""Pages, headings, notes, phụ lục and properties of a built document; nothing of the template is left in it."""

from __future__ import annotations

import datetime
import io
from typing import Any

import docx
import pytest

from tests.support import document_of, plan_text
from tests.word.reader import MM, Docx, find, text_of, text_of_run, value
from tests.word.sample import APPENDICES, PLAN


@pytest.fixture(scope="module")
def built() -> bytes:
    return document_of(PLAN)


@pytest.fixture(scope="module")
def document(built: bytes) -> Docx:
    return Docx(built)


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


def test_headings_can_be_navigated_by_their_outline_levels(document: Docx) -> None:
    levels = {"KH Phan": "0", "heading 1": "0", "heading 2": "1", "heading 3": "2", "KH Phu luc": "0"}
    for style, level in levels.items():
        assert document.layout(document.paragraphs(style)[0], "./w:outlineLvl/@w:val") == level
    assert document.layout(document.one("KH Diem"), "./w:outlineLvl/@w:val") is None


def test_a_heading_is_not_left_alone_at_the_foot_of_a_page(document: Docx) -> None:
    for style in ("KH Phan", "KH Tieu de phan", "heading 1", "heading 2", "KH Phu luc", "KH Ten phu luc"):
        assert all(document.is_set(paragraph, "keepNext") for paragraph in document.paragraphs(style))
    assert not document.is_set(document.one("KH Diem"), "keepNext")


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
    assert empty == {"KH Duong ke", "KH Duong ke tieu de", "KH Truoc bang", "KH Sau bang", "KH Truoc ky"}


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
        assert document.is_set(previous, "keepNext")
        previous = previous.getprevious()
    last_row = find(previous, "./w:tr[last()]") or [previous]
    assert all(find(paragraph, "./w:pPr/w:keepNext") for paragraph in find(last_row[0], "descendant-or-self::w:p"))
