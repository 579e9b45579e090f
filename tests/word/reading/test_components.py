"""Which line is what, in the shapes real documents have."""

from __future__ import annotations

import pytest

from generator.word.reading.components import Components
from tests.word.reading.made import SECTION, bold, centred, components, p, table

NATION = bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO = bold("Độc lập - Tự do - Hạnh phúc")
PARENT, AGENCY = centred("UBND TỈNH QUẢNG NINH"), bold("SỞ NỘI VỤ")
NUMBER, DATE = centred("Số: 05/KH-SNV"), centred("Quảng Ninh, ngày 09 tháng 02 năm 2026", "<w:i/>")
TITLE = bold("KẾ HOẠCH") + bold("Cải cách hành chính năm 2026") + p("")
TEXT = p("Sở Nội vụ ban hành Kế hoạch như sau:") + p("I. MỤC ĐÍCH", look="<w:b/>") + p("Nâng cao chất lượng./.")
SIGNED = table((p("Nơi nhận:") + p("- UBND tỉnh;") + p("- Lưu: VT."), bold("GIÁM ĐỐC") + p("") + bold("Nguyễn Văn An")))


def lines(found: Components) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for line in found.lines():
        said.setdefault(line.kind, []).append(line.text)
    return said


HEADERS = {
    "2x2": table((PARENT + AGENCY, NATION + MOTTO), (NUMBER, DATE)),
    "1x2": table((PARENT + AGENCY + NUMBER, NATION + MOTTO + DATE)),
    "2x3 with an empty column": table((PARENT + AGENCY, p(""), NATION + MOTTO), (NUMBER, p(""), DATE)),
    "3x3": table((PARENT, p(""), NATION), (AGENCY, p(""), MOTTO), (NUMBER, p(""), DATE)),
    "tabs": p("UBND TỈNH QUẢNG NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    + p("SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc")
    + p("Số: 05/KH-SNV\tQuảng Ninh, ngày 09 tháng 02 năm 2026"),
    "one below the other": PARENT + AGENCY + NATION + MOTTO + NUMBER + DATE,
    "line breaks": table(
        (centred("UBND TỈNH QUẢNG NINH\nSỞ NỘI VỤ\nSố: 05/KH-SNV"), NATION + MOTTO + DATE),
    ),
}


@pytest.mark.parametrize("shape", HEADERS)
def test_the_block_at_the_top_is_known_in_every_shape(shape: str) -> None:
    found = lines(components(HEADERS[shape] + TITLE + TEXT + SIGNED))
    assert found["national"] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found["motto"] == ["Độc lập - Tự do - Hạnh phúc"]
    assert found["parent"] == ["UBND TỈNH QUẢNG NINH"]
    assert found["agency"] == ["SỞ NỘI VỤ"]
    assert found["symbol"] == ["Số: 05/KH-SNV"]
    assert found["date"] == ["Quảng Ninh, ngày 09 tháng 02 năm 2026"]
    assert found["type"] == ["KẾ HOẠCH"]
    assert found["subject"] == ["Cải cách hành chính năm 2026"]
    assert found["opening"] == ["Sở Nội vụ ban hành Kế hoạch như sau:"]


@pytest.mark.parametrize(
    ("names", "parent", "agency"),
    [
        (("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"), [], ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"]),
        (("BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"), [], ["BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"]),
        (
            ("SỞ CÔNG THƯƠNG", "ĐOÀN KIỂM TRA", "THEO QUYẾT ĐỊNH", "SỐ 1050/QĐ-SCT"),
            ["SỞ CÔNG THƯƠNG"],
            ["ĐOÀN KIỂM TRA", "THEO QUYẾT ĐỊNH", "SỐ 1050/QĐ-SCT"],
        ),
        (
            ("UBND TỈNH THÁI BÌNH", "SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"),
            ["UBND TỈNH THÁI BÌNH"],
            ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"],
        ),
        (("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), [], ["BỘ GIÁO DỤC VÀ ĐÀO TẠO"]),
        (("ỦY BAN NHÂN DÂN", "XÃ HÒA TIẾN", "VĂN PHÒNG"), ["ỦY BAN NHÂN DÂN", "XÃ HÒA TIẾN"], ["VĂN PHÒNG"]),
    ],
)
def test_one_name_over_lines_and_two_names_are_told_apart(
    names: tuple[str, ...], parent: list[str], agency: list[str]
) -> None:
    left = "".join(map(bold, names)) + NUMBER
    found = components(table((left, NATION + MOTTO + DATE)) + TITLE + TEXT + SIGNED)
    assert [line.text for line in found.parent] == parent
    assert [line.text for line in found.agency] == agency
    assert found.symbol is not None
    assert found.symbol.text == "Số: 05/KH-SNV"


@pytest.mark.parametrize(
    "words",
    [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM",
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "CỘNG HÒA XÃ HỘI  CHỦ NGHĨA VIỆT NAM",
    ],
)
def test_a_misspelt_national_name_is_still_known(words: str) -> None:
    found = components(table((AGENCY + NUMBER, bold(words) + MOTTO + DATE)) + TITLE + TEXT)
    assert [line.text for line in found.national] == [words]


@pytest.mark.parametrize(
    "words", ["Độc lập – Tự do – Hạnh Phúc", "Độc lập Tự do Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"]
)
def test_a_misspelt_motto_is_still_known(words: str) -> None:
    found = components(table((AGENCY + NUMBER, NATION + bold(words) + DATE)) + TITLE + TEXT)
    assert [line.text for line in found.motto] == [words]


@pytest.mark.parametrize("decides", ["ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH", "GIÁM ĐỐC SỞ NỘI VỤ"])
@pytest.mark.parametrize("subject", ["Ban hành Quy chế làm việc", "BAN HÀNH QUY CHẾ LÀM VIỆC"])
def test_who_decides_is_no_part_of_the_subject(subject: str, decides: str) -> None:
    title = bold("QUYẾT ĐỊNH") + bold(subject) + bold(decides) + p("")
    assert [line.text for line in components(HEADERS["2x2"] + title + TEXT + SIGNED).subject] == [subject]


def test_the_subject_of_a_decision_may_end_in_a_name() -> None:
    title = bold("QUYẾT ĐỊNH") + bold("BAN HÀNH QUY CHẾ CỦA") + bold("ỦY BAN NHÂN DÂN TỈNH") + p("")
    found = components(HEADERS["2x2"] + title + TEXT + SIGNED)
    assert [line.text for line in found.subject] == ["BAN HÀNH QUY CHẾ CỦA", "ỦY BAN NHÂN DÂN TỈNH"]


def test_a_title_on_one_paragraph_and_a_bracket_below_it() -> None:
    title = bold("KẾ HOẠCH\nThực hiện Đề án 06\nnăm 2026") + centred(
        "(Ban hành kèm theo Quyết định số 12/QĐ-SNV)", "<w:i/>"
    )
    found = components(HEADERS["2x2"] + title + p("") + TEXT)
    assert [line.text for line in found.subject] == ["Thực hiện Đề án 06", "năm 2026"]
    assert found.body[0].kind == "attached"


def test_căn_cứ_and_a_sentence_that_begins_like_one() -> None:
    bases = p("Căn cứ Luật A;") + p("Thực hiện Kế hoạch B;") + p("Thực hiện Kế hoạch C, Sở ban hành như sau:")
    found = components(HEADERS["2x2"] + TITLE + bases + p("1. Một việc"))
    assert [(line.kind, line.text[:10]) for line in found.body] == [
        ("basis", "Căn cứ Luậ"),
        ("basis", "Thực hiện "),
        ("opening", "Thực hiện "),
        ("item", "1. Một việ"),
    ]


def test_labels_typed_glued_and_automatic() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("MỤC ĐÍCH", listed, "<w:b/>") + p("1.Một việc") + p("a) Hai việc") + p("- Ba việc") + p("Bốn việc")
    found = components(HEADERS["2x2"] + TITLE + TEXT + body, numbering=numbering)
    assert [(line.kind, line.label, line.words, line.glued) for line in found.body[-5:]] == [
        ("section", "I.", "MỤC ĐÍCH", False),
        ("item", "1.", "Một việc", True),
        ("item", "a)", "Hai việc", False),
        ("item", "-", "Ba việc", False),
        ("text", "", "Bốn việc", False),
    ]


@pytest.mark.parametrize(
    ("right", "position", "name", "post"),
    [
        (bold("GIÁM ĐỐC") + p("") * 3 + bold("Lê Hoa"), ["GIÁM ĐỐC"], "Lê Hoa", []),
        (bold("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC") + p("") + bold("Lê Hoa"), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "Lê Hoa", []),
        (
            bold("TM. ỦY BAN NHÂN DÂN")
            + bold("KT. CHỦ TỊCH")
            + bold("PHÓ CHỦ TỊCH")
            + bold("(Đã ký)")
            + bold("Lê Hoa"),
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
            "Lê Hoa",
            [],
        ),
        (
            bold("TRƯỞNG ĐOÀN") + p("") + bold("Lê Hoa") + bold("PHÓ GIÁM ĐỐC SỞ"),
            ["TRƯỞNG ĐOÀN"],
            "Lê Hoa",
            ["PHÓ GIÁM ĐỐC SỞ"],
        ),
        (bold("GIÁM ĐỐC") + p("") + bold("LÊ HOA"), ["GIÁM ĐỐC"], "LÊ HOA", []),
        (bold("Giám đốc") + p("") + bold("Lê Hoa"), ["Giám đốc"], "Lê Hoa", []),
        (bold("GIÁM ĐỐC") + p(""), ["GIÁM ĐỐC"], None, []),
    ],
)
def test_the_signature_in_its_shapes(right: str, position: list[str], name: str | None, post: list[str]) -> None:
    signed = table((p("Nơi nhận:") + p("- UBND tỉnh;") + p("- Lưu: VT."), right))
    found = components(HEADERS["2x2"] + TITLE + TEXT + signed)
    assert [line.text for line in found.position] == position
    assert (found.name.text if found.name else None) == name
    assert [line.text for line in found.post] == post
    assert [line.text for line in found.recipients] == ["- UBND tỉnh;", "- Lưu: VT."]


def test_a_signature_with_tabs_and_one_without_nơi_nhận() -> None:
    tabs = p("Nơi nhận:\tGIÁM ĐỐC") + p("- UBND tỉnh;") + p("- Lưu: VT.\tLê Hoa")
    found = components(HEADERS["2x2"] + TITLE + TEXT + tabs)
    assert [line.text for line in found.position] == ["GIÁM ĐỐC"]
    assert found.name is not None
    assert found.name.text == "Lê Hoa"
    alone = components(HEADERS["2x2"] + TITLE + TEXT + bold("GIÁM ĐỐC") + p("") * 3 + bold("Lê Hoa"))
    assert ([line.text for line in alone.position], alone.recipients_head) == (["GIÁM ĐỐC"], None)


def test_appendices_with_and_without_their_word() -> None:
    start = p("", SECTION)
    one = (
        start
        + bold("Phụ lục I")
        + bold("DANH MỤC")
        + centred("(Kèm theo Kế hoạch số 05/KH-SNV)")
        + table(("TT", "Việc"))
    )
    two = start + bold("PHỤ LỤC 2: BIỂU MẪU") + p("Nội dung")
    three = start + bold("DANH SÁCH CÁN BỘ CỦA SỞ") + p("Nội dung")
    found = components(HEADERS["2x2"] + TITLE + TEXT + SIGNED + one + two + three)
    assert [(head.label.text if head.label else None, [x.text for x in head.title]) for head in found.appendices] == [
        ("Phụ lục I", ["DANH MỤC"]),
        ("PHỤ LỤC 2", ["BIỂU MẪU"]),
        (None, ["DANH SÁCH CÁN BỘ CỦA SỞ"]),
    ]
    assert found.appendices[0].attached is not None
    assert [line.appendix for line in found.cells] == [1, 1]


def test_a_mention_of_a_phụ_lục_is_no_head() -> None:
    found = components(HEADERS["2x2"] + TITLE + TEXT + p("Phụ lục I kèm theo gồm 5 nhiệm vụ.") + SIGNED)
    assert found.appendices == []


def test_an_empty_file_and_one_that_is_no_document_are_read() -> None:
    assert list(components("").lines()) == []
    found = components(p("Kính chào anh chị.") + p("Hẹn gặp lại."))
    assert [line.kind for line in found.lines()] == ["opening", "opening"] or found.type is None
