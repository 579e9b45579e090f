"""`status`: how the plans of an office stand: number, date, what is open or wrong, and whether the .docx is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.commands.build import own_template, source
from generator.commands.check import look_at
from generator.commands.outlines import office_at, read_plan
from generator.commands.workspace import identity_of, plans_below
from generator.plan.binding import known_keys
from generator.plan.identity import Identity
from generator.plan.loading.loader import parse
from generator.plan.office import Office, completed, nearest, read_office
from generator.problems import Place, Problem, Severity, UserError
from generator.source import Mapping
from generator.word.origin import Carried, carried

DocumentState = Literal["missing", "current", "old", "edited", "foreign"]


@dataclass(frozen=True)
class Standing:
    """How one plan stands; `document` is about the .docx beside it, `office` is what is wrong with office.yaml."""

    plan: Path
    identity: Identity
    open_marks: int
    found: dict[Severity, int]
    document: DocumentState
    office: tuple[Problem, ...] = ()


def status(folder: Path) -> list[Standing]:
    """How each plan in a folder and below stands; raises UserError where it is no folder."""
    if not folder.is_dir():
        message = "Đây không phải thư mục." if folder.exists() else "Không có thư mục này."
        raise UserError.at(Place(str(folder)), "not-a-folder", message, "Chỉ ra thư mục có các kế hoạch.")
    return [_standing(plan) for plan in plans_below(folder)]


def _standing(plan: Path) -> Standing:
    try:
        identity = identity_of(plan)
    except UserError:
        identity = Identity()
    look = look_at(plan)
    found: dict[Severity, int] = {"error": 0, "warning": 0, "info": 0}
    for problem in look.report.found:
        found[problem.severity] += 1
    todos = len(look.outline.todos) if look.outline is not None else 0
    return Standing(plan, identity, todos, found, _document(plan), look.office)


def _document(plan: Path) -> DocumentState:
    path = plan.with_suffix(".docx")
    if not path.exists():
        return "missing"
    its = carried(path)
    if its is None:
        return "foreign"
    if not its.untouched:
        return "edited"
    return "current" if _is_current(plan, its) else "old"


def _is_current(plan: Path, its: Carried) -> bool:
    """Whether a build would say the same again: comments, and what the office lends to others, may have changed."""
    office = nearest(plan)
    try:
        text, lent = source(plan), source(office) if office else None
        if its.text != text or (its.office and its.office[1]) != lent:
            now = completed(parse(text, str(plan), known_keys()).root, office_at(office), [])
            if _built_from(plan, its) != now:
                return False
        template = own_template(read_plan(plan)[0])
        return its.template == (template.read_bytes() if template else None)
    except (OSError, UnicodeDecodeError, UserError):
        return False


def _built_from(plan: Path, its: Carried) -> Mapping:
    """The tree of the plan that a document was built from, completed from the office of that time."""
    office = read_office(plan.parent / its.office[0], its.office[1]) if its.office else Office()
    return completed(parse(its.text, str(plan), known_keys()).root, office, [])
