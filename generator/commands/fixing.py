"""Mending a plan file in place: read, mend, write whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.commands.files import write_whole
from generator.commands.outlines import office_at
from generator.plan.loading import reading
from generator.plan.mending.mend import Mended, More, mend, nothing_more
from generator.plan.office import Office, nearest
from generator.problems import Problem

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Fixed:
    """A plan file and what was mended in it; `written` is false where nothing was, or nothing should be.

    `refused` says why it could not be written.
    """

    plan: Path
    mended: Mended
    written: bool
    refused: tuple[Problem, ...] = ()


def fix(plan: Path, more: More = nothing_more, dry_run: bool = False, office: Office | None = None) -> Fixed:
    """Mends a plan file; raises UserError where it, or its office's file, cannot be read or written.

    `more` gives the findings of rules in a text (generator.plan.mending.mend). With `dry_run` the file stays as it is.
    What the plan leaves to its office comes from `office`, else from the nearest office.yaml.
    """
    data = reading.read_bytes(plan)
    office = office_at(nearest(plan)) if office is None else office
    mended = mend(reading.decode(data, str(plan)), str(plan), more, office)
    content = mended.text.encode()
    if data.startswith(_MARK):
        content = _MARK + content
    written = content != data and not dry_run
    if written:
        write_whole(plan, content)
    return Fixed(plan, mended, written)
