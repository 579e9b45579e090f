"""Other people's Word files: the ways they are typed that a plan has one way for."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Appendix, Paragraph, SignOff, Table, Title
from generator.word.recognising import outline_of
from tests.word.reading.made import bold, centred, p, read, table
from tests.word.recognising.same import shown

BOLD = "<w:b/>"
HEADER = table(
    (
        centred("UBND TỈNH THÁI BÌNH")
        + bold("SỞ LAO ĐỘNG – THƯƠNG BINH")
        + bold("VÀ XÃ HỘI")
        + centred("Số:      /KH-SLĐTBXH"),
        bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + bold("Độc lập - Tự do - Hạnh phúc")
        + centred("Thái Bình, ngày      tháng 03 năm 2022"),
    )
)
TITLE = bold("KẾ HOẠCH") + bold("Cải cách hành chính năm 2022") + p("")
SIGNED = table(
    (
        p("Nơi nhận:") + p("- Như trên;") + p("- Các phòng, đơn vị trực thuộc") + p("thuộc Sở;") + p("- Lưu VT."),
        bold("KT.GIÁM ĐỐC") + bold("PHÓ GIÁM ĐỐC") + p("") * 3 + bold("Bùi Văn Huân"),
    )
)
NUMBERED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def cell(text: str, columns: int = 1, merge: str = "", look: str = "") -> str:
    """A cell; lines are divided by `|`. `merge` is "start" or "continue"."""
    properties = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    properties += {"start": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(merge, "")
    inside = text if text.startswith("<") else "".join(p(line, "", look) for line in text.split("|"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def grid(columns: int, *rows: tuple[str, ...]) -> str:
    """A bordered table of such cells."""
    borders = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'
    widths = '<w:gridCol w:w="900"/>' * columns
    written = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{widths}</w:tblGrid>{written}</w:tbl>"


def heads(*titles: str) -> tuple[str, ...]:
    """A header row."""
    return tuple(cell(title, look=BOLD) for title in titles)


def lines(body: str, **parts: str) -> list[str]:
    """The body of a document as facts, one a line, without the outline's own."""
    return list(shown(outline_of(read(HEADER + TITLE + body + SIGNED, **parts))))[7:-6]


def the_table(body: str, **parts: str) -> Table:
    """The one table of a body."""
    blocks = outline_of(read(HEADER + TITLE + body + SIGNED, **parts)).blocks
    (found,) = (block for block in blocks if isinstance(block, Table))
    return found


def rows(found: Table) -> list[tuple[str, ...]]:
    """The rows below the header: their kind, then the cells as `name×columns merge: words`."""
    written = []
    for row in found.rows:
        if row.kind in ("group", "task"):
            cells = [
                f"{x.name}{f'×{x.columns}' if x.columns > 1 else ''}{f' {x.merge}' if x.merge else ''}: {x.text}"
                for x in row.cells
            ]
            written.append((row.kind, *cells))
    return written


def test_letterhead_title_and_signature() -> None:
    found = list(shown(outline_of(read(HEADER + TITLE + p("I. MỤC ĐÍCH", look=BOLD) + SIGNED))))
    assert found == [
        "outline SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
        "parent UBND TỈNH THÁI BÌNH",
        "agency SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI",
        "number  / KH-SLĐTBXH",
        "date Thái Bình, (None, 3, 2022)",
        "title Kế hoạch",
        "    Cải cách hành chính năm 2022",
        "section (1) **I.** MỤC ĐÍCH",
        "recipients - Như trên;",
        "recipients - Các phòng, đơn vị trực thuộc thuộc Sở;",
        "recipients - Lưu VT.",
        "position KT.GIÁM ĐỐC",
        "position PHÓ GIÁM ĐỐC",
        "name Bùi Văn Huân",
    ]


