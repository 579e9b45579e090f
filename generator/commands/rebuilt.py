"""After a pull: what the plan, built again, still says otherwise than the file that came back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.commands.outlines import read_plan
from generator.commands.returned import Returned
from generator.outline.blocks import Spans
from generator.outline.comparing.changes import Change
from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import Places, words
from generator.problems import UserError

_LONGEST = 60
# What the program sets at the ends of lines by itself, by what follows them.
_END_MARKS = " .;,:/"
Said = tuple[str, str]


def still_different(plan: Path, returned: Returned, before: str, after: str, told: Sequence[Change]) -> Iterator[str]:
    """Each place, with the plan's words and the file's; `told` are the changes of which it was said that they stay.

    `before` and `after` are the plan's text before and after the pull. What reading makes, what the plan itself changed
    since it was sent, and what the program counts or fills in from elsewhere is not told.
    """
    try:
        again = read_plan(plan, text=after)[1]
    except UserError as error:
        yield from (f"{problem.place}: {problem.message}" for problem in error.problems)
        return
    known = {*map(words, told), *_own_changes(plan, returned, before)}
    # What the plan says there may be another thing by now than what was sent; the place in the file is the same.
    spots = {change.new for change in told if change.new is not None}
    made_by_hand = {id(change) for change in returned.changes}
    known |= {words(change) for change in returned.comparison.changes if id(change) not in made_by_hand}
    comparison = compare(again, returned.comparison.new)
    places = Places(comparison)
    for change in comparison.changes:
        mine, theirs = words(change)
        if (mine, theirs) not in known and change.new not in spots and not _follows(change):
            yield f"{places.where(change)}: {_sides(mine, theirs)}"


def _own_changes(plan: Path, returned: Returned, before: str) -> Iterator[Said]:
    """What the plan itself changed since it was sent, seen from the plan."""
    if before != returned.text:
        now = read_plan(plan, text=before)[1]
        yield from map(words, compare(now, returned.comparison.old).changes)


def _follows(change: Change) -> bool:
    """Whether a difference is the program's: the line under a phụ lục's head, a counted reference, marks at an end."""
    if change.old is not None and change.old.field == "attached":
        return True
    if change.kind != "changed" or not change.after:
        return False
    return len(change.before) == len(change.after) and all(map(_same_but_counted, change.before, change.after))


def _same_but_counted(mine: Spans, theirs: Spans) -> bool:
    pattern = "".join(r".{1,40}?" if span.expression.startswith("<<ref") else re.escape(span.text) for span in mine)
    said = "".join(span.text for span in theirs).rstrip(_END_MARKS)
    ended = re.sub(rf"(?:\\?[{re.escape(_END_MARKS)}])+$", "", pattern)
    return bool(re.fullmatch(ended, said)) and _emphasis(mine) == _emphasis(theirs)


def _emphasis(spans: Spans) -> tuple[bool, bool]:
    return any(span.bold for span in spans), any(span.italic for span in spans)


def _sides(mine: str, theirs: str) -> str:
    if not mine or not theirs:
        return f"chỉ tệp Word có {_brief(theirs)}" if theirs else f"chỉ kế hoạch có {_brief(mine)}"
    return f"kế hoạch {_brief(mine)}, tệp Word {_brief(theirs)}"


def _brief(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= _LONGEST else f"“{flat[: _LONGEST - 1]}…”"
