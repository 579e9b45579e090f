"""How Word writes a change into document.xml: runs cut and put in, tracked or not (ISO 29500-1 17.13.5).

Offsets count the characters of the words of a paragraph (without its typed label), a footnote's sign none.
"""

from __future__ import annotations

import copy
import random
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_IN_RPR = "rStyle rFonts b bCs i iCs caps color sz szCs highlight u lang rPrChange".split()
Element = Any


def W(name: str) -> str:
    """The qualified name of an element or attribute of WordprocessingML."""
    return f"{{{W_NS}}}{name}"


def made(tag: str, /, *children: Element, **attributes: str) -> Element:
    """An element of WordprocessingML."""
    element = etree.Element(W(tag))
    for key, value in attributes.items():
        element.set(W(key), value)
    element.extend(children)
    return element


def text_of(run: Element) -> str:
    """The words of a run."""
    return "".join((child.text or "") if child.tag == W("t") else _SIGNS.get(child.tag, "") for child in run)


_SIGNS = {W("tab"): "\t", W("br"): "\n"}


def run(text: str, like: Element | None = None) -> Element:
    """A run with the look of another."""
    new = made("r")
    if like is not None and (look := like.find(W("rPr"))) is not None:
        new.append(copy.deepcopy(look))
        for style in new[0].findall(W("rStyle")):
            new[0].remove(style)
    word = etree.SubElement(new, W("t"))
    word.text = text
    word.set(_SPACE, "preserve")
    return new


def as_typed(rng: random.Random, text: str) -> str:
    """Words as some keyboards and copies give them: letters with their marks apart, other blanks."""
    way = rng.random()
    if way < 0.08:
        return unicodedata.normalize("NFD", text)
    if way < 0.13:
        return text.replace(" ", "\u00a0", 1)
    if way < 0.17 and " " in text.strip():
        return text.strip().replace(" ", "  ", 1).join(text.split(text.strip(), 1))
    return text


class Pen:
    """One person's hand: writes tracked or not, with a name and a date."""

    def __init__(self, rng: random.Random, tracked: bool, author: str = "Trần Thị Bình") -> None:
        self.rng, self.tracked, self.author = rng, tracked, author
        self._id = 40_000

    def mark(self, name: str, *children: Element) -> Element:
        """A w:ins, w:del, w:moveFrom ... of this person."""
        self._id += 1
        element = made(name, *children)
        element.set(W("id"), str(self._id))
        element.set(W("author"), self.author)
        element.set(W("date"), f"2026-02-{1 + self._id % 27:02d}T08:30:00Z")
        return element

    def inserted(self, runs: Sequence[Element], kind: str = "ins") -> list[Element]:
        """New runs as they stand in the paragraph."""
        return [self.mark(kind, *runs)] if self.tracked and runs else list(runs)

    def take_out(self, runs: Sequence[Element], kind: str = "del") -> None:
        """Takes runs out of their paragraph, or marks them as taken out."""
        for old in runs:
            parent = old.getparent()
            if not self.tracked or (kind == "del" and self._is_mine(parent)):
                parent.remove(old)
                if parent.tag == W("ins") and not len(parent):
                    parent.getparent().remove(parent)
                continue
            marked = self.mark(kind)
            parent.replace(old, marked)
            marked.append(old)
            if kind == "del":
                for word in old.findall(W("t")):
                    word.tag = W("delText")

    def _is_mine(self, parent: Element) -> bool:
        """Whether what is taken out was put in by this very person: Word forgets both then."""
        return parent.tag == W("ins") and parent.get(W("author")) == self.author

    def paragraph_mark(self, paragraph: Element, kind: str) -> None:
        """Says in the properties of the paragraph's mark that the mark is new or gone (17.13.5.20, .15)."""
        look = look_of_mark(paragraph)
        look.insert(0, self.mark(kind))

    def splice(self, paragraph: Element, start: int, end: int, new: str, exact: bool = False) -> None:
        """Puts words in the place of others, letter by letter (`exact`) or as some keyboards give them."""
        before, middle, _ = cut(paragraph, start, end)
        like = middle[0] if middle else before[-1] if before else next(iter(words(paragraph)), None)
        anchor = middle[-1] if middle else before[-1] if before else None
        put = self.inserted([run(new if exact else as_typed(self.rng, new), like)]) if new else []
        if self.tracked and put and self.rng.random() < 0.15:
            put.append(self._thought_better(like))
        if anchor is None:
            at = _first_place(paragraph)
            for offset, element in enumerate(put):
                paragraph.insert(at + offset, element)
        else:
            for element in reversed(put):
                anchor.addnext(element)
        self.take_out(middle)

    def _thought_better(self, like: Element | None) -> Element:
        """Words one person put in and another took out again: a w:del inside a w:ins."""
        (gone,) = [run(" xem lại", like)]
        for word in gone.findall(W("t")):
            word.tag = W("delText")
        taken = self.mark("del", gone)
        taken.set(W("author"), "Lê Văn Chín")
        return self.mark("ins", taken)

    def put_in(self, paragraph: Element, at: int, element: Element) -> None:
        """Puts a run (a footnote's sign) in after so many characters."""
        before, _, after = cut(paragraph, at, at)
        (new,) = self.inserted([element])
        if before:
            before[-1].addnext(new)
        elif after:
            after[0].addprevious(new)
        else:
            paragraph.append(new)


