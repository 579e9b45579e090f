"""A pull in which lines printed from the register were changed as only typed lines can be."""

from __future__ import annotations

from pathlib import Path

from generator.commands.gained import there_already
from generator.commands.outlines import office_at
from generator.commands.returned import Returned, compared, office_of
from generator.plan.office import Office, nearest
from generator.plan.pulling.edits import Edit
from generator.plan.pulling.pull import pulled
from generator.plan.pulling.unfolding import needed, prints, unfolded
from generator.word.origin import carried
from generator.word.reading.views import View

_CALL = "<<tasks"


def with_tasks_typed(returned: Returned, plan: Path, text: str, view: View) -> tuple[Returned, str, tuple[str, ...]]:
    """The returned file beside a plan whose `<<tasks ...>>` are typed out, where fewer edits stay unplaced that way.

    Gives the file so compared, the plan's present text so typed, and the calls that were typed out; all as they were
    where nothing is gained.
    """
    if _CALL not in returned.text:
        return returned, text, ()
    returned = _as_typed_since(returned, plan, text, view)
    as_it_was = (returned, text, ())
    missed = _missed(returned, plan, text)
    if not missed:
        return as_it_was
    office, present = _office(returned, plan), office_at(nearest(plan))
    found = [each for each in prints(returned.text, str(plan), office) if each.line in text.split("\n")]
    calls = needed(found, returned.comparison, missed)
    sent, now = unfolded(returned.text, str(plan), office, calls), unfolded(text, str(plan), present, calls)
    if sent == returned.text or now == text:
        return as_it_was
    again = compared(returned.path, plan, text, view, sent)
    if len(_missed(again, plan, now)) >= len(missed):
        return as_it_was
    return again, now, tuple(sorted(call.strip() for call in calls))


def _as_typed_since(returned: Returned, plan: Path, text: str, view: View) -> Returned:
    """The file beside its plan with those calls typed out that the present plan has typed out since."""
    lines = text.split("\n")
    gone = [line for line in returned.text.split("\n") if _CALL in line and line not in lines]
    sent = unfolded(returned.text, str(plan), _office(returned, plan), gone)
    return returned if sent == returned.text else compared(returned.path, plan, text, view, sent)


def _office(returned: Returned, plan: Path) -> Office:
    return office_of(plan, carried(returned.path) if returned.embedded else None)


def _missed(returned: Returned, plan: Path, text: str) -> list[Edit]:
    """What would not be placed."""
    there = there_already(plan, returned, text)
    changes = [change for index, change in enumerate(returned.changes) if index not in there]
    done = pulled(returned.sent, returned.comparison, changes, text, office_at(nearest(plan)))
    return [edit for edit in done.edits if edit.outcome == "unplaced"]
