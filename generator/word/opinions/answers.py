"""What an office can say to a proposed change before anybody has answered: whether it stands in the plan by now."""

from __future__ import annotations

from generator.outline.blocks import Outline
from generator.outline.comparing.changes import Change, Comparison, Spot
from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import Places


class Answers:
    """Looks for the changes of one author in the document as it is now."""

    def __init__(self, proposed: Comparison, now: Outline) -> None:
        # What leads from the document with the changes to that of now: nothing, where they were taken over.
        self._left = compare(proposed.new, now)
        self._since = compare(proposed.old, now)
        self._open = {change.old for change in self._left.changes if change.old}

    def of(self, change: Change) -> str:
        """ "Tiếp thu, đã sửa tại ..." for a change that stands in the plan now, else ""."""
        if change.kind == "removed":
            assert change.old is not None
            return "Tiếp thu, đã bỏ." if _key(change.old) not in self._since.partners else ""
        assert change.new is not None
        now = self._left.partners.get(_key(change.new))
        if now is None or not self._stands(change, change.new):
            return ""
        place = Change("added", None, now._replace(field=change.new.field))
        done = "bổ sung" if change.kind == "added" else "sửa"
        return f"Tiếp thu, đã {done} tại {Places(self._left).where(place)}."

    def _stands(self, change: Change, spot: Spot) -> bool:
        if change.kind == "moved":
            was = {(moved.old, moved.new) for moved in self._since.changes if moved.kind == "moved"}
            return (change.old, self._left.partners.get(spot)) in was
        if change.kind == "changed":
            return spot not in self._open
        # Of what was added nothing must have changed since.
        return all(_key(left) != spot for left in self._open)


def _key(spot: Spot) -> Spot:
    """How partners name it: a line of Nơi nhận by itself, anything else as a whole."""
    return spot if spot.line >= 0 else spot.whole
