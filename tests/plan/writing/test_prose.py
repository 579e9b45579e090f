"""Texts: labels are typed where the program would count the same, else they are words."""

from __future__ import annotations

from generator.outline.blocks import Paragraph, Span
from generator.outline.labels import section_label
from generator.plan.writing.prose import Prose
from generator.problems import Place, Problem


def lines(*typed: str, numbering: str = "") -> tuple[list[str], list[Problem]]:
    """The lines of a text whose paragraphs are `label words` (`|` divides them), and what was told."""
    notices: list[Problem] = []
    prose = Prose(lambda table: "", lambda line: line, notices)
    blocks = []
    for number, line in enumerate(typed, 1):
        label, bar, words = line.rpartition("|")
        blocks.append(Paragraph("item" if bar else "text", (Span(words),), label, place=Place("a.docx", number)))
    base = section_label(2, numbering) if numbering else None
    return list(prose.lines(blocks, base)), notices


def test_labels_in_their_order_are_typed() -> None:
    typed = ["1.|Một", "1.1.|Một", "a)|A", "b)|B", "-|Gạch", "+|Cộng", "Đoạn", "c)|C", "2.|Hai", "(1)|Ngoặc", "–|Gạch"]
    found, notices = lines(*typed)

    assert found == [line.replace("|", " ").replace("–", "-") for line in typed]
    assert notices == []


def test_a_label_out_of_its_order_becomes_words_and_is_told() -> None:
    found, notices = lines("1.|Một", "2.|Hai", "2.|Hai nữa", "3.|Ba", "1.1.|Không", "1.|Lại")

    assert found == ["1. Một", "2. Hai", "\\2. Hai nữa", "3. Ba", "\\1.1. Không", "\\1. Lại"]
    assert [(notice.place.line, notice.rule) for notice in notices] == [
        (3, "label-as-words"),
        (5, "label-as-words"),
        (6, "label-as-words"),
    ]
    assert "Nhãn `2.` không theo thứ tự (đếm tiếp thì là `3.`)" in notices[0].message


def test_the_number_of_the_section_is_counted_with() -> None:
    assert lines("2.1.|Một", "2.2.|Hai", numbering="1.")[0] == ["2.1. Một", "2.2. Hai"]


def test_what_is_no_label_to_a_plan_is_words() -> None:
    assert lines("Bước 1|Một", "•|Hai") == (["Bước 1 Một", "\\• Hai"], [])


def test_a_paragraph_of_several_lines_becomes_several() -> None:
    assert lines("1.|Một\n1. Hai\v\nBa")[0] == ["1. Một", "\\1. Hai", "Ba"]


def test_what_a_plan_may_not_hold_is_left_out() -> None:
    assert lines("a\u00a0b\u200bc\x01d e\u0301")[0] == ["a bc d é"]
