"""What two versions of a plan differ in, case by case."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Outline, Paragraph, Span
from generator.outline.comparing.changes import Comparison, Spot
from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import words
from tests.outline.comparing.explaining import explains
from tests.support import body, outline_of, plan_text

A = "Rà soát, đơn giản hóa thủ tục hành chính nội bộ của các phòng chuyên môn."
B = "Tuyên truyền cải cách hành chính trên Trang thông tin điện tử của Sở."
C = "Kiểm tra đột xuất việc tiếp nhận hồ sơ tại bộ phận một cửa."
D = "Bồi dưỡng kỹ năng số cho công chức, viên chức toàn ngành trong năm."


def text(*lines: str) -> Outline:
    return outline_of(plan_text(sections=body(*lines)))


def told(comparison: Comparison) -> list[tuple[str, str, str, str]]:
    """Kind, field, words before and after of each change."""
    return [(c.kind, (c.new or c.old or Spot(0)).field, *words(c)) for c in comparison.changes]


def differs(old: Outline, new: Outline, hints: dict[Spot, Spot] | None = None) -> list[tuple[str, str, str, str]]:
    comparison = compare(old, new, hints)
    explains(comparison)
    return told(comparison)


def at(outline: Outline, start: str) -> Spot:
    """The spot of the paragraph that begins with these words."""
    for index, block in enumerate(outline.blocks):
        if isinstance(block, Paragraph) and block.text.startswith(start):
            return Spot(index)
    raise AssertionError(start)


def with_text(outline: Outline, start: str, spans: tuple[Span, ...]) -> Outline:
    """The outline with other spans in the paragraph that begins with these words."""
    spot = at(outline, start)
    blocks = list(outline.blocks)
    paragraph = blocks[spot.block]
    assert isinstance(paragraph, Paragraph)
    blocks[spot.block] = paragraph._replace(spans=spans)
    return outline._replace(blocks=tuple(blocks))


def test_numbers_counted_anew_are_no_difference() -> None:
    assert differs(text(f"1. {A}", f"2. {B}", f"3. {C}"), text(f"1. {A}", f"2. {D}", f"3. {B}", f"4. {C}")) == [
        ("added", "", "", D)
    ]


def test_another_shape_of_label_and_a_label_put_or_taken_are_changes_of_the_label() -> None:
    assert differs(text(f"1. {A}", f"- {B}", C), text(f"a) {A}", B, f"- {C}")) == [
        ("changed", "label", "1.", "a)"),
        ("changed", "label", "-", ""),
        ("changed", "label", "", "-"),
    ]


def test_a_line_made_bold_is_a_heading_with_the_same_words() -> None:
    assert differs(text(f"1. {A}", B), text(f"**1. {A}**", B)) == [("changed", "kind", A, A)]


def test_words_made_bold_are_a_change_of_the_same_words() -> None:
    bold = text("Hoàn thành **trước ngày 15/6** theo quy định.", B)
    comparison = compare(text("Hoàn thành trước ngày 15/6 theo quy định.", B), bold)
    assert [(c.kind, c.new and c.new.field) for c in comparison.changes] == [("changed", "spans")]
    (change,) = comparison.changes
    assert [span.bold for line in change.after for span in line] == [False, True, False]


def test_blanks_composition_of_letters_and_unseen_signs_are_no_difference() -> None:
    plan = text("Ủy ban nhân dân tỉnh giao Sở Nội vụ.", B)
    typed = "\u0055\u0309y ban\u00a0nhân  dân\u200b tỉnh giao Sở\u2003Nội vụ."
    assert differs(plan, with_text(plan, "Ủy ban", (Span(typed),))) == []


def test_another_dash_is_a_difference_but_words_no_break_dash_is_not() -> None:
    plan = text("Giai đoạn 2021-2025 của tỉnh.", B)
    assert differs(plan, with_text(plan, "Giai đoạn", (Span("Giai đoạn 2021\u20112025 của tỉnh."),))) == []
    assert len(differs(plan, with_text(plan, "Giai đoạn", (Span("Giai đoạn 2021–2025 của tỉnh."),)))) == 1


def test_the_end_of_the_text_moves_with_its_last_line() -> None:
    assert differs(text(A, B), text(A, B, C)) == [("added", "", "", C.rstrip(".") + "./.")]


def test_marks_the_program_sets_at_the_ends_of_can_cu_and_opening_are_no_difference() -> None:
    bases = "legal_bases: |\n  Căn cứ Luật Tổ chức chính quyền địa phương\n"
    more = bases + "  Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ\n"
    opening = "opening: Sở Nội vụ ban hành Kế hoạch như sau"
    old = outline_of(plan_text(legal_bases=bases, opening=f"{opening}\n"))
    new = outline_of(plan_text(legal_bases=more, opening="opening: |\n  Sở Nội vụ ban hành Kế hoạch như sau:\n"))
    assert differs(old, new) == [("added", "", "", "Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ.")]


def test_titles_printed_in_capitals_do_not_differ_by_case() -> None:
    plan = text(A)
    assert differs(plan, with_text(plan, "I. NHIỆM VỤ", (Span("Nhiệm vụ"),))) == []


def test_an_edited_line_is_changed_not_removed_and_added() -> None:
    edited = A.replace("nội bộ", "nội bộ và liên thông")
    assert differs(text(A, B, C), text(edited, B, C)) == [("changed", "spans", A, edited)]


def test_a_line_replaced_altogether_between_two_that_stayed_is_changed() -> None:
    assert differs(text(A, B, C), text(A, "Không còn việc này nữa.", C)) == [
        ("changed", "spans", B, "Không còn việc này nữa.")
    ]


def test_a_moved_line_is_one_move_and_its_change_another() -> None:
    assert differs(text(A, B, C, D), text(B, C, D.replace(".", " 2026."), A)) != []
    assert differs(text(A, B, C, f"{D} X"), text(D.replace("năm", "quý"), A, B, f"{C}")) == [
        ("moved", "", "", ""),
        ("changed", "spans", f"{D} X./.", D.replace("năm", "quý")),
    ]


def test_a_split_line_keeps_its_identity_in_the_half_with_more_words() -> None:
    first, second = "Rà soát thủ tục hành chính nội bộ của Sở;", "công bố theo thẩm quyền."
    assert differs(text(A, f"{first} {second}", C), text(A, first, second, C)) == [
        ("changed", "spans", f"{first} {second}", first),
        ("added", "", "", second),
    ]


def test_a_bookmark_on_the_smaller_half_of_a_split_line_does_not_win_over_the_larger() -> None:
    first, second = "Rà soát thủ tục hành chính", "nội bộ của Sở, công bố theo thẩm quyền và báo cáo Ủy ban nhân dân."
    old, new = text(A, f"{first} {second}", C), text(A, first, second, C)
    assert differs(old, new, {at(new, first): at(old, first)}) == [
        ("added", "", "", first),
        ("changed", "spans", f"{first} {second}", second),
    ]


def test_of_a_split_or_joined_line_the_half_that_kept_its_label_is_the_line() -> None:
    first, second = "Rà soát thủ tục hành chính", "Công bố theo thẩm quyền và báo cáo Ủy ban nhân dân tỉnh kết quả."
    whole, parts = text(f"1. {first}. {second}", C), text(f"1. {first}.", second, C)
    assert [change[:2] for change in differs(whole, parts)] == [("changed", "spans"), ("added", "")]
    labelled = text(f"1. {first}.", f"1.1. {second}", C)
    assert [change[:2] for change in differs(labelled, whole)] == [("changed", "spans"), ("removed", "")]


def test_joined_lines_are_one_changed_and_one_removed() -> None:
    first, second = "Rà soát thủ tục hành chính nội bộ của Sở;", "công bố theo thẩm quyền."
    assert differs(text(A, first, second, C), text(A, f"{first} {second}", C)) == [
        ("changed", "spans", first, f"{first} {second}"),
        ("removed", "", second, ""),
    ]


def test_lines_that_stand_under_many_tasks_stay_with_their_tasks() -> None:
    lines = ["- Chủ trì: Văn phòng Sở.", "- Phối hợp: Các phòng."]
    old = text(f"1. {A}", *lines, f"2. {B}", *lines, f"3. {C}", *lines, "Hết.")
    new = text(f"1. {A}", *lines, f"2. {C}", *lines, "Hết.")
    assert [change[2] for change in differs(old, new)] == [B, "Chủ trì: Văn phòng Sở.", "Phối hợp: Các phòng."]


def test_a_bookmark_finds_a_line_that_shares_little_with_what_it_was() -> None:
    old, new = text(A, B, C), text("Đơn giản hóa thủ tục theo Đề án 06 của Chính phủ.", D, B, C)
    hints = {at(new, "Đơn giản"): at(old, "Rà soát")}
    comparison = compare(old, new, hints)
    assert comparison.partners[at(old, "Rà soát")] == at(new, "Đơn giản")
    assert comparison.tiers[at(old, "Rà soát")] == "bookmark"


def test_a_bookmark_on_a_pasted_copy_does_not_take_the_place_of_the_line_that_stayed() -> None:
    old = text(A, B, C)
    new = text(A, B, C, A)
    hints = {Spot(at(new, "Kiểm tra").block + 1): at(old, "Rà soát"), at(new, "Tuyên"): at(old, "Tuyên")}
    assert differs(old, new, hints) == [("added", "", "", A.rstrip(".") + "./.")]


def test_a_bookmark_left_on_new_words_above_loses_to_the_words_themselves() -> None:
    old = text(A, B, C)
    new = text(A, D, B, C)
    # Word leaves the bookmark's start where the line began: on what was typed before it.
    assert differs(old, new, {at(new, "Bồi dưỡng"): at(old, "Tuyên")}) == [("added", "", "", D)]


def test_wrong_bookmarks_everywhere_change_nothing() -> None:
    old, new = text(A, B, C, D), text(A, B, C, D)
    spots = [at(new, line[:8]) for line in (A, B, C, D)]
    assert differs(old, new, dict(zip(spots, reversed(spots), strict=True))) == []
    assert differs(old, new, {Spot(999): Spot(3), Spot(3): Spot(999, 4)}) == []


def test_empty_lines_of_a_form_are_paired_in_their_order() -> None:
    old = text(f"1. {A}", "-", "-", f"2. {B}", "-")
    assert differs(old, old) == []
    assert differs(old, text(f"1. {A}", "-", f"2. {B}", "-")) == [("removed", "", "", "")]


def test_head_and_signature_are_compared_field_by_field() -> None:
    header = (
        "header:\n  parent: UBND tỉnh Quảng Ninh\n  agency: |\n    SỞ NỘI\n    VỤ\n  number: 05\n"
        "  symbol: KH-SNV\n  place: Hạ Long\n  date: 10/02/2026\n"
    )
    signatory = "signatory:\n  position: |\n    KT. GIÁM ĐỐC\n    PHÓ GIÁM ĐỐC\n  name: Lê Thị Bình\n"
    assert differs(outline_of(plan_text()), outline_of(plan_text(header=header, signatory=signatory))) == [
        ("changed", "place_name", "Quảng Ninh", "Hạ Long"),
        ("changed", "date", "ngày 09 tháng 02 năm 2026", "ngày 10 tháng 02 năm 2026"),
        ("changed", "position", "GIÁM ĐỐC", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
        ("changed", "name", "Nguyễn Văn An", "Lê Thị Bình"),
    ]


def test_recipients_come_and_go_line_by_line_whatever_their_marks() -> None:
    old = outline_of(plan_text(recipients="recipients: |\n  UBND tỉnh (để báo cáo)\n  Các phòng\n  Lưu: VT, VP\n"))
    new = outline_of(plan_text(recipients="recipients: |\n  UBND tỉnh (b/c)\n  Lưu: VT, VP\n  Thanh tra tỉnh\n"))
    assert differs(old, new) == [
        ("changed", "recipients", "UBND tỉnh (để báo cáo)", "UBND tỉnh (b/c)"),
        ("removed", "recipients", "Các phòng", ""),
        ("added", "recipients", "", "Thanh tra tỉnh"),
    ]


def test_notes_are_compared_by_what_they_say_not_by_their_numbers() -> None:
    sections = body("Một việc<<note a>>.", "Hai việc<<note b>>.")
    notes = "footnotes:\n  a: Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh.\n  b: Công văn số 15/UBND của tỉnh.\n"
    old = outline_of(plan_text(sections=sections, footnotes=notes))
    fewer = outline_of(
        plan_text(
            sections=body("Một việc.", "Hai việc<<note b>>."),
            footnotes="footnotes:\n  b: Công văn số 16/UBND của tỉnh.\n",
        )
    )
    assert differs(old, fewer) == [
        ("changed", "spans", "Một việc[1].", "Một việc."),
        ("removed", "", "Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh.", ""),
        ("changed", "paragraphs", "Công văn số 15/UBND của tỉnh.", "Công văn số 16/UBND của tỉnh."),
    ]


TASKS = """tasks:
  - group: Chỉ đạo, điều hành
    rows:
      - task: Ban hành kế hoạch
        lead: Văn phòng
        deadline: Quý I
      - task: Sơ kết sáu tháng
        lead: Văn phòng
        deadline: Quý II
      - task: Tổng kết năm
        lead: Văn phòng
        deadline: Quý IV
  - group: Cải cách thể chế
    rows:
      - task: Rà soát văn bản
        lead: Thanh tra
        deadline: Quý III
      - task: Theo dõi thi hành pháp luật
        lead: Thanh tra
        deadline: Cả năm
