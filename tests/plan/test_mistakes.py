"""Plans spoilt at random, as a tired person might: every one is built or refused with places, none breaks down."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.outline.text import as_text
from generator.problems import UserError
from tests.support import outline_of

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))
PIECES = (
    "** * \\ - -- -– 1.1. 1.1.1. a) f) I. ./. : , | (*) 5* << >> <<note <<note_1>> <<note_x>> <<ref_x>> <<ref>> "
    "<<id_a>> <<id>> <<table>> <<table_nhiem-vu>> <<tasks>> <<tasks_a>> <<todo>> <<todo_xem_lại>> <<year>> "
    "<<yaer>> <<lead>>"
).split()


def spoilt(text: str, chance: random.Random) -> str:
    """The text with one to four lines doubled, deleted, cut short or with a piece of grammar put in."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        number = chance.randrange(len(lines))
        line = lines[number]
        piece = chance.choice(PIECES).replace("_", " ")
        at = chance.randint(len(line) - len(line.lstrip()), len(line))
        lines[number : number + 1] = chance.choice(
            [
                [line[:at] + piece + line[at:]],
                [line + piece],
                [line[:at]],
                [],
                [line, line[: len(line) - len(line.lstrip())] + piece],
            ]
        )
    return "\n".join(lines)


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_a_spoilt_plan_is_built_or_refused_with_places(path: Path) -> None:
    chance = random.Random(path.stem)
    text = path.read_text(encoding="utf-8")
    built = 0
    for _ in range(60):
        problems = []
        try:
            built += bool(as_text(outline_of(spoilt(text, chance))))
        except UserError as error:
            problems = error.problems
        assert all(found.place.line and found.message for found in problems)
        assert not problems or any(found.severity == "error" for found in problems)
    assert 0 < built < 60
