"""An outline as a flat list of what a reader would call one thing: a paragraph, a row, a line of Nơi nhận, a note.

This is the ruler of the way back: edits are made on such a list (what the document should say afterwards), and the
plan that came back is composed and written as such a list again. What the program counts or adds by itself is left
out: the number of a label, of a row and of a note, the number in a reference, the mark at the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.outline.blocks import (
    Appendix,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Spans,
    Table,
    Title,
    plain,
)

# Kinds whose style is bold or whose letters are capitals: emphasis says nothing there.
_STYLED = frozenset(
    ["basis", "section", "heading", "part", "appendix", "title", "group", "header", "position", "name", "post"]
)
_CITED = re.compile(r"\b(Mục|khoản|điểm|Phụ lục|Phần)( [IVXLC]+| \d+(\.\d+)*| [a-zđ])\b")
_END = re.compile(r"[\s./;:,]+$")
_ROW_LABEL = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*\.|[IVXLC]+\.|[a-zđ]\)|\(\d+\)|-)\s+")
SIGN = "⟦*⟧"
# The depth of a dash, from which on a bold line is no heading (labels.SHAPES).
_DASH = 10

Lines = tuple[Spans, ...]


@dataclass(eq=False)
class Unit:
    """One thing of a document. A row has `cells` by column, with the values that merged cells show; others `lines`.

    `element` is its paragraph or row in Word. `touched` says that an edit was made on it; `spare` that it is not to be
    edited itself, since what is done beside it depends on it.
    """

    kind: str
    lines: Lines = ()
    depth: int = 0
    label: str = ""
    cells: dict[str, Lines] = field(default_factory=dict)
    merges: dict[str, str] = field(default_factory=dict)
    block: int = -1
    row: int = -1
    index: int = -1
    element: Any = None
    touched: bool = False
    spare: bool = False

    @property
    def free(self) -> bool:
        return not self.touched and not self.spare

    @property
    def spans(self) -> Spans:
        (only,) = self.lines
        return only

    def said(self) -> str:
        """What is compared: kind, depth and words, with emphasis where it means something."""
        if self.cells:
            cells = [lines for name, lines in self.cells.items() if name != "tt"]
            told = " | ".join(_line(lines, self.kind) for lines in cells)
        else:
            told = _line(self.lines, self.kind)
        # A last paragraph without a label is the closing, wherever it was written.
        kind = "text" if self.kind == "closing" else self.kind
        if kind in ("item", "heading"):
            # A line that is bold throughout is a heading or an item by its emphasis alone.
            weighed = [span.bold for span in self.spans if span.text.strip() and not span.note]
            kind = "heading" if weighed and all(weighed) and self.depth < _DASH else "item"
            told = _line(self.lines, kind)
        return f"{kind}{self.depth or ''}: {told}"


def units_of(outline: Outline) -> list[Unit]:
    """All units of an outline in the order they are printed; notes at the end."""
    found = [unit for index, block in enumerate(outline.blocks) for unit in _units(index, block)]
    found += [Unit("note", note.paragraphs, index=number) for number, note in enumerate(outline.notes)]
    return found


def _units(index: int, block: Any) -> Iterator[Unit]:
    match block:
        case Letterhead():
            texts = {
                "parent": " ".join(block.parent),
                "agency": " ".join(block.agency),
                "number": block.number,
                "symbol": block.symbol,
                "place_name": block.place_name,
                "date": "/".join(str(part or "") for part in block.date),
            }
            for name, text in texts.items():
                yield Unit(f"letterhead.{name}", ((Span(text),),), block=index)
        case Title():
            yield Unit("type", ((Span(block.type),),), block=index)
            yield Unit("title", (_joined(block.subject),), block=index)
        case Part():
            yield Unit("part", (_joined(block.title),), label=block.label, block=index)
        case Paragraph():
            yield Unit(block.kind, (block.spans,), block.depth, block.label, block=index)
        case Appendix():
            yield Unit("appendix", (_joined(block.title),), label=block.label, block=index)
        case SignOff():
            for number, line in enumerate(block.recipients):
                yield Unit("recipient", ((Span(line),),), block=index, index=number)
            for number, line in enumerate(block.position):
                yield Unit("position", ((Span(line),),), block=index, index=number)
            yield Unit("name", ((Span(block.name),),), block=index)
            for number, line in enumerate(block.post):
                yield Unit("post", ((Span(line),),), block=index, index=number)
        case Table():
            yield from _rows(index, block)


def _joined(lines: Lines) -> Spans:
    joined: list[Span] = []
    for line in lines:
        joined += [*([Span(" ")] if joined else []), *line]
    return tuple(joined)


def _rows(index: int, table: Table) -> Iterator[Unit]:
    shown: dict[str, Lines] = {}
    names = [column.name for column in table.columns]
    labelled = "" if "tt" in names else next((name for name in names if name != "group"), "")
    for number, row in enumerate(table.rows):
        cells: dict[str, Lines] = {}
        for cell in row.cells:
            lines = shown.get(cell.name, cell.lines) if cell.merge == "continue" else cell.lines
            shown[cell.name] = lines
            if row.kind in ("task", "group") and cell.name in (labelled, "group"):
                lines = _without_label(lines)
            cells[cell.name] = lines
        kind = {"task": "row", "numbers": "numbers"}.get(row.kind, row.kind)
        merges = {cell.name: cell.merge for cell in row.cells}
        yield Unit(kind, cells=cells, merges=merges, block=index, row=number)


def _without_label(lines: Lines) -> Lines:
    """A cell without the label the program counted before its words."""
    if not lines or not lines[0]:
        return lines
    first, *rest = lines[0]
    text = _ROW_LABEL.sub("", first.text)
    return ((*([first.saying(text)] if text else []), *rest), *lines[1:])


def row_label(lines: Lines) -> str:
    """The label counted before the words of a cell, "" without one."""
    found = _ROW_LABEL.match(plain(lines[0])) if lines and lines[0] else None
    return found[0] if found else ""


def _line(lines: Lines, kind: str) -> str:
    words = " / ".join(filter(None, (told(line, kind in _STYLED) for line in lines)))
    if kind == "recipient":
        words = words.removeprefix("- ")
    return words


def told(spans: Spans, unstyled: bool = False) -> str:
    """The words of a line with their emphasis, blanks as one, without what stands at the end by rule."""
    pieces: list[str] = []
    bold = italic = False
    for span in spans:
        if span.note:
            pieces.append(SIGN)
            continue
        if span.text.strip() and not unstyled:
            if span.bold != bold:
                pieces.append("**")
            if span.italic != italic:
                pieces.append("_")
            bold, italic = span.bold, span.italic
        pieces.append(span.text)
    text = _CITED.sub(r"\1 #", " ".join("".join(pieces).split()))
    # A blank on this or that side of a sign of emphasis looks the same.
    text = re.sub(r"\s*(\*\*|_)\s*", r" \1 ", text)
    return _END.sub("", " ".join(text.split()).removesuffix(" **").removesuffix(" _"))
