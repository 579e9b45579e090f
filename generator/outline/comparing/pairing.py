"""Which thing of one sequence is which of another: by bookmarks, by words, by likeness, by the company it keeps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.outline.comparing.changes import Spot, Tier
from generator.outline.comparing.order import cut_alike, equal_in_order, staying
from generator.outline.comparing.words import Profile, alike, loose, profile, run_together, skeleton

# Likeness asked for: of things in the same order, of those that a bookmark leads to, of those found anywhere.
_IN_ORDER, _HINTED, _ANYWHERE = 0.34, 0.2, 0.6
_FAR_MORE = 0.15
_REPLACED = 0.1  # a row of which a cell stayed
_SHORTEST_ANYWHERE = 6  # syllables
_TELLING = 60  # signs: a line this long that stands in several places is still one to look for when it goes
_COMMON = 12  # a word in more things than that leads nowhere
_LARGEST_GAP = 10_000  # old things times new ones that are compared each with each
_HEAD_SHARE = 0.7


class Item(NamedTuple):
    """One thing to be paired: what it says first of all (`head`) and besides, and with what it can be paired."""

    spot: Spot
    family: Hashable
    head: str
    rest: str = ""
    role: Hashable = ""

    @property
    def key(self) -> str:
        """All its words."""
        return loose(f"{self.head}\x1f{self.rest}" if self.rest else self.head)


class Pairing:
    """Pairs two sequences step by step. `partner` leads from old to new indices, `back` from new to old ones."""

    def __init__(self, old: Sequence[Item], new: Sequence[Item], hints: Mapping[int, int]) -> None:
        self.old, self.new, self.hints = old, new, hints
        self.partner: dict[int, int] = {}
        self.back: dict[int, int] = {}
        self.tiers: dict[int, Tier] = {}
        self._profiles: dict[str, Profile] = {}
        self._counts: Counter[str] = Counter()

    def pair(self, one: int, other: int, tier: Tier) -> None:
        """Settles a pair."""
        self.partner[one], self.back[other] = other, one
        self.tiers[one] = "bookmark" if self.hints.get(other) == one else tier

    def by_words(self, key: Callable[[Item], str], tier: Tier = "same") -> None:
        """Pairs equal words: those that stand once on both sides, then equal ones beside paired ones, then in order."""
        if self._settled():
            return
        keys_old, keys_new = list(map(key, self.old)), list(map(key, self.new))
        olds, news = self._unpaired(keys_old, self.partner), self._unpaired(keys_new, self.back)
        for words, ones in olds.items():
            others = news.get(words, [])
            if len(ones) == len(others) == 1:
                self.pair(ones[0], others[0], tier)
        # First beside what stayed, then beside what moved: a line under many tasks stays rather than goes along.
        self._beside(keys_old, keys_new, tier, self._backbone())
        for ones, others in self.gaps():
            for one, other in equal_in_order([keys_old[i] for i in ones], [keys_new[j] for j in others]):
                self.pair(ones[one], others[other], tier)
        self._beside(keys_old, keys_new, tier, sorted(self.partner.items()))
        # Equal words that are left have moved: a bookmark says which.
        for other, one in self.hints.items():
            if self._free(one, other) and keys_new[other] and keys_old[one] == keys_new[other]:
                self.pair(one, other, tier)

    def by_halves(self) -> None:
        """Pairs a line that was split, or joined of two, with the half that kept its role, else with the larger."""
        for ones, others in self.gaps():
            found = [*self._halves(self.old, ones, self.new, others)]
            found += [(one, other) for other, one in self._halves(self.new, others, self.old, ones)]
            for one, other in found:
                if self._free(one, other):
                    self.pair(one, other, "similar")

    @staticmethod
    def _halves(
        sides: Sequence[Item], wholes: list[int], others: Sequence[Item], parts: list[int]
    ) -> Iterator[tuple[int, int]]:
        """Each thing whose words are those of two neighbours on the other side; of these the one it goes on in."""
        known = {
            run_together(others[first].head + others[second].head): (first, second)
            for first, second in pairwise(parts)
            if second == first + 1 and not others[first].rest and others[first].head and others[second].head
        }
        for index in wholes if known else ():
            found = known.get(run_together(sides[index].head))
            if found:
                ranked = [(others[at].role == sides[index].role, len(others[at].head), -at) for at in found]
                yield index, -max(ranked)[2]

    def by_hints(self) -> None:
        """Pairs what a bookmark leads to, where the words are alike; the likest first."""
        told = ((self.alike(one, other), one, other) for other, one in self.hints.items() if self._free(one, other))
        for likeness, one, other in sorted(told, reverse=True):
            if likeness >= _IN_ORDER and self._free(one, other) and not self._has_better(one, other, likeness):
                self.pair(one, other, "similar")

    def _has_better(self, one: int, other: int, likeness: float) -> bool:
        """Whether a neighbour shares far more: a line was split or two were joined, and the larger half is the line."""
        nearby = [(one, other + step) for step in (1, -1)] + [(one + step, other) for step in (1, -1)]
        return any(
            0 <= i < len(self.old)
            and 0 <= j < len(self.new)
            and self._free(i, j)
            and self.alike(i, j) > likeness + _FAR_MORE
            for i, j in nearby
        )

    def in_order(self, last: bool = False) -> None:
        """Pairs similar things between paired ones, keeping their order; very long stretches only the last time."""
        for ones, others in self.gaps():
            if len(ones) * len(others) <= _LARGEST_GAP:
                stretches = [(ones, others)]
            else:
                stretches = list(cut_alike(ones, others)) if last else []
            for left, right in stretches:
                for one, other in self._aligned(left, right):
                    self.pair(one, other, "similar")

    def anywhere(self) -> None:
        """Pairs similar things wherever they stand, found by words that few of them have."""
        holders: defaultdict[object, list[int]] = defaultdict(list)
        for one in range(len(self.old)):
            if one not in self.partner:
                for token in self._profile(self.old[one].head)[0]:
                    holders[token].append(one)
        found: list[tuple[float, int, int]] = []
        for other in range(len(self.new)):
            if other in self.back:
                continue
            tokens = self._profile(self.new[other].head)
            if tokens[1] < 2 * _SHORTEST_ANYWHERE - 1:
                continue
            candidates = {
                one for token in tokens[0] if len(holders.get(token, ())) <= _COMMON for one in holders[token]
            }
            for one in candidates:
                if self._is_refrain(one) or self._is_refrain(other, new=True):
                    continue
                likeness = self.alike(one, other)
                if likeness >= _ANYWHERE:
                    found.append((-likeness, one, other))
        for _, one, other in sorted(found):
            if self._free(one, other):
                self.pair(one, other, "similar")

    def alone(self) -> None:
        """Pairs a thing that was replaced: the only one of its kind left between two pairs, on both sides."""
        for ones, others in self.gaps():
            kinds_old, kinds_new = self._by_kind(self.old, ones), self._by_kind(self.new, others)
            for kind, olds in kinds_old.items():
                news = kinds_new.get(kind, [])
                if len(olds) == len(news) == 1 and self._may_be_replaced(olds[0], news[0]):
                    self.pair(olds[0], news[0], "similar")

    def _may_be_replaced(self, one: int, other: int) -> bool:
        """Whether an old thing may have become a new one: a row with no cell in common is another row."""
        return not self.old[one].rest or self.hints.get(other) == one or self.alike(one, other) >= _REPLACED

    @staticmethod
    def _by_kind(items: Sequence[Item], indices: list[int]) -> dict[Hashable, list[int]]:
        kinds: defaultdict[Hashable, list[int]] = defaultdict(list)
        for index in indices:
            kinds[items[index].family, items[index].role].append(index)
        return kinds

    def all_steps(self) -> None:
        """Every step, the surest first."""
        self.by_words(lambda item: item.key)
        self.by_halves()
        self.by_hints()
        self.rest()

    def rest(self, alone: bool = True) -> None:
        """The steps after bookmarks; without the last one if `alone` is false."""
        self.by_words(lambda item: skeleton(item.key), "similar")
        self.in_order()
        self.anywhere()
        self.in_order(last=True)
        if alone:
            self.alone()

    def alike(self, one: int, other: int) -> float:
        """How alike an old and a new thing are, 0 to 1; things of different families are not at all."""
        old, new = self.old[one], self.new[other]
        if old.family != new.family:
            return 0.0
        likeness = alike(self._profile(old.head), self._profile(new.head))
        if old.rest or new.rest:
            likeness = _HEAD_SHARE * likeness + (1 - _HEAD_SHARE) * alike(
                self._profile(old.rest), self._profile(new.rest)
            )
        return likeness

    def gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """What is unpaired between neighbouring pairs that kept their order, on either side; both sides hold some."""
        if self._settled():
            return
        last_one = last_other = -1
        for one, other in [*self._backbone(), (len(self.old), len(self.new))]:
            left = [index for index in range(last_one + 1, one) if index not in self.partner]
            right = [index for index in range(last_other + 1, other) if index not in self.back]
            last_one, last_other = one, other
            if left and right:
                yield left, right

    def _backbone(self) -> list[tuple[int, int]]:
        """The pairs that kept their order."""
        others = sorted(self.back)
        return [(self.back[others[at]], others[at]) for at in staying([self.back[other] for other in others])]

    def _settled(self) -> bool:
        """Whether one side has nothing left to be paired."""
        return len(self.partner) == len(self.old) or len(self.back) == len(self.new)

    def _is_refrain(self, index: int, new: bool = False) -> bool:
        """Whether a thing is a short line that stands under many tasks: such do not move, they come and go."""
        if not self._counts:
            self._counts = Counter(item.key for item in (*self.old, *self.new))
        item = self.new[index] if new else self.old[index]
        return len(item.key) < _TELLING and self._counts[item.key] > 2

    def _free(self, one: int, other: int) -> bool:
        return one not in self.partner and other not in self.back

    def _profile(self, text: str) -> Profile:
        known = self._profiles.get(text)
        if known is None:
            known = self._profiles[text] = profile(text)
        return known

    @staticmethod
    def _unpaired(keys: list[str], paired: Mapping[int, int]) -> dict[str, list[int]]:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for index, key in enumerate(keys):
            if key and index not in paired:
                places[key].append(index)
        return places

    def _beside(self, keys_old: list[str], keys_new: list[str], tier: Tier, pairs: list[tuple[int, int]]) -> None:
        """Goes on from pairs, forward and backward, as long as words are equal."""
        for step in (1, -1):
            for one, other in pairs:
                one, other = one + step, other + step
                while (
                    0 <= one < len(keys_old)
                    and 0 <= other < len(keys_new)
                    and self._free(one, other)
                    and keys_old[one] == keys_new[other]
                ):
                    self.pair(one, other, tier)
                    one, other = one + step, other + step

    def _aligned(self, ones: list[int], others: list[int]) -> list[tuple[int, int]]:
        """The pairs, in order, whose likeness adds up to the most."""
        height, width = len(ones), len(others)
        gain = [[0.0] * (width + 1) for _ in range(height + 1)]
        score = [[self._gain(one, other) for other in others] for one in ones]
        for i in range(height - 1, -1, -1):
            below, here = gain[i + 1], gain[i]
            for j in range(width - 1, -1, -1):
                here[j] = max(below[j], here[j + 1], below[j + 1] + score[i][j] if score[i][j] > 0 else 0.0)
        pairs: list[tuple[int, int]] = []
        i = j = 0
        while i < height and j < width:
            if score[i][j] > 0 and gain[i][j] == gain[i + 1][j + 1] + score[i][j]:
                pairs.append((ones[i], others[j]))
                i, j = i + 1, j + 1
            elif gain[i][j] == gain[i + 1][j]:
                i += 1
            else:
                j += 1
        return pairs

    def _gain(self, one: int, other: int) -> float:
        """What is won by pairing: likeness above what is asked for; 0 or less means no pair."""
        hinted = self.hints.get(other) == one
        likeness = self.alike(one, other)
        if likeness < (_HINTED if hinted else _IN_ORDER):
            return 0.0
        # The square favours one good pair over two poor ones.
        return likeness * likeness + (0.2 if hinted else 0.0)
