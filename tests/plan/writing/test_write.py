"""A whole plan file from an outline: what is written composes to the same outline and looks as a person writes it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator.outline.blocks import (
    Appendix,
    IssueDate,
    Letterhead,
    Note,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Table,
    Title,
    plain,
)
from generator.outline.text import as_text, block_lines
from generator.plan.writing.lines import clean
from generator.plan.writing.write import written
from generator.problems import UserError
from tests.plan.writing.made_up import outlines
from tests.plan.writing.same import differences
from tests.support import outline_of
from tests.trust.strategies import Plan, plans

ROOT = Path(__file__).parents[3]
FILES = [
    *sorted((ROOT / "plans").glob("*.yaml")),
    *sorted((ROOT / "generator" / "data").glob("*.yaml")),
    ROOT / "tests" / "trust" / "fixtures" / "du-cac-thu.yaml",
]


def words(text: str) -> Span:
    return Span(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_plan_written_from_its_outline_says_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("@YEAR@", "2026").replace("@BEFORE@", "2025")
    before = outline_of(text)
    result = written(before)
    after = outline_of(result.text)

    assert differences(before, after) == []
    assert as_text(after) == as_text(before)
    assert result.notices == ()
    assert {notice.rule for notice in after.notices} <= {notice.rule for notice in before.notices}


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_made_up_plans_come_back_whole(plan: Plan) -> None:
    try:
        before = outline_of(plan.data.decode("utf-8-sig"))
    except (UserError, UnicodeDecodeError):
        return

    assert differences(before, outline_of(written(before).text)) == []


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(outlines())
def test_whatever_a_word_file_holds_becomes_a_plan_that_loads_and_keeps_every_word(outline: Outline) -> None:
    kept = Counter(re.findall(r"\w+", as_text(outline_of(written(outline).text)).casefold()))

    assert _words(outline) - kept == Counter()


def _words(outline: Outline) -> Counter[str]:
    """The words that must be kept: all but the labels of Mục, Phần and phụ lục, and the head of a table."""
    signs = {span.note for block in outline.blocks if isinstance(block, Paragraph) for span in block.spans}
    lines = [plain(line) for note in outline.notes if note.id in signs for line in note.paragraphs]
    for block in outline.blocks:
        match block:
            case Paragraph():
                lines += [plain(block.spans), "" if block.kind == "section" else block.label]
            case Table():
                lines += [cell.text for row in block.rows if row.kind in ("group", "task") for cell in row.cells]
                lines += [column.title for column in block.columns]
            case Part():
                lines += [plain(line) for line in block.title]
            case Appendix():
                lines += [*(plain(line) for line in block.title), block.attached]
            case Letterhead():
                lines += [*block.parent, *block.agency, block.symbol, block.place_name]
            case _:
                lines += block_lines(block)
    return Counter(word for line in lines for word in re.findall(r"\w+", clean(line).casefold()))


HEAD = Letterhead(("UBND TỈNH HÀ NAM",), ("SỞ NỘI VỤ",), "", "KH-SNV", "Hà Nam", IssueDate(None, 1, 2026))
TITLE = Title("KẾ HOẠCH", ((words("Tuyên truyền CCHC năm 2026"),),))
SIGNED = SignOff(
    ("- UBND tỉnh (để báo cáo);", "- Lưu: VT, VP.", "Bản điện tử:", "- Cổng thông tin điện tử."),
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    "Trần Thị Bình",
    (),
)


def section(label: str, title: str) -> Paragraph:
    return Paragraph("section", (words(title),), label, True, 1)


def test_it_is_written_as_a_person_writes() -> None:
    outline = Outline(
        "",
        "",
        (
            HEAD,
            TITLE,
            Paragraph("basis", (words("Căn cứ Luật Lưu trữ ngày 21/6/2024;"),)),
            Paragraph("basis", (words("Theo đề nghị của Chánh Văn phòng Sở Nội vụ."),)),
            Paragraph("opening", (words("Sở Nội vụ tỉnh Hà Nam ban hành Kế hoạch như sau:"),)),
            section("I.", "MỤC ĐÍCH, YÊU CẦU"),
            Paragraph("heading", (Span("Mục đích", bold=True),), "1.", True, 2),
            Paragraph("item", (Span("Thời gian:", bold=True), words(" quý I.")), "-", False, 10),
            section("II.", "TỔ CHỨC THỰC HIỆN CCHC"),
            Paragraph("text", (words("Văn phòng Sở theo dõi"), Span("1", note="1"), words(" việc CCHC."))),
            Paragraph("closing", (words("Trên đây là Kế hoạch của Sở./."),)),
            SIGNED,
        ),
        (Note("1", 1, ((words("Kế hoạch số 12/KH-UBND: năm 2026."),),)),),
    )

    assert written(outline, "Nhập từ tệp Word cu.docx.").text == (
        """# Nhập từ tệp Word cu.docx.
year: 2026
header:
  parent: UBND tỉnh Hà Nam
  agency: Sở Nội vụ
  number:                       # để trống đến khi văn thư cấp số
  symbol: KH-SNV
  place: Hà Nam
  date: 01/2026                 # ghi đủ ngày/tháng/năm khi ban hành
title:
  type: Kế hoạch
  subject: Tuyên truyền CCHC năm 2026
legal_bases: |
  Căn cứ Luật Lưu trữ ngày 21/6/2024;
  Theo đề nghị của Chánh Văn phòng Sở Nội vụ.
