"""`template check`: whether documents can be built with a template, and what they will look like."""

from __future__ import annotations

from pathlib import Path

from generator.commands.outlines import read_plan
from generator.plan.office import Office
from generator.problems import Place, UserError
from generator.resources import sample_plan
from generator.word.conformity import TemplateLook, look_of
from generator.word.origin import Origin
from generator.word.render import rendered
from generator.word.template import opened


def check_template(path: Path) -> TemplateLook:
    """What documents of a template look like; raises UserError with all that keeps it from being used.

    It is tried with a plan that holds one of everything, so that nothing a plan may say is lost.
    """
    if not path.is_file():
        message = "Đây là một thư mục." if path.is_dir() else "Không có tệp này."
        hint = "Chỉ ra tệp mẫu .docx, ví dụ templates/ke-hoach.docx."
        raise UserError.at(Place(str(path)), "no-file", message, hint)
    look = look_of(opened(path), str(path))
    plan = sample_plan()
    rendered(read_plan(plan, Office())[1], path, Origin(plan.name, ""))
    return look
