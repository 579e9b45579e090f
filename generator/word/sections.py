"""Sections of pages: the template's upright and landscape models, and the breaks between them."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

from lxml import etree

from generator.word.xml import w


class Page(NamedTuple):
    """The room for text on a page, in points."""

    width: float
    height: float


class Models(NamedTuple):
    """The section properties (`w:sectPr`) of upright and of landscape pages."""

    upright: Any
    landscape: Any

    def of(self, landscape: bool) -> Any:
        """The model of one kind."""
        return self.landscape if landscape else self.upright

    def page(self, landscape: bool) -> Page:
        """The room between the margins."""
        section = self.of(landscape)
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        width = int(size.get(w("w"))) - int(margins.get(w("left"))) - int(margins.get(w("right")))
        height = int(size.get(w("h"))) - int(margins.get(w("top"))) - int(margins.get(w("bottom")))
        return Page(width / 20, height / 20)

    def xml(self, landscape: bool) -> str:
        """The section properties as text, to stand in a paragraph of a document."""
        return etree.tostring(self.of(landscape), encoding="unicode")


def taken_from(body: Any) -> Models:
    """Takes the models out of a template's body; what stands after the first section is sample text and goes.

    The first section is the model of upright pages. The last is that of landscape ones; a template without one
    gets it from the first by turning the sheet, the margins kept by reading direction.
    """
    last = body.find(w("sectPr"))
    first = last
    for child in list(body):
        section = child.find(f"{w('pPr')}/{w('sectPr')}") if child.tag == w("p") else None
        if section is not None and first is last:
            first = section
            if any(text.text for text in child.iter(w("t"))):
                # Programs may store the end of a section in its last line of text, which stays.
                section.getparent().remove(section)
                continue
        if first is not last and child is not last:
            body.remove(child)
    landscape = copy.deepcopy(last)
    size = landscape.find(w("pgSz"))
    if int(size.get(w("w"))) < int(size.get(w("h"))):
        width, height = size.get(w("h")), size.get(w("w"))
        size.set(w("w"), width)
        size.set(w("h"), height)
        size.set(w("orient"), "landscape")
    return Models(copy.deepcopy(first), landscape)
