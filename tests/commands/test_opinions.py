"""`opinions`: which files are read, where the table goes, what it may replace."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from generator.commands.build import build
from generator.commands.opinions import opinions
from generator.problems import UserError
from tests.support import plan_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the document as sent and two files that came back with a comment each."""
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text(plan_text(), encoding="utf-8")
    [built] = build([plan], None, False)
    for name in ("so-tai-chinh", "so-tu-phap"):
        document = docx.Document(str(built.document))
        paragraph = next(found for found in document.paragraphs if "Nâng cao" in found.text)
        document.add_comment(paragraph.runs, text=f"Ý kiến của {name}.", author=name)
        document.save(str(tmp_path / f"{name}.docx"))
    return tmp_path


def told(path: Path) -> list[str]:
    table = docx.Document(str(path)).tables[0]
    return [row.cells[3].text for row in table.rows[1:] if row.cells[0].text.isdigit()]


def test_a_folder_means_the_files_that_somebody_edited(folder: Path) -> None:
    done = opinions([folder])
    assert done.output == folder / "tong-hop-y-kien.docx"
    words = "“Nâng cao chất lượng phục vụ người dân./.”: "
    assert told(done.output) == [f"{words}Ý kiến của so-tai-chinh.", f"{words}Ý kiến của so-tu-phap."]
    # The table of the first time is not taken for an opinion.
    assert opinions([folder]).total == 2


def test_one_file_and_another_name(folder: Path) -> None:
    done = opinions([folder / "so-tu-phap.docx"], folder / "bang.docx")
    assert (done.total, done.output) == (1, folder / "bang.docx")


def test_an_answer_written_into_the_table_is_not_lost(folder: Path) -> None:
    done = opinions([folder])
    document = docx.Document(str(done.output))
    document.tables[0].rows[2].cells[4].text = "Tiếp thu."
    document.save(str(done.output))
    with pytest.raises(UserError) as refused:
        opinions([folder / "so-tu-phap.docx"])
    assert refused.value.problems[0].rule == "edited-since-built"
    assert opinions([folder / "so-tu-phap.docx"], force=True).total == 1


def test_the_table_is_never_written_over_an_opinion(folder: Path) -> None:
    with pytest.raises(UserError) as refused:
        opinions([folder / "so-tu-phap.docx"], folder / "so-tu-phap.docx", force=True)
    assert refused.value.problems[0].rule == "same-target"


def test_a_folder_without_word_files(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        opinions([tmp_path])
    assert refused.value.problems[0].rule == "no-files"
