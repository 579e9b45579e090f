"""Nơi nhận and the signature, and the heads of the phụ lục."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.outline import wording
from generator.outline.blocks import Appendix, SignOff, Spans
from generator.problems import Place
from generator.word.reading.components import AppendixHead, Components, Line
from generator.word.reading.model import WordDocument
from generator.word.recognising.letterhead import joined
from generator.word.recognising.spans import clean, spans_of

# A star without a blank behind it is what somebody typed: "**Hỏa tốc**".
_BULLET = re.compile(r"^(?:[•+—\s]|\*\s+)+")
_HEAD = re.compile(r"\s*n[ơo]i\s*nh[ậa]n\s*:?", re.IGNORECASE)


def signoff_of(components: Components, file: str) -> SignOff | None:
    """Nơi nhận and signature; None where the document has neither."""
    lines = [*components.recipients, *components.position, *components.post]
    lines += [line for line in (components.recipients_head, components.name) if line]
    if not lines:
        return None
    return SignOff(
        recipients=wording.recipient_lines([*_beside_head(components), *_recipients(components.recipients)]),
        position=tuple(_words(line) for line in components.position),
        name=_words(components.name) if components.name else "",
        post=tuple(_words(line) for line in components.post),
        place=Place(file, min(line.place[0] for line in lines)),
    )


def _beside_head(components: Components) -> list[str]:
    """What stands behind "Nơi nhận:" on the same line."""
    head = components.recipients_head
    rest = _HEAD.sub("", clean(head.text)).strip() if head else ""
    return [rest] if any(map(str.isalnum, rest)) else []


def _words(line: Line) -> str:
    """The words of a line; a drafter's mark set lower ("VP" and small "Cường") is divided from what it stands on."""
    found = ""
    raised = ""
    for words, look in line.pieces():
        glued = look.raised != raised and found[-1:].isalpha() and words[:1].isalpha()
        found += f" {words}" if glued else words
        raised = look.raised
    return clean(found).strip()


def _recipients(lines: Sequence[Line]) -> list[str]:
    """One a line: what neither begins with a dash nor follows a line's end belongs to the line above."""
    said: list[str] = []
    above: Line | None = None
    for line in lines:
        words = _words(line)
        dashed = words[:1] in "-–—•+*" or bool(line.paragraph.label)
        ended = not said or said[-1][-1:] in ";.:"
        same = above is not None and line.paragraph.ordinal == above.paragraph.ordinal
        if dashed or ended or not (same or words[:1].islower()):
            said.append(_BULLET.sub("", words))
        else:
            said[-1] += f" {words}"
        above = line
    return said


def appendix_of(head: AppendixHead, document: WordDocument, numbers: dict[str, int]) -> Appendix:
    """The head of a phụ lục; a title over several lines is one line again."""
    title: Spans = ()
    for line in head.title:
        spans = spans_of(line.paragraph, line.start, line.end, numbers, bold=True)
        title = joined(title, spans) if title else spans
    label = clean(head.label.text).strip(" .:") if head.label else ""
    if label.isupper():
        kind, _, number = label.partition(" ")
        word, _, number = number.partition(" ")
        label = f"{kind} {word}".capitalize() + f" {number.replace('SỐ', 'số')}".rstrip()
    # The blanks to write number and day in stay as they are.
    attached = head.attached.text.replace("\n", " ").strip() if head.attached else ""
    landscape = is_landscape(document, head.first.section)
    place = Place(document.file, head.first.ordinal)
    return Appendix(label, (title,) if title else (), attached, landscape, place=place)


def is_landscape(document: WordDocument, section: int) -> bool:
    """Whether the pages of a section, counted from 0, lie across."""
    at = min(section, len(document.sections) - 1)
    return at >= 0 and document.sections[at].landscape