def test_a_letterhead_in_tabs_with_slips() -> None:
    head = p("UBND HUYỆN HIỆP HÒA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    head += p("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\tĐộc lập - Tự do - Hạnh phúc", look=BOLD)
    head += p("Số 25 /KH-PGD&ĐT\tHiệp Hòa, ngày 5 tháng10 năm 2020") + p("")
    found = list(shown(outline_of(read(head + bold("KẾ HOẠCH") + bold("Giai đoạn 2017-\n2020") + p("")))))
    assert found[1:7] == [
        "parent UBND HUYỆN HIỆP HÒA",
        "agency PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
        "number 25 / KH-PGD&ĐT",
        "date Hiệp Hòa, (5, 10, 2020)",
        "title Kế hoạch",
        "    Giai đoạn 2017-2020",
    ]
    assert len(found) == 7


def test_a_signature_without_a_table() -> None:
    sign = p("Nơi nhận:\tTRƯỞNG PHÒNG", look=BOLD) + p("- UBND huyện;") + p("- Lưu: VT.") + p("") * 2
    found = outline_of(read(HEADER + TITLE + p("I. MỤC", look=BOLD) + sign + p("\tNguyễn Văn Bình", look=BOLD))).blocks[
        -1
    ]
    assert isinstance(found, SignOff)
    assert (found.recipients, found.position, found.name) == (
        ("- UBND huyện;", "- Lưu: VT."),
        ("TRƯỞNG PHÒNG",),
        "Nguyễn Văn Bình",
    )


def test_dividers_with_their_titles() -> None:
    body = bold("PHẦN THỨ NHẤT") + bold("ĐÁNH GIÁ") + p("I. MỤC", look=BOLD) + p("Phần II: NHIỆM VỤ", look=BOLD)
    assert lines(body) == [
        "part Phần thứ nhất",
        "    ĐÁNH GIÁ",
        "section (1) **I.** MỤC",
        "part Phần II",
        "    NHIỆM VỤ",
    ]


def test_labels_in_other_peoples_ways() -> None:
    body = p("II/ NHIỆM VỤ", look=BOLD) + p("1.Một", look=BOLD) + p("• Hai") + p("a/ Ba") + p("b, Bốn") + p("3.1 Năm")
    assert lines(body) == [
        "section (1) **II.** NHIỆM VỤ",
        "heading (2) **1.** **Một**",
        "item (10) - Hai",
        "item (9) a) Ba",
        "item (9) b) Bốn",
        "item (3) 3.1. Năm",
    ]


def test_labels_counted_by_word() -> None:
    body = p("I. MỤC", look=BOLD) + p("Một", LISTED) + p("Hai", LISTED)
    assert lines(body, numbering=NUMBERED)[1:] == ["item (2) 1. Một", "item (2) 2. Hai"]


def test_a_line_break_inside_a_sentence_is_mended_and_before_a_label_is_kept() -> None:
    body = p("I. MỤC", look=BOLD) + p("Nâng cao chất lượng\nphục vụ người dân;\n- Rút ngắn thời gian.\nGiảm giấy tờ.")
    assert lines(body)[1:] == [
        "text (0)  Nâng cao chất lượng phục vụ người dân;",
        "item (10) - Rút ngắn thời gian.",
        "text (0)  Giảm giấy tờ.",
    ]


def test_bases_and_opening_are_told_by_their_words() -> None:
    body = p("Căn cứ Luật Viên chức ngày 15/11/2010;") + p("Thực hiện Kế hoạch số 5/KH-UBND ngày 5/1/2022 của tỉnh.")
    body += p("Sở ban hành Kế hoạch như sau:") + p("I. MỤC", look=BOLD) + p("Trên đây là Kế hoạch./.")
    assert [line.split(" ", 1)[0] for line in lines(body)] == ["basis", "basis", "opening", "section", "closing"]


def test_what_stands_in_italics_before_the_opening_is_a_basis() -> None:
    body = p("Nghị quyết của Tỉnh ủy;", look="<w:i/>") + p("Sở ban hành Kế hoạch:") + p("I. MỤC", look=BOLD)
    assert lines(body)[:2] == ["basis (0)  Nghị quyết của Tỉnh ủy;", "opening (0)  Sở ban hành Kế hoạch:"]


def test_a_paragraph_pasted_from_a_built_document_changes_nothing() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="KH Noi dung"/></w:style>'
    styles += '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/></w:style>'
    body = p("Căn cứ Luật Viên chức;") + p("Sở ban hành Kế hoạch:") + p("I. MỤC", '<w:pStyle w:val="b"/>', BOLD)
    found = lines(body + p("Một.", '<w:pStyle w:val="a"/>'), styles=styles)
    assert [line.split(" ", 1)[0] for line in found] == ["basis", "opening", "section", "text"]


def test_headings_in_arabic_are_the_sections_where_there_are_no_romans() -> None:
    body = p("1. Mục tiêu", look=BOLD) + p("- Một.") + p("2. Nội dung", look=BOLD)
    assert lines(body) == ["section (2) **1.** Mục tiêu", "item (10) - Một.", "section (2) **2.** Nội dung"]


def test_the_word_bold_with_a_colon_upright_is_a_heading_all_the_same() -> None:
    colon = p("1. Mục đích", look=BOLD).replace("</w:p>", "<w:r><w:t>:</w:t></w:r></w:p>")
    assert lines(p("I. MỤC", look=BOLD) + colon)[1:] == ["heading (2) **1.** **Mục đích:**"]


def test_a_header_of_two_rows_groups_and_merged_cells() -> None:
    body = grid(
        5,
        (
            *(cell(title, 1, "start", BOLD) for title in ("TT", "Nhiệm vụ")),
            cell("Trách nhiệm", 2, "", BOLD),
            cell("Thời gian", 1, "start", BOLD),
        ),
        (cell("", 1, "continue"), cell("", 1, "continue"), *heads("Chủ trì", "Phối hợp"), cell("", 1, "continue")),
        (cell("I", look=BOLD), cell("Cải cách thể chế", 4, "", BOLD)),
        (cell("1"), cell("Một"), cell("Văn phòng", 1, "start"), cell("Phòng A|Phòng B"), cell("Quý I")),
        (cell("2"), cell("Hai"), cell("", 1, "continue"), cell("Thanh tra"), cell("Quý II")),
        # The title of a group in a cell of its own, the others left empty.
        (cell("II"), cell("CẢI CÁCH TTHC"), cell(""), cell(""), cell("")),
        (cell("1"), cell("Ba"), cell("Một cửa"), cell(""), cell("")),
    )
    found = the_table(body)
    assert [(column.name, column.above, column.title) for column in found.columns] == [
        ("tt", "", "TT"),
        ("task", "", "Nhiệm vụ"),
        ("lead", "Trách nhiệm", "Chủ trì"),
        ("support", "Trách nhiệm", "Phối hợp"),
        ("deadline", "", "Thời gian"),
    ]
    assert [row.kind for row in found.rows[:2]] == ["header", "header"]
    assert rows(found) == [
        ("group", "tt: I", "group×4: Cải cách thể chế"),
        ("task", "tt: 1", "task: Một", "lead start: Văn phòng", "support: Phòng A\nPhòng B", "deadline: Quý I"),
        ("task", "tt: 2", "task: Hai", "lead continue: ", "support: Thanh tra", "deadline: Quý II"),
        ("group", "tt: II", "group×4: CẢI CÁCH TTHC"),
        ("task", "tt: 1", "task: Ba", "lead: Một cửa", "support: ", "deadline: "),
    ]


def test_a_merged_first_column_names_the_groups() -> None:
    found = the_table(
        grid(
            3,
            heads("Nội dung", "Nhiệm vụ", "Thời hạn"),
            (cell("I. Thể chế", 1, "start"), cell("1. Một"), cell("Quý I")),
            (cell("", 1, "continue"), cell("2. Hai"), cell("Quý II")),
        )
    )
    assert rows(found) == [
        ("task", "group start: I. Thể chế", "task: 1. Một", "deadline: Quý I"),
        ("task", "group continue: ", "task: 2. Hai", "deadline: Quý II"),
    ]


def test_the_row_of_column_numbers() -> None:
    found = the_table(
        grid(
            3,
            heads("TT", "Nhiệm vụ", "Ghi chú"),
            (cell(""), cell("(1)"), cell("(2)")),
            (cell("1"), cell("Một"), cell("")),
        )
    )
    assert [row.kind for row in found.rows] == ["header", "numbers", "task"]


def test_numbers_that_word_counts_in_empty_cells() -> None:
    empty = cell(p("", LISTED))
    body = grid(2, heads("STT", "Nội dung"), (empty, cell("Một")), (empty, cell("Hai")))
    assert rows(the_table(body, numbering=NUMBERED)) == [("task", "tt: 1", "task: Một"), ("task", "tt: 2", "task: Hai")]


def test_columns_that_dragged_borders_left_in_the_grid_do_not_count() -> None:
    body = grid(
        4,
        (cell("TT", look=BOLD), cell("Nhiệm vụ", 2, "", BOLD), cell("Ghi chú", look=BOLD)),
        (cell("1"), cell("Một", 2), cell("x")),
        (cell("2"), cell("Hai"), cell("y", 2)),
    )
    assert rows(the_table(body)) == [
        ("task", "tt: 1", "task: Một", "note: x"),
        ("task", "tt: 2", "task: Hai", "note: y"),
    ]


def test_a_table_that_goes_on_in_a_second_one_is_one_table() -> None:
    first = grid(2, heads("TT", "Nhiệm vụ"), (cell("1"), cell("Một")))
    second = grid(2, (cell("2"), cell("Hai")))
    outline = outline_of(read(HEADER + TITLE + first + p("") + second + SIGNED))
    assert sum(isinstance(block, Table) for block in outline.blocks) == 1
    assert rows(the_table(first + p("") + second)) == [("task", "tt: 1", "task: Một"), ("task", "tt: 2", "task: Hai")]
    assert [problem.rule for problem in outline.notices] == ["table-joined"]


def test_a_table_that_only_places_text_is_text() -> None:
    body = p("I. MỤC", look=BOLD) + table(("Bên trái", "Bên phải")) + p("")
    assert lines(body)[1:] == ["text (0)  Bên trái", "text (0)  Bên phải"]


def test_a_phu_luc_behind_empty_paragraphs_and_without_the_word() -> None:
    head = bold("PHÂN CÔNG NHIỆM VỤ").replace("<w:pPr>", "<w:pPr><w:pageBreakBefore/>", 1)
    attached = centred("(Kèm theo Kế hoạch số   /KH-SLĐTBXH\nngày   tháng 3 năm 2022)")
    outline = outline_of(
        read(HEADER + TITLE + p("I. MỤC", look=BOLD) + SIGNED + p("") * 14 + head + attached + p("Một."))
    )
    (found,) = outline.appendices()
    assert (found.label, found.title[0][0].text) == ("", "PHÂN CÔNG NHIỆM VỤ")
    assert found.attached.split() == "(Kèm theo Kế hoạch số /KH-SLĐTBXH ngày tháng 3 năm 2022)".split()
    assert [block.text for block in outline.blocks[-1:] if isinstance(block, Paragraph)] == ["Một."]


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("PHỤ LỤC", "Phụ lục"),
        ("PHỤ LỤC II", "Phụ lục II"),
        ("PHỤ LỤC SỐ 01:", "Phụ lục số 01"),
        ("Phụ lục 1a", "Phụ lục 1a"),
    ],
)
def test_the_word_phu_luc_in_capitals(printed: str, label: str) -> None:
    body = p("I. MỤC", look=BOLD) + SIGNED + bold(printed) + bold("DANH MỤC") + p("Một.")
    (found,) = outline_of(read(HEADER + TITLE + body)).appendices()
    assert (found.label, found.title[0][0].text) == (label, "DANH MỤC")


