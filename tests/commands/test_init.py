"""`init`: a workspace that works at once, and never takes the place of anything that is there."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.commands.build import build
from generator.commands.check import check
from generator.commands.init import init
from generator.commands.outlines import plans_in, read_plan
from generator.outline.text import as_text
from generator.plan.office import read_office
from generator.problems import UserError
from generator.word.origin import is_untouched

FILES = {
    ".gitattributes",
    ".gitignore",
    ".vscode/extensions.json",
    ".vscode/kehoach.schema.json",
    ".vscode/office.schema.json",
    ".vscode/settings.json",
    "README.md",
    "office.yaml",
    "plans/cai-cach-hanh-chinh-2027.yaml",
    "templates/ke-hoach.docx",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new workspace."""
    init(tmp_path / "co-quan", 2027)
    return tmp_path / "co-quan"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rules(error: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [problem.rule for problem in error.value.problems]


def test_every_file_is_written_and_told(tmp_path: Path) -> None:
    made = init(tmp_path, 2027)
    assert {path.relative_to(tmp_path).as_posix() for path in made.written} == FILES == set(contents(tmp_path))
    assert made.left == []


def test_a_second_run_changes_nothing_and_says_so(folder: Path) -> None:
    before = contents(folder)
    made = init(folder, 2028)
    assert made.written == []
    assert {path.relative_to(folder).as_posix() for path in made.left} == FILES
    assert contents(folder) == before


def test_what_somebody_wrote_stays_and_only_what_is_missing_is_added(folder: Path) -> None:
    (folder / "office.yaml").write_text("header:\n  agency: Sở Tư pháp\n", encoding="utf-8")
    (folder / ".gitignore").unlink()
    made = init(folder, 2027)
    assert made.written == [folder / ".gitignore"]
    assert read_office(folder / "office.yaml").root["header"] == {"agency": "Sở Tư pháp"}


def test_an_office_with_plans_and_a_template_of_its_own_gets_no_examples(tmp_path: Path) -> None:
    for name in ("plans/2026/kiem-tra.yaml", "templates/co-quan.docx"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(b"year: 2026\n")
    made = init(tmp_path, 2027)
    assert set(made.left) == {tmp_path / "plans/2026/kiem-tra.yaml", tmp_path / "templates/co-quan.docx"}
    assert not {"plans", "templates"} & {path.relative_to(tmp_path).parts[0] for path in made.written}


def test_the_first_plan_leans_on_the_office_builds_and_checks_clean(folder: Path) -> None:
    (plan,) = plans_in([folder / "plans"])
    assert not {"signatory:", "recipients:", "agency:", "symbol:"} & set(plan.read_text(encoding="utf-8").split())
    (report,) = check([plan])
    assert report.found == ()
    (built,) = build([plan], None, False)
    assert (built.problems, built.notices, built.todos) == ((), (), ())
    assert is_untouched(built.document)
    text = as_text(read_plan(plan)[1])
    assert "SỞ NỘI VỤ\n" in text
    assert "năm 2027" in text
    assert "@" not in text


def test_the_office_is_one_of_today_with_units_signatories_and_abbreviations(folder: Path) -> None:
    office = read_office(folder / "office.yaml")
    assert ("Văn phòng Sở", "Văn phòng") in office.units
    assert "UBND" in office.abbreviations
    assert "templates/ke-hoach.docx" in office.root.values()


@pytest.mark.parametrize(
    ("pattern", "named"), [("plans/*.yaml", "plans/cai-cach-hanh-chinh-2027.yaml"), ("office.yaml", "office.yaml")]
)
def test_an_editor_finds_the_schema_of_each_file_on_the_disk_and_it_fits(
    folder: Path, pattern: str, named: str
) -> None:
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    (path,) = (path for path, patterns in settings["yaml.schemas"].items() if pattern in patterns)
    schema = json.loads((folder / path).read_text(encoding="utf-8"))
    document = yaml.safe_load((folder / named).read_text(encoding="utf-8"))
    jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
    assert set(document) <= set(schema["properties"])
    assert settings["yaml.schemaStore.enable"] is False


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.yaml"
    path.write_bytes(b"year: 2026\n")
    with pytest.raises(UserError) as error:
        init(path, 2027)
    assert rules(error) == ["not-a-folder"]


def test_no_workspace_is_made_inside_another(folder: Path) -> None:
    with pytest.raises(UserError) as error:
        init(folder / "plans", 2027)
    assert rules(error) == ["inside-workspace"]
    assert set(contents(folder)) == FILES


def test_a_link_that_leads_nowhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").symlink_to(tmp_path / "khong-co.md")
    made = init(tmp_path, 2027)
    assert made.left == [tmp_path / "README.md"]
    assert not (tmp_path / "khong-co.md").exists()
