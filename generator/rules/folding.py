"""Words made comparable: lower case, one place of the tone mark, abbreviations in full."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.rules.data import load
from generator.rules.tones import FIRST

# "hoà" and "hòa", "thuỷ" and "thủy" are one word; "quý" has its mark on the y either way.
_TONED = re.compile(r"(?<!q)[ou][àáảãạèéẻẽẹỳýỷỹỵ]\b")
_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """The text in lower case, its tone marks where the old spelling puts them."""
    return _TONED.sub(lambda found: FIRST.get(found[0], found[0]), unicodedata.normalize("NFC", text).lower())


def syllables(text: str) -> list[str]:
    """The syllables of a text, folded, without punctuation."""
    return _WORD.findall(folded(text))


def in_full(text: str) -> list[str]:
    """The syllables of a text with the usual abbreviations ("TTHC", "UBND") written out."""
    known = _abbreviations()
    told: list[str] = []
    for syllable in _WORD.findall(folded(text)):
        if syllable in known:
            told += known[syllable]
        else:
            told.append(syllable)
    return told


@lru_cache(maxsize=1)
def _abbreviations() -> dict[str, tuple[str, ...]]:
    return {folded(short): tuple(syllables(long)) for short, long in load("short_words").items()}


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The folded text without any marks: "kế hoạch" is "ke hoach"."""
    letters = unicodedata.normalize("NFD", folded(text))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("đ", "d")
