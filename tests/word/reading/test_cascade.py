"""What a run and a paragraph look like once every level has had its say."""

from __future__ import annotations

import pytest

from generator.word.reading.formats import ParagraphFormat, RunFormat
from tests.word.reading.made import p, read, table


def style(key: str, inside: str, kind: str = "paragraph", based_on: str = "", default: bool = False) -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"{first}><w:name w:val="{key}"/>{based}{inside}</w:style>'


def run(properties: str = "", look: str = "", **parts: str) -> RunFormat:
    return read(p("Chữ", properties, look), **parts).paragraphs[0].runs[0].format


def layout(properties: str = "", **parts: str) -> ParagraphFormat:
    return read(p("Chữ", properties), **parts).paragraphs[0].format


DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/></w:rPr>'
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)


def test_defaults_then_the_style_and_what_it_is_based_on_then_the_run() -> None:
    styles = (
        DEFAULTS
        + style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
        + style("A", '<w:rPr><w:b/><w:rFonts w:ascii="Arial"/></w:rPr>', based_on="Normal")
        + style("B", '<w:rPr><w:i/><w:b w:val="0"/></w:rPr>', based_on="A")
    )
    assert (run(styles=styles).size, run(styles=styles).ascii_font) == (14, "Calibri")
    found = run('<w:pStyle w:val="B"/>', '<w:sz w:val="26"/>', styles=styles)
    assert (found.size, found.ascii_font, found.other_font, found.bold, found.italic) == (
        13,
        "Arial",
        "Calibri",
        False,
        True,
    )


def test_a_style_that_is_not_there_is_the_default_one_and_a_circle_of_styles_ends() -> None:
    styles = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    assert run('<w:pStyle w:val="Không có"/>', styles=styles).size == 14
    round_ = style("A", '<w:rPr><w:sz w:val="30"/></w:rPr>', based_on="B") + style("B", "", based_on="A")
    assert run('<w:pStyle w:val="A"/>', styles=round_).size == 15


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "expected"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "", True),
        ("<w:b/>", '<w:b w:val="0"/>', "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
        ("", "", "", False),
    ],
)
def test_bold_in_two_styles_takes_itself_back(paragraph: str, character: str, direct: str, expected: bool) -> None:
    styles = style("P", f"<w:rPr>{paragraph}</w:rPr>") + style("C", f"<w:rPr>{character}</w:rPr>", "character")
    assert run('<w:pStyle w:val="P"/>', f'<w:rStyle w:val="C"/>{direct}', styles=styles).bold is expected


def test_a_theme_font_is_that_of_the_script_of_the_documents_language() -> None:
    theme = (
        '<a:theme><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont>'
        '<a:latin typeface="Calibri"/><a:font script="Viet" typeface="Times New Roman"/></a:minorFont></a:fontScheme>'
        "</a:themeElements></a:theme>"
    )
    look = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi" w:ascii="Arial"/>'
    vietnamese = run(look=look, theme=theme, settings='<w:themeFontLang w:val="vi-VN"/>')
    assert (vietnamese.ascii_font, vietnamese.other_font) == ("Times New Roman", "Cambria")
    english = run(look=look, theme=theme, settings='<w:themeFontLang w:val="en-US"/>')
    assert english.ascii_font == "Calibri"
    assert run(look=look).ascii_font == ""  # no theme in the file: not known


def test_a_tables_style_lies_under_the_paragraphs_and_its_first_row_over_the_rest() -> None:
    styles = (
        style("Normal", "", default=True)
        + style("Cell", '<w:rPr><w:sz w:val="24"/></w:rPr>')
        + style(
            "T",
            '<w:rPr><w:sz w:val="20"/><w:i/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
            "</w:tblStylePr>",
            "table",
        )
    )
    cells = table(("Một", p("Hai", '<w:pStyle w:val="Cell"/>')), ("Ba", "Bốn")).replace(
        "<w:tblPr>", '<w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:noHBand="1"/>'
    )
    found = [x.runs[0].format for x in read(cells, styles=styles).paragraphs]
    assert [(x.size, x.bold, x.italic) for x in found] == [
        (10, True, True),
        (12, True, True),
        (10, False, True),
        (10, False, True),
    ]


def test_spacing_and_indents_are_points_and_lines() -> None:
    found = layout(
        '<w:spacing w:before="120" w:line="360" w:lineRule="exact"/><w:ind w:left="567" w:hanging="284"/>',
        styles=DEFAULTS,
    )
    assert (found.before, found.after, found.line, found.line_rule) == (6, 8, 18, "exact")
    assert (round(found.left, 2), round(found.first, 2)) == (28.35, -14.2)
    inherited = layout(styles=DEFAULTS)
    assert (round(inherited.line, 3), inherited.line_rule) == (1.079, "auto")


def test_automatic_space_and_contextual_spacing_are_told() -> None:
    found = layout('<w:spacing w:before="0" w:beforeAutospacing="1"/><w:contextualSpacing/>')
    assert (found.before, found.contextual) == (14, True)


def test_a_list_sets_in_what_its_style_did_not_and_direct_formatting_wins() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    styles = style("Normal", '<w:pPr><w:ind w:firstLine="100"/></w:pPr>', default=True) + style(
        "L", f'<w:pPr>{listed}<w:ind w:left="0" w:firstLine="720"/></w:pPr>'
    )
    assert layout(listed, numbering=numbering, styles=styles).left == 36
    assert layout(listed + '<w:ind w:left="0"/>', numbering=numbering, styles=styles).left == 0
    own = layout('<w:pStyle w:val="L"/>', numbering=numbering, styles=styles)
    assert (own.left, own.first) == (0, 36)


@pytest.mark.parametrize("value", ["", "abc", "99999999999999", "-3", "1e999"])
def test_measures_that_are_none_do_no_harm(value: str) -> None:
    found = read(
        p(
            "Chữ",
            f'<w:spacing w:before="{value}" w:line="{value}"/><w:ind w:left="{value}"/>',
            f'<w:sz w:val="{value}"/>',
        )
    )
    assert found.paragraphs[0].runs[0].format.size == 10


def test_measures_with_a_unit_are_read() -> None:
    assert round(layout('<w:ind w:firstLine="1cm"/>').first, 1) == 28.4
