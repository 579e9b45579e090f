"""Words made comparable: what layout and Word do to them by themselves does not count.

Blanks of every kind and line breaks are one blank, letters are composed (NFC), signs that cannot be seen are left out,
a footnote's sign is one sign whatever its number. Kinds of dashes and quotation marks stay apart, for people type them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.outline.blocks import Span, Spans

SIGN = "\ufffc"
# Zero-width blanks and joiners, the soft hyphen, the byte order mark: Word and the clipboard leave them behind.
_UNSEEN = re.compile("[\u200b-\u200d\u2060\u00ad\ufeff]")
_TOKEN = re.compile(rf"\w+|{SIGN}")
_DIGITS = re.compile(r"\d+")
_ENDING = " .;,:/"


def flat(text: str) -> str:
    """A text on one line with single blanks between words."""
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        if not text.isprintable():
            text = _UNSEEN.sub("", text)
        text = text.replace("\u2011", "-")
    return " ".join(text.split())


def words(spans: Spans) -> str:
    """The words of spans, comparable."""
    if len(spans) == 1 and not spans[0].note:
        return flat(spans[0].text)
    return flat("".join(SIGN if span.note else span.text for span in spans))


def joined(lines: Iterable[Spans]) -> str:
    """The words of several lines as of one: a break made by layout is a blank."""
    return flat(" ".join(words(line) for line in lines))


def cell_words(lines: Sequence[Spans]) -> str:
    """The words of a cell: its lines stay lines, empty ones do not count."""
    if len(lines) == 1:
        return words(lines[0])
    return "\n".join(filter(None, map(words, lines)))


def loose(text: str) -> str:
    """What two texts share that differ only in case and in the mark at their end."""
    return text.casefold().rstrip(_ENDING)


def run_together(text: str) -> str:
    """The letters and digits alone: what stays when a line is split in two or two are joined."""
    return "".join(filter(str.isalnum, text.casefold()))


def skeleton(text: str) -> str:
    """What two texts share that differ only in numbers: `Quý I/2025` and `Quý I/2026`."""
    return _DIGITS.sub("0", text)


def emphasis(spans: Spans) -> tuple[tuple[bool, bool, int], ...]:
    """How many signs stand in which emphasis (bold, italic, signs), blanks and notes left out; () where all is plain.

    To be compared only between equal words.
    """
    for span in spans:
        if span.bold or span.italic:
            break
    else:
        return ()
    lengths: list[tuple[bool, bool, int]] = []
    for span in spans:
        length = 0 if span.note else len("".join(flat(span.text).split()))
        if not length:
            continue
        if lengths and lengths[-1][:2] == (span.bold, span.italic):
            length += lengths.pop()[2]
        lengths.append((span.bold, span.italic, length))
    return tuple(lengths) if any(bold or italic for bold, italic, _ in lengths) else ()


def signs(spans: Spans) -> list[str]:
    """The ids of the notes whose signs stand in the words, in their order."""
    return [span.note for span in spans if span.note]


def line(text: str) -> Spans:
    """A plain text as the words of one line."""
    return (Span(text),) if text else ()


def cut(spans: Spans, taken: int) -> Spans:
    """The spans without their first `taken` characters."""
    rest: list[Span] = []
    for span in spans:
        if taken and not span.note:
            left, taken = span.text[taken:], max(0, taken - len(span.text))
            if left:
                rest.append(span.saying(left))
        else:
            rest.append(span)
    return tuple(rest)


Profile = tuple[Counter[object], int]


def profile(text: str) -> Profile:
    """The syllables of a text and its pairs of neighbouring syllables, and how many they are."""
    tokens = _TOKEN.findall(text.casefold())
    counted: Counter[object] = Counter(tokens)
    counted.update(pairwise(tokens))
    return counted, counted.total()


def alike(one: Profile, other: Profile) -> float:
    """How much two texts share, 0 to 1 (Dice's measure). Half of a text and the whole give 0.67."""
    total = one[1] + other[1]
    if not total:
        return 1.0
    small, large = (one[0], other[0]) if len(one[0]) < len(other[0]) else (other[0], one[0])
    return 2 * sum(min(count, large[token]) for token, count in small.items() if token in large) / total
