"""Measures of a recognised line: how wide its words are, whether they are bold. Light, so that rules load fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.word.reading.components import Line


def line_width(line: Line) -> float:
    """The width of a line's words in points, letter spacing included; as Times New Roman, whatever the font is."""
    from generator.word import metrics  # a table of widths that most runs do not need

    total = 0.0
    for words, look in line.pieces():
        shown = words.upper() if look.capitals else words
        total += metrics.width(shown, look.size, look.bold, look.italic) + look.spacing * len(words)
    return total


def is_bold(line: Line) -> bool:
    """Whether all the words of a line (behind its label) are bold."""
    shown = [look.bold for words, look in line.pieces(line.label_end) if any(sign.isalnum() for sign in words)]
    return bool(shown) and all(shown)
