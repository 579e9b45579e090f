"""All rules, in the order they are listed."""

from __future__ import annotations

from generator.rules import form, plan, text
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (*text.RULES, *plan.RULES, *form.RULES)
BY_ID = {rule.id: rule for rule in RULES}
