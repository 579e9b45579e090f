"""What an edit does to spans: the same rule that the pen follows in Word, told independently of Word."""

from __future__ import annotations

import itertools
import random
import re
from typing import NamedTuple

from generator.outline.blocks import Span, Spans, plain
from generator.outline.labels import nearly_a_label, typed_label
from tests.pull import phrases


def spliced(spans: Spans, start: int, end: int, new: str) -> Spans:
    """Other words in the place of some; they take the look of the first that go, else of what is before."""
    before, middle, after = parted(spans, start, end)
    worded = [span for span in spans if not span.note]
    like = (
        next((s for s in middle if not s.note), None)
        or next((s for s in reversed(before) if not s.note), None)
        or (worded or [Span("")])[0]
    )
    put = (Span(new, like.bold, like.italic),) if new else ()
    return (*before, *put, *after)


def parted(spans: Spans, start: int, end: int) -> tuple[Spans, Spans, Spans]:
    """The spans before, between and after two offsets (notes take no room; one at `start` is before)."""
    parts: tuple[list[Span], list[Span], list[Span]] = ([], [], [])
    at = 0
    for span in spans:
        length = 0 if span.note else len(span.text)
        cuts = sorted({0, length, *(edge - at for edge in (start, end) if 0 < edge - at < length)})
        pieces = list(itertools.pairwise(cuts)) or [(0, 0)]
        for left, right in pieces:
            began, ended = at + left, at + right
            part = parts[0] if ended <= start else parts[1] if began < end else parts[2]
            piece = span if (left, right) == (0, length) else Span(span.text[left:right], span.bold, span.italic)
            part.append(piece)
        at += length
    return tuple(parts[0]), tuple(parts[1]), tuple(parts[2])


def emphasised(spans: Spans, start: int, end: int, bold: bool, italic: bool) -> Spans:
    """Bold or italic put on words."""
    before, middle, after = parted(spans, start, end)
    changed = tuple(
        s if s.note else Span(s.text, s.bold or bold, s.italic or italic, s.expression, s.note, s.todo) for s in middle
    )
    return (*before, *changed, *after)


def notes_at(spans: Spans) -> list[int]:
    """The offsets at which signs of notes stand."""
    found, at = [], 0
    for span in spans:
        if span.note:
            found.append(at)
        else:
            at += len(span.text)
    return found


class Wording(NamedTuple):
    """Words to be put in the place of others."""

    start: int
    end: int
    new: str
    told: str


def rewording(rng: random.Random, spans: Spans, limit: int = -1) -> Wording | None:
    """A change of some words in the middle of a line: replaced, put in or taken out; None where there is no room."""
    text = plain(spans)
    text = text[:limit] if limit >= 0 else text
    tokens = list(re.finditer(r"\S+", text))
    if not tokens or len(tokens) < 2:
        return Wording(0, len(text), phrases.phrase(rng), "thay cả") if text and not notes_at(spans) else None
    notes = notes_at(spans)
    for _ in range(12):
        kind = rng.choice(["thay", "thêm", "bớt"])
        first = rng.randrange(len(tokens) - 1)
        last = min(first + rng.randrange(3), len(tokens) - 2)
        start, end = tokens[first].start(), tokens[last].end()
        if kind == "thêm":
            start = end = tokens[first].end()
            new = f" {phrases.phrase(rng)}"
        elif kind == "bớt":
            end, new = tokens[last + 1].start(), ""
        else:
            new = phrases.phrase(rng)
        if any(start <= note <= end for note in notes) or ("**" in text[start:end]):
            continue
        after = text[:start] + new + text[end:]
        if unlabelled(after) and after.split() != text.split():
            return Wording(start, end, new, f"{kind} “{text[start:end].strip()}” → “{new.strip()}”")
    return None


def unlabelled(text: str) -> bool:
    """Whether words do not begin with what looks like a label."""
    return typed_label(text) is None and not nearly_a_label(text) and not text[:1].isspace()
