"""Rules on words: they read any document, a plan or a Word file."""

from __future__ import annotations

from generator.rules.rule import rules_of

RULES = rules_of((), "text")
