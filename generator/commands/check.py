"""`check`: what văn thư or the leader would find, found before them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.outlines import WORD_FILES, office_at, read_plan
from generator.outline.blocks import Outline
from generator.plan.binding import Bound
from generator.plan.office import NAME, Office, nearest
from generator.problems import Place, Problem, UserError
from generator.rules import plan, text
from generator.rules.document import Passage
from generator.rules.plan_document import plan_document
from generator.rules.rule import Rule
from generator.rules.settings import LEVELS, Settings, read_ignores, read_settings, without_ignored

if TYPE_CHECKING:
    from generator.commands.fixing import Fixed

# The last ones are other programs' or older: the reader of Word files says what to do with them.
_MAY_BE_LENT = frozenset({"missing-key", "unknown-signatory"})
_UNWRITTEN = frozenset({"read-only", "cannot-write"})


@dataclass(frozen=True)
class Report:
    """What was found in one file, in the order of its lines; `ignored` is how many findings the plan excuses."""

    file: str
    found: tuple[Problem, ...]
    ignored: int = 0


@dataclass(frozen=True)
class Look:
    """What was found in a plan, and what it says where it can be read; `office` is what is wrong with its office."""

    report: Report
    outline: Outline | None = None
    office: tuple[Problem, ...] = ()


def check(files: list[Path]) -> Iterator[Report]:
    """Looks at each file; what cannot be read is a finding too."""
    told: set[Path | None] = set()
    for path in files:
        file = nearest(path)
        look = look_at(path)
        # What is wrong with the office's file is told once, not with every plan.
        yield look.report if file in told else replace(look.report, found=(*look.office, *look.report.found))
        told.add(file)


def look_at(path: Path, said: str | None = None) -> Look:
    """Looks at one plan (with `said`: as if its file said that), or at one Word file."""
    office, settings = _office(nearest(path))
    wrong = tuple(settings.problems)
    try:
        if path.suffix.lower() in WORD_FILES:
            return Look(_report_of_word(path, office or Office(), settings), office=wrong)
        bound, outline = read_plan(path, office or Office(), said)
    except UserError as error:
        found = tuple(error.problems)
        return Look(Report(str(path), found if office is not None else _without_its_office(path, found)), office=wrong)
    return Look(_report(path, bound, outline, office or Office(), settings), outline, wrong)


def _without_its_office(path: Path, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What is wrong with a plan whose office's file cannot be read: what it lacks may stand there."""
    own = tuple(problem for problem in found if problem.rule not in _MAY_BE_LENT)
    if len(own) == len(found):
        return found
    message = f"Chưa xem hết được kế hoạch này vì {NAME} của nó có lỗi."
    return (Problem(Place(str(path)), "office-unread", message, f"Sửa {NAME} rồi chạy lại."), *own)


def fix_all(files: list[Path], dry_run: bool) -> Iterator[Fixed]:
    """Mends each plan as far as that is safe; files that are no plans, or cannot be read or written, stay."""
    from generator.commands.fixing import Fixed, fix  # slow to load, and a look does not need it
    from generator.plan.mending.mend import Mended

    for path in files:
        if path.suffix.lower() not in WORD_FILES:
            try:
                yield fix(path, _mends(path), dry_run)
            except UserError as error:
                # That a file cannot be read is told by the look that follows, not that it cannot be written.
                refused = tuple(problem for problem in error.problems if problem.rule in _UNWRITTEN)
                if refused:
                    yield Fixed(path, Mended("", (), (), ()), False, refused)


def _mends(path: Path) -> Callable[[str], list[Problem]]:
    """What the rules find in a text of this plan and can mend; what the plan excuses is left alone."""
    return lambda said: [problem for problem in look_at(path, said).report.found if problem.edits]


@lru_cache
def _office(path: Path | None) -> tuple[Office | None, Settings]:
    """The office and what it weighs; None where its file cannot be read."""
    try:
        office = office_at(path)
    except UserError as error:
        return None, Settings(problems=error.problems)
    return office, read_settings(office.check, _ids()) if office.check else Settings()


def _ids() -> frozenset[str]:
    from generator.rules import catalogue  # loads the rules on Word files too: few plans need the names of all

    return catalogue.IDS


def _report(path: Path, bound: Bound, outline: Outline, office: Office, settings: Settings) -> Report:
    document = plan_document(str(path), bound, outline, office)
    found = [*outline.notices, *_found((*text.RULES, *plan.RULES), document, settings)]
    ignores, problems = read_ignores(bound.plan.ignore, _ids()) if bound.plan.ignore else ([], [])
    source = bound.plan.title.subject.source  # of the plan: its agency may come from the office
    kept = without_ignored(_ordered(settings.weighed(found)), ignores, source)
    unused = sum(problem.rule == "unused-ignore" for problem in kept)
    return Report(str(path), tuple(_ordered([*problems, *kept])), len(ignores) - unused)


def _report_of_word(path: Path, office: Office, settings: Settings) -> Report:
    from generator.rules import form  # a plan does not wait for them
    from generator.rules.docx_document import read_docx

    document = read_docx(path, office)
    passages = {passage.place.line: passage for passage in reversed(document.passages)}
    words = (_located(problem, passages) for problem in _found(text.RULES, document, settings))
    found = [*words, *_found(form.RULES, document, settings)]
    return Report(str(path), tuple(_ordered(settings.weighed(found))))


def _located(problem: Problem, passages: dict[int, Passage]) -> Problem:
    """A finding in the words of a Word file says where on the page they stand: there is no line to go to."""
    passage = passages.get(problem.place.line)
    return problem._replace(message=f"{passage.where}: {problem.message}") if passage and passage.where else problem


def _found(rules: tuple[Rule, ...], document: object, settings: Settings) -> Iterator[Problem]:
    for rule in rules:
        if settings.levels.get(rule.id, rule.severity) is not None:
            yield from rule.problems(document)


def _ordered(found: Iterable[Problem]) -> list[Problem]:
    return sorted(set(found), key=lambda problem: (problem.place, problem.rule, problem.message))


def fails(reports: list[Report], limit: str) -> bool:
    """Whether something as grave as `limit` ("error", "warning", "info"; "never") was found."""
    if limit == "never":
        return False
    grave = LEVELS[: LEVELS.index(next(level for level in LEVELS if level == limit)) + 1]
    return any(problem.severity in grave for report in reports for problem in report.found)
