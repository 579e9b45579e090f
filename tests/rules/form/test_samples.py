"""Two plans that offices saved with Microsoft Word: what a clerk would circle in them is found, and little else."""

from __future__ import annotations

import time

import pytest

from generator.plan.office import Office
from generator.problems import Problem
from generator.rules.docx_document import read_docx
from generator.rules.form import RULES
from tests.rules.form.support import ROOT

SAMPLES = ROOT.parent / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")


def found(start: str) -> list[Problem]:
    (path,) = SAMPLES.glob(f"{start}-*.docx")
    document = read_docx(path, Office())
    return [problem for rule in RULES for problem in rule.problems(document)]


def by_severity(problems: list[Problem], severity: str) -> list[str]:
    return [problem.rule for problem in problems if problem.severity == severity]


def test_the_plan_of_the_peoples_committee() -> None:
    problems = found("02")
    assert by_severity(problems, "error") == []
    assert by_severity(problems, "warning") == [
        "page-margins",
        "rule-length",
        "rule-length",
        "line-break",
        "spaces-for-layout",
        "spaces-for-layout",
        "table-header-row",
        "table-row-split",
    ]
    assert set(by_severity(problems, "info")) == {"heading-alone", "signature-split"}


def test_the_plan_of_the_department() -> None:
    problems = found("17")
    assert by_severity(problems, "error") == ["text-colour", "motto", "agency-look", "agency-look", "paragraph-spacing"]
    assert by_severity(problems, "warning") == ["header-sizes", "clause-look", "label-space"]
    assert set(by_severity(problems, "info")) == {"heading-alone", "signature-split"}


def test_an_audit_takes_less_than_a_second() -> None:
    start = time.perf_counter()
    found("02")
    assert time.perf_counter() - start < 1
