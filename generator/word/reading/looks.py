"""Where somebody changed the look that a template gives: size, font, colour, alignment of whole paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.word.reading.model import Paragraph

# As the user reads them.
LOOKS = {
    "size": "cỡ chữ",
    "font": "phông chữ",
    "colour": "màu chữ",
    "underline": "gạch chân",
    "highlight": "tô nền",
    "align": "canh lề",
}
_BLACK = {"auto", "000000", ""}


def differences(pairs: Iterable[tuple[Paragraph, Paragraph]]) -> Counter[str]:
    """How many paragraphs look otherwise than they were sent, by what differs (a key of LOOKS).

    Each pair is a paragraph as sent and as returned. A paragraph's look is that of most of its letters.
    """
    found: Counter[str] = Counter()
    for sent, returned in pairs:
        before, after = _look(sent), _look(returned)
        found.update(name for name in LOOKS if name in before and name in after and before[name] != after[name])
    return found


def _look(paragraph: Paragraph) -> dict[str, object]:
    look: dict[str, object] = {"align": {"start": "left", "end": "right"}.get(paragraph.format.align, "")}
    look["align"] = look["align"] or paragraph.format.align
    letters: Counter[tuple[object, ...]] = Counter()
    for run in paragraph.runs:
        if run.text.strip() and not run.format.raised:
            form = run.format
            colour = "" if form.colour in _BLACK else form.colour
            letters[(form.size, form.other_font, colour, form.underline, form.highlight)] += len(run.text)
    if letters:
        look |= zip(("size", "font", "colour", "underline", "highlight"), letters.most_common(1)[0][0], strict=True)
    return look