def look_of_mark(paragraph: Element) -> Element:
    """The run properties of a paragraph's mark, made where there are none."""
    properties = properties_of(paragraph)
    look = properties.find(W("rPr"))
    if look is None:
        look = made("rPr")
        after = [child for child in properties if child.tag in (W("sectPr"), W("pPrChange"))]
        if after:
            after[0].addprevious(look)
        else:
            properties.append(look)
    return look


def properties_of(paragraph: Element) -> Element:
    """The properties of a paragraph, made where there are none."""
    properties = paragraph.find(W("pPr"))
    if properties is None:
        properties = made("pPr")
        paragraph.insert(0, properties)
    return properties


def set_look(a_run: Element, name: str, **attributes: str) -> Element:
    """Puts a property into a run's properties, in the order of the schema (CT_RPr); returns the properties."""
    look = a_run.find(W("rPr"))
    if look is None:
        look = made("rPr")
        a_run.insert(0, look)
    for old in look.findall(W(name)):
        look.remove(old)
    order = _IN_RPR.index(name)
    follower = next((c for c in look if _place(c) > order), None)
    element = made(name, **attributes)
    if follower is None:
        look.append(element)
    else:
        follower.addprevious(element)
    return look


def _place(child: Element) -> int:
    name = etree.QName(child).localname
    return _IN_RPR.index(name) if name in _IN_RPR else 0


def label_runs(paragraph: Element) -> list[Element]:
    """The runs of a typed label: those before the bookmark of the words."""
    start = next((child for child in paragraph if child.tag == W("bookmarkStart")), None)
    if start is None:
        return []
    before = list(start.itersiblings(preceding=True))[::-1]
    return [found for sibling in before for found in sibling.iter(W("r")) if not _gone(found)]


def _gone(a_run: Element) -> bool:
    return any(up.tag in (W("del"), W("moveFrom")) for up in a_run.iterancestors())


def words(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph that are there, without its label and what is marked as taken out."""
    label = label_runs(paragraph)
    for found in paragraph.iter(W("r")):
        if not _gone(found) and found not in label:
            yield found


def cut(paragraph: Element, start: int, end: int) -> tuple[list[Element], list[Element], list[Element]]:
    """The runs before, between and after two offsets; runs that stand across are cut in two.

    A sign of a note that stands at `start` belongs to what is before.
    """
    before: list[Element] = []
    middle: list[Element] = []
    after: list[Element] = []
    at = 0
    queue = list(words(paragraph))
    while queue:
        current = queue.pop(0)
        text = text_of(current)
        edge = start if at < start else end
        if at < edge < at + len(text):
            queue.insert(0, halved(current, edge - at))
            text = text[: edge - at]
        began, at = at, at + len(text)
        (before if at <= start else middle if began < end else after).append(current)
    return before, middle, after


def halved(whole: Element, at: int) -> Element:
    """Cuts a run in two; returns the second half."""
    rest = copy.deepcopy(whole)
    whole.addnext(rest)
    left = at
    for mine, other in zip(
        [c for c in whole if c.tag != W("rPr")], [c for c in rest if c.tag != W("rPr")], strict=True
    ):
        text = mine.text or "" if mine.tag == W("t") else _SIGNS.get(mine.tag, "")
        if left >= len(text):
            rest.remove(other)
        elif left <= 0:
            whole.remove(mine)
        else:
            mine.text, other.text = text[:left], text[left:]
            for word in (mine, other):
                word.set(_SPACE, "preserve")
        left -= len(text)
    return rest


def _first_place(paragraph: Element) -> int:
    for index, child in enumerate(paragraph):
        if child.tag not in (W("pPr"), W("bookmarkStart")):
            return index
    return len(paragraph)
