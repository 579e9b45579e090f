"""From a file the user names to its outline."""

from __future__ import annotations

from pathlib import Path

from generator.outline.blocks import Outline
from generator.plan.binding import Bound, read
from generator.plan.compose import compose
from generator.problems import Place, UserError


def read_plan(path: Path) -> tuple[Bound, Outline]:
    """A plan and its outline; raises UserError with everything that is wrong in it."""
    if path.suffix.lower() in (".docx", ".doc", ".pdf"):
        message = "Đây là tệp Word/PDF, không phải tệp kế hoạch."
        raise UserError.at(Place(str(path)), "not-a-plan", message, "Chỉ ra tệp .yaml của kế hoạch.")
    bound = read(path)
    return bound, compose(bound)
