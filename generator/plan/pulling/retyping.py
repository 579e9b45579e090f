"""New words of a printed line as the line typed in the plan, its own way of typing kept where it can be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from generator.outline.blocks import Span, Spans, plain
from generator.outline.typed import typed
from generator.outline.wording import END_MARK
from generator.plan.pulling.typed_lines import Printed, TypedLine, read, stripped
from generator.plan.pulling.words import same, without

_PIECE = re.compile(r"\d+|[^\W\d_]+|\s+|<<[^<>]*>>|\*+|.", re.DOTALL)
# A counted label before the words of a cell.
_LABEL = re.compile(r"\(?(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđA-ZĐ]{1,2})[.)]*-?\s+|[-+]\s+")
_MARKS = " .;:,/"


def plain_of_plan(base: Spans, printed: Spans, new: Spans) -> Spans:
    """New printed words without what the program adds around the plan's: a label, a mark at the end, bold.

    `base` are the plan's own words for what was `printed`.
    """
    whole, own = plain(printed), plain(base)
    if plain(new).endswith(END_MARK) and not whole.endswith(END_MARK):
        new = without_end(new)  # it is the last line of the text now
    kept = own.rstrip(" .;,") if _ended(own, whole) else own
    folded = next((form for form in (kept, kept.upper()) if form in whole), "")
    at = whole.find(folded) if folded else -1
    before, after = (whole[:at], whole[at + len(folded) :]) if at >= 0 else ("", "")
    words = plain(new)
    front = back = 0
    if before:
        label = _LABEL.match(words)
        front = len(before) if words.startswith(before) else label.end() if label else 0
    if after and words.endswith(after):
        back = len(after)
    elif after == END_MARK:
        back = 0  # it is not the last line any more, its end is its own
    elif after and not after.strip(_MARKS):
        back = len(words) - len(words.rstrip(_MARKS))
    cut = without(new, front, back)
    for name in ("bold", "italic"):
        if _all(printed, name) and not _all(base, name):
            cut = tuple(_plain_in(span, name) for span in cut)
    return stripped(cut)


def without_label(line: Spans) -> Spans:
    """A line without the number before it."""
    found = _LABEL.match(plain(line))
    return stripped(without(line, found.end(), 0)) if found else line


def without_end(spans: Spans) -> Spans:
    """Words that end in `./.` with a full stop there."""
    cut = without(spans, 0, len(END_MARK))
    last = cut[-1] if cut else Span("")
    return (*cut, Span(".", last.bold, last.italic))


def own_end(base: Spans, printed: Spans, new: Spans | None = None) -> Spans:
    """The plan's words as they are printed: without the marks that `./.` takes the place of.

    Where `new` words do not end the document any more they are compared with all that is typed.
    """
    own = plain(base)
    if not _ended(own, plain(printed)) or (new is not None and not plain(new).endswith(END_MARK)):
        return base
    return without(base, 0, len(own) - len(own.rstrip(" .;,")))


def _ended(own: str, printed: str) -> bool:
    """Whether the program closed the document with these words: `./.` stands for the mark at their end."""
    return printed.endswith(END_MARK) and not own.endswith(END_MARK)


def retyped(
    actual: str,
    base: TypedLine,
    target: Spans,
    printed: Printed,
    label: tuple[str, bool, bool] | None = None,
    labels: bool = True,
) -> str:
    """The typed line `actual`, which is read as `base`, with the words `target`.

    `label` is the new label with its emphasis, None for the one typed.
    """
    kept_label = label or (base.label, base.label_bold, base.label_italic)
    old = typed(base.spans, base.label, base.label_bold, base.label_italic, labels)
    new = typed(target, *kept_label, labels)
    if old == actual:
        return new
    if old == new:
        return actual
    merged = _merged(_PIECE.findall(old), _PIECE.findall(actual), _PIECE.findall(new))
    if merged is not None:
        back = read(merged, printed, labels)
        if same(back.spans, target) and (back.label, back.ids) == (kept_label[0], base.ids):
            return merged
    return " ".join([new, *base.ids])


def _merged(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> str | None:
    """Both sides' changes to the base; None where they meet."""
    edits = [(a, b, "".join(mine[c:d]), 0) for a, b, c, d in _changes(base, mine)]
    edits += [(a, b, "".join(theirs[c:d]), 1) for a, b, c, d in _changes(base, theirs)]
    edits.sort()
    result: list[str] = []
    done = 0
    last = (-1, -1)
    for start, end, words, side in edits:
        if start < done or (start == last[0] and side != last[1]):
            return None
        result += [*base[done:start], words]
        done, last = end, (end, side)
    return "".join([*result, *base[done:]])


def _changes(base: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return [(a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]


def _all(spans: Spans, name: str) -> bool:
    weighed = [span for span in spans if span.text.strip() and not span.note]
    return bool(weighed) and all(getattr(span, name) for span in weighed)


def _plain_in(span: Span, name: str) -> Span:
    found = span.saying(span.text)
    setattr(found, name, False)
    return found
