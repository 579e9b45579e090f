"""`git-setup`: git shows Word files as text, says in which task a plan changed, and merges plans line by line.

Which files it does so with stands in .gitattributes and travels with them; what does it stands in each clone's own
configuration (gitattributes(5), "Defining a custom diff driver", "Defining a custom merge driver").
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from generator.commands.files import write_whole
from generator.commands.git import asked, required, required_top, top_of
from generator.commands.workspace import plans_below
from generator.problems import Place, UserError

PLAN_DRIVER, WORD_DRIVER = "kehoach", "kehoach-docx"
_PLANS = f"diff={PLAN_DRIVER} merge={PLAN_DRIVER}"
_WORD_LINE = f"*.docx diff={WORD_DRIVER} merge={WORD_DRIVER}"
_COMMENT = "# kehoach git-setup: git so sánh, gộp kế hoạch và đọc tệp Word."
# The line above a change that says where it is: a key at the edge, an item of a list, a heading in the text.
_HEADS = r"^([a-z_]+:.*|[ ]*- [a-z_]+:.*|[ ]*\*\*[0-9IVXLC]+[.].*)$"
# Where the program cannot be run any more, git goes on without it: it shows that much, and merges in its own way.
_TEXTCONV = 'f() {{ {program} git-textconv "$1" || echo "(Chưa đọc được tệp này; chạy lại: kehoach git-setup)"; }}; f'
_MERGE = (
    'f() {{ r=$({program} git-merge "$@"); c=$?; test $c = 0 || test "$r" = conflict || '
    '{{ git merge-file -L "bản đang có" -L "bản gốc" -L "bản gộp vào" "$2" "$1" "$3"; c=$?; }}; return $c; }}; '
    "f %O %A %B %P"
)
_MERGE_WORD = "{program} git-merge %O %A %B %P >&2"


class SetUp(NamedTuple):
    """What was set up: the working tree, its .gitattributes, and the lines added to it."""

    top: Path
    attributes: Path
    added: tuple[str, ...]


def git_setup(folder: Path, printed: bool = False) -> SetUp:
    """Sets up the clone that a folder is in; raises UserError where there is none, or no git.

    With `printed`, git shows plans as the text they print too. Not otherwise: editors that compare with git's version
    of a file (VS Code) then show that text beside the plan file.
    """
    if not folder.is_dir():
        raise UserError.at(Place(str(folder)), "not-a-folder", "Không có thư mục này.", "Chỉ ra thư mục làm việc.")
    top = required_top(folder)
    attributes, added = _with_attributes(folder)
    program = _program()
    textconv = _TEXTCONV.format(program=program)
    in_driver = program.replace("%", "%%")
    settings = {
        "core.quotePath": "false",  # names of files with Vietnamese letters are shown as they are
        f"diff.{WORD_DRIVER}.textconv": textconv,
        f"diff.{WORD_DRIVER}.cachetextconv": "true",
        f"diff.{PLAN_DRIVER}.xfuncname": _HEADS,
        f"merge.{PLAN_DRIVER}.name": PLAN_DRIVER,
        f"merge.{PLAN_DRIVER}.driver": _MERGE.format(program=in_driver),
        f"merge.{WORD_DRIVER}.name": WORD_DRIVER,
        f"merge.{WORD_DRIVER}.driver": _MERGE_WORD.format(program=in_driver),
    }
    if printed:
        settings[f"diff.{PLAN_DRIVER}.textconv"] = textconv
    else:
        asked(top, "config", "--local", "--unset-all", f"diff.{PLAN_DRIVER}.textconv")
    for name, value in settings.items():
        required(top, "config", "--local", "--replace-all", name, value)
    # What an earlier version of the program read is read anew.
    asked(top, "update-ref", "-d", f"refs/notes/textconv/{WORD_DRIVER}")
    return SetUp(top, attributes, added)


def set_up_if_possible(folder: Path) -> SetUp | None:
    """Sets up the clone where the folder is in one; None where it is not, or where it cannot be done."""
    try:
        return git_setup(folder) if top_of(folder) else None
    except (OSError, UserError):
        return None


def _with_attributes(folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Adds the lines that are missing in the folder's .gitattributes; the others stay."""
    path = folder / ".gitattributes"
    old = path.read_bytes() if path.exists() else b""
    there = [" ".join(line.split()) for line in old.decode("utf-8", "replace").splitlines()]
    added = tuple(line for line in [*_plan_lines(folder), _WORD_LINE] if line not in there)
    if added:
        end = b"\r\n" if b"\r\n" in old else b"\n"
        lines = [*([] if _COMMENT in there else [_COMMENT]), *added]
        before = old if not old or old.endswith(b"\n") else old + end
        write_whole(path, before + b"".join(line.encode() + end for line in lines))
    return path, added


def _plan_lines(folder: Path) -> list[str]:
    """One line for each folder straight below that holds plans, however deep; `plans` where there are none yet."""
    found = {plan.relative_to(folder).parts[:-1][:1] for plan in plans_below(folder)} or {("plans",)}
    patterns = sorted("".join(f"{name}/**/" for name in parts) or "/" for parts in found)
    return [_attribute(f"{pattern}*.{ending}") for pattern in patterns for ending in ("yaml", "yml")]


def _attribute(pattern: str) -> str:
    """A line of .gitattributes: a pattern with blanks or marks stands in quotes, as in C."""
    if any(sign in pattern for sign in ' "\\\t'):
        escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
        pattern = f'"{escaped}"'
    return f"{pattern} {_PLANS}"


def _program() -> str:
    """How git's shell calls this program: the installed command with its whole path, else the interpreter and cli.py.

    On Windows too git runs a shell, which reads paths with `/`.
    """
    installed = shutil.which("kehoach")
    beside = Path(sys.executable).with_name("kehoach.exe" if os.name == "nt" else "kehoach")
    if installed is None and beside.is_file():
        installed = str(beside)
    if installed is not None:
        return _quoted(Path(installed).absolute())
    script = Path(__file__).resolve().parents[2] / "cli.py"
    return f"{_quoted(Path(sys.executable))} {_quoted(script)}"


def _quoted(path: Path) -> str:
    """A path for a shell."""
    return "'" + path.as_posix().replace("'", "'\\''") + "'"
