"""Phụ lục as entries of a plan: label and caption only where the program would print others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.outline import wording
from generator.outline.blocks import Appendix, Block, IssueDate, Paragraph, Span
from generator.outline.labels import roman
from generator.plan.writing.casing import Casing
from generator.plan.writing.entries import Entry, Words, words
from generator.plan.writing.lines import clean, cleaned, plain_lines, typed_lines
from generator.plan.writing.parts import Parts
from generator.plan.writing.prose import Prose
from generator.plan.writing.references import References

# What fills the place of a number or a date that is written in by hand.
_BLANK = re.compile(r"[\s.…_]+")
_ZERO = re.compile(r"(?<!\d)0+(?=\d)")


def common_caption(parts: Parts, agency: tuple[str, ...]) -> str:
    """The caption of all phụ lục, where it is another than the usual one; "" otherwise."""
    modes = {_caption(appendix, parts, agency)[0] for appendix, _ in parts.appendices}
    return modes.pop() if len(modes) == 1 and "filled" not in modes else ""


def appendices(
    parts: Parts, agency: tuple[str, ...], common: str, prose: Prose, casing: Casing, references: References
) -> list[Sequence[Entry]]:
    """The entries of every phụ lục; `common` is the caption that the plan gives all of them."""
    found: list[Sequence[Entry]] = []
    for number, (appendix, blocks) in enumerate(parts.appendices, start=1):
        counted = f"Phụ lục {roman(number)}" if len(parts.appendices) > 1 else "Phụ lục"
        mode, line = _caption(appendix, parts, agency)
        said: list[Block] = [Paragraph("text", (Span(line, italic=True),), place=appendix.place)] if line else []
        lines = prose.lines([*said, *blocks])
        title = typed_lines(casing.title(cleaned(line)) for line in appendix.title)
        entries = [Entry("title", Words(title))] if title else []
        if name := references.appendix(number):
            entries.append(Entry("id", words(name)))
        label = clean(appendix.label).strip()
        if label and label.casefold() != counted.casefold():
            entries.append(Entry("label", Words(plain_lines([label]))))
        if not appendix.landscape:
            entries.append(Entry("orientation", words("portrait")))
        if mode != (common or "filled"):
            entries.append(Entry("caption", words(mode)))
        one_table = len(lines) == 1 and lines[0].startswith("<<table ")
        entries.append(Entry("text", Words(lines, below=not one_table and bool(lines))))
        found.append(entries)
    return found


def _caption(appendix: Appendix, parts: Parts, agency: tuple[str, ...]) -> tuple[str, str]:
    """How `(Kèm theo ...)` comes to be printed: filled, blank or none, and with none a line of words that is typed."""
    line = clean(appendix.attached).strip()
    if not line:
        return "none", ""
    head = parts.letterhead
    kind = parts.title.type if parts.title else "Kế hoạch"
    symbol = head.symbol.lstrip("/ ") if head else ""
    for mode in ("filled", "blank"):
        number, date = (head.number, head.date) if head and mode == "filled" else ("", IssueDate())
        printed = wording.attached_to(kind, number, symbol, date, " ".join(agency))
        if _compared(printed) == _compared(line):
            return mode, ""
    return "none", line


def _compared(line: str) -> str:
    """A caption as far as it matters: not how blanks are drawn, nor that the agency's name is shortened."""
    words = _BLANK.sub(" ", _ZERO.sub("", clean(line)).replace(":", "")).casefold().strip()
    return words.replace("ubnd", "ủy ban nhân dân").replace("uỷ", "ủy")