opening: Sở Nội vụ tỉnh Hà Nam ban hành Kế hoạch như sau
objectives:
  title: Mục đích, yêu cầu
  text: |
    **1. Mục đích**
    - **Thời gian:** quý I.
sections:
  - title: Tổ chức thực hiện CCHC
    text: |
      Văn phòng Sở theo dõi<<note 1>> việc CCHC.
closing: Trên đây là Kế hoạch của Sở
footnotes:
  1: |
    Kế hoạch số 12/KH-UBND: năm 2026.
signatory:
  position: |
    KT. GIÁM ĐỐC
    PHÓ GIÁM ĐỐC
  name: Trần Thị Bình
recipients: |
  UBND tỉnh (để báo cáo)
  Lưu: VT, VP
  Bản điện tử:
  Cổng thông tin điện tử
"""
    )


def test_what_the_document_lacks_is_a_hole_that_is_told() -> None:
    result = written(Outline("", "", (TITLE, section("I.", "NỘI DUNG"), Paragraph("text", (words("Một."),)))))

    assert "agency: <<todo tên cơ quan ban hành>>" in result.text
    assert "recipients: <<todo nơi nhận>>" in result.text
    assert [notice.rule for notice in result.notices] == ["not-found"] * 5
    assert "Không thấy chức vụ người ký trong tệp Word" in " ".join(notice.message for notice in result.notices)
    assert len(outline_of(result.text).todos) == 5


@pytest.mark.parametrize(
    ("subject", "date", "year"),
    [
        ("Cải cách hành chính năm 2026", IssueDate(15, 12, 2025), "2026"),
        ("Rà soát TTHC giai đoạn 2022-2025", IssueDate(None, 11, 2021), "2021"),
        ("Phát triển đến năm 2030", IssueDate(None, None, 2026), "2026"),
        ("Kiểm tra năm 2024 - 2025", IssueDate(), "2024"),
    ],
)
def test_the_year_is_the_one_the_plan_is_for(subject: str, date: IssueDate, year: str) -> None:
    blocks = (HEAD._replace(date=date), Title("Kế hoạch", ((words(subject),),)), SIGNED)

    assert written(Outline("", "", blocks)).text.startswith(f"year: {year}\n")


def test_sections_out_of_their_order_are_counted_again_and_told() -> None:
    blocks = (HEAD, TITLE, section("I.", "NỘI DUNG"), section("III.", "TỔ CHỨC"), SIGNED)
    [notice] = written(Outline("", "", blocks)).notices

    assert notice.rule == "section-renumbered"
    assert notice.message == "Ở đây ghi `III.`, sẽ in là `II.`: số của Mục và Phần được đếm lại."


def test_sections_of_figures_are_numbered_so() -> None:
    text = written(Outline("", "", (HEAD, TITLE, section("1.", "Nội dung"), SIGNED))).text

    assert "numbering: 1.\n" in text
    assert "  - title: Nội dung\n" in text


def test_a_mention_of_its_own_annex_or_section_becomes_a_reference() -> None:
    def mention(text: str) -> Paragraph:
        return Paragraph("text", (words(text),))

    blocks = (
        HEAD,
        TITLE,
        section("I.", "NHIỆM VỤ CHUNG"),
        mention("Chi tiết tại Phụ lục kèm theo."),
        mention("Theo Phụ lục kèm theo Nghị định số 30/2020/NĐ-CP."),
        mention("Thực hiện Mục I Kế hoạch này và Mục I Kế hoạch số 12."),
        SIGNED,
        Appendix("Phụ lục", ((words("DANH MỤC"),),), "", True),
        mention("Một."),
    )
    text = written(Outline("", "", blocks)).text

    assert "Chi tiết tại <<ref phu-luc>> kèm theo." in text
    assert "Theo Phụ lục kèm theo Nghị định" in text
    assert "Thực hiện <<ref nhiem-vu-chung>> Kế hoạch này và Mục I Kế hoạch số 12." in text
    assert "  - title: Nhiệm vụ chung\n    id: nhiem-vu-chung\n" in text
    assert "    id: phu-luc\n" in text


@pytest.mark.parametrize(
    ("attached", "label", "said"),
    [
        ("(Kèm theo Kế hoạch số      /KH-SNV ngày    tháng 01 năm 2026 của Sở Nội vụ)", "PHỤ LỤC", ""),
        ("(Kèm theo Kế hoạch số ...../KH-SNV ngày .... tháng .... năm ..... của Sở Nội vụ)", "", "caption: blank\n"),
        ("", "Biểu 01", "label: Biểu 01\n"),
        ("(Ban hành kèm theo Kế hoạch này)", "Phụ lục", "*(Ban hành kèm theo Kế hoạch này)*\n"),
    ],
)
def test_the_caption_is_said_only_where_another_would_be_printed(attached: str, label: str, said: str) -> None:
    appendix = Appendix(label, ((words("DANH MỤC"),),), attached, True)
    outline = Outline("", "", (HEAD, TITLE, SIGNED, appendix, Paragraph("text", (words("Một."),))))
    text = written(outline).text

    assert said in text
    assert ("caption: none\n" in text) == (not attached or "Ban hành" in attached)
    if not said:
        assert "caption" not in text
        assert "label" not in text


def test_text_behind_the_signature_stands_in_an_annex() -> None:
    result = written(Outline("", "", (HEAD, TITLE, SIGNED, Paragraph("text", (words("Mẫu số 1"),)))))

    assert "appendices:\n  - orientation: portrait\n    text: |\n      Mẫu số 1\n" in result.text
    assert [notice.rule for notice in result.notices] == ["moved-part"]
