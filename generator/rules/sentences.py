"""The sentence around some words."""

from __future__ import annotations

import re

# A full stop within "TP. Hồ Chí Minh" or "18.000" ends nothing.
_END = re.compile(r"[;\n]|(?<!TP)(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s+[A-ZĐÀ-Ỹ]|$)|[!?](?=\s)")


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before text[start:end] and behind it in its sentence (parts between semicolons count as such)."""
    begin = max((match.end() for match in _END.finditer(text, 0, start)), default=0)
    following = _END.search(text, end)
    return text[begin:start], text[end : following.start() if following else len(text)]
