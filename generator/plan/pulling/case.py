"""Words of a line that is printed in capitals, in the case they have in the plan."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_CAPITALS = ("", *'.:!?…“"-+)*>')
# What a Vietnamese syllable is made of; TTHC and HĐND are none.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)


def _bare(word: str) -> str:
    """A word without the marks on its vowels."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


class Case:
    """Knows how the words of a plan are written where they are not in capitals."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._forms: dict[str, Counter[str]] = {}
        for line in lines:
            words = [*_WORD.finditer(line)]
            if sum(word[0].isupper() for word in words) * 2 > len(words):
                continue  # a line of capitals tells nothing
            for found in words:
                word = found[0]
                # The first word of a sentence has its capital from its place.
                begins = line[: found.start()].rstrip()[-1:] in _BEFORE_CAPITALS
                if not begins or word.isupper() or word.islower():
                    self._forms.setdefault(word.upper(), Counter())[word] += 1

    def written(self, word: str, first: bool = False) -> str:
        """A word as it is written in ordinary text; one typed with small letters stays. `first`: begins the line."""
        if not word.isupper():
            return word
        known = self._forms.get(word)
        usual = word.lower() if _SYLLABLE.fullmatch(_bare(word)) else word
        found = known.most_common(1)[0][0] if known else usual
        return found[:1].upper() + found[1:] if first else found
