"""A document with tracked changes, one kind of change after another."""

from __future__ import annotations

import pytest

from generator.outline.comparing.compare import compare
from generator.resources import default_template
from generator.word import integrity
from generator.word.redlining.document import redlined
from tests.support import body, document_of, outline_of, plan_text
from tests.word.redlining.views import parts, said, shown


def made(old: str, new: str, author: str = "Sở Nội vụ", date: str = "2026-02-09T00:00:00Z") -> bytes:
    """The document of two plans' texts, exact in both views and sound."""
    comparison = compare(outline_of(old), outline_of(new))
    content = redlined(comparison, default_template(), None, author, date)
    assert said(content) == said(document_of(new))
    assert said(content, "original") == said(document_of(old))
    assert integrity.faults(content, "x.docx") == []
    return content


def told(old: str, new: str) -> list[str]:
    return shown(made(old, new))


def lines(*typed: str) -> str:
    return plan_text(sections=body(*typed))


def test_the_same_plan_has_no_changes() -> None:
    assert told(plan_text(), plan_text()) == []


def test_words_that_changed_are_marked_and_no_others() -> None:
    assert told(
        lines("1. Nâng cao chất lượng phục vụ trong năm.", "2. Báo cáo."),
        lines("1. Nâng cao hiệu quả phục vụ nhân dân trong năm.", "2. Báo cáo."),
    ) == ["1. Nâng cao [-chất lượng-]{+hiệu quả+} phục vụ{+ nhân dân+} trong năm."]


def test_words_written_anew_are_one_removal_and_one_addition() -> None:
    old, new = "Rà soát thủ tục hành chính.", "Tổ chức hội nghị, tập huấn"
    assert told(lines(f"- {old}", "- B."), lines(f"- {new}", "- B.")) == [f"[-- {old}-]{{+- {new}+}}"]


def test_an_added_paragraph_renumbers_those_after_it() -> None:
    assert told(
        lines("1. Rà soát thủ tục.", "2. Công khai kết quả."),
        lines("1. Rà soát thủ tục.", "2. Tổ chức hội nghị tập huấn.", "3. Công khai kết quả."),
    ) == ["{+2. Tổ chức hội nghị tập huấn.+}¶+", "[-2-]{+3+}. Công khai kết quả./."]


def test_a_removed_paragraph() -> None:
    assert told(lines("- Rà soát thủ tục.", "- Họp.", "- Công khai."), lines("- Rà soát thủ tục.", "- Công khai.")) == [
        "[-- Họp.-]¶-"
    ]


def test_a_paragraph_in_another_place_is_moved_and_its_new_number_a_change_of_its_own() -> None:
    old = lines("1. Rà soát thủ tục hành chính.", "2. Tổ chức hội nghị.", "3. Công khai kết quả trên trang tin.", "- x")
    new = lines("1. Tổ chức hội nghị.", "2. Công khai kết quả trên trang tin.", "3. Rà soát thủ tục hành chính.", "- x")
    content = made(old, new)
    assert shown(content) == [
        "[-1-][<. Rà soát thủ tục hành chính.<]¶<",
        "[-2-]{+1+}. Tổ chức hội nghị.",
        "[-3-]{+2+}. Công khai kết quả trên trang tin.",
        "{+3+}{>. Rà soát thủ tục hành chính.>}¶>",
    ]
    document, _ = parts(content)
    ranges = [x for x in document.iter() if str(x.tag).endswith("RangeStart")]
    names = {x.get(x.tag.split("}")[0] + "}name") for x in ranges}
    assert (len(ranges), names) == (2, {"move1"})


def test_bold_alone_is_a_change_of_look() -> None:
    assert told(lines("- Giao Văn phòng chủ trì."), lines("- Giao **Văn phòng** chủ trì.")) == [
        "- Giao ~Văn phòng~ chủ trì./."
    ]


def test_an_item_that_became_a_heading_is_a_change_of_style() -> None:
    told_now = told(lines("1. Cải cách thể chế", "- x"), lines("**1. Cải cách thể chế**", "- x"))
    assert told_now == ["1. Cải cách thể chế(style)"]


def test_header_title_recipients_and_signature() -> None:
    old = plan_text()
    new = (
        old.replace("number: 5", "number: 17")
        .replace("09/02/2026", "15/02/2026")
        .replace("hành chính năm 2026", "hành chính và chuyển đổi số năm 2026")
        .replace("  UBND tỉnh\n", "  UBND tỉnh\n  Sở Tài chính\n")
        .replace("Nguyễn Văn An", "Trần Thị Minh")
    )
    assert told(old, new) == [
        "Số: [-05-]{+17+}/KH-SNV",
        "Quảng Ninh, ngày [-09-]{+15+} tháng 02 năm 2026",
        "Cải cách hành chính {+và chuyển đổi số +}năm 2026",
        "{+- Sở Tài chính;+}¶+",
        "[-Nguyễn Văn An-]{+Trần Thị Minh+}",
    ]


NOTED = "sections:\n  - title: Nhiệm vụ\n    text: |\n{}footnotes:\n{}"


def noted(typed: list[str], notes: dict[int, str]) -> str:
    text = "".join(f"      {line}\n" for line in typed)
    return plan_text(sections=NOTED.format(text, "".join(f"  {key}: {value}\n" for key, value in notes.items())))


def test_changed_words_of_a_note_are_marked_inside_it() -> None:
    typed = ["- Rà soát<<note 1>> thủ tục."]
    old, new = {1: "Theo Kế hoạch của Ủy ban nhân dân tỉnh."}, {1: "Theo Kế hoạch của Sở Nội vụ tỉnh."}
    assert told(noted(typed, old), noted(typed, new)) == [" Theo Kế hoạch của [-Ủy ban nhân dân-]{+Sở Nội vụ+} tỉnh."]


