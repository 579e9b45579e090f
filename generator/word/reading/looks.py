"""Where somebody changed the look that a template gives: size, font, colour, alignment of whole paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.word.reading.formats import RunFormat
from generator.word.reading.model import Paragraph

# As the user reads them.
LOOKS = {
    "size": "cỡ chữ",
    "font": "phông chữ",
    "colour": "màu chữ",
    "underline": "gạch chân",
    "highlight": "tô nền",
    "align": "canh lề",
    "strike": "gạch ngang",
}
# What people mark words with, for others to see.
_MARKS = ("strike", "highlight", "colour", "underline")
# So many must look alike before another is odd.
_FEWEST = 3
_BLACK = {"auto", "000000", ""}


def odd_ones(groups: Iterable[Sequence[Paragraph]]) -> Counter[str]:
    """How many paragraphs look otherwise than most of their group, by what differs (a key of LOOKS).

    The paragraphs of a group are printed alike. A paragraph's look is that of most of its letters; a group in which no
    look has the majority says nothing.
    """
    found: Counter[str] = Counter()
    for group in groups:
        looks = [_look(paragraph) for paragraph in group]
        for name in LOOKS:
            values = Counter(look[name] for look in looks if name in look)
            number = max(values.values(), default=0)
            if number * 2 > values.total() and number >= _FEWEST:
                found[name] += values.total() - number
    return +found


def _look(paragraph: Paragraph) -> dict[str, object]:
    align = paragraph.format.align
    look: dict[str, object] = {"align": {"start": "left", "end": "right"}.get(align, align)}
    letters: Counter[tuple[object, ...]] = Counter()
    for run in paragraph.runs:
        if run.text.strip() and not run.format.raised:
            form = run.format
            colour = "" if form.colour in _BLACK else form.colour
            letters[(form.size, form.other_font, colour, form.underline, form.highlight)] += len(run.text)
    if letters:
        look |= zip(("size", "font", "colour", "underline", "highlight"), letters.most_common(1)[0][0], strict=True)
    return look


def marked_words(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Words that somebody struck out, highlighted, coloured or underlined, with what it is (a key of LOOKS).

    A paragraph of which most letters are so looks odd as a whole (`odd_ones`) and is none, but for a cell's, and for
    words that were struck out.
    """
    usual = _look(paragraph) if paragraph.cell is None else {}
    for name in _MARKS:
        stretch = ""
        for run in paragraph.runs:
            value = _mark(run.format, name)
            if value and value != usual.get(name):
                stretch += run.text
            elif run.text and stretch:
                yield from _stretch(name, stretch)
                stretch = ""
        yield from _stretch(name, stretch)


def _stretch(name: str, words: str) -> Iterator[tuple[str, str]]:
    if any(map(str.isalnum, words)):
        yield name, words.strip()


def _mark(form: RunFormat, name: str) -> object:
    match name:
        case "strike":
            return form.struck
        case "highlight":
            return "" if form.highlight == "none" else form.highlight
        case "colour":
            return "" if form.colour in _BLACK else form.colour
    return form.underline
