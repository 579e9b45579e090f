"""The rules' manuals: their examples do what they say, the page and the list hold every rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.plan.office import Office
from generator.rules import manuals
from generator.rules.catalogue import PLAN, RULES, TEXT
from generator.rules.rule import Rule, manual
from tests.rules.support import document
from tests.support import body, plan_text

ROOT = Path(__file__).parents[2]
# A rule on the office's units says nothing where no units are known.
OFFICE = Office(units=(("Văn phòng Sở",), ("Thanh tra Sở",)))
_KEY = re.compile(r"([a-z_]+):")


def plan_of(example: str) -> str:
    """The small plan with an example in it: keys of its own, or lines of the body."""
    if not _KEY.match(example):
        return plan_text(sections=body(*example.splitlines()))
    keys = re.split(r"^(?=[a-z_]+:)", example + "\n", flags=re.MULTILINE)
    return plan_text(**{key.split(":")[0]: key for key in keys if key})


# Too long to show.
WITHOUT_EXAMPLE = frozenset({"long-passage"})


@pytest.mark.parametrize(
    "rule", [rule for rule in (*TEXT, *PLAN) if rule.id not in WITHOUT_EXAMPLE], ids=lambda rule: rule.id
)
def test_the_wrong_example_is_found_and_the_right_one_is_not(rule: Rule) -> None:
    assert rule.manual.wrong
    assert rule.manual.right
    assert [*rule.check(document(plan_of(rule.manual.wrong), OFFICE))]
    assert [*rule.check(document(plan_of(rule.manual.right), OFFICE))] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_what_it_is_about_in_one_line_and_why_in_more(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    assert rule.manual.summary.endswith(".")
    assert rule.manual.explanation
    assert re.fullmatch(r"|(PL[123]|M\d|Điều) ?[IVX\d][^ ]*( [^ ]+)*", rule.clause)


def test_no_id_is_used_twice() -> None:
    ids = [rule.id for rule in RULES]
    assert sorted(set(ids)) == sorted(ids)


def test_a_docstring_is_taken_apart() -> None:
    parts = manual("Từ gõ hai lần.\n\nGiải thích.\n\nSai:\n    của của\n      sâu\n\nĐúng:\n    của\n")
    assert parts.summary == "Từ gõ hai lần."
    assert parts.explanation == "Giải thích."
    assert parts.wrong == "của của\n  sâu"
    assert parts.right == "của"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_is_listed_and_explained(rule: Rule) -> None:
    assert f"  {rule.id} " in manuals.listed()
    explained = manuals.explained(rule.id) or ""
    assert explained.startswith(f"{rule.id}: {rule.manual.summary}")
    assert (rule.clause or "thông lệ văn phòng") in explained


def test_the_page_of_rules_is_up_to_date() -> None:
    page = (ROOT / "docs" / "quy-tac.md").read_text(encoding="utf-8")
    assert manuals.renewed(page) == page
