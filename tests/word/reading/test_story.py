"""What is printed, in the order one reads it."""

from __future__ import annotations

from dataclasses import fields, replace

from tests.word.reading.made import SECTION, p, read, table

LINE = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1270000" cy="0"/><a:graphic>'
    '<a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData>'
    '</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="100pt,0"/></w:pict>'
    "</mc:Fallback></mc:AlternateContent>"
)


def texts(body: str, **parts: str) -> list[str]:
    return [x.text for x in read(body, **parts).paragraphs]


def inside(written: str) -> list[str]:
    return texts(f"<w:p>{written}</w:p>")


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_tracked_changes_are_read_as_accepted_and_counted() -> None:
    changed = f"{run('Nay ')}<w:ins>{run('ban hành')}</w:ins><w:del><w:r><w:delText>sửa</w:delText></w:r></w:del>"
    document = read(f"<w:p>{changed}<w:moveFrom>{run('đi')}</w:moveFrom><w:moveTo>{run(' về')}</w:moveTo></w:p>")
    assert document.paragraphs[0].text == "Nay ban hành về"
    assert document.tracked == 4


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    first = f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{run("Một ")}</w:p>'
    assert texts(first + p("hai") + p("Ba")) == ["Một hai", "Ba"]


def test_a_row_that_was_deleted_is_gone() -> None:
    rows = table(("Một",), ("Hai",)).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    assert texts(rows) == ["Hai"]


def test_links_controls_and_smart_tags_are_read_through() -> None:
    link = f"<w:hyperlink>{run('trang ')}</w:hyperlink>"
    control = f"<w:sdt><w:sdtContent>{run('tin')}</w:sdtContent></w:sdt>"
    assert inside(f"{run('Cổng ')}{link}<w:smartTag>{control}</w:smartTag>") == ["Cổng trang tin"]


def test_a_control_round_paragraphs_rows_and_cells_is_read_through() -> None:
    block = f"<w:sdt><w:sdtContent>{p('Một')}</w:sdtContent></w:sdt>"
    rows = table(("Hai", "Ba"))
    row = rows.replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>").replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>")
    cell = rows.replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>").replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>")
    assert texts(block + row + cell) == ["Một", "Hai", "Ba", "Hai", "Ba"]