def test_what_stands_behind_the_signature_without_a_head_is_a_phu_luc() -> None:
    behind = grid(2, heads("TT", "Nhiệm vụ"), (cell("1"), cell("Một")))
    outline = outline_of(read(HEADER + TITLE + p("I. MỤC", look=BOLD) + SIGNED + p("") + behind))
    assert [type(block) for block in outline.blocks[-3:]] == [SignOff, Appendix, Table]
    assert [problem.rule for problem in outline.notices] == ["appendix-without-head"]


def test_a_stray_line_behind_the_signature_comes_before_it() -> None:
    outline = outline_of(read(HEADER + TITLE + p("I. MỤC", look=BOLD) + SIGNED + p("Lạc dòng")))
    assert isinstance(outline.blocks[-1], SignOff)
    assert [problem.message for problem in outline.notices] == [
        "Không rõ “Lạc dòng” thuộc phần nào; giữ lại như chữ thường."
    ]


def test_a_second_line_in_brackets_under_the_subject_stays_one() -> None:
    title = (
        bold("KẾ HOẠCH") + bold("Cải cách\nhành chính") + centred("(Ban hành kèm theo Quyết định số 1/QĐ-UBND)") + p("")
    )
    (found,) = (block for block in outline_of(read(HEADER + title + SIGNED)).blocks if isinstance(block, Title))
    assert [line[0].text for line in found.subject] == [
        "Cải cách hành chính",
        "(Ban hành kèm theo Quyết định số 1/QĐ-UBND)",
    ]


