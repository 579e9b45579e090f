"""Looking into an XML tree quickly: lxml reads the argument of its own `find` as a path, which takes far longer."""

from __future__ import annotations

from typing import Any


def first(element: Any, tag: str) -> Any:
    """The first child of a name; None where there is none, or no element to look in."""
    return None if element is None else next(element.iterchildren(tag), None)
