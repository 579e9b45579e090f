"""What a mistyped key was meant to be."""

from __future__ import annotations

import pytest

from generator.plan.binding import known_keys
from generator.plan.suggest import VIETNAMESE, exact, suggest

KEYS = ("year", "title", "text", "sections", "tasks", "task", "rows", "lead", "support", "deadline", "number", "tables")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rớ", "rows"),  # Telex: o, w, s
        ("tẽt", "text"),
        ("yẻa", "year"),  # the tone key came at the end of the word
        ("táble", "tables"),
        ("đealine", "deadline"),
        ("numbẻ", "number"),
        ("Title", "title"),
        ('"title"', "title"),
        ("titel", "title"),
        ("section", "sections"),
        ("Tiêu đề", None),
        ("xyz", None),
        ("", None),
    ],
)
def test_suggest(typed: str, meant: str | None) -> None:
    assert suggest(typed, KEYS) == meant


def test_nothing_known() -> None:
    assert suggest("rớ", ()) is None


def test_words_joined() -> None:
    assert suggest("legal bases", ["legal_bases"]) == "legal_bases"


def test_exact_wants_every_letter() -> None:
    assert exact("rớ", KEYS) == "rows"
    assert exact("titel", KEYS) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tên", "name"),
        ("Họ  tên", "name"),
        ("Chủ trì", "lead"),
        ("phối hợp", "support"),
        ("thời gian", "deadline"),
        ("kinh phí", "budget"),
        ("nơi nhận", "recipients"),
        ("năm", "year"),
        ("mục", "sections"),
        ("chu_tri", "lead"),
        ("noi nhan", "recipients"),
    ],
)
def test_a_vietnamese_word_is_the_key_it_translates_to(typed: str, meant: str) -> None:
    assert suggest(typed, known_keys()) == meant


def test_every_translation_is_a_key() -> None:
    assert set(VIETNAMESE.values()) <= known_keys()


def test_a_word_is_translated_only_where_its_key_can_stand() -> None:
    assert suggest("địa danh", ["year", "title"]) is None
