"""The order of things after some of them were put in, taken out and moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple


class Node(NamedTuple):
    """A thing that was there before (`old`, its index) or one that is new (`new`, its index in the new document)."""

    old: int = -1
    new: int = -1


def spliced(
    olds: Sequence[int],
    news: Sequence[int],
    partner: Callable[[int], int | None],
    removed: Collection[int],
    moved: Collection[int],
    added: Collection[int],
) -> list[Node]:
    """The things in the order they should have: only those removed, moved and added leave the old order.

    `partner` is the old thing that a new one was, None if it is new. Each moved or added thing stands behind what it
    stands behind in the new document, as far as that is there.
    """
    target = [Node(old=at) for at in olds if at not in removed and at not in moved]
    present = set(target)
    for index, new in enumerate(news):
        old = partner(new)
        if new in added:
            node = Node(new=new)
        elif old is not None and old in moved:
            node = Node(old=old)
        else:
            continue
        at = 0
        for before in reversed(news[:index]):
            was = partner(before)
            standing = Node(new=before) if before in added else Node(old=was) if was is not None else None
            if standing in present:
                at = target.index(standing) + 1
                break
        target.insert(at, node)
        present.add(node)
    # What moved nowhere that is known stays where it was.
    for old in sorted(set(moved) - {node.old for node in target} - set(removed)):
        earlier = [at for at, node in enumerate(target) if 0 <= node.old < old]
        target.insert(earlier[-1] + 1 if earlier else 0, Node(old=old))
    return target


def out_of_order(items: Sequence[int], prefer: Collection[int] = ()) -> set[int]:
    """The fewest of these numbers that must move for the others to rise; those of `prefer` if they do."""
    rest = [item for item in items if item not in prefer]
    if list(items) == sorted(items):
        return set()
    if rest == sorted(rest):
        return {item for item in items if item in prefer}
    tails: list[int] = []
    ends: list[int] = []
    back: dict[int, int] = {}
    for item in items:
        at = bisect_left(tails, item)
        back[item] = ends[at - 1] if at else -1
        tails[at : at + 1] = [item]
        ends[at : at + 1] = [item]
    keep = set()
    here = ends[-1] if ends else -1
    while here >= 0:
        keep.add(here)
        here = back[here]
    return set(items) - keep
