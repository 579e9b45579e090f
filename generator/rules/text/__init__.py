"""Rules on words: they read any document, a plan or a Word file."""

from __future__ import annotations

from generator.rules.rule import rules_of
from generator.rules.text import (
    abolished_name,
    agency_name,
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
    other_agency,
    other_place,
    own_symbol,
    repealed_document,
    stale_year,
)

RULES = rules_of(
    (
        stale_year,
        agency_name,
        other_agency,
        other_place,
        own_symbol,
        abolished_name,
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
