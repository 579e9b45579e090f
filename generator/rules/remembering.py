"""What several rules ask of one document is worked out once."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import TypeVar

from generator.rules.plan_document import PlanDocument

T = TypeVar("T")


def once(function: Callable[[PlanDocument], T]) -> Callable[[PlanDocument], T]:
    """The function with its answer for the document it was last asked about; a document cannot be a key."""
    last: list[tuple[weakref.ref[PlanDocument], T]] = []

    def remembered(document: PlanDocument) -> T:
        if not last or last[0][0]() is not document:
            last[:] = [(weakref.ref(document), function(document))]
        return last[0][1]

    remembered.__doc__ = function.__doc__
    return remembered
