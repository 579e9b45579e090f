"""Cited documents in every form met."""

from __future__ import annotations

from time import perf_counter

import pytest

from generator.problems import Place
from generator.rules.citations import Citation, cited_in
from generator.rules.document import Passage, PassageKind


def cited(text: str, kind: PassageKind = "text") -> list[Citation]:
    return list(cited_in(Passage(kind, text, Place("x", 1, 1))))


def told(text: str, kind: PassageKind = "text") -> list[tuple[str, str, str, str]]:
    """Type, code, date and issuer of each."""
    return [
        (x.type, x.code or x.name, ".".join(map(str, x.day)) if x.dated else "", x.issuer) for x in cited(text, kind)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
            ("Nghị định", "30/2020/NĐ-CP", "5.3.2020", "Chính phủ"),
        ),
        (
            "Quyết định số 525/QĐ-UBND ngày 10 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh ban hành",
            ("Quyết định", "525/QĐ-UBND", "10.3.2025", "Ủy ban nhân dân tỉnh"),
        ),
        ("Quyết định 45/QĐ-UBND", ("Quyết định", "45/QĐ-UBND", "", "")),
        (
            "Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024",
            ("Luật", "33/2024/QH15", "21.6.2024", ""),
        ),
        (
            "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ ngày 29 tháng 11 năm 2024",
            ("Luật", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "29.11.2024", ""),
        ),
        ("Luật Thủy sản năm 2017 quy định", ("Luật", "Thủy sản", "0.0.2017", "")),
        (
            "Nghị quyết số 35-NQ/TU ngày 29/12/2025 của Tỉnh ủy",
            ("Nghị quyết", "35-NQ/TU", "29.12.2025", "Tỉnh ủy"),
        ),
        ("Nghị quyết số 18- NQ/TW", ("Nghị quyết", "18-NQ/TW", "", "")),
        ("Nghị quyết số 35/NQ-TU", ("Nghị quyết", "35/NQ-TU", "", "")),
        ("Quyết định số 29/2018/QĐ - UBND", ("Quyết định", "29/2018/QĐ-UBND", "", "")),
        ("Nghị định số 30/2020/NĐ/CP ngày 05/3/2020", ("Nghị định", "30/2020/NĐ-CP", "5.3.2020", "")),
        ("Kế hoạch số 25/KH- UBND", ("Kế hoạch", "25/KH-UBND", "", "")),
        (
            "Kèm theo Kế hoạch số …/KH-SNV ngày … tháng … năm 2026 của Sở Nội vụ)",
            ("Kế hoạch", "/KH-SNV", "0.0.2026", "Sở Nội vụ"),
        ),
        ("Quyết định số 231/QĐ-UBND-HC ngày 17/3/2022", ("Quyết định", "231/QĐ-UBND-HC", "17.3.2022", "")),
        ("Văn bản số 130/PGD&ĐT-TCCB", ("Văn bản", "130/PGD&ĐT-TCCB", "", "")),
        ("Kế hoạch số 15/KH-UBND của UBND tỉnh ngày 10/01/2026", ("Kế hoạch", "15/KH-UBND", "10.1.2026", "UBND tỉnh")),
        ("Nghị quyết số 24-NQ/ĐU, ngày 15/4/2022 của Đảng ủy", ("Nghị quyết", "24-NQ/ĐU", "15.4.2022", "Đảng ủy")),
    ],
)
def test_a_citation_is_taken_apart(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told(text) == [expected]


def test_a_list_is_several_citations() -> None:
    text = "Nghị quyết số 18-NQ/TW, số 19-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương về đổi mới"
    assert told(text) == [
        ("Nghị quyết", "18-NQ/TW", "", ""),
        ("", "19-NQ/TW", "25.10.2017", "Ban Chấp hành Trung ương"),
    ]


def test_a_basis_may_lack_the_number() -> None:
    text = "Căn cứ Quyết định ngày 05/3/2020 của Chủ tịch UBND tỉnh;"
    assert told(text, "basis") == [("Quyết định", "", "5.3.2020", "Chủ tịch UBND tỉnh")]
    assert told(text, "text") == []


def test_a_law_without_a_date_counts_in_a_basis_only() -> None:
    assert told("Căn cứ Luật Trẻ em;", "basis") == [("Luật", "Trẻ em", "", "")]
    assert told("phổ biến Luật Trẻ em;") == []


def test_where_the_parts_stand() -> None:
    (only,) = cited("theo Kế hoạch số 25/KH- UBND ngày 05/3/2026 của UBND tỉnh;")
    assert only.typed_code == "25/KH- UBND"
    assert only.words == "Kế hoạch số 25/KH- UBND ngày 05/3/2026 của UBND tỉnh"
    assert only.passage.text[only.day_start : only.day_end] == "ngày 05/3/2026"
    assert only.groups == ("KH", "UBND")


@pytest.mark.parametrize(
    "text",
    ["ngày 10/12/2022", "Quý I/2023", "hỗ trợ 24/7", "Văn phòng/Thanh tra", "01/Sở", "6/12 tháng", "10.000 đồng/TTHC"],
)
def test_other_strokes_are_no_citations(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize("run", [" ", ".", " .", "…", "1/", "KH-", "A/"])
def test_a_long_run_is_read_in_little_time(run: str) -> None:
    begun = perf_counter()
    cited(f"Kế hoạch số 5/KH-UBND ngày {run * 10_000} số {run * 10_000}/ Luật {run * 10_000}", "basis")
    assert perf_counter() - begun < 2
