"""The block at the top of page 1 holds every Sở of every province: one line each for Quốc hiệu, Tiêu ngữ and date."""

from __future__ import annotations

import copy

import pytest

from generator.outline.blocks import IssueDate, Letterhead
from generator.resources import default_template
from generator.word.letterhead import FittedLetterhead, fitted
from generator.word.metrics import width
from generator.word.styles import Styles
from generator.word.template import opened

MM = 72 / 25.4
TEXT_WIDTH = 160 * MM
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# The 34 provinces and cities since 01/07/2025; Đồng Nai is a city since 30/04/2026.
CITIES = ("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Đồng Nai", "Hồ Chí Minh")
PROVINCES = (
    "An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Đắk Lắk, Điện Biên, Đồng Tháp, Gia Lai, Hà Tĩnh, Hưng Yên, Khánh Hòa, "
    "Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Nghệ An, Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sơn La, "
    "Tây Ninh, Thái Nguyên, Thanh Hóa, Tuyên Quang, Vĩnh Long"
).split(", ")
UNITS = [*(f"thành phố {name}" for name in CITIES), *(f"tỉnh {name}" for name in PROVINCES)]
DEPARTMENTS = (
    "Sở Nội vụ",
    "Sở Tư pháp",
    "Sở Tài chính",
    "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường",
    "Sở Xây dựng",
    "Sở Khoa học và Công nghệ",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Văn hóa và Thể thao",
    "Sở Du lịch",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Sở Ngoại vụ",
    "Sở Dân tộc và Tôn giáo",
    "Sở Quy hoạch - Kiến trúc",
    "Sở An toàn thực phẩm",
    "Thanh tra tỉnh",
    "Văn phòng Ủy ban nhân dân tỉnh",
)
TEMPLATE_STYLES = opened(default_template()).styles.element


def styles() -> Styles:
    return Styles(copy.deepcopy(TEMPLATE_STYLES))


def head(unit: str, agency: str, parent: str = "Ủy ban nhân dân", day: int = 29, month: int = 12) -> Letterhead:
    place = "Thành phố Hồ Chí Minh" if unit.endswith("Hồ Chí Minh") else unit.split(" ", 1 if "tỉnh" in unit else 2)[-1]
    return Letterhead((f"{parent} {unit}",), (agency,), "15", "KH-SNV", place, IssueDate(day, month, 2026))


def in_template(letterhead: Letterhead) -> tuple[FittedLetterhead, Styles]:
    used = styles()
    return fitted(letterhead, used, TEXT_WIDTH), used


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("parent", ["UBND", "Ủy ban nhân dân"])
def test_every_department_of_every_province_fits(unit: str, parent: str) -> None:
    for agency in DEPARTMENTS:
        letterhead = head(unit, agency, parent)
        result, used = in_template(letterhead)
        assert result.left + result.right == pytest.approx(TEXT_WIDTH)
        assert " ".join(result.parent) == f"{parent} {unit}".upper()
        assert " ".join(result.agency) == agency.upper()
        assert len(result.parent) <= 2
        assert len(result.agency) <= 3

        date = f"{letterhead.place_name}, {result.date}"
        assert width(NATIONAL_NAME, used.size("KH Quoc hieu"), bold=True) < result.right
        assert width(MOTTO, used.size("KH Tieu ngu"), bold=True) < result.right
        assert width(date, used.size("KH Dia danh ngay"), italic=True) < result.right
        assert all(width(line, used.size("KH Co quan chu quan")) < result.left for line in result.parent)
        agency_lines = [width(line, used.size("KH Co quan ban hanh"), bold=True) for line in result.agency]
        assert max(agency_lines) < result.left

        assert result.motto_rule == pytest.approx(width(MOTTO, used.size("KH Tieu ngu"), bold=True))
        assert agency_lines[-1] / 3 <= result.agency_rule <= agency_lines[-1] / 2


@pytest.mark.parametrize("unit", [unit for unit in UNITS if not unit.endswith("Hồ Chí Minh")])
def test_outside_ho_chi_minh_city_the_larger_sizes_always_have_room(unit: str) -> None:
    _, used = in_template(head(unit, "Sở Văn hóa, Thể thao và Du lịch"))
    assert (used.size("KH Quoc hieu"), used.size("KH Tieu ngu"), used.size("KH Dia danh ngay")) == (13, 14, 14)


