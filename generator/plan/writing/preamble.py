"""Căn cứ, the opening and the closing: without the marks that the program adds at their ends."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outline import wording
from generator.outline.blocks import Paragraph, Span, Spans, plain
from generator.outline.typed import typed
from generator.plan.writing.lines import broken, cleaned

Letters = list[tuple[str, bool, bool]]


def bases_and_opening(paragraphs: Sequence[Paragraph], agency: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of `legal_bases` and of `opening`.

    A căn cứ that runs on into the opening ("Thực hiện Kế hoạch ..., Sở ... ban hành ...") is divided where the agency
    begins to speak.
    """
    bases = [line for block in paragraphs if block.kind == "basis" for line in broken(block.spans)]
    opening = [
        line
        for block in paragraphs
        if block.kind != "basis"
        for line in broken((Span(f"{block.label} ", block.label_bold), *block.spans) if block.label else block.spans)
    ]
    bases, opening = [line for line in bases if plain(line).strip()], [line for line in opening if plain(line).strip()]
    typed_bases = [typed(line, labels=False) for line in bases]
    for index, line in enumerate(typed_bases[:-1]):
        if line.rstrip("*").endswith(","):
            # A comma would join it to the next one.
            said = line.rstrip("*")
            typed_bases[index] = f"{said[:-1]};{line[len(said) :]}"
    typed_opening = [typed(line, labels=False) for line in opening]
    if opening:
        typed_opening[-1] = typed(_without(opening[-1], ":"), labels=False)
        if len(opening) == 1 and not bases:
            head, tail = _divided(typed_opening[0], agency)
            if head:
                return (head,), (tail,)
    return tuple(typed_bases), tuple(typed_opening)


def without_end_mark(spans: Spans) -> Spans:
    """The last words of a document without their `./.`, where the program would add the same."""
    spans = cleaned(spans)
    if not plain(spans).endswith(wording.END_MARK):
        return spans
    left = _shortened(spans, len(wording.END_MARK))
    words = [span for span in left if not span.note]
    if not words or plain(left).rstrip(" .;,") != plain(left):
        return spans
    same = Span(wording.END_MARK, words[-1].bold, words[-1].italic)
    return left if _letters((*left, same)) == _letters(spans) else spans


def _without(spans: Spans, mark: str) -> Spans:
    """The words without the mark at their end, where the program would add the same."""
    if not plain(spans).endswith(mark):
        return spans
    left = _shortened(spans, len(mark))
    return left if _letters(wording.with_mark(left, mark)) == _letters(spans) else spans


def _shortened(spans: Spans, count: int) -> Spans:
    """The words without their last letters."""
    kept: list[Span] = []
    for span in reversed(spans):
        if span.note or not count:
            kept.append(span)
            continue
        text, count = span.text[: max(0, len(span.text) - count)], max(0, count - len(span.text))
        if text:
            kept.append(span.saying(text))
    return tuple(reversed(kept))


def _letters(spans: Spans) -> Letters:
    return [(sign, span.bold, span.italic) for span in spans for sign in (span.text if not span.note else "\0")]


def _divided(line: str, agency: str) -> tuple[str, str]:
    """A typed opening where the agency begins to speak, after căn cứ and a comma; "" and the line where it does not."""
    begins = line.casefold().startswith(("căn cứ", "thực hiện", "theo", "để", "triển khai", "nhằm"))
    at = line.casefold().find(f", {agency.casefold()} ") if agency and begins else -1
    if at < 0 or len(line) != len(line.casefold()):
        return "", line
    return line[: at + 1], line[at + 2 :]
