"""Mending a plan file in place: read, mend, write whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands.files import write_whole
from generator.commands.outlines import office_at
from generator.plan.loading import reading
from generator.plan.loading.reading import ODD, WORD_BREAK
from generator.plan.mending.layout import Change
from generator.plan.mending.mend import Mended, More, mend, nothing_more
from generator.plan.office import Office, nearest

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Fixed:
    """A plan file and what was mended in it; `written` is false where nothing was, or nothing should be."""

    plan: Path
    mended: Mended
    written: bool


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


def preview(mended: Mended) -> str:
    """The changed lines, old and new, one below the other; signs that cannot be seen are made visible."""
    return "\n".join(line for change in mended.changes for line in _shown(change))


def _shown(change: Change) -> Iterator[str]:
    yield f"dòng {change.line}:"
    yield f"  - {_visible(change.old)}"
    yield from (f"  + {_visible(line)}" for line in change.new)


def _visible(line: str) -> str:
    """The line with tabs as ⇥, odd blanks and breaks by their codes, and blanks at its end as ·."""
    bare = line.rstrip(" ")
    line = bare.replace("\t", "⇥") + "·" * (len(line) - len(bare))
    for pattern in (ODD, WORD_BREAK):
        line = pattern.sub(lambda match: "".join(f"<U+{ord(sign):04X}>" for sign in match[0]), line)
    return line
