"""A Word file that came back, beside what was sent: the plan it was built from, and what differs."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections import Counter
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from generator.commands.asides import Aside, asides
from generator.commands.outlines import office_at, read_plan
from generator.outline import blocks
from generator.outline.blocks import Outline, plain
from generator.outline.comparing.changes import Change, Comparison
from generator.outline.comparing.compare import compare
from generator.outline.comparing.spots import place_of
from generator.paths import typed
from generator.plan.binding import Bound
from generator.plan.loading.reading import MAX_BYTES
from generator.plan.office import Office, nearest, read_office
from generator.problems import Place, UserError
from generator.resources import default_template
from generator.word.origin import Carried, Origin, carried
from generator.word.reading.document import read, read_package
from generator.word.reading.looks import odd_ones
from generator.word.reading.model import Paragraph, WordDocument
from generator.word.reading.package import Package
from generator.word.reading.views import View
from generator.word.recognising import Evidence, evidence, hints, outline_of


class Returned(NamedTuple):
    """A returned file. `changes` are what somebody did to it; `sent` is the plan as it went out.

    `text` is the sent plan's, `embedded` whether it came with the file (else the present plan stands for it). `looks`
    counts the paragraphs whose look, which is the template's, somebody changed, by what differs (looks.LOOKS);
    `asides` are what no plan can hold. `made_from` is the name of the plan it was built from, "" where it does not say.
    """

    path: Path
    document: WordDocument
    sent: Bound
    text: str
    comparison: Comparison
    changes: tuple[Change, ...]
    embedded: bool
    looks: Counter[str]
    asides: tuple[Aside, ...]
    made_from: str = ""


def plan_of(path: Path) -> Path:
    """The plan a .docx was built from: beside it, by the name it carries, else by its own; raises UserError."""
    found = carried(path)
    named = [found.file] if found and found.file else []
    candidates = [path.with_name(Path(name).name) for name in [*named, f"{path.stem}.yaml", f"{path.stem}.yml"]]
    # A carried name may be anything, also longer than the system takes: pathlib would raise.
    plan = next((candidate for candidate in candidates if os.path.isfile(candidate)), None)
    if plan is None:
        Package.opened(path)  # tells what is no Word file, or not there
        made_from = f" ({found.file})" if found and found.file else ""
        message = f"Không thấy tệp kế hoạch của văn bản này{made_from} ở cùng thư mục."
        hint = f"Ghi tên tệp kế hoạch ở cuối: kehoach pull {typed(path)} KẾ_HOẠCH.yaml"
        if found is None:
            hint += f". Chưa có tệp kế hoạch thì lấy từ Word vào: kehoach import {typed(path)}"
        raise UserError.at(Place(str(path)), "no-plan-of-docx", message, hint)
    return plan


def compared(path: Path, plan: Path, present: str, view: View, sent_text: str | None = None) -> Returned:
    """The returned file at `path` beside the plan it was built from, else beside `present`, the plan's text now.

    `sent_text` is taken for the plan it was built from: one that prints the same, typed otherwise. Raises UserError
    where the file or the plan cannot be read.
    """
    document = read(path, view)
    found, (sent, outline) = _sent(plan, present, carried(path), sent_text)
    returned = outline_of(document)
    comparison = compare(outline, returned, hints(document, returned))
    changes, looks, beside = comparison.changes, Counter[str](), tuple[Aside, ...]()
    if found is None:
        beside = asides((document, returned), None)
    elif not found.untouched:
        printed = cache(partial(_as_sent, outline, found))
        shown = evidence(document)
        if not all(_is_shown(change, comparison, shown) for change in changes):
            untouched, as_read = printed()
            of_reading = compare(outline, as_read, hints(untouched, as_read))
            changes = _made_by_hand(comparison, of_reading)
        looks = odd_ones(_alike(document, returned))
        beside = asides((document, returned), printed)
    text = sent_text or (found.text if found else present)
    made_from = found.file if found else ""
    return Returned(path, document, sent, text, comparison, changes, found is not None, looks, beside, made_from)


def _sent(
    plan: Path, present: str, found: Carried | None, other: str | None
) -> tuple[Carried | None, tuple[Bound, Outline]]:
    """The plan as it was sent; as it is now, and None, where what the file carries cannot be read or is missing.

    `other` is a text that prints the same, taken in its place. The carried text may be broken, or of another version
    of the program: the user could mend it nowhere.
    """
    if found and len(found.text) <= MAX_BYTES:
        with contextlib.suppress(UserError):
            return found, read_plan(plan, office_of(plan, found), other or found.text)
    return None, read_plan(plan, office_of(plan, None), other or present)


def office_of(plan: Path, found: Carried | None) -> Office:
    """The office's file as it was when the document was built."""
    path = nearest(plan)
    if found is None:
        return office_at(path)
    return read_office(path or plan.with_name("office.yaml"), found.office[1]) if found.office else Office()


def _is_shown(change: Change, comparison: Comparison, shown: Evidence) -> bool:
    """Whether the bookmarks prove that a person made a change: to print and read the sent document takes its time."""
    if change.kind == "changed":
        return change.old is not None and change.old.whole in shown.rewritten
    if change.kind == "removed":
        return change.old is not None and bool(shown.marked) and change.old.whole not in shown.marked
    place = place_of(comparison.new, change.new) if change.new is not None else None
    return change.kind == "moved" or (place is not None and place.line in shown.unmarked)


def _alike(document: WordDocument, returned: Outline) -> list[list[Paragraph]]:
    """The paragraphs of the body, those of one kind together."""
    groups: dict[str, list[Paragraph]] = {}
    for block in returned.blocks:
        if isinstance(block, blocks.Paragraph) and block.place.line:
            kind = block.kind if block.kind in ("section", "heading", "basis") else "text"
            groups.setdefault(kind, []).append(document.paragraph(block.place.line))
    return list(groups.values())


def _as_sent(outline: Outline, found: Carried) -> tuple[WordDocument, Outline]:
    """The very document that was sent, as read."""
    from generator.word.render import rendered  # slow to load, and seldom needed

    origin = Origin("", "")
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "mau.docx"
        template.write_bytes(found.template or b"")
        try:
            content = rendered(outline, template if found.template is not None else default_template(), origin)
        except UserError:  # a template broken on the way is nothing the user could mend
            content = rendered(outline, default_template(), origin)
    document = read_package(Package("", content))
    return document, outline_of(document)


def _made_by_hand(comparison: Comparison, as_sent: Comparison) -> tuple[Change, ...]:
    """The changes without those that the untouched document shows too: reading makes them, not a person."""
    of_reading = Counter(_said(change) for change in as_sent.changes)
    kept = []
    for change in comparison.changes:
        said = _said(change)
        if of_reading[said]:
            of_reading[said] -= 1
        else:
            kept.append(change)
    return tuple(kept)


def _said(change: Change) -> tuple[object, ...]:
    """What tells a change from another in two comparisons with the same old outline."""
    return change.kind, change.old, tuple(plain(line) for line in change.after)
