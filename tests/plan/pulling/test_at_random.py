"""Whatever a leader edits, what is placed says what the leader wrote, and what is not is told; nothing else changes."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from generator.outline.blocks import Outline, Spans, Table, plain
from generator.outline.comparing.changes import Change
from generator.outline.comparing.compare import compare
from generator.plan.binding import Bound, bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.pulling.edits import Pulled
from generator.plan.pulling.prints import ELSEWHERE
from generator.plan.pulling.pull import pulled
from tests.plan.pulling.colleague import Colleague
from tests.plan.pulling.leader import Leader
from tests.plan.pulling.support import PLAN, bare

PLANS = [PLAN, *(path.read_text(encoding="utf-8") for path in sorted(Path("plans").glob("*.yaml")))]
# References are counted anew, number and date of the "(Kèm theo ...)" line are filled in anew.
_COUNTED = re.compile(r"(?:điểm|khoản|Mục|Phần|Phụ lục|nhiệm vụ|mục) [\w.]+")


def bound_of(text: str) -> Bound:
    """A plan as read."""
    return bind(parse(text, "ke-hoach.yaml", known_keys()))


def led(text: str, seed: int, times: int) -> tuple[Bound, Outline, Leader]:
    """A plan, what a leader made of its document, and the leader."""
    leader = Leader(bare(compose(bound_of(text))), seed)
    return bound_of(text), leader.edit(times), leader


def by_itself(change: Change) -> bool:
    """Whether a difference follows from what the program fills in."""
    if change.old is None or change.kind != "changed":
        return False
    before, after = words(change.before), words(change.after)
    said = [_COUNTED.sub("", each).rstrip(" .;,/") for each in (before, after)]
    return change.old.field == "attached" or said[0] == said[1]


def words(lines: tuple[Spans, ...]) -> str:
    """Lines as words."""
    return " ".join(plain(line) for line in lines)


def pull_all(text: str, seed: int, times: int, now: str | None = None) -> tuple[Pulled, Outline, Leader]:
    """All that a leader edited, written into a plan."""
    bound, new, leader = led(text, seed, times)
    comparison = compare(compose(bound), new)
    return pulled(bound, comparison, comparison.changes, text if now is None else now), new, leader


def check(seed: int, times: int) -> None:
    """What a leader wrote is what the plan says then, but for what is told."""
    text = PLANS[seed % len(PLANS)]
    result, new, leader = pull_all(text, seed, times)
    left = [edit for edit in result.edits if edit.outcome in ("unplaced", "conflict")]
    assert all(edit.reason for edit in left)
    elsewhere = any(ELSEWHERE in edit.reason for edit in result.edits) or "head agency" in leader.log
    if left or elsewhere:
        compose(bound_of(result.text))
        return
    rest = [change for change in compare(compose(bound_of(result.text)), new).changes if not by_itself(change)]
    assert rest == [], leader.log


@pytest.mark.parametrize("seed", range(24))
def test_a_pulled_plan_says_what_the_leader_wrote(seed: int) -> None:
    check(seed, 3)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 300))
def test_many_pulled_plans_say_what_the_leader_wrote(seed: int) -> None:
    check(seed, 5)


def both(seed: int) -> None:
    """What a leader and a colleague wrote on different lines both stands in the plan."""
    text = PLANS[seed % len(PLANS)]
    now = Colleague(text, seed).edit(3)
    try:
        compose(bound_of(now))
    except Exception:
        pytest.skip("the colleague broke the plan")
    alone, _, leader = pull_all(text, seed, 3)
    result, _, _ = pull_all(text, seed, 3, now)
    compose(bound_of(result.text))
    untouched = set(now.split("\n")) & set(text.split("\n")) & set(alone.text.split("\n"))
    assert untouched <= set(result.text.split("\n")), leader.log
    if {edit.outcome for edit in result.edits} == {"placed"}:
        own = set(now.split("\n")) - set(text.split("\n"))
        theirs = set(alone.text.split("\n")) - set(text.split("\n"))
        assert {line.strip() for line in own | theirs} <= {line.strip() for line in result.text.split("\n")}, leader.log


@pytest.mark.parametrize("seed", range(24))
def test_a_leader_and_a_colleague(seed: int) -> None:
    both(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 250))
def test_many_leaders_and_colleagues(seed: int) -> None:
    both(seed)


@pytest.mark.slow
def test_twenty_edits_in_five_hundred_rows_take_no_time() -> None:
    rows = "".join(
        f"      - task: Việc số {n} cần làm trong năm\n        product: Báo cáo {n}\n        deadline: Quý I/<<year>>\n"
        for n in range(500)
    )
    text = PLAN.replace("      - task: Việc C\n", f"{rows}      - task: Việc C\n")
    bound = bound_of(text)
    leader = Leader(bare(compose(bound)), 1)
    for _ in range(20):
        leader.cell()
    comparison = compare(compose(bound_of(text)), leader.outline._replace(blocks=tuple(leader.blocks)))
    start = time.perf_counter()
    compose(bound_of(text))
    loading = time.perf_counter() - start
    start = time.perf_counter()
    result = pulled(bound, comparison, comparison.changes, text)
    took = time.perf_counter() - start
    assert len(result.edits) >= 15
    assert any(isinstance(block, Table) for block in comparison.old.blocks)
    # The plan is read once more and composed to see that it can be built.
    assert took - 2 * loading < 0.6