"""
COLUMNS = "      tt: TT\n      task: Nhiệm vụ\n      lead: Chủ trì\n      deadline: Thời hạn\n"


def table(tasks: str = TASKS, columns: str = COLUMNS, more: str = "") -> Outline:
    tables = f"tables:\n  bang:\n    columns:\n{columns}{more}"
    return outline_of(plan_text(sections=body("<<table bang>>"), tasks=tasks, tables=tables))


def test_a_cell_is_changed_in_the_column_of_its_row() -> None:
    (change,) = compare(table(), table(TASKS.replace("Quý III", "Quý II"))).changes
    assert (change.old, change.new) == (Spot(3, 6, "deadline"), Spot(3, 6, "deadline"))
    assert words(change) == ("Quý III", "Quý II")


def test_a_merged_cell_changed_is_one_change_over_its_rows() -> None:
    merge = "    merge: lead\n"
    (change,) = compare(table(more=merge), table(TASKS.replace("Văn phòng", "Văn phòng Sở"), more=merge)).changes
    assert words(change) == ("Văn phòng", "Văn phòng Sở")
    assert change.rows == (2, 3, 4)
    assert compare(table(more=merge), table()).changes == ()


def test_a_row_that_goes_to_another_group_has_moved() -> None:
    row = "      - task: Tổng kết năm\n        lead: Văn phòng\n        deadline: Quý IV\n"
    moved = TASKS.replace(row, "") + row
    assert differs(table(), table(moved)) == [("moved", "", "", "")]
    assert differs(table(), table(moved.replace("Quý IV", "Tháng 12"))) == [
        ("moved", "", "", ""),
        ("changed", "deadline", "Quý IV", "Tháng 12"),
    ]


def test_a_whole_group_that_moved_is_one_move() -> None:
    first, second = TASKS.removeprefix("tasks:\n").split("  - group: ")[1:]
    swapped = f"tasks:\n  - group: {second}  - group: {first}"
    (change,) = compare(table(), table(swapped)).changes
    assert (change.kind, change.old, change.new) == ("moved", Spot(3, 5), Spot(3, 1))


@pytest.mark.parametrize("side", [COLUMNS, COLUMNS.replace("tt: TT", "group: Nhóm")])
def test_a_renamed_group_is_one_change(side: str) -> None:
    comparison = compare(table(columns=side), table(TASKS.replace("Cải cách thể chế", "Thể chế"), columns=side))
    (change,) = comparison.changes
    assert words(change) == ("Cải cách thể chế", "Thể chế")
    assert change.new is not None
    assert change.new.field == "group"


def test_columns_come_go_and_get_other_titles() -> None:
    renamed = COLUMNS.replace("Thời hạn", "Hoàn thành")
    assert differs(table(), table(columns=renamed)) == [("changed", "deadline", "Thời hạn", "Hoàn thành")]
    fewer = COLUMNS.replace("      lead: Chủ trì\n", "")
    gone = ("removed", "lead", "Chủ trì\nVăn phòng\nVăn phòng\nVăn phòng\nThanh tra\nThanh tra", "")
    assert differs(table(), table(columns=fewer)) == [gone]
    assert [change[:2] for change in differs(table(columns=fewer), table())] == [("added", "lead")]


def test_labels_of_rows_do_not_count() -> None:
    labels = "    labels: 1. / 1.1.\n"
    columns = COLUMNS.replace("      tt: TT\n", "")
    row = "      - task: Việc thêm\n        lead: Văn phòng\n        deadline: Quý I\n      - task: Sơ kết"
    added = TASKS.replace("      - task: Sơ kết", row)
    assert differs(table(columns=columns, more=labels), table(added, columns=columns, more=labels)) == [
        ("added", "", "", "Việc thêm\nVăn phòng\nQuý I")
    ]


def test_a_row_that_goes_to_another_table_moves_and_loses_what_that_has_no_column_for() -> None:
    rows = "    rows:\n      - task: Việc một của cơ quan\n{}      - task: Việc hai của cơ quan\n{}"
    deadlines = "        deadline: Quý I\n", "        deadline: Quý II\n"
    second = "  hai:\n    columns:\n      tt: TT\n      task: Công việc\n      note: Ghi chú\n    rows:\n"
    kept = "      - task: Trực ban hằng ngày\n        note: Luân phiên\n"
    first = "tables:\n  mot:\n    columns:\n      tt: TT\n      task: Nhiệm vụ\n      deadline: Thời hạn\n"
    sections = body("<<table mot>>", "Và:", "<<table hai>>")
    old = outline_of(plan_text(sections=sections, tables=first + rows.format(*deadlines) + second + kept))
    without = rows.format(*deadlines).replace(f"      - task: Việc hai của cơ quan\n{deadlines[1]}", "")
    moved = second + "      - task: Việc hai của cơ quan\n" + kept
    new = outline_of(plan_text(sections=sections, tables=first + without + moved))
    assert differs(old, new) == [("moved", "", "", ""), ("changed", "deadline", "Quý II", "")]


def test_a_table_taken_out_is_removed_with_its_rows() -> None:
    gone = outline_of(plan_text(sections=body("Theo Phụ lục.")))
    changes = compare(table(), gone).changes
    assert sorted(change.kind for change in changes) == ["added", "removed"]
    removed = next(change for change in changes if change.kind == "removed")
    assert removed.old == Spot(3)
    assert "Sơ kết sáu tháng | Văn phòng | Quý II" in words(removed)[0]
