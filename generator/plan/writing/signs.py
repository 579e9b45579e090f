"""The signs of footnotes with the names their notes have in the plan; each stands once."""

from __future__ import annotations

import re

from generator.outline.blocks import Appendix, Block, Outline, Paragraph, Part, Span, Spans, Table, Title

_NAME = re.compile(r"[a-z][a-z0-9_-]*|[0-9]+")


def named(outline: Outline) -> Outline:
    """The outline with notes named as a plan may name them: as they are, else by their numbers.

    A sign without a note, and the second sign of one, become words.
    """
    if not outline.notes and not _has_signs(outline):
        return outline
    names: dict[str, str] = {}
    for note in outline.notes:
        usual = str(note.number)
        name = note.id if _NAME.fullmatch(note.id) and not note.id.isdecimal() else usual
        names[note.id] = name if name not in names.values() else usual
    signs = _Signs(names)
    notes = tuple(note._replace(id=names[note.id]) for note in outline.notes)
    return outline._replace(blocks=tuple(signs.block(block) for block in outline.blocks), notes=notes)


def _has_signs(outline: Outline) -> bool:
    return any(span.note for block in outline.blocks if isinstance(block, Paragraph) for span in block.spans)


class _Signs:
    def __init__(self, names: dict[str, str]) -> None:
        self._left = dict(names)

    def block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return block._replace(spans=self._spans(block.spans))
            case Title():
                return block._replace(subject=self._lines(block.subject))
            case Part() | Appendix():
                return block._replace(title=self._lines(block.title))
            case Table():
                rows = (
                    row._replace(cells=tuple(cell._replace(lines=self._lines(cell.lines)) for cell in row.cells))
                    for row in block.rows
                )
                return block._replace(rows=tuple(rows))
        return block

    def _lines(self, lines: tuple[Spans, ...]) -> tuple[Spans, ...]:
        return tuple(self._spans(line) for line in lines)

    def _spans(self, spans: Spans) -> Spans:
        return tuple(self._span(span) if span.note else span for span in spans)

    def _span(self, span: Span) -> Span:
        name = self._left.pop(span.note, "")
        if name:
            return Span(span.text, span.bold, span.italic, note=name)
        return Span(f"[{span.text}]", span.bold, span.italic)
