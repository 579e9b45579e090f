"""`issue`: a plan gets its number and date, in its own file and in the final document: both or neither."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from generator.commands.build import document
from generator.commands.check import look_at
from generator.commands.edited import refuse_if_edited
from generator.commands.files import refuse_if_open, refuse_if_read_only, write_together
from generator.commands.workspace import fellows, identity_of
from generator.outline.blocks import IssueDate
from generator.plan.identity import Identity, bare_number
from generator.plan.kinds import Refusal, read_date
from generator.plan.mending.layout import MARK, Layout
from generator.plan.numbering import CannotNumber, numbered
from generator.problems import Place, Problem, UserError

T = TypeVar("T")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_OTHER_SIGNS = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4})")
# Where a mistake stands that was typed on the command line.
_NUMBER, _DATE = Place("--number"), Place("--date")


@dataclass(frozen=True)
class Issued:
    """A plan with its number and date, and its final document; `notices` are what may still be looked at.

    `unread` are plans of the office that could not be read: whether they bear the number is not known.
    """

    plan: Path
    document: Path
    identity: Identity
    notices: tuple[Problem, ...] = ()
    unread: tuple[Path, ...] = ()


@dataclass
class _Refusals:
    """The reasons why a plan cannot be issued."""

    problems: list[Problem] = field(default_factory=list)

    def tried(self, action: Callable[[], T]) -> T | None:
        """What the action gives; None where it refuses."""
        try:
            return action()
        except UserError as error:
            self.problems += error.problems
            return None


def issue(plan: Path, number: str, date: str, force: bool = False) -> Issued:
    """Issues a plan; raises UserError with every reason why not, and then nothing has been written.

    `force` lets a plan get another number or date than it has, or a date of an odd year, and an edited document be
    written over.
    """
    refusals = _Refusals()
    new_number = refusals.tried(lambda: _number(number))
    new_date = refusals.tried(lambda: _date(date))
    before = refusals.tried(lambda: identity_of(plan)) or Identity()
    if not before.year:
        raise UserError(dict.fromkeys([*refusals.problems, *look_at(plan).report.found]))
    wanted = replace(before, number=new_number or "", date=new_date or IssueDate())
    unread: list[Path] = []
    if wanted.is_issued:
        refusals.problems += [*_clashes(plan, wanted, unread), *([] if force else _changes(before, wanted))]
    old = plan.read_bytes().decode("utf-8")
    new = _numbered(plan, old, before, wanted, refusals)
    content, notices = _made(plan, new, refusals)
    target = plan.with_suffix(".docx")
    refusals.tried(lambda: refuse_if_read_only(plan))
    if target.exists():
        refusals.tried(lambda: refuse_if_read_only(target))
        refusals.tried(lambda: refuse_if_open(target))
        if not force:
            refusals.tried(lambda: refuse_if_edited(target, lambda: document(plan, old)[0]))
    if refusals.problems:
        raise UserError(dict.fromkeys(refusals.problems))
    write_together({target: content} | ({plan: new.text.encode()} if new.text != old else {}))
    return Issued(plan, target, wanted, notices, tuple(unread))


def _number(typed: str) -> str:
    bare = typed.strip()
    if re.fullmatch(r"0*[1-9]\d*", bare):
        return bare_number(bare)
    first = re.match(r"\d*", bare)
    hint = f"Gõ --number {first[0] if first and first[0] else 15}; ký hiệu đã có trong kế hoạch hoặc office.yaml."
    raise UserError.at(_NUMBER, "bad-number", f"Số văn bản chỉ gồm chữ số, từ 1 trở lên; đã gõ “{typed}”.", hint)


def _date(typed: str) -> IssueDate:
    bare = typed.strip()
    iso, other = _ISO.fullmatch(bare), _OTHER_SIGNS.fullmatch(bare)
    if iso:
        bare = "/".join((iso[3], iso[2], iso[1]))
    elif other:
        bare = "/".join(other.groups())
    try:
        date = read_date(bare)
    except Refusal as refusal:
        raise UserError.at(_DATE, refusal.rule, str(refusal), "Gõ đủ ngày, tháng, năm: 28/12/2026.") from None
    if not date.day:
        message = f"Ngày phát hành phải đủ ngày, tháng, năm; đã gõ “{typed}”."
        raise UserError.at(_DATE, "bad-date", message, "Gõ như 28/12/2026 hoặc 2026-12-28.")
    return date


def _clashes(plan: Path, wanted: Identity, unread: list[Path]) -> Iterator[Problem]:
    """The other plans of the office that bear this number."""
    for other in fellows(plan):
        try:
            # Almost no plan holds these digits at all, and reading one takes time.
            if wanted.number.encode() not in other.read_bytes():
                continue
            its = identity_of(other)
        except (OSError, UserError):
            unread.append(other)
            continue
        if wanted.clashes_with(its):
            message = f"Số {wanted.number}/{wanted.symbol} của năm {wanted.numbered_in} đã cấp cho kế hoạch này."
            yield Problem(its.place, "number-taken", message, "Xem lại số với văn thư, hoặc sửa số ở kế hoạch này.")


def _changes(before: Identity, wanted: Identity) -> Iterator[Problem]:
    """What a slip would change: the number or date that the plan has; a date far from the plan's year."""
    hint = "Xem lại --number, --date. Đúng là phải đổi thì thêm --force."
    if before.number and before.number != wanted.number:
        yield Problem(before.place, "already-numbered", f"Kế hoạch này đã có số {before.number}.", hint)
    if before.date.day and before.date != wanted.date:
        message = f"Kế hoạch này đã có ngày {typed_date(before.date)}."
        yield Problem(before.date_place, "already-dated", message, hint)
    if (
        len(before.year) == 4
        and before.year.isdecimal()
        and wanted.date.year not in (int(before.year) - 1, int(before.year))
    ):
        message = f"Ngày {typed_date(wanted.date)} không hợp với kế hoạch của năm {before.year}."
        yield Problem(_DATE, "odd-issue-year", message, "Xem lại năm. Đúng là như vậy thì thêm --force.")


