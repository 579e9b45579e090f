"""Edits of the parts around the text: Nơi nhận, căn cứ, a new Mục, footnotes."""

from __future__ import annotations

from generator.outline.blocks import Span, plain
from tests.pull import effects, phrases
from tests.pull.document import Document, next_label
from tests.pull.edits_lines import (
    _BODY,
    _PARAGRAPHS,
    _insert_after,
    _new_paragraph,
    _plain_look,
    _retype,
    _spare_beside,
)
from tests.pull.edits_words import Edit
from tests.pull.pen import Element, W, made, run, words
from tests.pull.units import SIGN, Unit


def add_recipient(document: Document) -> Edit | None:
    """A line more in Nơi nhận."""
    unit = document.choose("recipient", fits=lambda u: "Lưu" not in plain(u.lines[0]))
    if unit is None:
        return None
    text = f"- Sở Tài chính (đợt {document.rng.randint(2, 99)});"
    paragraph = _new_paragraph(document, unit.element, "", text)
    _insert_after(document, unit.element, paragraph)
    new = Unit("recipient", ((Span(text),),), element=paragraph, touched=True)
    document.units.insert(document.at(unit) + 1, new)
    unit.spare = True
    return Edit("thêm nơi nhận", text, [new])


def remove_recipient(document: Document) -> Edit | None:
    """A line less in Nơi nhận."""
    unit = document.choose("recipient", fits=lambda u: "Lưu" not in plain(u.lines[0]) and u.index > 0)
    if unit is None or sum(u.kind == "recipient" for u in document.units) < 3:
        return None
    gone = unit.said()
    if document.tracked:
        document.pen.take_out(list(words(unit.element)))
        document.pen.paragraph_mark(unit.element, "del")
    else:
        unit.element.getparent().remove(unit.element)
    _spare_beside(document, unit)
    document.units.remove(unit)
    return Edit("bỏ nơi nhận", gone, [], [gone])


def add_basis(document: Document) -> Edit | None:
    """A căn cứ more."""
    unit = document.choose("basis", fits=lambda u: not plain(u.spans).rstrip().endswith(","))
    if unit is None:
        return None
    number = document.rng.randint(11, 999)
    text = f"Căn cứ Quyết định số {number}/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về giao chỉ tiêu;"
    paragraph = _new_paragraph(document, unit.element, "", text)
    _insert_after(document, unit.element, paragraph)
    new = Unit("basis", ((Span(text),),), element=paragraph, touched=True)
    document.units.insert(document.at(unit) + 1, new)
    unit.spare = True
    return Edit("thêm căn cứ", text[:40], [new])


def add_section(document: Document) -> Edit | None:
    """A new Mục with a paragraph: at the end, or before another Mục."""
    sections = [u for u in document.units if u.kind == "section"]
    texts = [u for u in document.units if u.kind in _PARAGRAPHS and u.element is not None and not u.label]
    items = [u for u in document.units if u.kind == "item" and u.element is not None]
    if not sections or not (texts or items) or any(u.kind == "part" for u in document.units):
        return None
    model = sections[-1]
    middle = len(sections) > 2 and document.rng.random() < 0.3
    follower = document.rng.choice(sections[2:]) if middle else None
    if follower is not None and not (follower.free and document.units[document.at(follower) - 1].kind in _BODY):
        return None
    at = document.at(follower) if follower else _end_of_body(document)
    label = follower.label if follower else next_label(model.label)
    name = phrases.title(document.rng)
    if plain(model.spans) == plain(model.spans).upper():
        name = name.upper()
    line = phrases.sentence(document.rng)
    anchor = _block_of(document.units[at - 1].element)
    heading = _new_paragraph(document, model.element, label, name)
    body = _new_paragraph(document, (texts or items)[0].element, "", line)
    _plain_look(body)
    anchor.addnext(heading)
    heading.addnext(body)
    if document.tracked:
        for each in (heading, body):
            document.pen.paragraph_mark(each, "ins")
    if follower and document.rng.random() < 0.6:
        _retype(document, sections[sections.index(follower) :], 1)
    if follower:
        follower.spare = True
    document.units[at - 1].spare = True
    new = [
        Unit("section", ((Span(name),),), model.depth, label, element=heading, touched=True),
        Unit("text", ((Span(line),),), element=body, touched=True),
    ]
    document.units[at:at] = new
    return Edit("thêm Mục", f"{label} {name}: {line}", new)


def _end_of_body(document: Document) -> int:
    return next(i for i, u in enumerate(document.units) if u.kind in ("closing", "recipient"))


def _block_of(element: Element) -> Element:
    """The paragraph or the table that stands in the body itself."""
    while element.getparent().tag != W("body"):
        element = element.getparent()
    return element


def add_note(document: Document) -> Edit | None:
    """A footnote put behind words."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: not effects.notes_at(u.spans))
    if unit is None or len(plain(unit.spans).split()) < 5:
        return None
    text = plain(unit.spans)
    at = document.rng.choice([i for i, c in enumerate(text) if c == " "])
    ids = [int(note.get(W("id"))) for note in document.notes]
    sign = made(
        "r", made("rPr", made("rStyle", val="FootnoteReference")), made("footnoteReference", id=str(max(ids) + 1))
    )
    document.pen.put_in(unit.element, at, sign)
    words_said = phrases.sentence(document.rng)
    document.notes.append(_note(str(max(ids) + 1), words_said))
    gone = unit.said()
    before, _, after = effects.parted(unit.spans, at, at)
    index = document.at(unit)
    signs = sum(u.said().count(SIGN) for u in document.units[:index])
    unit.lines = ((*before, Span(str(signs + 1), note="moi"), *after),)
    unit.touched = True
    new = Unit("note", ((Span(words_said),),), touched=True)
    first = next((i for i, u in enumerate(document.units) if u.kind == "note"), len(document.units))
    document.units.insert(first + signs, new)
    return Edit("thêm ghi chú chân trang", f"“{text[max(0, at - 15) : at]}”: {words_said}", [unit, new], [gone])


def _note(number: str, text: str) -> Element:
    sign = made("r", made("rPr", made("rStyle", val="FootnoteReference")), made("footnoteRef"))
    paragraph = made("p", made("pPr", made("pStyle", val="footnoteText")), sign, run(" "), run(text))
    return made("footnote", paragraph, id=number)


def remove_note(document: Document) -> Edit | None:
    """A footnote's sign deleted: Word drops the note with it."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: len(effects.notes_at(u.spans)) == 1)
    if unit is None:
        return None
    sign = next(r for r in words(unit.element) if r.find(W("footnoteReference")) is not None)
    number = sign.find(W("footnoteReference")).get(W("id"))
    note = next(
        (u for u in document.units if u.kind == "note" and u.element is not None and u.element.get(W("id")) == number),
        None,
    )
    if note is None or note.touched:
        return None
    gone = [unit.said(), note.said()]
    document.pen.take_out([sign])
    if not document.tracked:
        note.element.getparent().remove(note.element)
    unit.lines = (tuple(span for span in unit.spans if not span.note),)
    unit.touched = True
    document.units.remove(note)
    return Edit("bỏ ghi chú chân trang", gone[1], [unit], gone)
