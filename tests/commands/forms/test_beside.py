"""What somebody put into the file that no plan can hold: told with its words and its place, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.pull import Wanted
from tests.commands.forms.word import SPACES, cell, dele, in_run, paragraph, returned, run, sent

LAST = "Văn phòng theo dõi, đôn đốc"
REPORTS = "Các phòng báo cáo trước ngày 15 hằng tháng."


def box(words: str) -> str:
    """A text box as Word writes it, for new programs and for old ones."""
    inside = f"<w:txbxContent><w:p>{run(words)}</w:p></w:txbxContent>"
    drawing = f"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>"
    drawing += "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"


def test_words_in_a_text_box_are_told(tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(LAST, run(LAST), box("Xem lại chỗ này!")))
    where = "Mục II, đoạn “Văn phòng theo dõi, đôn …”"
    assert answer.seen == [f"{where}: Chữ trong khung vẽ “Xem lại chỗ này!” không đưa vào kế hoạch."]
    assert "  Có 1 chỗ không phải chữ của kế hoạch, cần người xem:" in answer.said
    assert (answer.told, answer.plan) == ([], [])


def test_a_paragraph_in_a_text_box_becomes_one_of_the_text(tmp_path: Path) -> None:
    words = "Bổ sung trách nhiệm của các phòng chuyên môn trong việc báo cáo kết quả hằng quý."
    answer = returned(tmp_path, in_run(LAST, run(LAST), box(words)))
    assert answer.plan == [f"+ {words}"]


def test_a_stamp_is_none_of_the_text(tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(LAST, run(LAST), box("DỰ THẢO lần 2")))
    assert (answer.told, answer.plan, answer.seen) == ([], [], [])


@pytest.mark.parametrize(
    ("more", "rules"),
    [(box("Xem lại chỗ này!"), ["edited-since-built"]), (run(" ", '<w:color w:val="FF0000"/>'), [])],
    ids=["words in a box", "a look"],
)
def test_a_file_with_words_beside_its_text_is_not_written_over(more: str, rules: list[str], tmp_path: Path) -> None:
    returned(tmp_path, in_run(LAST, run("Văn phòng giám sát"), more))
    built = build([tmp_path / "ke-hoach.yaml"], None, False)
    assert [problem.rule for each in built for problem in each.problems] == rules


PICTURE = (
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/'
    'picture"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


def test_a_picture_is_told(tmp_path: Path) -> None:
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, f"{old}<w:p>{PICTURE}</w:p>"))
    where = "Mục II, đoạn “Các phòng báo cáo trước …”"
    assert answer.seen == [f"{where}: Tệp có 1 hình; kế hoạch không giữ hình."]
    assert (answer.told, answer.plan) == ([], [])


def test_a_page_break_is_told(tmp_path: Path) -> None:
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, f'<w:p><w:r><w:br w:type="page"/></w:r></w:p>{old}'))
    assert answer.seen == ["Mục II: Ngắt trang thêm bằng tay không đưa vào kế hoạch."]
    assert (answer.told, answer.plan) == ([], [])


def test_words_in_the_header_are_told(tmp_path: Path) -> None:
    header = sent()["word/header1.xml"].replace("</w:p>", run("Bản của Phó Giám đốc") + "</w:p>", 1)
    answer = returned(tmp_path, header1=header)
    assert answer.seen == [": Chữ ở đầu trang “Bản của Phó Giám đốc” không đưa vào kế hoạch."]
    assert "    Chữ ở đầu trang “Bản của Phó Giám đốc” không đưa vào kế hoạch." in answer.said


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, f'{old}<w:altChunk r:id="rId9"/>'))
    assert answer.seen == [": Không đọc được đoạn nhúng từ tệp khác (altChunk) trong tệp Word."]


@pytest.mark.parametrize(
    ("look", "told"),
    [
        ("<w:strike/>", "Chữ gạch ngang “đôn đốc” vẫn là chữ của văn bản; muốn bỏ thì xóa trong kế hoạch."),
        ('<w:highlight w:val="yellow"/>', "Chữ “đôn đốc” được đánh dấu (tô nền)."),
        ('<w:color w:val="FF0000"/>', "Chữ “đôn đốc” được đánh dấu (màu chữ)."),
        ('<w:u w:val="single"/>', "Chữ “đôn đốc” được đánh dấu (gạch chân)."),
    ],
    ids=["struck out", "highlighted", "red", "underlined"],
)
def test_words_marked_by_hand_are_told(look: str, told: str, tmp_path: Path) -> None:
    answer = returned(tmp_path, in_run(LAST, run("Văn phòng theo dõi, "), run("đôn đốc", look)))
    assert answer.seen == [f"Đoạn kết: {told}"]
    assert (answer.told, answer.plan, answer.looks) == ([], [], {})


def test_words_typed_in_red_are_an_edit_and_told_once(tmp_path: Path) -> None:
    red = run("kiểm tra, ", '<w:color w:val="FF0000"/>')
    answer = returned(tmp_path, in_run(LAST, run("Văn phòng theo dõi, "), red, run("đôn đốc")))
    assert answer.plan == [f"- {LAST}.", "+ Văn phòng theo dõi, kiểm tra, đôn đốc."]
    assert answer.seen == []


def test_a_table_pasted_into_the_text_is_told_with_all_its_words(tmp_path: Path) -> None:
    rows = (("Đơn vị", "Số người dự", "Ghi chú"), *((f"Phòng Nội vụ {n}", f"{n} người", "Cả ngày") for n in range(9)))
    cells = ("".join(f"<w:tc><w:tcPr/><w:p>{run(words)}</w:p></w:tc>" for words in each) for each in rows)
    borders = '<w:tblBorders><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>'
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    table = f"<w:tbl><w:tblPr>{borders}</w:tblPr>{grid}{''.join(f'<w:tr>{each}</w:tr>' for each in cells)}</w:tbl>"
    old = paragraph(REPORTS)
    answer = returned(tmp_path, (old, old + table))
    [told] = answer.told
    assert told.startswith("unplaced: Bảng ở Mục II: thêm “Đơn vị")
    [words] = [line for line in answer.said if line.startswith("      Chữ đã thêm: ")]
    assert words.endswith("Phòng Nội vụ 8 | 8 người | Cả ngày")
    assert answer.plan == []


# Comments


def comments(*written: tuple[str, str]) -> str:
    """The part of comments by author and words; the first has id 0."""
    inside = "".join(
        f'<w:comment w:id="{n}" w:author="{author}" w:date="2026-11-19T10:00:00Z" w:initials="X">'
        f'<w:p w14:paraId="0000000{n}"><w:r><w:annotationRef/></w:r>{run(words)}</w:p></w:comment>'
        for n, (author, words) in enumerate(written)
    )
    return f"<w:comments {SPACES}>{inside}</w:comments>"


def start(number: int = 0) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int = 0) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


THREAD = comments(("Bà Lan", "Thêm đơn vị phối hợp?"), ("Ông Minh", "Đã có ở Mục I."))


def extended(done: int) -> str:
    parts = f'<w15:commentEx w15:paraId="00000000" w15:done="{done}"/>'
    parts += f'<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000" w15:done="{done}"/>'
    return f"<w15:commentsEx {SPACES}>{parts}</w15:commentsEx>"


@pytest.mark.parametrize("done", [0, 1], ids=["open", "resolved"])
def test_a_comment_and_its_reply(done: int, tmp_path: Path) -> None:
    change = in_run(LAST, start(0), start(1), run(LAST), end(0), end(1))
    wanted = Wanted(comments=True)
    answer = returned(tmp_path, change, wanted=wanted, comments=THREAD, commentsExtended=extended(done))
    assert answer.remarks == [
        "Đoạn kết: Bà Lan: Thêm đơn vị phối hợp?",
        "Đoạn kết: Ông Minh: Đã có ở Mục I.",
    ]
    by = "Ông Minh, 19/11/2026, trả lời Bà Lan"
    assert any(f"({by}{', đã giải quyết' if done else ''})" in line for line in answer.said)
    # What was resolved is no hole in the plan.
    holes = "<<todo Bà Lan: Thêm đơn vị phối hợp?>> <<todo Ông Minh: Đã có ở Mục I.>>"
    assert answer.plan == ([] if done else [f"- {LAST}.", f"+ {LAST}. {holes}"])


def test_a_comment_over_two_paragraphs_stands_where_it_begins(tmp_path: Path) -> None:
    first, last = paragraph(REPORTS), paragraph(LAST)
    answer = returned(
        tmp_path,
        (first, first.replace("</w:pPr>", f"</w:pPr>{start()}", 1)),
        (last, last.replace("</w:p>", f"{end()}</w:p>")),
        comments=comments(("Bà Lan", "Gộp hai đoạn này?")),
    )
    assert answer.remarks == ["Mục II, đoạn “Các phòng báo cáo trước …”: Bà Lan: Gộp hai đoạn này?"]


def test_a_comment_on_a_cell(tmp_path: Path) -> None:
    old = cell("Thanh tra")
    words = f"{start()}{run('Thanh tra')}{end()}"
    answer = returned(
        tmp_path, (old, old.replace(run("Thanh tra"), words)), comments=comments(("Bà Lan", "Đúng đơn vị chưa?"))
    )
    assert answer.remarks == ["Nhiệm vụ 2, cột Chủ trì: Bà Lan: Đúng đơn vị chưa?"]
    assert answer.plan == []


def test_a_comment_on_words_that_were_taken_out(tmp_path: Path) -> None:
    change = in_run(LAST, run("Văn phòng theo dõi"), start(), dele(", đôn đốc"), end())
    answer = returned(tmp_path, change, comments=comments(("Bà Lan", "Bỏ vì trùng.")))
    assert answer.remarks == ["Đoạn kết: Bà Lan: Bỏ vì trùng."]
    assert answer.plan == [f"- {LAST}.", "+ Văn phòng theo dõi."]


def test_an_endnote_becomes_a_footnote(tmp_path: Path) -> None:
    note = f'<w:endnotes {SPACES}><w:endnote w:id="2"><w:p>{run("Ghi chú cuối.")}</w:p></w:endnote></w:endnotes>'
    sign = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    answer = returned(tmp_path, in_run(LAST, run(LAST), sign), endnotes=note)
    assert answer.plan == [f"- {LAST}.", f"+ {LAST}<<note 1>>.", "+ 1: Ghi chú cuối."]
