"""What `<<...>>` means: values, references, footnotes, holes."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Appendix, Letterhead, Outline, Paragraph, Part, SignOff, Table, Title, plain
from tests.support import body, errors, notices, outline_of, plan_text, printed, problem

NOTES = "footnotes:\n  1: Một\n  hai: |\n    Hai\n    Dòng nữa\n"


def notes(outline: Outline) -> list[tuple[str, int]]:
    return [(note.id, note.number) for note in outline.notes]


def test_values_of_the_plan_are_filled_in() -> None:
    text = plan_text(sections=body("Năm <<year>>, <<year - 1>> và <<year+4>>: <<agency>>, <<parent>>, <<place>>."))

    assert printed(text)[-1] == "Năm 2026, 2025 và 2030: Sở Nội vụ, UBND tỉnh Quảng Ninh, Quảng Ninh"


def test_several_lines_of_the_agency_are_one_name_in_the_text() -> None:
    header = "header:\n  agency: |\n    Ủy ban nhân dân\n    tỉnh Huế\n  symbol: KH-UBND\n  place: Huế\n  date: 2026\n"

    assert printed(plan_text(header=header, sections=body("<<agency>> giao")))[-1] == "Ủy ban nhân dân tỉnh Huế giao"


@pytest.mark.parametrize(
    ("line", "column", "hint"),
    [
        ("Năm <<yaer>>", 11, "Có phải <<year>>?"),
        ("<<Year>>", 7, "Có phải <<year>>?"),
        ("Theo <<agnecy>>", 12, "Có phải <<agency>>?"),
        ("<<agency - 1>>", 7, "Gõ <<agency>>."),
    ],
)
def test_an_undefined_name_is_told_at_its_place_with_the_likely_one(line: str, column: int, hint: str) -> None:
    found = problem(plan_text(sections=body("Dòng đầu", line)), "unknown-name")

    assert (found.place.line, found.place.column, found.hint) == (17, column, hint)


def test_the_lines_of_a_task_know_the_fields_and_other_lines_do_not() -> None:
    found = problem(plan_text(sections=body("Giao <<lead>>")), "unknown-name")

    assert "year, agency" in found.hint


REFERENCES = """\
sections:
  - title: Nhiệm vụ
    id: nhiem-vu
    text: |
      Xem <<ref to-chuc>>, <<ref cap-hai>>, <<ref diem>>, <<ref phu-luc>>, <<ref bang>>, <<ref nhom>>, <<ref viec>>.
      **2. Thể chế** <<id the-che>>
      2.1. Tham mưu <<id cap-hai>>
      b) Điểm <<id diem>>
      Đoạn dưới điểm <<id doan>>
  - title: Tổ chức thực hiện
    id: to-chuc
    text: |
      Theo <<ref nhiem-vu>>, <<ref the-che>>, <<ref doan>>
"""
AFTER = """\
tasks:
  - group: Nhóm
    id: nhom
    rows:
      - task: Việc
        id: viec
tables:
  bang:
    columns:
      tt: TT
      task: Việc
appendices:
  - title: Thứ nhất
  - title: Thứ hai
    id: phu-luc
    text: |
      <<table bang>>
