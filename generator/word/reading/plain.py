"""The bare words of any piece of a Word file, those of deleted runs too."""

from __future__ import annotations

from typing import Any

from generator.word.reading.names import FALLBACK, PARAGRAPH
from generator.word.xml import w

_TEXT = (w("t"), w("delText"))
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def words_of(element: Any) -> str:
    """The words in reading order, a line end between paragraphs; no codes of fields."""
    found: list[str] = []
    _gather(element, found)
    return "".join(found).strip("\n")


def _gather(element: Any, into: list[str]) -> None:
    for child in element:
        tag = child.tag
        if tag in _TEXT:
            into.append((child.text or "").replace("\xad", ""))
        elif tag in _SIGNS:
            into.append(_SIGNS[tag])
        elif tag != FALLBACK and tag not in _PROPERTIES:
            _gather(child, into)
            if tag == PARAGRAPH:
                into.append("\n")


# Tab stops stand in properties as w:tab too.
_PROPERTIES = frozenset(map(w, ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr")))
