"""The whole document: letterhead, căn cứ, Mục, closing, signature, phụ lục."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Appendix, Letterhead, Outline, Paragraph, Part, SignOff, Title, plain
from generator.outline.wording import NBSP
from tests.support import body, errors, notices, outline_of, plan_text, printed


def kinds(text: str, kind: str) -> list[str]:
    return [block.text for block in outline_of(text).blocks if isinstance(block, Paragraph) and block.kind == kind]


def appendices(**parts: str) -> list[Appendix]:
    return list(outline_of(plan_text(**parts)).appendices())


def sign_off(outline: Outline) -> SignOff:
    return next(block for block in outline.blocks if isinstance(block, SignOff))


@pytest.mark.parametrize(
    ("bases", "shown"),
    [
        ("Căn cứ Luật A\n  Căn cứ Nghị định B", ["Căn cứ Luật A;", "Căn cứ Nghị định B."]),
        ("Căn cứ Luật A.\n  Căn cứ Nghị định B;", ["Căn cứ Luật A.", "Căn cứ Nghị định B;"]),
        ("*Căn cứ Luật A;*\n  Thực hiện Kế hoạch C", ["Căn cứ Luật A;", "Thực hiện Kế hoạch C."]),
        ("Căn cứ Luật A,\n  Căn cứ Nghị định B", ["Căn cứ Luật A, Căn cứ Nghị định B."]),
    ],
)
def test_bases_end_as_typed_or_in_semicolons_and_a_full_stop(bases: str, shown: list[str]) -> None:
    assert kinds(plan_text(rest=f"legal_bases: |\n  {bases}\n"), "basis") == shown


def test_a_basis_ending_in_a_comma_runs_on_into_the_opening() -> None:
    text = plan_text(
        rest="legal_bases: |\n  Căn cứ Luật A\n  Thực hiện Kế hoạch B,\nopening: <<agency>> xây dựng Kế hoạch như sau\n"
    )

    assert kinds(text, "basis") == ["Căn cứ Luật A;"]
    assert kinds(text, "opening") == ["Thực hiện Kế hoạch B, Sở Nội vụ xây dựng Kế hoạch như sau:"]


def test_a_last_basis_ending_in_a_comma_without_an_opening_stays_a_basis() -> None:
    assert kinds(plan_text(rest="legal_bases: Thực hiện Kế hoạch B,\n"), "basis") == ["Thực hiện Kế hoạch B,"]


@pytest.mark.parametrize(
    ("typed", "shown"), [("như sau", "như sau:"), ("như sau:", "như sau:"), ("năm <<year>>", "năm 2026:")]
)
def test_the_opening_gets_its_colon(typed: str, shown: str) -> None:
    assert kinds(plan_text(rest=f"opening: |\n  {typed}\n"), "opening") == [shown]


@pytest.mark.parametrize(
    ("closing", "shown"),
    [
        ("Trên đây là Kế hoạch", "Trên đây là Kế hoạch./."),
        ("Trên đây là Kế hoạch.", "Trên đây là Kế hoạch./."),
        ("Trên đây là Kế hoạch./.", "Trên đây là Kế hoạch./."),
        ("Trên đây là **Kế hoạch.**", "Trên đây là Kế hoạch./."),
        ("Kế hoạch năm <<year>>", "Kế hoạch năm 2026./."),
        ("Tại <<ref mot>>", "Tại Mục I./."),
    ],
)
def test_the_text_ends_with_its_mark(closing: str, shown: str) -> None:
    assert kinds(plan_text(sections=body("A"), rest=f"closing: |\n  {closing}\n"), "closing") == [shown]


def test_without_a_closing_the_last_line_of_the_text_gets_the_mark() -> None:
    outline = outline_of(plan_text(sections=body("1. Một.", "2. Hai;")))

    assert [block.text for block in outline.blocks if isinstance(block, Paragraph)][-2:] == ["1. Một.", "2. Hai./."]


def test_the_mark_follows_a_footnote_sign_and_takes_the_full_stop_before_it() -> None:
    outline = outline_of(plan_text(sections=body("Hết.<<note 1>>"), rest="footnotes:\n  1: Một\n"))
    last = [block for block in outline.blocks if isinstance(block, Paragraph)][-1]

    assert [span.text for span in last.spans] == ["Hết", "1", "./."]


def test_a_text_that_ends_in_an_empty_item_or_a_table_is_no_trouble() -> None:
    table = "tasks:\n  - task: A\ntables:\n  b:\n    columns:\n      task: Việc\n"

    assert kinds(plan_text(sections=body("A", "-")), "item") == ["- ./."]
    assert kinds(plan_text(sections=body("A", "<<table b>>"), rest=table), "text") == ["A"]


def test_sections_are_roman_with_titles_in_capitals() -> None:
    objectives = "objectives:\n  title: Mục đích, yêu cầu\n  id: muc-dich\n  text: Theo <<ref mot>>\n"

    assert printed(plan_text(sections=body("Sau <<ref muc-dich>>"), rest=objectives)) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "Theo Mục II",
        "II. NHIỆM VỤ",
        "Sau Mục I",
    ]


def test_sections_numbered_1_keep_their_case() -> None:
    assert printed(plan_text(sections=body("A"), rest="numbering: 1.\n"))[0] == "1. Nhiệm vụ"


def test_sections_are_counted_again_after_a_part() -> None:
    sections = (
        "sections:\n  - part: |\n      Thực trạng\n      dạy tin học\n  - title: Quy mô\n  - title: Kết quả\n"
        "  - part: Nội dung\n  - title: Mục tiêu\n"
    )
    outline = outline_of(plan_text(sections=sections))
    parts = [block for block in outline.blocks if isinstance(block, Part)]

    assert [(part.label, [plain(line) for line in part.title]) for part in parts] == [
        ("Phần I", ["THỰC TRẠNG", "DẠY TIN HỌC"]),
        ("Phần II", ["NỘI DUNG"]),
    ]
    assert printed(plan_text(sections=sections)) == ["I. QUY MÔ", "II. KẾT QUẢ", "I. MỤC TIÊU"]


def test_the_letterhead_keeps_typed_lines_and_drops_a_slash_before_the_symbol() -> None:
    header = (
        "header:\n  agency: |\n    Ủy ban nhân dân\n    tỉnh Huế\n  symbol: /KH-UBND\n  place: Huế\n  date: 12/2025\n"
    )
    head = next(x for x in outline_of(plan_text(header=header)).blocks if isinstance(x, Letterhead))

    assert (head.parent, head.agency, head.symbol) == ((), ("Ủy ban nhân dân", "tỉnh Huế"), "KH-UBND")


def test_a_subject_typed_over_lines_keeps_them() -> None:
    title = "title:\n  type: Kế hoạch\n  subject: |\n    Cải cách hành chính\n    năm <<year>>\n"
    outline = outline_of(plan_text(title=title))
    block = next(block for block in outline.blocks if isinstance(block, Title))

    assert [plain(line) for line in block.subject] == ["Cải cách hành chính", "năm 2026"]
    assert outline.title == "Kế hoạch Cải cách hành chính năm 2026"


def test_signature_and_recipients_are_printed_line_by_line() -> None:
    signatory = (
        "signatory:\n  position: |\n    KT. GIÁM ĐỐC\n    PHÓ GIÁM ĐỐC\n  name: Trần Bình\n  post: Phó Chủ tịch\n"
    )
    recipients = "recipients: |\n  UBND tỉnh (để báo cáo);\n  - Sở Nội vụ\n  Lưu: VT.\n  Bản điện tử:\n  Các phòng\n"
    block = sign_off(outline_of(plan_text(signatory=signatory, recipients=recipients)))

    assert (block.position, block.name, block.post) == (
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "Trần Bình",
        ("Phó Chủ tịch",),
    )
    assert block.recipients == (
        *("- UBND tỉnh (để báo cáo);", "- Sở Nội vụ;", "- Lưu: VT.", "Bản điện tử:", "- Các phòng."),
    )


@pytest.mark.parametrize(
    ("extra", "labels"),
    [
        ("  - title: A\n", ["Phụ lục"]),
        ("  - title: A\n  - title: B\n", ["Phụ lục I", "Phụ lục II"]),
        ("  - title: A\n    label: 'Biểu 01:'\n  - title: B\n", ["Biểu 01:", "Phụ lục II"]),
    ],
)
def test_one_appendix_has_no_number_and_several_are_counted(extra: str, labels: list[str]) -> None:
    assert [block.label for block in appendices(rest=f"appendices:\n{extra}")] == labels


def test_an_appendix_is_landscape_unless_said_and_its_title_in_capitals() -> None:
    first, second = appendices(rest="appendices:\n  - title: Nhiệm vụ\n  - title: B\n    orientation: portrait\n")

    assert (first.landscape, second.landscape) == (True, False)
    assert [plain(line) for line in first.title] == ["NHIỆM VỤ"]


def test_the_line_under_an_appendix_is_filled_blank_or_left_out() -> None:
    appended = "  - title: A\n  - title: B\n    caption: filled\n  - title: C\n    caption: none\n"
    blank, filled, none = (x.attached for x in appendices(rest=f"caption: blank\nappendices:\n{appended}"))

    assert filled == "(Kèm theo Kế hoạch số 05/KH-SNV ngày 09 tháng 02 năm 2026 của Sở Nội vụ)"
    assert blank.replace(NBSP, "").replace(" ", "") == "(KèmtheoKếhoạchsố/KH-SNVngàythángnămcủaSởNộivụ)"
    assert none == ""


def test_notices_come_in_the_order_of_the_file() -> None:
    text = plan_text(sections=body("3. A", "-Sở"), rest="footnotes:\n  1: Một\ntasks:\n  - task: A\n")

    assert [rule for rule, _, _ in notices(text)] == [
        "label-renumbered",
        "glued-label",
        "unused-note",
        "unprinted-task",
    ]


def test_a_number_pasted_along_with_the_title_of_a_section_is_told() -> None:
    assert notices(plan_text(sections="sections:\n  - title: I. MỤC ĐÍCH\n")) == [("typed-number", 13, 12)]


def test_a_number_typed_with_its_symbol_is_refused() -> None:
    header = "header:\n  agency: Sở\n  number: 15/KH-SNV\n  symbol: KH-SNV\n  place: Huế\n  date: 2026\n"

    assert errors(plan_text(header=header)) == [("number-with-symbol", 4, 11)]
