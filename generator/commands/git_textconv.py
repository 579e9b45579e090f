"""`git-textconv`: what git shows of a Word file or a plan instead of its bytes (gitattributes(5), textconv).

It never fails: git would stop in the middle of a history.
"""

from __future__ import annotations

from pathlib import Path

from generator.commands.git import asked
from generator.commands.outlines import office_at, outline_at, read_plan
from generator.outline.text import as_text
from generator.plan.loading import reading
from generator.plan.office import Office, nearest
from generator.problems import UserError


def git_textconv(path: Path) -> str:
    """The text of a Word file or a plan; where it cannot be read, why, and what stands in it."""
    try:
        return as_text(outline_at(path)) if _is_word(path) else _printed(path)
    except UserError as error:
        first = error.problems[0]
        where = f"dòng {first.place.line}: " if first.place.line else ""
        return f"(Chưa đọc được thành văn bản: {where}{first.message})\n{_raw(path)}"
    except Exception as error:  # whatever is wrong with one version, the others are to be seen
        return f"(Chưa đọc được thành văn bản: {type(error).__name__})\n{_raw(path)}"


def _is_word(path: Path) -> bool:
    return path.suffix.lower() in (".docx", ".docm")


def _printed(path: Path) -> str:
    """The document a plan makes. Git hands over older versions in a temporary folder: their office is looked for."""
    office = office_at(nearest(path)) if nearest(path) else _office_of(path.name)
    return as_text(read_plan(path, office)[1])


def _office_of(name: str) -> Office:
    """The office of the plan of this name in the working tree; git runs this at its top."""
    listed = asked(Path(), "ls-files", "-z", "--", f":(glob)**/{name}") or b""
    for file in listed.decode("utf-8", "surrogateescape").split("\0"):
        office = nearest(Path(file)) if file else None
        if office is not None:
            return office_at(office)
    return office_at(nearest(Path(name)))


def _raw(path: Path) -> str:
    """What stands in the file as it is: a plan's lines, the paragraphs of a Word file; "" where it is broken."""
    try:
        if not _is_word(path):
            return reading.read_text(path)
        from generator.word.reading.document import read

        return "".join(f"{paragraph.label} {paragraph.text}".strip() + "\n" for paragraph in read(path).paragraphs)
    except Exception:  # said already
        return ""