def _numbered(plan: Path, old: str, before: Identity, wanted: Identity, refusals: _Refusals) -> Layout:
    """The plan's text with its number and date; as it is where it has them, or cannot get them."""
    same = Layout.of(old)
    if not wanted.is_issued or (before.number, before.date) == (wanted.number, wanted.date):
        return same
    try:
        return numbered(old, str(plan), wanted.number, typed_date(wanted.date))
    except UserError:
        return same  # what is wrong with it is told by whoever looks at it
    except CannotNumber as error:
        message = "Không điền được số và ngày vào chỗ này."
        hint = "Ghi `number:` và `date:` mỗi khóa một dòng dưới `header:`, giá trị ngay sau dấu hai chấm, rồi chạy lại."
        refusals.problems.append(Problem(error.place, "cannot-number", message, hint))
        return same


def _made(plan: Path, new: Layout, refusals: _Refusals) -> tuple[bytes, tuple[Problem, ...]]:
    """The final document, and what is no reason to refuse it."""
    text = new.text.removeprefix(MARK)
    look = look_at(plan, text)
    found = [_in_file(problem, plan, new) for problem in look.report.found]
    refusals.problems += [problem for problem in (*look.office, *found) if problem.severity == "error"]
    notices = tuple(problem for problem in found if problem.severity != "error")
    if look.outline is None:
        return b"", notices
    for todo in look.outline.todos:
        problem = Problem(todo.place, "open-mark", f"Còn chỗ phải điền: {todo.words}.", "Điền xong rồi phát hành.")
        refusals.problems.append(_in_file(problem, plan, new))
    made = refusals.tried(lambda: document(plan, text))
    return made[0] if made else b"", notices


def _in_file(problem: Problem, plan: Path, new: Layout) -> Problem:
    """A problem of the new text at its place in the file as it is."""
    place = problem.place
    if place.file != str(plan) or not place.line:
        return problem
    return problem._replace(place=Place(place.file, new.origin(place.line), place.column))


def typed_date(date: IssueDate) -> str:
    """A whole date as a plan file has it."""
    return f"{date.day:02d}/{date.month:02d}/{date.year}"
