"""`check`: what văn thư or the leader would find, found before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.commands.outlines import office_at, read_plan
from generator.plan.office import Office, nearest
from generator.problems import Problem, Severity, UserError
from generator.rules import catalogue
from generator.rules.plan_document import plan_document
from generator.rules.rule import Rule
from generator.rules.settings import LEVELS, Settings, read_ignores, read_settings, without_ignored


@dataclass(frozen=True)
class Report:
    """What was found in one file, in the order of its lines; `ignored` is how many findings the plan excuses."""

    file: str
    found: tuple[Problem, ...]
    ignored: int = 0

    def worst(self) -> Severity | None:
        """The gravest severity found."""
        return next((level for level in LEVELS if any(problem.severity == level for problem in self.found)), None)


def check(files: list[Path]) -> Iterator[Report]:
    """Looks at each file; what cannot be read is a finding too."""
    told: set[Path | None] = set()
    for path in files:
        file = nearest(path)
        office, settings = _office(file)
        report = _plan(path, office, settings)
        # What is wrong with the office's file is told once, not with every plan.
        yield report if file in told else replace(report, found=(*settings.problems, *report.found))
        told.add(file)


@lru_cache
def _office(path: Path | None) -> tuple[Office, Settings]:
    try:
        office = office_at(path)
    except UserError as error:
        return Office(), Settings(problems=error.problems)
    return office, read_settings(office.check, catalogue.IDS)


def _plan(path: Path, office: Office, settings: Settings) -> Report:
    try:
        bound, outline = read_plan(path, office)
    except UserError as error:
        return Report(str(path), tuple(error.problems))
    document = plan_document(str(path), bound, outline, office)
    found = [*outline.notices, *_found((*catalogue.TEXT, *catalogue.PLAN), document, settings)]
    ignores, problems = read_ignores(bound.plan.ignore, catalogue.IDS)
    source = bound.plan.header.agency.source
    kept = without_ignored(_ordered(settings.weighed(found)), ignores, source)
    unused = sum(problem.rule == "unused-ignore" for problem in kept)
    return Report(str(path), tuple(_ordered([*problems, *kept])), len(ignores) - unused)


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
