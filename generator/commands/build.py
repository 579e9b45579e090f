"""`build`: plans become Word files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.commands.files import refuse_if_edited, refuse_if_open, write_whole
from generator.commands.outlines import read_plan
from generator.outline.blocks import Todo
from generator.plan.binding import Bound
from generator.problems import Place, Problem, UserError
from generator.resources import default_template
from generator.word.package import Origin, is_untouched
from generator.word.render import rendered

# Endings that mean a file, not a folder with a dot in its name.
_OTHER_FILES = frozenset({".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf", ".txt", ".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one plan: the document, or the problems that stopped it."""

    plan: Path
    document: Path
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    todos: tuple[Todo, ...] = ()


def targets(plans: list[Path], output: Path | None) -> list[Path]:
    """Where the document of each plan goes: beside it, to the one file named, or into the folder named.

    Raises UserError where several plans would be written to one file, or to a file that is no .docx.
    """
    if output is not None and output.suffix.lower() in _OTHER_FILES and not output.is_dir():
        message = f"Văn bản được ghi dạng .docx, không ghi dạng {output.suffix} được."
        hint = f"Gõ -o {output.with_suffix('.docx')}. Muốn có thêm PDF thì thêm --pdf."
        raise UserError.at(Place(str(output)), "not-docx", message, hint)
    if output is None:
        found = [plan.with_suffix(".docx") for plan in plans]
    elif output.suffix.lower() == ".docx" and not output.is_dir():
        if len(plans) > 1:
            message = "Nhiều kế hoạch không ghi chung vào một tệp được."
            raise UserError.at(Place(str(output)), "one-file", message, "Sau -o hãy chỉ một thư mục.")
        found = [output]
    else:
        found = [output / f"{plan.stem}.docx" for plan in plans]
    for plan, target in zip(plans, found, strict=True):
        if found.count(target) > 1:
            message = f"Hai kế hoạch cùng ghi vào {target}."
            raise UserError.at(Place(str(plan)), "same-target", message, "Tạo lần lượt, hoặc đổi tên một tệp kế hoạch.")
    return found


def build(plans: list[Path], output: Path | None, force: bool) -> Iterator[Built]:
    """Builds each plan in turn; one with problems does not stop the others."""
    for plan, target in zip(plans, targets(plans, output), strict=True):
        try:
            bound, outline = read_plan(plan)
            content = rendered(outline, _template(bound, plan), Origin(plan.name, _source(plan)))
            if target.exists():
                refuse_if_open(target)
                if not force:
                    refuse_if_edited(target, is_untouched(target))
            write_whole(target, content)
        except UserError as error:
            yield Built(plan, target, problems=tuple(error.problems))
        else:
            yield Built(plan, target, notices=outline.notices, todos=outline.todos)


def _source(plan: Path) -> str:
    return plan.read_bytes().decode("utf-8-sig")


def _template(bound: Bound, plan: Path) -> Path:
    """The template the plan names, by a path from the plan's own folder; else the one that comes with the program."""
    named = bound.plan.template
    if not named:
        return default_template()
    path = plan.parent / str(named)
    if not path.is_file():
        message = f"Không tìm thấy tệp mẫu `{named}`."
        hint = f"Đường dẫn tính từ thư mục của tệp kế hoạch ({plan.parent})."
        raise UserError.at(named.place, "no-template", message, hint)
    return path
