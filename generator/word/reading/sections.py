"""Sections: paper, margins, and the headers and footers that each shows, inherited ones included."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.word.reading.model import Paragraph, Section
from generator.word.reading.names import RELATION, VAL
from generator.word.reading.properties import is_on, number
from generator.word.reading.views import View
from generator.word.xml import w

_Stories = dict[str, tuple[Paragraph, ...]]


def sections(
    elements: list[Any], story: Callable[[str, str], tuple[Paragraph, ...]], view: View
) -> tuple[Section, ...]:
    """The sections of the w:sectPr met; `story` reads the header or footer of a relationship id."""
    found: list[Section] = []
    headers: _Stories = {}
    footers: _Stories = {}
    for at, element in enumerate(elements):
        headers = headers | _stories(element, "header", story)
        footers = footers | _stories(element, "footer", story)
        # What a w:sectPrChange keeps of the old section has no headers: those do not change with it.
        found.append(_section(at, view.current(element), headers, footers))
    return tuple(found)


def _stories(element: Any, kind: str, story: Callable[[str, str], tuple[Paragraph, ...]]) -> _Stories:
    return {
        reference.get(w("type")) or "default": story(kind, reference.get(RELATION) or "")
        for reference in element.iterchildren(w(f"{kind}Reference"))
    }


def _section(at: int, element: Any, headers: _Stories, footers: _Stories) -> Section:
    size, margins = element.find(w("pgSz")), element.find(w("pgMar"))

    def points(holder: Any, name: str) -> float:
        return (number(holder.get(w(name))) or 0) / 20 if holder is not None else 0.0

    pages = element.find(w("pgNumType"))
    start = number(pages.get(w("start"))) if pages is not None else None
    kind, first, columns = element.find(w("type")), element.find(w("titlePg")), element.find(w("cols"))
    width, height = points(size, "w"), points(size, "h")
    return Section(
        number=at,
        width=width,
        height=height,
        landscape=width > height,
        top=abs(points(margins, "top")),
        bottom=abs(points(margins, "bottom")),
        left=points(margins, "left"),
        right=points(margins, "right"),
        header=points(margins, "header"),
        footer=points(margins, "footer"),
        gutter=points(margins, "gutter"),
        kind=(kind.get(VAL) or "nextPage") if kind is not None else "nextPage",
        first_page_differs=first is not None and is_on(first),
        start=int(start) if start is not None else None,
        number_format=(pages.get(w("fmt")) or "decimal") if pages is not None else "decimal",
        headers=headers,
        footers=footers,
        columns=int(number(columns.get(w("num"))) or 1) if columns is not None else 1,
        described=size is not None and margins is not None,
    )
