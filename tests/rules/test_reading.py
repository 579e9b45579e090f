"""The manuals of what the reader of plan files reports: every finding has one, and their examples do what they say."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from generator.plan.binding import complete, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.model import Plan
from generator.plan.office import Office
from generator.problems import Problem, UserError
from generator.rules.catalogue import IDS, RULES
from generator.rules.manuals import explained, listed
from generator.rules.reading import SHOWN, ids, manuals
from generator.rules.rule import Rule
from tests.support import body, plan_text

GENERATOR = Path(__file__).parents[2] / "generator"
# The calls that report something; one of their arguments is the id.
REPORTING = set("Fault Problem Refusal _add _report _trap at error notice refuse report".split())
SEVERITIES = {"error", "warning", "info"}
# What no few lines of a plan can show: files that are no plans, signs of damaged files, what other findings forestall.
NOT_SHOWN = {
    *"alias anchor cannot-read control-character decomposed-letters empty-file no-file not-a-file not-a-plan".split(),
    *"not-text not-utf8 old-encoding tag too-deep too-large too-many-columns too-many-marks trailing-blank".split(),
    *"office-unread unreadable merge-conflict".split(),
}
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_KEY = re.compile(rf"^(?={'|'.join(Plan.fields())})", re.MULTILINE)


def raised() -> set[str]:
    """Every id that reading a plan reports: the code of the rooms plan and outline, and the look at it."""
    found: set[str] = set()
    rooms = [*GENERATOR.glob("plan/**/*.py"), *GENERATOR.glob("outline/**/*.py")]
    # What is told there is of a Word file that becomes a plan.
    rooms = [path for path in rooms if path.parent.name != "writing"]
    for path in [*rooms, GENERATOR / "commands" / "check.py"]:
        calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
        for call in calls:
            called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            words = [str(each.value) for each in call.args if isinstance(each, ast.Constant)]
            found |= {word for word in words if called in REPORTING and _ID.fullmatch(word)}
    return found - SEVERITIES


def whole(example: str) -> str:
    """The small plan with an example in it: keys of its own, or lines of the body."""
    for shown, sign in SHOWN.items():
        example = example.replace(shown, sign)
    first, *parts = _KEY.split(example + "\n")
    keys = [re.match("[a-z_]+", part) for part in parts]
    if not any(keys):
        return plan_text(sections=body(*example.split("\n")))
    given: dict[str, str] = {}
    for key, part in zip(keys, parts, strict=True):
        name = key[0] if key else ""
        given[name] = given.get(name, "") + part
    return first + plan_text(**given)


def found(example: str) -> list[Problem]:
    """All that is said of a plan with this example in it."""
    try:
        return list(compose(complete(parse(whole(example), "f", known_keys()), Office())).notices)
    except UserError as error:
        return error.problems


def test_every_finding_of_the_reader_has_a_manual_and_every_manual_a_finding() -> None:
    assert {rule.id for rule in manuals()} == ids() == raised()


def test_no_rule_has_the_id_of_a_finding_of_the_reader() -> None:
    assert not {rule.id for rule in manuals()} & {rule.id for rule in RULES}


def test_the_ids_without_examples_are_those_that_cannot_be_shown() -> None:
    assert {rule.id for rule in manuals() if not rule.manual.wrong} == NOT_SHOWN


@pytest.mark.parametrize("rule", manuals(), ids=lambda rule: rule.id)
def test_a_manual_says_what_it_is_about_in_one_line_and_what_to_do_in_more(rule: Rule) -> None:
    assert rule.severity in SEVERITIES
    assert rule.group == "reading"
    assert re.fullmatch(r"[^\n]{5,100}\.", rule.manual.summary)
    assert rule.manual.explanation.endswith((".", ".)"))
    assert bool(rule.manual.wrong) == bool(rule.manual.right)
    assert all(sign in rule.manual.explanation for sign in SHOWN if sign in rule.manual.wrong)


@pytest.mark.parametrize("rule", [rule for rule in manuals() if rule.manual.wrong], ids=lambda rule: rule.id)
def test_the_wrong_example_is_found_and_the_right_one_is_a_sound_plan(rule: Rule) -> None:
    told = [problem for problem in found(rule.manual.wrong) if problem.rule == rule.id]
    assert told
    assert {problem.severity for problem in told} == {rule.severity}
    right = found(rule.manual.right)
    assert [problem.rule for problem in right if problem.rule == rule.id or problem.severity == "error"] == []


@pytest.mark.parametrize("rule", manuals(), ids=lambda rule: rule.id)
def test_each_is_listed_and_explained_and_can_be_named_in_settings(rule: Rule) -> None:
    assert f"  {rule.id} " in listed()
    assert (explained(rule.id) or "").startswith(f"{rule.id}: {rule.manual.summary}\n\nMức: ")
    assert "Theo: cách viết tệp kế hoạch." in (explained(rule.id) or "")
    assert rule.id in IDS
