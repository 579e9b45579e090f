"""Names for tables, sections and columns: short, without marks, each used once."""

from __future__ import annotations

import re
import unicodedata

from generator.plan.kinds import is_id

# Words that say nothing about which table or section this is.
_EMPTY = frozenset("cac cua va ve theo tai trong nam tren cho den voi nhung bang bieu danh muc phu luc so".split())


def slug(words: str, most: int = 3) -> str:
    """The first telling words without marks: "Phân công nhiệm vụ" → "phan-cong-nhiem"; "" where there are none."""
    bare = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    found = re.findall(r"[a-z][a-z0-9]*", bare)
    telling = [word for word in found if word not in _EMPTY] or found
    return "-".join(telling[:most])[:40].strip("-")


class Names:
    """The ids given so far."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, wanted: str, fallback: str) -> str:
        """An id near the wanted one that nothing else has."""
        name = wanted if is_id(wanted) else fallback
        number = 1
        while (numbered := name if number == 1 else f"{name}-{number}") in self._taken:
            number += 1
        self._taken.add(numbered)
        return numbered
