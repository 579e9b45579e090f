"""Word's automatic numbers, as it prints them."""

from __future__ import annotations

from tests.word.reading.made import SECTION, p, read


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def listing(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def item(at: int, num: int = 1, text: str = "x") -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>')


def labels(body: str, numbering: str) -> list[str]:
    return [x.label for x in read(body, numbering=numbering).paragraphs]


OUTLINE = listing(
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
)


def test_levels_count_and_begin_again_below_a_higher_one() -> None:
    body = "".join(map(item, (0, 1, 2, 2, 1, 3, 3, 0, 1)))
    assert labels(body, OUTLINE) == ["I.", "1.", "1.1.", "1.2.", "2.", "a)", "b)", "II.", "1."]


def test_letters_are_the_english_ones() -> None:
    assert labels(item(3) * 5, OUTLINE)[-1] == "e)"


def test_an_empty_paragraph_is_counted_as_word_does_and_number_zero_is_not() -> None:
    assert labels(item(0) + item(0, text="") + item(0, num=0) + item(0), OUTLINE) == ["I.", "", "", "III."]


def test_the_end_of_a_section_and_a_hidden_end_are_not_counted() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    empty = p("", number + SECTION) + p("", f"{number}<w:rPr><w:vanish/></w:rPr>")
    assert labels(item(0) + empty + item(0), OUTLINE) == ["I.", "", "", "II."]


def test_a_level_that_never_restarts_and_one_in_plain_figures() -> None:
    numbering = listing(
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "%1.%3", "<w:isLgl/>"),
        level(3, "decimalZero", "%4"),
    )
    body = "".join(map(item, (0, 1, 1, 0, 1, 2, 2, 3)))
    assert labels(body, numbering) == ["I.", "1)", "2)", "II.", "3)", "2.1", "2.2", "01"]


def test_a_level_may_be_written_anew_for_one_list() -> None:
    other = level(0, "lowerLetter", "%1)")
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>{other}</w:lvlOverride></w:num>'
    )
    body = item(0) + item(0) + item(0, 2) + item(0, 2)
    assert labels(body, listing(level(0, "decimal", "%1."), nums=nums)) == ["1.", "2.", "a)", "b)"]


def test_a_second_list_of_one_kind_goes_on_unless_it_starts_anew() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )
    numbering = listing(level(0, "decimal", "%1."), nums=nums)
    body = item(0) + item(0, 2) + item(0, 3) + item(0, 3)
    assert labels(body, numbering) == ["1.", "2.", "5.", "6."]


def test_bullets_of_symbol_fonts_are_bullets() -> None:
    numbering = listing(level(0, "bullet", "\uf0b7"), level(1, "bullet", "-"))
    assert labels(item(0) + item(1), numbering) == ["•", "-"]


def test_a_style_can_carry_the_number() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbering = listing(level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:pStyle w:val="M"/>'))
    document = read(item(0) + p("x", '<w:pStyle w:val="M"/>') * 2, numbering=numbering, styles=styles)
    assert [x.label for x in document.paragraphs] == ["I.", "1.", "2."]
    assert document.paragraphs[1].style == "Mục"


def test_a_list_that_is_not_there_gives_no_label() -> None:
    assert labels(item(0, 9), OUTLINE) == [""]