def test_of_a_field_only_its_result_is_read() -> None:
    signs = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in signs)
    code = "<w:r><w:instrText> REF a </w:instrText></w:r>"
    document = read(f"<w:p>{begin}{code}{separate}{run('Mục I')}{end}{run(' này')}</w:p>")
    assert document.paragraphs[0].text == "Mục I này"
    assert document.paragraphs[0].fields == ("REF a",)
    assert inside(f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>') == ["7"]


def test_hyphens_breaks_and_tabs_are_what_one_sees() -> None:
    signs = "<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:tab/><w:br/><w:cr/><w:t>C</w:t></w:r>"
    assert inside(signs) == ["A-B\t\n\nC"]


def test_a_field_within_a_field_gives_the_outer_ones_result() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{x}"/></w:r>' for x in ("begin", "separate", "end"))
    inner = f"{begin}<w:r><w:instrText>PAGE</w:instrText></w:r>{separate}{run('7')}{end}"
    outer = f"{begin}<w:r><w:instrText>IF </w:instrText></w:r>{inner}{separate}{run('trang')}{end}{run(' sau')}"
    assert inside(outer) == ["trang sau"]
    assert inside(f"{begin}<w:r><w:instrText>TOC</w:instrText></w:r>{separate}{run('Mục ')}{inner}{end}") == ["Mục 7"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>'
    assert texts(f"<w:p>{begin}{run('Một')}</w:p>{p('Hai')}") == ["Một", "Hai"]


def test_controls_within_controls_at_every_level() -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr><w:alias w:val='a'/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    words = control(control(run("ô")))
    cell = control(f"<w:tc>{control(control(f'<w:p>{words}</w:p>'))}</w:tc>")
    row = control(control(f"<w:tr>{cell}<w:tc>{p('b')}</w:tc></w:tr>"))
    document = read(control(control(f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl>") + p("Sau")))
    assert [(x.text, x.cell.cell if x.cell else 0) for x in document.paragraphs] == [("ô", 1), ("b", 2), ("Sau", 0)]


def test_marks_of_spelling_and_permission_and_custom_xml_are_read_through() -> None:
    marks = '<w:proofErr w:type="spellStart"/><w:permStart w:id="1" w:edGrp="everyone"/>'
    words = (
        f"{marks}<w:customXml>{run('a')}</w:customXml><w:bdo w:val='ltr'>{run('b')}</w:bdo><w:dir>{run('c')}</w:dir>"
    )
    assert texts(f"<w:customXml><w:p>{words}</w:p></w:customXml>") == ["abc"]


def test_ruby_gives_its_base_and_a_symbol_what_it_prints() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('trên')}</w:rt><w:rubyBase>{run('dưới')}</w:rubyBase></w:ruby></w:r>"
    signs = [("Wingdings", "F0E0"), ("Symbol", "F0B3"), ("Wingdings", "F076"), ("Arial", "2014"), ("Arial", "x")]
    symbols = "".join(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' for font, code in signs)
    assert inside(ruby + symbols) == ["dưới→≥•—"]


def test_blanks_are_kept_as_they_are_and_soft_hyphens_dropped() -> None:
    assert inside(run("số\xa05, ủy\xad ban\u2011x")) == ["số\xa05, ủy ban\u2011x"]
    assert inside("<w:r><w:t>hai\ndòng</w:t><w:ptab w:alignment='right'/><w:t>x</w:t></w:r>") == ["hai dòng\tx"]


def test_words_hidden_by_their_style_are_not_there() -> None:
    styles = '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = '<w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>ẩn</w:t></w:r>'
    assert texts(f"<w:p>{hidden}{run('hiện')}</w:p>", styles=styles) == ["hiện"]


def test_a_text_box_in_a_text_box_is_read_too() -> None:
    def box(inside: str) -> str:
        return f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>"

    outer = box(f"<w:p>{run('b')}{box(p('c'))}</w:p>")
    assert texts(f"<w:p>{run('a')}{outer}</w:p>") == ["a", "b", "c"]


def test_what_is_embedded_from_other_files_is_named() -> None:
    assert read('<w:altChunk r:id="x"/>' + p("a")).unread == ("đoạn nhúng từ tệp khác (altChunk)",)


def test_hidden_words_and_signs_of_notes_are_not_words() -> None:
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>{run('hiện')}"
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    separator = f'<w:footnote w:type="separator" w:id="0">{p("x")}</w:footnote>'
    notes = f'{separator}<w:footnote w:id="2">{p("Ghi")}</w:footnote>'
    document = read(f"<w:p>{hidden}{note}</w:p>", footnotes=notes)
    assert (document.paragraphs[0].text, document.paragraphs[0].notes) == ("hiện", ("footnote-2",))
    assert [x.text for x in document.footnotes] == ["Ghi"]


def test_a_text_box_comes_once_behind_the_paragraph_that_holds_it() -> None:
    box = f"<w:txbxContent>{p('Trong hộp')}</w:txbxContent>"
    shape = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(f"<w:p>{run('Ngoài')}{shape}</w:p>{p('Sau')}")
    assert [(x.text, x.story, x.anchored) for x in document.paragraphs] == [
        ("Ngoài", "body", 0),
        ("Trong hộp", "textbox", 1),
        ("Sau", "body", 0),
    ]


def test_a_drawn_line_is_known_by_its_length_in_either_language() -> None:
    (paragraph,) = read(f"<w:p><w:r>{LINE}</w:r></w:p>").paragraphs
    assert [(line.length, line.thickness, line.horizontal) for line in paragraph.lines] == [(100, 0.75, True)]
    vml = '<w:p><w:r><w:pict><v:line from="10pt,2pt" to="70pt,2pt"/></w:pict></w:r></w:p>'
    assert [line.length for line in read(vml).paragraphs[0].lines] == [60]
    odd = '<w:p><w:r><w:pict><v:line from="?" to=""/></w:pict></w:r></w:p>'
    assert [line.length for line in read(odd).paragraphs[0].lines] == [None]


def test_a_picture_is_a_picture() -> None:
    (paragraph,) = read("<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>").paragraphs
    assert (paragraph.pictures, paragraph.lines, paragraph.is_blank) == (1, (), False)


def test_a_paragraph_as_read_has_every_field() -> None:
    (paragraph,) = read(p("a")).paragraphs
    assert {field.name for field in fields(paragraph)} == set(vars(paragraph))
    assert replace(paragraph, ordinal=1) == paragraph


def test_paragraphs_know_their_cell_and_cells_their_merges() -> None:
    rows = (
        '<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/>'
        f'</w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("A")}</w:tc></w:tr>'
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{p("B")}</w:tc><w:tc>{p("C")}</w:tc></w:tr>'
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc><w:tc>{table(('D',))}{p('E')}</w:tc></w:tr></w:tbl>"
    )
    document = read(rows)
    places = {x.text: (x.cell.table, x.cell.row, x.cell.column) for x in document.paragraphs if x.cell}
    assert (places["A"], places["C"], places["D"], places["E"]) == ((1, 1, 1), (1, 2, 2), (2, 1, 1), (1, 3, 2))
    outer = document.tables[0]
    assert [(row.header, row.whole) for row in outer.rows] == [(True, False), (False, True), (False, False)]
    assert [cell.merge for row in outer.rows for cell in row.cells] == ["", "start", "", "continue", ""]
    assert outer.rows[0].cells[0].columns == 2


def test_sections_inherit_headers_and_a_first_page_may_differ() -> None:
    first = SECTION.replace(
        "<w:sectPr>",
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header2"/>',
    ).replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    second = (
        SECTION.replace("16838", "11906")
        .replace('w:w="11906"', 'w:w="16838"')
        .replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    )
    document = read(p("Một", first) + p("Hai"), second, header1=p("2"), header2=p(""))
    one, two = document.sections
    assert (one.first_page_differs, two.first_page_differs, two.landscape, two.start) == (True, False, True, 1)
    assert [x.text for x in two.headers["default"]] == ["2"]
    assert [x.section for x in document.paragraphs] == [0, 1]
    assert round(one.text_width) == 454
