"""When a document is issued, as far as that is known."""

from __future__ import annotations

from datetime import date

from generator.rules.document import Document


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
