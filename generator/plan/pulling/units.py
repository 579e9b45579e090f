"""Lines of a plan file that belong together, and which of an older text are which of a newer one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from generator.source import Mapping, Node, Text

Unit = Sequence[int]
# How much of the lines of two rows is the same when one is taken for what became of the other.
_ALIKE = 0.5


def units_of(root: Node) -> list[list[int]]:
    """The lines (from 0) of each element of a list, without those of elements inside it, in their order."""
    return [sorted(set(_own(node))) for node in _elements(root, inside=False)]


def _elements(node: Node, inside: bool) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        if inside:
            yield node
        for value in node.values():
            yield from _elements(value, inside=False)
    elif isinstance(node, list):
        for each in node:
            yield from _elements(each, inside=True)


def _own(node: Mapping) -> Iterator[int]:
    for key, value in node.items():
        yield key.line - 1
        if isinstance(value, Text):
            yield from (line.line - 1 for line in value.printed_lines())


def paired(
    old: Sequence[str], new: Sequence[str], olds: Sequence[Unit], news: Sequence[Unit]
) -> list[tuple[Unit, Unit]]:
    """The units that are the same: equal in all, in their first line, else alike between two that are known."""
    partner: dict[int, int] = {}

    def whole(text: Sequence[str]) -> Callable[[Unit], str]:
        return lambda unit: "\n".join(text[at].strip() for at in unit)

    def head(text: Sequence[str]) -> Callable[[Unit], str]:
        return lambda unit: text[unit[0]].strip()

    for key in (whole, head):
        _by(key(old), key(new), olds, news, partner)
    _alike(whole(old), whole(new), olds, news, partner)
    return [(olds[one], news[other]) for one, other in sorted(partner.items())]


def _by(
    key: Callable[[Unit], str],
    other_key: Callable[[Unit], str],
    olds: Sequence[Unit],
    news: Sequence[Unit],
    partner: dict[int, int],
) -> None:
    """Pairs those with one key that as many units on both sides have, in their order."""
    taken = set(partner.values())
    left = [at for at in range(len(olds)) if at not in partner]
    free = [at for at in range(len(news)) if at not in taken]
    keys, others = {at: key(olds[at]) for at in left}, {at: other_key(news[at]) for at in free}
    before, after = Counter(keys.values()), Counter(others.values())
    places: dict[str, list[int]] = {}
    for at in free:
        places.setdefault(others[at], []).append(at)
    for at in left:
        if before[keys[at]] == after[keys[at]]:
            partner[at] = places[keys[at]].pop(0)


def _alike(
    key: Callable[[Unit], str],
    other_key: Callable[[Unit], str],
    olds: Sequence[Unit],
    news: Sequence[Unit],
    partner: dict[int, int],
) -> None:
    """Pairs units whose first line was changed, if they stand between the same neighbours and have much in common."""
    taken = set(partner.values())
    for at in range(len(olds)):
        if at in partner:
            continue
        before = next((partner[one] for one in range(at - 1, -1, -1) if one in partner), -1)
        after = next((partner[one] for one in range(at + 1, len(olds)) if one in partner), len(news))
        words = key(olds[at]).split()
        best, most = -1, _ALIKE
        for other in range(before + 1, after):
            if other not in taken:
                likeness = SequenceMatcher(None, words, other_key(news[other]).split(), autojunk=False).ratio()
                if likeness > most:
                    best, most = other, likeness
        if best >= 0:
            partner[at] = best
            taken.add(best)
