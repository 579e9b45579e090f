"""What the tests of rules need: documents to read, and what a rule finds in them as literals one can read."""

from __future__ import annotations

from types import ModuleType

from generator.plan.binding import bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.office import Office
from generator.rules.plan_document import PlanDocument, plan_document
from tests.support import body, plan_text


def document(text: str, office: Office | None = None) -> PlanDocument:
    """A plan's text as the rules read it; raises UserError where it cannot be built."""
    bound = bind(parse(text, "ke-hoach.yaml", known_keys()))
    return plan_document("ke-hoach.yaml", bound, compose(bound), office or Office())


def found(rule: ModuleType, text: str, office: Office | None = None) -> list[tuple[int, int]]:
    """Line and column of all that a rule finds in a plan's text."""
    return [(x.place.line, x.place.column) for x in rule.check(document(text, office))]


def words(rule: ModuleType, text: str) -> list[str]:
    """The typed words that stand where a rule's findings point, up to the end of their line."""
    lines = text.splitlines()
    return [lines[line - 1][column - 1 :] for line, column in found(rule, text)]


def in_body(rule: ModuleType, *lines: str) -> list[tuple[int, int]]:
    """Number of the line (from 1) and column in it of all that a rule finds in these lines of a plan's body."""
    return [(line - 15, column - 6) for line, column in found(rule, plan_text(sections=body(*lines)))]
