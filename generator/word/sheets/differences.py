"""The *bảng so sánh*: each difference of two outlines a row, in the order of the new document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.outline import wording
from generator.outline.blocks import (
    Appendix,
    Column,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    Row,
    Span,
    Spans,
    Table,
    plain,
)
from generator.outline.comparing.changes import Change, Comparison, Kind, Spot
from generator.outline.comparing.places import Places, words
from generator.word.sheets.marked import sides, whole
from generator.word.sheets.sheet import Sheet, row_of, subject_of, table_of

_COLUMNS = (
    Column("tt", "STT", width=11),
    Column("where", "Vị trí", width=38),
    Column("old", "Dự thảo cũ", width=82),
    Column("new", "Dự thảo mới", width=82),
    Column("note", "Ghi chú", width=34),
)
_NOTES: dict[Kind, str] = {"changed": "Sửa", "added": "Bổ sung", "removed": "Bỏ", "moved": "Chuyển"}
_SUMMARY: dict[Kind, str] = {"changed": "sửa", "added": "bổ sung", "removed": "bỏ", "moved": "chuyển"}
# The end of the name of a place without a number: `, ý “Văn phòng Sở”`.
_QUOTED = re.compile(r", (?:ý|đoạn) “[^”]*”$")
# Of a table that came or went as a whole so many rows are shown.
_MOST_LINES = 6
# What moved is known by so many words.
_MOST_WORDS = 25
_EMPTY: tuple[Spans, ...] = ((Span("(để trống)", italic=True),),)


def sheet_of(comparison: Comparison, names: tuple[str, str]) -> Sheet:
    """The sheet of a comparison; `names` are those of the old and of the new document, as the user knows them."""
    old, new = (_told(outline, name) for outline, name in zip((comparison.old, comparison.new), names, strict=True))
    return Sheet(
        title="BẢNG SO SÁNH",
        subject=subject_of(comparison.new),
        about=f"(Dự thảo cũ: {old}; dự thảo mới: {new})",
        summary=_summary(comparison.changes),
        table=table_of(_COLUMNS, list(_rows(comparison))),
    )


def _rows(comparison: Comparison) -> Iterator[Row]:
    places = Places(comparison)
    part = ""
    for number, change in enumerate(comparison.changes, start=1):
        if (found := places.part(change)) != part:
            part = found
            yield row_of(_COLUMNS, ((Span(part),),), kind="group")
        where = (Span(places.where(change)),)
        note = _NOTES[change.kind]
        if change.kind == "moved":
            note = _moved_note(places.was(change), places.where(change))
        elif change.kind == "changed" and words(change)[0] == words(change)[1]:
            note = "Sửa kiểu chữ (đậm, nghiêng)"
        yield row_of(_COLUMNS, ((Span(str(number)),),), (where,), *_cells(comparison, change), ((Span(note),),))


def _cells(comparison: Comparison, change: Change) -> tuple[tuple[Spans, ...], tuple[Spans, ...]]:
    match change.kind:
        case "added":
            return (), whole(_whole(comparison.new, change.new, change.after), "added")
        case "removed":
            return whole(_whole(comparison.old, change.old, change.before), "removed"), ()
        case "moved":
            return _moved(comparison.old, change.old), _moved(comparison.new, change.new)
    before, after = words(change)
    if before == after:
        return change.before, change.after
    old, new = sides(before, after)
    return old or _EMPTY, new or _EMPTY


def _whole(outline: Outline, spot: Spot | None, lines: tuple[Spans, ...]) -> str:
    """The words of a thing that came or went; of a row with the titles of its columns, of a table its first rows."""
    told = [" ".join(plain(line).split()) for line in lines]
    block = outline.blocks[spot.block] if spot and spot.block >= 0 else None
    if isinstance(block, Table) and spot and spot.row >= 0 and len(told) == len(block.columns):
        titles = [column.title for column in block.columns]
        named = zip(titles, told, (column.name for column in block.columns), strict=True)
        told = [f"{title}: {text}" for title, text, name in named if text and name not in ("tt", "group")]
    elif isinstance(block, Table) and len(told) > _MOST_LINES:
        told = [*told[:_MOST_LINES], f"… (còn {len(told) - _MOST_LINES} dòng)"]
    return "\n".join(filter(None, told)) or "(để trống)"


def _moved(outline: Outline, spot: Spot | None) -> tuple[Spans, ...]:
    """The first words of what moved, on either side, with its label there."""
    return ((Span(_first_words(outline, spot)),),) if spot else ()


def _first_words(outline: Outline, spot: Spot) -> str:
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


def _told(outline: Outline, name: str) -> str:
    """A document as it is cited: with its number and date once it has them."""
    head = next((block for block in outline.blocks if isinstance(block, Letterhead)), None)
    if head is None or not head.date.day:
        return name
    number = f"số {wording.number_and_symbol(head.number, head.symbol)} " if head.number else ""
    return f"{name}, {number}{wording.issue_date(head.date)}"


def _summary(changes: tuple[Change, ...]) -> str:
    if not changes:
        return "Hai bản không có chỗ nào khác nhau."
    counted = Counter(change.kind for change in changes)
    told = ", ".join(f"{name} {counted[kind]}" for kind, name in _SUMMARY.items() if counted[kind])
    return f"Có {len(changes)} chỗ khác nhau: {told}. Chữ bỏ đi gạch ngang, chữ thêm vào in đậm và gạch chân."


def _moved_note(was: str, now: str) -> str:
    """From where to where; what stands there says its own words, so they are left out of the places."""
    start, end = (_lower(_QUOTED.sub("", place)) for place in (was, now))
    return f"Chuyển chỗ trong {start}" if start == end else f"Chuyển từ {start} đến {end}"


def _lower(place: str) -> str:
    """A place inside a sentence; the names of Mục and Phụ lục keep their capital."""
    return place if place.startswith(("Mục", "Phụ lục", "Phần")) else place[:1].lower() + place[1:]
