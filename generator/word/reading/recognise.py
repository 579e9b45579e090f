"""The components of a Word file, in one go."""

from __future__ import annotations

from generator.word.reading.appendices import find_appendices
from generator.word.reading.body import find_body
from generator.word.reading.components import Components
from generator.word.reading.header import find_header
from generator.word.reading.model import WordDocument
from generator.word.reading.rule_lines import find_rules
from generator.word.reading.signoff import find_signoff


def recognised(document: WordDocument) -> Components:
    """Which paragraph of the document is what."""
    components = Components()
    find_header(document, components)
    find_signoff(document, components)
    find_appendices(document, components)
    find_body(document, components)
    find_rules(document, components)
    return components
