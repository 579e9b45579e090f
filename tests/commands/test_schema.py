"""`schema -o`: written as JSON, never over a plan or anybody's file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.commands.schema import write_schema
from generator.problems import UserError


def test_the_schema_is_written_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.schema.json"
    write_schema(path)
    write_schema(path)
    assert json.loads(path.read_text(encoding="utf-8"))["title"] == "Tệp kế hoạch"


def test_that_of_office_yaml_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "office.schema.json"
    write_schema(path, office=True)
    write_schema(path, office=True)
    assert "signatories" in json.loads(path.read_text(encoding="utf-8"))["properties"]


@pytest.mark.parametrize("name", ["ke-hoach.yaml", "ke-hoach.docx", "so-lieu.json"])
def test_another_file_is_not_written_over(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"{}")
    with pytest.raises(UserError):
        write_schema(path)
    assert path.read_bytes() == b"{}"
