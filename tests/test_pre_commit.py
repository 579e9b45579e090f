"""The hook for pre-commit: which files it takes, and its entry as it stands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from cli import cli
from tests.support import plan_text

(HOOK,) = yaml.safe_load((Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_hook_has_what_pre_commit_asks_for() -> None:
    assert (HOOK["id"], HOOK["language"]) == ("kehoach-check", "python")
    assert HOOK["name"]


@pytest.mark.parametrize(
    ("file", "taken"),
    [
        ("plans/cchc.yaml", True),
        ("Phòng A/plans/2026/cchc.yml", True),
        ("plans/office.yaml", False),
        ("office.yaml", False),
        ("plans/cchc.docx", False),
        (".github/workflows/ci.yaml", False),
    ],
)
def test_it_takes_plans_and_nothing_else(file: str, taken: bool) -> None:
    # As pre-commit does: both patterns searched in the path from the top.
    assert bool(re.search(HOOK["files"], file) and not re.search(HOOK["exclude"], file)) is taken


def test_its_entry_stops_a_commit_with_a_broken_plan(tmp_path: Path) -> None:
    program, *arguments = shlex.split(HOOK["entry"])
    assert program == "kehoach"
    good, bad = tmp_path / "tot.yaml", tmp_path / "hong.yaml"
    good.write_text(plan_text(), encoding="utf-8")
    bad.write_text(plan_text(title="<<<<<<< a\n=======\n>>>>>>> b\n"), encoding="utf-8")
    assert CliRunner().invoke(cli, [*arguments, str(good)]).exit_code == 0
    result = CliRunner().invoke(cli, [*arguments, str(good), str(bad)])
    assert "Còn chỗ hai người cùng sửa" in result.output
    assert result.exit_code == 1
