"""Tables of an outline as layouts and rows of a plan."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Cell, Column, Outline, Row, Span, Spans, Table, Title
from generator.outline.text import as_text
from generator.plan.writing.write import written
from tests.plan.writing.same import differences
from tests.support import body, outline_of, plan_text


def line(text: str, bold: bool = False) -> Spans:
    return (Span(text, bold),) if text else ()


def table(names: str, *rows: str) -> Table:
    """A table of columns named so; a row is `cell | cell`, `# label | title` a group's, `^` merged with the one above.

    A cell above a `^` begins the merge.
    """
    columns = tuple(Column(name, name.capitalize()) for name in names.split())
    found = [Row("header", tuple(Cell((line(column.title, True),), name=column.name) for column in columns))]
    typed = [[cell.strip() for cell in row.strip("#").split("|")] for row in rows]
    for index, cells in enumerate(typed):
        if rows[index].startswith("#"):
            first = [Cell((line(cell, True),)) for cell in cells[:-1]]
            found.append(Row("group", (*first, Cell((line(cells[-1], True),), len(columns) - len(first)))))
            continue
        below = typed[index + 1] if index + 1 < len(typed) and not rows[index + 1].startswith("#") else [""] * 9
        made = []
        for at, cell in enumerate(cells):
            merge = "continue" if cell == "^" else "start" if below[at : at + 1] == ["^"] else ""
            lines = ((),) if cell == "^" else tuple(line(part) for part in cell.split("/"))
            made.append(Cell(lines, 1, merge, columns[at].name))  # type: ignore[arg-type]
        found.append(Row("task", tuple(made)))
    return Table("", columns, tuple(found))


def plan_of(*tables: Table) -> str:
    """The plan of a document with these tables, from `tasks:` to before the signature."""
    base = outline_of(plan_text(sections=body("1. Một")))
    blocks = list(base.blocks)
    at = next(index for index, block in enumerate(blocks) if not isinstance(block, Title) and index > 3)
    text = written(Outline("", "", (*blocks[:at], *tables, *blocks[at:]))).text
    rebuilt = outline_of(text)
    assert as_text(rebuilt) == as_text(Outline("", "", (*blocks[:at], *tables, *blocks[at:])))
    start = min(text.index(key) for key in ("\ntasks:", "\ntables:") if key in text) + 1
    return text[start : text.index("signatory:")]


def test_groups_hold_what_all_their_rows_have_in_common() -> None:
    made = table(
        "tt task lead deadline",
        "# I | Thể chế",
        "1 | Rà soát | Văn phòng | Quý I",
        "2 | Theo dõi | Văn phòng | Quý II",
        "# II | Bộ máy",
        "1 | Sắp xếp | Phòng Tổ chức | Quý I",
    )

    assert plan_of(made) == (
        """tasks:
  - group: Thể chế
    lead: Văn phòng
    rows:
      - task: Rà soát
        deadline: Quý I
      - task: Theo dõi
        deadline: Quý II
  - group: Bộ máy
    rows:
      - task: Sắp xếp
        lead: Phòng Tổ chức
        deadline: Quý I
tables:
  nhiem-vu:
    columns:
      tt: Tt
      task: Task
      lead: Lead
      deadline: Deadline
