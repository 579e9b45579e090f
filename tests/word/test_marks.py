"""Hidden bookmarks lead from a document's paragraphs and rows back to the outline."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from generator.commands.build import document
from generator.outline.blocks import Paragraph, Table, plain
from generator.word.marks import Mark, check, name, parsed
from tests.word.reader import find

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))


def test_a_name_says_block_row_and_what_stood_there() -> None:
    assert name(12, -1, "Quý I/2026") == f"_kh12_{check('Quý I/2026')}"
    assert parsed(name(12, 3, "Quý I/2026")) == Mark(12, 3, check("QUÝ  I/2026"))
    assert check("Quý I/2026") != check("Quý II/2026")


@pytest.mark.parametrize("other", ["_GoBack", "_Toc4711", "_kh", "_kh1", "_kh1_12", "kh1_abcd", "_kh1r_abcd"])
def test_other_bookmarks_are_none_of_ours(other: str) -> None:
    assert parsed(other) is None


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_paragraph_of_the_body_and_every_row_has_a_bookmark_on_its_words(plan: Path) -> None:
    content, outline = document(plan)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    marks = {}
    for start in find(body, ".//w:bookmarkStart"):
        found = parsed(find(start, "./@w:name")[0])
        paragraph = next(above for above in start.iterancestors() if above.tag.endswith("}p"))
        assert found is not None
        marks[found.block, found.row] = "".join(find(paragraph, ".//w:t/text()"))
    for index, block in enumerate(outline.blocks):
        if isinstance(block, Paragraph):
            assert marks[index, -1].endswith(plain(block.spans))
        elif isinstance(block, Table):
            for number, row in enumerate(block.rows):
                words = next(cell.text for cell in row.cells if cell.merge != "continue").split("\n")[0]
                assert "".join(marks[index, number].split()) == "".join(words.split())
