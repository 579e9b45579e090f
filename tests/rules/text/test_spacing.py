"""Blanks too many and too few around words, marks and brackets."""

from __future__ import annotations

import pytest

from generator.problems import Edit, Place
from generator.rules.text import double_space, missing_space, space_before_punctuation
from tests.rules.support import document, found, in_body
from tests.rules.text.word_file import in_word
from tests.support import body, plan_text


def test_two_blanks_are_found_where_they_stand_and_mended() -> None:
    (only,) = double_space.check(document(plan_text(sections=body("Các phòng  thuộc Sở."))))
    assert only.edits == (Edit(Place("ke-hoach.yaml", 16, 16), "  ", " "),)
    assert only.message == "Có 2 dấu cách liền nhau giữa “phòng” và “thuộc”."


@pytest.mark.parametrize(
    "line",
    [
        "Các phòng thuộc Sở.",
        "ban hành kèm theo Quyết định số      /QĐ-SNV ngày      tháng 4 năm 2026.",
        "Họ và tên:      /     tuổi",
        "**Đợt 1**  ",
    ],
)
def test_room_to_write_in_is_no_slip(line: str) -> None:
    assert in_word(double_space, line) == []


def test_a_blank_before_a_mark_and_one_inside_a_bracket() -> None:
    assert in_body(space_before_punctuation, "Sở chủ trì , các phòng ( nếu cần ) phối hợp.") == [
        (1, 11),
        (1, 33),
        (1, 24),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Bản đồ tỷ lệ 1 : 200, tệp .docx, hồ sơ, tài liệu ...",
        "Trên đây là Kế hoạch của Sở ./.",
        "Đánh dấu ( ) vào ô, ( … ) và (…).",
        "Truy cập https://sonoivu.gov.vn/ :8080 để xem.",
        "Phiên bản .NET",
        "Ngày      .",
    ],
)
def test_marks_that_stand_alone_rightly(line: str) -> None:
    assert in_word(space_before_punctuation, line) == []


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        ("Căn cứ Luật;Căn cứ Nghị định.", [12]),
        ("Các phòng,các đơn vị.", [10]),
        ("Xong việc này.Các phòng báo cáo.", [14]),
        ("Thời hạn:trong quý I", [9]),
        ("Thủ tục hành chính(TTHC) nội bộ", [14]),
        ("Thủ tục (TTHC)nội bộ", [14]),
        ("Gồm (1)Xây dựng", [7]),
        ("Tăng 84,66%;giảm 5%", [12]),
        ("“Một cửa”,hệ thống", [10]),
    ],
)
def test_a_missing_blank(line: str, columns: list[int]) -> None:
    assert in_word(missing_space, line) == [(1, column) for column in columns]


@pytest.mark.parametrize(
    "line",
    [
        "Tổng số 1.670 hồ sơ, đạt 84,66%; tăng 1,5 lần; lúc 14:30; tháng 3,6,9,12.",
        "TP.HCM, ThS.Nguyễn Văn An, v.v., TP.Hồ Chí Minh, Q.1",
        "Xem tại dichvucong.gov.vn, tệp Mau_01.docx, thư sonoivu@hanam.gov.vn, http://x.vn:80/a.b",
        "Điểm X,Y và quý I,II,III/2026",
        "Nghị định số 30/2020/NĐ-CP; ISO 9001:2015; mục 1.2.3",
        "Nội dung a) và b), c); (i), (ii).",
        "Phần mềm Node.js và ASP.NET, tỷ lệ 1:200",
        "người có công và (các) thân nhân (nếu có)1",
    ],
)
def test_numbers_names_and_abbreviations_need_no_blank(line: str) -> None:
    assert in_word(missing_space, line) == []


def test_the_drafter_in_the_list_of_receivers_is_left_alone() -> None:
    assert found(missing_space, plan_text(recipients="recipients: |\n  UBND tỉnh;\n  Lưu: VT, CNht(Trung).\n")) == []


def test_a_missing_blank_is_mended() -> None:
    (only,) = missing_space.check(document(plan_text(sections=body("Các phòng,các đơn vị."))))
    assert only.edits == (Edit(Place("ke-hoach.yaml", 16, 16), ",các", ", các"),)
