"""Two texts word by word: what stayed, what went, what came, cleaned up so that people can read it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Literal

Mark = Literal["same", "removed", "added"]
Piece = tuple[Mark, str]

# Dates, periods, numbers of documents and shares are words: "26/12/2022", "2021-2025", "3776/KH-UBND", "12,5%".
_TOKEN = re.compile(r"\d+(?:[/.,-]\d+)+%?|\d+/\w+(?:-\w+)*|\d+%|\w+|\s+|.", re.DOTALL)
_WORD = re.compile(r"\w")
# A few words that stayed between two changes say less than they disturb.
_ISLAND = 2
_LONGEST = 6_000


def marked(before: str, after: str) -> list[Piece]:
    """The pieces of both texts in reading order, a removed piece before the added one that replaces it.

    The same and removed pieces put together give `before`, the same and added ones give `after`, sign by sign.
    """
    if before == after:
        return [("same", before)] if before else []
    olds, news = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(olds) + len(news) > _LONGEST:
        return _pieces([(before, after, "")])
    matcher = SequenceMatcher(str.isspace, olds, news, autojunk=False)
    parts: list[tuple[str, str, str]] = []
    at_old = at_new = 0
    for one, other, size in matcher.get_matching_blocks():
        parts.append(("".join(olds[at_old:one]), "".join(news[at_new:other]), "".join(news[other : other + size])))
        at_old, at_new = one + size, other + size
    return _pieces(_without_islands(parts))


def _without_islands(parts: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Parts (removed, added, then the same) in which no few words stand between two large changes."""
    kept: list[tuple[str, str, str]] = []
    for removed, added, same in parts:
        if kept and (removed or added) and _is_island(kept[-1], (removed, added, same)):
            before, after, between = kept.pop()
            removed, added = before + between + removed, after + between + added
        kept.append((removed, added, same))
    return kept


def _is_island(last: tuple[str, str, str], following: tuple[str, str, str]) -> bool:
    between = last[2]
    if not (last[0] or last[1]):
        return False
    stayed = _count(between)
    if not stayed:
        return True
    changed = min(_count(last[0]) + _count(last[1]), _count(following[0]) + _count(following[1]))
    return stayed <= _ISLAND and changed > 2 * stayed


def _count(text: str) -> int:
    return sum(1 for token in _TOKEN.findall(text) if _WORD.match(token))


def _pieces(parts: list[tuple[str, str, str]]) -> list[Piece]:
    pieces: list[Piece] = []
    for removed, added, same in parts:
        told: tuple[Piece, ...] = (("removed", removed), ("added", added), ("same", same))
        pieces += [piece for piece in told if piece[1]]
    return pieces
