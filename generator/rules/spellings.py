"""Units named in the prose of a plan in another spelling than in its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.rules.document import Passage
from generator.rules.folding import folded
from generator.rules.plan_document import PlanDocument

_HEAD = re.compile(r"\b(?:Phòng|Trung tâm|Chi cục)\s+(?=\w)")
_WORD = re.compile(r"\w+")
_FEWEST = 3


def in_prose(document: PlanDocument, usual: Mapping[tuple[str, ...], str]) -> Iterator[tuple[Passage, int, int, str]]:
    """Passage, start, end and usual name of each unit that the prose spells otherwise; `usual` is by unit key.

    Only what differs in joints, capitals and tone marks is told: a shorter name may be another unit's.
    """
    known = {key: name for key, name in usual.items() if len(key) >= _FEWEST and _HEAD.match(name)}
    if not known:
        return
    longest = max(map(len, known))
    seen: set[str] = set()
    for passage in document.of("item", "text", "heading", "closing", "recipient"):
        for head in _HEAD.finditer(passage.text):
            found = _longest(passage.text, head.start(), longest, known)
            typed = passage.text[head.start() : found[0]] if found else ""
            if found and typed != found[1] and typed not in seen and not passage.is_computed(head.start(), found[0]):
                seen.add(typed)
                yield passage, head.start(), *found


def _longest(text: str, start: int, longest: int, known: Mapping[tuple[str, ...], str]) -> tuple[int, str] | None:
    """Where the longest known name from here ends, and its usual spelling."""
    key: list[str] = []
    best = None
    for word in _WORD.finditer(text, start):
        syllable = folded(word[0])
        if syllable != "và":
            key.append(syllable)
        name = known.get(tuple(key))
        if name is not None:
            # "Phòng Nội vụ Sở" is "Phòng Nội vụ" with words behind it.
            best = (word.end(), name.removesuffix(" Sở"))
        if len(key) > longest:
            break
    return best
