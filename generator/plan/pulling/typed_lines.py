"""A typed line as what it prints by itself: its label, its words, the `<<id ...>>` in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.outline import markup
from generator.outline.blocks import Appendix, Outline, Paragraph, Part, Span, Spans, Table, Title
from generator.outline.labels import Shape, typed_label
from generator.outline.markup import Call, Chars, Token
from generator.source import Text

_YEAR = re.compile(r"<<\s*year")


class TypedLine(NamedTuple):
    """`spans` are in the plan's own case; `ids` the calls that name the line and print nothing."""

    shape: Shape | None
    label: str
    label_bold: bool
    label_italic: bool
    spans: Spans
    ids: tuple[str, ...]


class Printed:
    """What each `<<...>>` of a plan printed."""

    def __init__(self, outline: Outline, year: int, values: dict[str, str]) -> None:
        self.year, self.values = year, values
        self._words: dict[str, str] = {}
        for spans in _all_spans(outline):
            for span in spans:
                if span.expression and not span.note:
                    self._words.setdefault(span.expression, span.text)

    def span(self, call: Call) -> Span:
        """The span of a call: a footnote's sign, a hole, or words."""
        source = str(call.source)
        span = Span(self._words.get(source, ""), call.bold, call.italic, expression=source)
        if call.name == "year":
            span.text = str(self.year + call.shift)
        elif call.name == "todo":
            span.text, span.todo = " ".join(call.words) or "…", True
        elif call.name == "note":
            span.note = " ".join(call.words)
            span.text = span.note
        elif call.name in self.values:
            span.text = self.values[call.name]
        return span


def read(typed: str, printed: Printed, labels: bool = True) -> TypedLine:
    """A line of the plan as it prints; `labels` says whether a label may begin it (in a text of the body)."""
    line = markup.parse(Text(typed), [])
    ids = tuple(str(token.source) for token in line.tokens if isinstance(token, Call) and token.name == "id")
    tokens = [token for token in line.tokens if isinstance(token, Chars) or token.name != "id"]
    shape, label, taken = _label(tokens) if labels and not line.unlabelled else (None, "", 0)
    first = tokens[0] if tokens else None
    spans = []
    for token in tokens:
        if isinstance(token, Call):
            spans.append(printed.span(token))
            continue
        words, taken = token.text[taken:], max(0, taken - len(token.text))
        if words:
            spans.append(Span(words, token.bold, token.italic))
    bold, italic = (first.bold, first.italic) if label and first else (False, False)
    return TypedLine(shape, label, bold, italic, stripped(spans), ids)


def stripped(spans: list[Span] | Spans) -> Spans:
    """Without blanks at either end."""
    kept = [span.saying(span.text) for span in spans if span.text or span.expression]
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while kept and not kept[at].expression:
            kept[at].text = strip(kept[at].text)
            if kept[at].text:
                break
            kept.pop(at)
    return tuple(kept)


def _label(tokens: list[Token]) -> tuple[Shape | None, str, int]:
    words = ""
    for token in tokens:
        if not isinstance(token, Chars):
            break
        words += token.text
    return typed_label(words) or (None, "", 0)


def _all_spans(outline: Outline) -> list[Spans]:
    found: list[Spans] = []
    for block in outline.blocks:
        match block:
            case Table():
                found += [line for row in block.rows for cell in row.cells for line in cell.lines]
            case Paragraph():
                found.append(block.spans)
            case Title():
                found += block.subject
            case Part() | Appendix():
                found += block.title
    return found
