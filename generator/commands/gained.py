"""What the plan was given since the document was sent: an edit that is in it already need not come in again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from generator.commands.outlines import read_plan
from generator.commands.returned import Returned
from generator.outline.comparing.changes import Change
from generator.outline.comparing.compare import compare
from generator.outline.comparing.grid import is_number
from generator.outline.comparing.words import emphasis, loose, words


def there_already(plan: Path, returned: Returned, now: str) -> frozenset[int]:
    """Which of the returned document's changes (indices) `now`, the plan's text, went through too since it was sent.

    So it is with a file that is pulled twice, and with two leaders who want the same. A place must have the same words
    now; an addition must also stand where the document has it, and counts once for each time it was added. Raises
    UserError where the plan cannot be read.
    """
    if now == returned.text:
        return frozenset()
    outline = read_plan(plan, text=now)[1]
    ours = compare(returned.comparison.old, outline).changes
    changed = {(change.old, _said(change)) for change in ours if change.kind == "changed"}
    gained = Counter(_said(change) for change in ours if change.kind == "added")
    again = compare(outline, returned.comparison.new).changes if gained else ()
    missing = {change.new for change in again if change.kind == "added"}
    found = set()
    for index, change in enumerate(returned.changes):
        said = _said(change)
        if change.kind == "changed" and (change.old, said) in changed:
            found.add(index)
        elif change.kind == "added" and gained[said] and change.new not in missing:
            gained[said] -= 1
            found.add(index)
    return frozenset(found)


def _said(change: Change) -> tuple[object, ...]:
    """What a place says afterwards; an added row without its number, which is counted."""
    if change.kind == "changed":
        return tuple((words(line), emphasis(line)) for line in change.after)
    lines = (loose(words(line)) for line in change.after)
    return tuple(line for line in lines if line and not is_number(line))
