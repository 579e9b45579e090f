"""The outline as plain text."""

from __future__ import annotations

from generator.outline.blocks import Cell, Column, Note, Outline, Paragraph, Row, Span, Table, plain
from generator.outline.text import as_text


def test_footnotes_show_as_numbers_and_stand_at_the_end() -> None:
    words = (Span("quy định"), Span("1", note="a", expression="<<note a>>"), Span("."))
    note = Note("a", 1, ((Span("Báo cáo quý I."),), (Span("Báo cáo quý II."),)))

    assert as_text(Outline("t", "a", (Paragraph("text", words),), (note,))) == (
        "quy định[1].\n\nGhi chú\n[1] Báo cáo quý I.\n    Báo cáo quý II.\n"
    )
    assert plain(words) == "quy định."


def test_a_table_shows_row_by_row_with_merged_cells_marked() -> None:
    def cell(text: str, merge: str = "") -> Cell:
        return Cell(((Span(text),),), merge=merge)  # type: ignore[arg-type]

    rows = (
        Row("header", (cell("TT"), cell("Việc"))),
        Row("task", (cell("1", "start"), Cell(((Span("một"),), (Span("hai"),))))),
        Row("task", (cell("", "continue"), cell("ba"))),
    )
    table = Table("b", (Column("tt", "TT"), Column("task", "Việc")), rows)

    assert as_text(Outline("t", "a", (table,))) == "\nTT | Việc\n1 | một / hai\n^ | ba\n\n"


def test_a_label_stands_before_its_words() -> None:
    heading = Paragraph("heading", (Span("Mục tiêu", bold=True),), "1.", True, 2)

    assert heading.text == "1. Mục tiêu"
    assert as_text(Outline("t", "a", (heading,))) == "1. Mục tiêu\n"
