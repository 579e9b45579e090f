"""Words of the body: what a leader wrote stands in the plan, typed as its author types."""

from __future__ import annotations

from tests.plan.pulling.support import changed_lines, edited, plan, told

OWN = "từ nay chỗ này không tự đổi theo nữa."


def test_words_change_and_the_year_beside_them_is_still_filled_in() -> None:
    assert changed_lines(("Nâng cao chất lượng năm", "Nâng cao hiệu quả năm")) == (
        "-       1. Nâng cao chất lượng năm <<year>>.\n+       1. Nâng cao hiệu quả năm <<year>>."
    )


def test_a_year_that_was_written_over_is_a_number_from_now_on_and_that_is_said() -> None:
    result = edited(("chất lượng năm <<year>>.", "chất lượng năm 2027."))
    assert "      1. Nâng cao chất lượng năm 2027.\n" in result.text
    assert told(result) == [("placed", f"Chữ mới thay chỗ <<year>>: {OWN}")]


def test_a_hole_that_was_written_over_is_answered() -> None:
    result = edited(("<<todo hỏi lại>>", "ba"))
    assert "      - Gạch ba đầu dòng.\n" in result.text
    assert told(result) == [("placed", "Chỗ trống <<todo hỏi lại>> đã được điền.")]


def test_emphasis_is_typed_with_stars() -> None:
    assert changed_lines(("2. Việc thứ hai", "2. Việc **thứ hai**")) == (
        "-       2. Việc thứ hai<<note 1>>.\n+       2. Việc **thứ hai**<<note 1>>."
    )


def test_the_author_s_own_marks_stay() -> None:
    sent = plan("sections:\n  - title: Mục\n    text: |\n      *Ghi*: số 1\\*2 <<id x>>\n")
    assert changed_lines(("số 1", "con số 1"), sent=sent) == (
        "-       *Ghi*: số 1\\*2 <<id x>>\n+       *Ghi*: con số 1\\*2 <<id x>>"
    )


def test_a_heading_keeps_its_stars_and_loses_them_when_it_is_bold_no_more() -> None:
    assert changed_lines(("Thể chế", "Cải cách thể chế")) == "-       **1. Thể chế**\n+       **1. Cải cách thể chế**"
    assert changed_lines(("**1. Thể chế**", "1. Thể chế")) == "-       **1. Thể chế**\n+       1. Thể chế"


def test_another_label_is_typed_in_its_place() -> None:
    line = "Gạch <<todo hỏi lại>> đầu dòng."
    assert changed_lines(("      - Gạch", "      a) Gạch")) == f"-       - {line}\n+       a) {line}"
    assert changed_lines(("      - Gạch", "      Gạch")) == f"-       - {line}\n+       {line}"


def test_paragraphs_are_put_in_behind_what_they_stand_behind() -> None:
    assert changed_lines(("      2. Việc", "      2. Mới.\n      - Con *nghiêng*.\n      3. Việc")) == (
        "+       2. Mới.\n+       - Con *nghiêng*."
    )


def test_words_that_look_like_a_label_are_typed_as_words() -> None:
    assert changed_lines(("      Đoạn cuối", "      \\2026. Năm.\n      Đoạn cuối")) == "+       2026. Năm."
    assert changed_lines(("      Đoạn cuối", "      \\12. Năm.\n      Đoạn cuối")) == "+       \\12. Năm."


def test_a_paragraph_is_taken_out() -> None:
    assert changed_lines(("      - Gạch <<todo hỏi lại>> đầu dòng.\n", "")) == (
        "-       - Gạch <<todo hỏi lại>> đầu dòng."
    )


def test_a_paragraph_moves_to_another_section_as_it_is_typed() -> None:
    line = "      - Gạch <<todo hỏi lại>> đầu dòng.\n"
    result = edited((line, ""), ("      Đoạn cuối", f"{line}      Đoạn cuối"))
    assert f"      <<table t>>\n{line}      Đoạn cuối" in result.text
    assert told(result) == [("placed", "")]


def test_a_paragraph_is_split_and_joined() -> None:
    sent = plan(
        "sections:\n  - title: Mục\n    text: |\n      - Rà soát văn bản năm <<year>>. Báo cáo kết quả về Sở.\n"
    )
    split = ("<<year>>. Báo cáo", "<<year>>.\n      Báo cáo")
    assert changed_lines(split, sent=sent) == (
        "-       - Rà soát văn bản năm <<year>>. Báo cáo kết quả về Sở.\n"
        "+       - Rà soát văn bản năm <<year>>.\n"
        "+       Báo cáo kết quả về Sở."
    )
    parted = sent.replace(*split)
    assert changed_lines((split[1], split[0]), sent=parted) == (
        "-       - Rà soát văn bản năm <<year>>.\n"
        "-       Báo cáo kết quả về Sở.\n"
        "+       - Rà soát văn bản năm <<year>>. Báo cáo kết quả về Sở."
    )


def test_a_text_on_the_line_of_its_key_goes_under_a_bar_when_more_is_written() -> None:
    sent = plan("sections:\n  - title: Mục\n    text: Một đoạn.  # ngắn\n")
    assert changed_lines(("Một đoạn.  # ngắn", "|\n      Một đoạn.\n      Hai đoạn."), sent=sent) == (
        "-     text: Một đoạn.  # ngắn\n+     text: |  # ngắn\n+       Một đoạn.\n+       Hai đoạn."
    )


def test_can_cu_and_the_opening_without_the_marks_that_the_program_sets() -> None:
    assert changed_lines(("Luật A", "Luật A năm 2025")) == "-   Căn cứ Luật A;\n+   Căn cứ Luật A năm 2025;"
    assert changed_lines(("  Căn cứ Nghị", "  Căn cứ Luật B;\n  Căn cứ Nghị")) == "+   Căn cứ Luật B;"
    assert changed_lines(("  Căn cứ Luật A;\n", "")) == "-   Căn cứ Luật A;"
    assert changed_lines(("ban hành kế hoạch", "ban hành Kế hoạch")) == (
        "- opening: Sở ban hành kế hoạch năm <<year>>\n+ opening: Sở ban hành Kế hoạch năm <<year>>"
    )


def test_can_cu_that_run_on_into_the_opening_stay_two_values() -> None:
    sent = plan("legal_bases: |\n  Thực hiện Luật A,\nopening: Sở ban hành kế hoạch\n")
    assert changed_lines(("ban hành", "xây dựng"), sent=sent) == (
        "- opening: Sở ban hành kế hoạch\n+ opening: Sở xây dựng kế hoạch"
    )
    assert changed_lines(("Luật A", "Luật B"), sent=sent) == "-   Thực hiện Luật A,\n+   Thực hiện Luật B,"


def test_the_last_words_of_the_text_do_not_get_the_closing_mark_typed() -> None:
    assert changed_lines(("Trên đây là kế hoạch.", "Trên đây là kế hoạch của Sở.")) == (
        "- closing: Trên đây là kế hoạch.\n+ closing: Trên đây là kế hoạch của Sở."
    )
    more = ("closing: Trên đây là kế hoạch.", "closing: |\n  Trên đây là kế hoạch.\n  Yêu cầu thực hiện.")
    assert changed_lines(more) == (
        "- closing: Trên đây là kế hoạch.\n+ closing: |\n+   Trên đây là kế hoạch.\n+   Yêu cầu thực hiện."
    )
