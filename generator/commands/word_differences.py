"""Differences of two versions as Word files: the *bảng so sánh*, and the document with tracked changes."""

from __future__ import annotations

from pathlib import Path

from generator.commands.build import making
from generator.commands.made import write_made
from generator.outline.blocks import IssueDate, Letterhead, Outline, Title
from generator.outline.comparing.changes import Comparison
from generator.plan.kinds import Refusal, read_date
from generator.problems import Place, UserError
from generator.resources import default_template
from generator.word.redlining.document import redlined
from generator.word.sheets.differences import sheet_of
from generator.word.sheets.sheet import rendered_sheet

# What each form adds to the name of the new version.
_ENDINGS = {"docx": "so-sanh", "redline": "sua-doi"}
_NOBODY = "kehoach"


def write_difference(
    comparison: Comparison,
    names: tuple[str, str],
    form: str,
    output: Path | None = None,
    author: str = "",
    date: str = "",
    force: bool = False,
) -> Path:
    """Writes the file and returns where; raises UserError.

    `form` is "docx" for the table, "redline" for tracked changes. `names` are the old and the new version as the user
    named them. Without `output` the file stands beside the new version, or where the user is when that is one of
    git's. `author` and `date` (as typed) stand on tracked changes; without them the agency of the new version and its
    date. `force`: also over a file that somebody edited.
    """
    target = output or _beside(names[1], form)
    agency = _agency(comparison.new) or _NOBODY
    if form == "docx":
        old, new = (Path(name).name if Path(name).exists() else name for name in names)
        content = rendered_sheet(sheet_of(comparison, (old, new)), agency)
    else:
        for outline, name in zip((comparison.old, comparison.new), names, strict=True):
            _require_head(outline, name)
        template, origin = default_template(), None
        plan = Path(names[1])
        if plan.suffix.lower() in (".yaml", ".yml") and plan.is_file():
            _, template, origin = making(plan)
            origin = origin._replace(derived=True)
        when = _typed(date) if date else _date(comparison.new)
        content = redlined(comparison, template, origin, author or agency, when)
    write_made(target, content, force)
    return target


def _beside(new: str, form: str) -> Path:
    path = Path(new) if Path(new).exists() else Path(Path(new.rpartition(":")[2]).name)
    return path.with_name(f"{path.stem}-{_ENDINGS[form]}.docx")


def _agency(outline: Outline) -> str:
    head = next((block for block in outline.blocks if isinstance(block, Letterhead)), None)
    return " ".join(head.agency) if head else ""


def _date(outline: Outline) -> str:
    """The moment of a document's date: tracked changes must not depend on the clock, or each file would be another.

    Of a month or a year without more its first day.
    """
    head = next((block for block in outline.blocks if isinstance(block, Letterhead)), None)
    if head is None or not head.date.year:
        return ""
    return _moment(IssueDate(head.date.day or 1, head.date.month or 1, head.date.year))


def _typed(date: str) -> str:
    try:
        found = read_date(date)
    except Refusal as refusal:
        raise UserError.at(Place("--date"), refusal.rule, str(refusal), "Gõ như 28/12/2026.") from None
    if not found.day:
        message = f"Ngày `{date}` chưa đủ ngày, tháng, năm."
        raise UserError.at(Place("--date"), "bad-date", message, "Gõ như 28/12/2026.")
    return _moment(found)


def _moment(date: IssueDate) -> str:
    return f"{date.year:04d}-{date.month:02d}-{date.day:02d}T00:00:00Z"


def _require_head(outline: Outline, name: str) -> None:
    """A document in the form of the decree needs what stands above its text."""
    for kind, told in ((Letterhead, "tên cơ quan, số và ngày"), (Title, "tên loại và trích yếu")):
        if not any(isinstance(block, kind) for block in outline.blocks):
            message = f"Không nhận ra {told} ở đầu văn bản, nên không dựng lại được văn bản này."
            raise UserError.at(Place(name), "no-head", message, "Dùng --format docx để có bảng so sánh.")
