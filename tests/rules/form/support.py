"""What the tests of form rules need: clean documents built by the program, and what the rules find in one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.plan.office import Office
from generator.problems import Problem
from generator.rules.docx_document import FormDocument, form_document
from generator.rules.form import RULES
from generator.word.reading.document import read_package
from generator.word.reading.package import Package
from tests.support import document_of

ROOT = Path(__file__).parents[3]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
ORIGINALS = sorted((ROOT / "tests" / "rules" / "originals").glob("*.yaml"))
# The original that holds most: căn cứ, notes, points, two phụ lục with tables.
FULL = ROOT / "tests" / "rules" / "originals" / "cchc-2026.yaml"


@cache
def built(plan: Path) -> bytes:
    """The .docx of a plan."""
    return document_of(plan.read_text(encoding="utf-8"), file=plan.name)


def read(content: bytes) -> FormDocument:
    """A .docx as the rules read it."""
    return form_document(read_package(Package("ke-hoach.docx", content)), Office())


def audit(content: bytes) -> list[Problem]:
    """All that the form rules find."""
    document = read(content)
    return [problem for rule in RULES for problem in rule.problems(document)]


def ids(content: bytes) -> list[str]:
    """The rules that find something, in the order of the rules."""
    return [problem.rule for problem in audit(content)]
