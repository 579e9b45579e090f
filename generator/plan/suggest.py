"""What a mistyped key was meant to be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

# What is typed in Telex for a mark: tones after the vowel, the others by doubling the letter or by w.
TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
SHAPES = {"\u0306": "w", "\u031b": "w"}
CIRCUMFLEX = "\u0302"
CLOSE_ENOUGH = 0.75
# What people write for a key who think in Vietnamese.
VIETNAMESE = {
    "bảng": "tables",
    "căn cứ": "legal_bases",
    "chức vụ": "position",
    "chủ trì": "lead",
    "cơ quan": "agency",
    "họ tên": "name",
    "họ và tên": "name",
    "kinh phí": "budget",
    "ký hiệu": "symbol",
    "mục": "sections",
    "ngày": "date",
    "người ký": "signatory",
    "nhiệm vụ": "task",
    "nhóm": "group",
    "năm": "year",
    "nơi nhận": "recipients",
    "phối hợp": "support",
    "phụ lục": "appendices",
    "sản phẩm": "product",
    "số": "number",
    "thời gian": "deadline",
    "thời hạn": "deadline",
    "trích yếu": "subject",
    "tên": "name",
    "địa danh": "place",
}


def suggest(word: str, known: Collection[str]) -> str | None:
    """The name in `known` that `word` was likely meant to be, or None.

    Tried are the word in lower case, without its marks, and as the keys that were pressed if the Vietnamese keyboard
    (Telex) was on: `rớ` is what comes of typing `rows`. A Vietnamese word is the key it translates to.
    """
    sure = exact(word, known) or translated(word, known)
    if sure:
        return sure
    import difflib  # only where somebody slipped: it is not needed for a plan without faults

    best: tuple[float, str] | None = None
    for form in forms(word):
        for name in difflib.get_close_matches(form, known, n=1, cutoff=CLOSE_ENOUGH):
            score = difflib.SequenceMatcher(None, form, name).ratio()
            if best is None or score > best[0]:
                best = (score, name)
    return best[1] if best else None


def exact(word: str, known: Collection[str]) -> str | None:
    """The name in `known` that `word` is, but for capitals, marks or the Vietnamese keyboard; or None."""
    return next((form for form in forms(word) if form in known), None)


def translated(word: str, known: Collection[str]) -> str | None:
    """The name in `known` that a Vietnamese word stands for, also without its marks (`chu_tri`); or None."""
    plain = " ".join(re.split(r"[\s_-]+", word.strip().strip("\"'").lower()))
    bare = _without_marks(plain)
    name = VIETNAMESE.get(plain)
    if name is None and bare == plain:
        name = next((key for typed, key in VIETNAMESE.items() if _without_marks(typed) == bare), None)
    return name if name in known else None


def forms(word: str) -> list[str]:
    """The ways to read `word` as a key, likeliest first, each once."""
    lower = word.strip().strip("\"'").lower()
    in_place, at_end = _telex(lower)
    ways = [lower, in_place, at_end, _without_marks(lower)]
    return list(dict.fromkeys(way.replace(" ", joint) for way in ways for joint in ("_", "-", "")))


def _without_marks(word: str) -> str:
    bare = (letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return "".join(bare).replace("đ", "d")


def _telex(word: str) -> tuple[str, str]:
    """The keys pressed for `word`: with the tone typed right after its vowel, and at the end of the word."""
    in_place, without_tone, tones = "", "", ""
    for letter in word:
        keys, tone = _keys(letter)
        in_place += keys + tone
        without_tone += keys
        tones += tone
    return in_place, without_tone + tones


def _keys(letter: str) -> tuple[str, str]:
    """The keys of one letter and of its tone: `ớ` is `ow` and `s`."""
    if letter == "đ":
        return "dd", ""
    decomposed = unicodedata.normalize("NFD", letter)
    base, marks = decomposed[0], decomposed[1:]
    shape = "".join(base if mark == CIRCUMFLEX else SHAPES.get(mark, "") for mark in marks)
    return base + shape, "".join(TONES.get(mark, "") for mark in marks)
