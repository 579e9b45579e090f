"""Paragraphs with tracked changes: an old and a new one woven together, or one that is added, removed or moved."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lxml import etree

from generator.word.redlining.pieces import Piece, Stretch, as_text, compared, pieces_of, runs_of
from generator.word.redlining.stamps import Kind, Stamps
from generator.word.xml import w

_PROPERTIES, _LOOK, _STYLE, _SECTION = w("pPr"), w("rPr"), w("pStyle"), w("sectPr")
_BEHIND_LOOK = frozenset({_SECTION, w("pPrChange")})
# Bookmarks may begin or end anywhere: they are no words, and those of the new document are kept.
_ANCHORS = frozenset({w("bookmarkStart"), w("bookmarkEnd")})
# What a w:pPrChange and a w:sectPrChange do not hold of the properties before (CT_PPrBase, CT_SectPrBase).
_NOT_BEFORE = frozenset({_LOOK, _SECTION, w("pPrChange"), w("headerReference"), w("footerReference")})


class _Segment(NamedTuple):
    """Pieces to print and how: `kind` None for what both documents have. `before` are the old ones of those."""

    kind: Kind | None
    pieces: Sequence[Piece]
    before: Sequence[Piece] = ()


class Weaver:
    """Makes the paragraphs of one document with tracked changes. Paragraphs are changed in place."""

    def __init__(self, stamps: Stamps) -> None:
        self._stamps = stamps

    def one_sided(self, paragraph: Any, kind: Kind) -> Any:
        """A paragraph that was added ("ins") or removed ("del"): all its words and its end."""
        self.words(paragraph, kind)
        self.mark(paragraph, kind)
        return paragraph

    def words(self, paragraph: Any, kind: Kind) -> None:
        """Marks the words of the paragraph as added or removed, not its end."""
        anchors = {} if kind == "del" else _anchors(paragraph)
        self._fill(paragraph, [_Segment(kind, _words(paragraph))], anchors)

    def words_of_both(self, old: Any, new: Any) -> None:
        """Fills the new paragraph with its words and those of the old one."""
        segments = [_segment(stretch) for stretch in compared(_words(old), _words(new))]
        self._fill(new, segments, _anchors(new))

    def both(self, old: Any, new: Any) -> Any:
        """The new paragraph, with what led to it from the old one."""
        self.words_of_both(old, new)
        self.style(old, new)
        self.section(_section(old), _section(new))
        return new

    @staticmethod
    def share_words(old: Any, new: Any) -> bool:
        """Whether two paragraphs are alike enough that one reads as moved to the other."""
        return any(stretch.tag == "equal" for stretch in compared(_words(old), _words(new)))

    def moved(self, old: Any, new: Any) -> tuple[Any, Any]:
        """The old paragraph as moved from, the new one as moved to; what differs in them is removed and added."""
        stretches = compared(_words(old), _words(new))
        gone = [_Segment("del" if x.tag == "delete" else "moveFrom", x.old) for x in stretches if x.old]
        come = [_Segment("ins" if x.tag == "insert" else "moveTo", x.new) for x in stretches if x.new]
        self._fill(old, [x for segment in gone for x in _notes_apart(segment, "del")], {})
        self._fill(new, [x for segment in come for x in _notes_apart(segment, "ins")], _anchors(new))
        self.mark(old, "moveFrom")
        self.mark(new, "moveTo")
        for paragraph, (start, end) in zip((old, new), self._stamps.move(), strict=True):
            paragraph.insert(1, start)
            paragraph.append(end)
        return old, new

    def end_added(self, old: Any, new: Any, last: Any) -> None:
        """`new` stands for `old`, the last paragraph there was; others follow, up to `last`.

        A story's last end cannot come or go. So it is `new`'s end that was added, and `last` had none of its words.
        """
        self.words_of_both(old, new)
        self.mark(new, "ins")
        self.words(last, "ins")
        self.style(old, last)

    def end_removed(self, old: Any, new: Any, last: Any) -> None:
        """`new` stands for `old` and is the last paragraph now; others followed, up to `last`. See `end_added`."""
        self.words_of_both(old, new)
        self.words(last, "del")
        before, after = copy.deepcopy(last), _properties(copy.deepcopy(new))
        last.replace(_properties(last), after)
        self.style(before, last)
        new.replace(_properties(new), copy.deepcopy(_properties(old)))
        self.mark(new, "del")

    def mark(self, paragraph: Any, kind: Kind) -> None:
        """Says of the paragraph's end that it was added, removed or moved."""
        properties = _properties(paragraph)
        look = properties.find(_LOOK)
        if look is None:
            look = etree.Element(_LOOK)
            behind = next((child for child in properties if child.tag in _BEHIND_LOOK), None)
            if behind is None:
                properties.append(look)
            else:
                behind.addprevious(look)
        look.insert(0, self._stamps.element(kind))

    def style(self, old: Any, new: Any) -> None:
        """Records in the new paragraph the properties of the old one, where its style was another.

        Distances and what keeps lines on a page are worked out by the program from what stands there: no change.
        """
        if style_of(old) == style_of(new):
            return
        change = self._stamps.element("pPrChange")
        change.append(_before(_properties(old)))
        _properties(new).append(change)

    def section(self, old: Any, new: Any) -> None:
        """Records in the properties of a section of pages (or None) what they were (17.13.5.32)."""
        if old is not None and new is not None and as_text(old) != as_text(new):
            change = self._stamps.element("sectPrChange")
            change.append(_before(old))
            new.append(change)

    def _fill(self, paragraph: Any, segments: Iterable[_Segment], anchors: dict[int, list[Any]]) -> None:
        """Puts segments into a paragraph in place of what it holds; `anchors` by the number of pieces before them."""
        for child in [child for child in paragraph if child.tag != _PROPERTIES]:
            paragraph.remove(child)
        at = 0
        for segment in segments:
            start = 0
            if segment.kind not in ("del", "moveFrom"):
                for cut in sorted(place - at for place in anchors if at <= place < at + len(segment.pieces)):
                    self._append(paragraph, _part(segment, start, cut))
                    paragraph.extend(anchors.pop(at + cut))
                    start = cut
                at += len(segment.pieces)
            self._append(paragraph, _part(segment, start, len(segment.pieces)))
        for place in sorted(anchors):
            paragraph.extend(anchors[place])

    def _append(self, paragraph: Any, segment: _Segment) -> None:
        if segment.kind is None:
            pairs = zip(segment.before, segment.pieces, strict=True)
            for (look, _), group in itertools.groupby(pairs, key=lambda pair: (pair[0].look_key, pair[1].look_key)):
                old, new = zip(*group, strict=True)
                runs = list(runs_of(new))
                if look != new[0].look_key:
                    for run in runs:
                        self._changed_look(run, old[0].look)
                paragraph.extend(runs)
        elif segment.pieces:
            change = self._stamps.element(segment.kind)
            change.extend(runs_of(segment.pieces, gone=segment.kind == "del"))
            paragraph.append(change)

    def _changed_look(self, run: Any, old: Any) -> None:
        look = run.find(_LOOK)
        if look is None:
            look = etree.Element(_LOOK)
            run.insert(0, look)
        change = self._stamps.element("rPrChange")
        change.append(etree.Element(_LOOK) if old is None else copy.deepcopy(old))
        look.append(change)