"""
    )


def test_rows_that_have_nothing_of_their_own_keep_what_they_have_in_common() -> None:
    text = plan_of(table("tt task lead", "# I | A", "1 |  | Văn phòng", "2 |  | Văn phòng"))

    assert "rows:\n      - lead: Văn phòng\n      - lead: Văn phòng\n" in text


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["# I | A", "1 | B", "# II | C", "1 | D"], ""),
        (["# I. | A", "1. | B", "# II. | C", "1. | D"], "labels: I. / 1."),
        (["# 1 | A", "1.1 | B", "1.2 | C", "# 2 | D", "2.1 | E"], "labels: 1 / 1.1"),
        (["# A | A", "1 | B", "2 | C", "# B | D", "3 | E"], "labels: A / 1 run-on"),
        (["# I | A", "a) | B", "b) | C"], "labels: I / a)"),
        (["# I | A", "- | B", "- | C"], "labels: I / -"),
        (["# I | A", " | B", " | C"], "labels: I /"),
        (["01 | A", "02 | B"], "labels: /"),
        (["1. | A", "2. | B"], "labels: 1."),
        (["1 | A", "2 | B", " | Tổng cộng"], ""),
    ],
)
def test_numbers_are_left_to_the_program_in_the_style_they_have(rows: list[str], said: str) -> None:
    text = plan_of(table("tt task", *rows))

    assert [x.strip() for x in text.splitlines() if x.strip().startswith("labels:")] == ([said] if said else [])


def test_a_number_of_its_own_is_typed_in_its_row() -> None:
    text = plan_of(table("tt task", "1 | A", "2 | B", " | Tổng cộng", "3 | C"))
    assert "      - task: Tổng cộng\n        tt:\n      - task: C\n" in text

    text = plan_of(table("tt task", "1 | A", "1a | B", "3 | C"))
    assert text.count("tt: 1a") == 1
    assert text.count("tt:") == 2  # and the column's


def test_numbers_before_the_words_are_left_to_the_program_where_it_would_count_the_same() -> None:
    text = plan_of(table("group task", "1. Thể chế | 1.1. Rà soát", "^ | 1.2. Theo dõi", "2. Bộ máy | 2.1. Sắp xếp"))
    assert "labels: 1. / 1.1." in text
    assert "- group: Thể chế\n" in text
    assert "- task: Theo dõi\n" in text

    text = plan_of(table("task lead", "1. A | x", "3. B | y"))
    assert "labels" not in text
    assert "- task: 3. B\n" in text


def test_equal_neighbours_that_are_merged_say_their_value_each() -> None:
    text = plan_of(table("tt task lead", "1 | A | Văn phòng", "2 | B | ^", "3 | C | Thanh tra"))

    assert "merge: lead" in text
    assert "  - task: B\n    lead: Văn phòng\n" in text


def test_rows_under_one_number_are_its_lines() -> None:
    text = plan_of(
        table("tt task lead deadline", "1 | A | Văn phòng | Quý I", "^ | B | Thanh tra | ^", "2 | C | x | y")
    )

    assert "  - deadline: Quý I\n    lines:\n      - task: A\n        lead: Văn phòng\n      - task: B\n" in text


def test_several_lines_of_a_cell_stand_under_a_bar() -> None:
    assert "        product: |\n          Báo cáo\n          Tờ trình\n" in plan_of(
        table("tt task product", "# I | X", "1 | A | Báo cáo/Tờ trình", "2 | B | ")
    )


def test_a_heading_that_heads_no_rows_is_a_row() -> None:
    text = plan_of(table("tt task", "# I | Lớn", "# 1 | Nhỏ", "a | A", "# II | Hết"))

    assert "**Lớn**" in text
    assert "**Hết**" in text


def test_the_table_with_most_tasks_fills_the_register_and_equal_tables_are_written_once() -> None:
    small = table("tt task lead", "1 | A | x")
    large = table("tt task lead", "1 | A | x", "2 | B | y")
    other = table("tt ten", "1 | A")
    text = plan_of(small, large, other, large)

    assert text.startswith("tasks:\n  - task: A\n    lead: x\n  - task: B\n    lead: y\ntables:\n  nhiem-vu:\n")
    assert text.count("columns:") == 3
    assert "    rows:\n      - ten: A\n" in text


def test_headers_of_two_rows_and_figures_below_them() -> None:
    text = plan_text(
        sections=body("<<table bang>>"),
        tables="tables:\n  bang:\n    columns:\n      tt: TT\n      task: Việc\n      lead: Phân công | Chủ trì\n"
        "      support: Phân công | Phối hợp\n    number_row: yes\n    widths:\n      task: 80,5\n"
        "    rows:\n      - task: A\n        lead: x\n",
    )
    result = written(outline_of(text)).text

    assert "lead: Phân công | Chủ trì\n" in result
    assert "number_row: yes\n" in result
    assert "widths:\n      task: 80.5\n" in result
    assert differences(outline_of(text), outline_of(result)) == []
