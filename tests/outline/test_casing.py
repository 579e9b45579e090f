"""Names printed in capitals, as one writes them."""

from __future__ import annotations

import pytest

from generator.outline.casing import agency_name, sentence

NAMES = {
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI": "Sở Lao động - Thương binh và Xã hội",
    "UBND TỈNH HẢI DƯƠNG": "UBND tỉnh Hải Dương",
    "ỦY BAN NHÂN DÂN TỈNH LÀO CAI": "Ủy ban nhân dân tỉnh Lào Cai",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ": "Ủy ban nhân dân thành phố Cần Thơ",
    "ỦY BAN NHÂN DÂN HUYỆN HIỆP HÒA": "Ủy ban nhân dân huyện Hiệp Hòa",
    "UBND XÃ HÒA TIẾN": "UBND xã Hòa Tiến",
    "TỈNH ỦY ĐẮK LẮK": "Tỉnh ủy Đắk Lắk",
    "SỞ CÔNG THƯƠNG": "Sở Công Thương",
    # The older place of the tone mark is kept.
    "BỘ VĂN HOÁ, THỂ THAO VÀ DU LỊCH": "Bộ Văn hoá, Thể thao và Du lịch",
    "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO": "Phòng Giáo dục và Đào tạo",
    "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG": "Trung tâm Phục vụ hành chính công",
    "CHI CỤC BẢO VỆ MÔI TRƯỜNG": "Chi cục Bảo vệ môi trường",
    "BỘ CHỈ HUY QUÂN SỰ TỈNH": "Bộ Chỉ huy Quân sự tỉnh",
    "Sở Nội vụ": "Sở Nội vụ",
}
SENTENCES = {
    "THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2022 CỦA SỞ NỘI VỤ": "Thực hiện cải cách hành chính năm 2022 của Sở Nội vụ",
    "MỤC ĐÍCH, YÊU CẦU": "Mục đích, yêu cầu",
    "ỨNG DỤNG CNTT, KIỂM SOÁT TTHC": "Ứng dụng CNTT, kiểm soát TTHC",
    "PHÁT TRIỂN KINH TẾ - XÃ HỘI": "Phát triển kinh tế - xã hội",
    "THEO CHỈ THỊ SỐ 11-CT/TU CỦA TỈNH ỦY": "Theo chỉ thị số 11-CT/TU của Tỉnh ủy",
    "SẢN PHẨM/KẾT QUẢ": "Sản phẩm/kết quả",
    "GIỮ GÌN HÒA BÌNH Ở TỈNH HÒA BÌNH": "Giữ gìn hòa bình ở tỉnh Hòa Bình",
    "GIAI ĐOẠN II": "Giai đoạn II",
    "Mục đích của UBND": "Mục đích của UBND",
}


@pytest.mark.parametrize(("printed", "written"), NAMES.items())
def test_the_name_of_a_body(printed: str, written: str) -> None:
    assert agency_name(printed) == written


@pytest.mark.parametrize(("printed", "written"), SENTENCES.items())
def test_a_title_in_capitals(printed: str, written: str) -> None:
    assert sentence(printed) == written


def test_every_name_comes_back_from_its_capitals() -> None:
    for name in ("Sở Khoa học và Công nghệ", "Sở Tài chính", "UBND tỉnh Bà Rịa - Vũng Tàu", "UBND tỉnh Thừa Thiên Huế"):
        assert agency_name(name.upper()) == name