def test_a_note_comes_and_goes_with_its_sign() -> None:
    old = noted(["- Rà soát<<note 1>> thủ tục hành chính."], {1: "Theo Kế hoạch số 5."})
    new = noted(["- Rà soát thủ tục<<note 2>> hành chính."], {2: "Nghị định của Chính phủ."})
    assert told(old, new) == [
        "- Rà soát[-*-] thủ tục{+*+} hành chính./.",
        "{+ Nghị định của Chính phủ.+}",
        "[- Theo Kế hoạch số 5.-]",
    ]
    assert told(old, lines("- Rà soát thủ tục hành chính."))[-1] == "[- Theo Kế hoạch số 5.-]"


def test_a_note_whose_sign_went_elsewhere_stands_twice() -> None:
    old = noted(["- Rà soát<<note 1>> thủ tục.", "- Công khai kết quả."], {1: "Theo Kế hoạch số 5."})
    new = noted(["- Rà soát thủ tục.", "- Công khai<<note 1>> kết quả."], {1: "Theo Kế hoạch số 5."})
    assert told(old, new) == [
        "- Rà soát[-*-] thủ tục.",
        "- Công khai{+*+} kết quả./.",
        "{+ Theo Kế hoạch số 5.+}",
        "[- Theo Kế hoạch số 5.-]",
    ]


TASKS = """sections:
  - title: Nhiệm vụ
    text: |
      <<table bang>>
tables:
  bang:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
      deadline: Thời hạn
{}tasks:
  - group: Cải cách thể chế
    rows:
"""


def tasks(*rows: tuple[str, str, str], merge: str = "") -> str:
    written = "".join(
        f"      - task: {task}\n        lead: {lead}\n        deadline: {deadline}\n" for task, lead, deadline in rows
    )
    return plan_text(sections=TASKS.format(f"    merge: {merge}\n" if merge else "") + written)


ONE, TWO = ("Rà soát văn bản", "Văn phòng", "Quý I/2026"), ("Kiểm tra hồ sơ", "Thanh tra", "Quý II/2026")


def test_words_of_a_cell() -> None:
    assert told(tasks(ONE, TWO), tasks(ONE, ("Kiểm tra hồ sơ", "Thanh tra", "Quý III/2026"))) == [
        "Quý [-II-]{+III+}/2026"
    ]


def test_rows_come_and_go_whole() -> None:
    new = ("Tập huấn nghiệp vụ", "Phòng Tổ chức", "Tháng 5/2026")
    added = ["{+2+}¶+", "{+Tập huấn nghiệp vụ+}¶+", "{+Phòng Tổ chức+}¶+", "{+Tháng 5/2026+}¶+"]
    assert told(tasks(ONE, TWO), tasks(ONE, new, TWO)) == [*added, "[-2-]{+3+}"]
    content = made(tasks(ONE, new, TWO), tasks(ONE, TWO))
    document, _ = parts(content)
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    gone = [row for row in document.iter(f"{w}tr") if row.find(f"{w}trPr/{w}del") is not None]
    assert [text.text for row in gone for text in row.iter(f"{w}delText")] == [
        "2",
        "Tập huấn nghiệp vụ",
        "Phòng Tổ chức",
        "Tháng 5/2026",
    ]


def test_a_row_inside_a_merged_cell_keeps_the_merge_in_both_views() -> None:
    three = [(task, "Văn phòng", f"Quý {quarter}/2026") for task, quarter in (("A", "I"), ("B", "II"), ("C", "III"))]
    for old, new in ((three, [three[0], three[2]]), (three, three[1:]), (three[:2], three), (three, [*three, TWO])):
        made(tasks(*old, merge="lead"), tasks(*new, merge="lead"))
        made(tasks(*new, merge="lead"), tasks(*old, merge="lead"))


def test_a_table_of_other_columns_goes_and_comes_whole() -> None:
    assert made(tasks(ONE, TWO), tasks(ONE, TWO).replace("      tt: TT\n", ""))


APPENDIX = """appendices:
  - title: Danh mục
    text: |
      1. Rà soát văn bản.
"""


@pytest.mark.parametrize("look", ["", "    orientation: portrait\n"])
def test_a_phu_luc_with_its_pages_comes_and_goes(look: str) -> None:
    with_one = plan_text() + APPENDIX + look
    content = made(plan_text(), with_one)
    assert "Rà soát văn bản." in "".join(shown(content))
    made(with_one, plan_text())
    two = with_one + "  - title: Mẫu báo cáo\n    text: |\n      Kính gửi.\n"
    made(with_one, two)
    made(two, with_one)


def test_a_paragraph_at_the_very_end() -> None:
    longer = APPENDIX + "      2. Công khai kết quả.\n"
    for old, new in ((APPENDIX, longer), (longer, APPENDIX)):
        made(plan_text() + old, plan_text() + new)


def test_pages_turned_are_a_change_of_the_section() -> None:
    made(plan_text() + APPENDIX, plan_text() + APPENDIX + "    orientation: portrait\n")


def test_author_and_date_stand_on_every_change_and_the_same_call_gives_the_same_bytes() -> None:
    old, new = lines("- Họp."), lines("- Họp báo.")
    content = made(old, new, "Nguyễn Văn An", "")
    assert content == made(old, new, "Nguyễn Văn An", "")
    document, _ = parts(content)
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    changes = [x for x in document.iter() if x.get(f"{w}author")]
    assert {x.get(f"{w}author") for x in changes} == {"Nguyễn Văn An"}
    assert {x.get(f"{w}date") for x in changes} == {None}
    numbers = [x.get(f"{w}id") for x in changes]
    assert len(numbers) == len(set(numbers)) > 0
