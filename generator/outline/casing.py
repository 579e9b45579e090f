"""Words printed in capitals back in ordinary case, proper names restored as well as can be.

Abbreviations are told from words by their shape: "UBND" is no Vietnamese syllable, "TỈNH" is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from generator.outline.data import load

_TOKEN = re.compile(r"[^\W\d_]+")
# A syllable without its tone: first consonants, vowels, last consonants.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    r"[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ROMAN = re.compile(r"[IVXLC]+")
# What ends the name of a place.
_STOPS = frozenset("và của về năm giai trên thuộc theo cho với tại khóa nhiệm".split())


def sentence(words: str) -> str:
    """Words in capitals as a sentence begins: "THỰC HIỆN CCHC CỦA SỞ NỘI VỤ" is "Thực hiện CCHC của Sở Nội vụ".

    Words that are not all in capitals come back as they are.
    """
    if words.upper() != words:
        return words
    return _first_capital(_lowered(words, _names()))


def agency_name(words: str) -> str:
    """The name of a body in capitals as one writes it: "UBND TỈNH HẢI DƯƠNG" is "UBND tỉnh Hải Dương".

    Names that are not all in capitals come back as they are.
    """
    if words.upper() != words:
        return words
    found = [(match.start(), match.end()) for match in _TOKEN.finditer(words)]
    lowered = _lowered(words, _names())
    signs = list(lowered)
    keys = [_key(words[start:end]) for start, end in found]
    for at, size in _starts(keys, load("proper_names")["places"]):
        _name_of_a_place(signs, words, found, keys, at, size)
    for at, size in _starts(keys, load("proper_names")["kinds"]):
        # "Văn phòng" inside "Chánh Văn phòng" has its capital too, "ban" in "ban nhân dân" has none.
        if at and signs[found[at][0]].islower():
            continue
        if at + size < len(found) and words[found[at + size - 1][1] : found[at + size][0]].isspace():
            first = found[at + size][0]
            signs[first] = signs[first].upper()
    return _first_capital("".join(signs))


def _first_capital(words: str) -> str:
    first = next((at for at, sign in enumerate(words) if sign.isalpha()), 0)
    return words[:first] + words[first : first + 1].upper() + words[first + 1 :]


def _lowered(words: str, names: dict[str, tuple[str, ...]]) -> str:
    """Small letters but for abbreviations and the known names."""
    found = list(_TOKEN.finditer(words))
    keys = [_key(match[0]) for match in found]
    signs = list(words)
    for match in found:
        if _is_word(words, match):
            signs[match.start() : match.end()] = match[0].lower()
    at = 0
    while at < len(found):
        name = _name_at(keys, at, words, found, names)
        for match, written in zip(found[at:], name, strict=False):
            # The spelling of the marks ("hoá", "hóa") stays.
            cased = match[0].lower() if written.islower() else match[0][:1] + match[0][1:].lower()
            signs[match.start() : match.end()] = match[0] if written.isupper() and len(written) > 1 else cased
        at += max(1, len(name))
    return "".join(signs)


def _name_at(
    keys: Sequence[str], at: int, words: str, found: Sequence[re.Match[str]], names: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The longest known name that begins here."""
    for size in range(min(_longest(), len(keys) - at), 0, -1):
        name = names.get(" ".join(keys[at : at + size]))
        if name is None:
            continue
        common = " ".join(name) in load("proper_names")["common"]
        if common and (not at or keys[at - 1] not in (_key("tỉnh"), _key("phố"))):
            continue
        if all(
            ":" not in words[a.end() : b.start()] for a, b in zip(found[at:], found[at + 1 : at + size], strict=False)
        ):
            return name
    return ()


def _is_word(words: str, match: re.Match[str]) -> bool:
    """Whether it is an ordinary word in capitals: no abbreviation, no numeral, no part of a symbol."""
    around = words[max(0, match.start() - 1) : match.start()] + words[match.end() : match.end() + 1]
    if "&" in around or any(sign.isdigit() for sign in around) or _ROMAN.fullmatch(match[0]):
        return False
    # "SẢN PHẨM/KẾT QUẢ" are words, "11-CT/TU" is a symbol.
    symbol = "/" in around and any(sign.isdigit() for sign in words[: match.start()].rsplit(" ", 1)[-1])
    return not symbol and _SYLLABLE.fullmatch(_toneless(match[0].lower())) is not None


def _name_of_a_place(
    signs: list[str], words: str, found: list[tuple[int, int]], keys: list[str], at: int, size: int
) -> None:
    """Capitals for up to four syllables behind "huyện", unless it is half of another word ("xã hội", "tỉnh ủy")."""
    behind = at + size
    if keys[behind : behind + 1] in ([_key("hội")], [_key("ủy")]):
        return
    for number in range(behind, min(behind + 4, len(found))):
        gap = words[found[number - 1][1] : found[number][0]]
        if not gap.isspace() or words[found[number][0] : found[number][1]].lower() in _STOPS:
            return
        signs[found[number][0]] = words[found[number][0]].upper()


def _starts(keys: list[str], names: Sequence[str]) -> list[tuple[int, int]]:
    """Where one of the names stands, the longest there, and how many syllables it has."""
    wanted = sorted(([_key(part) for part in name.split()] for name in names), key=len, reverse=True)
    found = []
    for at in range(len(keys)):
        size = next((len(name) for name in wanted if keys[at : at + len(name)] == name), 0)
        if size:
            found.append((at, size))
    return found


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    """Every known name, by the keys of its syllables."""
    agencies, provinces = load("agency_names"), load("provinces")
    functions = {*agencies["functions"], *agencies["only_over"], *(x["name"] for x in load("departments"))}
    written = [name.replace("_", " ") for name in f"{provinces['provinces']} {provinces['cities']}".split()]
    written += [*load("proper_names")["names"], *agencies["bodies"]]
    written += [f"{head} {name}" for head in ("Sở", "Bộ", "Phòng") for name in functions]
    parts = (tuple(_TOKEN.findall(name)) for name in written)
    return {" ".join(map(_key, name)): name for name in parts}


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(name) for name in _names().values())


@lru_cache(maxsize=4096)
def _key(syllable: str) -> str:
    """A syllable in small letters with its tone behind it: "HOÀ" and "hòa" are the same."""
    plain = unicodedata.normalize("NFD", syllable.lower())
    return "".join(sign for sign in plain if sign not in _TONES) + "".join(sign for sign in plain if sign in _TONES)


def _toneless(syllable: str) -> str:
    plain = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", "".join(sign for sign in plain if sign not in _TONES))