"""


def test_references_read_as_the_decree_cites_forward_and_backward() -> None:
    lines = printed(plan_text(sections=REFERENCES, rest=AFTER))

    assert lines[1] == (
        "Xem Mục II, khoản 1.1 Mục I, điểm a khoản 1.1 Mục I, Phụ lục II, Phụ lục II, mục I Phụ lục II, "
        "nhiệm vụ 1 Phụ lục II."
    )
    assert lines[-1] == "Theo Mục I, khoản 1 Mục I, điểm a khoản 1.1 Mục I"


def test_sections_under_a_part_are_cited_with_it() -> None:
    sections = (
        "sections:\n  - part: Thực trạng\n    id: phan\n  - title: Quy mô\n    id: quy-mo\n"
        "  - part: Nội dung\n  - title: Mục tiêu\n    id: muc-tieu\n    text: |\n"
        "      1. Xem <<ref phan>>, <<ref quy-mo>>, <<ref muc-tieu>>, <<ref khoan>> <<id khoan>>\n"
    )

    assert printed(plan_text(sections=sections))[-1] == (
        "1. Xem Phần I, Mục I Phần I, Mục I Phần II, khoản 1 Mục I Phần II"
    )


def test_a_task_is_cited_where_the_body_prints_it() -> None:
    sections = body("Xem <<ref viec>>", "1. <<tasks viec>>", "<<table bang>>")

    assert printed(plan_text(sections=sections, rest=AFTER[: AFTER.index("appendices")]))[1] == "Xem khoản 1 Mục I"


def test_the_id_of_a_section_wins_over_a_table_of_the_same_name() -> None:
    sections = (
        "sections:\n  - title: A\n    text: <<table bang>>\n  - title: B\n    id: bang\n    text: Xem <<ref bang>>\n"
    )

    assert printed(plan_text(sections=sections, rest=AFTER[: AFTER.index("appendices")]))[-1] == "Xem Mục II"


def test_a_reference_to_nothing_is_told_with_the_likely_id() -> None:
    found = problem(plan_text(sections=body("Tại <<ref mott>>.")), "unknown-ref")

    assert (found.place.line, found.place.column, found.hint) == (16, 11, "Có phải bạn muốn gõ `mot`?")


def test_a_dash_has_no_number_to_be_cited_by() -> None:
    assert errors(plan_text(sections=body("- Gạch <<id gach>>", "Xem <<ref gach>>"))) == [
        ("ref-without-number", 17, 11)
    ]


def test_a_reference_in_capitals_in_a_title_and_in_bold_in_a_table_is_filled_in() -> None:
    sections = "sections:\n  - title: Theo <<ref hai>>\n  - title: Hai\n    id: hai\n    text: <<table b>>\n"
    rest = (
        "tasks:\n  - group: Nhóm ở <<ref hai>>\n    rows:\n      - task: Việc tại <<ref hai>>\n"
        "tables:\n  b:\n    columns:\n      task: Việc\n"
    )
    outline = outline_of(plan_text(sections=sections, rest=rest))
    (table,) = (block for block in outline.blocks if isinstance(block, Table))

    assert printed(plan_text(sections=sections, rest=rest))[0] == "I. THEO MỤC II"
    assert [row.cells[0].text for row in table.rows[1:]] == ["Nhóm ở Mục II", "Việc tại Mục II"]


def test_references_may_stand_in_footnotes_recipients_and_titles_of_parts_and_appendices() -> None:
    outline = outline_of(
        plan_text(
            sections="sections:\n  - part: Theo <<ref mot>>\n" + body("A<<note 1>>").removeprefix("sections:\n"),
            recipients="recipients: |\n  Như <<ref mot>>\n  Lưu: VT\n",
            rest="footnotes:\n  1: Xem <<ref mot>>\nappendices:\n  - title: Chi tiết <<ref mot>>\n",
        )
    )
    blocks = outline.blocks

    assert [plain(line) for block in blocks if isinstance(block, Part) for line in block.title] == ["THEO MỤC I PHẦN I"]
    assert [plain(line) for x in blocks if isinstance(x, Appendix) for line in x.title] == ["CHI TIẾT MỤC I PHẦN I"]
    assert [block.recipients[0] for block in blocks if isinstance(block, SignOff)] == ["- Như Mục I Phần I;"]
    assert [plain(line) for line in outline.notes[0].paragraphs] == ["Xem Mục I Phần I"]


def test_a_reference_has_no_place_in_the_letterhead() -> None:
    text = plan_text(signatory="signatory:\n  position: Theo <<ref mot>>\n", sections=body("A"))

    assert errors(text) == [("misplaced-call", 18, 18)]


def test_footnotes_are_numbered_in_the_order_of_their_signs() -> None:
    outline = outline_of(plan_text(sections=body("A<<note hai>>", "B<<note 1>>"), rest=NOTES))

    assert notes(outline) == [("hai", 1), ("1", 2)]
    assert [len(note.paragraphs) for note in outline.notes] == [2, 1]
    signs = [span.text for x in outline.blocks if isinstance(x, Paragraph) for span in x.spans if span.note]
    assert signs == ["1", "2"]


def test_footnotes_in_titles_and_cells_count_in_the_order_of_the_page() -> None:
    rest = (
        "footnotes:\n  a: A\n  b: B\n  c: C\n  d: D\n"
        "tasks:\n  - group: Nhóm<<note c>>\n    rows:\n      - support: Mọi phòng<<note a>>\n        lines:\n"
        "          - task: Việc<<note b>>\n          - task: Việc nữa\n"
        "tables:\n  b:\n    columns:\n      task: Việc\n      support: Phối hợp\n"
    )
    outline = outline_of(
        plan_text(title="title:\n  subject: Việc<<note d>>\n", sections=body("<<table b>>"), rest=rest)
    )

    assert notes(outline) == [("d", 1), ("c", 2), ("b", 3), ("a", 4)]


def test_an_unused_footnote_is_not_printed_and_told() -> None:
    text = plan_text(sections=body("A<<note 1>>"), rest=NOTES)

    assert notes(outline_of(text)) == [("1", 1)]
    assert notices(text) == [("unused-note", 26, 5)]


def test_a_footnote_has_one_sign() -> None:
    text = plan_text(sections=body("A<<note 1>>", "B<<note 1>>"), rest="footnotes:\n  1: Một\n")

    assert errors(text) == [("note-twice", 17, 8)]
    assert "dòng 16" in problem(text, "note-twice").message


def test_a_footnote_of_a_task_printed_twice_says_so() -> None:
    tables = "tables:\n  b:\n    columns:\n      task: Việc\n"
    rest = "footnotes:\n  1: Một\ntasks:\n  - task: A<<note 1>>\n    id: a\n" + tables
    text = plan_text(sections=body("<<tasks a>>", "<<table b>>"), rest=rest)

    assert errors(text) == [("note-twice", 27, 12)]
    assert "body:" in problem(text, "note-twice").hint


def test_an_unknown_footnote_is_told_with_the_likely_one() -> None:
    found = problem(
        plan_text(sections=body("A<<note bao-cap>>"), rest="footnotes:\n  bao-cao: Báo cáo\n"), "unknown-note"
    )

    assert (found.place.line, found.place.column, found.hint) == (16, 8, "Có phải <<note bao-cao>>?")


def test_a_footnote_in_a_footnote_or_a_table_header_is_refused() -> None:
    rest = (
        "footnotes:\n  1: Một\n  2: Hai<<note 1>>\n"
        "tasks:\n  - task: A\ntables:\n  b:\n    columns:\n      task: Việc<<note 1>>\n"
    )

    assert errors(plan_text(sections=body("A<<note 2>>", "<<table b>>"), rest=rest)) == [
        ("misplaced-note", 26, 9),
        ("misplaced-note", 32, 17),
    ]


def test_holes_are_kept_with_their_place_and_marked_in_the_text() -> None:
    outline = outline_of(plan_text(sections=body("Giao <<todo phòng nào?>> làm", "- <<todo>>")))

    assert [(todo.words, todo.place.line, todo.place.column) for todo in outline.todos] == [
        ("phòng nào?", 16, 12),
        ("…", 17, 9),
    ]
    assert [span.text for x in outline.blocks if isinstance(x, Paragraph) for span in x.spans if span.todo] == [
        *("phòng nào?", "…"),
    ]


def test_a_hole_in_the_letterhead_or_signature_stands_in_brackets_and_is_listed_once() -> None:
    header = "header:\n  agency: <<todo tên sở>>\n  number: <<todo số>>\n  symbol: KH\n  place: Huế\n  date: 2026\n"
    outline = outline_of(
        plan_text(
            header=header,
            sections=body("<<agency>> giao"),
            signatory="signatory:\n  position: GIÁM ĐỐC\n  name: <<todo ai ký>>\n",
        )
    )
    head = next(block for block in outline.blocks if isinstance(block, Letterhead))
    sign_off = next(block for block in outline.blocks if isinstance(block, SignOff))

    assert (head.agency, head.number, sign_off.name) == (("[tên sở]",), "[số]", "[ai ký]")
    assert [todo.words for todo in outline.todos] == ["tên sở", "số", "ai ký"]


def test_a_hole_in_a_task_printed_twice_is_listed_once() -> None:
    rest = "tasks:\n  - task: A <<todo hạn?>>\n    id: a\ntables:\n  b:\n    columns:\n      task: Việc\n"

    assert len(outline_of(plan_text(sections=body("<<tasks a>>", "<<table b>>"), rest=rest)).todos) == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Bảng <<table b>> ở đây", [("misplaced-call", 16, 12)]),
        ("- <<table b>>", [("misplaced-call", 16, 9)]),
        ("Việc: <<tasks a>>", [("misplaced-call", 16, 13)]),
        ("<<table>>", [("bad-expression", 16, 7)]),
        ("<<tasks>>", [("bad-expression", 16, 7)]),
        ("<<ref>> <<ref a b>>", [("bad-expression", 16, 7), ("bad-expression", 16, 15)]),
        ("1. A <<id>>", [("bad-expression", 16, 12)]),
        ("1. A <<id a b>>", [("bad-expression", 16, 12)]),
        ("1. A <<id Đầu>>", [("bad-id", 16, 12)]),
        ("1. A <<id mot>>", [("duplicate-id", 16, 12)]),
        ("<<note>>", [("bad-expression", 16, 7)]),
        ("<<table c>>", [("unknown-table", 16, 7)]),
        ("1. <<tasks x>>", [("unknown-task", 16, 10)]),
        ("<<table b x>>", [("unknown-task", 16, 7)]),
        ("<<table b>> <<id x>>", [("misplaced-id", 16, 19)]),
    ],
)
def test_a_call_in_the_wrong_form_or_place_is_told(line: str, found: list[tuple[str, int, int]]) -> None:
    rest = "tasks:\n  - task: A\n    id: a\ntables:\n  b:\n    columns:\n      task: Việc\n"

    assert errors(plan_text(sections=body(line), rest=rest)) == found


def test_an_id_has_no_place_outside_the_prose() -> None:
    assert errors(plan_text(title="title:\n  subject: Việc <<id a>>\n")) == [("misplaced-id", 10, 17)]


def test_the_title_of_the_document_knows_the_year() -> None:
    outline = outline_of(plan_text(title="title:\n  subject: Cải cách năm <<year>>\n"))

    assert outline.title == "Kế hoạch Cải cách năm 2026"
    assert [plain(line) for x in outline.blocks if isinstance(x, Title) for line in x.subject] == ["Cải cách năm 2026"]
