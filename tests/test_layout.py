"""The shape of the code: imports go one way, modules stay small, nothing of one machine is left in the tree."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from cli import HIDDEN, SUMMARIES, module_of

ROOT = Path(__file__).parents[1]
MODULES = [ROOT / "cli.py", *sorted((ROOT / "generator").rglob("*.py"))]
TEXTS = [
    path
    for folder in ("generator", "tests", "templates", "plans", "docs", ".ci")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".py", ".md", ".yaml", ".txt", ".json"} or path.name == "run"
    if "tools" not in path.parts
]
# Which rooms a room may not know.
FORBIDDEN = {
    "outline": {"plan", "word", "rules", "commands", "console"},
    "plan": {"word", "commands", "console", "rules"},
    "word": {"plan", "rules", "commands", "console"},
    "rules": {"commands", "console"},
    "commands": {"console"},
}


def imported(path: Path) -> set[str]:
    """The full names of the modules a module imports, inside functions too."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides where it leads"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("room", FORBIDDEN)
def test_a_room_does_not_import_those_it_must_not_know(room: str) -> None:
    modules = sorted((ROOT / "generator" / room).rglob("*.py"))
    assert modules
    known = {(path.name, name.split(".")[1]) for path in modules for name in imported(path) if "generator." in name}
    assert [(module, other) for module, other in sorted(known) if other in FORBIDDEN[room]] == []


def test_nothing_imports_the_command_line() -> None:
    assert [str(path) for path in MODULES if any(name.split(".")[0] == "cli" for name in imported(path))] == []


def test_help_loads_no_command_and_no_room() -> None:
    code = "import sys, cli; print(*sorted(name for name in sys.modules if name.startswith('generator')))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert loaded.split() == ["generator", "generator.console", "generator.console.vietnamese"]


def test_each_command_has_its_module_and_its_line_of_help_is_the_one_shown() -> None:
    modules = {path.stem for path in (ROOT / "generator" / "console").glob("*.py")}
    named = {module_of(name).rpartition(".")[2] for name in (*SUMMARIES, *HIDDEN)}
    assert modules - {"__init__", "typed", "vietnamese"} == named
    commands = {name: import_module(module_of(name)).command for name in SUMMARIES}
    assert {name: command.help.splitlines()[0] for name, command in commands.items()} == SUMMARIES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_no_more_than_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_absolute_path_of_a_machine_is_written_anywhere() -> None:
    # In two pieces, so that this line is not found.
    paths = ["/" + start for start in ("work/", "root/", "home/", "tmp/", "Users/")]
    found = [
        (str(path.relative_to(ROOT)), number)
        for path in TEXTS
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if any(start in line for start in paths)
    ]
    assert found == []
