"""Edits that make, take away or move whole paragraphs and lines."""

from __future__ import annotations

import copy

from generator.outline.blocks import Span, plain
from tests.pull import effects, phrases
from tests.pull.document import Document, next_label
from tests.pull.edits_words import Edit
from tests.pull.pen import Element, W, as_typed, cut, label_runs, made, run, text_of, words
from tests.pull.units import SIGN, Unit

_PARAGRAPHS = ("item", "text")
_BODY = ("item", "text", "heading")


def _followers(document: Document, unit: Unit) -> list[Unit]:
    """The lines after this one that are counted together with it."""
    found: list[Unit] = []
    for other in document.units[document.at(unit) + 1 :]:
        if other.kind not in _BODY or (other.depth and other.depth < unit.depth):
            break
        if other.depth == unit.depth and unit.depth:
            found.append(other)
    return found


def _has_children(document: Document, unit: Unit) -> bool:
    follower = document.next(unit)
    if follower is None or follower.kind not in (*_BODY, "row", "header"):
        return False
    return follower.kind not in _BODY or not follower.depth or (follower.depth > unit.depth and unit.depth > 0)


def _retype(document: Document, followers: list[Unit], by: int) -> None:
    """The labels of later lines typed anew, as a careful leader does; the line stays what it is."""
    for unit in followers:
        _relabel(document, unit, next_label(unit.label, by))


def _relabel(document: Document, unit: Unit, label: str) -> None:
    runs = label_runs(unit.element)
    if not runs or label == unit.label:
        return
    old = "".join(text_of(each) for each in runs)
    new = document.pen.inserted([run(old.replace(unit.label, label), runs[0])])
    runs[-1].addnext(new[0])
    document.pen.take_out(runs)
    unit.label = label


def _new_paragraph(document: Document, beside: Element, label: str, text: str, kind: str = "ins") -> Element:
    """A paragraph with the look of another; as a tracked one its mark and its words are new."""
    paragraph = made("p")
    properties = beside.find(W("pPr"))
    if properties is not None:
        properties = copy.deepcopy(properties)
        for name in ("sectPr", "keepNext", "rPr", "pPrChange"):
            for old in properties.findall(W(name)):
                properties.remove(old)
        paragraph.append(properties)
    like = next(iter(words(beside)), None)
    like_label = (label_runs(beside) or [None])[0]
    runs = [run(f"{label} ", like_label)] if label else []
    paragraph.extend(document.pen.inserted([*runs, run(as_typed(document.rng, text), like)], kind))
    return paragraph


def _insert_after(document: Document, anchor: Element, paragraph: Element, kind: str = "ins") -> None:
    """Puts a paragraph after another. Typed at its end, the new mark is the one before; pasted, it is its own."""
    anchor.addnext(paragraph)
    if not document.tracked:
        return
    if kind == "ins" and anchor.tag == W("p") and document.rng.random() < 0.5 and _mark_is_plain(anchor):
        document.pen.paragraph_mark(anchor, kind)
    else:
        document.pen.paragraph_mark(paragraph, kind)


def _mark_is_plain(paragraph: Element) -> bool:
    properties = paragraph.find(W("pPr"))
    if properties is None:
        return True
    look = properties.find(W("rPr"))
    return properties.find(W("sectPr")) is None and (look is None or look.find(W("ins")) is None)


def _is_last(document: Document, unit: Unit) -> bool:
    """Whether nothing of the text follows before the signature or the next Mục."""
    follower = document.next(unit)
    return follower is None or follower.kind not in _BODY


def add_line(document: Document) -> Edit | None:
    """A paragraph or an item typed after another."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: u.kind == "text" or not _has_children(document, u))
    if unit is None:
        return None
    labelled = bool(unit.label) and document.rng.random() < 0.8
    label = next_label(unit.label) if labelled else ""
    text = phrases.sentence(document.rng)
    counted = labelled and label[-1] in ".)" and label[0] in "abcd123456789" and document.rng.random() < 0.15
    paragraph = _new_paragraph(document, unit.element, "" if counted else label, text)
    _plain_look(paragraph)
    if counted:
        # Word makes a list of a label that somebody types.
        document.count_by_word(paragraph, label)
    _insert_after(document, unit.element, paragraph)
    retyped = labelled and document.rng.random() < 0.6
    if retyped:
        _retype(document, _followers(document, unit), 1)
    kind, depth = ("item", unit.depth) if labelled else ("text", 0)
    new = Unit(kind, ((Span(text),),), depth, label, element=paragraph, touched=True)
    unit.spare = True
    document.units.insert(document.at(unit) + 1, new)
    told = f"sau “{plain(unit.spans)[:30]}”: {label} {text}" + (" (nhãn sau gõ lại)" if retyped else "")
    return Edit("thêm đoạn, thêm ý", told, [new])


def _plain_look(paragraph: Element) -> None:
    """Typed words that are not in the look of the words beside."""
    for each in paragraph.iter(W("r")):
        look = each.find(W("rPr"))
        if look is not None:
            each.remove(look)


def remove_line(document: Document) -> Edit | None:
    """A paragraph or an item deleted, mark and all."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: _removable(document, u))
    if unit is None:
        return None
    followers = _followers(document, unit)
    gone = unit.said()
    if document.rng.random() < 0.6 and unit.depth:
        _retype(document, followers, -1)
    if document.tracked:
        document.pen.take_out([*label_runs(unit.element), *list(words(unit.element))])
        document.pen.paragraph_mark(unit.element, "del")
    else:
        unit.element.getparent().remove(unit.element)
    _spare_beside(document, unit)
    document.units.remove(unit)
    return Edit("bỏ đoạn, bỏ ý", gone, [], [gone])


