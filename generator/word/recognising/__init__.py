"""From a Word file as read to the outline of what it says."""

from generator.word.recognising.hinting import hints
from generator.word.recognising.outlining import outline_of

__all__ = ["hints", "outline_of"]
