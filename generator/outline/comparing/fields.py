"""What differs between a block and its partner, field by field; what the program writes by itself does not count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.outline import wording
from generator.outline.blocks import (
    Appendix,
    Block,
    IssueDate,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Spans,
    Title,
)
from generator.outline.comparing.words import emphasis, flat, joined, line, words
from generator.outline.labels import typed_label

_CLOSED = re.compile(r"[\s.;,]*(?:\./\.|\.\/\.)$")
_TAIL = re.compile(r"[\s.;,]+$")
_COUNTED = re.compile(r"\d+|\b[ivxlc]+\b|\b[a-zđ]\b")
_FORM_EMPHASIS = frozenset({"section", "heading"})
_CAPITALS_DEPTH = 1


class Difference(NamedTuple):
    """A field that differs, and its words on both sides, line by line."""

    field: str
    before: tuple[Spans, ...]
    after: tuple[Spans, ...]


class Setting:
    """What stands around the blocks of an outline and decides how their ends are printed."""

    def __init__(self, outline: Outline) -> None:
        self.letterhead = next((block for block in outline.blocks if isinstance(block, Letterhead)), None)
        self.title = next((block for block in outline.blocks if isinstance(block, Title)), None)
        kinds = [block.kind if isinstance(block, Paragraph) else "" for block in outline.blocks]
        self.marks: dict[int, str] = {}
        bases = [index for index, kind in enumerate(kinds) if kind == "basis"]
        self.marks |= dict.fromkeys(bases, ";") | dict.fromkeys(bases[-1:], ".")
        self.marks |= dict.fromkeys([index for index, kind in enumerate(kinds) if kind == "opening"][-1:], ":")


SameSigns = Callable[[Spans, Spans], bool]


def differences(
    old: Block, new: Block, marks: frozenset[str], settings: tuple[Setting, Setting], same_signs: SameSigns
) -> Iterator[Difference]:
    """The fields in which two partnered blocks differ.

    `marks` are those the program sets at the end of the paragraph where it stands and stood, `same_signs` tells whether
    the signs of footnotes in two texts lead to the same notes.
    """
    match old, new:
        case Letterhead(), Letterhead():
            yield from _letterhead(old, new)
        case Title(), Title():
            if flat(old.type).casefold() != flat(new.type).casefold():
                yield Difference("type", (line(old.type),), (line(new.type),))
            if joined(old.subject) != joined(new.subject) or not _signs(old.subject, new.subject, same_signs):
                yield Difference("subject", old.subject, new.subject)
        case Part(), Part():
            if joined(old.title).casefold() != joined(new.title).casefold():
                yield Difference("title", old.title, new.title)
        case Paragraph(), Paragraph():
            yield from _paragraph(old, new, marks, same_signs)
        case SignOff(), SignOff():
            for field in ("position", "name", "post"):
                before, after = _lines(getattr(old, field)), _lines(getattr(new, field))
                if joined(before) != joined(after):
                    yield Difference(field, before, after)
        case Appendix(), Appendix():
            yield from _appendix(old, new, settings, same_signs)


def _lines(value: str | tuple[str, ...]) -> tuple[Spans, ...]:
    texts = (value,) if isinstance(value, str) else value
    return tuple(line(text) for text in texts if text)


def _letterhead(old: Letterhead, new: Letterhead) -> Iterator[Difference]:
    for field in ("parent", "agency"):
        before, after = _lines(getattr(old, field)), _lines(getattr(new, field))
        # The form prints capitals and breaks the lines.
        if joined(before).casefold() != joined(after).casefold():
            yield Difference(field, before, after)
    if _number(old.number) != _number(new.number):
        yield Difference("number", _lines(old.number), _lines(new.number))
    for field in ("symbol", "place_name"):
        was, now = flat(getattr(old, field)).lstrip("/ "), flat(getattr(new, field)).lstrip("/ ")
        if was != now:
            yield Difference(field, _lines(was), _lines(now))
    if old.date != new.date:
        yield Difference("date", _lines(wording.issue_date(old.date)), _lines(wording.issue_date(new.date)))


def _number(typed: str) -> str:
    """A number without zeros before it; dots that keep its place are none."""
    number = flat(typed).strip(" .…_")
    return number.lstrip("0") if number.isdecimal() else number


def _paragraph(old: Paragraph, new: Paragraph, marks: frozenset[str], same_signs: SameSigns) -> Iterator[Difference]:
    if label_shape(old.label, old.depth) != label_shape(new.label, new.depth):
        yield Difference("label", (line(old.label),), (line(new.label),))
    elif {old.kind, new.kind} == {"heading", "item"}:
        yield Difference("kind", (old.spans,), (new.spans,))
    before, after = words(old.spans), words(new.spans)
    if (
        not _same_words(before, after, _in_capitals(old) or _in_capitals(new), marks)
        or not same_signs(old.spans, new.spans)
        or (not _FORM_EMPHASIS & {old.kind, new.kind} and not _same_emphasis(old, new))
    ):
        yield Difference("spans", (old.spans,), (new.spans,))


def _in_capitals(paragraph: Paragraph) -> bool:
    return paragraph.kind == "section" and paragraph.depth <= _CAPITALS_DEPTH


def _same_words(before: str, after: str, capitals: bool, marks: frozenset[str]) -> bool:
    if capitals:
        before, after = before.casefold(), after.casefold()
    if before == after:
        return True
    if _CLOSED.search(before) or _CLOSED.search(after):
        # The document's last words end in ./. whatever was typed.
        return _TAIL.sub("", _CLOSED.sub("", before)) == _TAIL.sub("", _CLOSED.sub("", after))
    return bool(marks) and _without_mark(before, marks) == _without_mark(after, marks)


def _without_mark(text: str, marks: frozenset[str]) -> str:
    return text[:-1].rstrip() if text[-1:] in marks else text


def _same_emphasis(old: Paragraph, new: Paragraph) -> bool:
    one, other = old.spans, new.spans
    if "basis" in (old.kind, new.kind):
        # The form prints căn cứ in italics.
        one, other = tuple(span.upright() for span in one), tuple(span.upright() for span in other)
    before, after = emphasis(one), emphasis(other)
    # The mark at the end may be the program's and have the emphasis of the last words or none.
    return before == after or _trimmed(one) == _trimmed(other)


def _trimmed(spans: Spans) -> tuple[tuple[bool, bool, int], ...]:
    rest = list(spans)
    while rest and not rest[-1].note:
        text = rest[-1].text.rstrip(" .;,:/\u00a0")
        rest[-1] = rest[-1].saying(text)
        if text:
            break
        rest.pop()
    return emphasis(tuple(rest))


def label_shape(label: str, depth: int = 0) -> str:
    """What a label keeps when it is counted again: "1.2." and "3.4." are one shape, "a)" and "a." are two."""
    text = flat(label)
    found = typed_label(text)
    if found:
        return found[0].name
    return _COUNTED.sub("1", text.casefold()) if text else ""


def _appendix(
    old: Appendix, new: Appendix, settings: tuple[Setting, Setting], same_signs: SameSigns
) -> Iterator[Difference]:
    if _appendix_shape(old.label) != _appendix_shape(new.label):
        yield Difference("label", (line(old.label),), (line(new.label),))
    if joined(old.title).casefold() != joined(new.title).casefold() or not _signs(old.title, new.title, same_signs):
        yield Difference("title", old.title, new.title)
    before, after = flat(old.attached).casefold(), flat(new.attached).casefold()
    if before != after and _mode(before, settings[0]) != _mode(after, settings[1]):
        yield Difference("attached", (line(old.attached),), (line(new.attached),))
    if old.landscape != new.landscape:
        yield Difference("landscape", (_orientation(old),), (_orientation(new),))


def _appendix_shape(label: str) -> str:
    """ "Phụ lục" and "Phụ lục II" are one shape: with a second phụ lục the first is counted too."""
    text = flat(label).casefold().rstrip(" .:")
    return re.sub(r"\s+[ivxlc]+$", "", text)


def _mode(attached: str, setting: Setting) -> str:
    """How the line "(Kèm theo ...)" is written: with number and date, with room for them, or in words of its own."""
    head, title = setting.letterhead, setting.title
    if head and title and attached:
        agency = " ".join(head.agency)
        for mode, number, date in (("filled", head.number, head.date), ("blank", "", IssueDate())):
            written = wording.attached_to(title.type, number, head.symbol, date, agency)
            if attached == flat(written).casefold():
                return mode
    return attached


def _orientation(block: Appendix) -> Spans:
    return (Span("trang ngang" if block.landscape else "trang dọc"),)


def _signs(old: tuple[Spans, ...], new: tuple[Spans, ...], same_signs: SameSigns) -> bool:
    return same_signs(tuple(s for spans in old for s in spans), tuple(s for spans in new for s in spans))
