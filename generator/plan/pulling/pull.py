"""Differences of outlines written into the text of a plan: each is placed or told, none is lost."""

from __future__ import annotations

from collections.abc import Sequence

from generator.outline.comparing.changes import Change, Comparison
from generator.plan.binding import Bound, complete, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.office import Office
from generator.plan.pulling.attempt import Attempt
from generator.plan.pulling.edits import Edit, Pulled
from generator.plan.pulling.origins import Origins
from generator.plan.pulling.tree import Tree
from generator.problems import UserError


def pulled(
    sent: Bound,
    comparison: Comparison,
    changes: Sequence[Change],
    now: str | None = None,
    office: Office | None = None,
) -> Pulled:
    """The plan's text with these changes of the comparison written in, and what became of each.

    `sent` is the plan whose outline is `comparison.old`, read from the text that was sent; `now` its present text as it
    stands in the file (None: as it was sent, with line ends as the loader reads them); `office` what it takes from its
    office. What would leave a plan that cannot be built is not written, and said so.
    """
    source = sent.plan.title.subject.source
    text = "\n".join(source.lines) if now is None else now
    tree = Tree(source)
    origins = Origins(tree, comparison.old)
    attempt = Attempt(sent, comparison, tree, origins)
    wanted = list(range(len(changes)))
    best = attempt.made(changes, wanted, text)
    broken = _fault(best.text, source.file, office)
    if not broken or _fault(text, source.file, office):
        return best
    kept, refused = _bisected(attempt, changes, text, source.file, office)
    best = attempt.made(changes, kept, text)
    edits = list(best.edits)
    for index, reason in refused.items():
        edits[index] = Edit(changes[index], "unplaced", _why(reason))
    return Pulled(best.text, tuple(edits))


def _bisected(
    attempt: Attempt, changes: Sequence[Change], text: str, file: str, office: Office | None
) -> tuple[list[int], dict[int, str]]:
    """Changes with which the plan can be built, as many as there are, and why each of the others is not among them."""
    kept: list[int] = []
    refused: dict[int, str] = {}
    waiting = [list(range(len(changes)))]
    while waiting:
        some = waiting.pop()
        fault = _fault(attempt.made(changes, sorted([*kept, *some]), text).text, file, office)
        if not fault:
            kept = sorted([*kept, *some])
        elif len(some) == 1:
            refused[some[0]] = fault
        else:
            half = len(some) // 2
            waiting += [some[half:], some[:half]]
    return kept, refused


def _why(fault: str) -> str:
    if fault.startswith("`rows` "):
        # The last row of a group went: a list without entries is none.
        return (
            "Nhóm này sẽ không còn nhiệm vụ nào, kế hoạch không viết được như vậy: xóa cả nhóm, hoặc để lại nhiệm vụ."
        )
    return f"Ghi vào thì kế hoạch không dựng được ({fault}): gõ tay."


def _fault(text: str, file: str, office: Office | None) -> str:
    """Why a plan with this text cannot be built, "" if it can."""
    try:
        compose(complete(parse(text.removeprefix("\ufeff"), file, known_keys()), office or Office()))
    except UserError as error:
        return error.problems[0].message.rstrip(".")
    return ""