def style_of(paragraph: Any) -> str:
    """The id of a paragraph's style, "" for the usual one."""
    style = paragraph.find(f"{_PROPERTIES}/{_STYLE}")
    return "" if style is None else str(style.get(w("val")))


def _words(paragraph: Any) -> list[Piece]:
    return [piece for piece in pieces_of(paragraph) if piece.element is None or piece.element.tag not in _ANCHORS]


def _anchors(paragraph: Any) -> dict[int, list[Any]]:
    """The bookmarks' ends of a paragraph by how many pieces stand before them."""
    found: dict[int, list[Any]] = {}
    count = 0
    for piece in pieces_of(paragraph):
        if piece.element is not None and piece.element.tag in _ANCHORS:
            found.setdefault(count, []).append(piece.element)
        else:
            count += 1
    return found


def _segment(stretch: Stretch) -> _Segment:
    if stretch.tag == "equal":
        return _Segment(None, stretch.new, stretch.old)
    return _Segment("ins", stretch.new) if stretch.tag == "insert" else _Segment("del", stretch.old)


def _part(segment: _Segment, start: int, end: int) -> _Segment:
    return segment._replace(pieces=segment.pieces[start:end], before=segment.before[start:end])


def _notes_apart(segment: _Segment, kind: Kind) -> Iterator[_Segment]:
    """A note cannot stand in two places, so its reference is no part of what is moved."""
    for is_note, group in itertools.groupby(segment.pieces, key=lambda piece: piece.is_note):
        yield _Segment(kind if is_note else segment.kind, tuple(group))


def _properties(paragraph: Any) -> Any:
    """A paragraph's properties, made where it has none."""
    properties = paragraph.find(_PROPERTIES)
    if properties is None:
        properties = etree.Element(_PROPERTIES)
        paragraph.insert(0, properties)
    return properties


def _section(paragraph: Any) -> Any:
    return paragraph.find(f"{_PROPERTIES}/{_SECTION}")


def _before(properties: Any) -> Any:
    """Properties as a change holds those before it."""
    before = copy.deepcopy(properties)
    for child in [child for child in before if child.tag in _NOT_BEFORE]:
        before.remove(child)
    return before
