"""`pull`: what a leader changed in the Word file comes into the plan file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from generator.commands.files import write_whole
from generator.commands.gained import there_already
from generator.commands.mistaken import refuse_other_document, refuse_unknown_author
from generator.commands.outlines import office_at, read_plan
from generator.commands.rebuilt import still_different
from generator.commands.returned import Returned, compared, plan_of
from generator.outline.blocks import Outline
from generator.outline.comparing.changes import Change, Kind, Spot, Tier
from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import Places, words
from generator.outline.comparing.spots import place_of, spot_at
from generator.plan.loading.reading import read_text
from generator.plan.office import nearest
from generator.plan.pulling.edits import Outcome
from generator.plan.pulling.holes import with_holes
from generator.plan.pulling.pull import pulled
from generator.word.reading.looks import LOOKS
from generator.word.reading.model import Comment
from generator.word.reading.views import ACCEPTED, View


class Edit(NamedTuple):
    """One edit somebody made, as people read it, and what became of it.

    `where` says where in the document, `title` which row or paragraph it is by its first words; `who` and `when` are
    those of the tracked change ("" where it was not tracked). `line` is the line of the plan file it came to; `mine`
    what the plan says there itself, in a conflict.
    """

    where: str
    kind: Kind
    title: str
    before: str
    after: str
    who: str
    when: str
    tier: Tier
    outcome: Outcome | Literal["skipped"]
    reason: str = ""
    line: int = 0
    mine: str = ""


class Remark(NamedTuple):
    """A comment somebody wrote, at a place of the document; `line` of the plan file it was written into, else 0."""

    where: str
    who: str
    when: str
    text: str
    line: int = 0


class Pulled(NamedTuple):
    """What became of one returned file. `left` is what the plan, built again, says otherwise than the file.

    `embedded` is False where the file did not carry its plan: it was compared with the plan as it is now. `looks`
    counts the paragraphs whose look was changed, by the Vietnamese name of what differs; the look is the template's.
    `made_from` is the name of the plan the file was built from, where it is not the plan's.
    """

    file: Path
    edits: tuple[Edit, ...]
    remarks: tuple[Remark, ...]
    left: tuple[str, ...]
    embedded: bool
    looks: dict[str, int]
    made_from: str = ""


class Outcomes(NamedTuple):
    """All returned files of one plan; `changed` says whether the plan's text is another now."""

    plan: Path
    files: tuple[Pulled, ...]
    changed: bool


class Wanted(NamedTuple):
    """How to pull. `ask` decides about each edit, given the file, its place and the words before and after."""

    view: View = ACCEPTED
    comments: bool = False
    dry_run: bool = False
    ask: Callable[[Path, Edit], bool] | None = None


def pull(files: list[Path], plan: Path | None, wanted: Wanted) -> Outcomes:
    """Brings the edits of returned files into their plan, one file after the other; raises UserError.

    The plan file is written once, whole, after the last.
    """
    target = plan or plan_of(files[0])
    refuse_unknown_author(files, wanted.view)
    before = read_text(target)
    text = before
    results = []
    for file in files:
        text, result = _one(file, target, text, wanted)
        results.append(result)
    if text != before and not wanted.dry_run:
        write_whole(target, _with_mark(target, text))
    return Outcomes(target, tuple(results), text != before)


def _one(file: Path, plan: Path, text: str, wanted: Wanted) -> tuple[str, Pulled]:
    """The plan's text with one file's edits, and what became of them."""
    returned = compared(file, plan, text, wanted.view)
    refuse_other_document(returned, plan, text)
    places = Places(returned.comparison)
    shown = [_shown(returned, places, change) for change in returned.changes]
    there = there_already(plan, returned, text)
    shown = [edit._replace(outcome="already") if index in there else edit for index, edit in enumerate(shown)]
    chosen = [change for change, edit in zip(returned.changes, shown, strict=True) if _chosen(file, edit, wanted)]
    office = office_at(nearest(plan))
    done = pulled(returned.sent, returned.comparison, chosen, text, office)
    became = {id(edit.change): edit for edit in done.edits}
    edits = []
    for change, edit in zip(returned.changes, shown, strict=True):
        found = became.get(id(change))
        if found is None:
            edits.append(edit if edit.outcome == "already" else edit._replace(outcome="skipped"))
        else:
            edits.append(edit._replace(outcome=found.outcome, reason=found.reason, line=found.line, mine=found.mine))
    after = done.text
    stayed = zip(returned.changes, edits, strict=True)
    told = [change for change, edit in stayed if edit.outcome not in ("placed", "already")]
    left = tuple(still_different(plan, returned, text, after, told))
    remarks = tuple(_remark(returned, places, comment) for comment in returned.document.comments)
    if wanted.comments and remarks:
        after, remarks = _with_remarks(plan, returned, after, remarks)
    looks = {LOOKS[name]: number for name, number in returned.looks.items()}
    other = returned.made_from if returned.made_from != plan.name else ""
    return after, Pulled(file, tuple(edits), remarks, left, returned.embedded, looks, other)


