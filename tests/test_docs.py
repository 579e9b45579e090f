"""The pages in docs/ and the README say what the program does: every example loads, and prints what is said."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import cli
from generator.commands.check import check
from generator.outline.text import as_text
from tests.repository import Repository
from tests.support import outline_of, plan_text

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "huong-dan.md"
# The examples of this page are the parts of one plan.
PARTS = ROOT / "docs" / "tung-phan.md"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PART = re.compile(r"^([a-z_]+):.*\n(?:[ #].*\n|\n)*", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def examples() -> list[object]:
    """Each YAML example with what the page says it prints (the ```text block that follows "in thành")."""
    found = []
    for page in PAGES:
        if page == PARTS:
            continue
        text = page.read_text(encoding="utf-8")
        blocks = list(FENCE.finditer(text))
        for index, block in enumerate(blocks):
            if block[1] != "yaml":
                continue
            following = blocks[index + 1] if index + 1 < len(blocks) else None
            said = following is not None and text[block.end() : following.start()].strip().startswith("in thành")
            printed = following[2] if following is not None and said else ""
            line = text[: block.start()].count("\n") + 1
            found.append(pytest.param(block[2], printed, id=f"{page.name}:{line}"))
    return found


def whole(example: str) -> str:
    """The example as a complete plan: the keys it lacks are added."""
    parts = {part[1]: part[0] for part in PART.finditer(example)}
    assert "".join(parts.values()) == example
    # The last paragraph gets `./.`: not one that the page shows.
    return plan_text(**{"closing": "closing: Hết\n"} | parts)


@pytest.mark.parametrize(("example", "printed"), examples())
def test_every_example_in_the_docs_loads_and_prints_what_the_page_says(example: str, printed: str) -> None:
    lines = as_text(outline_of(whole(example))).splitlines()
    assert [line for line in printed.splitlines() if line not in lines] == []


def test_the_parts_shown_one_by_one_are_together_a_plan_in_which_nothing_is_found(tmp_path: Path) -> None:
    parts = [block[2] for block in FENCE.finditer(PARTS.read_text(encoding="utf-8")) if block[1] == "yaml"]
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text("".join(parts), encoding="utf-8")
    [report] = check([plan])
    assert len(parts) == 8
    assert report.found == ()


def test_the_commands_of_the_guide_work_in_its_order(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    # The guide begins where no git is; the office's folder becomes a repository later.
    tmp_path = repository.folder.parents[1]
    blocks = [block[2] for block in FENCE.finditer(GUIDE.read_text(encoding="utf-8")) if block[1] == "bat"]
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    commands = [line for line in lines if line.startswith(("kehoach ", "git "))]
    runner, done = CliRunner(), []
    monkeypatch.chdir(tmp_path)
    for command in commands:
        if command.startswith("git "):
            subprocess.run(shlex.split(command), capture_output=True, check=True)
            continue
        _, *arguments = shlex.split(command.replace("D:\\", "").replace("\\", "/"))
        if arguments[0] == "pull":
            # What a leader sent back: the guide cannot make it.
            plan = sorted(Path("plans").glob("*.yaml"))[0]
            assert runner.invoke(cli, ["build", str(plan), "-o", arguments[1]]).exit_code == 0
        result = runner.invoke(cli, arguments)
        assert result.exit_code == 0, (command, result.output, result.exception)
        done.append(arguments[0])
        if arguments[0] == "init":
            # The guide: from here on in the office's folder.
            monkeypatch.chdir(tmp_path / arguments[1])
    assert [done.count(name) for name in ("init", "new", "build", "check", "issue", "pull", "template", "status")] == [
        *(1, 2, 2, 2, 2, 1, 1, 1)
    ]
    assert done[-3:] == ["git-setup", "log", "build"]


def anchors(page: Path) -> set[str]:
    """What a link may name in a page: its headings as GitHub writes them, and its own marks."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return slugs | set(re.findall(r'<a id="([^"]+)">', text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_places_in_the_docs_lead_to_a_heading(page: Path) -> None:
    links = [link.partition("#") for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    broken = [
        f"{file}#{anchor}"
        for file, _, anchor in links
        if anchor and anchor not in anchors(page.parent / file if file else page)
    ]
    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_to_files_in_the_docs_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    broken = [link for link in links if link.partition("#")[0] and not (page.parent / link.partition("#")[0]).exists()]
    assert broken == []


def test_rules_quoted_in_the_guide_are_rules_of_the_program() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py"))
    rules = re.findall(r" \[([a-z-]+)\]$", guide, re.MULTILINE)
    assert rules
    assert [rule for rule in rules if f'"{rule}"' not in source] == []


def test_names_of_classes_in_the_glossary_are_in_the_code() -> None:
    glossary = (ROOT / "docs" / "thuat-ngu.md").read_text(encoding="utf-8")
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "generator").rglob("*.py"))
    classes = re.findall(r"`([A-Z][a-zA-Z]+)(?:\.[a-z_]+)?`", glossary)
    assert len(classes) > 20
    assert [name for name in classes if f"class {name}" not in source] == []


def test_the_readme_shows_exactly_two_commands_for_a_fresh_machine() -> None:
    blocks = re.findall(
        r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert [len(block.splitlines()) for block in blocks] == [1, 1]
    assert "kehoach build plans/" in blocks[0]
    assert blocks[1].rstrip().endswith("pytest")
