"""Words without the label they begin with."""

from __future__ import annotations

from generator.outline.blocks import Span, Spans


def without_label(lines: tuple[Spans, ...], label: str) -> tuple[Spans, ...]:
    """The lines without this label before the first, and without the blank behind it."""
    if not lines or not label:
        return lines
    left = len(label)
    kept: list[Span] = []
    for span in lines[0]:
        if span.note or not left:
            kept.append(span)
            continue
        cut, left = span.text[left:], max(0, left - len(span.text))
        if cut:
            kept.append(span.saying(cut))
    if kept and not kept[0].note:
        kept[0] = kept[0].saying(kept[0].text.lstrip())
    return ((*kept,), *lines[1:])
