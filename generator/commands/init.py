"""`init`: a folder that an office keeps in git, with all it needs to begin. What is there already stays as it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.commands.files import write_whole
from generator.commands.git_setup import SetUp, set_up_if_possible
from generator.commands.schema import as_json
from generator.plan.office import NAME, nearest
from generator.problems import Place, UserError
from generator.resources import default_template, workspace_file

# What a file is called in the workspace, and in the program: there its name must mean nothing to git and editors.
_SHIPPED = {
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".vscode/extensions.json": "vscode/extensions.json",
    ".vscode/settings.json": "vscode/settings.json",
    "README.md": "README.md",
    NAME: NAME,
}
_PLAN = "cai-cach-hanh-chinh"


@dataclass
class Made:
    """The files of a workspace: those that were written, and those that were there; `git` where it is in a clone."""

    folder: Path
    written: list[Path] = field(default_factory=list)
    left: list[Path] = field(default_factory=list)
    git: SetUp | None = None


def coming_year(today: datetime.date | None = None) -> int:
    """The year that the first plan is for."""
    return (today or datetime.date.today()).year + 1


def init(folder: Path, year: int) -> Made:
    """Makes a workspace, or what is missing in one; raises UserError where the folder cannot be one."""
    _refuse_if_unfit(folder)
    made = Made(folder)
    for name, content in _files():
        _add(made, folder / name, content)
    # An office that has its own templates or plans needs no example beside them.
    examples = (
        ("templates", "*.docx", "ke-hoach.docx", default_template().read_bytes()),
        ("plans", "*.y*ml", f"{_PLAN}-{year}.yaml", _first_plan(year)),
    )
    for below, pattern, name, content in examples:
        own = sorted((folder / below).rglob(pattern))
        made.left += own
        if not own:
            _add(made, folder / below / name, content)
    made.git = set_up_if_possible(folder)
    return made


def _add(made: Made, path: Path, content: bytes) -> None:
    # A link counts as a file even where it leads nowhere.
    if path.exists() or path.is_symlink():
        made.left.append(path)
    else:
        write_whole(path, content)
        made.written.append(path)


def _files() -> Iterator[tuple[str, bytes]]:
    for name, shipped in _SHIPPED.items():
        yield name, workspace_file(shipped).read_bytes()
    yield ".vscode/kehoach.schema.json", as_json().encode()
    yield ".vscode/office.schema.json", as_json(office=True).encode()


def _first_plan(year: int) -> bytes:
    text = workspace_file(f"plans/{_PLAN}.yaml").read_text(encoding="utf-8")
    return text.replace("@YEAR@", str(year)).replace("@BEFORE@", str(year - 1)).encode()


def _refuse_if_unfit(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        message = "Đây là một tệp, không phải thư mục."
        hint = "Gõ tên một thư mục; chưa có thì chương trình tạo."
        raise UserError.at(Place(str(folder)), "not-a-folder", message, hint)
    above = nearest(folder / NAME)
    if above is not None and above.resolve().parent != folder.resolve():
        message = f"Thư mục này nằm trong một thư mục làm việc đã có ({above.resolve().parent})."
        hint = f"Kế hoạch ở đây đã dùng chung {above}; cần bổ sung tệp còn thiếu thì chạy: kehoach init {above.parent}"
        raise UserError.at(Place(str(folder)), "inside-workspace", message, hint)
