"""When a document is issued, as far as that is known."""

from __future__ import annotations

from datetime import date

from generator.rules.document import Document


def written(day: int | None, month: int | None, year: int | None) -> str:
    """A day in figures as the decree pads it in words: 05/3/2020, 05/01/2026; what is not known is left out."""
    parts = (f"{day:02}" if day else "", (f"{month:02}" if month < 3 else str(month)) if month else "", str(year or ""))
    return "/".join(part for part in parts if part)


def issued_by(document: Document) -> date:
    """The earliest day the document can bear: what is not known counts as first, a year not known is the plan's."""
    day = document.date
    year = day.year or document.year
    if not year:
        return date.min
    try:
        return date(year, day.month or 1, day.day or 1) if day.year else date(year, 1, 1)
    except ValueError:
        return date(year, 1, 1)
