"""Hidden bookmarks: which block or row of the outline stands where in a document (ISO 29500-1 17.13.6).

Word keeps them through editing, LibreOffice through saving; a name that begins with `_` is not shown to anybody.
They lead an edited file back to the plan it was built from. They can be lost or end up on other words, so the name
holds a check of the words it was set on.
"""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

# Word numbers its own bookmarks from 0; a template's must not meet ours.
_FIRST_ID = 20_000
_NAME = re.compile(r"_kh(\d{1,6})(?:r(\d{1,6}))?_([0-9a-f]{4})")


class Mark(NamedTuple):
    """What a bookmark says: the index of a block, of a row in it (-1: the block), and the check of the words."""

    block: int
    row: int
    check: str


def name(block: int, row: int, words: str) -> str:
    """The name of the bookmark of a block (`row` -1) or of a row of a table, set on these words."""
    return f"_kh{block}{f'r{row}' if row >= 0 else ''}_{check(words)}"


def check(words: str) -> str:
    """Four hexadecimal digits that other words have in one case out of 65,536; blanks and case do not count."""
    return f"{zlib.crc32(''.join(words.split()).casefold().encode()) & 0xFFFF:04x}"


def parsed(bookmark: str) -> Mark | None:
    """What a bookmark's name says; None for one that is not ours."""
    found = _NAME.fullmatch(bookmark)
    return Mark(int(found[1]), -1 if found[2] is None else int(found[2]), found[3]) if found else None


class Marker:
    """Sets the bookmarks of one document."""

    def __init__(self) -> None:
        self._id = _FIRST_ID

    def around(self, inside: str, block: int, words: str, row: int = -1) -> str:
        """The runs of a paragraph between the ends of their bookmark."""
        self._id += 1
        return (
            f'<w:bookmarkStart w:id="{self._id}" w:name="{name(block, row, words)}"/>'
            f'{inside}<w:bookmarkEnd w:id="{self._id}"/>'
        )
