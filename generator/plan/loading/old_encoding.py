"""Vietnamese in the encodings from before Unicode: TCVN3 (.VnTime fonts), VNI, Windows-1258, and UTF-8 misread.

Such files are still passed around in offices. Saving them anew as UTF-8 keeps the wrong letters, so they have to be
told from files that are only saved wrongly.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from generator.problems import Place, Problem, UserError

# Foreign names hold one such word now and then; Vietnamese in an old encoding holds one in every line.
ENOUGH = 3
# Signs that TCVN3 has in the place of letters and that no word in Unicode holds. `«` and `»` quote, `·` and `º` stand
# in foreign words.
_TCVN3_SIGN = "¡¢£¤¥¦§¨©ª¬\u00ad®µ¶¸¹¼½¾"
_TCVN3 = re.compile(
    rf"[{_TCVN3_SIGN}](?:(?<=[^\W\d_].)|(?=[^\W\d_ªµ]))|[»·](?<=[A-Za-z].)(?=[a-z])|[»·](?<=[A-Za-z][{_TCVN3_SIGN}].)"
)
# Units, brands, copyright signs, paragraphs of laws, soft hyphens between syllables.
_NOT_TCVN3 = re.compile(r"[\W\d]*(?:µ\w{1,3}(?:[/.].*)?|[A-Za-z0-9]+[®©¹ª]\W*|©.*|§§?\d.*|[^¡-¾]*(?:\xad[^¡-¾]*)+)")
_VNI = re.compile("[äøûïåüöÄØÛÏÅÜÖ](?<=[AEIOUYaeiouyÔÖôö].)")
_MISREAD = re.compile("[ÃÄÆá][\u0080-\u00bfŠŒŽšœžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]")
# Bytes that are no UTF-8, and letters that were.
_STRAY = re.compile("[\udc80-\udcff]+")
_UTF8 = re.compile("[^\x00-\x7f\udc80-\udcff]")
_VIETNAMESE = re.compile("[\u1ea0-\u1ef9]")
_SIGNS = {"misread": _MISREAD, "tcvn3": _TCVN3, "vni": _VNI}
_LONGEST = 40  # letters of a word that are looked at
_NAMES = {
    "tcvn3": "mã TCVN3 (phông .VnTime)",
    "vni": "mã VNI",
    "misread": "UTF-8 bị đọc nhầm thành mã khác",
    "1258": "mã Windows-1258",
}


@dataclass(frozen=True)
class Found:
    """An encoding by its name for users, and where its first word begins and what it is."""

    name: str
    offset: int
    word: str


def refuse(text: str, file: str) -> None:
    """Raises UserError at the first word where the text of a UTF-8 file is Vietnamese in an old encoding."""
    found = _in_text(text, ENOUGH)
    if found:
        line = text.count("\n", 0, found.offset) + 1
        column = found.offset - text.rfind("\n", 0, found.offset)
        message = f"Từ `{found.word}` trở đi là {found.name}, không phải Unicode."
        raise UserError([_problem(Place(file, line, column), message)])


def first_in(text: str, enough: int = ENOUGH) -> Found | None:
    """The encoding that at least so many different words of a text are in, and the first of them."""
    return _in_text(text, enough)


def in_bytes(data: bytes, place: Place) -> Problem | None:
    """What is wrong with a file that is not UTF-8, if it is in an old encoding; `place` is the first such byte."""
    text = data.decode("utf-8", "surrogateescape")
    found = _in_text(_STRAY.sub(lambda stray: _letters(stray[0], "cp1252"), text), 1, ("tcvn3", "vni"))
    if found is None:
        # Where some of the file is UTF-8, a stray byte says nothing about the rest.
        composed = unicodedata.normalize("NFC", _letters(text, "cp1258")) if not _UTF8.search(text) else ""
        if not _VIETNAMESE.search(composed):
            return None
        found = Found(_NAMES["1258"], 0, "")
    return _problem(place, f"Tệp viết bằng {found.name}, không phải Unicode lưu dạng UTF-8.")


def _letters(text: str, encoding: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode(encoding, "replace")


def _problem(place: Place, message: str) -> Problem:
    hint = (
        "Chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6, mã đích Unicode dựng sẵn) rồi lưu dạng UTF-8. "
        "Chỉ lưu lại bằng Notepad thì chữ vẫn hỏng."
    )
    return Problem(place, "old-encoding", message, hint)


def _in_text(text: str, enough: int, names: Collection[str] = ("misread", "tcvn3", "vni")) -> Found | None:
    """The encoding that at least so many different words are in."""
    for name in names:
        words: dict[str, int] = {}
        for match in _SIGNS[name].finditer(text):
            word, start = _word_at(text, match.start())
            if word not in words and _is_in(name, word):
                words[word] = start
                if len(words) == enough:
                    first = next(iter(words))
                    return Found(_NAMES[name], words[first], first)
    return None


def _word_at(text: str, at: int) -> tuple[str, int]:
    """The word a sign stands in, and where it begins."""
    before = re.split(r"[ \t\r\n]", text[max(0, at - _LONGEST) : at])[-1]
    after = re.split(r"[ \t\r\n]", text[at : at + _LONGEST])[0]
    return before + after, at - len(before)


def _is_in(name: str, word: str) -> bool:
    if name == "tcvn3":
        return not _NOT_TCVN3.fullmatch(word) and not _VIETNAMESE.search(word)
    if name == "vni":
        return not _VIETNAMESE.search(word)
    data = b"".join(_byte(letter) for letter in word)
    try:
        return not data.decode("utf-8").isascii()
    except UnicodeDecodeError as error:
        # The last letter may have lost a byte that is no letter in the wrong encoding (a blank, most often).
        return error.end == len(data) and not data[: error.start].decode("utf-8").isascii()


def _byte(letter: str) -> bytes:
    for encoding in ("cp1252", "latin-1"):
        try:
            return letter.encode(encoding)
        except UnicodeEncodeError:
            continue
    return b"\xff"  # occurs in no UTF-8
