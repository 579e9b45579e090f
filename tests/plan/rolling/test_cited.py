"""Where a line cites other documents."""

from __future__ import annotations

import pytest

from generator.plan.rolling.cited import citations, near


def cited(words: str) -> list[tuple[str, str, int]]:
    """Each citation from number to date, the title that follows, its year."""
    return [(words[one.start : one.end], words[one.end : one.stop], one.year) for one in citations(words)]


@pytest.mark.parametrize(
    ("words", "code", "year"),
    [
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "30/2020/NĐ-CP ngày 05/3/2020", 2020),
        ("Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP", 2020),
        ("Quyết định số 231/QĐ-UBND-HC ngày 17/3/2022", "231/QĐ-UBND-HC ngày 17/3/2022", 2022),
        ("Nghị quyết số 57-NQ/TW ngày 22/12/2024", "57-NQ/TW ngày 22/12/2024", 2024),
        ("Kế hoạch số 12/KH-UBND ngày 06 tháng 01 năm 2026", "12/KH-UBND ngày 06 tháng 01 năm 2026", 2026),
        ("Luật số 72/2025/QH15", "72/2025/QH15", 2025),
        ("Kế hoạch số …/KH-UBND ngày …/…/2026", "…/KH-UBND ngày …/…/2026", 2026),
        ("Kế hoạch số 12/KH-UBND năm 2026", "12/KH-UBND năm 2026", 2026),
        ("Kế hoạch số 12/KH-UBND ngày 01/12/<<year - 1>>", "12/KH-UBND ngày 01/12/<<year - 1>>", 0),
        ("Kế hoạch số 12/KH-UBND", "12/KH-UBND", 0),
    ],
)
def test_a_number_with_its_date(words: str, code: str, year: int) -> None:
    assert cited(words + ".") == [(code, "", year)]


@pytest.mark.parametrize(
    ("words", "law", "year"),
    [
        ("Căn cứ Luật Lưu trữ ngày 21/6/2024;", "Luật Lưu trữ ngày 21/6/2024", 2024),
        ("Căn cứ Hiến pháp năm 2013;", "Hiến pháp năm 2013", 2013),
    ],
)
def test_a_law_by_its_name_and_date(words: str, law: str, year: int) -> None:
    assert cited(words) == [(law, "", year)]


@pytest.mark.parametrize(
    "words",
    [
        "Tuyên truyền Luật Lưu trữ trong năm 2026",
        "Tuyên truyền Luật Lưu trữ, xong trước ngày 30/6/2026",
        "Tuyên truyền Luật Lưu trữ vào tháng 6/2026",
        "Quý I/2026; T12/2025; Tháng 3, 6/2026",
        "Đạt 09/17 sở, ban, ngành",
        "Hoạt động 24/7",
    ],
)
def test_what_is_no_citation(words: str) -> None:
    assert cited(words) == []


def test_a_title_goes_on_to_the_end_of_its_sentence() -> None:
    words = "Thực hiện Kế hoạch số 1/KH-UBND ngày 05/12/2020 của Ủy ban nhân dân (UBND) tỉnh về CCHC (năm 2021); và nữa"
    assert cited(words) == [("1/KH-UBND ngày 05/12/2020", " của Ủy ban nhân dân (UBND) tỉnh về CCHC (năm 2021)", 2020)]


@pytest.mark.parametrize(
    "own",
    [
        ", hoàn thành trước ngày 30/6/2026",
        "; báo cáo năm 2026",
        ". Năm 2026 thì",
        ", để năm 2026",
        " trước ngày 1/3/2026",
    ],
)
def test_a_title_ends_where_the_plans_own_words_begin(own: str) -> None:
    words = f"theo Quyết định số 8/QĐ-TTg ngày 15/9/2025 của Thủ tướng về thủ tục{own}"
    assert cited(words) == [("8/QĐ-TTg ngày 15/9/2025", " của Thủ tướng về thủ tục", 2025)]


def test_a_line_of_many_citations_is_read_in_time_that_grows_with_it() -> None:
    words = "theo Quyết định số 8/QĐ-TTg ngày 15/9/2025 về việc này và " * 2000
    found = citations(words)
    assert len(found) == 2000
    assert len(near(found, found[1000].start)) < 40