@pytest.mark.parametrize(
    ("parent", "sizes", "lines"),
    [
        ("UBND", (13, 14, 14), ("UBND THÀNH PHỐ", "HỒ CHÍ MINH")),
        ("Ủy ban nhân dân", (12, 13, 13), ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH")),
    ],
)
def test_ho_chi_minh_city_takes_the_smaller_sizes_only_with_the_long_name_above(
    parent: str, sizes: tuple[float, float, float], lines: tuple[str, ...]
) -> None:
    result, used = in_template(head("thành phố Hồ Chí Minh", "Sở Nội vụ", parent))
    assert (used.size("KH Quoc hieu"), used.size("KH Tieu ngu"), used.size("KH Dia danh ngay")) == sizes
    assert result.parent == lines


def test_the_smaller_sizes_are_smaller_throughout_but_where_the_decree_fixes_them() -> None:
    _, used = in_template(head("thành phố Hồ Chí Minh", "Sở Nội vụ"))
    sizes = {
        "KH Quoc hieu": 12,
        "KH Tieu ngu": 13,
        "KH Co quan chu quan": 12,
        "KH Co quan ban hanh": 12,
        "KH Dia danh ngay": 13,
        "KH Ten loai": 13,
        "KH Trich yeu": 13,
        "KH Can cu": 13,
        "KH Noi dung": 13,
        "heading 1": 13,
        "KH Chuc vu": 13,
        "KH Ho ten": 13,
        "KH Ten phu luc": 13,
        # Fixed by PL1 II.3, II.9, III.1, or not regulated.
        "KH So ky hieu": 13,
        "KH Noi nhan": 12,
        "KH Noi nhan dong": 11,
        "KH Phu luc": 14,
        "KH Kem theo": 13,
        "KH Bang chu": 12,
        "footnote text": 10,
    }
    assert {name: used.size(name) for name in sizes} == sizes


def test_a_template_already_in_the_smaller_sizes_is_not_shrunk_below_the_decree() -> None:
    used = styles()
    used.shrink(keep=())
    result = fitted(head("thành phố Hồ Chí Minh", "Ban Chỉ đạo cải cách hành chính " * 6), used, TEXT_WIDTH)
    assert len(result.agency) > 3
    assert (used.size("KH Quoc hieu"), used.size("KH Tieu ngu"), used.size("KH Noi dung")) == (12, 13, 13)


def test_a_name_typed_on_several_lines_is_printed_so() -> None:
    parent = ("Ủy ban nhân dân", "tỉnh Quảng Ninh")
    typed = Letterhead(parent, ("Sở Nội vụ", "Ban Thi đua"), "", "KH-SNV", "Quảng Ninh", IssueDate())
    result, _ = in_template(typed)
    assert result.parent == ("ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH")
    assert result.agency == ("SỞ NỘI VỤ", "BAN THI ĐUA")


def test_a_blank_number_and_day_leave_room_to_write() -> None:
    draft = Letterhead(("UBND tỉnh Lào Cai",), ("Sở Nội vụ",), "", "KH-SNV", "Lào Cai", IssueDate(None, 11, 2026))
    result, _ = in_template(draft)
    assert result.number.endswith("/KH-SNV")
    assert not result.number.removesuffix("/KH-SNV").strip()
    assert width(result.number.removesuffix("/KH-SNV"), 13) > 8 * MM
    assert width(result.date.split("tháng")[0].removeprefix("ngày"), 14) > 5 * MM
    assert " " not in result.date.replace("ngày ", "").replace(" tháng 11 năm 2026", "")


@pytest.mark.parametrize("place", ["Thị trấn Nông trường Việt Trung " * 3, "x" * 10_000])
def test_a_place_name_that_fits_no_line_leaves_the_agency_a_column(place: str) -> None:
    result, _ = in_template(
        Letterhead(("UBND tỉnh Lào Cai",), ("Sở Nội vụ",), "1", "KH-SNV", place.strip(), IssueDate(1, 1, 2026))
    )
    assert result.left > 30 * MM
    assert result.right > width(NATIONAL_NAME, 12, bold=True)
    assert result.left + result.right == pytest.approx(TEXT_WIDTH)


def test_a_long_word_in_a_name_does_not_hide_quoc_hieu() -> None:
    result, used = in_template(head("tỉnh Lào Cai", "Sở " + "x" * 500))
    assert result.right > width(NATIONAL_NAME, used.size("KH Quoc hieu"), bold=True)
    assert result.agency_rule <= result.left


def test_a_document_of_no_agency_has_a_letterhead_all_the_same() -> None:
    letterhead, _ = in_template(Letterhead((), (), "", "", "Huế", IssueDate(0, 0, 2026)))
    assert (letterhead.parent, letterhead.agency, letterhead.agency_rule) == ((), ("",), 0)
