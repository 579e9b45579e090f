"""The sentence around some words."""

from __future__ import annotations

import re

# A full stop within "TP. Hồ Chí Minh" or "18.000" ends nothing.
_END = re.compile(r"[;\n]|(?<!TP)(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s+[A-ZĐÀ-Ỹ]|$)|[!?](?=\s)")
# No sentence is longer; without this a line of thousands of places would be looked through for each of them.
_NEAR = 1_000


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before text[start:end] and behind it in its sentence (parts between semicolons count as such)."""
    first, last = max(0, start - _NEAR), min(len(text), end + _NEAR)
    begin = max((match.end() for match in _END.finditer(text, first, start)), default=first)
    following = _END.search(text, end, last)
    return text[begin:start], text[end : following.start() if following else last]
