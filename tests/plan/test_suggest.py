"""What a mistyped key was meant to be."""

from __future__ import annotations

import pytest

from generator.plan.suggest import exact, suggest

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
