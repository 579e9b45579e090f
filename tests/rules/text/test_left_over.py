"""Rules on what an older plan, another office or another province left behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.rules.text import (
    abolished_name,
    agency_name_differs,
    other_agency,
    other_place,
    own_symbol,
    stale_year,
)
from tests.rules.support import document, found, in_body
from tests.rules.text import paragraphs
from tests.support import body, plan_text


@pytest.mark.parametrize(
    "line",
    [
        "Xây dựng Kế hoạch tuyên truyền năm 2025.",
        "Hoàn thành trong quý I/2025.",
        "Tổ chức hội nghị trước tháng 6/2025.",
        "Phấn đấu hoàn thành các chỉ tiêu năm 2024.",
    ],
)
def test_a_year_of_the_old_plan_is_found(line: str) -> None:
    assert [number for number, _ in in_body(stale_year, line)] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Xây dựng Kế hoạch tuyên truyền năm 2026.",
        "Xây dựng Kế hoạch tuyên truyền năm <<year - 1>>.",
        "Đánh giá kết quả thực hiện nhiệm vụ năm 2025.",
        "Tăng 10% so với năm 2025.",
        "Thực hiện Kế hoạch giai đoạn 2021-2025, định hướng đến năm 2030.",
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2025 của UBND tỉnh về cải cách hành chính năm 2025.",
        "Xử lý tài liệu tồn đọng từ trước năm 2015.",
        "Áp dụng tiêu chuẩn TCVN ISO 9001:2015.",
        "Tổng kết năm học 2024-2025.",
        "Xây dựng Kế hoạch năm 2027.",
        "Tiếp tục thực hiện Kế hoạch kiểm tra năm 2025.",
        "Nộp lưu hồ sơ công việc năm 2024.",
        "Phấn đấu cao hơn năm 2025.",
        "Số liệu từ ngày 15/12/2025 đến ngày 14/3/2026.",
    ],
)
def test_a_year_that_belongs_there_passes(line: str) -> None:
    assert in_body(stale_year, line) == []


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("Cải cách hành chính năm 2025", [(11, 36)]),
        ("Cải cách hành chính năm 2026", []),
        ("Tổng kết năm 2025 và triển khai năm 2026", []),
        ("Cải cách hành chính giai đoạn 2021-2025", []),
        ("Thực hiện Nghị quyết số 5/NQ-CP ngày 05/01/2025 của Chính phủ", []),
        ("Thực hiện Luật Lưu trữ năm 2024", []),
        ("Chuyển đổi số đến năm 2030", []),
    ],
)
def test_the_subject_has_the_year_of_the_plan(subject: str, expected: list[tuple[int, int]]) -> None:
    text = plan_text(title=f"title:\n  type: Kế hoạch\n  subject: {subject}\n")
    assert found(stale_year, text) == expected


def test_titles_are_read_too() -> None:
    titles = ("Nhiệm vụ năm 2025", "Kết quả năm 2025", "Nhiệm vụ giai đoạn 2021-2025")
    sections = "sections:\n" + "".join(f"  - title: {title}\n    text: Làm.\n" for title in titles)
    assert found(stale_year, plan_text(sections=sections)) == [(13, 25)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Quý I/2025", 1),
        ("T12/2025", 1),
        ("Trước ngày 30/6/2025", 1),
        ("Quý I/2026", 0),
        ("Quý IV/2025 - Quý I/2026", 0),
        ("Thường xuyên", 0),
    ],
)
def test_a_deadline_of_an_earlier_year_is_found_in_a_word_file(words: str, count: int) -> None:
    assert paragraphs.found(stale_year, ("item", f"Thời hạn: {words}.")) == [(1, 11 + words.find("2025"))] * count


def test_a_basis_of_the_year_before_is_worth_a_look() -> None:
    line = "Thực hiện Kế hoạch số 341/KH-UBND ngày 22/12/2024 của UBND tỉnh về cải cách hành chính năm {}"
    for year, count in ((2025, 1), (2026, 0)):
        said = [*stale_year.check(document(plan_text(bases=f"legal_bases: |\n  {line.format(year)}\n")))]
        assert [x.severity for x in said] == ["info"] * count


@pytest.mark.parametrize(
    "line",
    [
        "Rà soát thủ tục thuộc phạm vi quản lý của Sở GDĐT.",
        "Lãnh đạo Sở Giáo dục và Đào tạo chỉ đạo các phòng.",
        "Trưởng các phòng thuộc Sở Tài chính thực hiện.",
        "Giám đốc Sở Tư pháp yêu cầu các phòng thực hiện.",
        "Kế hoạch này của Sở Tài chính có hiệu lực ngay.",
    ],
)
def test_another_department_in_our_place_is_found(line: str) -> None:
    assert [number for number, _ in in_body(other_agency, line)] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Phối hợp với Sở Tài chính bố trí kinh phí.",
        "Phối hợp với các phòng thuộc Sở Tài chính.",
        "Báo cáo Giám đốc Sở Tài chính trước ngày 10.",
        "Theo hướng dẫn của Sở Tư pháp.",
        "Gửi Văn phòng Sở Tư pháp.",
        "Tiếp nhận nhiệm vụ thuộc phạm vi quản lý của Sở Lao động - Thương binh và Xã hội (cũ).",
        "Lãnh đạo Sở Nội vụ chỉ đạo.",
        "Theo Quyết định số 5/QĐ-STC ngày 05/01/2026 của Giám đốc Sở Tài chính.",
        "Lãnh đạo Sở xây dựng kế hoạch.",
        "Thành viên: Giám đốc Sở Tài chính.",
        "Lãnh đạo Sở Tài chính, lãnh đạo Sở Tư pháp ký biên bản.",
    ],
)
def test_another_department_with_its_own_part_passes(line: str) -> None:
    assert in_body(other_agency, line) == []


def test_another_department_in_the_closing_is_found() -> None:
    text = plan_text(closing="closing: Trên đây là Kế hoạch của Sở Tài chính năm 2026\n")
    assert [line for line, _ in found(other_agency, text)] == [22]


@pytest.mark.parametrize("line", ["Tuyên truyền trên địa bàn tỉnh Lào Cai.", "Trình UBND tỉnh Hà Nam ban hành."])
def test_another_province_in_our_place_is_found(line: str) -> None:
    assert [number for number, _ in in_body(other_place, line)] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Tuyên truyền trên địa bàn tỉnh Quảng Ninh.",
        "Học tập kinh nghiệm của tỉnh Lào Cai.",
        "Phối hợp với UBND tỉnh Hải Dương.",
        "Theo Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh Lào Cai.",
        "Tổ chức đoàn đi tỉnh Lào Cai.",
        "Khảo sát tại tỉnh Lào Cai.",
    ],
)
def test_another_province_with_reason_passes(line: str) -> None:
    assert in_body(other_place, line) == []


def test_a_merged_province_is_not_another_one() -> None:
    text = plan_text(sections=body("Tuyên truyền trên địa bàn tỉnh Hải Dương."))
    assert found(other_place, text.replace("Quảng Ninh", "Hải Phòng").replace("UBND tỉnh", "UBND thành phố")) == []


def test_the_place_at_the_head_is_the_provinces() -> None:
    text = plan_text().replace("place: Quảng Ninh", "place: Lào Cai")
    assert found(other_place, text) == [(7, 10)]
    assert found(other_place, text.replace("place: Lào Cai", "place: Hạ Long")) == []


@pytest.mark.parametrize(
    ("agency", "line", "expected"),
    [
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội làm.", [(1, 1)]),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động-Thương binh và Xã hội làm.", [(1, 1)]),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động - TBXH làm.", [(1, 1)]),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương bình và Xã hội làm.", [(1, 1)]),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội làm.", []),
        ("Sở Lao động - Thương binh và Xã hội", "Sở (gọi tắt là Sở LĐTBXH) làm.", []),
        ("Sở Lao động - Thương binh và Xã hội", "Sở (Sở LĐTBXH) làm, Sở LĐTBXH báo cáo.", []),
        ("Sở Lao động - Thương binh và Xã hội", "Sở LĐTBXH báo cáo.", [(1, 1)]),
        ("Sở Nội vụ", "Sở Nội Vụ làm.", [(1, 1)]),
        ("Sở Nội vụ", "Sở Nội vụ, Sở Tư pháp, Sở Xây dựng làm.", []),
        ("Sở Khoa học và Công nghệ", "Phối hợp với Sở Giáo dục và Đào tạo.", []),
    ],
)
def test_the_agency_has_one_name(agency: str, line: str, expected: list[tuple[int, int]]) -> None:
    text = plan_text(sections=body(line)).replace("agency: Sở Nội vụ", f"agency: {agency}")
    assert [(x - 15, y - 6) for x, y in found(agency_name_differs, text)] == expected


def test_a_wrong_dash_is_mended_everywhere_at_once() -> None:
    line = "Sở Lao động – Thương binh và Xã hội làm."
    text = plan_text(sections=body(line, line)).replace("Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội")
    (only,) = agency_name_differs.check(document(text))
    assert [edit.place.line for edit in only.edits] == [16, 17]
    assert {edit.new for edit in only.edits} == {"Sở Lao động - Thương binh và Xã hội"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Theo Kế hoạch số 5/KH-SLĐTĐBXH ngày 05/01/2026.", [(1, 23)]),
        ("Theo Kế hoạch số 5/KH-SLDTBXH ngày 05/01/2026.", [(1, 23)]),
        ("Theo Kế hoạch số 5/KH-SLĐTBXH ngày 05/01/2026.", []),
        ("Theo Kế hoạch số 5/KH-UBND, Quyết định số 6/QĐ-SNV, Kế hoạch số 7/KH-SGDĐT.", []),
    ],
)
def test_the_agencys_own_code_is_written_as_at_the_head(line: str, expected: list[tuple[int, int]]) -> None:
    text = plan_text(sections=body(line)).replace("KH-SNV", "KH-SLĐTBXH")
    text = text.replace("agency: Sở Nội vụ", "agency: Sở Lao động - Thương binh và Xã hội")
    assert [(x - 15, y - 6) for x, y in found(own_symbol, text)] == expected


def test_a_typed_caption_has_the_symbol_of_the_document() -> None:
    lines: list[paragraphs.Line] = [("attached", "(Kèm theo Kế hoạch số …/KH-STC ngày … của Sở Nội vụ)")]
    assert paragraphs.found(own_symbol, *lines) == [(1, 28)]
    lines = [("attached", "(Kèm theo Kế hoạch số …/KH-SNV ngày … của Sở Nội vụ)")]
    assert paragraphs.found(own_symbol, *lines) == []


def test_the_symbol_of_a_letter_names_a_department_not_a_type() -> None:
    letter = paragraphs.word_file(("text", "Theo Công văn số 15/SGDĐT-GDTXHN ngày 05/01/2026."))
    assert list(own_symbol.check(replace(letter, symbol="SGDĐT-GDTXHS"))) == []
    assert len(list(own_symbol.check(replace(letter, symbol="KH-GDTXHS")))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Báo cáo Bộ Thông tin và Truyền thông.",
        "Phối hợp với Sở Giao thông vận tải.",
        "Hướng dẫn UBND các huyện thực hiện.",
        "Tập huấn cho công chức cấp huyện.",
        "Tuyên truyền tại các xã, phường, thị trấn.",
        "Phối hợp với tỉnh Hà Giang.",
    ],
)
def test_a_name_given_up_is_found(line: str) -> None:
    assert [number for number, _ in in_body(abolished_name, line)] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Phối hợp với Sở Xây dựng, Sở Nông nghiệp và Môi trường.",
        "Phối hợp với Sở Giao thông vận tải (nay là Sở Xây dựng).",
        "Tiếp nhận nhiệm vụ của cấp huyện.",
        "Theo Thông tư số 5/2020/TT-BTTTT ngày 05/3/2020 của Bộ Thông tin và Truyền thông.",
        "Hồ sơ của huyện Bình Lục (cũ).",
        "Phối hợp với tỉnh Lào Cai.",
        "Học tập tỉnh Hà Nam (Trung Quốc); tỉnh Bắc Ninh.",
        "Quy hoạch đô thị xã Hiệp Hòa, siêu thị xã Bản Qua.",
        "Bộ phận Một cửa tại Trung tâm Y tế huyện Bình Giang.",
        "Bước đầu của Ủy ban Dân tộc giải phóng năm 1945.",
    ],
)
def test_a_name_of_today_or_said_to_be_old_passes(line: str) -> None:
    assert in_body(abolished_name, line) == []


def test_a_name_was_right_in_its_time() -> None:
    lines = body("Phối hợp với Sở Thông tin và Truyền thông, UBND các huyện.")
    text = plan_text(sections=lines).replace("09/02/2026", "09/02/2022").replace("year: 2026", "year: 2022")
    assert found(abolished_name, text) == []


@pytest.mark.parametrize(
    ("day", "name", "now"),
    [
        ("29/4/2026", "Bình Phước", "tỉnh Đồng Nai"),
        ("30/4/2026", "Bình Phước", "thành phố Đồng Nai"),
        ("30/4/2026", "Đồng Nai", "thành phố Đồng Nai"),
        ("31/8/2026", "Quảng Ninh", ""),
        ("01/9/2026", "Quảng Ninh", "thành phố Quảng Ninh"),
        ("20/9/2026", "Bắc Giang", "thành phố Bắc Ninh"),
    ],
)
def test_a_province_became_a_city_on_a_day(day: str, name: str, now: str) -> None:
    text = plan_text(sections=body(f"Phối hợp với tỉnh {name}.")).replace("09/02/2026", day)
    hints = [each.hint for each in abolished_name.check(document(text)) if f"tỉnh {name}" in each.message]
    assert [hint.partition(";")[0] for hint in hints] == ([f"Nay là {now}"] if now else [])


@pytest.mark.parametrize(
    ("opening", "count"),
    [
        ("Sở Nội chính ban hành Kế hoạch như sau", 1),
        ("Căn cứ tình hình thực tế, Sở Tổ chức - Nội vụ xây dựng Kế hoạch như sau", 1),
        ("Sở Nội vụ tỉnh Quảng Ninh ban hành Kế hoạch như sau", 0),
        ("Sở NV ban hành Kế hoạch như sau", 0),
        ("Sở ban hành Kế hoạch như sau", 0),
        ("<<agency>> ban hành Kế hoạch như sau", 0),
    ],
)
def test_the_opening_names_the_agency_of_the_head(opening: str, count: int) -> None:
    assert len(found(other_agency, plan_text(opening=f"opening: {opening}\n"))) == count


def test_the_symbol_at_the_head_is_not_another_departments() -> None:
    assert found(own_symbol, plan_text().replace("KH-SNV", "KH-STP")) == [(6, 14)]
    assert found(own_symbol, plan_text()) == []
    assert found(own_symbol, plan_text().replace("KH-SNV", "KH-NV")) == []


def test_a_name_given_up_is_told_in_a_note_unless_it_is_of_a_cited_document() -> None:
    text = plan_text(sections=body("Rà soát<<note 1>>."), footnotes="footnotes:\n  1: {}\n")
    assert len(found(abolished_name, text.format("Theo hướng dẫn của Bộ Kế hoạch và Đầu tư."))) == 1
    cited = "Thông tư số 05/2021/TT-BKHĐT ngày 15/6/2021 của Bộ Kế hoạch và Đầu tư."
    assert found(abolished_name, text.format(cited)) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cập nhật vị trí việc làm của từng phòng năm 2025.", [(1, 45)]),
        ("Cập nhật số liệu năm 2025.", []),
        ("Mức độ hài lòng trong công tác đạt 95% (năm 2025 đạt 93,4%).", []),
    ],
)
def test_last_year_in_what_is_brought_up_to_date(line: str, expected: list[tuple[int, int]]) -> None:
    assert in_body(stale_year, line) == expected


@pytest.mark.parametrize(
    ("subject", "text", "count"),
    [
        ("Cải cách hành chính năm 2025", "Sở ban hành Kế hoạch cải cách hành chính năm 2026", 1),
        ("Cải cách hành chính năm 2025", "Hoàn thành các việc của năm 2025", 0),
        ("Khắc phục hạn chế sau kiểm tra năm 2025", "Hoàn thành trong năm 2026", 0),
    ],
)
def test_the_subject_of_a_word_file_is_not_behind_its_date(subject: str, text: str, count: int) -> None:
    read = paragraphs.word_file(("subject", subject), ("text", text), year=2026)
    assert len(list(stale_year.check(replace(read, year=2025)))) == count
