"""The units that a cell names: "Thanh tra + Văn phòng Sở" are two, "Phòng Kế hoạch và Đầu tư" is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.rules.folding import folded, syllables

# The first words of a unit's name. "Phòng, chống tệ nạn" and "Tổ chức" are not such: they stand inside names.
_HEAD = (
    r"(?:Phòng(?!,)|Văn phòng|Thanh tra|Trung tâm|Chi cục|Sở|Ban(?! hành)|UBND|Ủy ban|Bộ|Cục|Công an|Trường|Bệnh viện|"
    r"Quỹ|Đoàn|Tổ(?! chức)|Hội(?! đồng nhân dân)|Bảo hiểm xã hội|Kho bạc|Ngân hàng|Báo|Đài|Bưu điện|Liên đoàn|"
    r"Công đoàn|Viện|Cơ sở|Chánh|Trưởng|Giám đốc|Lãnh đạo|Tỉnh ủy|Huyện ủy|Thành ủy|Mặt trận)"
)
_ALL = r"(?:[Cc]ác|[Tt]ất cả|[Tt]oàn thể|[Mm]ọi)\s"
# "Văn phòng HĐND và UBND" is one office.
_CUT = re.compile(
    rf"\n|;|\+|,\s*(?:và\s+)?(?={_HEAD}\b|{_ALL})"
    rf"|(?<!HĐND )(?<!Hội đồng nhân dân )\bvà\s+(?={_HEAD}\b|{_ALL})|/\s*(?={_HEAD}\b)"
)
# "Văn phòng Sở, đơn vị liên quan" are two, "Các phòng, đơn vị có liên quan" is one.
_CUT_AGAIN = re.compile(r"(?:,|\bvà)\s*(?=(?:cơ quan|đơn vị|phòng|địa phương)\b)")
_STARTS_WITH_ALL = re.compile(_ALL)
_BRACKETS = re.compile(r"\([^()]*\)")
_COLLECTIVE = re.compile(
    r"(?:tất cả|toàn thể|toàn bộ|mọi|từng|mỗi|các|những)\s+"
    r"(?:(?:các|những)\s+)?(?:phòng|ban|đơn vị|cơ quan|sở|ngành|tổ chức|bộ phận|cán bộ|công chức|cá nhân|địa phương"
    r"|lãnh đạo|đoàn thể|cấp|thành viên)\b|(?:phòng|đơn vị|cơ quan) (?:trực thuộc|liên quan|có liên quan|thuộc"
    r"|chuyên môn)\b|(?:phòng|sở|đơn vị), (?:ban|ngành|đơn vị|phòng)\b|tất cả$|toàn (?:sở|cơ quan|ngành|đơn vị)$"
)
# "Các đơn vị có TTHC", "Các phòng được giao chủ trì": which ones can be told.
_NARROWED = re.compile(r"\bcó (?!liên quan)|được (?:giao|phân công)|\báp dụng\b|:|chủ trì|phụ trách|tham mưu")
_INNER = re.compile(r"(?:phòng|văn phòng|thanh tra|trung tâm|chi cục|ban)\b")
_OUTER = re.compile(
    r"\b(?:tỉnh|huyện|xã(?! hội)|phường|quận|thành phố|thị xã|ubnd|ủy ban|hđnd|hội đồng|chính phủ|quốc hội|bộ|quốc gia"
    r"|trung ương|tỉnh ủy|huyện ủy)\b|\bsở (?=\w)"
)
_TAIL = re.compile(r"\s+(?:của |thuộc )?sở$")
_JOINTS = frozenset({"và"})


class Unit(NamedTuple):
    """One of the units that a value names, and where it stands in it."""

    name: str
    start: int

    @property
    def is_collective(self) -> bool:
        """Whether it names everybody of a kind ("Các phòng chuyên môn"), so nobody."""
        return _collective(self.name)

    @property
    def is_inner(self) -> bool:
        """Whether it is by its name a part of an agency, not another agency's or an agency."""
        text = _TAIL.sub("", folded(self.name))
        return _INNER.match(text) is not None and not _OUTER.search(text) and not self.is_collective

    @property
    def key(self) -> tuple[str, ...]:
        """What two spellings of one unit have in common."""
        return unit_key(self.name)


@lru_cache(maxsize=2048)
def units(value: str) -> tuple[Unit, ...]:
    """The units that a cell names, in order. What stands in brackets explains them."""
    text = _BRACKETS.sub(lambda found: " " * len(found[0]), value)
    found = []
    for start, piece in _pieces(text, _CUT):
        again = [(0, piece)] if _STARTS_WITH_ALL.match(piece) else _pieces(piece, _CUT_AGAIN)
        for further, part in again:
            name = part.strip(" \t.,;-+")
            if name:
                found.append(Unit(re.sub(r"\s{2,}", " ", name), start + further + part.index(name[0])))
    return tuple(found)


def _pieces(text: str, cut: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The pieces of a text between cuts, each with its place."""
    at = 0
    for found in cut.finditer(text):
        yield at, text[at : found.start()]
        at = found.end()
    yield at, text[at:]


@lru_cache(maxsize=4096)
def unit_key(name: str) -> tuple[str, ...]:
    """The folded syllables of a name without joining words and without "Sở" at its end."""
    words = tuple(word for word in syllables(_TAIL.sub("", folded(name))) if word not in _JOINTS)
    return words or tuple(syllables(name))


@lru_cache(maxsize=2048)
def _collective(name: str) -> bool:
    text = folded(name)
    return _COLLECTIVE.match(text) is not None and not _NARROWED.search(text)


def abbreviates(short: str, full: str) -> bool:
    """Whether the one name is the other with runs of words as initials: "Sở LĐTBXH", "Sở Lao động - TBXH"."""
    left = [word for word in re.findall(r"[\w&]+", short) if folded(word) != "và"]
    right = [word for word in syllables(full) if word != "và"]
    return _matches(left, right)


def _matches(short: list[str], full: list[str]) -> bool:
    if not short or not full:
        return not short and not full
    word = short[0]
    if folded(word) == full[0] and _matches(short[1:], full[1:]):
        return True
    letters = word.replace("&", "")
    if len(letters) < 2 or letters != letters.upper() or not letters.isalpha():
        return False
    count = len(letters)
    initials = "".join(part[0] for part in full[:count])
    return initials == folded(letters) and _matches(short[1:], full[count:])
