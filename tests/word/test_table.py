"""Tables of tasks: an exact grid, repeated headers, merged cells, and which rows a page may part."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from lxml import etree

from generator.outline.blocks import Cell, Column, Row, Span, Table
from generator.resources import default_template
from generator.word import metrics
from generator.word.marks import Marker
from generator.word.table import TableWriter
from generator.word.template import opened
from tests.support import document_of, plan_text
from tests.word.reader import MM, NAMESPACES, Docx, find, text_of, value

POINTS = 72 / 25.4
UPRIGHT, PAGE_HEIGHT = 160 * POINTS, 257 * POINTS
WRITER = TableWriter(opened(default_template()).styles, Marker())
Merge = Literal["", "start", "continue"]


def cell(text: str = "", name: str = "task", merge: Merge = "", columns: int = 1) -> Cell:
    """A cell; each line of `text` is a line of it."""
    lines = tuple((Span(line),) if line else () for line in text.split("\n"))
    return Cell(lines, columns, merge, name)


def task(*texts: str, together: bool = False) -> Row:
    return Row("task", tuple(cell(text) for text in texts), together)


def header(*texts: str) -> Row:
    return Row("header", tuple(cell(text) for text in texts), together=True)


def table(*rows: Row, widths: tuple[float | None, ...] = ()) -> Table:
    count = sum(found.columns for found in rows[0].cells)
    given = widths or (None,) * count
    columns = tuple(Column("tt" if not number else f"c{number}", "Cột", width=given[number]) for number in range(count))
    return Table("bang", columns, rows)


def written(found: Table, width: float = UPRIGHT, height: float = PAGE_HEIGHT) -> Any:
    root = etree.fromstring(
        f'<w:body xmlns:w="{NAMESPACES["w"]}">{WRITER.xml(found, 4, width, height).decode()}</w:body>'
    )
    return root[0]


def grid(found: Any) -> list[int]:
    return [int(width) for width in find(found, "./w:tblGrid/w:gridCol/@w:w")]


def kept(found: Any) -> list[bool]:
    """For each row, whether all of its paragraphs are kept with the next row."""
    states = []
    for row in find(found, "./w:tr"):
        marks = {bool(find(paragraph, "./w:pPr/w:keepNext")) for paragraph in find(row, ".//w:p")}
        assert len(marks) == 1, "a row is kept or not as a whole"
        states.append(marks.pop())
    return states


def check_geometry(found: Any, width: float) -> None:
    """Everything Word does not forgive: grid, spans, widths, merges, empty cells."""
    columns = grid(found)
    assert min(columns) > 0
    assert sum(columns) == int(value(found, "./w:tblPr/w:tblW/@w:w")) == round(width * 20)
    assert value(found, "./w:tblPr/w:tblLayout/@w:type") == "fixed"
    above: dict[int, bool] = {}
    for row in find(found, "./w:tr"):
        at, merged = 0, {}
        for tc in find(row, "./w:tc"):
            span = int(value(tc, "./w:tcPr/w:gridSpan/@w:val") or 1)
            assert int(value(tc, "./w:tcPr/w:tcW/@w:w")) == sum(columns[at : at + span])
            assert find(tc, "./*[last()][self::w:p]"), "a cell ends in a paragraph"
            merge = value(tc, "./w:tcPr/w:vMerge/@w:val")
            assert merge in (None, "restart", "continue")
            assert merge != "continue" or above.get(at), "a merge begins with restart"
            merged[at] = merge is not None
            at += span
        assert at == len(columns)
        assert not find(row, "./w:trPr[not(*)]"), "empty row properties break the schema"
        above = merged


LONG = "Xây dựng, ban hành và tổ chức thực hiện kế hoạch cải cách hành chính của các cơ quan, đơn vị trên địa bàn"


@pytest.mark.parametrize("width", [UPRIGHT, 247 * POINTS])
@pytest.mark.parametrize(
    "found",
    [
        table(header("TT", "Nhiệm vụ"), task("1", LONG)),
        table(header(*["Cột"] * 17), task(*["Nội dung thực hiện"] * 17)),
        table(header("TT", "Nhiệm vụ", "Chủ trì"), task("1", "x" * 200, "y")),
        table(header(*["C"] * 17), task(*["z" * 200] * 17)),
        table(header("TT", "Nhiệm vụ"), task("1", "")),
        table(header("TT"), task("1")),
        table(header("TT", "Nhiệm vụ", "Chủ trì"), widths=(10, None, 40)),
        table(header("TT", "Nhiệm vụ"), task("1", "a"), widths=(300, None)),
        table(header("TT", "Nhiệm vụ"), task("1", "a"), widths=(10, 20)),
        table(header("TT", "Nhiệm vụ"), *(task(str(number), LONG * (number % 3)) for number in range(700))),
    ],
    ids=["two", "17", "word of 200", "17 words of 200", "empty", "one", "no rows", "too wide", "all given", "700 rows"],
)
def test_the_grid_is_exact_and_never_wider_than_the_text(found: Table, width: float) -> None:
    check_geometry(written(found, width), width)


def test_a_width_the_plan_gives_is_kept() -> None:
    columns = grid(written(table(header("TT", "Nhiệm vụ", "Chủ trì"), task("1", LONG, LONG), widths=(12, None, 35))))
    assert columns[0] / MM == pytest.approx(12, abs=0.1)
    assert columns[2] / MM == pytest.approx(35, abs=0.1)


def test_a_column_with_more_words_gets_more_room_and_words_are_not_broken() -> None:
    narrow, wide, name = grid(written(table(header("TT", "Nhiệm vụ", "Chủ trì"), task("1", LONG * 2, "Văn phòng"))))
    assert wide > name > narrow
    assert narrow / MM < 15
    # "phòng" at 12 points is 10.6 mm, and the cell's margins are 3 mm.
    assert name / MM > 13.6


def test_a_number_stays_on_the_line_of_its_word() -> None:
    found = written(table(header("TT", "Nhiệm vụ", "Hạn"), *[task("1", LONG * 3, "Quý III")] * 9))
    # "Quý III" at 12 points is 12.6 mm, and the cell's margins are 3 mm.
    assert grid(found)[2] / MM > 15.6


def test_header_rows_come_first_and_are_repeated_on_every_page() -> None:
    above = Row(
        "header",
        (cell("TT", "tt", "start"), cell("Vị trí", columns=2), cell("Chủ trì", "lead", "start")),
        together=True,
    )
    below = Row(
        "header", (cell("", "tt", "continue"), cell("X"), cell("Y"), cell("", "lead", "continue")), together=True
    )
    numbers = Row("numbers", tuple(cell(f"({number})") for number in range(1, 5)), together=True)
    found = written(table(above, below, numbers, task("1", "a", "b", "c")))
    check_geometry(found, UPRIGHT)
    assert [bool(find(row, "./w:trPr/w:tblHeader")) for row in find(found, "./w:tr")] == [True, True, True, False]
    assert kept(found) == [True, True, True, False]
    assert [value(tc, "./w:tcPr/w:vMerge/@w:val") for tc in find(found, "./w:tr[2]/w:tc")] == [
        "continue",
        None,
        None,
        "continue",
    ]
    assert value(found, "./w:tr[1]/w:tc[2]/w:tcPr/w:gridSpan/@w:val") == "2"


def test_rows_are_not_split_but_for_one_that_may_fit_no_page() -> None:
    found = written(table(header("TT", "Nhiệm vụ"), task("1", LONG), task("2", f"{LONG} " * 80)))
    check_geometry(found, UPRIGHT)
    assert [bool(find(row, "./w:trPr/w:cantSplit")) for row in find(found, "./w:tr")] == [True, True, False]


def test_a_group_heading_spans_the_row_and_stays_with_its_first_task() -> None:
    heading = Row("group", (cell("I", "tt"), cell("Thể chế", "group", columns=2)), together=True)
    found = written(
        table(header("TT", "Nhiệm vụ", "Chủ trì"), heading, task("1", "a", "b"), task("2", "c", "d"), heading)
    )
    check_geometry(found, UPRIGHT)
    assert kept(found) == [True, True, False, False, False]
    assert text_of(find(found, "./w:tr[2]")[0]) == "I\nThể chế"


def merged_rows(count: int, text: str = "a") -> list[Row]:
    """Rows whose last cell is one merged cell."""
    return [
        Row(
            "task",
            (cell(str(number), "tt"), cell(text), cell("", "lead", "start" if not number else "continue")),
            together=number + 1 < count,
        )
        for number in range(count)
    ]


def test_merged_rows_that_fit_a_page_stay_together() -> None:
    found = written(table(header("TT", "Nhiệm vụ", "Chủ trì"), *merged_rows(4)))
    check_geometry(found, UPRIGHT)
    assert kept(found) == [True, True, True, True, False]


def test_merged_rows_longer_than_a_page_may_be_parted_but_not_from_the_header() -> None:
    found = written(table(header("TT", "Nhiệm vụ", "Chủ trì"), *merged_rows(60, LONG)))
    check_geometry(found, UPRIGHT)
    assert kept(found) == [True, *[False] * 60]


def test_rows_under_a_name_down_the_side_are_bound_only_while_they_are_few() -> None:
    def grouped(count: int) -> list[bool]:
        rows = [
            Row("task", (cell("Nhóm", "group", "start" if not n else "continue"), cell(LONG)), together=n + 1 < count)
            for n in range(count)
        ]
        return kept(written(table(header("Nhóm", "Nhiệm vụ"), *rows)))

    assert grouped(3) == [True, True, True, False]
    assert grouped(40) == [True, *[False] * 40]


def test_a_table_of_one_row_is_not_bound_to_what_follows() -> None:
    assert kept(written(table(header("TT", "Nhiệm vụ"), task("1", "a", together=True)))) == [True, False]


def test_columns_of_who_and_when_are_centred_and_tasks_read_from_the_left() -> None:
    text = plan_text(
        sections="sections:\n  - title: Nhiệm vụ\n    text: <<table bang>>\n",
        tasks="tasks:\n  - group: Nhóm\n    rows:\n      - task: Việc\n        lead: Phòng\n        deadline: Quý I\n",
        tables="tables:\n  bang:\n    columns:\n      tt: TT\n      task: Việc\n      lead: Ai\n      deadline: Hạn\n",
    )
    document = Docx(document_of(text))
    (found,) = document.tables()
    alignments = [document.layout(p, "./w:jc/@w:val") for p in find(found, "./w:tr[last()]//w:p")]
    assert alignments == ["center", "left", "center", "center"]
    for paragraph in find(found, "./w:tr[1]//w:p"):
        (run,) = find(paragraph, "./w:r")
        assert (document.is_on(run, "b"), document.layout(paragraph, "./w:jc/@w:val")) == (True, "center")


def test_tables_of_a_plan_fit_their_pages() -> None:
    """Two-row header, numbers, groups, lines in a row, a merged column; upright in the body, across in a phụ lục."""
    text = plan_text(
        sections="sections:\n  - title: Nhiệm vụ\n    text: |\n      <<table bang>>\n      <<table bang g1>>\n",
        tasks="""tasks:
  - group: Nhóm một
    id: g1
    lead: Phòng Môi trường
    rows:
      - task: Quan trắc nước mặt
        x: 1234
        lines:
          - task: Trạm số 1
            deadline: Quý I
          - task: Trạm số 2
            deadline: |
              Quý II
              Quý III
      - task: Quan trắc không khí
  - group: Nhóm hai
    rows:
      - task: Nhóm không có người chủ trì
