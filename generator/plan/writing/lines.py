"""Words of an outline as typed lines: cleaned of what a plan file may not hold, emphasis marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.outline.blocks import Span, Spans, plain
from generator.outline.labels import DEEPEST_DOTTED, typed_label
from generator.outline.typed import typed
from generator.plan.loading import reading

_BREAK = re.compile("[\n\r\v\f\x85\u2028\u2029]")


def cleaned(spans: Spans) -> Spans:
    """The words as a plan may hold them; what printed them (`<<year>>`) is left out, holes and notes stay."""
    return tuple(
        span if span.note else Span(clean(span.text), span.bold, span.italic, todo=span.todo)
        for span in spans
        if span.note or span.todo or span.text
    )


def clean(text: str) -> str:
    """Words in NFC with ordinary blanks, without signs that cannot be typed; line ends stay."""
    if text.isascii() and text.isprintable():
        return text
    return reading.plain(reading.CONTROL.sub(" ", _BREAK.sub("\n", text)))


def broken(spans: Spans) -> Iterator[Spans]:
    """The lines of words that hold line ends, without empty ones."""
    line: list[Span] = []
    for span in cleaned(spans):
        first, *others = [span.text] if span.note or span.todo else span.text.split("\n")
        line.append(span if not others else span.saying(first))
        for words in others:
            yield tuple(line)
            line = [span.saying(words)]
    yield tuple(line)


def typed_lines(texts: Iterable[Spans], labels: bool = False) -> tuple[str, ...]:
    """The typed lines of several lines of words, without empty ones; see `typed` for `labels`."""
    found = (typed(line, labels=labels) for text in texts for line in broken(text))
    return tuple(line for line in found if line)


def plain_lines(texts: Iterable[str]) -> tuple[str, ...]:
    """The typed lines of words without emphasis."""
    return typed_lines((Span(text),) for text in texts)


def joined(texts: Iterable[Spans]) -> str:
    """Several lines as one typed line."""
    return " ".join(typed_lines(texts))


def begins_with_number(spans: Spans) -> bool:
    """Whether words begin with what would be told as a number typed where the program counts."""
    found = typed_label(plain(spans).lstrip())
    return found is not None and found[0].depth <= DEEPEST_DOTTED


def upright(spans: Spans) -> Spans:
    """The words without bold, where the form makes them bold anyway."""
    return tuple(span if span.note else Span(span.text, False, span.italic, todo=span.todo) for span in spans)
