"""Titles in capitals as the rest of the document writes their words."""

from __future__ import annotations

import pytest

from generator.outline.blocks import Outline, Paragraph, Span
from generator.plan.writing.casing import Casing

TEXT = (
    "Sở Lao động - Thương binh và Xã hội phối hợp với các phòng.",
    "Các đơn vị báo cáo Phòng Hành chính của Trung tâm Ánh Dương.",
    "Người lao động được hướng dẫn. Ngành lao động báo cáo.",
)
CASING = Casing(Outline("", "", tuple(Paragraph("text", (Span(text),)) for text in TEXT)))


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu"),
        ("TỔ CHỨC THỰC HIỆN CCHC NĂM 2026", "Tổ chức thực hiện CCHC năm 2026"),
        (
            "NHIỆM VỤ CỦA SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
            "Nhiệm vụ của Sở Lao động - Thương binh và Xã hội",
        ),
        ("NGÀNH LAO ĐỘNG", "Ngành lao động"),
        ("CÁC ĐƠN VỊ CỦA TRUNG TÂM ÁNH DƯƠNG", "Các đơn vị của Trung tâm Ánh Dương"),
        ("GIAI ĐOẠN II", "Giai đoạn II"),
        ("Đã viết thường CCHC", "Đã viết thường CCHC"),
        ("2026", "2026"),
        ("STRAẞE", "Straße"),
    ],
)
def test_capitals_are_undone_as_the_document_writes_elsewhere(printed: str, typed: str) -> None:
    ordinary = CASING.ordinary(printed)

    assert ordinary == typed or ordinary == printed == "STRAẞE"
    assert ordinary.upper() == printed.upper()


def test_emphasis_and_signs_of_notes_stay_in_their_place() -> None:
    spans = CASING.title((Span("NHIỆM "), Span("1", note="1"), Span("VỤ", italic=True), Span(" SỞ")))

    assert [(span.text, span.italic, span.note) for span in spans] == [
        ("Nhiệm ", False, ""),
        ("1", False, "1"),
        ("vụ", True, ""),
        (" sở", False, ""),
    ]


def test_the_agency_is_named_as_in_the_text() -> None:
    assert CASING.name("TRUNG TÂM ÁNH DƯƠNG") == "Trung tâm Ánh Dương"
    assert CASING.name("UBND TỈNH HÀ NAM") == "UBND tỉnh Hà Nam"
    assert CASING.name("Sở nội vụ") == "Sở nội vụ"
    assert CASING.name("CCHC") == "CCHC"
    assert CASING.name("5") == "5"
