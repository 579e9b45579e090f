"""The parts of a built document are set as Nghị định 30/2020/NĐ-CP, Phụ lục I says: sizes, weights, places."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support import document_of
from tests.word.reader import MM, Docx, find, text_of, text_of_run
from tests.word.sample import PLAN


@pytest.fixture(scope="module")
def document() -> Docx:
    return Docx(document_of(PLAN))


def runs(paragraph: Any) -> list[Any]:
    """The runs that print something."""
    return [run for run in find(paragraph, "./w:r[w:t]") if text_of_run(run).strip()]


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
        ("heading 1", "I. MỤC ĐÍCH, YÊU CẦU", (13, 14), True, False, "left"),
        ("heading 2", "1. Mục đích", (13, 14), True, False, "left"),
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


def test_legal_bases_end_in_semicolons_and_the_last_in_a_full_stop(document: Docx) -> None:
    assert [text[-1] for text in document.texts("KH Can cu")] == [";", "."]


def test_the_body_is_justified_with_an_indent_and_air_between_paragraphs(document: Docx) -> None:
    paragraphs = [
        paragraph
        for style in ("KH Noi dung", "KH Can cu", "KH Diem", "KH Gach dau dong", "KH Dau cong")
        for paragraph in document.paragraphs(style)
    ]
    assert len(paragraphs) > 6
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
    for rule in [*document.paragraphs("KH Duong ke"), *document.paragraphs("KH Duong ke tieu de")]:
        assert document.layout(rule, "./w:pBdr/w:top/@w:val") == "single"
        assert document.layout(rule, "./w:ind/@w:left") == document.layout(rule, "./w:ind/@w:right")
        above = text_of(rule.getprevious())
        room = next(room for start, room in rooms.items() if above.startswith(start))
        lengths[above] = (room - 2 * int(document.layout(rule, "./w:ind/@w:left") or 0)) / MM
    # Widths measured with the font: 23.7 mm, 60.5 mm and 66.3 mm.
    assert 23.7 / 3 <= lengths["SỞ NỘI VỤ"] <= 23.7 / 2
    assert lengths["Độc lập - Tự do - Hạnh phúc"] == pytest.approx(60.5, abs=0.3)
    assert 66.3 / 3 <= lengths["Cải cách hành chính năm 2026"] <= 66.3 / 2
