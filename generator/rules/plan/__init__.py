"""Rules on what only a plan file says: its tasks, references, structure."""

from __future__ import annotations

from generator.rules.rule import rules_of

RULES = rules_of((), "plan")
