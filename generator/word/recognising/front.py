"""What the paragraphs without a label are: căn cứ and the opening before the first Mục, the closing words, text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.outline.blocks import ParagraphKind
from generator.word.reading.components import Line
from generator.word.reading.words import fold
from generator.word.recognising.labels import label_of

_BASIS_STYLE = "KH Can cu"
_BASIS = re.compile(r"can cu\b")
_OTHER_BASIS = re.compile(r"(?:thuc hien|theo|xet|tiep tuc thuc hien|trien khai|de thuc hien)\b")
# A document cited by number or date: a basis names one.
_CITED = re.compile(r"\d[\w.]*\s*/\s*[\w-]+|\bngay\s+\d")
_CLOSING = re.compile(r"tren day la\b")
_LONGEST_BASIS = 900
# How far before the end the closing words begin at most.
_MOST_CLOSING = 4


def unlabelled_kinds(lines: Sequence[Line], own: bool) -> dict[int, ParagraphKind]:
    """The kinds of the paragraphs that are more than text, by ordinal; `lines` are those of the body, in order.

    `own` says that the document is in the program's own styles, which tell căn cứ from all else.
    """
    body = [line for line in lines if not line.appendix]
    labelled = [bool(label_of(line.paragraph, line.start, line.end).label) or line.kind == "part" for line in body]
    first = labelled.index(True) if True in labelled else _opening_end(body)
    kinds: dict[int, ParagraphKind] = {}
    if own:
        kinds = {line.paragraph.ordinal: "basis" for line in body if line.paragraph.style == _BASIS_STYLE}
    for number, line in enumerate(body[:first]):
        is_last = number + 1 == first
        styled = own and line.paragraph.style.startswith("KH ")
        basis = line.paragraph.style == _BASIS_STYLE if styled else _is_basis(line, is_last)
        kinds[line.paragraph.ordinal] = "basis" if basis else "opening"
    for at in range(len(body) - 1, max(first, len(body) - _MOST_CLOSING) - 1, -1):
        if labelled[at]:
            break
        ended = at + 1 == len(body) and body[at].text.endswith("./.") and not body[at].text.startswith("(")
        if _CLOSING.match(fold(body[at].text)) or ended:
            kinds |= {line.paragraph.ordinal: "closing" for line in body[at:]}
    return kinds


def _opening_end(body: Sequence[Line]) -> int:
    """In a document without a label: the first line that ends in a colon ends the opening."""
    return next((number + 1 for number, line in enumerate(body) if line.text.endswith(":")), 0)


def _is_basis(line: Line, is_last: bool) -> bool:
    words, ending = fold(line.words), line.text.rstrip()[-1:]
    if len(line.text) > _LONGEST_BASIS or (is_last and ending == ":"):
        return False
    if _BASIS.match(words) and ending in ";.,":
        return not is_last or ending != "."
    if _is_italic(line) and ending in ";.,":
        # Căn cứ stand in italics (PL1 II.6.a).
        return True
    return bool(_OTHER_BASIS.match(words)) and (ending == ";" or (ending in ".," and not is_last and _cites(words)))


def _is_italic(line: Line) -> bool:
    looks = [look.italic for words, look in line.pieces() if any(map(str.isalnum, words))]
    return bool(looks) and all(looks)


def _cites(words: str) -> bool:
    return _CITED.search(words) is not None
