"""The text of a Mục: labels counted again, headings, tasks in the body."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Paragraph
from tests.support import body, errors, notices, outline_of, plan_text, printed, problem


def lines(*typed: str, rest: str = "") -> list[str]:
    """What lines of the one Mục print, its title aside."""
    return printed(plan_text(sections=body(*typed), rest=rest))[1:]


def paragraphs(*typed: str) -> list[Paragraph]:
    blocks = outline_of(plan_text(sections=body(*typed))).blocks
    return [block for block in blocks if isinstance(block, Paragraph)][1:]


def test_every_shape_of_label_keeps_its_level() -> None:
    typed = [
        *("1. Một", "1.1. Một một", "1.1.1. Sâu", "1.1.1.1. Sâu hơn", "1- Khoản tiền", "1) Ngoặc", "(1) Hai ngoặc"),
        *("a) Điểm", "- Gạch", "+ Cộng", "b) Điểm hai", "2. Hai", "2.1. Hai một", "a. Điểm chấm"),
    ]

    assert lines(*typed) == typed
    assert [block.depth for block in paragraphs(*typed)] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 9, 2, 3, 9]


def test_a_line_without_a_label_closes_nothing() -> None:
    typed = ["1. Một", "Đoạn thường", "a) A", "Đoạn nữa", "b) B", "2. Hai"]

    assert lines(*typed) == typed


def test_blank_lines_and_pushing_in_mean_nothing() -> None:
    text = plan_text(sections=body("1. Một", "", "  - Gạch", "2. Hai"))

    assert printed(text)[1:] == ["1. Một", "- Gạch", "2. Hai"]


def test_numbers_are_counted_again_and_every_change_is_told() -> None:
    text = plan_text(sections=body("2.9. Không", "1. Một").replace("2.9. Không", "1. Đầu"))
    assert printed(text)[1:] == ["1. Đầu", "2. Một"]

    text = plan_text(sections=body("1. A", "2. B", "2. C", "2.1. D", "e) Đ", "d) E"))
    assert printed(text)[1:] == ["1. A", "2. B", "3. C", "3.1. D", "a) Đ", "b) E"]
    assert [(rule, line) for rule, line, _ in notices(text)] == [
        ("label-renumbered", line) for line in (18, 19, 20, 21)
    ]
    assert problem(plan_text(sections=body("1. A", "3. B")), "label-renumbered").message == "Nhãn gõ `3.` sẽ in `2.`."


def test_the_vietnamese_alphabet_is_kept_where_it_was_typed_so() -> None:
    typed = [f"{sign}) Điểm" for sign in "abcdđegh"]

    assert lines(*typed) == typed
    assert notices(plan_text(sections=body(*typed))) == []


def test_an_en_dash_is_printed_as_a_dash_without_a_word() -> None:
    assert lines("– Gạch") == ["- Gạch"]
    assert notices(plan_text(sections=body("– Gạch"))) == []


@pytest.mark.parametrize(
    ("line", "shown", "rule"),
    [
        ("-Sở Nội vụ", "- Sở Nội vụ", "glued-label"),
        ("-**Sở Nội vụ**", "- Sở Nội vụ", "glued-label"),
        ("–Sở Nội vụ", "- Sở Nội vụ", "glued-label"),
        ("3.Đối với", "3.Đối với", "near-label"),
        ("**3.3 Có biện pháp**", "3.3 Có biện pháp", "near-label"),
        ("-", "- ", "empty-item"),
        ("1.", "1. ", "empty-item"),
    ],
)
def test_a_doubtful_label_is_printed_and_told(line: str, shown: str, rule: str) -> None:
    text = plan_text(sections=body(line, "Hết"))

    assert printed(text)[1] == shown
    assert notices(text) == [(rule, 16, 7)]


@pytest.mark.parametrize("line", ["\\1. Một", "\\3.3 Có", "\\-Sở", "1.670 hồ sơ", "2021. Năm"])
def test_a_line_that_begins_with_no_label_is_a_paragraph_without_a_word(line: str) -> None:
    text = plan_text(sections=body(line))

    assert [block.kind for block in paragraphs(line)] == ["text"]
    assert (printed(text)[1], notices(text)) == (line.lstrip("\\"), [])


def test_a_dotted_label_without_its_parent_is_told() -> None:
    text = plan_text(sections=body("1. A", "- B", "1.1.1. C", "I. D", "1.1. E"))

    assert errors(text) == [("label-without-parent", 18, 7), ("label-without-parent", 20, 7)]
    assert "`1.1.`" in problem(plan_text(sections=body("1. A", "1.1.1. C")), "label-without-parent").message


def test_dotted_labels_count_from_a_section_numbered_1() -> None:
    text = plan_text(
        sections="sections:\n  - title: A\n  - title: B\n    text: |\n      2.1. Một\n", rest="numbering: 1.\n"
    )

    assert printed(text) == ["1. A", "2. B", "2.1. Một"]


def test_each_section_and_each_appendix_counts_from_the_start() -> None:
    sections = "sections:\n  - title: A\n    text: 1. Một\n  - title: B\n    text: 1. Một\n"
    text = plan_text(sections=sections, rest="appendices:\n  - title: P\n    text: 1. Một\n")

    assert printed(text) == ["I. A", "1. Một", "II. B", "1. Một", "1. Một"]


@pytest.mark.parametrize(
    ("line", "kind", "label_bold"),
    [
        ("**1. Mục tiêu**", "heading", True),
        ("***a) Đợt 1***", "heading", True),
        ("**1. Mục tiêu<<note 1>>**", "heading", True),
        ("**1. Mục tiêu**<<note 1>>", "heading", True),
        ("**1.** **Mục tiêu**", "heading", True),
        ("**1. Năm <<year>>**", "heading", True),
        ("**1. Mục tiêu** <<id muc-tieu>>", "heading", True),
        ("**1.** Kinh phí", "item", True),
        ("**1. Sở Tài chính** (chủ trì)", "item", True),
        ("1. **Sở Tài chính**", "item", False),
        ("**- Báo cáo quý I**", "item", True),
        ("**Thời gian:** cả năm", "text", False),
        ("**Mục tiêu**", "text", False),
    ],
)
def test_a_labelled_line_wholly_in_bold_is_a_heading(line: str, kind: str, label_bold: bool) -> None:
    outline = outline_of(plan_text(sections=body(line, "Hết<<note 2>>"), rest="footnotes:\n  1: A\n  2: B\n"))
    block = [block for block in outline.blocks if isinstance(block, Paragraph)][1]

    assert (block.kind, block.label_bold) == (kind, label_bold)


def test_an_italic_label_stays_italic() -> None:
    (block,) = paragraphs("*1. Nội dung*")

    assert (block.label_italic, block.spans[0].italic) == (True, True)


def test_an_id_leaves_no_blank_behind() -> None:
    (block,) = paragraphs("**1. Chỉ đạo** <<id chi-dao>>")

    assert (block.anchor, block.text) == ("chi-dao", "1. Chỉ đạo./.")


REGISTER = """\
tasks:
  - group: Thể chế
    id: the-che
    support: Các phòng
    rows:
      - task: Dự thảo Nghị quyết quà tặng
        id: qua-tang
        body: Xây dựng Nghị quyết quà tặng
        lead: Phòng Bảo trợ xã hội
        deadline: Quý I/<<year>>
      - task: Góp ý văn bản
        id: gop-y
        lead: |
          Văn phòng;
          Thanh tra
        support:
