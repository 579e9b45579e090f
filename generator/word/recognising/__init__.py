"""From a Word file as read to the outline of what it says."""

from generator.word.recognising.evidence import Evidence, evidence
from generator.word.recognising.hinting import hints
from generator.word.recognising.outlining import outline_of

__all__ = ["Evidence", "evidence", "hints", "outline_of"]
