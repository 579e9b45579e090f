"""What the tests of rolling need: small plans, what becomes of them, the five plans."""

from __future__ import annotations

import re
from pathlib import Path

from generator.plan.binding import bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.rolling.roll import Rolled, rolled
from generator.rules.gone import gone
from generator.source import Mapping
from tests.support import body, plan_text

PLANS = sorted((Path(__file__).parents[3] / "plans").glob("*.yaml"))
_HOLE = re.compile(r" <<todo [^<>]*>>")
_ABOVE = re.compile(r"^ *# Xem lại: .*\n", re.MULTILINE)


def root_of(text: str) -> Mapping:
    """The tree of a plan that can be built; raises UserError for any other."""
    loaded = parse(text, "ke-hoach.yaml", known_keys())
    compose(bind(loaded))
    return loaded.root


def roll(text: str, by: int = 1, expressions: bool = False) -> Rolled:
    """A plan's text some years on."""
    root = root_of(text)
    year = next(int(str(value)) for key, value in root.items() if key == "year")
    return rolled(root, year + by, expressions, gone())


def rolled_text(text: str, by: int = 1, expressions: bool = False) -> str:
    """The whole new file."""
    return "\n".join(roll(text, by, expressions).lines)


def unmarked(text: str) -> str:
    """A plan without the marks that rolling put into it."""
    return _ABOVE.sub("", _HOLE.sub("", text))


def in_text(line: str, **parts: str) -> str:
    """What a line of the body of a plan for 2026 becomes in 2027."""
    return rolled_text(plan_text(sections=body(line), **parts)).split("\n")[15].strip()


def expanded(text: str, year: int) -> str:
    """A plan with the years that its expressions print typed as numbers."""

    def value(match: re.Match[str]) -> str:
        shift = int(match[2] or 0)
        return str(year + (shift if match[1] == "+" else -shift))

    return re.sub(r"<<year(?: ([-+]) (\d+))?>>", value, text)
