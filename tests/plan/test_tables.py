"""Tables: columns, labels, groups, merged cells, lines under one number, headers in two rows."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Row, Table
from tests.support import body, errors, notices, outline_of, plan_text, problem

TASKS = """\
tasks:
  - group: Thể chế
    id: the-che
    lead: Văn phòng
    rows:
      - task: Rà soát
        support: Các phòng
      - task: Góp ý
        support: Các phòng
  - group: Thủ tục
    rows:
      - task: Công khai
        lead: Văn phòng
"""


def layout(columns: str, *settings: str) -> str:
    """The YAML of a table `b`; columns as `name Header, name Header`, further settings as lines."""
    rows = [column.strip().partition(" ") for column in columns.split(",")]
    lines = [*(f"      {name}: {title}" for name, _, title in rows), *(f"    {setting}" for setting in settings)]
    return "tables:\n  b:\n    columns:\n" + "\n".join(lines) + "\n"


def plan(columns: str, *settings: str, tasks: str = TASKS, call: str = "<<table b>>", rest: str = "") -> str:
    return plan_text(sections=body(call), tasks=tasks, tables=layout(columns, *settings), rest=rest)


def table(text: str) -> Table:
    (only,) = (block for block in outline_of(text).blocks if isinstance(block, Table))
    return only


def row_text(row: Row) -> str:
    """The cells divided by bars; a cell merged with the one above is ^, one over several columns ends in < each."""
    return " | ".join(("^" if c.merge == "continue" else c.text) + " <" * (c.columns - 1) for c in row.cells)


def shown(text: str) -> list[str]:
    return [row_text(row) for row in table(text).rows]


def test_columns_stand_in_the_order_typed_with_groups_as_full_rows() -> None:
    assert shown(plan("tt TT, task Việc, lead Chủ trì, deadline Thời hạn")) == [
        "TT | Việc | Chủ trì | Thời hạn",
        "I | Thể chế < <",
        "1 | Rà soát | Văn phòng | ",
        "2 | Góp ý | Văn phòng | ",
        "II | Thủ tục < <",
        "1 | Công khai | Văn phòng | ",
    ]


def test_a_group_column_is_merged_over_the_rows_of_each_group() -> None:
    text = plan("group Nhóm, task Việc", "labels: I. / 1.")

    assert shown(text) == ["Nhóm | Việc", "I. Thể chế | 1. Rà soát", "^ | 2. Góp ý", "II. Thủ tục | 1. Công khai"]
    assert [row.cells[0].merge for row in table(text).rows] == ["", "start", "continue", ""]


def test_without_a_number_column_a_group_row_takes_the_whole_width_and_labels_stand_before_the_words() -> None:
    assert shown(plan("task Việc, lead Chủ trì", "labels: I. / 1."))[1:3] == ["I. Thể chế <", "1. Rà soát | Văn phòng"]


@pytest.mark.parametrize(
    ("labels", "groups", "rows"),
    [
        ("labels: I / 1", ["I", "II"], ["1", "2", "1"]),
        ("labels: 1 / 1.1", ["1", "2"], ["1.1", "1.2", "2.1"]),
        ("labels: 1. / 1.1.", ["1.", "2."], ["1.1.", "1.2.", "2.1."]),
        ("labels: A / 1)", ["A", "B"], ["1)", "2)", "1)"]),
        ("labels: I / (a)", ["I", "II"], ["(a)", "(b)", "(a)"]),
        ("labels: I / 1 run-on", ["I", "II"], ["1", "2", "3"]),
        ("labels: 1", ["", ""], ["1", "2", "1"]),
        ("labels: 1 run-on", ["", ""], ["1", "2", "3"]),
        ("labels: I / -", ["I", "II"], ["-", "-", "-"]),
        ("labels:", ["", ""], ["", "", ""]),
    ],
)
def test_the_shape_of_labels_is_as_said(labels: str, groups: list[str], rows: list[str]) -> None:
    made = table(plan("tt TT, task Việc", labels)).rows

    assert [row.cells[0].text for row in made if row.kind == "group"] == groups
    assert [row.cells[0].text for row in made if row.kind == "task"] == rows


def test_rows_outside_any_group_are_counted_alone() -> None:
    tasks = "tasks:\n  - task: A\n  - task: B\n  - group: Nhóm\n    rows:\n      - task: C\n"

    assert shown(plan("tt TT, task Việc", "labels: 1 / 1.1", tasks=tasks))[1:] == [
        "1 | A",
        "2 | B",
        "1 | Nhóm",
        "1.1 | C",
    ]


def test_only_the_groups_named_are_printed() -> None:
    assert shown(plan("tt TT, task Việc", call="<<table b the-che>>"))[1:] == [
        "I | Thể chế",
        "1 | Rà soát",
        "2 | Góp ý",
    ]


def test_a_table_may_have_rows_of_its_own() -> None:
    tables = layout("tt TT, ten Điểm, x X", "rows:", "  - ten: Cầu Bắc", "    x: 1.10", "  - ten: Cầu Nam")
    text = plan_text(sections=body("<<table b>>"), tables=tables)

    assert shown(text) == ["TT | Điểm | X", "1 | Cầu Bắc | 1.10", "2 | Cầu Nam | "]


def test_equal_neighbours_are_merged_inside_a_group_and_never_over_its_border() -> None:
    assert shown(plan("tt TT, task Việc, lead Chủ trì, support Phối hợp", "merge: lead support")) == [
        "TT | Việc | Chủ trì | Phối hợp",
        "I | Thể chế < <",
        "1 | Rà soát | Văn phòng | Các phòng",
        "2 | Góp ý | ^ | ^",
        "II | Thủ tục < <",
        "1 | Công khai | Văn phòng | ",
    ]


def test_only_the_columns_named_are_merged_and_commas_between_them_do_no_harm() -> None:
    assert shown(plan("task Việc, lead Chủ trì, support Phối hợp", "merge: support"))[3] == "Góp ý | Văn phòng | ^"
    assert shown(plan("task Việc, lead Chủ trì, support Phối hợp", "merge: lead, support"))[3] == "Góp ý | ^ | ^"


def test_blank_neighbours_are_not_merged() -> None:
    assert shown(plan("task Việc, budget Kinh phí", "merge: budget"))[2:4] == ["Rà soát | ", "Góp ý | "]


def test_cells_with_different_footnotes_or_references_are_not_merged() -> None:
    tasks = (
        "tasks:\n  - task: A\n    lead: Sở<<note 1>>\n    support: Theo <<ref mot>>\n"
        "  - task: B\n    lead: Sở<<note 2>>\n    support: Theo <<ref hai>>\n"
    )
    rest = "footnotes:\n  1: Một\n  2: Hai\nappendices:\n  - title: P\n    id: hai\n"
    text = plan("task Việc, lead Chủ trì, support Phối hợp", "merge: lead support", tasks=tasks, rest=rest)

    assert shown(text)[1:] == ["A | Sở | Theo Mục I", "B | Sở | Theo Phụ lục"]


def test_several_lines_stand_under_one_number() -> None:
    tasks = (
        "tasks:\n  - support: Các sở\n    deadline: Quý IV\n    lines:\n"
        "      - task: Hạ tầng\n        lead: Trung tâm A\n      - task: Dự phòng\n        lead: Trung tâm B\n"
        "  - task: Báo cáo\n"
    )

    assert shown(plan("tt TT, task Việc, lead Chủ trì, support Phối hợp, deadline Hạn", tasks=tasks))[1:] == [
        "1 | Hạ tầng | Trung tâm A | Các sở | Quý IV",
        "^ | Dự phòng | Trung tâm B | ^ | ^",
        "2 | Báo cáo |  |  | ",
    ]


def test_lines_without_a_number_column_carry_the_label_once() -> None:
    tasks = "tasks:\n  - lines:\n      - task: Hạ tầng\n      - task: Dự phòng\n"

    assert shown(plan("task Việc, lead Chủ trì", "labels: 1.", tasks=tasks))[1:] == ["1. Hạ tầng | ", "Dự phòng | ^"]


def test_the_value_of_a_row_fills_only_the_lines_that_have_none() -> None:
    tasks = (
        "tasks:\n  - lead: Chung\n    lines:\n      - task: A\n        lead: Riêng\n      - task: B\n      - task: C\n"
        "      - task: D\n        lead: Riêng\n      - task: E\n"
    )
    text = plan("task Việc, lead Chủ trì", tasks=tasks)

    assert shown(text)[1:] == ["A | Riêng", "B | Chung", "C | ^", "D | Riêng", "E | Chung"]
    assert [row.cells[1].merge for row in table(text).rows[1:]] == ["", "start", "continue", "", ""]


def test_a_bar_in_headers_makes_two_rows_of_them() -> None:
    text = plan("tt TT, task Vị trí | X, lead Vị trí | Y, support Vị trí khác | Z")

    assert shown(text)[:2] == ["TT | Vị trí < | Vị trí khác", "^ | X | Y | Z"]
    assert [row.kind for row in table(text).rows[:3]] == ["header", "header", "group"]


def test_a_row_of_column_numbers_is_printed_where_asked() -> None:
    text = plan("tt TT, task Việc", "number_row: yes")

    assert (table(text).rows[1].kind, shown(text)[1]) == ("numbers", "(1) | (2)")


def test_headers_know_the_values_of_the_plan() -> None:
    assert shown(plan("task Việc năm <<year - 1>>"))[0] == "Việc năm 2025"


def test_lines_of_a_cell_stay_lines_and_groups_keep_emphasis() -> None:
    tasks = "tasks:\n  - group: Nhóm\n    rows:\n      - task: |\n          Đợt 1;\n          *Đợt 2*\n"
    made = table(plan("tt TT, task Việc", tasks=tasks))

    assert [[span.text for span in line] for line in made.rows[2].cells[1].lines] == [["Đợt 1;"], ["Đợt 2"]]
    assert made.rows[2].cells[1].lines[1][0].italic
    assert all(span.bold for cell in made.rows[1].cells for line in cell.lines for span in line)


def test_a_number_typed_in_a_row_is_printed_as_typed() -> None:
    tasks = "tasks:\n  - task: A\n    tt: 1a\n  - task: B\n"

    assert shown(plan("tt TT, task Việc", tasks=tasks))[1:] == ["1a | A", "2 | B"]


def test_a_number_left_empty_is_blank_and_counts_nothing() -> None:
    tasks = "tasks:\n  - task: A\n  - task: Cộng\n    tt:\n  - task: B\n"

    assert shown(plan("tt TT, task Việc", tasks=tasks))[1:] == ["1 | A", " | Cộng", "2 | B"]


def test_widths_are_millimetres() -> None:
    made = table(plan("tt TT, task Việc, lead Chủ trì", "widths:", "  tt: 12", "  task: 80,5 mm"))

    assert [column.width for column in made.columns] == [12, 80.5, None]


@pytest.mark.parametrize(
    ("settings", "rule", "line", "hint"),
    [
        (["labels: số"], "bad-labels", 42, "I / 1"),
        (["labels: I / x"], "bad-labels", 42, "I / 1"),
        (["merge: leed"], "unknown-column", 42, "`lead`"),
        (["merge: xyz"], "unknown-column", 42, "tt, task, lead"),
        (["widths:", "  budget: 30"], "unknown-column", 43, "tt, task, lead"),
        (["widths:", "  task: rộng"], "bad-width", 43, "80"),
        (["widths:", "  task: 0"], "bad-width", 43, "80"),
    ],
)
def test_a_setting_that_does_not_fit_is_told(settings: list[str], rule: str, line: int, hint: str) -> None:
    found = problem(plan("tt TT, task Việc, lead Chủ trì", *settings), rule)

    assert found.place.line == line
    assert hint in found.hint


def test_a_column_that_no_row_fills_is_told_unless_it_is_a_standard_one() -> None:
    text = plan("task Việc, leed Chủ trì, note Ghi chú")

    assert notices(text) == [("empty-column", 40, 13)]
    assert problem(text, "empty-column").hint == "Có phải bạn muốn gõ `lead`?"


def test_a_row_without_a_task_is_told_where_the_table_prints_tasks() -> None:
    tasks = "tasks:\n  - group: A\n    rows:\n      - lead: Văn phòng\n"

    assert notices(plan("task Việc, lead Chủ trì", tasks=tasks)) == [("empty-task", 26, 15)]
    assert notices(plan("lead Chủ trì", tasks=tasks)) == []


@pytest.mark.parametrize("columns", ["tt TT", "group Nhóm", "lead Chủ trì"])
def test_a_table_of_one_column_is_no_trouble(columns: str) -> None:
    assert errors(plan(columns)) == []


def test_a_table_that_stands_nowhere_is_told() -> None:
    text = plan_text(tasks=TASKS, sections=body("<<tasks the-che>>"), tables=layout("task Việc"))

    assert ("unplaced-table", 39, 13) in notices(text)


def test_a_number_pasted_along_with_a_row_or_group_is_told() -> None:
    tasks = "tasks:\n  - group: I. Thể chế\n    rows:\n      - task: 1.1. Rà soát\n      - task: 5 giải pháp\n"

    assert notices(plan("tt TT, task Việc", tasks=tasks)) == [("typed-number", 24, 12), ("typed-number", 26, 15)]
    assert notices(plan("task Việc", "labels:", tasks=tasks)) == []


def test_what_is_wrong_in_a_cell_is_told_in_every_row_that_says_it() -> None:
    tasks = "tasks:\n  - task: Một\n    lead: Phòng <<sai>>\n  - task: Hai\n    lead: Phòng <<sai>>\n"
    first, second = errors(plan("task Việc, lead Chủ trì", tasks=tasks))
    assert (first[0], second[0]) == ("unknown-name", "unknown-name")
    assert second[1] == first[1] + 2


def test_holes_and_references_that_read_alike_are_each_their_own() -> None:
    said = "<<todo hỏi lại>> <<ref the-che>>"
    tasks = (
        "tasks:\n  - group: Thể chế\n    id: the-che\n    rows:\n"
        f"      - task: Một\n        lead: {said}\n      - task: Hai\n        lead: {said}\n"
    )
    outline = outline_of(plan("tt TT, task Việc, lead Chủ trì", tasks=tasks))
    assert len(outline.todos) == 2
    (only,) = (block for block in outline.blocks if isinstance(block, Table))
    assert len({row.cells[2].text for row in only.rows[2:]}) == 1
    assert "mục I" in only.rows[3].cells[2].text


def test_rows_that_say_the_same_keep_their_own_places() -> None:
    tasks = "tasks:\n  - task: Một\n    lead: Văn phòng\n  - task: Hai\n    lead: Văn phòng\n"
    _, first, second = table(plan("task Việc, lead Chủ trì", tasks=tasks)).rows
    assert first.cells[1].text == second.cells[1].text == "Văn phòng"
    assert second.cells[1].place.line == first.cells[1].place.line + 2
