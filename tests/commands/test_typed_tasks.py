"""Lines printed by `<<tasks ...>>` that a leader rearranged: they are typed out, so that every edit finds its place."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.pull import Outcomes, Wanted, pull
from generator.console.words import edits
from tests.support import body, plan_text

TASKS = """tasks:
  - task: Rà soát văn bản
    id: ra-soat
    lead: Văn phòng
    deadline: Quý I/<<year>>
task_list: |
  - Chủ trì: <<lead>>.
  - Thời hạn: <<deadline>>.
tables:
  viec:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
appendices:
  - title: Danh mục
    text: <<table viec>>
"""
TEXT = plan_text(
    sections=body("**1. Thể chế**", "a) <<tasks ra-soat>>", "**2. Kinh phí**", "Theo dự toán."), tasks=TASKS
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(TEXT, encoding="utf-8")
    [built] = build([path], None, False)
    assert not built.problems
    return path


def returned(plan: Path, *, added_after: str = "", words: tuple[str, str] | None = None) -> Outcomes:
    """The plan's document with a line put in behind the one that holds some words, or with other words, pulled."""
    document = plan.with_suffix(".docx")
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    text = parts["word/document.xml"].decode()
    if words:
        assert text.count(words[0]) == 1
        text = text.replace(*words)
    if added_after:
        [line] = [found for found in re.findall(r"<w:p>(?:(?!</w:p>).)*</w:p>", text) if added_after in found]
        properties = re.findall(r"<w:pPr>.*?</w:pPr>", line)[0]
        text = text.replace(line, f"{line}<w:p>{properties}<w:r><w:t>- Sản phẩm: Báo cáo.</w:t></w:r></w:p>")
    parts["word/document.xml"] = text.encode()
    with zipfile.ZipFile(document, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return pull([document], None, Wanted())


def test_a_line_added_under_a_task_types_the_task_out(plan: Path) -> None:
    result = returned(plan, added_after="Chủ trì: ")
    assert [edit.outcome for edit in result.files[0].edits] == ["placed"]
    assert plan.read_text(encoding="utf-8") == TEXT.replace(
        "      a) <<tasks ra-soat>>\n",
        "      a) Rà soát văn bản.\n"
        "      - Chủ trì: Văn phòng.\n"
        "      - Sản phẩm: Báo cáo.\n"
        "      - Thời hạn: Quý I/<<year>>.\n",
    )
    assert result.files[0].left == ()
    assert "in từ `a) <<tasks ra-soat>>` nay gõ thẳng" in edits.as_text(result, dry_run=False)


def test_a_value_changed_there_still_goes_to_the_register(plan: Path) -> None:
    result = returned(plan, words=(">Quý I/<", ">Quý III/<"))
    assert [edit.outcome for edit in result.files[0].edits] == ["placed"]
    assert plan.read_text(encoding="utf-8") == TEXT.replace("deadline: Quý I/", "deadline: Quý III/")
    assert result.files[0].typed_out == ()
