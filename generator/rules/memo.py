"""What several rules need of one document is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from generator.rules.document import Document

Read = TypeVar("Read", bound=Document)
Told = TypeVar("Told")


def once(function: Callable[[Read], Told]) -> Callable[[Read], Told]:
    """The function, its answer kept with the document asked about."""
    key = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def told(document: Read) -> Told:
        kept = vars(document)
        if key not in kept:
            kept[key] = function(document)
        answer: Told = kept[key]
        return answer

    return told
