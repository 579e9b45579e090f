"""An outline as plain text: what the document says, labels included, one line a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline import wording
from generator.outline.blocks import (
    Appendix,
    Block,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    Row,
    SignOff,
    Spans,
    Table,
    Title,
)


def as_text(outline: Outline) -> str:
    """The outline for reading, comparing and searching; notes at the end, table cells divided by ` | `."""
    lines: list[str] = []
    for block in outline.blocks:
        lines += [*block_lines(block)]
    if outline.notes:
        lines += ["", "Ghi chú"]
        for note in outline.notes:
            first, *others = [_words(paragraph) for paragraph in note.paragraphs] or [""]
            lines += [f"[{note.number}] {first}", *(f"    {line}" for line in others)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _words(spans: Spans) -> str:
    return "".join(f"[{span.text}]" if span.note else span.text for span in spans)


def block_lines(block: Block) -> Iterator[str]:
    """The lines of one block."""
    match block:
        case Letterhead():
            yield from (line.upper() for line in (*block.parent, *block.agency))
            yield f"Số: {wording.number_and_symbol(block.number, block.symbol)}"
            yield f"{block.place_name}, {wording.issue_date(block.date)}"
        case Title():
            yield from ("", block.type.upper(), *(_words(line) for line in block.subject), "")
        case Part():
            yield from ("", block.label, *(_words(line) for line in block.title))
        case Paragraph():
            if block.kind == "section":
                yield ""
            yield f"{block.label} {_words(block.spans)}" if block.label else _words(block.spans)
        case Table():
            yield ""
            yield from (_row(row) for row in block.rows)
            yield ""
        case SignOff():
            yield from ("", *block.position, block.name, *block.post, "", "Nơi nhận:", *block.recipients)
        case Appendix():
            yield from ("", block.label, *(_words(line) for line in block.title))
            if block.attached:
                yield block.attached


def _row(row: Row) -> str:
    """A row on one line; a cell merged with the one above it shows as ^."""
    cells = ("^" if cell.merge == "continue" else " / ".join(_words(line) for line in cell.lines) for cell in row.cells)
    return " | ".join(cells)
