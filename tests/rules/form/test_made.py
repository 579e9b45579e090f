"""Faults that need a document of another shape than the program builds, and where findings point."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.rules.docx_document import FormDocument
from generator.rules.form import RULES
from tests.rules.form.faults import FAULTS
from tests.rules.form.planting import paragraph_look
from tests.rules.form.support import FULL, audit, built, read
from tests.word.reading.made import SECTION, bold, centred, form, p, table

BY_ID = {rule.id: rule for rule in RULES}
NATION = bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO = bold("Độc lập - Tự do - Hạnh phúc")
PARENT, AGENCY = centred("UBND TỈNH QUẢNG NINH"), bold("SỞ NỘI VỤ")
NUMBER, DATE = centred("Số: 05/KH-SNV"), centred("Quảng Ninh, ngày 09 tháng 02 năm 2026", "<w:i/>")
HEADER = table((PARENT + AGENCY, NATION + MOTTO), (NUMBER, DATE))
TITLE = bold("KẾ HOẠCH") + bold("Cải cách hành chính năm 2026") + p("")
TEXT = p("Nâng cao chất lượng./.")
LISTED = p("Nơi nhận:") + p("- UBND tỉnh;") + p("- Lưu: VT.")
SIGNED = table((LISTED, bold("GIÁM ĐỐC") + p("") + bold("Lê Hoa")))
LANDSCAPE = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')


def found(rule: str, document: FormDocument) -> list[str]:
    return [problem.message for problem in BY_ID[rule].problems(document)]


def signed(*titles: str, name: str = "Lê Hoa", recipients: str = LISTED) -> str:
    return table((recipients, "".join(map(bold, titles)) + p("") + bold(name)))


def test_a_landscape_body_is_told_unless_a_table_needs_it() -> None:
    whole = HEADER + TITLE + TEXT + SIGNED
    assert found("page-orientation", form(whole, LANDSCAPE)) == [
        "Các trang: để nằm ngang mà không có bảng, phải in dọc."
    ]
    data = table(("TT", "Việc"), ("1", "Rà soát"), ("2", "Báo cáo"), borders=True)
    assert found("page-orientation", form(HEADER + TITLE + TEXT + data + SIGNED, LANDSCAPE)) == []
    assert found("page-orientation", form(whole)) == []


def test_a_missing_agency_and_title_are_told() -> None:
    header = table((NUMBER, NATION + MOTTO + DATE))
    assert len(found("agency-name", form(header + TITLE + TEXT))) == 1
    assert found("agency-name", form(HEADER + TITLE + TEXT)) == []
    assert found("title", form(HEADER + TEXT)) == ["Trang đầu: không thấy tên loại văn bản (KẾ HOẠCH)."]
    assert len(found("title", form(HEADER + bold("KẾ HOẠCH") + p("") + TEXT))) == 1
    assert found("title", form(HEADER + TITLE + TEXT)) == []


def test_a_picture_at_the_top_may_be_the_header_and_is_told_as_not_judged() -> None:
    picture = "<w:p><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>"
    document = form(picture + TITLE + TEXT + SIGNED)
    assert found("national-name", document) == []
    assert any("phần đầu trang" in message for message in found("not-evaluated", document))


def test_a_drawing_that_may_be_a_rule_is_not_called_missing() -> None:
    group = "<w:p><w:r><w:pict><v:group/></w:pict></w:r></w:p>"
    document = form(table((PARENT + AGENCY + group, NATION + MOTTO), (NUMBER, DATE)) + TITLE + TEXT)
    assert found("rule-missing", document) == []
    told = found("not-evaluated", document)
    assert any("đường kẻ dưới tên cơ quan ban hành" in message for message in told)


def test_a_rule_of_unknown_length_is_said_to_be_so() -> None:
    line = '<w:p><w:r><w:pict><v:line from="?" to="?"/></w:pict></w:r></w:p>'
    document = form(table((PARENT + AGENCY, NATION + MOTTO + line), (NUMBER, DATE)) + TITLE + TEXT)
    assert found("rule-length", document) == []
    assert any("độ dài đường kẻ dưới Tiêu ngữ" in message for message in found("not-evaluated", document))


def test_a_theme_that_is_missing_leaves_the_font_open() -> None:
    text = p("Nội dung", look='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    document = form(HEADER + TITLE + text)
    assert found("font", document) == []
    assert any("theme" in message for message in found("not-evaluated", document))


def test_a_part_stands_alone_in_the_middle() -> None:
    body = p("Phần I. ĐÁNH GIÁ", look="<w:b/>") + p("Một việc.")
    assert any(
        "không canh giữa" in message for message in found("part-look", form(HEADER + TITLE + TEXT + body + TEXT))
    )


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (("- UBND tỉnh;", "- Bản điện tử:", "- Các phòng;", "- Lưu: VT."), None),
        (("- UBND tỉnh;", "- Lưu: VT, VP.", "VP_(Khanh)"), None),
        (("- Văn phòng UBND tỉnh, Sở Tài chính,", "Sở Nội vụ;", "- Lưu: VT."), None),
        (("- UBND tỉnh", "- Lưu: VT."), "recipients-marks"),
        (("UBND tỉnh;", "- Lưu: VT."), "recipients-marks"),
    ],
)
def test_lists_of_recipients(lines: tuple[str, ...], rule: str | None) -> None:
    listed = p("Nơi nhận:") + "".join(map(p, lines))
    document = form(HEADER + TITLE + TEXT + signed("GIÁM ĐỐC", recipients=listed))
    told = {name for name in ("recipients-marks", "recipients") if found(name, document)}
    assert told == ({rule} if rule else set())


def test_kính_gửi_has_no_place_in_a_plan_but_in_a_report() -> None:
    greeting = p("Kính gửi: UBND tỉnh.") + p("I. MỤC ĐÍCH")
    assert len(found("addressee", form(HEADER + TITLE + greeting))) == 1
    report = TITLE.replace("KẾ HOẠCH", "BÁO CÁO")
    assert found("addressee", form(HEADER + report + greeting)) == []


def test_a_plan_attached_to_a_decision_needs_no_header() -> None:
    title = bold("KẾ HOẠCH") + bold("Chuyển đổi số") + centred("(Ban hành kèm theo Quyết định số 1/QĐ-UBND)") + p("")
    document = form(title + TEXT)
    assert [found(name, document) for name in ("national-name", "motto", "agency-name", "document-number")] == [[]] * 4


def test_a_file_with_a_phụ_lục_alone_needs_none_either() -> None:
    document = form(bold("Phụ lục") + bold("DANH MỤC NHIỆM VỤ") + table(("TT", "Việc"), ("1", "A"), borders=True))
    assert [found(name, document) for name in ("national-name", "recipients", "signature", "appendix-pages")] == [
        []
    ] * 4


def _plant(name: str) -> Callable[[bytes], bytes]:
    return next(plant for other, plant, *_ in FAULTS if other == name)


@pytest.mark.parametrize(
    ("name", "words_there"),
    [
        ("Tiêu ngữ gạch dài", "Độc lập – Tự do – Hạnh phúc"),
        ("số đậm", "Số: 12/KH-SNV"),
        ("trích yếu nghiêng", "Cải cách hành chính năm 2026 của Sở Nội vụ"),
        ("họ tên cỡ 12", "Nguyễn Thị Minh"),
        ("Phụ lục cỡ 13", "Phụ lục I"),
    ],
)
def test_a_finding_points_at_its_paragraph(name: str, words_there: str) -> None:
    content = _plant(name)(built(FULL))
    document = read(content)
    place = audit(content)[0].place
    assert document.word.paragraph(place.line).text[place.column - 1 :].strip() == words_there


def test_messages_say_where_what_is_and_what_should_be() -> None:
    look = paragraph_look("KHNoiDung", '<w:ind w:firstLine="0"/>')(built(FULL))
    (problem,) = audit(look)
    assert problem.message.startswith(
        "5 đoạn không lùi đầu dòng, phải lùi 1 cm hoặc 1,27 cm; đầu tiên: đoạn “Sở Nội vụ"
    )
    assert problem.clause == "PL1 II.6.e"


def test_text_rules_get_passages_with_their_kinds_and_places() -> None:
    document = read(built(FULL))
    kinds = [passage.kind for passage in document.passages]
    assert kinds[:6] == ["parent", "agency", "symbol", "place", "type", "subject"]
    assert {"basis", "opening", "section", "heading", "item", "text", "closing", "appendix", "attached"} <= set(kinds)
    assert {"column", "group", "cell", "note", "position", "name", "recipient"} <= set(kinds)
    assert (document.agency, document.symbol, document.place_name) == ("Sở Nội vụ", "KH-SNV", "Quảng Ninh")
    assert (document.year, document.date.day, document.date.month) == (2026, 8, 1)
    item = next(passage for passage in document.passages if passage.kind == "item" and passage.label == "a)")
    paragraph = document.word.paragraph(item.place.line)
    assert paragraph.text[item.place.column - 1 :].strip() == item.text
    assert item.edit(0, 3, "Xong") == ()
    assert {passage.column for passage in document.passages if passage.kind == "cell"} >= {"task", "lead", "deadline"}
    assert all(passage.where for passage in document.passages)


@pytest.mark.parametrize(
    ("symbol", "wrong"),
    [
        ("Số: 12/QĐ-TTg", False),
        ("Số: 12/CTr-SNV", False),
        ("Số: 12/PGD&ĐT-VP", False),
        ("Số:        /KH-SNV", False),
        ("Số: 12/kh-snv", True),
        ("Số: 12/KH -SNV", True),
    ],
)
def test_symbols_with_and_without_fault(symbol: str, wrong: bool) -> None:
    header = table((PARENT + AGENCY, NATION + MOTTO), (centred(symbol), DATE))
    assert bool(found("symbol-form", form(header + TITLE + TEXT))) is wrong


def test_plans_of_several_bodies_have_a_longer_code() -> None:
    header = table((PARENT + AGENCY, NATION + MOTTO), (centred("Số: 12/KHLT-SNV-STC"), DATE))
    assert found("symbol-type", form(header + TITLE + TEXT)) == []


def test_a_công_văn_has_no_type_and_its_subject_is_no_name() -> None:
    header = table((PARENT + AGENCY + centred("Số: 12/SNV-CCHC") + centred("V/v báo cáo quý I"), NATION + MOTTO + DATE))
    document = form(header + p("Kính gửi: Các phòng.") + TEXT)
    assert found("title", document) == []
    assert [line.text for line in document.components.agency] == ["SỞ NỘI VỤ"]


def test_a_note_in_brackets_behind_a_title_may_be_in_small_letters() -> None:
    body = p("I. NHIỆM VỤ (chi tiết tại Phụ lục)", look='<w:b/><w:sz w:val="28"/>')
    assert found("section-look", form(HEADER + TITLE + body)) == []


def test_pages_behind_the_signature_are_no_body() -> None:
    start = p("", SECTION)
    behind = LANDSCAPE.replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    document = form(HEADER + TITLE + TEXT + SIGNED + start + p("Biểu 01"), behind)
    assert found("page-orientation", document) == []
    assert found("page-number-first", document) == []


def test_a_phụ_lục_without_its_word_is_told() -> None:
    body = HEADER + TITLE + TEXT + SIGNED + p("", SECTION) + bold("DANH SÁCH CÁN BỘ CỦA SỞ") + p("Nội dung")
    assert any("thiếu chữ “Phụ lục”" in message for message in found("appendix-look", form(body)))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("- Thời hạn hoàn thành: Trước ngày 20/01/2026.", 1),
        ("- Thời hạn hoàn thành: Trước ngày 20/3/2026.", 0),
        ("- Thời gian: Hằng quý.", 0),
        ("- Thời gian: Từ ngày 05/01/2026.", 0),
        ("Công việc đã xong ngày 20/01/2026.", 0),
    ],
)
def test_a_deadline_before_the_day_of_the_document(typed: str, told: int) -> None:
    document = form(HEADER + TITLE + p(typed) + TEXT + SIGNED)
    assert len(found("deadline-passed", document)) == told
