"""Words with marks of what went and what came: struck through, and bold and underlined, to be told apart in print."""

from __future__ import annotations

import re

from generator.outline.blocks import Span, Spans
from generator.outline.comparing.marking import Mark, Piece, marked
from generator.word.xml import run, run_properties

LEGEND = "Chữ bỏ đi gạch ngang, chữ thêm vào in đậm và gạch chân."
# So many unchanged words are left around a change; a stretch longer than this is shortened.
_AROUND = 12
_LONGEST = 30
_WORDS = re.compile(r"\s*\S+(?:\s+$)?")


class MarkedSpan(Span):
    """A span that says whether its words were removed or added."""

    __slots__ = ("mark",)

    def __init__(self, text: str, mark: Mark = "same", bold: bool = False, italic: bool = False) -> None:
        super().__init__(text, bold, italic)
        self.mark = mark


def marked_runs(spans: Spans, note_style: str, bold: bool = False) -> str:
    """The spans as runs (see generator.word.xml.run_xml); signs of notes as plain numbers in brackets."""
    return "".join(run(f"[{span.text}]" if span.note else span.text, _properties(span, bold)) for span in spans)


def _properties(span: Span, bold: bool) -> str:
    mark = span.mark if isinstance(span, MarkedSpan) else "same"
    if mark == "added":
        return run_properties(Span("", True, span.italic), bold) + '<w:u w:val="single"/>'
    return run_properties(span, bold) + ("<w:strike/>" if mark == "removed" else "")


def both(before: str, after: str) -> tuple[Spans, ...]:
    """The lines of a new text with what it lost and what it got, marked."""
    return _lines(_shortened(marked(before, after)), "same", "removed", "added")


def sides(before: str, after: str) -> tuple[tuple[Spans, ...], tuple[Spans, ...]]:
    """The lines of an old and a new text for two cells side by side, what changed marked, what did not shortened."""
    pieces = _shortened(marked(before, after))
    return _lines(pieces, "same", "removed"), _lines(pieces, "same", "added")


def whole(lines: str, mark: Mark) -> tuple[Spans, ...]:
    """The lines of a text that went or came as a whole."""
    return _lines([(mark, lines)], mark)


def _shortened(pieces: list[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for place, (mark, text) in enumerate(pieces):
        words = _WORDS.findall(text)
        if mark != "same" or len(words) <= _LONGEST or "\n" in text:
            found.append((mark, text))
            continue
        start = f"{''.join(words[:_AROUND])} " if place else ""
        end = "".join(words[-_AROUND:]) if place + 1 < len(pieces) else ""
        found.append((mark, f"{start}…{end}"))
    return found


def _lines(pieces: list[Piece], *shown: Mark) -> tuple[Spans, ...]:
    lines: list[list[Span]] = [[]]
    for mark, text in pieces:
        if mark not in shown:
            continue
        first, *others = text.split("\n")
        if mark == "added" and lines[-1] and _is_removed(lines[-1][-1]):
            # What goes and what comes in its place are not read as one word.
            lines[-1].append(Span(" "))
        if first:
            lines[-1].append(MarkedSpan(first, mark))
        for other in others:
            lines.append([MarkedSpan(other, mark)] if other else [])
    return tuple(tuple(line) for line in lines if line)


def _is_removed(span: Span) -> bool:
    return isinstance(span, MarkedSpan) and span.mark == "removed" and not span.text.endswith(" ")
