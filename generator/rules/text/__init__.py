"""Rules on words: they read any document, a plan or a Word file."""

from __future__ import annotations

from generator.rules.rule import rules_of
from generator.rules.text import (
    basis_abbreviation,
    basis_ending,
    basis_order,
    citation_form,
    citation_incomplete,
    citation_later_than_plan,
    citation_repeated_in_full,
    citation_two_ways,
    citation_type_symbol,
    citation_year,
    repealed_document,
)

RULES = rules_of(
    (
        citation_form,
        citation_type_symbol,
        citation_incomplete,
        citation_later_than_plan,
        citation_year,
        citation_two_ways,
        citation_repeated_in_full,
        repealed_document,
        basis_order,
        basis_ending,
        basis_abbreviation,
    ),
    "text",
)
