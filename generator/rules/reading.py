"""What the reader of plan files reports by itself, explained as the rules are: their manuals stand in a data file.

The findings are made in generator/plan, where the file is read; here there is nothing to check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from generator.rules import data
from generator.rules.rule import Found, Manual, Rule

_ENTRY = re.compile(r"^([a-z][a-z0-9-]*):$", re.MULTILINE)
# Signs that cannot be seen, as the examples show them.
SHOWN = {"⇥": "\t", "␣": "\u00a0", "↵": "\v"}


@cache
def ids() -> frozenset[str]:
    """The ids of all findings of the reader. The data file is not read as YAML for it: `check` must not wait."""
    text = Path(data.__file__).with_name("reading.yaml").read_text(encoding="utf-8")
    return frozenset(_ENTRY.findall(text))


@cache
def manuals() -> tuple[Rule, ...]:
    """The manuals of all findings of the reader, in the order they are listed; `check` finds nothing."""
    return tuple(
        Rule(name, entry["severity"], "", _manual(entry), "reading", _nothing)
        for name, entry in data.load("reading").items()
    )


def _manual(entry: dict[str, str]) -> Manual:
    wrong, right = (entry.get(example, "").rstrip() for example in ("wrong", "right"))
    return Manual(entry["summary"], entry["explanation"], wrong, right)


def _nothing(_document: Any) -> Iterator[Found]:
    yield from ()
