"""Changes made with Track Changes on, each form as Word writes it (ISO 29500-1 17.13.5), brought into the plan."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.commands.pull import Wanted
from generator.word.reading.views import ORIGINAL, View
from tests.commands.forms.word import (
    BODY,
    NOTES,
    by,
    cell,
    dele,
    ended,
    in_run,
    ins,
    new_paragraph,
    paragraph,
    returned,
    row,
    run,
    sent,
)

LAST = "Văn phòng theo dõi, đôn đốc"
REPORTS = "Các phòng báo cáo trước ngày 15 hằng tháng."
BINH = "(Trần Bình, 20/11/2026)"
RUNS = re.compile(r"<w:r>.*?</w:r>")
MARK = re.compile(r"<w:bookmark\w+ [^>]*/>")


def without_marks(xml: str) -> str:
    """What Word pastes: a bookmark stands once in a document."""
    return MARK.sub("", xml)


def struck(xml: str) -> str:
    """The runs as deleted ones."""
    text = re.compile(r'<w:r>(?:<w:rPr>.*?</w:rPr>)?<w:t xml:space="preserve">(.*?)</w:t></w:r>')
    return text.sub(lambda found: dele(found[1]), xml)


def row_marked(xml: str, name: str) -> str:
    return xml.replace("<w:cantSplit/>", f"<w:cantSplit/><w:{name} {by()}/>")


# Words


def test_words_put_in_and_taken_out(tmp_path: Path) -> None:
    pieces = run("Văn phòng theo dõi, "), ins(run("kiểm tra, ")), dele("đôn đốc"), ins(run("nhắc nhở"))
    answer = returned(tmp_path, in_run(LAST, *pieces))
    assert answer.told == [f"placed: Đoạn kết: {LAST}./. → Văn phòng theo dõi, kiểm tra, nhắc nhở./. {BINH}"]
    assert answer.plan == [f"- {LAST}.", "+ Văn phòng theo dõi, kiểm tra, nhắc nhở."]
    assert (answer.left, answer.looks, answer.seen) == ((), {}, [])


def test_a_value_of_a_cell(tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run("Quý II/", dele("Quý II/"), ins(run("Quý III/"))))
    assert answer.told == [f"placed: Nhiệm vụ 2, cột Thời hạn: Quý II/2026 → Quý III/2026 {BINH}"]
    assert answer.plan == ["- deadline: Quý II/<<year>>", "+ deadline: Quý III/<<year>>"]


def test_what_one_put_in_and_another_took_out_is_nothing(tmp_path: Path) -> None:
    gone = ins(dele(", kiểm tra", "Lê Hoa"))
    answer = returned(tmp_path, in_run(LAST, run("Văn phòng theo dõi"), gone, run(", đôn đốc")))
    assert (answer.told, answer.plan, answer.left) == ([], [], ())


TWO = (
    run("Văn phòng "),
    dele("theo dõi"),
    ins(run("giám sát")),
    run(", "),
    dele("đôn đốc", "Lê Hoa"),
    ins(run("nhắc nhở"), "Lê Hoa"),
)


def test_two_people_in_one_line_are_both_named(tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(LAST, *TWO))
    after = "Văn phòng giám sát, nhắc nhở"
    assert answer.told == [f"placed: Đoạn kết: {LAST}./. → {after}./. (Trần Bình, Lê Hoa, 20/11/2026)"]
    assert answer.plan == [f"- {LAST}.", f"+ {after}."]


def test_of_two_people_in_one_line_one_is_taken(tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(LAST, *TWO), wanted=Wanted(view=View("author", "Lê Hoa")))
    after = "Văn phòng theo dõi, nhắc nhở"
    assert answer.told == [f"placed: Đoạn kết: {LAST}./. → {after}./. (Lê Hoa, 20/11/2026)"]
    assert answer.plan == [f"- {LAST}.", f"+ {after}."]


def test_what_was_accepted_already_has_no_author_any_more(tmp_path: Path) -> None:
    pieces = run("Văn phòng giám sát, "), dele("đôn đốc", "Lê Hoa"), ins(run("nhắc nhở"), "Lê Hoa")
    answer = returned(tmp_path, in_run(LAST, *pieces), wanted=Wanted(view=ORIGINAL))
    assert answer.told == [f"placed: Đoạn kết: {LAST}./. → Văn phòng giám sát, đôn đốc./."]
    assert answer.plan == [f"- {LAST}.", "+ Văn phòng giám sát, đôn đốc."]


@pytest.mark.parametrize(
    ("old", "pieces", "told", "line"),
    [
        ("Nguyễn Văn An", dele("Nguyễn Văn An") + ins(run("Lê Hoa")), "Người ký", "name: Lê Hoa"),
        ("GIÁM ĐỐC", ins(run("KT. ")) + run("GIÁM ĐỐC"), "Chức vụ người ký", "position: KT. GIÁM ĐỐC"),
        (
            "Quảng Ninh, ngày 09 tháng 02 năm 2026",
            run("Quảng Ninh, ngày ") + dele("09") + ins(run("15")) + run(" tháng 02 năm 2026"),
            "Ngày ban hành",
            "date: 15/02/2026",
        ),
        (
            "Cải cách hành chính năm 2026",
            run("Cải cách hành chính ") + ins(run("của Sở ")) + run("năm 2026"),
            "Trích yếu",
            "subject: Cải cách hành chính của Sở năm 2026",
        ),
    ],
    ids=["signer", "position", "date", "subject"],
)
def test_around_the_text(old: str, pieces: str, told: str, line: str, tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(old, pieces))
    [said] = answer.told
    assert said.startswith(f"placed: {told}: ")
    assert said.endswith(BINH)
    assert answer.plan[1:] == [f"+ {line}"]


def test_a_recipient_put_in(tmp_path: Path) -> None:
    old = paragraph("- UBND tỉnh")
    answer = returned(tmp_path, (old, old + new_paragraph("- Thanh tra tỉnh;", style="KHNoiNhanDong")))
    assert answer.told == [f"placed: Nơi nhận, dòng 2: thêm “Thanh tra tỉnh” {BINH}"]
    assert answer.plan == ["+ Thanh tra tỉnh"]


# Looks


def test_bold_comes_into_the_plan(tmp_path: Path) -> None:
    bold = run("Văn phòng", f"<w:b/><w:bCs/><w:rPrChange {by()}><w:rPr/></w:rPrChange>")
    answer = returned(tmp_path, in_run(LAST, bold, run(" theo dõi, đôn đốc")))
    assert answer.told == [f"placed: Đoạn kết: đổi kiểu chữ “{LAST}./.” {BINH}"]
    assert answer.plan == [f"- {LAST}.", "+ **Văn phòng** theo dõi, đôn đốc."]


def test_a_size_is_the_templates(tmp_path: Path) -> None:
    size = f'<w:sz w:val="32"/><w:szCs w:val="32"/><w:rPrChange {by()}><w:rPr/></w:rPrChange>'
    answer = returned(tmp_path, in_run(LAST, run(LAST, size)))
    assert (answer.told, answer.plan, answer.looks) == ([], [], {"cỡ chữ": 1})
    assert "  Kiểu dáng sửa tay (cỡ chữ 1 đoạn) không đưa vào: kiểu dáng theo mẫu Word." in answer.said


def test_properties_of_a_paragraph_are_the_templates(tmp_path: Path) -> None:
    before = f'<w:pPrChange {by()}><w:pPr><w:pStyle w:val="KHNoiDung"/></w:pPr></w:pPrChange>'
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, old.replace("</w:pPr>", f'<w:jc w:val="center"/>{before}</w:pPr>')))
    assert (answer.told, answer.plan, answer.looks) == ([], [], {"canh lề": 1})


def test_pages_and_tables_are_the_templates(tmp_path: Path) -> None:
    page = "<w:titlePg/></w:sectPr></w:body>"
    pages = f'<w:sectPrChange {by()}><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:sectPrChange>'
    caption = '<w:tblCaption w:val="Bảng: TT, Nhiệm vụ, Chủ trì, Thời hạn"/>'
    table = f'<w:tblPrChange {by()}><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr></w:tblPrChange>'
    answer = returned(
        tmp_path, (page, page.replace("</w:sectPr>", f"{pages}</w:sectPr>")), (caption, f"{caption}{table}")
    )
    assert (answer.told, answer.plan, answer.left, answer.looks) == ([], [], (), {})


def test_a_page_turned_comes_into_the_plan(tmp_path: Path) -> None:
    turned = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>', '<w:pgSz w:w="11906" w:h="16838"/>'
    answer = returned(tmp_path, turned)
    assert answer.told == ["placed: Phụ lục, khổ giấy: trang ngang → trang dọc"]
    assert answer.plan == ["+ orientation: portrait"]


# Paragraphs


def test_a_paragraph_put_in(tmp_path: Path) -> None:
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, old + new_paragraph("Thanh tra kiểm tra đột xuất.")))
    where = "Mục II, đoạn “Thanh tra kiểm tra đột …”"
    assert answer.told == [f"placed: {where}: thêm “Thanh tra kiểm tra đột xuất.” {BINH}"]
    assert answer.plan == ["+ Thanh tra kiểm tra đột xuất."]


def test_a_paragraph_taken_out(tmp_path: Path) -> None:
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, ended(struck(old), "del")))
    where = "Mục II, đoạn “Các phòng báo cáo trước …”"
    assert answer.told == [f"placed: {where}: bỏ “Các phòng báo cáo trước ngày 15 hằng …” {BINH}"]
    assert answer.plan == [f"- {REPORTS}"]


def test_a_paragraph_moved(tmp_path: Path) -> None:
    old, target = paragraph(REPORTS), paragraph("Rà soát thủ tục")
    away = RUNS.sub(lambda found: ins(found[0], name="moveFrom"), ended(old, "moveFrom"))
    here = RUNS.sub(lambda found: ins(found[0], name="moveTo"), without_marks(ended(old, "moveTo")))

    def ranged(name: str, number: int, inside: str) -> str:
        start = f'<w:{name}RangeStart {by(number=number)} w:name="move1"/>'
        return f'{start}{inside}<w:{name}RangeEnd w:id="{number}"/>'

    answer = returned(tmp_path, (old, ranged("moveFrom", 90, away)), (target, ranged("moveTo", 91, here) + target))
    where = "Mục I, đoạn “Các phòng báo cáo trước …”"
    assert answer.told == [f"placed: {where}: chuyển chỗ “Các phòng báo cáo trước ngày 15 hằng …” {BINH}"]
    assert answer.plan == [f"+ {REPORTS}", f"- {REPORTS}"]


def test_two_paragraphs_joined(tmp_path: Path) -> None:
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, ended(old, "del")))
    assert answer.told == [
        f"placed: Đoạn kết: {REPORTS}{{+{LAST}./.+}} {BINH}",
        f"placed: Mục II, đoạn “Văn phòng theo dõi, đôn …”: bỏ “{LAST}./.” {BINH}",
    ]
    assert answer.plan == [f"- {REPORTS}", f"- {LAST}.", f"+ {REPORTS}{LAST}."]


def test_a_paragraph_split(tmp_path: Path) -> None:
    old, words = paragraph("Công khai"), "Công khai kết quả trên trang thông tin điện tử."
    [end] = re.findall("<w:bookmarkEnd[^>]*/>", old)
    first = ended(old.replace(run(words), run("Công khai kết quả") + ins(run("."))).replace(end, ""), "ins")
    second = f'<w:p><w:pPr><w:pStyle w:val="KHNoiDung"/></w:pPr>{run(" Trên trang thông tin điện tử.")}{end}</w:p>'
    answer = returned(tmp_path, (old, first + second))
    assert answer.told == [
        f"placed: Mục I, khoản 2: {words} → Công khai kết quả. {BINH}",
        "placed: Mục I, khoản 2, đoạn “Trên trang thông tin điện …”: thêm “Trên trang thông tin điện tử.” " + BINH,
    ]
    assert answer.plan == [f"- 2. {words}", "+ 2. Công khai kết quả.", "+ Trên trang thông tin điện tử."]


# Tables


def test_a_row_put_in(tmp_path: Path) -> None:
    old = row("Tập huấn")
    new = RUNS.sub(lambda found: ins(found[0]), row_marked(without_marks(old), "ins"))
    for before, after in ((">2<", ">3<"), ("Tập huấn nghiệp vụ", "Khảo sát ý kiến"), ("Quý II/", "Quý III/")):
        new = new.replace(before, after)
    answer = returned(tmp_path, (old, old + new))
    assert answer.told == [f"placed: Nhóm I, nhiệm vụ 3: thêm “Khảo sát ý kiến” {BINH}"]
    assert answer.plan == ["+ - task: Khảo sát ý kiến", "+ lead: Thanh tra", "+ deadline: Quý III/2026"]


def test_a_row_taken_out(tmp_path: Path) -> None:
    old = row("Tập huấn")
    answer = returned(tmp_path, (old, struck(row_marked(old, "del"))))
    assert answer.told == [f"placed: Nhiệm vụ 2: bỏ “Tập huấn nghiệp vụ” {BINH}"]
    assert answer.plan == ["- - task: Tập huấn nghiệp vụ", "- lead: Thanh tra", "- deadline: Quý II/<<year>>"]


def test_a_row_moved_is_taken_out_and_put_in(tmp_path: Path) -> None:
    old, last = row("Tập huấn"), row("Tổng kết")
    here = RUNS.sub(lambda found: ins(found[0]), row_marked(without_marks(old), "ins"))
    answer = returned(tmp_path, (old, struck(row_marked(old, "del"))), (last, last + here))
    assert answer.told == [f"placed: Nhiệm vụ 2: chuyển chỗ “Tập huấn nghiệp vụ” {BINH}"]
    tasks = re.findall("- task: (.*)", answer.text)
    assert tasks == ["Rà soát văn bản", "Tổng kết, khen thưởng", "Tập huấn nghiệp vụ"]
    assert len(answer.plan) == 6


def test_a_column_put_in_is_told_with_all_its_words(tmp_path: Path) -> None:
    def more(words: str) -> str:
        width = f'<w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:cellIns {by()}/></w:tcPr>'
        return f"<w:tc>{width}<w:p>{ins(run(words))}</w:p></w:tc></w:tr>"

    added = (("TT", "Ghi chú"), ("Rà soát văn bản", "Gấp"), ("Tập huấn", "Mời giảng viên"), ("Tổng kết", "Cuối năm"))
    answer = returned(tmp_path, *((row(words), row(words).replace("</w:tr>", more(new))) for words, new in added))
    assert answer.told == [f"unplaced: Cột Ghi chú: thêm “Ghi chú” {BINH}"]
    assert "      Chữ đã thêm: Ghi chú / Gấp / Mời giảng viên / Cuối năm" in answer.said
    assert answer.plan == []


def test_a_column_taken_out_is_told(tmp_path: Path) -> None:
    changes = []
    for words in ("TT", "Rà soát văn bản", "Tập huấn", "Tổng kết"):
        old = row(words)
        third = re.findall("<w:tc>.*?</w:tc>", old)[2]
        changes.append((old, old.replace(third, third.replace("</w:tcPr>", f"<w:cellDel {by()}/></w:tcPr>"))))
    answer = returned(tmp_path, *changes)
    assert answer.told == [f"unplaced: Cột Chủ trì: bỏ “Chủ trì” {BINH}"]
    assert answer.plan == []


def test_cells_merged(tmp_path: Path) -> None:
    first, second = row("Rà soát văn bản"), row("Tập huấn")
    above, below = re.findall("<w:tc>.*?</w:tc>", first)[2], cell("Thanh tra")

    def merged(xml: str, how: str) -> str:
        return xml.replace("</w:tcPr>", f'<w:cellMerge {by()} w:vMerge="{how}"/></w:tcPr>')

    answer = returned(
        tmp_path,
        (first, first.replace(above, merged(above, "rest"))),
        (second, second.replace(below, merged(below, "cont").replace(run("Thanh tra"), ""))),
    )
    assert answer.told == ["placed: Nhiệm vụ 2, cột Chủ trì: Thanh tra → Văn phòng " + BINH]
    assert answer.plan == ["- lead: Thanh tra", "+ lead: Văn phòng"]


def test_a_table_taken_out(tmp_path: Path) -> None:
    body = sent()[BODY]
    start = body.rindex("<w:tbl>")
    table = body[start : body.index("</w:tbl>", start)]
    answer = returned(tmp_path, (table, struck(row_marked(table, "del"))))
    [told] = answer.told
    assert told.startswith("placed: Bảng ở Phụ lục: bỏ “TT | Nhiệm vụ | Chủ trì | Thời hạn / I | Cải cách thể chế")
    assert told.endswith(BINH)
    assert answer.plan == ["- text: <<table nhiem-vu>>", "+ text:"]


# Footnotes


def footnote(number: int, inside: str) -> str:
    sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}"><w:p>{sign}{inside}</w:p></w:footnote></w:footnotes>'


def test_a_footnote_put_in(tmp_path: Path) -> None:
    sign = ins('<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="7"/></w:r>')
    notes = sent()[NOTES].replace("</w:footnotes>", footnote(7, ins(run(" Theo Quyết định của Giám đốc."))))
    change = in_run(LAST, run("Văn phòng theo dõi"), sign, run(", đôn đốc"))
    answer = returned(tmp_path, change, footnotes=notes)
    assert answer.told == [
        f"placed: Đoạn kết: {LAST}./. → Văn phòng theo dõi[2], đôn đốc./. {BINH}",
        f"placed: Ghi chú 2: thêm “Theo Quyết định của Giám đốc.” {BINH}",
    ]
    assert answer.plan == [
        f"- {LAST}.",
        "+ Văn phòng theo dõi<<note 1>>, đôn đốc.",
        "+ 1: Theo Quyết định của Giám đốc.",
    ]


def test_a_footnote_changed(tmp_path: Path) -> None:
    words = "Theo Luật Tổ chức chính quyền địa phương."
    pieces = run("Theo "), dele("Luật"), ins(run("Nghị định về")), run(" Tổ chức chính quyền địa phương.")
    answer = returned(tmp_path, footnotes=sent()[NOTES].replace(run(words), "".join(pieces)))
    after = "Theo Nghị định về Tổ chức chính quyền địa phương."
    assert answer.told == [f"placed: Ghi chú 1: {words} → {after} {BINH}"]
    assert answer.plan == [f"- luat: {words}", f"+ luat: {after}"]


def test_a_footnote_taken_out(tmp_path: Path) -> None:
    [sign] = re.findall(r"<w:r>(?:(?!<w:r>).)*<w:footnoteReference.*?</w:r>", sent()[BODY])
    answer = returned(tmp_path, (sign, ins(sign, name="del")))
    assert answer.told[0] == (
        f"placed: Mục I, khoản 1: Rà soát thủ tục hành chính[1]. → Rà soát thủ tục hành chính. {BINH}"
    )
    assert answer.told[1].startswith("placed: Ghi chú 1: bỏ “Theo Luật Tổ chức chính quyền địa phương.”")
    assert answer.plan == [
        "- 1. Rà soát thủ tục hành chính<<note luat>>.",
        "+ 1. Rà soát thủ tục hành chính.",
        "- footnotes:",
        "- luat: Theo Luật Tổ chức chính quyền địa phương.",
    ]