def test_stamps_and_words_around_the_pages_are_told_and_not_taken() -> None:
    box = f"<v:textbox><w:txbxContent>{p('DỰ THẢO')}</w:txbxContent></v:textbox>"
    stamp = f"<w:p><w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r></w:p>"
    footer = p("Phòng Cải cách hành chính") + p("Trang 2")
    section = '<w:sectPr><w:footerReference r:id="footer1" w:type="default"/></w:sectPr>'
    outline = outline_of(read(HEADER + TITLE + p("I. MỤC", look=BOLD) + stamp + SIGNED, section, footer1=footer))
    assert "thảo" not in "".join(shown(outline)).lower()
    assert [problem.message for problem in outline.notices] == [
        "Chữ ở cuối trang “Phòng Cải cách hành chính” không đưa vào kế hoạch.",
        "Chữ đóng dấu “DỰ THẢO” không đưa vào kế hoạch.",
    ]


def test_raised_figures_keep_their_place() -> None:
    raised = p("Trên 25 m", "", "").replace(
        "</w:p>", '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>'
    )
    assert lines(p("I. MỤC", look=BOLD) + raised)[1:] == ["text (0)  Trên 25 m²"]


def test_a_file_with_nothing_but_text() -> None:
    outline = outline_of(read(p("Một dòng.") + p("- Hai.")))
    assert [block.text for block in outline.blocks if isinstance(block, Paragraph)] == ["Một dòng.", "- Hai."]
    assert (outline.title, outline.author, outline.notices) == ("", "", ())
