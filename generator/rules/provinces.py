"""The provinces and cities under the Centre: what the former ones are now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.rules.data import load

# Letters that the spellings of one name differ in: Đắk Lắk and Đăk Lăk, Hoà Bình and Hòa Bình.
_SPELT = str.maketrans("ÁÀẢÃẠĂẮẰẲẴẶáàảãạăắằẳẵặÓÒỎÕỌóòỏõọ", "AAAAAAAAAAAaaaaaaaaaaaOOOOOooooo")


class Former(NamedTuple):
    """Names that no "tỉnh" has from a day on, and what their place is called now, without the word before it."""

    names: tuple[str, ...]
    since: date
    now: str


@lru_cache
def former() -> tuple[Former, ...]:
    """Provinces that were merged with others, and those that became cities."""
    return tuple(_former())


def _former() -> Iterator[Former]:
    data = load("merged-provinces")
    for now, names in data["now"].items():
        here = tuple(name for name in names if name.translate(_SPELT) == now.translate(_SPELT))
        old = tuple(name for name in names if name not in here)
        if old:
            yield Former(old, data["since"], now)
        if data["cities"].get(now, data["since"]) > data["since"]:
            yield Former(here, data["cities"][now], now)


def called(name: str, day: date) -> str:
    """A province or city of today with the word that it had on that day: "tỉnh Lào Cai", "thành phố Huế"."""
    if name == "Hồ Chí Minh":
        return f"Thành phố {name}"
    since = load("merged-provinces")["cities"].get(name)
    return f"thành phố {name}" if since and since <= day else f"tỉnh {name}"


def as_province(names: tuple[str, ...]) -> re.Pattern[str]:
    """ "tỉnh X" with any of these names, group `name`; but China has a tỉnh Hà Nam too."""
    either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[Tt]ỉnh (?P<name>{either})(?!\w|,? \(?(?:của )?Trung Quốc)")
