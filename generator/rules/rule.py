"""What a rule is: a module with an id, a severity, a clause, a manual, and a function that yields what it finds."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal, NamedTuple

from generator.problems import Edit, Place, Problem, Severity

Group = Literal["text", "plan", "form", "reading"]


class Found(NamedTuple):
    """One finding of a rule: the rule's id, severity and clause are added by whoever runs it.

    `severity` and `clause` are given only where they differ from the rule's own.
    """

    place: Place
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()
    severity: Severity | None = None
    clause: str | None = None


@dataclass(frozen=True)
class Manual:
    """A rule's docstring in parts: one line, the explanation, an example of each kind (all Vietnamese)."""

    summary: str
    explanation: str
    wrong: str
    right: str


@dataclass(frozen=True)
class Rule:
    """One rule. `clause` is "" for office custom; `check` takes what rules of its group read."""

    id: str
    severity: Severity
    clause: str
    manual: Manual
    group: Group
    check: Callable[[Any], Iterator[Found]]

    def problems(self, document: Any) -> Iterator[Problem]:
        """What the rule finds in a document, as findings to be told."""
        for found in self.check(document):
            severity = found.severity or self.severity
            clause = self.clause if found.clause is None else found.clause
            yield Problem(
                found.place, self.id, found.message, found.hint, severity=severity, clause=clause, edits=found.edits
            )


def rules_of(modules: tuple[ModuleType, ...], group: Group) -> tuple[Rule, ...]:
    """The rules written in these modules: each has ID, SEVERITY, CLAUSE, `check` and a docstring."""
    return tuple(
        Rule(module.ID, module.SEVERITY, module.CLAUSE, manual(module.__doc__ or ""), group, module.check)
        for module in modules
    )


_EXAMPLES = re.compile(r"^(Sai|Đúng):\n((?:(?: {4}.*)?\n)+)", re.MULTILINE)


def manual(docstring: str) -> Manual:
    """The parts of a rule's docstring.

    Its first line is the summary; what follows the lines "Sai:" and "Đúng:", pushed in by four blanks, are the
    examples; the rest explains.
    """
    text = inspect.cleandoc(docstring) + "\n"
    examples = {match[1]: textwrap.dedent(match[2]).strip("\n") for match in _EXAMPLES.finditer(text)}
    summary, _, rest = _EXAMPLES.sub("", text).partition("\n")
    return Manual(summary.strip(), rest.strip(), examples.get("Sai", ""), examples.get("Đúng", ""))
