"""`diff --format docx|redline`: which file is written, by whom and when, and over what."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from generator.commands.diff import diff
from generator.commands.word_differences import write_difference
from generator.problems import UserError
from generator.word.origin import carried
from tests.support import plan_text
from tests.trust import validators


@pytest.fixture
def plans(tmp_path: Path) -> tuple[str, str]:
    old, new = tmp_path / "cu.yaml", tmp_path / "moi.yaml"
    old.write_text(plan_text(), encoding="utf-8")
    new.write_text(plan_text().replace("chất lượng", "hiệu quả"), encoding="utf-8")
    return str(old), str(new)


def write(plans: tuple[str, str], form: str, **options: object) -> Path:
    return write_difference(diff(*plans).comparison, plans, form, **options)  # type: ignore[arg-type]


def attributes(path: Path) -> bytes:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        return package.read("word/document.xml")


def test_the_file_stands_beside_the_new_version(plans: tuple[str, str], tmp_path: Path) -> None:
    assert write(plans, "docx") == tmp_path / "moi-so-sanh.docx"
    assert write(plans, "redline") == tmp_path / "moi-sua-doi.docx"
    assert write(plans, "redline", output=tmp_path / "x.docx") == tmp_path / "x.docx"


def test_author_and_date_are_the_agency_and_the_plans_date_unless_given(plans: tuple[str, str]) -> None:
    usual = attributes(write(plans, "redline"))
    assert 'w:author="Sở Nội vụ" w:date="2026-02-09T00:00:00Z"'.encode() in usual
    given = attributes(write(plans, "redline", author="Trần Thị Minh", date="15/03/2026"))
    assert 'w:author="Trần Thị Minh" w:date="2026-03-15T00:00:00Z"'.encode() in given


@pytest.mark.parametrize("date", ["30/02/2026", "3/2026", "hôm nay"])
def test_a_date_that_is_none_is_refused(plans: tuple[str, str], date: str) -> None:
    with pytest.raises(UserError) as refused:
        write(plans, "redline", date=date)
    assert refused.value.problems[0].rule == "bad-date"


def test_the_tracked_document_carries_the_new_plan(plans: tuple[str, str]) -> None:
    found = carried(write(plans, "redline"))
    assert found is not None
    assert "hiệu quả" in found.text
    assert carried(write(plans, "docx")) is None


@pytest.mark.parametrize("form", ["docx", "redline"])
def test_only_its_own_unedited_file_is_written_over(plans: tuple[str, str], form: str) -> None:
    path = write(plans, form)
    assert write(plans, form) == path
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:body>", b" </w:body>")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    edited = path.read_bytes()
    with pytest.raises(UserError) as refused:
        write(plans, form)
    assert (refused.value.problems[0].rule, path.read_bytes()) == ("edited-since-built", edited)
    assert write(plans, form, force=True).read_bytes() != edited


def test_a_built_plan_is_no_such_file(plans: tuple[str, str], tmp_path: Path) -> None:
    from generator.commands.build import build

    [built] = build([Path(plans[1])], None, False)
    with pytest.raises(UserError):
        write(plans, "redline", output=built.document)


@pytest.mark.skipif(not (validators.SDK and validators.AUDIT), reason="a validator is not installed")
@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "redline"])
def test_other_peoples_validators_find_nothing(form: str, tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "plans"
    names = str(folder / "dong-thap-2021.yaml"), str(folder / "dong-thap-2022.yaml")
    content = write(names, form, output=tmp_path / "x.docx").read_bytes()
    assert validators.sdk_findings(content) == set()
    assert validators.audit_findings(content) == set()