def _spare_beside(document: Document, unit: Unit) -> None:
    index = document.at(unit)
    for other in document.units[max(0, index - 1) : index + 2]:
        other.spare = True


def _removable(document: Document, unit: Unit) -> bool:
    if _has_children(document, unit) or effects.notes_at(unit.spans) or SIGN in unit.said():
        return False
    before = document.units[document.at(unit) - 1]
    return before.kind in ("item", "text") and not before.touched and _mark_is_plain(unit.element)


def move_line(document: Document) -> Edit | None:
    """An item cut and pasted to another place of its list."""
    unit = document.choose("item", fits=lambda u: _removable(document, u) and len(_siblings(document, u)) > 2)
    if unit is None:
        return None
    siblings = _siblings(document, unit)
    at = siblings.index(unit)
    targets = [s for i, s in enumerate(siblings) if i not in (at, at + 1) and s.free]
    if not targets:
        return None
    target = document.rng.choice(targets)
    text = unit.said()
    copied = copy.deepcopy(unit.element)
    if document.tracked:
        _mark_moved(document, unit.element, copied)
        target.element.addprevious(copied)
    else:
        if document.rng.random() < 0.3:
            _drop_bookmarks(copied)
        target.element.addprevious(copied)
        unit.element.getparent().remove(unit.element)
    _spare_beside(document, unit)
    document.units.remove(unit)
    moved = Unit(unit.kind, unit.lines, unit.depth, unit.label, element=copied, touched=True)
    document.units.insert(document.at(target), moved)
    target.spare = True
    return Edit("chuyển chỗ một ý", f"{text[:50]} → trước “{plain(target.spans)[:30]}”", [moved], [text], moved=True)


def _siblings(document: Document, unit: Unit) -> list[Unit]:
    start = document.at(unit)
    before: list[Unit] = []
    for other in reversed(document.units[:start]):
        if other.kind not in _BODY or (other.depth and other.depth < unit.depth):
            break
        if other.depth == unit.depth:
            before.append(other)
    return [*reversed(before), unit, *_followers(document, unit)]


def _drop_bookmarks(paragraph: Element) -> None:
    for name in ("bookmarkStart", "bookmarkEnd"):
        for found in list(paragraph.iter(W(name))):
            found.getparent().remove(found)


def _mark_moved(document: Document, old: Element, new: Element) -> None:
    """Marks a move with its ranges (17.13.5.21 to .28); the bookmark stands on one of the two."""
    pen, name = document.pen, f"move{document.rng.randrange(10**9)}"
    bookmarked = document.rng.random() < 0.5
    for paragraph, kind in ((old, "moveFrom"), (new, "moveTo")):
        runs = [*label_runs(paragraph), *list(words(paragraph))]
        start = pen.mark(f"{kind}RangeStart")
        start.set(W("name"), name)
        at = 1 if paragraph.find(W("pPr")) is not None else 0
        paragraph.insert(at, start)
        for each in runs:
            marked = pen.mark(kind)
            each.getparent().replace(each, marked)
            marked.append(each)
        pen.paragraph_mark(paragraph, kind)
        paragraph.append(made(f"{kind}RangeEnd", id=start.get(W("id"))))
    _drop_bookmarks(old if bookmarked else new)


def split(document: Document) -> Edit | None:
    """Enter in the middle of a paragraph; the second half gets a label or none."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: len(plain(u.spans).split()) > 7)
    if unit is None:
        return None
    spans, text = unit.spans, plain(unit.spans)
    places = [
        i for i, c in enumerate(text) if c == " " and 10 < i < len(text) - 10 and i not in effects.notes_at(spans)
    ]
    places = [i for i in places if effects.unlabelled(text[i + 1 :]) and text[i - 1] not in " :"]
    if not places:
        return None
    at = document.rng.choice(places)
    labelled = bool(unit.label) and document.rng.random() < 0.5 and not _has_children(document, unit)
    label = next_label(unit.label) if labelled else ""
    gone = unit.said()
    _, _, second = cut(unit.element, at, at + 1)
    paragraph = _new_paragraph(document, unit.element, label, "")
    for empty in [r for r in paragraph.iter(W("r")) if not text_of(r)]:
        holder = empty.getparent()
        holder.remove(empty)
        if holder.tag == W("ins") and not len(holder):
            paragraph.remove(holder)
    _, blank, _ = cut(unit.element, at, at + 1)
    if document.rng.random() < 0.7:
        document.pen.take_out(blank)
    ends = [e for e in unit.element if e.tag == W("bookmarkEnd")]
    for each in second:
        paragraph.append(each)
    # Word leaves a bookmark over both halves; some ways of splitting end it with the first.
    if ends and document.rng.random() < 0.6:
        paragraph.append(ends[0])
    unit.element.addnext(paragraph)
    if document.tracked:
        document.pen.paragraph_mark(unit.element, "ins")
    if labelled and document.rng.random() < 0.6:
        _retype(document, _followers(document, unit), 1)
    first, _, last = effects.parted(spans, at, at + 1)
    unit.lines, unit.touched = (first,), True
    kind, depth = ("item", unit.depth) if labelled else ("text", 0)
    new = Unit(kind, (last,), depth, label, element=paragraph, touched=True)
    document.units.insert(document.at(unit) + 1, new)
    return Edit(
        "tách một đoạn bằng Enter", f"{text[at - 15 : at]} ¶ {label} {text[at + 1 : at + 16]}", [unit, new], [gone]
    )
