"""All rules, in the order they are listed."""

from __future__ import annotations

from generator.rules import form, plan, reading, text
from generator.rules.rule import Rule

TEXT: tuple[Rule, ...] = text.RULES
PLAN: tuple[Rule, ...] = plan.RULES
FORM: tuple[Rule, ...] = form.RULES
RULES: tuple[Rule, ...] = (*TEXT, *PLAN, *FORM)
BY_ID = {rule.id: rule for rule in RULES}
# What a finding can be called: by a rule, or by the reader of plan files.
IDS = frozenset({*BY_ID, *reading.ids()})
