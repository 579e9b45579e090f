"""`pull` of files whose carried plan, office or template somebody broke: it goes on with what there is."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.pull import Outcomes, Wanted, pull
from tests.support import plan_text

TEXT = plan_text()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(TEXT, encoding="utf-8")
    [built] = build([path], None, False)
    assert not built.problems
    return path


def returned(plan: Path, *changes: tuple[str, str]) -> Path:
    """The plan's document, in which a leader wrote "Nhân dân", and with changes of the part that carries the plan."""
    document = plan.with_suffix(".docx")
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    body = parts["word/document.xml"].replace("phục vụ người dân", "phục vụ Nhân dân")
    # Without bookmarks nothing proves an edit: the document is printed again as it was sent.
    parts["word/document.xml"] = re.sub(r"<w:bookmark(Start|End)[^>]*>", "", body)
    for old, new in changes:
        assert old in parts["customXml/item1.xml"]
        parts["customXml/item1.xml"] = parts["customXml/item1.xml"].replace(old, new, 1)
    with zipfile.ZipFile(document, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return document


def assert_pulled(plan: Path, result: Outcomes) -> None:
    [file] = result.files
    assert [(edit.kind, edit.outcome) for edit in file.edits] == [("changed", "placed")]
    assert plan.read_text(encoding="utf-8") == TEXT.replace("người dân", "Nhân dân")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("year: 2026", "[[["),
        ("year: 2026", "nam: 2026"),
        ("</plan>", '<office file="office.yaml">[[[</office></plan>'),
    ],
)
def test_a_carried_plan_that_cannot_be_read_is_as_none(plan: Path, old: str, new: str) -> None:
    result = pull([returned(plan, (old, new))], plan, Wanted())
    assert_pulled(plan, result)
    assert not result.files[0].embedded


@pytest.mark.parametrize("template", ["", "AAAA", "é@"])
def test_a_carried_template_that_cannot_be_read_is_the_usual_one(plan: Path, template: str) -> None:
    carried = f'<template file="mau.docx">{template}</template></plan>'
    assert_pulled(plan, pull([returned(plan, ("</plan>", carried))], plan, Wanted()))


def test_a_carried_name_that_no_file_can_have_is_no_plans(plan: Path) -> None:
    result = pull([returned(plan, ("ke-hoach.yaml", "x" * 5000))], None, Wanted())
    assert_pulled(plan, result)
