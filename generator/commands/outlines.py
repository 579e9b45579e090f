"""From a file the user names to its outline."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator.outline.blocks import Outline
from generator.plan.binding import Bound, read
from generator.plan.compose import compose
from generator.plan.office import NAME, Office, nearest, read_office
from generator.problems import Place, UserError

# The endings of files read as Word's; what cannot be read of them is told by the reader.
WORD_FILES = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".pdf"})


@lru_cache
def office_at(path: Path | None) -> Office:
    """What an office's file says, read once for all its plans; raises UserError."""
    return read_office(path)


def read_plan(path: Path, office: Office | None = None, text: str | None = None) -> tuple[Bound, Outline]:
    """A plan and its outline; raises UserError with everything that is wrong in it.

    What the plan leaves to its office comes from `office`, else from the nearest office.yaml. With `text` that is what
    the file says.
    """
    if path.suffix.lower() in (".docx", ".doc", ".pdf"):
        message = "Đây là tệp Word/PDF, không phải tệp kế hoạch."
        raise UserError.at(Place(str(path)), "not-a-plan", message, "Chỉ ra tệp .yaml của kế hoạch.")
    if path.name == NAME:
        message = f"{NAME} là tệp dùng chung của cơ quan, không phải kế hoạch."
        raise UserError.at(Place(str(path)), "not-a-plan", message, "Chỉ ra tệp .yaml của kế hoạch.")
    bound = read(path, office_at(nearest(path)) if office is None else office, text)
    return bound, compose(bound)


def outline_at(path: Path) -> Outline:
    """The outline of a plan file or of a Word file, told by the name's ending; raises UserError."""
    if path.suffix.lower() in WORD_FILES:
        # Loaded only for Word files: plans are read without lxml.
        from generator.word.reading.document import read
        from generator.word.recognising import outline_of

        return outline_of(read(path))
    return read_plan(path)[1]


def plans_in(paths: list[Path]) -> list[Path]:
    """The plan files meant by paths of files and folders: a folder means every .yaml in it but the office's.

    Raises UserError for a folder without plans.
    """
    found: list[Path] = []
    for path in paths:
        inside = [path]
        if path.is_dir():
            inside = sorted(plan for plan in path.glob("*.y*ml") if plan.name != NAME)
        if not inside:
            message = "Trong thư mục này không có tệp kế hoạch nào."
            raise UserError.at(Place(str(path)), "no-plans", message, "Chỉ ra tệp .yaml, hoặc thư mục có tệp .yaml.")
        found += inside
    return list(dict.fromkeys(found))
