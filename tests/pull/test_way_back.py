"""Edits made in Word come back into the plan: a fixed sample of what tests/pull/measure.py measures at length."""

from __future__ import annotations

import datetime

import pytest

from tests.pull import measure, samples, scoring, ways, wordlike
from tests.pull.returning import Back, returned
from tests.support import outline_of

NEEDS_LIBREOFFICE = pytest.mark.skipif(ways.SOFFICE is None, reason="LibreOffice is not installed")


def tally_of(way: str, cases: int, seed: int) -> measure.Tally:
    tally = measure.Tally()
    for case in measure.cases(way, cases, seed):
        told = f"{case.sample.name} seed {case.seed}"
        assert not case.score.broken, f"{told}: {case.score.broken}"
        assert not [edit.told for edit, verdict in case.score.verdicts if verdict == "lost"], told
        assert not case.score.invented, told
        tally.add(case)
    return tally


@pytest.mark.parametrize("way", ["dấu trang", "chép sang", "hai người"])
def test_edits_are_placed_or_reported(way: str) -> None:
    tally = tally_of(way, 4, 40)
    assert tally.by_way[way]["placed"] > 6


@pytest.mark.slow
@pytest.mark.parametrize("way", ["dấu trang", "chép sang", "hai người"])
def test_many_edits_are_placed_or_reported(way: str) -> None:
    assert tally_of(way, 60, 400).share(way) >= 90


@pytest.mark.slow
@NEEDS_LIBREOFFICE
def test_edits_saved_by_libreoffice_are_placed_or_reported() -> None:
    assert tally_of("LibreOffice", 20, 600).share("LibreOffice") >= 90


@pytest.mark.parametrize("name", ["vi-du", "hai-duong-2023", "bia-3"])
def test_a_document_saved_again_by_word_changes_nothing(name: str) -> None:
    sample = samples.sample(name)
    edited = wordlike.edited(sample.document, sample.outline, 5, count=0, noisy=True, lost=0)
    back = returned(sample, edited.content)
    assert back.text == sample.text
    assert back.told == ()


@pytest.mark.parametrize("name", ["vi-du", "bia-3"])
def test_looks_and_comments_change_nothing(name: str) -> None:
    sample = samples.sample(name)
    looks = (wordlike.edits_looks.dress, wordlike.edits_looks.comment) * 3
    edited = wordlike.edited(sample.document, sample.outline, 9, looks, lost=0)
    assert len(edited.edits) == 6
    back = returned(sample, edited.content)
    assert back.text == sample.text
    assert back.told == ()


def test_a_document_pulled_twice_changes_nothing_the_second_time() -> None:
    sample, edited = measure.made(44)
    once = returned(sample, edited.content)
    twice = returned(sample, edited.content, edited.content)
    assert edited.edits
    assert twice.text == once.text


# The measure itself must see what goes wrong.


def test_a_plan_left_as_it_was_is_seen_as_lost() -> None:
    sample, edited = measure.made(44)
    score = scoring.scored(edited, Back(sample.text, sample.outline, ()))
    verdicts = [verdict for edit, verdict in score.verdicts if edit.units or edit.gone]
    assert verdicts
    assert set(verdicts) == {"lost"}


def test_a_line_that_nobody_edited_is_seen_as_invented() -> None:
    sample = samples.sample("vi-du")
    edited = wordlike.edited(sample.document, sample.outline, 1, count=0)
    text = sample.text.replace("Đăng ít nhất 12 tin", "Đăng ít nhất 21 tin").replace("Kho dữ liệu", "Tệp dữ liệu")
    score = scoring.scored(edited, Back(text, outline_of(text), ()))
    assert len(score.invented) == 3  # the paragraph, and the product in the table and in the text
    assert score.echoed == ()


def test_a_line_that_went_away_is_seen_as_invented() -> None:
    sample = samples.sample("vi-du")
    edited = wordlike.edited(sample.document, sample.outline, 1, count=0)
    text = sample.text.replace("      - Trung tâm Lưu trữ lịch sử.\n", "")
    (told,) = scoring.scored(edited, Back(text, outline_of(text), ())).invented
    assert told == "item10: Trung tâm Lưu trữ lịch sử → (mất)"


def test_tables_are_written_between_the_marks() -> None:
    tally = measure.Tally()
    for case in measure.cases("dấu trang", 1, 42):
        tally.add(case)
    page = "trên\n<!-- bảng đường về: bắt đầu -->\ncũ\n<!-- bảng đường về: kết thúc -->\ndưới\n"
    renewed = measure.renewed(page, tally.tables(), datetime.date(2026, 11, 21))
    assert renewed.startswith("trên\n<!-- bảng đường về: bắt đầu -->\nĐo ngày 21/11/2026.\n")
    assert renewed.endswith("<!-- bảng đường về: kết thúc -->\ndưới\n")
    assert "cũ" not in renewed
    with pytest.raises(ValueError, match="marks"):
        measure.renewed("không có dấu", "", datetime.date(2026, 11, 21))
