"""The *bảng so sánh*: each difference of two outlines a row, in the order of the new document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.outline import wording
from generator.outline.blocks import (
    Column,
    Letterhead,
    Outline,
    Row,
    Span,
    Spans,
)
from generator.outline.comparing.changes import Change, Comparison, Kind, Spot
from generator.outline.comparing.places import Places, words
from generator.word.sheets.marked import LEGEND, sides, whole
from generator.word.sheets.sheet import Sheet, row_of, subject_of, table_of
from generator.word.sheets.telling import first_words, words_of_whole

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
        where = (Span(places.inside(change)),)
        note = _NOTES[change.kind]
        if change.kind == "moved":
            note = _moved_note(places.was(change), places.where(change))
        elif change.kind == "changed" and words(change)[0] == words(change)[1]:
            note = "Sửa kiểu chữ (đậm, nghiêng)"
        yield row_of(_COLUMNS, ((Span(str(number)),),), (where,), *_cells(comparison, change), ((Span(note),),))


def _cells(comparison: Comparison, change: Change) -> tuple[tuple[Spans, ...], tuple[Spans, ...]]:
    match change.kind:
        case "added":
            return (), whole(words_of_whole(comparison.new, change.new, change.after), "added")
        case "removed":
            return whole(words_of_whole(comparison.old, change.old, change.before), "removed"), ()
        case "moved":
            return _moved(comparison.old, change.old), _moved(comparison.new, change.new)
    before, after = words(change)
    if before == after:
        return change.before, change.after
    old, new = sides(before, after)
    return old or _EMPTY, new or _EMPTY


def _moved(outline: Outline, spot: Spot | None) -> tuple[Spans, ...]:
    """The first words of what moved, on either side, with its label there."""
    return ((Span(first_words(outline, spot)),),) if spot else ()


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
    return f"Có {len(changes)} chỗ khác nhau: {told}. {LEGEND}"


def _moved_note(was: str, now: str) -> str:
    """From where to where; what stands there says its own words, so they are left out of the places."""
    start, end = (_lower(_QUOTED.sub("", place)) for place in (was, now))
    return f"Chuyển chỗ trong {start}" if start == end else f"Chuyển từ {start} đến {end}"


def _lower(place: str) -> str:
    """A place inside a sentence; the names of Mục and Phụ lục keep their capital."""
    return place if place.startswith(("Mục", "Phụ lục", "Phần")) else place[:1].lower() + place[1:]
