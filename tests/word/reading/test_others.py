"""What other programs make of the same file: LibreOffice saves it again, pandoc says how it reads."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from generator import libreoffice
from generator.word.reading.document import read
from generator.word.reading.views import ACCEPTED, ORIGINAL, View
from tests.word.reading.made import docx, p
from tests.word.reading.test_marks import begins, comment, ends, marked
from tests.word.reading.test_views import VIEWS, dele, ended, ins, lines, rows, run, who, whole, written

pytestmark = pytest.mark.slow


def row(text: str, change: str = "", author: str = "An") -> str:
    """A row as Word writes one that came or went: its words are marked too."""
    mark = f"<w:trPr><w:{change} {who(author)}/></w:trPr>" if change else ""
    inside = {"ins": ins(run(text), author), "del": dele(text, author)}.get(change, run(text))
    return f"<w:tr>{mark}<w:tc>{whole(inside)}</w:tc><w:tc>{whole(inside)}</w:tc></w:tr>"


BODY = (
    whole(marked(1, "_kh1_aaaa", run("Nộp ") + dele("tháng 9") + ins(run("tháng 8"), "Bình") + run(".")))
    + ended(run("Một "), "del")
    + whole(marked(2, "_kh2_bbbb", run("hai")))
    + ended(run("Bốn, "), "ins", "Bình")
    + p("năm.")
    + ended(ins(run("Thêm.")), "ins")
    + ended(dele("Bỏ."), "del")
    + p("Trên bảng")  # LibreOffice forgets that the end of a paragraph was deleted where a table follows
    + rows(row("a"), row("b", "ins"), row("c", "del", "Bình"))
    + p("Giữa")
    + rows(row("d", "del"), row("e", "del"))
    + ended(ins(run("Dời"), name="moveFrom"), "moveFrom")
    + p("Hai")
    + ended(ins(run("Dời"), name="moveTo"), "moveTo")
    + whole(run("Xem ") + begins(1) + run("chỗ này") + ends(1))
)


@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
def test_a_file_that_libreoffice_saved_reads_the_same_in_every_view(tmp_path: Path) -> None:
    before = tmp_path / "a.docx"
    before.write_bytes(docx(BODY, comments=comment(1, "Xem lại")))
    program, folder = libreoffice.program(), tmp_path / "b"
    assert program
    libreoffice.convert(program, [before], "docx:Office Open XML Text", folder, 120)
    after = folder / "a.docx"
    assert [lines(read(after, view)) for view in VIEWS] == [lines(read(before, view)) for view in VIEWS]
    ours, theirs = read(before), read(after)
    assert [(x.kind, x.author, x.text) for x in theirs.revisions] == [
        (x.kind, x.author, x.text) for x in ours.revisions
    ]
    assert [x.bookmarks for x in theirs.paragraphs] == [x.bookmarks for x in ours.paragraphs]
    assert [(x.author, x.text, x.words, x.ordinal) for x in theirs.comments] == [
        (x.author, x.text, x.words, x.ordinal) for x in ours.comments
    ]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize("seed", range(6))
def test_pandoc_reads_any_mixture_of_changes_as_we_do(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    kinds = ["same", "ins", "del", "moveFrom", "moveTo", "ins-del"]
    body = ""
    for _ in range(30):
        words = [f"{chance.choice('abđế')}{number}" for number in range(chance.randint(1, 4))]
        inside = "".join(written(chance.choice(kinds), chance.choice(["An", "Bình"]), word) for word in words)
        body += ended(inside, chance.choice(["ins", "del"])) if chance.random() < 0.5 else whole(inside)
    file = tmp_path / "a.docx"
    file.write_bytes(docx(body + p("Hết")))

    def theirs(choice: str) -> list[str]:
        command = ["pandoc", f"--track-changes={choice}", "-f", "docx", "-t", "plain", "--wrap=none", str(file)]
        said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
        # Where paragraphs become one it sets a blank.
        return [line.replace(" ", "") for line in said.splitlines() if line]

    def ours(view: View) -> list[str]:
        return [x.text for x in read(file, view).paragraphs if x.text]

    assert ours(ACCEPTED) == theirs("accept")
    assert ours(ORIGINAL) == theirs("reject")
