"""From the files a user names to their outlines."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.outlines import outline_at
from generator.console.text import command
from generator.outline.text import as_text
from generator.problems import UserError
from tests.support import document_of, plan_text
from tests.word.reading.made import bold, docx, p


def test_a_plan_and_the_document_built_of_it_read_the_same(tmp_path: Path) -> None:
    plan, document = tmp_path / "ke-hoach.yaml", tmp_path / "ke-hoach.DOCX"
    plan.write_text(plan_text(), encoding="utf-8")
    document.write_bytes(document_of(plan_text()))
    assert as_text(outline_at(document)) == as_text(outline_at(plan))
    assert "I. MỤC ĐÍCH" in as_text(outline_at(document))


def test_text_prints_a_word_file_and_tells_apart_what_it_has_no_place_for(tmp_path: Path) -> None:
    box = f"<v:textbox><w:txbxContent>{p('DỰ THẢO')}</w:txbxContent></v:textbox>"
    stamp = f"<w:p><w:r><w:pict><v:shape>{box}</v:shape></w:pict></w:r></w:p>"
    path = tmp_path / "cu.docx"
    path.write_bytes(docx(bold("KẾ HOẠCH") + bold("Cải cách hành chính") + p("") + p("1. Một.") + stamp))
    result = CliRunner().invoke(command, [str(path)])
    assert (result.exit_code, result.stdout) == (0, "\nKẾ HOẠCH\nCải cách hành chính\n\n1. Một.\n")
    assert result.stderr == f"{path}:6: lưu ý: Chữ đóng dấu “DỰ THẢO” không đưa vào kế hoạch. [stamp]\n"


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hong.docx"
    path.write_text("năm: 2026", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        outline_at(path)
    assert [problem.rule for problem in caught.value.problems] == ["word-damaged"]
