"""Whatever happened to a plan: a mend loses no word, changes nothing that could be built, and is done at once."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.outline.text import as_text
from generator.plan.loading.reading import plain
from generator.plan.mending.mend import Mended, mend
from generator.problems import UserError
from tests.plan.loading.test_traps import EXAMPLE, mutated
from tests.support import outline_of, plan_text

ROOT = Path(__file__).parents[3]
PLANS = sorted(ROOT.glob("plans/*.yaml"))
# What a slip turns one line into. Each is undone or left as it is, never made into something else.
SLIPS = {
    "pushed to the margin": lambda line: line.lstrip(),
    "pushed in by tabs": lambda line: "\t" * ((len(line) - len(line.lstrip())) // 2) + line.lstrip(),
    "pushed in further": lambda line: "   " + line,
    "no blank after the colon": lambda line: line.replace(": ", ":", 1),
    "no colon": lambda line: line.replace(":", "", 1) if re.match(r"[ -]*[a-z_]+: \S", line) else line,
    "no blank after the dash": lambda line: line.replace("- ", "-", 1),
    "a long dash": lambda line: line.replace("- ", "— ", 1),
    "odd blanks": lambda line: line.replace(" ", "\u00a0"),
    "no bar": lambda line: line.removesuffix(" |"),
    "a folding sign": lambda line: re.sub(r"\|$", ">", line),
}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", "\n".join(map(plain, text.split("\n")))))


def said(text: str) -> str | None:
    """What the built document says; None where the plan cannot be built."""
    try:
        return as_text(outline_of(text))
    except UserError:
        return None


def lost(before: str, made: Mended) -> list[str]:
    """Words of a text that are gone, but for mistyped keys and what stood in the place of a bar."""
    gone = words(before) - words(made.text)
    keys = {word for problem in made.done if problem.rule == "bad-key" for word in re.findall(r"\w+", problem.message)}
    return [word for word in gone if word not in keys and not re.fullmatch(r"I|l|\d", word)]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_on_one_line_is_undone_or_left(path: Path, slip: object) -> None:
    assert callable(slip)
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    chance = random.Random(path.stem)
    changed = [number for number, line in enumerate(lines) if slip(line) != line]
    for number in chance.sample(changed, min(2, len(changed))):
        spoilt = "\n".join([*lines[:number], slip(lines[number]), *lines[number + 1 :]])
        was, made = said(spoilt), mend(spoilt, "f")
        now = said(made.text)
        assert now == was if was is not None else now in (None, said(text)), (number + 1, made.changes)
        assert lost(spoilt, made) == []
        assert mend(made.text, "f").text == made.text


@pytest.mark.parametrize("seed", [*range(60), 191, 890, 1048])
def test_several_slips_lose_no_word(seed: int) -> None:
    chance = random.Random(seed)
    text = mutated(chance, chance.choice([EXAMPLE, plan_text(closing="closing: |\n  Một: hai\n  - Ba\n")]))
    made = mend(text, "f")
    assert lost(text, made) == []
    assert made.text == text or made.changes
    assert bool(made.done) == bool(made.changes)
    was = said(text)
    assert was is None or said(made.text) == was

    again = mend(made.text, "f")
    assert (again.text, again.done) == (made.text, ())


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_windows_line_ends_make_no_difference(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    chance = random.Random(path.stem)
    for number in chance.sample(range(len(lines)), 5):
        lines[number] = lines[number].lstrip()
    spoilt = "\n".join(lines)
    made = mend(spoilt.replace("\n", "\r\n"), "f")
    assert made.text == mend(spoilt, "f").text.replace("\n", "\r\n")
