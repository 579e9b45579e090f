"""What a plan says comes out as it was typed, and nothing of it is run."""

from __future__ import annotations

import io

import docx
import pytest
from lxml import etree

from generator.outline.blocks import (
    Appendix,
    Cell,
    Column,
    IssueDate,
    Letterhead,
    Note,
    Outline,
    Paragraph,
    Row,
    SignOff,
    Span,
    Table,
    Title,
)
from generator.resources import default_template
from generator.word.origin import Origin
from generator.word.render import rendered
from tests.support import document_of, plan_text
from tests.word.reader import Docx, find, text_of, value

VALUES = [
    "{{ 7*7 }}",
    "{{ title.type }} {{ b.text }}",
    "{% raw %}{% endraw %} {%p endfor %} {# bỏ #}",
    "{_{ 7*7 }_} {%_ x _%}",
    "{{r b.text }}",
    "R&D &amp; &#38; &lt;",
    "<b>đậm</b> <w:t/> </w:t></w:r> <!-- x --> <![CDATA[y]]>",
    "]]> ]]",
    "\"ngoặc\" 'đơn' “kép” `$x` \\n \\",
    "👍🏽 👨‍👩‍👧 𠀀",
    "שלום العربية \u202bRTL\u202c",
    "ỦY BAN a\u0301 \u00a0 \u200b.",
    "x" * 10_000,
    "100% {} {{}} }} {{",
]


def outline(words: str) -> Outline:
    """A document that says `words` everywhere a plan can."""
    spans = (Span(words),)
    column = (Column("tt", words), Column("task", words, above=words))
    rows = (
        Row("header", tuple(Cell((spans,), name=name) for name in ("tt", "task")), together=True),
        Row("task", tuple(Cell((spans, spans), name=name) for name in ("tt", "task"))),
    )
    return Outline(
        title=words,
        author=words,
        blocks=(
            Letterhead((words,), (words,), words, words, words, IssueDate(9, 2, 2026)),
            Title(words, (spans,)),
            Paragraph("basis", spans),
            Paragraph("section", spans, "I.", True, 1),
            Paragraph("heading", spans, "1.", True, 2),
            Paragraph("item", spans, "-", depth=9),
            Paragraph("text", (*spans, Span("1", note="a"))),
            Table("bang", column, rows),
            Paragraph("closing", spans),
            SignOff((words,), (words,), words, (words,)),
            Appendix(words, (spans,), words, landscape=True),
            Paragraph("text", spans),
        ),
        notes=(Note("a", 1, (spans, spans)),),
    )


def built(words: str) -> bytes:
    return rendered(outline(words), default_template(), Origin("x.yaml", words))


@pytest.mark.parametrize("words", VALUES, ids=lambda words: words[:16])
def test_values_are_printed_as_typed_in_every_place(words: str) -> None:
    content = built(words)
    document = Docx(content)
    solid = "".join(words.split())
    upper = "".join(words.upper().split())

    def printed(style: str, inside: object = None) -> str:
        return "".join("".join(text_of(found).split()) for found in document.paragraphs(style, inside))

    for style in ("KH Can cu", "KH Ho ten", "KH Chuc vu", "KH Chuc vu duoi ten", "KH Noi nhan dong", "KH Phu luc"):
        assert printed(style) == solid
    for style in ("KH Trich yeu", "KH Ten phu luc", "KH Kem theo"):
        assert printed(style) == solid
    for style in ("KH Co quan chu quan", "KH Co quan ban hanh", "KH Ten loai"):
        assert printed(style) == upper
    assert printed("heading 1") == "I." + solid
    assert printed("heading 2") == "1." + solid
    assert printed("KH Gach dau dong") == "-" + solid
    assert printed("KH Noi dung") == solid * 3
    assert printed("KH Bang tieu de") == solid * 2
    assert printed("KH Bang chu") + printed("KH Bang giua") == solid * 4
    assert printed("footnote text", document.xml("word/footnotes.xml")) == solid * 2
    assert printed("KH Dia danh ngay").startswith(solid)
    assert printed("KH So ky hieu") == f"Số:{solid}/{solid}"


@pytest.mark.parametrize("words", VALUES, ids=lambda words: words[:16])
def test_another_reader_sees_the_same_words(words: str) -> None:
    document = docx.Document(io.BytesIO(built(words)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert sum(text == words for text in texts) >= 4
    (cells,) = [table for table in document.tables if table.style is not None and table.style.name == "KH Bang"]
    assert cells.cell(1, 1).text == f"{words}\n{words}"
    properties = document.core_properties
    assert properties.title == properties.author == words[:255]


@pytest.mark.parametrize("words", VALUES, ids=lambda words: words[:16])
def test_the_plan_inside_is_the_plan_as_typed(words: str) -> None:
    assert value(Docx(built(words)).xml("customXml/item1.xml"), "./text()") == words


def test_a_tab_and_a_line_break_in_a_value_become_words_own() -> None:
    paragraph = Docx(built("a\tb\nc")).one("KH Can cu")
    assert [etree.QName(node).localname for node in find(paragraph, "./w:r/*[not(self::w:t[not(text())])]")] == [
        "t",
        "tab",
        "t",
        "br",
        "t",
    ]


def test_blanks_at_the_ends_of_emphasis_are_kept() -> None:
    text = plan_text(sections="sections:\n  - title: A\n    text: |\n      Một **hai** *ba* bốn.\n")
    assert text_of(Docx(document_of(text)).one("KH Noi dung")) == "Một hai ba bốn./."


def test_two_plans_built_one_after_the_other_do_not_mix() -> None:
    first, second = built("thứ nhất"), built("thứ hai")
    assert b"th\xe1\xbb\xa9 nh\xe1\xba\xa5t" not in Docx(second).parts["word/document.xml"]
    assert built("thứ nhất") == first


def test_a_plan_with_a_long_word_everywhere_still_fits_its_pages() -> None:
    for table in find(Docx(built("x" * 10_000)).body, ".//w:tbl"):
        widths = [int(width) for width in find(table, "./w:tblGrid/w:gridCol/@w:w")]
        assert min(widths) > 0
        assert sum(widths) <= 14003
