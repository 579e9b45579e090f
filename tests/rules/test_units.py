from __future__ import annotations

import pytest

from generator.rules.units import abbreviates, unit_key, units


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Thanh tra + Văn phòng Sở", ["Thanh tra", "Văn phòng Sở"]),
        ("Phòng Kế hoạch và Đầu tư", ["Phòng Kế hoạch và Đầu tư"]),
        ("Sở Văn hóa, Thể thao và Du lịch; Sở Tài chính", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính"]),
        ("Sở Giáo dục và Đào tạo và Sở Nội vụ", ["Sở Giáo dục và Đào tạo", "Sở Nội vụ"]),
        ("Phòng Bảo trợ và Phòng, chống tệ nạn xã hội", ["Phòng Bảo trợ và Phòng, chống tệ nạn xã hội"]),
        ("Phòng Phòng, chống tệ nạn xã hội và Thanh tra", ["Phòng Phòng, chống tệ nạn xã hội", "Thanh tra"]),
        ("Văn phòng HĐND và UBND tỉnh", ["Văn phòng HĐND và UBND tỉnh"]),
        ("Phòng Hành chính, Tổ chức", ["Phòng Hành chính, Tổ chức"]),
        ("Văn phòng Sở, đơn vị liên quan", ["Văn phòng Sở", "đơn vị liên quan"]),
        ("Các phòng chuyên môn, đơn vị trực thuộc Sở", ["Các phòng chuyên môn, đơn vị trực thuộc Sở"]),
        ("Văn phòng Sở, các phòng chuyên môn", ["Văn phòng Sở", "các phòng chuyên môn"]),
        ("Văn phòng Sở (phối hợp với Sở Nội vụ, Thanh tra tỉnh)", ["Văn phòng Sở"]),
        ("Văn phòng\nThanh tra", ["Văn phòng", "Thanh tra"]),
    ],
)
def test_a_cell_is_parted_where_a_new_unit_begins(value: str, names: list[str]) -> None:
    assert [unit.name for unit in units(value)] == names
    assert all(value[unit.start :].startswith(unit.name) for unit in units(value))


@pytest.mark.parametrize(
    ("value", "collective"),
    [
        ("Các phòng chuyên môn, đơn vị trực thuộc Sở", True),
        ("Tất cả các phòng", True),
        ("Toàn thể cán bộ, công chức", True),
        ("các cơ quan liên quan", True),
        ("Phòng, ban, đơn vị", True),
        ("Các phòng, đơn vị có TTHC", False),
        ("Các đơn vị được giao chủ trì", False),
        ("Phòng Phòng, chống tệ nạn xã hội", False),
        ("UBND các huyện, thành phố", False),
        ("Văn phòng Sở", False),
    ],
)
def test_everybody_of_a_kind_is_nobody(value: str, collective: bool) -> None:
    assert units(value)[0].is_collective is collective


@pytest.mark.parametrize(
    ("name", "inner"),
    [
        ("Phòng Bảo trợ xã hội", True),
        ("Thanh tra Sở", True),
        ("Thanh tra tỉnh", False),
        ("Văn phòng UBND tỉnh", False),
        ("Sở Nội vụ", False),
        ("Phòng Nội vụ các huyện", False),
    ],
)
def test_a_part_of_the_agency_is_told_from_another_agency(name: str, inner: bool) -> None:
    assert units(name)[0].is_inner is inner


def test_spellings_of_one_unit_have_one_key() -> None:
    assert unit_key("Phòng Kế hoạch – Tài chính") == unit_key("phòng Kế hoạch, Tài chính Sở")
    assert unit_key("Văn phòng") == unit_key("Văn phòng Sở")
    assert unit_key("Phòng Việc làm") != unit_key("Phòng Người có công")


@pytest.mark.parametrize("short", ["Sở LĐTBXH", "Sở Lao động - TBXH", "Sở LĐ-TB&XH"])
def test_initials_stand_for_words(short: str) -> None:
    assert abbreviates(short, "Sở Lao động - Thương binh và Xã hội")
    assert not abbreviates(short, "Sở Lao động")
