"""A run of paragraphs and tables with tracked changes: the body, a cell, a note."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.word.bare_tables import words_of
from generator.word.redlining.aligning import Item, aligned
from generator.word.redlining.paragraphs import Weaver, style_of
from generator.word.redlining.partners import Partners, before, key_of
from generator.word.redlining.stamps import Kind, Stamps
from generator.word.redlining.tables import TableWeaver, grid_of, put_between
from generator.word.xml import w

_P, _TABLE = w("p"), w("tbl")
_BLOCKS = frozenset({_P, _TABLE})
_SECTION = f"{w('pPr')}/{w('sectPr')}"


@dataclass
class _Entry:
    """A paragraph or table as it will stand: of one side, or of both. `done`: it is woven already."""

    old: Any
    new: Any
    done: bool = False

    @property
    def element(self) -> Any:
        return self.old if self.new is None else self.new

    @property
    def is_both(self) -> bool:
        return self.old is not None and self.new is not None

    @property
    def side(self) -> tuple[Any, Kind]:
        return (self.old, "del") if self.new is None else (self.new, "ins")

    @property
    def is_paragraph(self) -> bool:
        return bool(self.element.tag == _P)


class StoryWeaver:
    """Makes the stories of one document with tracked changes."""

    def __init__(self, stamps: Stamps, partners: Partners) -> None:
        self.weaver = Weaver(stamps)
        self.tables = TableWeaver(stamps, self.weaver, partners, self.both)
        self._partners = partners

    def both(self, old: Any, new: Any) -> None:
        """Weaves what `old` holds into what `new` holds: paragraphs and tables; anything else of `new` stays."""
        olds, news = (_items([child for child in holder if child.tag in _BLOCKS]) for holder in (old, new))
        entries = self._entries(olds, news)
        put_between([self._woven(entry) for entry in entries], {id(item.element) for item in news})

    def one_sided(self, holder: Any, kind: Kind) -> None:
        """All that a note holds as added or removed, but for its last paragraph's end, which cannot go."""
        *before, last = holder.iterchildren(_P)
        for paragraph in before:
            self.weaver.one_sided(paragraph, kind)
        self.weaver.words(last, kind)

    def _entries(self, olds: Sequence[Item], news: Sequence[Item]) -> list[_Entry]:
        alike = [
            (one, other)
            for one, other in self._partners.among(olds, news)
            if _can_be_one(olds[one].element, news[other].element)
        ]
        known = [pair for pair in alike if not self._partners.has_moved(olds[pair[0]].key)]
        pairs = aligned(olds, news, known)
        entries = [
            _Entry(None if one is None else olds[one].element, None if other is None else news[other].element)
            for one, other in pairs
        ]
        self._end_alike(entries)
        together = {(pair.old, pair.new) for pair in pairs}
        for one, other in (pair for pair in alike if pair not in together):
            self._move(olds[one].element, news[other].element, entries)
        return entries

    def _move(self, old: Any, new: Any, entries: list[_Entry]) -> None:
        """Tracks a paragraph as moved, where both its places can come and go."""
        places = [entry for entry in entries if entry.element in (old, new) and not (entry.done or entry.is_both)]
        if len(places) == 2 and old.tag == _P and self.weaver.share_words(old, new):
            self.weaver.moved(old, new)
            for entry in places:
                entry.done = True

    def _end_alike(self, entries: list[_Entry]) -> None:
        """Sees to it that the last paragraph is one of both sides, for the end of a story cannot come or go."""
        last = max((place for place, entry in enumerate(entries) if entry.is_both), default=-1)
        rest = entries[last + 1 :]
        if not rest:
            return
        olds, news = ([entry for entry in rest if entry.new is None], [entry for entry in rest if entry.old is None])
        if olds and news:
            entries.remove(olds[-1])
            entries.remove(news[-1])
            entries.append(_Entry(olds[-1].old, news[-1].new))
            return
        shared, end = entries[last], rest[-1]
        # Paragraphs cannot be joined over a table between them; one without words is anywhere as good.
        if any(not entry.is_paragraph for entry in rest) or not words_of(shared.old) + words_of(shared.new):
            if news:
                end.old, shared.old = shared.old, None
            else:
                end.new, shared.new = shared.new, None
        else:
            join = self.weaver.end_added if news else self.weaver.end_removed
            join(shared.old, shared.new, end.element)
            shared.done = end.done = True

    def _woven(self, entry: _Entry) -> Any:
        if entry.done:
            return entry.element
        if entry.is_paragraph:
            return self.weaver.both(entry.old, entry.new) if entry.is_both else self.weaver.one_sided(*entry.side)
        return self.tables.both(entry.old, entry.new) if entry.is_both else self.tables.one_sided(*entry.side)


def _items(elements: Sequence[Any]) -> list[Item]:
    items = [Item(element, key_of(element), _kind(element), words_of(element)) for element in elements]
    for place, (item, follower) in enumerate(itertools.pairwise(items)):
        table = follower.key if follower.element.tag == _TABLE else None
        if table is not None and item.element.tag == _P and item.key is None and not item.text:
            items[place] = item._replace(key=before(table))
    return items


def _kind(element: Any) -> str:
    if element.tag == _TABLE:
        return f"table {grid_of(element)}"
    return f"paragraph {style_of(element)} {element.find(_SECTION) is not None}"


def _can_be_one(old: Any, new: Any) -> bool:
    """Whether words can be tracked between the two; else the old one goes and the new one comes."""
    if old.tag != new.tag or (old.find(_SECTION) is None) != (new.find(_SECTION) is None):
        return False
    return bool(old.tag == _P or grid_of(old) == grid_of(new))