""",
        tables="""tables:
  bang:
    columns:
      tt: TT
      task: Tên điểm
      x: Vị trí | X
      y: Vị trí | Y
      lead: Chủ trì
      deadline: Thời gian
    number_row: yes
    merge: lead
""",
        appendices="appendices:\n  - title: Danh mục\n    text: <<table bang>>\n",
    )
    document = Docx(document_of(text))
    upright, again, across = document.tables()
    check_geometry(upright, 9071 / 20)
    check_geometry(again, 9071 / 20)
    check_geometry(across, 14003 / 20)
    assert "Quý II\nQuý III" in text_of(upright)
    assert len(find(again, "./w:tr")) == len(find(upright, "./w:tr")) - 2
    # Two tables that follow each other are parted by a paragraph: Word would join them.
    assert upright.getnext().tag.endswith("}p")


def test_the_number_column_holds_the_longest_number_of_a_group_on_one_line() -> None:
    rows = []
    for number in ("I", "II", "VIII"):
        rows += [
            Row("group", (cell(number, "tt"), cell("Nhóm", "group", columns=2)), together=True),
            task("1", "a", "b"),
        ]
    found = written(table(header("TT", "Nhiệm vụ", "Chủ trì"), *rows))
    assert grid(found)[0] / 20 >= metrics.width("VIII", 12, bold=True) + 8.5
