"""One thing written in two ways in one document: the ways, how often, and which to mend."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from generator.problems import Edit
from generator.rules.searching import Hit


@dataclass
class Variants:
    """The places of each way of writing one thing. `preferred` wins where both are as frequent."""

    preferred: Hashable = None
    places: dict[Hashable, list[Hit]] = field(default_factory=dict)

    def add(self, way: Hashable, hit: Hit) -> None:
        """One more place."""
        self.places.setdefault(way, []).append(hit)

    def usual(self) -> Hashable:
        """The way written most often, the preferred or first one where there are several."""
        most = max(map(len, self.places.values()))
        ways = [way for way, hits in self.places.items() if len(hits) == most]
        return self.preferred if self.preferred in ways else ways[0]

    def rarer(self) -> Sequence[Hit]:
        """The places of all other ways, in reading order of each."""
        usual = self.usual() if len(self.places) > 1 else None
        return [hit for way, hits in self.places.items() if len(self.places) > 1 and way != usual for hit in hits]


def all_edits(mended: Iterable[tuple[Hit, str]]) -> tuple[Edit, ...]:
    """The mends of several places as those of one finding."""
    return tuple(edit for hit, new in mended for edit in hit.edit(new))


def and_more(count: int) -> str:
    """Words for the places beside the one that is shown."""
    return f" (và {count - 1} chỗ nữa)" if count > 1 else ""