def _chosen(file: Path, edit: Edit, wanted: Wanted) -> bool:
    return edit.outcome != "already" and (wanted.ask is None or wanted.ask(file, edit))


def _shown(returned: Returned, places: Places, change: Change) -> Edit:
    who, when = _author(returned, change)
    before, after = words(change)
    return Edit(
        where=places.where(change),
        kind=change.kind,
        title=places.title(change),
        before=before,
        after=after,
        who=who,
        when=when,
        tier=change.tier,
        outcome="placed",
    )


def _author(returned: Returned, change: Change) -> tuple[str, str]:
    """Who made a tracked change, and when; empty where nobody is named."""
    revisions = returned.document.revisions
    if not revisions:
        return "", ""
    ordinals = set(_ordinals(returned.comparison.new, change.new)) if change.new else set()
    gone = " ".join(words(change)[0].split())
    for revision in revisions:
        text = " ".join(revision.text.split())
        if revision.ordinal in ordinals or (change.kind == "removed" and text and text in gone):
            return revision.author, revision.date
    return "", ""


def _ordinals(outline: Outline, spot: Spot) -> Iterator[int]:
    """The paragraphs of the document that a spot was read from."""
    if spot.block < 0:
        yield outline.notes[spot.row].place.line
        return
    block = outline.blocks[spot.block]
    if spot.row < 0:
        yield block.place.line
        return
    row = block.rows[spot.row]  # type: ignore[union-attr]  # only tables have rows
    named = [cell for cell in row.cells if spot.field in ("", cell.name)]
    for cell in named:
        yield from range(cell.place.line, cell.place.line + max(1, len(cell.lines)))


def _remark(returned: Returned, places: Places, comment: Comment) -> Remark:
    spot = spot_at(returned.comparison.new, comment.ordinal)
    place = "" if spot is None else places.where(Change("changed", None, spot))
    return Remark(place, comment.author, comment.date, comment.text)


def _with_remarks(
    plan: Path, returned: Returned, text: str, remarks: tuple[Remark, ...]
) -> tuple[str, tuple[Remark, ...]]:
    """The plan's text with each comment as `<<todo ...>>` behind the words it was made on, as far as they are there."""
    bound, outline = read_plan(plan, text=text)
    comparison = compare(outline, returned.comparison.new)
    back = {new: old for old, new in comparison.partners.items()}
    asked: dict[int, list[str]] = {}
    meant: list[int] = []
    for comment in returned.document.comments:
        new = spot_at(comparison.new, comment.ordinal)
        old = back.get(new.whole) if new else None
        place = place_of(outline, old._replace(field=new.field)) if old and new else None
        # What the office's file says is not this plan's to mark.
        meant.append(place.line if place is not None and place.file == str(plan) else 0)
        if meant[-1]:
            asked.setdefault(meant[-1], []).append(f"{comment.author}: {comment.text}")
    after, lines = with_holes(bound.plan.title.subject.source, text, asked)
    return after, tuple(remark._replace(line=lines.get(line, 0)) for remark, line in zip(remarks, meant, strict=True))


def _with_mark(plan: Path, text: str) -> bytes:
    """The bytes of a plan: with the byte order mark where the file had one."""
    return (b"\xef\xbb\xbf" if plan.read_bytes().startswith(b"\xef\xbb\xbf") else b"") + text.encode("utf-8")
