"""Words back into a typed line: read again they say the same."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.outline.blocks import Paragraph, Span, Spans, Table
from generator.outline.labels import LETTERS, Numbering
from generator.outline.typed import typed, typed_paragraph
from generator.plan.model import TableLayout
from generator.plan.prose import Prose
from generator.plan.register import Register
from generator.plan.scope import Scope
from generator.plan.tables import Tables
from generator.source import Source, Text


def bold(text: str) -> Span:
    return Span(text, bold=True)


def italic(text: str) -> Span:
    return Span(text, italic=True)


def read(line: str) -> tuple[Paragraph, list[str]]:
    """The paragraph a line makes in a text of a plan (year 2026, notes 1 to 3), and the rules of all complaints."""
    above = ["1. Một", "1.1. Một", "1.1.1. Một"]
    lines = [*above, line]
    source = Source("ke-hoach.yaml", tuple(lines))
    scope = Scope(2026, {"agency": "Sở Nội vụ"}, {name: Text("x") for name in "123"})
    register = Register([])
    layouts: dict[str, TableLayout] = {}
    prose = Prose(scope, Tables(layouts, register, scope), register)
    blocks = list(prose.blocks(Text("\n".join(lines), source, 1, 1, block=True), Numbering(), ""))
    assert len(blocks) == len(lines)
    last = blocks[-1]
    assert isinstance(last, Paragraph)
    assert not isinstance(last, Table)
    return last, [problem.rule for problem in scope.problems]


def letters(spans: Spans) -> list[tuple[str, bool, bool]]:
    """Every letter with its emphasis; blanks and footnote signs have none."""
    found: list[tuple[str, bool, bool]] = []
    for span in spans:
        if span.note:
            found.append((f"[{span.note}]", False, False))
            continue
        found += [(sign, not sign.isspace() and span.bold, not sign.isspace() and span.italic) for sign in span.text]
    while found and found[0][0].isspace():
        found.pop(0)
    while found and found[-1][0].isspace():
        found.pop()
    return found


@pytest.mark.parametrize(
    ("spans", "line"),
    [
        ((Span("Thường"),), "Thường"),
        ((bold("Thời gian:"), Span(" quý I")), "**Thời gian:** quý I"),
        ((bold("Thời gian: "), Span("quý I")), "**Thời gian:** quý I"),
        ((Span("Trong "), bold("năm "), bold("nay"), Span(".")), "Trong **năm nay**."),
        ((bold("đậm"), Span(" "), bold("đậm")), "**đậm đậm**"),
        ((bold("đậm"), italic("nghiêng")), "**đậm***nghiêng*"),
        ((bold("đậm "), italic("nghiêng")), "**đậm** *nghiêng*"),
        ((bold("đậm "), Span("cả hai", True, True)), "**đậm *cả hai***"),
        ((Span("("), italic("có Phụ lục"), Span(")")), "(*có Phụ lục*)"),
        ((Span("ngày 1"), italic("5/3")), "ngày *15/3*"),
        ((Span("a * b, (*), 5*"),), "a * b, (*), 5\\*"),
        ((Span("C:\\new <<x>>"),), "C:\\\\new \\<<x>>"),
        ((Span("năm "), Span("2026", expression="<<year>>")), "năm <<year>>"),
        ((bold("Đề án"), Span("1", note="1")), "**Đề án**<<note 1>>"),
        ((bold("Đề án"), Span("1", note="1"), bold(" số 06")), "**Đề án<<note 1>> số 06**"),
        ((Span("ngày "), Span("hỏi lại", todo=True)), "ngày <<todo hỏi lại>>"),
        ((Span("…", todo=True),), "<<todo>>"),
        ((Span("1. Một"),), "\\1. Một"),
        ((bold("3.Đối với"),), "**\\3.Đối với**"),
        ((Span("-Sở"),), "\\-Sở"),
        ((Span("• Một"),), "\\• Một"),
        ((Span("* Lưu ý"),), "\\* Lưu ý"),
        ((Span("# Một"),), "\\# Một"),
        ((Span("lead: Văn phòng"),), "lead\\: Văn phòng"),
        ((Span("Chủ trì: Văn phòng"),), "Chủ trì: Văn phòng"),
        ((), ""),
    ],
)
def test_words_are_typed_with_the_fewest_marks(spans: Spans, line: str) -> None:
    assert typed(spans) == line


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        (Paragraph("heading", (bold("Công tác chỉ đạo"),), "1.", True, 2), "**1. Công tác chỉ đạo**"),
        (Paragraph("item", (bold("Thời gian:"), Span(" quý I")), "-", False, 10), "- **Thời gian:** quý I"),
        (Paragraph("item", (Span("Một"),), "1.", True, 2), "**1.** Một"),
        (Paragraph("item", (Span("lead: x"),), "-", False, 10), "- lead\\: x"),
        (Paragraph("heading", (bold("Một"),), "1.", True, 2, anchor="mot"), "**1. Một** <<id mot>>"),
        (Paragraph("item", (), "a)", False, 9), "a)"),
    ],
)
def test_labels_are_typed_before_the_words(paragraph: Paragraph, line: str) -> None:
    assert typed_paragraph(paragraph) == line


def test_where_no_label_can_begin_a_number_is_typed_as_it_is() -> None:
    assert typed((Span("1. Một"),), labels=False) == "1. Một"


PIECES = (
    "Tuyên truyền|cải cách|Ủy ban|năm 2026|đ|(|)| |  |, |. |: |-|– |+ |a)|1.|1.1. |2.3 Có|3.Đối|(1) |1-|I. |IV.|• |# "
    "|*|**|***|****|(*)|(**)| * |\\|\\\\|\\*|<|<<|<<<|>>|<<year>>|<year>|{{ x }}|{|lead: |note :|x:|“1. |_|a ) |…|./."
)
WORDS = st.sampled_from(PIECES.split("|"))
TEXT = st.one_of(st.lists(WORDS, max_size=5).map("".join), st.text("ab1 .*\\<>()-:", max_size=8))
SPAN = st.one_of(
    st.builds(Span, TEXT, st.booleans(), st.booleans()),
    st.builds(Span, TEXT, st.booleans(), st.booleans()),
    st.builds(Span, st.just("2026"), st.booleans(), st.booleans(), st.just("<<year>>")),
    st.builds(Span, st.just("hỏi lại"), st.booleans(), st.booleans(), todo=st.just(True)),
)
LABELS = ["1.", "1.1.", "1.1.1.", "1.1.1.1.", "1-", "1)", "(1)", "a)", "a.", "-", "+"]


def begins_italics_in_a_word(spans: Spans) -> bool:
    """Whether somewhere only the italics begin, after a letter or a digit."""
    signs = letters(spans)
    return any(
        before[0][-1:].isalnum() and not before[2] and after[2] and before[1] == after[1] and not after[0].isspace()
        for before, after in pairwise(signs)
    )


@settings(max_examples=400, deadline=None)
@given(
    st.lists(SPAN, max_size=5).map(tuple),
    st.sampled_from(["", *LABELS]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
@example((Span("("), italic(")")), "", False, False, False)
@example((bold("("), Span(")x")), "", False, False, False)
@example((Span("<"), Span("2026", expression="<<year>>")), "", False, False, False)
@example((italic("a "), Span(" "), italic(" b")), "", False, False, False)
def test_a_line_is_read_as_the_words_it_was_typed_from(
    spans: Spans, label: str, label_bold: bool, label_italic: bool, noted: bool
) -> None:
    if noted and spans:
        spans = (*spans[:1], Span("1", note="2"), *spans[1:])
    wanted = letters(spans)
    line = typed(spans, label, label_bold, label_italic)
    if not line:
        assert wanted == []
        return
    paragraph, rules = read(line)

    expected = {"1.": "2.", "1.1.": "1.2.", "1.1.1.": "1.1.2.", "1.1.1.1.": "1.1.1.1."}.get(label, label)
    assert paragraph.label == expected
    assert set(rules) <= {"label-renumbered", "empty-item"}
    if begins_italics_in_a_word(spans):
        assert [sign for sign, *_ in letters(paragraph.spans)] == [sign for sign, *_ in wanted]
        return
    assert letters(paragraph.spans) == wanted
    if label:
        assert (paragraph.label_bold, paragraph.label_italic) == (label_bold, label_italic)


def test_every_letter_of_the_alphabet_is_a_label() -> None:
    for letter in LETTERS:
        assert typed((Span("x"),), f"{letter})") == f"{letter}) x"
        assert typed((Span(f"{letter}) x"),)) == f"\\{letter}) x"
