"""Things of an outline in a few lines of words, for the cells of a sheet."""

from __future__ import annotations

from generator.outline.blocks import Appendix, Outline, Paragraph, Part, Spans, Table, plain
from generator.outline.comparing.changes import Spot
from generator.outline.comparing.places import read

# Of a table that came or went as a whole so many rows are shown.
_MOST_LINES = 6
# What moved is known by so many words.
_MOST_WORDS = 25


def words_of_whole(outline: Outline, spot: Spot | None, lines: tuple[Spans, ...]) -> str:
    """The words of a thing that came or went; of a row with the titles of its columns, of a table its first rows."""
    told = [" ".join(read(line).split()) for line in lines]
    block = outline.blocks[spot.block] if spot and spot.block >= 0 else None
    if isinstance(block, Table) and spot and spot.row >= 0 and len(told) == len(block.columns):
        titles = [column.title for column in block.columns]
        named = zip(titles, told, (column.name for column in block.columns), strict=True)
        told = [f"{title}: {text}" for title, text, name in named if text and name not in ("tt", "group")]
    elif isinstance(block, Table) and len(told) > _MOST_LINES:
        told = [*told[:_MOST_LINES], f"… (còn {len(told) - _MOST_LINES} dòng)"]
    return "\n".join(filter(None, told)) or "(để trống)"


def first_words(outline: Outline, spot: Spot) -> str:
    """What stands at a spot, with its label, as far as one needs to know it again."""
    block = outline.blocks[spot.block]
    match block:
        case Paragraph():
            told = block.text
        case Part() | Appendix():
            told = " ".join([block.label, *map(plain, block.title)])
        case Table() if spot.row >= 0:
            told = " | ".join(cell.text for cell in block.rows[spot.row].cells if cell.text)
        case _:
            return "(cả bảng)" if isinstance(block, Table) else "(cả phần này)"
    syllables = told.split()
    return " ".join(syllables[:_MOST_WORDS]) + (" …" if len(syllables) > _MOST_WORDS else "")
