"""Names that are used no more."""

from __future__ import annotations

import datetime

import pytest

from generator.outline import data as names_data
from generator.rules.data import load
from generator.rules.gone import gone


def found(words: str) -> list[tuple[str, datetime.date, str]]:
    return [(match[0], name.since, name.now) for name in gone() for match in name.words.finditer(words)]


@pytest.mark.parametrize(
    ("words", "name", "now"),
    [
        ("gửi Sở Thông tin và Truyền thông", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("gửi Sở LĐTBXH.", "Sở LĐTBXH", "Sở Nội vụ"),
        ("tại tỉnh Hải Dương", "tỉnh Hải Dương", "thành phố Hải Phòng"),
        ("tại tỉnh Hoà Bình", "tỉnh Hoà Bình", "tỉnh Phú Thọ"),
        ("Bộ Kế hoạch và Đầu tư", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"),
    ],
)
def test_a_name_that_went_in_2025(words: str, name: str, now: str) -> None:
    assert [(typed, since.year, new) for typed, since, new in found(words)] == [(name, 2025, now)]


@pytest.mark.parametrize(
    "words",
    [
        "Sở Nội vụ",
        "tỉnh Thanh Hoá",
        "tỉnh Đăk Lăk",
        "tỉnh Khánh Hòa",
        "Bộ Tài chính",
        "UBND xã",
        "Sở Tài chính",
        "tỉnh Bắc Ninh",
    ],
)
def test_a_name_of_today_in_any_spelling(words: str) -> None:
    assert found(words) == []


def test_a_province_that_went_into_a_later_city() -> None:
    assert [new for *_, new in found("tỉnh Bình Phước, tỉnh Bà Rịa - Vũng Tàu")] == [
        "Thành phố Hồ Chí Minh",
        "thành phố Đồng Nai",
    ]


def test_the_63_are_34_now() -> None:
    merged = load("merged-provinces")
    names = names_data.load("provinces")
    before = {name.replace("_", " ") for kind in ("provinces", "cities") for name in names[kind].split()}
    before = (before | {"Hồ Chí Minh"}) - {"Thừa Thiên Huế"}  # Huế
    assert (len(merged["now"]), len(before)) == (34, 63)
    assert {name for name in before if sum(name in old for old in merged["now"].values()) != 1} == set()
    assert set(merged["cities"]) <= set(merged["now"])
