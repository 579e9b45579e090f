"""A paragraph of WordprocessingML as pieces that come and go by themselves, and what two paragraphs share of them."""

from __future__ import annotations

import copy
import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from lxml import etree

from generator.word.xml import w

# A word with its marks, blanks, or one other sign.
_WORDS = re.compile(r"[\w\u0300-\u036f]+|\s+|.", re.DOTALL)
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')
_TEXT, _RUN, _LOOK, _PROPERTIES = w("t"), w("r"), w("rPr"), w("pPr")
_NOTE = w("footnoteReference")
# Paragraphs that share less than this of their letters read more easily as one old and one new text.
_ALIKE = 0.25
# Comparing each piece with each takes too long from here on (pieces times pieces).
_MOST_COMPARED = 4_000_000

Tag = Literal["equal", "delete", "insert"]


class Piece(NamedTuple):
    """`key` is what pieces are compared by: words, or an element as text; `element` is None for words.

    `look` are the properties of the run (w:rPr) or None, `look_key` the same as text.
    """

    key: str
    element: Any = None
    look: Any = None
    look_key: str = ""
    in_run: bool = True

    @property
    def is_note(self) -> bool:
        """Whether this is the reference of a footnote."""
        return self.element is not None and self.element.tag == _NOTE


class Stretch(NamedTuple):
    """Pieces that both paragraphs share ("equal": `old` and `new` of one length), or that one has."""

    tag: Tag
    old: Sequence[Piece]
    new: Sequence[Piece]


def pieces_of(paragraph: Any) -> Iterator[Piece]:
    """The pieces of a paragraph, in order; its properties are left out."""
    for child in paragraph:
        if child.tag == _PROPERTIES:
            continue
        if child.tag != _RUN:
            yield Piece(as_text(child), child, in_run=False)
            continue
        look = child.find(_LOOK)
        look_key = "" if look is None else as_text(look)
        for inside in child:
            if inside.tag == _TEXT:
                for word in _WORDS.findall(inside.text or ""):
                    yield Piece(word, None, look, look_key)
            elif inside.tag != _LOOK:
                yield Piece(as_text(inside), inside, look, look_key)


def compared(old: Sequence[Piece], new: Sequence[Piece]) -> list[Stretch]:
    """What leads from the old pieces to the new ones, in order; what goes stands before what comes in its place."""
    first = [piece.key for piece in old]
    second = [piece.key for piece in new]
    start = _shared_start(first, second)
    end = _shared_start(first[start:][::-1], second[start:][::-1])
    last, last_new = len(old) - end, len(new) - end
    found = [Stretch("equal", old[:start], new[:start])] if start else []
    found += _middle(old[start:last], new[start:last_new])
    if end:
        found.append(Stretch("equal", old[last:], new[last_new:]))
    if _shared_letters(found) < _ALIKE * max(_letters(old), _letters(new)):
        found = [*_replaced(old, new)]
    return found


def _middle(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Stretch]:
    junk = len(old) * len(new) > _MOST_COMPARED
    matcher = difflib.SequenceMatcher(None, [x.key for x in old], [x.key for x in new], autojunk=junk)
    gone, come = 0, 0
    blocks = [difflib.Match(0, 0, 0), *matcher.get_matching_blocks()]
    for before, block, after in zip(blocks, blocks[1:], [*blocks[2:], blocks[-1]], strict=False):
        shared = old[block.a : block.a + block.size]
        if block.size and _is_thin(shared):
            went = block.a > before.a + before.size or after.a > block.a + block.size
            came = block.b > before.b + before.size or after.b > block.b + block.size
            if went and came:
                # Blanks and points between changed words are no reason to part them.
                continue
        yield from _replaced(old[gone : block.a], new[come : block.b])
        if block.size:
            yield Stretch("equal", shared, new[block.b : block.b + block.size])
        gone, come = block.a + block.size, block.b + block.size


def _replaced(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Stretch]:
    if old:
        yield Stretch("delete", old, ())
    if new:
        yield Stretch("insert", (), new)


def _is_thin(pieces: Sequence[Piece]) -> bool:
    return all(piece.element is None and not piece.key[0].isalnum() for piece in pieces)


def _shared_start(first: Sequence[str], second: Sequence[str]) -> int:
    pairs = zip(first, second, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


def _letters(pieces: Iterable[Piece]) -> int:
    """How long the words are; a note counts as a short one."""
    return sum(len(piece.key) if piece.element is None else 2 for piece in pieces if not piece.key.isspace())


def _shared_letters(stretches: Iterable[Stretch]) -> int:
    return sum(_letters(stretch.old) for stretch in stretches if stretch.tag == "equal")


def runs_of(pieces: Iterable[Piece], gone: bool = False) -> Iterator[Any]:
    """The pieces as runs again, neighbours of one look together; `gone`: as words of a deletion (w:delText)."""
    run: Any = None
    look_key = ""
    words: list[str] = []

    def close() -> None:
        if words:
            text = etree.SubElement(run, w("delText") if gone else _TEXT)
            text.text = "".join(words)
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words.clear()

    for piece in pieces:
        if not piece.in_run:
            if run is not None:
                close()
                yield run
                run = None
            yield copy.deepcopy(piece.element)
            continue
        if run is None or piece.look_key != look_key:
            if run is not None:
                close()
                yield run
            run, look_key = etree.Element(_RUN), piece.look_key
            if piece.look is not None:
                run.append(copy.deepcopy(piece.look))
        if piece.element is None:
            words.append(piece.key)
        else:
            close()
            run.append(copy.deepcopy(piece.element))
    if run is not None:
        close()
        yield run


def as_text(element: Any) -> str:
    """An element as XML, to be compared: without the namespaces, which depend on where it stands."""
    return _NAMESPACES.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
