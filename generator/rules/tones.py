"""Where a tone mark stands in oa, oe and uy: on the first vowel ("hòa") or on the second ("hoà")."""

from __future__ import annotations

import re

_ON_SECOND = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_ON_FIRST = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
FIRST = dict(zip(_ON_SECOND.split(), _ON_FIRST.split(), strict=True))
SECOND = {first: second for second, first in FIRST.items()}
_SECOND_SYLLABLE = re.compile(rf"(?<!q)(?:{'|'.join(FIRST)})(?!\w)", re.IGNORECASE)
_FIRST_SYLLABLE = re.compile(rf"(?<!q)(?:{'|'.join(SECOND)})(?!\w)", re.IGNORECASE)


def marked_first(text: str) -> str:
    """The text with every such mark on the first vowel: "hoà" becomes "hòa", "quý" stays. As long as before."""
    return _SECOND_SYLLABLE.sub(lambda found: _moved(found[0], FIRST), text)


def marked_second(text: str) -> str:
    """The text with every such mark on the second vowel: "hòa" becomes "hoà". As long as before."""
    return _FIRST_SYLLABLE.sub(lambda found: _moved(found[0], SECOND), text)


def _moved(vowels: str, to: dict[str, str]) -> str:
    moved = to[vowels.lower()]
    letters = zip(vowels, moved, strict=True)
    return "".join(new.upper() if old.isupper() else new for old, new in letters)
