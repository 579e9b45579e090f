"""Files full of tracked changes with anything wrong in them: every view is read or refused, and holds together."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from lxml import etree

from generator.problems import UserError
from generator.word.reading.document import read_package
from generator.word.reading.model import WordDocument
from generator.word.reading.package import Package
from tests.word.reading.made import docx, p, zipped
from tests.word.reading.test_hostile import _spoil
from tests.word.reading.test_marks import begins, comment, ends, marked
from tests.word.reading.test_views import VIEWS, dele, ended, ins, note, row, rows, run, sign, whole

BODY = (
    whole(marked(1, "_kh1", run("Nộp ") + dele("tháng 9") + ins(run("tháng 8"), "Bình")))
    + ended(marked(2, "_kh2", run("Một ")), "del")
    + ended(ins(run("Thêm")) + dele("x"), "ins", "Bình")
    + rows(row("a", "b"), row("c", "d", change="ins"), row("e", "f", change="del", author="Bình"))
    + ended(ins(run("Dời"), name="moveFrom"), "moveFrom")
    + whole(begins(1) + ins(sign(1)) + run("y") + ends(1) + ins(sign(2), name="del"))
    + p("Cuối")
)
WHOLE = docx(
    BODY, footnotes=note(1, whole(ins(run("Ghi")))) + note(2, p("Hai")), comments=comment(1, "Xem lại", key="0A")
)


def spoiled(chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name in ("word/document.xml", chance.choice(["word/footnotes.xml", "word/comments.xml"])):
        root = etree.fromstring(parts[name])
        nodes = [node for node in root.iter() if isinstance(node.tag, str)]
        for _ in range(chance.randint(1, 20)):
            _spoil(chance.choice(nodes), chance.choice(nodes), chance)
        parts[name] = etree.tostring(root)
    return zipped(parts)


def whole_in_itself(document: WordDocument) -> None:
    everything = (*document.paragraphs, *document.footnotes)
    assert [x.ordinal for x in everything] == list(range(1, len(everything) + 1))
    for table in document.tables:
        for number, line in enumerate(table.rows, start=1):
            for cell in line.cells:
                assert all(document.paragraph(at).cell is not None for at in cell.paragraphs)
                assert all(document.paragraph(at).cell.row == number for at in cell.paragraphs[:1])  # type: ignore[union-attr]
    assert all(0 <= x.ordinal <= max(1, len(everything)) for x in (*document.revisions, *document.comments))
    signs = {name for paragraph in everything for name in paragraph.notes}
    assert all(x.note in signs for x in document.footnotes)


@pytest.mark.parametrize("seed", range(80))
def test_a_spoiled_file_is_read_or_refused_in_every_view(seed: int) -> None:
    content = spoiled(random.Random(seed))
    for view in VIEWS:
        try:
            document = read_package(Package("tep.docx", content), view)
        except UserError:
            return
        whole_in_itself(document)
