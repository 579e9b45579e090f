"""Edits of looks, which are the template's but for bold and italic, and comments."""

from __future__ import annotations

import copy

from generator.outline.blocks import plain
from tests.pull import effects
from tests.pull.document import Document
from tests.pull.edits_words import _PARAGRAPHS, Edit
from tests.pull.pen import W, cut, made, properties_of, set_look, words


def emphasis(document: Document) -> Edit | None:
    """Bold or italic on words of a paragraph."""
    unit = document.choose(*_PARAGRAPHS)
    if unit is None or any(span.bold or span.italic for span in unit.spans):
        return None
    text = plain(unit.spans)
    tokens = text.split(" ")
    if len(tokens) < 6 or "" in tokens:
        return None
    first = document.rng.randrange(1, len(tokens) - 3)
    start = len(" ".join(tokens[:first])) + 1
    end = start + len(" ".join(tokens[first : first + 2]))
    bold = document.rng.random() < 0.5
    gone = unit.said()
    for run in cut(unit.element, start, end)[1]:
        if run.find(W("footnoteReference")) is not None:
            continue
        before = run.find(W("rPr"))
        old = made("rPr") if before is None else made("rPr", *[copy.deepcopy(c) for c in before])
        look = set_look(run, "b" if bold else "i")
        look = set_look(run, "bCs" if bold else "iCs")
        if document.tracked:
            look.append(document.pen.mark("rPrChange", old))
    unit.lines = (effects.emphasised(unit.spans, start, end, bold, not bold),)
    unit.touched = True
    return Edit("in đậm, in nghiêng chữ", f"{'đậm' if bold else 'nghiêng'} “{text[start:end]}”", [unit], [gone])


def dress(document: Document) -> Edit | None:
    """Formatting that belongs to the template: must come back as no edit."""
    unit = document.choose(*_PARAGRAPHS, "basis", "opening", "closing", "heading", "section")
    if unit is None:
        return None
    look = document.rng.choice(["size", "colour", "font", "align", "indent", "highlight", "empty", "page"])
    if look == "empty":
        # An empty line, to push something down.
        unit.element.addnext(made("p", made("pPr", made("spacing", before="0"))))
        return Edit("định dạng thuộc về mẫu (không phải sửa)", f"dòng trống sau {unit.said()[:50]}")
    if look == "page":
        unit.element.addprevious(made("p", made("r", made("br", type="page"))))
        return Edit("định dạng thuộc về mẫu (không phải sửa)", f"ngắt trang trước {unit.said()[:50]}")
    if look in ("align", "indent"):
        properties = properties_of(unit.element)
        for name in ("ind", "jc"):
            for old in properties.findall(W(name)):
                properties.remove(old)
        new = made("jc", val="left") if look == "align" else made("ind", left="567", firstLine="0")
        follower = next((c for c in properties if c.tag in (W("rPr"), W("sectPr"), W("pPrChange"))), None)
        if follower is None:
            properties.append(new)
        else:
            follower.addprevious(new)
    else:
        for run in words(unit.element):
            if run.find(W("footnoteReference")) is not None:
                continue
            match look:
                case "size":
                    set_look(run, "sz", val="26")
                case "colour":
                    set_look(run, "color", val="FF0000")
                case "font":
                    set_look(run, "rFonts", ascii="Arial", hAnsi="Arial", cs="Arial")
                case "highlight":
                    set_look(run, "highlight", val="yellow")
    return Edit("định dạng thuộc về mẫu (không phải sửa)", f"{look}: {unit.said()[:50]}")


def comment(document: Document) -> Edit | None:
    """A comment beside words: says something, changes nothing."""
    unit = document.choose(*_PARAGRAPHS, "heading")
    if unit is None:
        return None
    number = str(len(document.comments))
    runs = list(words(unit.element))
    if not runs:
        return None
    runs[0].addprevious(made("commentRangeStart", id=number))
    end = made("commentRangeEnd", id=number)
    runs[-1].addnext(end)
    end.addnext(made("r", made("commentReference", id=number)))
    word = made("t")
    word.text = "Xem lại số liệu này với Phòng Kế hoạch."
    note = made("comment", made("p", made("r", word)), id=number, author="Lê Văn Chín", date="2026-02-03T10:00:00Z")
    document.comments.append(note)
    return Edit("nhận xét bên lề (không phải sửa)", unit.said()[:50])
