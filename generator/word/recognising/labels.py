"""The label a line begins with, typed or by Word's automatic numbering, as a plan types it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.outline.labels import nearly_a_label, typed_label
from generator.word import marks
from generator.word.reading.model import Paragraph

# Word's own bullets, whatever they look like, are the dash of a plan.
_BULLETS = frozenset("-–—•·▪●◦○o§■□◊➢➤✓✔❖*‣⁃")
# "I/ MỤC ĐÍCH", "1/ Nội dung", "a/. Một", "b, Hai": other people's ways of writing the labels a plan has.
_OTHER_WAYS = re.compile(r"([IVXLC]+|\d{1,2}|[a-zđ])(?:/\.?|,)\s+(?=\S)")
_QUOTES = frozenset("\"'“”‘’«»")


class Labelled(NamedTuple):
    """A label: as written, the depth of its shape (0 for one that a plan has none for), where the words begin."""

    label: str
    depth: int
    words: int
    automatic: bool = False


def label_of(paragraph: Paragraph, start: int, end: int) -> Labelled:
    """The label of the line `start` to `end` of a paragraph's text; an automatic one belongs to its first line."""
    text = paragraph.text
    words = text[start:end]
    if paragraph.label and not text[:start].strip():
        label = _canonical(paragraph.label.strip())
        shape = typed_label(label + " ")
        return Labelled(label, shape[0].depth if shape else 0, start, automatic=True)
    if _says_no_label(paragraph, words):
        return Labelled("", 0, start)
    found = typed_label(words)
    if found:
        shape_, typed, taken = found
        return Labelled(_canonical(typed), shape_.depth, start + taken)
    if (other := _OTHER_WAYS.match(words)) and not (other[0].rstrip().endswith(",") and not other[1].islower()):
        label = other[1] + (")" if other[1].islower() else ".")
        shape = typed_label(label + " ")
        if shape:
            return Labelled(label, shape[0].depth, start + other.end())
    near = nearly_a_label(words)
    if (near and near[0] not in _QUOTES and near != "*") or words[:2] in ("* ", "*\t"):
        label = _canonical(near or "*")
        shape = typed_label(label + " ")
        if shape:
            taken = len(near or "*")
            taken += len(words[taken:]) - len(words[taken:].lstrip())
            return Labelled(label, shape[0].depth, start + taken)
    return Labelled("", 0, start)


def _canonical(label: str) -> str:
    """`–` and bullets as a dash, `3.3` and `1` with their dot, `a )` without its blank."""
    label = label.replace(" ", "")
    if label in _BULLETS:
        return "-"
    if re.fullmatch(r"\d{1,3}(?:\.\d{1,3})+|[IVXLC]+|\d{1,3}", label):
        return label + "."
    return label


def _says_no_label(paragraph: Paragraph, words: str) -> bool:
    """Whether the plan this was built from has what looks like a label as words: the bookmark's check covers them."""
    found = [mark for name in paragraph.bookmarks if (mark := marks.parsed(name)) and mark.row < 0]
    return bool(found) and found[0].check == marks.check(words)
