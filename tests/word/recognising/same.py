"""Two outlines told apart: what a document can show of one, line by line, so that a difference can be read.

What a document does not hold is left out: expressions, anchors, holes, the ids of notes and tables, places, what
binds rows on a page, the case of a letterhead printed in capitals, and where one line was broken to fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from generator.outline.blocks import (
    Appendix,
    Block,
    Cell,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Spans,
    Table,
    Title,
)
from generator.word.recognising.spans import clean, tidy

KINDS_WITHOUT_LABEL = ("basis", "opening", "text", "closing")


def differences(old: Outline, new: Outline, kinds: bool = True, names: bool = True) -> list[str]:
    """What differs, as a diff.

    `kinds` and `names` say whether the kinds of unlabelled lines and the names of columns count.
    """
    before, after = list(shown(old, kinds, names)), list(shown(new, kinds, names))
    return list(unified_diff(before, after, "composed", "recognised", lineterm="", n=0))


def shown(outline: Outline, kinds: bool = True, names: bool = True) -> Iterator[str]:
    """An outline, one fact a line."""
    yield f"outline {said(outline.author).upper()}"
    for block in outline.blocks:
        yield from _shown(block, kinds, names)
    for note in outline.notes:
        yield f"note {note.number}"
        yield from (f"    {marked(line)}" for line in note.paragraphs)


def marked(spans: Spans, bold: bool = True, italic: bool = True) -> str:
    """Spans as typed: `**bold**`, `*italic*`, `[1]`."""
    plain = tidy(Span(span.text, span.bold and bold, span.italic and italic, note=span.note) for span in spans)
    found = ""
    for span in plain:
        stars = "*" * (2 * span.bold + span.italic) if span.text.strip() else ""
        found += f"[{span.text}]" if span.note else f"{stars}{span.text}{stars}"
    return found


def said(text: str) -> str:
    """Words, one blank between them."""
    return clean(text).strip()


def _shown(block: Block, kinds: bool, names: bool) -> Iterator[str]:
    match block:
        case Letterhead():
            for name in ("parent", "agency"):
                yield f"{name} {said(' '.join(getattr(block, name))).upper()}"
            number = block.number.zfill(2) if block.number.isdecimal() else block.number
            yield f"number {number} / {said(block.symbol)}"
            yield f"date {said(block.place_name)}, {tuple(block.date)}"
        case Title():
            yield f"title {said(block.type)}"
            yield f"    {_together(block.subject)}"
        case Part():
            yield f"part {block.label}"
            yield f"    {_together(block.title)}"
        case Paragraph():
            kind = block.kind if kinds or block.kind not in KINDS_WITHOUT_LABEL else "text"
            look = "**" * block.label_bold + "*" * block.label_italic
            words = marked(block.spans, bold=kind != "section", italic=block.kind != "basis")
            yield f"{kind} ({block.depth}) {look}{block.label}{look} {words}"
        case Table():
            yield "table"
            for column in block.columns:
                yield f"  column {column.name if names else ''} {said(column.above)} | {said(column.title)}"
            for row in block.rows:
                yield f"  {row.kind}"
                # A table without rows does not show which column was meant for groups.
                filled = any(row.kind == "task" for row in block.rows)
                yield from (_cell(cell, names, filled) for cell in row.cells)
        case SignOff():
            for name in ("recipients", "position", "post"):
                yield from (f"{name} {said(line)}" for line in getattr(block, name))
            yield f"name {said(block.name)}"
        case Appendix():
            yield f"appendix {said(block.label)} {'landscape' if block.landscape else 'portrait'}"
            yield f"    {_together(block.title)}"
            yield f"    {said(block.attached)}"


def _together(lines: tuple[Spans, ...]) -> str:
    """The lines of a title, which the form prints in bold."""
    return " ".join(marked(line, bold=False) for line in lines)


def _cell(cell: Cell, names: bool, filled: bool) -> str:
    name = cell.name if names or (filled and cell.name == "group") else ""
    lines = " / ".join(marked(line) for line in cell.lines)
    return (
        f"    {name}{f' x{cell.columns}' if cell.columns > 1 else ''}{f' {cell.merge}' if cell.merge else ''}: {lines}"
    )
