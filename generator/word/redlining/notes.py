"""Footnotes with tracked changes: in their words, and as a whole with the reference that came or went."""

from __future__ import annotations

import copy
from typing import Any

from generator.word.redlining.stories import StoryWeaver
from generator.word.xml import w

_REFERENCE, _NOTE, _ID = w("footnoteReference"), w("footnote"), w("id")
_GONE = frozenset({w("del"), w("moveFrom")})
_COME = frozenset({w("ins"), w("moveTo")})
# Above any number of notes that a document has, so that notes of the old one are not taken for those of the new.
_OLD_ONLY = 100_000


def renumber(old_body: Any, partners: dict[int, int]) -> None:
    """Gives the references of the old document the numbers of the new one's notes; others get numbers of their own."""
    for reference in old_body.iter(_REFERENCE):
        number = int(reference.get(_ID))
        reference.set(_ID, str(partners.get(number, _OLD_ONLY + number)))


def weave(body: Any, old_notes: Any, new_notes: Any, partners: dict[int, int], weaver: StoryWeaver) -> None:
    """After the body: makes of the new footnotes (w:footnotes) those of the document with tracked changes.

    A note that only the old document refers to is added with all its words removed, so that it comes back when the
    removal is rejected. One that has its place elsewhere now stands twice, as removed and as added.
    """
    olds, news = ({int(note.get(_ID)): note for note in root.iter(_NOTE)} for root in (old_notes, new_notes))
    back = {new: old for old, new in partners.items()}
    untouched = copy.deepcopy(olds)
    number = max(news, default=0)
    for reference in list(body.iter(_REFERENCE)):
        named = int(reference.get(_ID))
        around = {above.tag for above in reference.iterancestors()}
        if around & _GONE:
            number += 1
            reference.set(_ID, str(number))
            note = copy.deepcopy(untouched[named - _OLD_ONLY if named > _OLD_ONLY else back[named]])
            note.set(_ID, str(number))
            weaver.one_sided(note, "del")
            new_notes.append(note)
        elif around & _COME:
            weaver.one_sided(news[named], "ins")
        else:
            weaver.both(olds[back[named]], news[named])
