"""Comments on a document written into its plan, as `<<todo ...>>` behind the words they were made on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.plan.pulling.edits import Stopped
from generator.plan.pulling.page import Page
from generator.plan.pulling.paper import Paper
from generator.plan.pulling.tree import Tree
from generator.source import Source


def with_holes(source: Source, text: str, remarks: Mapping[int, Sequence[str]]) -> tuple[str, dict[int, int]]:
    """The plan's text with holes for the remarks on each of its lines, and the lines they were written on.

    `source` is the plan as read from `text`; a line belongs to a value, whose last line gets the holes. A line that is
    not in the answer could not take them. A hole that stands there already is not written again.
    """
    tree = Tree(source)
    paper = Paper(tree, Page(text, source.lines, source.file))
    written = {}
    for number, words in remarks.items():
        leaf = tree.leaf_at(number)
        if leaf is None:
            continue
        last = leaf.lines[-1] if not leaf.text.block else number
        holes = [f"<<todo {_clean(each)}>>" for each in words]
        try:
            typed = paper.typed(last)
            new = [hole for hole in holes if hole not in typed]
            written[number] = paper.rewrite(last, " ".join([typed, *new]).strip()) if new else paper.line(last)
        except Stopped:
            continue
    return paper.page.text, {number: paper.page.number(line) for number, line in written.items()}


def _clean(words: str) -> str:
    """Words that can stand within a call."""
    return " ".join(words.replace("<", "(").replace(">", ")").split())
