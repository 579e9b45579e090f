"""A few made-up and damaged plans each time; `python -m tests.trust.fuzz` tries thousands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.support import plan_text
from tests.trust.fuzz import BUILT, REFUSED, TooSlow, damaged_plans, outcome, within
from tests.trust.pieces import AS_TYPED, FORBIDDEN, PAIRS
from tests.trust.strategies import Block, Plan, emitted, plans

# The same cases every time: a test run says something about a change, the long run looks for what is not known yet.
FEW = settings(
    max_examples=150,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)


@FEW
@given(plans())
def test_a_made_up_plan_is_refused_clearly_or_built_soundly(plan: Plan) -> None:
    assert outcome(plan) in (REFUSED, BUILT)


@FEW
@given(damaged_plans())
def test_a_damaged_plan_is_refused_clearly_or_built_soundly(plan: Plan) -> None:
    assert outcome(plan) in (REFUSED, BUILT)


def whole(line: str) -> bytes:
    """A plan that says a line in every kind of place at once."""
    block = f"|\n    {line}\n"
    below = f"|\n        {line}\n"
    return plan_text(
        title=f"title:\n  subject: {block}",
        legal_bases=f"legal_bases: |\n  {line}\n",
        sections=f"sections:\n  - title: {below}    text: {below}",
        closing=f"closing: |\n  {line}<<note a>>\n  x\n",
        footnotes=f"footnotes:\n  a: {block}",
        tasks=f"tasks:\n  - group: {below}    id: g\n    rows:\n      - task: |\n          {line}\n",
        tables="tables:\n  bang:\n    columns:\n      tt: TT\n      task: |\n        " + line + "\n",
        appendices=f"appendices:\n  - title: {below}    text: |\n      {line}\n      <<table bang>>\n",
        recipients=f"recipients: |\n  {line}\n",
    ).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("typed", PAIRS, ids=lambda typed: ascii(typed[:12]))
def test_every_odd_piece_comes_out_as_typed_wherever_it_stands(typed: str) -> None:
    line = f"đầu {typed} cuối"
    assert outcome(Plan(whole(line), ((line, f"đầu {PAIRS[typed]} cuối"),))) == BUILT


@pytest.mark.parametrize("sign", FORBIDDEN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_no_person_types_is_refused(sign: str) -> None:
    assert outcome(Plan(whole(f"đầu {sign} cuối"), refused=True)) == REFUSED


def test_a_plan_in_decomposed_letters_is_printed_in_composed_ones() -> None:
    line = " ".join(piece for piece in AS_TYPED if piece.isalpha())
    decomposed = unicodedata.normalize("NFD", whole(line).decode()).encode()
    assert decomposed != whole(line)
    assert outcome(Plan(decomposed, ((line, line),))) == BUILT


def test_words_that_are_not_there_are_missed() -> None:
    assert (
        outcome(Plan(plan_text().encode(), (("Nâng cao", "không có chữ này"),)))
        == "lost words under text: không có chữ này"
    )


def test_a_plan_that_should_have_been_refused_is_told() -> None:
    assert outcome(Plan(plan_text().encode(), refused=True)) == "accepted what must be refused"


def test_what_takes_too_long_is_told() -> None:
    def forever() -> None:
        with within(0.05):
            while True:
                pass

    with pytest.raises(TooSlow):
        forever()


def test_the_emitter_writes_what_a_person_would() -> None:
    tree = {
        "year": "2026",
        "header": {"number": ""},
        "tasks": [{"group": Block(["a", "- b"]), "rows": [{"task": "x"}]}],
    }
    assert "\n".join(emitted(tree)) == (
        "year: 2026\nheader:\n  number:\ntasks:\n  - group: |\n      a\n      - b\n    rows:\n      - task: x"
    )