task_list: |
  - Chủ trì: <<lead>>
  - **Phối hợp:** <<support>>
  Thời gian: *<<deadline>>*
"""


def test_tasks_are_printed_with_their_lines_and_missing_values_left_out() -> None:
    assert lines("2. Thể chế", "(1) <<tasks qua-tang gop-y>>", "(3) Hết", rest=REGISTER) == [
        "1. Thể chế",
        "(1) Xây dựng Nghị quyết quà tặng.",
        "- Chủ trì: Phòng Bảo trợ xã hội",
        "- Phối hợp: Các phòng",
        "Thời gian: Quý I/2026",
        "(2) Góp ý văn bản.",
        "- Chủ trì: Văn phòng; Thanh tra",
        "(3) Hết",
    ]


def test_a_group_of_tasks_is_printed_by_its_id_and_without_a_label_where_none_is_typed() -> None:
    assert [line for line in lines("<<tasks the-che>>", rest=REGISTER) if not line.startswith("-")] == [
        "Xây dựng Nghị quyết quà tặng.",
        "Thời gian: Quý I/2026",
        "Góp ý văn bản.",
    ]


def test_a_task_in_bold_is_a_heading() -> None:
    outline = outline_of(plan_text(sections=body("**1. <<tasks qua-tang>>**", "2. <<tasks gop-y>>"), rest=REGISTER))
    blocks = [block for block in outline.blocks if isinstance(block, Paragraph)]

    assert [block.kind for block in blocks if block.label.endswith(".")] == ["section", "heading", "item"]


def test_a_task_without_a_dash_or_number_typed_wrong_is_renumbered_once() -> None:
    text = plan_text(sections=body("(5) <<tasks the-che>>", "- <<tasks gop-y>>"), rest=REGISTER)

    assert [rule for rule, _, _ in notices(text)] == ["label-renumbered"]


def test_an_unknown_name_in_the_lines_of_a_task_is_told_once() -> None:
    register = REGISTER.replace("<<lead>>", "<<leed>>")
    text = plan_text(sections=body("1. <<tasks the-che>>"), rest=register)

    assert [rule for rule, _, _ in errors(text)] == ["unknown-name"]
    assert problem(text, "unknown-name").hint == "Có phải <<lead>>?"


def test_letters_before_the_lines_of_a_task_close_up_where_one_is_left_out() -> None:
    register = (
        REGISTER[: REGISTER.index("task_list")] + "task_list: |\n  a) <<lead>>\n  b) <<support>>\n  c) <<task>>\n"
    )
    text = plan_text(sections=body("1. <<tasks gop-y>>", "2. Hết"), rest=register)

    assert printed(text)[2:4] == ["a) Văn phòng; Thanh tra", "b) Góp ý văn bản"]
    assert [rule for rule, _, _ in notices(text)] == ["unprinted-task"]


def test_a_footnote_may_stand_in_the_lines_of_a_task_though_note_is_a_field() -> None:
    register = REGISTER.replace("<<lead>>", "<<lead>><<note 1>>") + "footnotes:\n  1: Một\n"
    outline = outline_of(plan_text(sections=body("1. <<tasks qua-tang>>", "Hết"), rest=register))

    assert [note.id for note in outline.notes] == ["1"]


def test_a_task_without_words_is_told() -> None:
    text = plan_text(sections=body("1. <<tasks a>>"), rest="tasks:\n  - lead: Văn phòng\n    id: a\n")

    assert notices(text) == [("empty-task", 24, 11)]


@pytest.mark.parametrize(
    "line", ["• Một", "·Một", "▪ Một", "● Một", "◦ Một", "* Một", "a ) Một", "“1. Một”", '"a) Một"', "“- Một”"]
)
def test_a_bullet_or_label_of_another_kind_is_noticed(line: str) -> None:
    assert notices(plan_text(sections=body(line))) == [("near-label", 16, 7)]


@pytest.mark.parametrize("line", ["“Một cửa”", "** Đậm **", "*nghiêng* a", "(*) Ghi chú", "“5 tại chỗ”", "\\• Một"])
def test_quoted_and_emphasised_words_are_no_labels(line: str) -> None:
    assert notices(plan_text(sections=body(line))) == []
