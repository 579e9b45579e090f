"""`kehoach build --draft [N] PLAN...`: the number may be left out, a plan is never taken for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.issue import issue
from generator.console.build import command
from generator.word.reading.document import read
from tests.repository import Repository
from tests.support import plan_text


def first_line(path: Path) -> str:
    return next(paragraph.text for paragraph in read(path).paragraphs if paragraph.text.strip())


@pytest.mark.parametrize(
    ("arguments", "stamp"),
    [
        (["--draft", "PLAN"], "DỰ THẢO"),
        (["PLAN", "--draft"], "DỰ THẢO"),
        (["--draft", "3", "PLAN"], "DỰ THẢO lần 3"),
        (["--draft=4", "PLAN"], "DỰ THẢO lần 4"),
        (["PLAN", "--draft", "--force"], "DỰ THẢO"),
        (["PLAN"], ""),
    ],
)
def test_a_draft_is_stamped_as_it_was_asked_for(arguments: list[str], stamp: str, tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text(plan_text(), encoding="utf-8")
    result = CliRunner().invoke(command, [str(plan) if word == "PLAN" else word for word in arguments])
    document = plan.with_suffix(".docx")
    assert result.output == f"Đã tạo {document}{f' ({stamp})' if stamp else ''}\n"
    assert first_line(document) == (stamp or "UBND TỈNH QUẢNG NINH")


def test_a_draft_is_counted_in_git_and_the_issued_document_has_no_stamp(repository: Repository) -> None:
    text = plan_text(header=plan_text().split("\n", 1)[1].split("title:")[0].replace("  number: 5\n", ""))
    plan = repository.write("plans/Kế hoạch.yaml", text.replace("09/02/2026", "02/2026"))
    repository.commit("Lần đầu")
    plan.write_text(plan.read_text(encoding="utf-8").replace("An", "Anh"), encoding="utf-8")
    result = CliRunner().invoke(command, [str(plan), "--draft"])
    assert result.output == f"Đã tạo {plan.with_suffix('.docx')} (DỰ THẢO lần 2)\n"
    assert first_line(plan.with_suffix(".docx")) == "DỰ THẢO lần 2"
    issue(plan, "15", "28/02/2026")
    assert first_line(plan.with_suffix(".docx")) == "UBND TỈNH QUẢNG NINH"
