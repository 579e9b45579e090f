"""What became of each difference: data for whoever shows it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from generator.outline.comparing.changes import Change

Outcome = Literal["placed", "already", "conflict", "unplaced", "noted"]


class Edit(NamedTuple):
    """One difference and what became of it in the plan's text.

    "placed" stands in the text now; "already" was there; "conflict": the plan says something else there by now, which
    is `mine`; "unplaced": a person must type it; "noted": the program or the template owns it, nothing is to be typed.
    `reason` says why and what to do (Vietnamese, "" where nothing is to be said); `line` is where it stands in the
    resulting text, 0 if nowhere.
    """

    change: Change
    outcome: Outcome
    reason: str = ""
    line: int = 0
    mine: str = ""


class Pulled(NamedTuple):
    """A plan's text with the differences written in, and one edit for each of them, in their order."""

    text: str
    edits: tuple[Edit, ...]


class Stopped(Exception):
    """A difference cannot be written in as it stands; the plan's text has not been touched for it."""

    def __init__(self, outcome: Outcome, reason: str = "", mine: str = "", line: object = None) -> None:
        super().__init__(reason)
        self.outcome, self.reason, self.mine, self.line = outcome, reason, mine, line


def unplaced(reason: str) -> Stopped:
    """What a person must type."""
    return Stopped("unplaced", reason)


def noted(reason: str) -> Stopped:
    """What the program or the template owns."""
    return Stopped("noted", reason)


def conflict(reason: str, mine: str = "", line: object = None) -> Stopped:
    """What the plan says otherwise by now."""
    return Stopped("conflict", reason, mine, line)
