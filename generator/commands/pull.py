"""`pull`: what a leader changed in the Word file comes into the plan file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from generator.commands.authors import Authors
from generator.commands.files import write_whole
from generator.commands.gained import there_already
from generator.commands.mistaken import refuse_other_document, refuse_unknown_author
from generator.commands.outlines import office_at, read_plan
from generator.commands.rebuilt import still_different
from generator.commands.returned import Returned, compared, plan_of
from generator.commands.typed_tasks import with_tasks_typed
from generator.outline.comparing.changes import Change, Kind, Tier
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
    """A comment somebody wrote, at a place of the document; `line` of the plan file it was written into, else 0.

    `answers` is who wrote the comment that it answers, "" where it answers none; `done` says that it was resolved.
    """

    where: str
    who: str
    when: str
    text: str
    line: int = 0
    answers: str = ""
    done: bool = False


class Seen(NamedTuple):
    """What somebody put into the file that no plan can hold: a picture, words in a text box, marks on words."""

    where: str
    text: str


class Pulled(NamedTuple):
    """What became of one returned file. `left` is what the plan, built again, says otherwise than the file.

    `embedded` is False where the file did not carry its plan: it was compared with the plan as it is now. `looks`
    counts the paragraphs whose look was changed, by the Vietnamese name of what differs; the look is the template's.
    `made_from` is the name of the plan the file was built from, where it is not the plan's; `typed_out` are the
    `<<tasks ...>>` whose lines stand typed in the plan now.
    """

    file: Path
    edits: tuple[Edit, ...]
    remarks: tuple[Remark, ...]
    left: tuple[str, ...]
    embedded: bool
    looks: dict[str, int]
    made_from: str = ""
    seen: tuple[Seen, ...] = ()
    typed_out: tuple[str, ...] = ()


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
    present = text
    returned, text, typed_out = with_tasks_typed(returned, plan, text, wanted.view)
    places = Places(returned.comparison)
    authors = Authors(returned.document, returned.comparison, wanted.view)
    shown = [_shown(authors, places, change) for change in returned.changes]
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
    if typed_out and not any(edit.outcome == "placed" for edit in edits):
        after, typed_out = present, ()
    stayed = zip(returned.changes, edits, strict=True)
    told = [change for change, edit in stayed if edit.outcome not in ("placed", "already")]
    left = tuple(still_different(plan, returned, text, after, told))
    names = {comment.id: comment.author for comment in returned.document.comments}
    remarks = tuple(_remark(returned, places, comment, names) for comment in returned.document.comments)
    if wanted.comments and remarks:
        after, remarks = _with_remarks(plan, returned, after, remarks)
    looks = {LOOKS[name]: number for name, number in returned.looks.items()}
    other = returned.made_from if returned.made_from != plan.name else ""
    seen = tuple(
        Seen(_where(returned, places, aside.ordinal), aside.text)
        for aside in returned.asides
        # Who types in red marks an edit, and that is told.
        if not any(aside.marked in edit.after and aside.marked not in edit.before for edit in edits)
    )
    return after, Pulled(file, tuple(edits), remarks, left, returned.embedded, looks, other, seen, typed_out)


def _chosen(file: Path, edit: Edit, wanted: Wanted) -> bool:
    return edit.outcome != "already" and (wanted.ask is None or wanted.ask(file, edit))


def _shown(authors: Authors, places: Places, change: Change) -> Edit:
    who, when = authors.of(change)
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


def _remark(returned: Returned, places: Places, comment: Comment, names: dict[str, str]) -> Remark:
    return Remark(
        where=_where(returned, places, comment.ordinal),
        who=comment.author,
        when=comment.date,
        text=comment.text,
        answers=names.get(comment.reply_to, ""),
        done=comment.done,
    )


def _where(returned: Returned, places: Places, ordinal: int) -> str:
    spot = spot_at(returned.comparison.new, ordinal) if ordinal else None
    return "" if spot is None else places.where(Change("changed", None, spot))


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
        # What the office's file says is not this plan's to mark, and what was resolved is no question any more.
        open_ = place is not None and place.file == str(plan) and not comment.done
        meant.append(place.line if place is not None and open_ else 0)
        if meant[-1]:
            asked.setdefault(meant[-1], []).append(f"{comment.author}: {comment.text}")
    after, lines = with_holes(bound.plan.title.subject.source, text, asked)
    return after, tuple(remark._replace(line=lines.get(line, 0)) for remark, line in zip(remarks, meant, strict=True))


def _with_mark(plan: Path, text: str) -> bytes:
    """The bytes of a plan: with the byte order mark where the file had one."""
    return (b"\xef\xbb\xbf" if plan.read_bytes().startswith(b"\xef\xbb\xbf") else b"") + text.encode("utf-8")
