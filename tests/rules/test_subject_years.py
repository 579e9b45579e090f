"""The years of a subject and those of the documents it names."""

from __future__ import annotations

import re

import pytest

from generator.rules.subject_years import without_cited
from tests.word.reading.made import bold, centred, form, p, table


@pytest.mark.parametrize(
    ("subject", "years"),
    [
        ("Cải cách hành chính năm 2026", ["2026"]),
        ("Chuyển đổi số giai đoạn 2026-2030", ["2026", "2030"]),
        ("Thực hiện Chỉ thị số 5/CT-TTg ngày 03 tháng 01 năm 2025 của Thủ tướng Chính phủ", []),
        ("Thực hiện Chỉ thị số 5/CT-TTg ngày 03/01/2025 trong năm 2026", ["2026"]),
        ("Triển khai Thông tư số 5/2025/TT-BNV", []),
        ("Thi hành Luật Lưu trữ năm 2024", []),
        ("Phổ biến Luật Lưu trữ, tập huấn năm 2026", ["2026"]),
    ],
)
def test_only_the_years_of_its_own_are_left(subject: str, years: list[str]) -> None:
    assert re.findall(r"20\d\d", without_cited(subject)) == years


@pytest.mark.parametrize(
    ("subject", "year"), [("Thực hiện Chỉ thị ngày 03 tháng 01 năm 2025", 2026), ("Năm 2027", 2027)]
)
def test_a_word_file_is_for_the_year_of_its_subject_or_its_date(subject: str, year: int) -> None:
    names = bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + bold("Độc lập - Tự do - Hạnh phúc")
    date = centred("Quảng Ninh, ngày 09 tháng 02 năm 2026")
    head = table((bold("SỞ NỘI VỤ") + centred("Số: 05/KH-SNV"), names + date))
    document = form(head + bold("KẾ HOẠCH") + bold(subject) + p("") + p("Sở Nội vụ ban hành Kế hoạch."))
    assert document.year == year
