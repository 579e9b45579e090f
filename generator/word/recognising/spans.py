"""Runs as spans: the words cleaned of what printing left in them, their effective emphasis without the form's own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from generator.outline.blocks import Span, Spans
from generator.word.reading.model import Paragraph

# Soft hyphens, zero-width blanks and marks of direction: nothing is seen of them, and no plan may hold them. The joiner
# of emoji (U+200D) stays.
_UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF])
_BLANKS = re.compile(r"\s+")
# A line that was broken inside a range of numbers: "2017-" and "2020".
_BROKEN_RANGE = re.compile(r"(?<=\d[-–])\s*\n\s*(?=\d)")
# Raised and lowered figures have signs of their own, which keep "m²" from becoming "m2".
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def clean(text: str) -> str:
    """Words as a plan has them: composed letters, no unseen signs, one blank for whatever divides words."""
    if text.isprintable() and "  " not in text and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    if "\n" in text:
        text = _BROKEN_RANGE.sub("", text)
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text.translate(_UNSEEN)))


def spans_of(
    paragraph: Paragraph, start: int, end: int, numbers: dict[str, int], bold: bool = False, italic: bool = False
) -> Spans:
    """The words of a paragraph from `start` to `end` of its text, with the signs of notes among them.

    `numbers` are the notes' numbers by name. With `bold` or `italic` that emphasis is the form's and is left out.
    """
    if len(paragraph.runs) == 1 and not paragraph.notes:
        # Thousands of cells are one run.
        look = paragraph.runs[0].format
        if not (look.capitals or look.raised):
            words = clean(paragraph.text[start:end]).strip()
            return (Span(words, look.bold and not bold, look.italic and not italic),) if words else ()
    found: list[Span] = []
    at = 0
    for run in paragraph.runs:
        if run.note:
            if start <= at <= end and run.note in numbers:
                number = str(numbers[run.note])
                look = run.format
                found.append(Span(number, look.bold and not bold, look.italic and not italic, note=number))
            continue
        words = run.text[max(0, start - at) : max(0, end - at)]
        at += len(run.text)
        if not words:
            continue
        look = run.format
        if look.capitals:
            words = words.upper()
        if look.raised and words.isdecimal():
            words = words.translate(_RAISED if look.raised == "superscript" else _LOWERED)
        found.append(Span(words, look.bold and not bold, look.italic and not italic))
    return tidy(found)


def tidy(spans: Iterable[Span]) -> Spans:
    """Neighbours in one emphasis joined, one blank between words and none at the ends.

    A blank between two emphases is in the plainer one: `**Thời gian:** Quý I`, however it was marked in Word.
    """
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is None or span.note or last.note:
            joined.append(span.saying(span.text))
        elif _look(last) == _look(span) or not span.text.strip():
            last.text += span.text
        elif not last.text.strip():
            joined[-1] = span.saying(last.text + span.text)
            if len(joined) > 1 and _look(joined[-2]) == _look(span) and not joined[-2].note:
                joined[-2].text += joined.pop().text
        else:
            joined.append(span.saying(span.text))
    for span in joined:
        if not span.note:
            span.text = clean(span.text)
    for left, right in pairwise(joined):
        _settle(left, right)
    kept = [span for span in joined if span.text]
    while kept and not kept[0].note and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].note and not kept[-1].text.strip():
        kept.pop()
    if kept and not kept[0].note:
        kept[0].text = kept[0].text.lstrip()
    if kept and not kept[-1].note:
        kept[-1].text = kept[-1].text.rstrip()
    return tuple(kept)


def _look(span: Span) -> tuple[bool, bool]:
    return span.bold, span.italic


def _settle(left: Span, right: Span) -> None:
    """The blank where two spans meet, once and in the plainer of them."""
    if left.note or right.note or not (left.text.endswith(" ") or right.text.startswith(" ")):
        return
    left.text, right.text = left.text.rstrip(" "), right.text.lstrip(" ")
    if sum(_look(left)) < sum(_look(right)):
        left.text += " "
    else:
        right.text = " " + right.text


def emboldened(spans: Spans) -> Spans:
    """The same words, all in bold."""
    return tidy(Span(span.text, True, span.italic, note=span.note) for span in spans)
