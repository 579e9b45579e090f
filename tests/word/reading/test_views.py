"""Tracked changes of every kind, read as accepted, as rejected, and as one of two people made them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.word.reading.model import WordDocument
from generator.word.reading.views import ACCEPTED, ORIGINAL, View
from tests.word.reading.made import SECTION, p, read, table

AN, BINH = View("author", "An"), View("author", "Bình")
VIEWS = (ACCEPTED, ORIGINAL, AN, BINH)


def who(author: str) -> str:
    return f'w:id="1" w:author="{author}" w:date="2026-03-05T08:00:00Z"'


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def gone(text: str) -> str:
    return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'


def ins(inside: str, author: str = "An", name: str = "ins") -> str:
    return f"<w:{name} {who(author)}>{inside}</w:{name}>"


def dele(text: str, author: str = "An") -> str:
    return f"<w:del {who(author)}>{gone(text)}</w:del>"


def ended(inside: str, name: str, author: str = "An", properties: str = "") -> str:
    """A paragraph whose end was changed."""
    return f"<w:p><w:pPr>{properties}<w:rPr><w:{name} {who(author)}/></w:rPr></w:pPr>{inside}</w:p>"


def whole(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def lines(document: WordDocument) -> str:
    """The paragraphs, bars between; those of a table with their row and cell, a numbered one with its label."""
    cells = (f"{x.cell.row}.{x.cell.cell} " if x.cell else "" for x in document.paragraphs)
    labels = (f"{x.label} " if x.label else "" for x in document.paragraphs)
    return "|".join(a + b + x.text for a, b, x in zip(cells, labels, document.paragraphs, strict=True))


def seen(body: str, **parts: str) -> tuple[str, str, str, str]:
    """The words as accepted, as rejected, with An's changes only, with Bình's only."""
    accepted, original, an, binh = (lines(read(body, view=view, **parts)) for view in VIEWS)
    return accepted, original, an, binh


# Words


def test_inserted_and_deleted_words() -> None:
    body = whole(run("Nộp ") + dele("tháng 9") + ins(run("tháng 8"), "Bình") + run("."))
    assert seen(body) == ("Nộp tháng 8.", "Nộp tháng 9.", "Nộp .", "Nộp tháng 9tháng 8.")


def test_an_insertion_that_another_deleted() -> None:
    body = whole(run("Nộp") + ins(f"{run(' ngay')}{dele(' lập tức', 'Bình')}") + run("."))
    assert seen(body) == ("Nộp ngay.", "Nộp.", "Nộp ngay lập tức.", "Nộp.")


def test_moved_words_are_read_where_they_are() -> None:
    start = '<w:moveFromRangeStart w:id="7" w:name="m" w:author="An"/>'
    there = f'{start}{ins(run("Một. "), name="moveFrom")}<w:moveFromRangeEnd w:id="7"/>'
    here = '<w:moveToRangeStart w:id="8" w:name="m" w:author="An"/>' + ins(run(" Một."), name="moveTo")
    body = whole(there + run("Hai.") + here + '<w:moveToRangeEnd w:id="8"/>')
    assert seen(body) == ("Hai. Một.", "Một. Hai.", "Hai. Một.", "Một. Hai.")


def test_changes_within_links_controls_and_smart_tags() -> None:
    def wrapped(inside: str) -> str:
        control = f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        return f"<w:hyperlink><w:smartTag>{control}</w:smartTag></w:hyperlink>"

    assert seen(whole(wrapped(ins(run("mới")) + dele("cũ"))))[:2] == ("mới", "cũ")
    assert seen(whole(ins(wrapped(run("mới")))))[:2] == ("mới", "")


def test_a_deleted_field_is_gone_with_its_code() -> None:
    signs = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in signs)
    code = "<w:r><w:delInstrText> REF a </w:delInstrText></w:r>"
    body = whole(run("theo ") + ins(begin + code + separate + gone("Mục I") + end, name="del") + run("này"))
    assert seen(body)[:2] == ("theo này", "theo Mục Inày")
    assert read(body).paragraphs[0].fields == ()
    assert read(body, view=ORIGINAL).paragraphs[0].fields == ("REF a",)


def test_half_a_field_deleted_swallows_no_words() -> None:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{sign}"/></w:r>' for sign in ("begin", "separate", "end"))
    half = ins(separate, name="del")
    body = whole(begin + "<w:r><w:instrText>REF</w:instrText></w:r>" + half + run("kết quả") + end) + p("Sau")
    assert seen(body)[0] == "kết quả|Sau"


def test_words_in_a_text_box_that_was_inserted() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Trong hộp')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert seen(whole(run("Ngoài") + ins(box)))[:2] == ("Ngoài|Trong hộp", "Ngoài")


# Ends of paragraphs


def test_a_deleted_end_joins_with_the_next_when_accepted() -> None:
    body = ended(run("Một "), "del") + p("hai") + p("Ba")
    assert seen(body) == ("Một hai|Ba", "Một |hai|Ba", "Một hai|Ba", "Một |hai|Ba")


def test_an_inserted_end_joins_with_the_next_when_rejected() -> None:
    body = ended(run("Một, "), "ins", "Bình") + p("hai.")
    assert seen(body) == ("Một, |hai.", "Một, hai.", "Một, hai.", "Một, |hai.")


def test_an_inserted_paragraph_vanishes_when_rejected() -> None:
    body = p("Một.") + ended(ins(run("Thêm.")), "ins") + p("Hai.")
    assert seen(body)[:2] == ("Một.|Thêm.|Hai.", "Một.|Hai.")


def test_a_deleted_paragraph_vanishes_when_accepted() -> None:
    body = p("Một.") + ended(dele("Bỏ."), "del") + p("Hai.")
    assert seen(body)[:2] == ("Một.|Hai.", "Một.|Bỏ.|Hai.")


def test_several_ends_in_a_row() -> None:
    body = ended(run("a"), "del") + ended(run("b"), "del") + ended(run("c"), "del", "Bình") + p("d") + p("e")
    assert seen(body) == ("abcd|e", "a|b|c|d|e", "abc|d|e", "a|b|cd|e")


def test_a_moved_paragraph_is_where_it_was_moved_to() -> None:
    body = (
        ended(ins(run("Một"), name="moveFrom"), "moveFrom") + p("Hai") + ended(ins(run("Một"), name="moveTo"), "moveTo")
    )
    body += p("Ba")
    assert seen(body)[:2] == ("Hai|Một|Ba", "Một|Hai|Ba")


def test_the_properties_of_the_last_paragraph_survive() -> None:
    centred = '<w:jc w:val="center"/>'
    body = ended(run("Một "), "del", properties=centred) + p("hai", '<w:jc w:val="right"/>')
    (joined,) = read(body).paragraphs
    assert joined.format.align == "right"
    assert [x.format.align for x in read(body, view=ORIGINAL).paragraphs] == ["center", "right"]


def test_the_last_end_of_a_cell_cannot_go() -> None:
    body = table((p("Một") + ended(run("Hai"), "del"), p("Ba")))
    assert seen(body)[0] == "1.1 Một|1.1 Hai|1.2 Ba"
    emptied = table((p("Một") + ended(dele("Hai"), "del"), p("Ba")))
    assert seen(emptied)[:2] == ("1.1 Một|1.2 Ba", "1.1 Một|1.1 Hai|1.2 Ba")


def test_a_cell_of_which_nothing_is_left_keeps_one_paragraph() -> None:
    body = table((ended(dele("Một"), "del") + ended(dele("Hai"), "del"), "Ba"))
    assert seen(body)[:2] == ("1.1 |1.2 Ba", "1.1 Một|1.1 Hai|1.2 Ba")


def test_a_paragraph_does_not_go_on_in_a_table() -> None:
    assert seen(ended(run("Một"), "del") + table(("Hai",)))[0] == "Một|1.1 Hai"
    assert seen(p("Không") + ended(dele("Một"), "del") + table(("Hai",)))[0] == "Không|1.1 Hai"


def test_paragraphs_join_over_a_table_that_was_deleted_between_them() -> None:
    rows = table((dele("Ô"),)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {who('An')}/></w:trPr>")
    body = ended(run("Một "), "del") + rows + p("hai")
    assert seen(body)[0] == "Một hai"
    assert read(body).tables == ()


def test_an_end_joins_into_a_content_control_and_out_of_it() -> None:
    control = f"<w:sdt><w:sdtContent>{ended(run('b'), 'del')}</w:sdtContent></w:sdt>"
    assert seen(ended(run("a"), "del") + control + p("c"))[0] == "abc"


def test_a_deleted_section_end_takes_its_section_with_it() -> None:
    body = ended(run("Một "), "del", properties=SECTION) + p("hai")
    assert len(read(body).sections) == 1
    assert len(read(body, view=ORIGINAL).sections) == 2


# Tables


def row(*cells: str, change: str = "", author: str = "An") -> str:
    mark = f"<w:trPr><w:{change} {who(author)}/></w:trPr>" if change else ""
    return f"<w:tr>{mark}{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"


def rows(*written: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{''.join(written)}</w:tbl>"


def test_rows_inserted_and_deleted() -> None:
    body = rows(row("a"), row("b", change="ins"), row("c", change="del", author="Bình"), row("d"))
    assert seen(body) == (
        "1.1 a|2.1 b|3.1 d",
        "1.1 a|2.1 c|3.1 d",
        "1.1 a|2.1 b|3.1 c|4.1 d",
        "1.1 a|2.1 d",
    )
    document = read(body)
    assert len(document.tables[0].rows) == 3
    assert [cell.paragraphs for row in document.tables[0].rows for cell in row.cells] == [(1,), (2,), (3,)]


def test_a_table_deleted_row_by_row_is_gone_and_those_after_it_count_on() -> None:
    body = rows(row("a", change="del"), row("b", change="del")) + p("Giữa") + rows(row("c"))
    assert seen(body)[:2] == ("Giữa|1.1 c", "1.1 a|2.1 b|Giữa|1.1 c")
    (table_,) = read(body).tables
    assert (table_.number, read(body).paragraphs[1].cell.table) == (1, 1)


def test_cells_inserted_and_deleted() -> None:
    def cell(text: str, change: str) -> str:
        return f"<w:tc><w:tcPr><w:{change} {who('An')}/></w:tcPr>{p(text)}</w:tc>"

    body = rows(f"<w:tr><w:tc>{p('a')}</w:tc>{cell('b', 'cellDel')}{cell('c', 'cellIns')}</w:tr>")
    assert seen(body) == ("1.1 a|1.2 c", "1.1 a|1.2 b", "1.1 a|1.2 c", "1.1 a|1.2 b")


def test_cells_merged() -> None:
    def cell(text: str, now: str) -> str:
        return f'<w:tc><w:tcPr><w:cellMerge {who("An")} w:vMerge="{now}"/></w:tcPr>{p(text)}</w:tc>'

    body = rows(f"<w:tr>{cell('a', 'rest')}</w:tr>", f"<w:tr>{cell('b', 'cont')}</w:tr>")

    def merges(view: View) -> list[str]:
        return [cell.merge for row in read(body, view=view).tables[0].rows for cell in row.cells]

    assert [merges(view) for view in VIEWS] == [["start", "continue"], ["", ""], ["start", "continue"], ["", ""]]


def test_properties_of_tables_rows_and_cells_before_they_were_changed() -> None:
    table_properties = f'<w:tblPr><w:jc w:val="center"/><w:tblPrChange {who("An")}><w:tblPr/></w:tblPrChange></w:tblPr>'
    grid = (
        '<w:tblGrid><w:gridCol w:w="2000"/><w:tblGridChange w:id="1"><w:tblGrid><w:gridCol w:w="8000"/></w:tblGrid>'
        "</w:tblGridChange></w:tblGrid>"
    )
    row_properties = f"<w:trPr><w:tblHeader/><w:trPrChange {who('An')}><w:trPr/></w:trPrChange></w:trPr>"
    cell_properties = (
        f'<w:tcPr><w:gridSpan w:val="2"/><w:tcPrChange {who("An")}><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>'
        "</w:tcPrChange></w:tcPr>"
    )
    body = f"<w:tbl>{table_properties}{grid}<w:tr>{row_properties}<w:tc>{cell_properties}{p('a')}</w:tc></w:tr></w:tbl>"
    now, before = read(body).tables[0], read(body, view=ORIGINAL).tables[0]
    assert (now.align, now.width, now.rows[0].header, now.rows[0].cells[0].columns) == ("center", 100, True, 2)
    assert (before.align, before.width, before.rows[0].header, before.rows[0].cells[0].columns) == (
        "left",
        400,
        False,
        1,
    )


# Whole blocks, looks, notes, headers


def test_changes_round_whole_blocks() -> None:
    body = ins(p("Thêm") + table(("ô",))) + ins(p("Bỏ"), name="del") + p("Còn")
    assert seen(body)[:2] == ("Thêm|1.1 ô|Còn", "Bỏ|Còn")


def test_range_marks_of_custom_xml_are_passed_over() -> None:
    marks = f'<w:customXmlInsRangeStart {who("An")}/><w:customXmlInsRangeEnd w:id="1"/>'
    marks += f"<w:customXmlDelRangeStart {who('An')}/><w:customXmlMoveToRangeStart {who('An')}/>"
    document = read(marks + whole(marks + run("Một")) + rows(marks + row("a")))
    assert lines(document) == "Một|1.1 a"
    assert document.tracked == 0


def test_the_look_before_it_was_changed() -> None:
    look = f"<w:b/><w:rPrChange {who('An')}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    body = whole(run("chữ", look))
    looks = [read(body, view=view).paragraphs[0].runs[0].format for view in VIEWS]
    assert [(x.bold, x.italic) for x in looks] == [(True, False), (False, True), (True, False), (False, True)]


def test_the_paragraph_properties_before_they_were_changed() -> None:
    change = f'<w:pPrChange {who("An")}><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'
    body = p("chữ", f'<w:jc w:val="both"/>{change}')
    assert [read(body, view=view).paragraphs[0].format.align for view in VIEWS] == ["both", "center", "both", "center"]


def test_a_number_that_was_put_on_a_paragraph() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {who("An")}/></w:numPr>'
    assert seen(p("chữ", number), numbering=numbering) == ("1. chữ", "chữ", "1. chữ", "chữ")


def test_a_section_before_it_was_turned() -> None:
    old = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    section = SECTION.replace("</w:sectPr>", f"<w:sectPrChange {who('An')}>{old}</w:sectPrChange></w:sectPr>")
    views = [read(p("a"), section, view=view).sections[0].landscape for view in VIEWS]
    assert views == [False, True, False, True]


def note(number: int, inside: str) -> str:
    return f'<w:footnote w:id="{number}">{inside}</w:footnote>'


def sign(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def test_notes_come_and_go_with_their_signs_and_change_inside() -> None:
    notes = note(1, p("Một")) + note(2, whole(run("Hai") + ins(run(" sửa")))) + note(3, p("Ba"))
    body = whole(run("a") + ins(sign(1)) + sign(2) + ins(sign(3), name="del"))

    def found(view: View) -> list[str]:
        return [f"{x.note} {x.text}" for x in read(body, view=view, footnotes=notes).footnotes]

    assert found(ACCEPTED) == ["footnote-1 Một", "footnote-2 Hai sửa"]
    assert found(ORIGINAL) == ["footnote-2 Hai", "footnote-3 Ba"]
    assert read(body, footnotes=notes).paragraphs[0].notes == ("footnote-1", "footnote-2")


def test_headers_are_read_in_the_view_too() -> None:
    section = SECTION.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>')
    header = whole(run("Dự thảo") + ins(run(" lần 2")))
    texts = [read(p("a"), section, view=v, header1=header).sections[0].headers["default"][0].text for v in VIEWS[:2]]
    assert texts == ["Dự thảo lần 2", "Dự thảo"]


# Any mixture

WORDS = st.text(alphabet="ab đế\xa0", max_size=6)
KINDS = st.sampled_from(["same", "ins", "del", "moveFrom", "moveTo", "ins-del"])
AUTHORS = st.sampled_from(["An", "Bình"])
PIECES = st.lists(st.tuples(KINDS, AUTHORS, WORDS), max_size=5)
ENDS = st.tuples(st.sampled_from(["same", "same", "ins", "del"]), AUTHORS)
OTHER = {"An": "Bình", "Bình": "An"}


def written(kind: str, author: str, words: str) -> str:
    match kind:
        case "same":
            return run(words)
        case "ins-del":
            return ins(dele(words, OTHER[author]), author)
        case "del":
            return dele(words, author)
    return ins(run(words), author, kind)


def is_there(view: View, kind: str, author: str) -> bool:
    made = view == ACCEPTED or view.author == author
    match kind:
        case "same":
            return True
        case "ins-del":
            return made and view not in (ACCEPTED, View("author", OTHER[author]))
        case "del" | "moveFrom":
            return not made
    return made


@given(st.lists(st.tuples(PIECES, ENDS), min_size=1, max_size=5))
def test_each_view_of_any_mixture_says_what_was_written(
    paragraphs: list[tuple[list[tuple[str, ...]], tuple[str, str]]],
) -> None:
    paragraphs[-1] = (paragraphs[-1][0], ("same", "An"))
    body = ""
    expected = dict.fromkeys(VIEWS, "")
    for pieces, end in paragraphs:
        inside = "".join(written(*piece) for piece in pieces)
        body += whole(inside) if end[0] == "same" else ended(inside, *end)
        for view in VIEWS:
            expected[view] += "".join(words for kind, author, words in pieces if is_there(view, kind, author))
            expected[view] += "|" if is_there(view, *end) else ""
    for view in VIEWS:
        assert "".join(f"{x.text}|" for x in read(body, view=view).paragraphs) == expected[view]
