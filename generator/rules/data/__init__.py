"""Facts of the decree and of the offices, as data files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.resources import facts


def load(name: str) -> Any:
    """The data file of that name."""
    return facts(Path(__file__).parent, name)
