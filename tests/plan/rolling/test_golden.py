"""The five plans and sentences met in plans, rolled by one year and compared with what a careful person does.

The tables in golden/ were typed in by reading the plans, before the program read them. `look` is ? where a person must
be asked. Two entries were changed after the first run: a `<<year>>` in a comment, and a title that looks back, which
was not asked about at first.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.plan.rolling.decisions import Decision
from tests.plan.rolling.support import PLANS, expanded, roll, rolled_text, root_of, unmarked
from tests.support import plan_text

GOLDEN = Path(__file__).parent / "golden"
# Asked about for other reasons than a year: resolutions that are passed once.
ONCE = {"hai-duong-2023": {232, 239, 246, 253}}


def table(name: str) -> list[tuple[int, int, str, str, str, str]]:
    with (GOLDEN / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [(int(line), int(column), *rest) for line, column, *rest in rows[1:]]  # type: ignore[misc]


def year_of(text: str) -> int:
    return next(int(line.removeprefix("year: ")) for line in text.splitlines() if line.startswith("year: "))


def by_place(decisions: tuple[Decision, ...], text: str) -> dict[tuple[int, int], Decision]:
    """The decisions by where their years stand in the source: they come in its order, whatever was put in."""
    found = iter(decisions)
    places = {}
    for number, line in enumerate(text.split("\n"), start=1):
        at = 0
        while (decision := next(found, None)) is not None:
            begin = line.find(decision.before, at)
            if begin < 0 or decision.place.line != number:
                found = iter([decision, *found])
                break
            places[number, begin + 1] = decision
            at = begin + len(decision.before)
    return places


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_year_of_a_real_plan_becomes_what_a_careful_person_makes_of_it(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    result = roll(text)
    # No line is put in when these plans are rolled by one year: places in the new file are lines of the old one.
    assert len(result.lines) == len(text.split("\n"))
    asked = {mark.place.line for mark in result.marks}
    found = by_place(result.decisions, text)
    table_of = table(plan.stem)
    assert len(found) == len(table_of) == len(result.decisions)
    told = [
        (line, column, one.before, one.after, one.kind, "?" if line in asked else "")
        for (line, column), one in sorted(found.items())
    ]
    assert told == table_of
    assert asked - {row[0] for row in table_of} == ONCE.get(plan.stem, set())


def sentences() -> list[tuple[str, str, str, bool]]:
    lines = (GOLDEN / "cau-chu.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for key, was, will in (line.split(" | ") for line in lines if not line.startswith("#")):
        ask = will.startswith("?")
        will = will.removeprefix("?").strip()
        found.append((key, was, was if will == "=" else will, ask))
    return found


@pytest.mark.parametrize(("key", "was", "will", "ask"), sentences())
def test_a_sentence_becomes_what_a_careful_person_makes_of_it(key: str, was: str, will: str, ask: bool) -> None:
    match key:
        case "text":
            parts = {"sections": f"sections:\n  - title: Nội dung\n    text: |\n      {was}\n"}
        case "legal_bases":
            parts = {key: f"{key}: |\n  {was}\n"}
        case "task":
            parts = {"tasks": f"tasks:\n  - task: |\n      {was}\n"}
        case _:
            parts = {"tasks": f"tasks:\n  - task: Việc\n    {key}: |\n      {was}\n"}
    text = plan_text(**parts)
    line = next(number for number, line in enumerate(text.split("\n")) if line.strip() == was)
    got = rolled_text(text).split("\n")[line].strip()
    assert (unmarked(got), "<<todo " in got) == (will, ask)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_years_typed_as_numbers_roll_as_their_expressions_do(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    year = year_of(text)
    wanted = expanded(rolled_text(text), year + 1).split("\n")
    got = rolled_text(expanded(text, year)).split("\n")
    comment = "# Sang năm: đổi year, header.date"
    differing = [line for line, other in zip(wanted, got, strict=True) if line != other]
    assert [line for line in differing if not line.startswith(comment)] == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_years_typed_as_numbers_can_be_made_expressions(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    year = year_of(text)
    got = rolled_text(expanded(text, year), expressions=True).split("\n")
    wanted = rolled_text(text).split("\n")
    assert [line for line in wanted if line not in got and not line.startswith("#")] == []


@pytest.mark.parametrize("typed", [False, True], ids=["expressions", "numbers"])
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_there_and_back_is_the_same_plan_but_for_the_emptied_date_and_the_marks(plan: Path, typed: bool) -> None:
    text = plan.read_text(encoding="utf-8")
    text = expanded(text, year_of(text)) if typed else text
    back = unmarked(rolled_text(rolled_text(text), by=-1)).split("\n")
    lines = text.split("\n")
    assert [line for line, other in zip(lines, back, strict=True) if line != other and "date:" not in line] == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
@pytest.mark.parametrize("by", [-1, 1, 5])
def test_what_a_plan_becomes_can_be_built_and_counts_its_marks(plan: Path, by: int) -> None:
    result = roll(plan.read_text(encoding="utf-8"), by)
    new = "\n".join(result.lines)
    root_of(new)
    assert new.count("<<todo ") + new.count("# Xem lại: ") == sum(mark.written for mark in result.marks)
    for mark in result.marks:
        if mark.written:
            line = result.lines[mark.place.line - 1]
            assert (
                line[mark.place.column - 1 :]
                .lstrip()
                .startswith((f"<<todo {mark.words}>>", f"# Xem lại: {mark.words}"))
            )
