"""Where a tone mark stands in oa, oe and uy: on the first vowel ("hòa") or on the second ("hoà")."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SECONDS = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
_FIRSTS = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy"
FIRST = dict(zip(_SECONDS.split(), _FIRSTS.split(), strict=True))
SECOND = {first: second for second, first in FIRST.items()}


def _pairs(spelt: Iterable[str]) -> str:
    """A pattern for these pairs of vowels, in small letters and capitals, at the end of a syllable but not after q."""
    by_first: dict[str, str] = {}
    for pair in spelt:
        by_first[pair[0]] = by_first.get(pair[0], "") + pair[1]
    by_second: dict[str, str] = {}
    for first, seconds in by_first.items():
        by_second[seconds] = by_second.get(seconds, "") + first
    pairs = "|".join(f"[{firsts}{firsts.upper()}][{seconds}{seconds.upper()}]" for seconds, firsts in by_second.items())
    return rf"(?:{pairs})(?<![qQ]..)(?!\w)"


ON_SECOND = _pairs(FIRST)
ON_FIRST = _pairs(SECOND)
_SECOND_SYLLABLE = re.compile(ON_SECOND)
_FIRST_SYLLABLE = re.compile(ON_FIRST)


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
