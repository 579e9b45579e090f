"""Rules on how a Word file looks, measured against the decree."""

from __future__ import annotations

from generator.rules.form import label_sequence
from generator.rules.rule import rules_of

RULES = rules_of((label_sequence,), "form")
